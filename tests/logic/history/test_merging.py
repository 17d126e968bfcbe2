"""Two histories become one: nothing is doubled, nothing overwritten, nothing lost (P11)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from shutil import copy, copyfile

import pytest

from logic.deal import Answer
from logic.history import History, Keep, Merged, PictureData, Query, WholeCase
from logic.language import Localised
from logic.outcomes import Outcome
from logic.verdict import Verdict
from tests.logic.history import examples
from tests.logic.history.by_hand import change_by_hand
from tests.logic.history.merged import assert_lines_fit, merge, rows, without_ids

GOLDEN = Path(__file__).with_name("golden")
PAID = Localised("仮払いを見た\ud83d", "I saw the escrow")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Where the history of her other computer is."""
    return tmp_path / "other" / "history.sqlite3"


@pytest.fixture
def both(file: Path, other: Path, clock: examples.Clock) -> tuple[Path, Path]:
    """The same three cases on both computers; the other one knows more of each, and one more."""
    with History.open(file, clock=clock) as here:
        for number in range(3):
            examples.keep(here, number)
    other.parent.mkdir()
    copy(file, other)
    with History.open(other, clock=clock) as there:
        examples.keep(there, 3, case_id=1)
        there.record_outcome(1, Outcome.INSISTED)
        there.tick(2, "paid", PAID, True)
        there.keep_picture(PictureData("募集\udc00.png", 2, 3, b"picture"), 2)
        there.set_look_again(3, date(2026, 12, 24))
        new = examples.keep(there, 4).id
        there.set_name(new, "青い会社")
        there.set_pinned(new, True)
    return file, other


def test_an_empty_history_becomes_the_same_as_the_other(
    file: Path, both: tuple[Path, Path], tmp_path: Path
) -> None:
    """All of each case arrives: deleted, pinned, named, without words, with its times."""
    _, source = both
    with History.open(source) as there:
        there.delete([2])
        there.add(
            examples.message(9),
            examples.deal(9),
            examples.told(9),
            examples.assessment(9),
            keep=Keep.WITHOUT_TEXT,
        )
        expected = [without_ids(one) for one in there.every()]
    target = tmp_path / "new.sqlite3"
    assert merge(target, source) == Merged(new=5)
    with History.open(target) as here:
        assert [without_ids(one) for one in here.every()] == expected
        assert here.page()[0].title == "青い会社"
        assert here.count(Query(text="青い")) == 1
        assert here.count(Query(text=f"No. 3\n{examples.WORDS}")) == 1
    assert_lines_fit(target)


def test_what_the_other_computer_knows_more_comes_to_the_cases_that_are_there(
    both: tuple[Path, Path],
) -> None:
    target, source = both
    assert merge(target, source) == Merged(new=1, grown=3)
    with History.open(target) as here, History.open(source) as there:
        arrived = [without_ids(one) for one in here.every()]
        assert arrived == [without_ids(one) for one in there.every()]
        assert here.count(Query(text="No. 3")) == 1
    assert_lines_fit(target)


def test_merging_once_more_changes_no_byte(both: tuple[Path, Path]) -> None:
    target, source = both
    merge(target, source)
    before = rows(target)
    assert merge(target, source) == Merged(same=4)
    assert merge(source, target) == Merged(same=4)
    assert rows(target) == before


def test_looking_first_writes_nothing(both: tuple[Path, Path]) -> None:
    target, source = both
    before = target.read_bytes()
    with History.open(target) as here, History.open(source) as there:
        assert here.compare(there.every()) == Merged(new=1, grown=3)
    assert target.read_bytes() == before


def test_when_the_other_history_breaks_off_nothing_of_it_is_kept(
    both: tuple[Path, Path],
) -> None:
    class BrokenOff(Exception):
        pass

    def some(cases: Iterator[WholeCase]) -> Iterator[WholeCase]:
        yield next(cases)
        yield next(cases)
        raise BrokenOff

    target, source = both
    before = rows(target)
    with History.open(target) as here, History.open(source) as there:
        with pytest.raises(BrokenOff):
            here.merge(some(there.every()))
        assert here.count() == 3
    assert rows(target) == before


def test_what_she_called_it_here_stays_and_the_other_words_are_in_the_note(
    both: tuple[Path, Path],
) -> None:
    target, source = both
    with History.open(target) as here, History.open(source) as there:
        here.set_name(1, "青")
        here.set_note(1, "電話した\n返事待ち")
        there.set_name(1, "赤い会社")
        there.set_client(1, "田中様")
        there.set_note(1, "返事待ち\n\n断った")
        there.set_note(2, "一\n\n二")
    merge(target, source)
    with History.open(target) as here:
        case = here.get(1)
        assert (case.name, case.client) == ("青", "田中様")
        assert case.note == "電話した\n返事待ち\n赤い会社\n断った"
        assert here.get(2).note == "一\n\n二"
        assert [here.count(Query(text=word)) for word in ("青", "赤い", "田中", "断った")] == [
            2,
            1,
            1,
            1,
        ]


def test_notes_stop_growing_when_histories_go_to_and_fro(both: tuple[Path, Path]) -> None:
    target, source = both
    with History.open(target) as here, History.open(source) as there:
        for history, word in ((here, "ここ"), (there, "あちら")):
            history.set_name(1, f"名 {word}")
            history.set_note(1, f"{word}\n\n{word} 2")
    for _ in range(2):
        merge(target, source)
        merge(source, target)
    before = rows(target), rows(source)
    merge(target, source)
    merge(source, target)
    assert (rows(target), rows(source)) == before


def test_pinned_and_deleted_stay_as_they_are_here(both: tuple[Path, Path]) -> None:
    target, source = both
    with History.open(target) as here, History.open(source) as there:
        here.delete([1])
        here.set_look_again(3, date(2027, 1, 1))
        deleted = here.get(1).deleted
        there.set_pinned(2, True)
        there.delete([2])
    merge(target, source)
    with History.open(target) as here:
        assert here.get(1).deleted == deleted
        assert (here.get(2).deleted, here.get(2).pinned) == (None, False)
        assert here.get(3).look_again == date(2027, 1, 1)
        assert len(here.get(1).checks) == 2
    assert_lines_fit(target)


def test_a_case_was_changed_when_it_was_changed_last_on_either(both: tuple[Path, Path]) -> None:
    target, source = both
    with History.open(source) as there:
        changed = there.get(1).changed
        later = there.set_name(3, "").changed
    merge(target, source)
    with History.open(target) as here:
        assert here.get(1).changed == changed
        assert here.get(3).changed == later
        newest = here.set_name(1, "後で").changed
    merge(target, source)
    with History.open(target) as here:
        assert here.get(1).changed == newest


def test_an_older_check_is_sorted_in_and_the_newest_one_still_speaks_for_the_case(
    both: tuple[Path, Path], clock: examples.Clock
) -> None:
    target, source = both
    with History.open(target, clock=clock) as here:
        examples.keep(here, 6, case_id=1)
        here.add(
            examples.message(7),
            replace(examples.deal(7), platform="lancers", contract=Answer.YES),
            examples.told(7),
            examples.assessment(7, Verdict.STOP),
            case_id=1,
        )
        here.record_outcome(1, Outcome.VANISHED)
    merge(target, source)
    with History.open(target) as here:
        case = here.get(1)
        assert [check.message for check in case.checks] == [
            examples.message(number) for number in (0, 3, 6, 7)
        ]
        assert [reaction.outcome for reaction in case.reactions] == [
            Outcome.INSISTED,
            Outcome.VANISHED,
        ]
        (line,) = here.page(Query(platforms=frozenset({"lancers"})))
        assert (line.id, line.verdict, line.outcome) == (1, Verdict.STOP, Outcome.VANISHED)
    assert_lines_fit(target)
    assert merge(target, source).same == 4


def test_a_clock_that_jumped_back_does_not_reorder_what_was_there(
    both: tuple[Path, Path], clock: examples.Clock
) -> None:
    target, source = both
    with History.open(target, clock=clock) as here:
        examples.keep(here, 6, case_id=1)
        clock.now -= timedelta(days=300)
        examples.keep(here, 8, case_id=1)
    merge(target, source)
    with History.open(target) as here:
        order = [check.message for check in here.get(1).checks]
    numbers = [order.index(examples.message(number)) for number in (0, 6, 8)]
    assert numbers == sorted(numbers)
    assert len(order) == 4
    assert_lines_fit(target)


def test_checks_kept_by_the_first_versions_are_known_again(file: Path, other: Path) -> None:
    """Also when an older check goes before one that is still as an old app wrote it."""
    for place in (file, other):
        place.parent.mkdir(parents=True, exist_ok=True)
        copyfile(GOLDEN / "version-1.sqlite3", place)
    clock = examples.Clock()
    clock.now -= timedelta(days=3000)
    with History.open(other, clock=clock) as there:
        count = there.count() + there.count(Query(deleted=True))
        old = there.page()[-1].id
        examples.keep(there, 5, case_id=old)
    assert merge(file, other) == Merged(grown=1, same=count - 1)
    with History.open(file) as here:
        case = here.get(old)
        assert len(case.checks) == 2
        assert case.checks[0].message == examples.message(5)
    assert_lines_fit(file)
    assert merge(file, other) == Merged(same=count)


def test_what_cannot_be_read_is_left_out_and_comes_back_from_the_other(
    both: tuple[Path, Path],
) -> None:
    target, source = both
    merge(target, source)
    with change_by_hand(target) as connection:
        connection.execute("UPDATE record SET message = x'00' WHERE case_id = 1")
        connection.execute("UPDATE picture SET bytes = x'00'")
    with History.open(target) as here:
        cases = list(here.every())
        assert [one.case.id for one in cases] == [2, 3, 4]
        assert [(one.case.pictures, one.pictures) for one in cases] == [((), ())] * 3
    with History.open(target) as here, History.open(source) as there:
        assert here.merge(there.every()) == Merged(new=1, same=3)
        assert here.merge(there.every()) == Merged(same=4)
        assert [check.message for check in here.get(5).checks] == [
            examples.message(0),
            examples.message(3),
        ]


def test_a_case_that_is_twice_in_what_comes_is_kept_once(both: tuple[Path, Path]) -> None:
    target, source = both
    with History.open(source) as there:
        cases = list(there.every())
    twice = [replace(one, case=replace(one.case, checks=one.case.checks * 2)) for one in cases * 2]
    with History.open(target) as here:
        assert here.merge(twice) == Merged(new=1, grown=3, same=4)
        assert [without_ids(one) for one in here.every()] == list(map(without_ids, cases))
