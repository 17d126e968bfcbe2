"""Two windows on one history: neither loses a check, and a held file is said to be busy (P5)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from logic.history import Case, History, HistoryBusy, HistoryRecordMissing, Query, Reason
from tests.logic.history import examples
from tests.logic.history.savers import finish, start_saver

EACH = 30


def test_two_processes_that_save_at_once_keep_the_union(file: Path) -> None:
    """Both find no history, both create it, both save; a third one reads all the while."""
    savers = [start_saver(file, first, EACH) for first in (0, 1000)]
    seen = 0
    while any(saver.poll() is None for saver in savers):
        with History.open(file, patience=60) as reader:
            lines = [*reader.page(), *reader.page(Query(deleted=True))]
            assert len(lines) >= seen
            assert all(reader.get(line.id).latest.message.text for line in lines[:3])
            seen = len(lines)
    said = [finish(saver) for saver in savers]
    with History.open(file) as history:
        history.check()
        assert history.count() + history.count(Query(deleted=True)) == 2 * EACH
        assert len(history.drafts()) == sum(len(each.drafted) for each in said) > 0
        for acknowledged, first in zip(said, (0, 1000), strict=True):
            assert list(acknowledged.kept) == list(range(first, first + EACH))
            for number, id_ in acknowledged.kept.items():
                assert examples.is_kept(history.get(id_), number)
                assert (history.get(id_).deleted is not None) is (number in acknowledged.deleted)


def test_what_one_window_keeps_the_other_sees_at_once(file: Path, kept: list[Case]) -> None:
    with History.open(file) as one, History.open(file) as other:
        case = examples.keep(one, 50)
        assert other.get(case.id) == case
        assert [line.id for line in other.page(limit=1)] == [case.id]
        noted = other.set_note(case.id, "電話はしない")
        assert one.get(case.id) == noted


def test_both_windows_write_on_one_case_and_nothing_is_lost(file: Path, kept: list[Case]) -> None:
    """Each knows only what it did itself; the case has both."""
    with History.open(file) as one, History.open(file) as other:
        one.set_note(3, "契約前")
        other.set_client(3, "田中様")
        examples.keep(one, 50, case_id=3)
        examples.keep(other, 51, case_id=3)
        case = one.get(3)
        assert (case.note, case.client, len(case.checks)) == ("契約前", "田中様", 3)
        assert other.get(3) == case


def test_a_case_erased_in_the_other_window_is_said_to_be_gone(file: Path, kept: list[Case]) -> None:
    with History.open(file) as one, History.open(file) as other:
        one.erase([5])
        with pytest.raises(HistoryRecordMissing) as caught:
            other.get(5)
        assert caught.value.reason is Reason.MISSING
        with pytest.raises(HistoryRecordMissing):
            other.set_note(5, "あとで")
        with pytest.raises(HistoryRecordMissing):
            examples.keep(other, 50, case_id=5)
        other.delete([5])
        assert other.restore([5, 6]) == [6]
        other.check()


def test_a_check_kept_in_a_case_deleted_in_the_other_window_brings_it_back(
    file: Path, kept: list[Case]
) -> None:
    with History.open(file) as one, History.open(file) as other:
        one.delete([4])
        case = examples.keep(other, 50, case_id=4)
        assert case.deleted is None
        assert [line.id for line in one.page(limit=1)] == [4]


def test_a_file_held_by_somebody_else_is_busy_and_then_fine(file: Path, kept: list[Case]) -> None:
    with History.open(file, patience=0) as history:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        for act in (
            lambda: examples.keep(history, 50),
            lambda: history.record_outcome(1, None),
            lambda: history.save_draft(examples.draft(1)),
            lambda: history.get(1),
            history.page,
            lambda: History.open(file, patience=0),
        ):
            with pytest.raises(HistoryBusy) as caught:
                act()
            assert caught.value.reason is Reason.BUSY
        other.execute("ROLLBACK")
        other.close()
        examples.keep(history, 50)
        assert history.count() == len(kept) + 1
        history.check()


def test_a_reader_that_keeps_reading_delays_a_save_but_breaks_nothing(
    file: Path, kept: list[Case]
) -> None:
    """The write lock is free, the last step is not: the save is taken back as a whole."""
    with History.open(file, patience=0) as history:
        reader = sqlite3.connect(file, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM cases").fetchone()
        with pytest.raises(HistoryBusy):
            examples.keep(history, 50)
        assert history.count() == len(kept)
        reader.execute("COMMIT")
        reader.close()
        examples.keep(history, 50)
        history.check()
