"""Two windows on one history: neither loses a check, and a held file is said to be busy (P5)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from logic.deal import Deal
from logic.history import History, HistoryBusy, Reason, Record
from tests.logic.history import examples
from tests.logic.history.savers import finish, start_saver

EACH = 30


def test_two_processes_that_save_at_once_keep_the_union(file: Path) -> None:
    """Both find no history, both create it, both save; a third one reads all the while."""
    savers = [start_saver(file, first, EACH) for first in (0, 1000)]
    seen = 0
    while any(saver.poll() is None for saver in savers):
        with History.open(file, patience=60) as reader:
            newest = reader.recent()
            assert len(newest) >= seen
            assert [line.id for line in newest] == list(range(len(newest), 0, -1))
            seen = len(newest)
    said = [finish(saver) for saver in savers]
    with History.open(file) as history:
        history.check()
        assert history.count() == 2 * EACH
        for acknowledged, first in zip(said, (0, 1000), strict=True):
            assert list(acknowledged.kept) == list(range(first, first + EACH))
            for number, id_ in acknowledged.kept.items():
                assert history.get(id_).message == examples.message(number)


def test_what_one_window_keeps_the_other_sees_at_once(file: Path, kept: list[Record]) -> None:
    with History.open(file) as one, History.open(file) as other:
        record = one.add(examples.message(50), Deal(), examples.assessment(50))
        assert other.get(record.id) == record
        assert other.recent(1) == [record.summary()]


def test_a_file_held_by_somebody_else_is_busy_and_then_fine(file: Path, kept: list[Record]) -> None:
    with History.open(file, patience=0) as history:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        for act in (
            lambda: history.add(examples.message(50), Deal(), examples.assessment(50)),
            lambda: history.record_outcome(1, None),
            lambda: history.get(1),
            history.recent,
            lambda: History.open(file, patience=0),
        ):
            with pytest.raises(HistoryBusy) as caught:
                act()
            assert caught.value.reason is Reason.BUSY
        other.execute("ROLLBACK")
        other.close()
        history.add(examples.message(50), Deal(), examples.assessment(50))
        assert history.count() == len(kept) + 1
        history.check()


def test_a_reader_that_keeps_reading_delays_a_save_but_breaks_nothing(
    file: Path, kept: list[Record]
) -> None:
    """The write lock is free, the last step is not: the save is taken back as a whole."""
    with History.open(file, patience=0) as history:
        reader = sqlite3.connect(file, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM record").fetchone()
        with pytest.raises(HistoryBusy):
            history.add(examples.message(50), Deal(), examples.assessment(50))
        assert history.count() == len(kept)
        reader.execute("COMMIT")
        reader.close()
        history.add(examples.message(50), Deal(), examples.assessment(50))
        history.check()
