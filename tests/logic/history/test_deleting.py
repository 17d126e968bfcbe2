"""What she deletes can come back until she erases it; then no byte of it is left (P7, P8)."""

from __future__ import annotations

from pathlib import Path
from shutil import copy
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from logic.history import Case, Draft, History, PictureData, Query
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome
from logic.told import NOTHING_TOLD, Dismissal, Told, WhyWrong
from tests.logic.history import examples

MARKER = "qwertzMARKERuiop"


def test_a_deleted_case_is_off_the_list_and_comes_back_as_it_was(
    file: Path, kept: list[Case]
) -> None:
    """Also after a restart, and on its old place in the list."""
    with History.open(file) as history:
        before = history.page()
        history.delete([3, 7])
        history.delete([7])
        assert [line.id for line in history.page()] == [12, 11, 10, 9, 8, 6, 5, 4, 2, 1]
        assert (history.count(), history.count(Query(deleted=True))) == (10, 2)
    with History.open(file) as history:
        assert {line.id for line in history.page(Query(deleted=True))} == {3, 7}
        assert history.get(3).deleted is not None
        assert history.restore([7, 3]) == [7, 3]
        assert history.page() == before
        assert history.get(3) == kept[2]
        history.check()


def test_an_erased_case_takes_all_that_is_its_own_and_nothing_else(
    file: Path, kept: list[Case]
) -> None:
    with History.open(file) as history:
        for id_ in (3, 4):
            history.record_outcome(id_, Outcome.VANISHED)
            history.tick(id_, "paid", Localised("済", "done"), True)
            history.keep_picture(PictureData("a.png", 1, 1, b"picture"), id_)
        shared = history.keep_picture(PictureData("b.png", 1, 1, b"shared"))
        own = history.keep_picture(PictureData("c.png", 1, 1, b"own"))
        history.save_draft(
            Draft(Message("3"), kept[0].latest.deal, NOTHING_TOLD, 3, (own.id, shared.id))
        )
        free = history.save_draft(Draft(Message("x"), kept[0].latest.deal, pictures=(shared.id,)))
        other = history.get(4)
        history.erase([3, 99])
        assert history.count() == 11
        assert history.get(4) == other
        assert history.drafts() == [free]
        assert history.picture_bytes(shared.id) == b"shared"
        history.check()
        assert history.restore([3]) == []
        assert examples.keep(history, 1).id == 13  # an id never comes back as another case


def test_no_byte_of_an_erased_case_is_left(file: Path) -> None:
    """Its texts, notes, drafts and pictures, among many others and after many changes."""
    with History.open(file) as history:
        for number in range(36):
            case = examples.keep(history, number)
            if number % 3 == 0:
                mark(history, case.id)
            if number % 4 == 0:
                history.set_note(case.id, "一" * number * 20)
        marked = [line.id for line in history.page(Query(text=MARKER))]
        assert len(marked) == 12
        history.delete(marked)
        assert in_files(file, MARKER)  # the search of the bytes finds what is there
        history.erase(marked[:5])
        history.erase(marked[5:])
        assert not in_files(file, MARKER)
        assert history.count() == 24
        history.check()
    assert not in_files(file, MARKER)


def test_no_byte_is_left_in_the_copy_of_before_a_change_of_format(tmp_path: Path) -> None:
    file = tmp_path / "history.sqlite3"
    copy(Path(__file__).parent / "golden" / "version-2.sqlite3", file)
    with History.open(file) as history:
        assert [path.name for path in tmp_path.glob("*before*")] == ["history.sqlite3.before-3"]
        assert in_files(file, "No. 9")
        history.erase([4])
        assert not in_files(file, "No. 9")
        assert history.count() == 3
        history.check()


def mark(history: History, case_id: int) -> None:
    """Write the marker wherever a user can write something, more and less of it."""
    told = Told((), (Dismissal("rule", (MARKER,), WhyWrong.OTHER, MARKER),))
    text = Message(f"{MARKER} " * (1 + case_id * 7))
    deal = examples.deal(case_id)
    history.add(text, deal, told, examples.assessment(1), case_id=case_id)
    for length in (200, 3, 50):
        history.set_note(case_id, MARKER * length)
        history.set_name(case_id, MARKER * length)
        history.set_client(case_id, MARKER)
    history.tick(case_id, MARKER, Localised(MARKER, MARKER), True)
    history.keep_picture(PictureData(MARKER, 1, 1, MARKER.encode() * 2000), case_id)
    loose = history.keep_picture(PictureData(MARKER, 1, 1, MARKER.encode() * 3))
    history.save_draft(Draft(text, deal, told, case_id, (loose.id,)))


def in_files(file: Path, words: str) -> bool:
    """Tell whether any file beside the history, or itself, has these words."""
    everything = b"".join(path.read_bytes().lower() for path in file.parent.iterdir())
    return words.lower().encode() in everything


class HistoryMachine(RuleBasedStateMachine):
    """Keeps, changes, deletes, restores, erases and restarts, beside a plain dict."""

    cases = Bundle("cases")

    def __init__(self) -> None:
        super().__init__()
        self.file = Path(mkdtemp()) / "history.sqlite3"
        self.clock = examples.Clock()
        self.history = History.open(self.file, clock=self.clock)
        self.model: dict[int, Case] = {}
        self.deleted: set[int] = set()
        self.number = 0

    @rule(target=cases)
    def keep(self) -> int:
        self.number += 1
        case = examples.keep(self.history, self.number)
        self.model[case.id] = case
        return case.id

    @rule(id_=cases)
    def keep_more(self, id_: int) -> None:
        self.number += 1
        self.model[id_] = examples.keep(self.history, self.number, case_id=id_)
        self.deleted.discard(id_)

    @rule(id_=cases, note=st.text(max_size=5))
    def note(self, id_: int, note: str) -> None:
        self.model[id_] = self.history.set_note(id_, note)
        assert self.model[id_].note == note

    @rule(id_=cases, pinned=st.booleans())
    def pin(self, id_: int, pinned: bool) -> None:
        self.model[id_] = self.history.set_pinned(id_, pinned)

    @rule(id_=cases)
    def delete(self, id_: int) -> None:
        self.history.delete([id_])
        self.deleted.add(id_)
        self.model[id_] = self.history.get(id_)

    @rule(id_=cases)
    def restore(self, id_: int) -> None:
        assert self.history.restore([id_]) == [id_]
        self.deleted.discard(id_)
        self.model[id_] = self.history.get(id_)

    @rule(id_=consumes(cases))
    def erase(self, id_: int) -> None:
        self.history.erase([id_])
        self.deleted.discard(id_)
        del self.model[id_]

    @rule()
    def restart(self) -> None:
        self.history.close()
        self.history = History.open(self.file, clock=self.clock)

    @invariant()
    def is_as_expected(self) -> None:
        listed = [line.id for line in self.history.page()]
        wanted = [case for case in self.model.values() if case.id not in self.deleted]
        wanted.sort(key=lambda case: (case.pinned, case.changed, case.id), reverse=True)
        assert listed == [case.id for case in wanted]
        assert {line.id for line in self.history.page(Query(deleted=True))} == self.deleted
        for id_, case in self.model.items():
            assert self.history.get(id_) == case
            assert (case.deleted is not None) is (id_ in self.deleted)

    def teardown(self) -> None:
        self.history.check()
        self.history.close()
        for path in self.file.parent.iterdir():
            path.unlink()
        self.file.parent.rmdir()


TestHistoryMachine = HistoryMachine.TestCase
TestHistoryMachine.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
