"""Her history is damaged, wherever: the app goes on with what is readable, and the file is kept."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from logic.history import Case, History, HistoryBusy, HistoryError, PictureData, Query
from logic.history.cases import KeptDraft
from logic.history.files import journal_of
from logic.history.records import from_row
from logic.history.salvage import Salvaged, finish_interrupted, ready_of, salvage
from logic.history.schema import RECORD_COLUMNS
from logic.language import Localised
from logic.outcomes import Outcome
from tests.logic.history import examples
from tests.logic.history.by_hand import change_by_hand

OFFSETS = int(os.environ.get("CHOTTO_MATTE_DAMAGE_OFFSETS", "150"))
"""Places that are damaged, each in a copy of its own."""

PNG = bytes(range(256)) * 80
"""20 kB, which no picture viewer has to like."""


def now() -> datetime:
    """A second that never passes, an hour after the clock of the tests begins."""
    return datetime(2026, 11, 24, 2, 0, 0, tzinfo=UTC)


@pytest.fixture
def full(file: Path, kept: list[Case], clock: examples.Clock) -> tuple[list[Case], list[KeptDraft]]:
    """A history with everything in it; what it holds, cases by their ids."""
    with History.open(file, clock=clock) as history:
        for number in (2, 5, 7):
            examples.keep(history, number + 20, case_id=kept[number].id)
            history.keep_picture(PictureData(f"{number}.png", 20, 30, PNG), kept[number].id)
            history.set_note(kept[number].id, f"メモ {number} 電話")
            history.record_outcome(kept[number].id, Outcome.INSISTED)
            history.tick(kept[number].id, "paid", Localised("連絡する", "Tell them"), True)
        history.set_pinned(kept[3].id, True)
        history.set_look_again(kept[4].id, date(2026, 12, 1))
        history.delete([kept[6].id])
        history.save_draft(examples.draft(1))
        history.save_draft(replace(examples.draft(2), case=kept[2].id), set_aside=True)
        return [history.get(case.id) for case in kept], history.drafts()


def is_sound(file: Path) -> bool:
    """Whether it opens and everything in it is what was saved."""
    try:
        with History.open(file, clock=now) as history:
            history.check()
    except HistoryError:
        return False
    return True


def readable_checks(file: Path, scratch: Path) -> dict[int, tuple[object, ...]]:
    """The rows of checks that SQLite gives by their ids and whose digest fits."""
    scratch.write_bytes(file.read_bytes())
    found = {}
    with closing(sqlite3.connect(scratch)) as connection:
        for id_ in range(1, 30):
            try:
                row = connection.execute(
                    f"SELECT {RECORD_COLUMNS} FROM record WHERE id = ?", (id_,)
                ).fetchone()
                if row is not None:
                    from_row(id_, row[8], row)
                    found[id_] = row
            except (sqlite3.Error, ValueError, MemoryError):
                continue
    return found


def all_checks(file: Path) -> dict[int, tuple[object, ...]]:
    """The rows of checks of a sound file."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute(f"SELECT id, {RECORD_COLUMNS} FROM record").fetchall()
    return {row[0]: row[1:] for row in rows}


def salvaged_of(file: Path) -> tuple[Salvaged, dict[int, Case], list[KeptDraft]]:
    """Salvage it; gives what came back. The new file is sound, the old one kept as it was."""
    damaged = file.read_bytes()
    result = salvage(file, clock=now)
    assert result.kept_as.read_bytes() == damaged
    names = {path.name for path in file.parent.iterdir()}
    assert names == {file.name, result.kept_as.name, file.name + "-journal"} & names
    with History.open(file, clock=now) as history:
        history.check()
        lines = history.page() + history.page(Query(deleted=True))
        cases = {line.id: history.get(line.id) for line in lines}
        assert len(cases) == result.cases + result.partly
        return result, cases, history.drafts()


def zeroed(raw: bytes, at: int) -> bytes:
    """512 bytes became zeros: a sector."""
    return raw[:at] + bytes(min(512, len(raw) - at)) + raw[at + 512 :]


def flipped(raw: bytes, at: int) -> bytes:
    """A bit of a byte became another."""
    return raw[:at] + bytes([raw[at] ^ 1 << at % 8]) + raw[at + 1 :]


def cut(raw: bytes, at: int) -> bytes:
    """The end is missing."""
    return raw[:at]


@pytest.mark.parametrize("damage", [zeroed, flipped, cut])
def test_whatever_place_is_damaged_every_check_that_can_be_read_comes_back(
    file: Path,
    tmp_path: Path,
    full: tuple[list[Case], list[KeptDraft]],
    damage: Callable[[bytes, int], bytes],
) -> None:
    cases, drafts = full
    originals = {case.id: case for case in cases}
    salvaged = 0
    raw, rows = file.read_bytes(), all_checks(file)
    chosen = random.Random(f"damage {damage.__name__}")
    places = [0, 16, 27, 100, 105, 2000]  # the header, and the schema after it
    places += [chosen.randrange(1, len(raw)) for _ in range(OFFSETS // 3)]
    for at in dict.fromkeys(places):
        place = tmp_path / f"{damage.__name__}-{at}" / file.name
        place.parent.mkdir()
        place.write_bytes(damage(raw, at))
        expected = readable_checks(place, tmp_path / "scratch")
        if place.stat().st_size == 0 or is_sound(place):
            continue
        result, back, drafts_back = salvaged_of(place)
        salvaged += 1
        found = all_checks(place)
        assert {id_: found.get(id_) for id_ in expected} == expected, at
        assert found.items() <= rows.items(), at
        whole = {id_ for id_ in back if back[id_].checks == originals[id_].checks}
        if result.lost is not None:
            assert len(whole) >= result.cases, at
        assert all(
            draft.draft.message in (examples.message(1), examples.message(2))
            for draft in drafts_back
        ) and len(drafts_back) <= len(drafts), at
        if damage is cut:  # A changed note has no digest that tells; a missing one is noticed.
            assert sum(back[id_] == originals[id_] for id_ in back) >= result.cases, at
        if result.lost is not None and result.lost + len(back) != len(cases):
            # An index that is damaged itself may name a case that never was, but hides none.
            assert result.lost + len(back) > len(cases), at
    assert salvaged > len(places) // 3


def test_an_undamaged_file_comes_back_with_everything_in_it(
    file: Path, full: tuple[list[Case], list[KeptDraft]]
) -> None:
    """Notes, names, reactions, ticks, pictures, drafts, the search, the ids that come next."""
    cases, drafts = full
    result, back, drafts_back = salvaged_of(file)
    assert back == {case.id: case for case in cases}
    assert drafts_back == drafts
    assert (result.cases, result.partly, result.drafts, result.lost) == (12, 0, 2, 0)
    with History.open(file, clock=now) as history:
        assert [line.id for line in history.page(Query(text="メモ 5"))] == [cases[5].id]
        assert history.count(Query(text=examples.WORDS)) == 11
        assert history.picture_bytes(cases[5].pictures[0].id) == PNG
        assert examples.keep(history, 50).id == 13


def test_with_its_first_page_gone_the_checks_come_back_from_the_other_pages(
    file: Path, full: tuple[list[Case], list[KeptDraft]]
) -> None:
    """SQLite finds no table any more; the pages still hold the rows."""
    cases, drafts = full
    raw = file.read_bytes()
    file.write_bytes(bytes(4096) + raw[4096:])
    result, back, drafts_back = salvaged_of(file)
    assert back == {case.id: case for case in cases}
    assert drafts_back == drafts
    assert result.lost is None


@pytest.mark.parametrize("table", ["record", "cases", "picture", "search", "sqlite_sequence"])
def test_with_the_way_to_a_table_gone_its_rows_come_back(
    file: Path, full: tuple[list[Case], list[KeptDraft]], table: str
) -> None:
    """The root page leads to all others: an index still tells which rows there were."""
    cases, drafts = full
    with change_by_hand(file) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    raw = file.read_bytes()
    file.write_bytes(raw[: 4096 * (page - 1)] + bytes(4096) + raw[4096 * page :])
    result, back, drafts_back = salvaged_of(file)
    assert set(back) == {case.id for case in cases}
    assert [back[case.id].checks for case in cases] == [case.checks for case in cases]
    assert drafts_back == drafts
    # These are so few that their rows were on that page themselves: an index tells whose.
    assert (result.partly, result.lost) == ({"cases": 12, "picture": 3}.get(table, 0), 0)
    if table not in {"cases", "picture"}:
        assert back == {case.id: case for case in cases}


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_damaged_file_of_an_older_format_comes_back_in_the_present_one(
    file: Path, version: int
) -> None:
    golden = Path(__file__).parent / "golden" / f"version-{version}.sqlite3"
    file.parent.mkdir(parents=True)
    file.write_bytes(golden.read_bytes())
    with History.open(file, clock=now) as history:
        lines = history.page() + history.page(Query(deleted=True))
        whole = {line.id: history.get(line.id) for line in lines}
    for copy in file.parent.iterdir():
        copy.unlink()
    for at in range(0, golden.stat().st_size, 4096):
        file.write_bytes(zeroed(golden.read_bytes(), at))
        _, back, _ = salvaged_of(file)
        assert all(back[id_].checks[0] in whole[id_].checks for id_ in back), at
        assert len(back) >= len(whole) - 2, at
        for path in file.parent.iterdir():
            path.unlink()


def test_a_case_whose_line_is_lost_is_made_anew_from_its_checks(
    file: Path, full: tuple[list[Case], list[KeptDraft]]
) -> None:
    cases, _ = full
    with change_by_hand(file) as connection:
        connection.execute("DELETE FROM cases WHERE id = 6")
    result, back, _ = salvaged_of(file)
    assert (result.cases, result.partly, result.lost) == (11, 1, 0)
    assert back[6].checks == cases[5].checks
    assert (back[6].title, back[6].reactions) == (cases[5].title, cases[5].reactions)
    assert (back[6].note, back[6].outcome) == ("", Outcome.INSISTED)


def test_a_damaged_check_and_a_damaged_picture_are_left_out_and_told(
    file: Path, full: tuple[list[Case], list[KeptDraft]]
) -> None:
    cases, _ = full
    with change_by_hand(file) as connection:
        connection.execute("UPDATE record SET message = x'00' WHERE id IN (1, 6)")
        connection.execute("UPDATE picture SET bytes = x'00' WHERE case_id = 3")
    result, back, _ = salvaged_of(file)
    assert (result.cases, result.partly, result.lost) == (9, 2, 1)
    assert back[6].checks == cases[5].checks[1:]
    assert (back[3].checks, back[3].pictures) == (cases[2].checks, ())


def test_a_file_in_which_nothing_can_be_read_is_kept_and_an_empty_one_begins(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(random.Random(1).randbytes(30_000))
    result, back, drafts = salvaged_of(file)
    assert (back, drafts, result.lost) == ({}, [], None)
    assert result.kept_as.name == "history.sqlite3.damaged-20261124-020000"


def test_two_damages_in_one_second_keep_both_files(file: Path) -> None:
    file.parent.mkdir(parents=True)
    kept = []
    for content in (b"first" * 100, b"second" * 100):
        file.write_bytes(content)
        kept.append(salvage(file, clock=now).kept_as)
    assert [path.read_bytes()[:6] for path in kept] == [b"firstf", b"second"]


def test_a_save_that_a_power_cut_ended_is_taken_back_before_anything_is_read(
    file: Path, kept: list[Case]
) -> None:
    """The journal beside the file belongs to it: honoured, and kept with the damaged file."""
    before = file.read_bytes()
    with closing(sqlite3.connect(file, isolation_level=None)) as dying:
        dying.execute("PRAGMA cache_size = 1")
        dying.execute("BEGIN")
        dying.execute("UPDATE record SET message = zeroblob(9000)")
        damaged, journal = file.read_bytes(), journal_of(file).read_bytes()
    assert damaged != before
    assert journal
    file.write_bytes(damaged)
    journal_of(file).write_bytes(journal)
    result = salvage(file, clock=now)
    assert result.kept_as.read_bytes() == damaged
    assert journal_of(result.kept_as).read_bytes() == journal
    with History.open(file, clock=now) as history:
        assert [history.get(case.id) for case in kept] == kept


def test_while_another_window_writes_nothing_is_touched(
    file: Path, kept: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("logic.history.salvage.PATIENCE", 0.05)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        for act in ("SELECT 1", "UPDATE cases SET pinned = 1"):
            other.execute("BEGIN IMMEDIATE")
            other.execute(act)
            before = file.read_bytes()
            with pytest.raises(HistoryBusy):
                salvage(file, clock=now)
            assert file.read_bytes() == before
            other.execute("ROLLBACK")
    assert not list(file.parent.glob("*salvaged*")) + list(file.parent.glob("*damaged*"))


@pytest.mark.parametrize("killed_at", range(1, 5))
def test_killed_between_the_renames_the_next_start_takes_the_last_step(
    file: Path, kept: list[Case], killed_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each moment the damaged file or the finished new one is there."""
    damaged = zeroed(file.read_bytes(), 4096 * 9)
    file.write_bytes(damaged)
    steps = 0
    rename, unlink = Path.rename, Path.unlink

    class Killed(BaseException):
        pass

    def step() -> None:
        nonlocal steps
        steps += 1
        if steps >= killed_at:
            raise Killed

    def renaming(self: Path, target: Path) -> Path:
        step()
        return rename(self, target)

    def unlinking(self: Path, missing_ok: bool = False) -> None:
        if self == journal_of(file):
            step()
        unlink(self, missing_ok)

    with monkeypatch.context() as during:
        during.setattr(Path, "rename", renaming)
        during.setattr(Path, "unlink", unlinking)
        with pytest.raises(Killed):
            salvage(file, clock=now)
    if file.exists():
        assert file.read_bytes() == damaged
        assert not finish_interrupted(file)
        salvage(file, clock=now)
    else:
        assert ready_of(file).exists()
        assert finish_interrupted(file)
    assert not finish_interrupted(file)
    assert any(path.read_bytes() == damaged for path in file.parent.glob("*.damaged-2*"))
    with History.open(file, clock=now) as history:
        history.check()
        assert history.count() >= 10
