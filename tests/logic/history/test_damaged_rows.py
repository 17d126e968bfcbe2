"""A part of the history is damaged: it is told, and all the rest can be used (P4)."""

from __future__ import annotations

from pathlib import Path

import pytest

from logic.history import Case, History, HistoryDamaged, Query
from tests.logic.history import examples
from tests.logic.history.by_hand import change_by_hand


def test_a_large_damaged_file_opens_quickly_and_the_bad_record_is_told(
    file: Path, kept: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above the size that is read through at opening, each record still proves itself."""
    monkeypatch.setattr("logic.history.opening.CHECKED_AT_OPENING", 0)
    raw = file.read_bytes()
    at = raw.index("No. 5\n先に".encode())
    file.write_bytes(raw[:at] + b"X" + raw[at + 1 :])
    with History.open(file) as history:
        with pytest.raises(HistoryDamaged, match="record 6"):
            history.get(kept[5].id)
        with pytest.raises(HistoryDamaged, match="record 6"):
            history.check()
        assert history.get(kept[4].id) == kept[4]
        assert history.get(kept[6].id) == kept[6]


def test_a_row_that_makes_no_sense_does_not_hide_the_list(
    file: Path, kept: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    """She sees all other cases, page by page, and how many cannot be shown."""
    monkeypatch.setattr("logic.history.opening.CHECKED_AT_OPENING", 0)
    with change_by_hand(file) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE cases SET changed = 'yesterday' WHERE id = 12")
        connection.execute("UPDATE cases SET deal = x'00' WHERE id IN (5, 6)")
    with History.open(file) as history:
        first = history.page(limit=5)
        second = history.page(limit=5, after=first[-1])
        assert [line.id for line in (*first, *second)] == [11, 10, 9, 8, 7, 4, 3, 2, 1]
        assert history.page(limit=5, after=second[-1]) == []
        assert (history.count(), history.damaged_count()) == (12, 3)
        with pytest.raises(HistoryDamaged, match="case 5"):
            history.get(5)
        with pytest.raises(HistoryDamaged):
            history.check()
        history.delete([5])
        history.erase([6])
        assert history.damaged_count() == 2


def test_a_case_that_cannot_be_read_is_not_written_on(
    file: Path, kept: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note would be acknowledged on a case that nobody can open; it is refused as a whole."""
    monkeypatch.setattr("logic.history.opening.CHECKED_AT_OPENING", 0)
    with change_by_hand(file) as connection:
        connection.execute("UPDATE record SET message = x'00' WHERE case_id = 2")
    with History.open(file) as history:
        with pytest.raises(HistoryDamaged, match="record 2"):
            history.set_note(2, "電話")
        with pytest.raises(HistoryDamaged, match="record 2"):
            examples.keep(history, 50, case_id=2)
        assert history.page(Query(text="電話 なし")) == []


def test_a_check_moved_to_another_case_is_noticed(file: Path, kept: list[Case]) -> None:
    with change_by_hand(file) as connection:
        connection.execute("UPDATE record SET case_id = 1 WHERE id = 2")
    with History.open(file) as history:
        for id_ in (1, 2):
            with pytest.raises(HistoryDamaged):
                history.get(id_)
        with pytest.raises(HistoryDamaged):
            history.check()
