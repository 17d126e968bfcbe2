"""She chooses how long cases are kept; a clock that was wrong for once takes nothing (P8)."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from logic.history import Case, Draft, History, HistoryRecordMissing, Query
from logic.history.retention import Retention
from tests.logic.history import examples

LIMITS = [(Retention.ONE_YEAR, 365), (Retention.NINETY_DAYS, 90)]


def later(days: float) -> datetime:
    """The moment so many days after the cases were kept."""
    return examples.Clock().now + timedelta(days=days, minutes=1)


@pytest.mark.parametrize(("retention", "days"), LIMITS)
def test_a_case_goes_off_the_list_and_a_week_later_for_good(
    retention: Retention, days: int, file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        clock.now = later(days - 1)
        assert history.expire(retention) == 0
        history.set_note(5, "まだ続いています")
        history.set_pinned(6, True)
        clock.now = later(days)
        history.back_up()
        assert history.expire(retention) == 10
        assert {line.id for line in history.page()} == {5, 6}
        assert history.get(1).changed == kept[0].changed
        assert history.expire(retention) == 0
        clock.now = later(days + 6)
        assert history.expire(retention) == 0
        assert history.restore([2]) == [2]  # within the week it comes back as it was
        assert history.get(2) == kept[1]
        clock.now = later(days + 8)
        assert history.expire(retention) == 9 + 1  # those, and case 2 is off the list again
        assert [line.id for line in history.page(Query(deleted=True))] == [2]
        with pytest.raises(HistoryRecordMissing):
            history.get(1)
        assert history.get(6).pinned
        history.check()
    (backup,) = file.with_name("backups").glob("*.sqlite3")
    with History.look(backup) as older:
        assert {line.id for line in older.page()} == {2, 5, 6}


def test_who_keeps_for_ever_loses_nothing(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        clock.now = later(36500)
        assert history.expire(Retention.FOR_EVER) == 0
        assert [history.get(case.id) for case in kept] == kept


def test_a_clock_that_was_years_ahead_for_a_day_took_nothing_for_good(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        clock.now = later(4000)
        assert history.expire(Retention.NINETY_DAYS) == 12
        clock.now = later(1)
        assert history.expire(Retention.NINETY_DAYS) == 0
        assert len(history.restore(range(1, 13))) == 12
        assert [history.get(case.id) for case in kept] == kept


def test_what_she_is_at_work_on_is_not_over(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    """A draft of a case keeps it; one of no case is in hand and stays."""
    with History.open(file, clock=clock) as history:
        free = history.save_draft(examples.draft(1))
        clock.now = later(80)
        message = kept[2].latest.message
        draft = history.save_draft(Draft(message, examples.deal(), case=3))
        clock.now = later(100)
        assert history.expire(Retention.NINETY_DAYS) == 11
        assert [line.id for line in history.page()] == [3]
        clock.now = later(500)
        assert history.expire(Retention.NINETY_DAYS) == 12  # 3 goes off the list, 11 for good
        assert history.drafts() == [draft, free]
        clock.now = later(510)
        assert history.expire(Retention.NINETY_DAYS) == 1
        assert history.drafts() == [free]


def test_what_she_deleted_lately_is_not_erased_before_its_time(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        history.delete([4])
        clock.now = later(60)
        assert history.expire(Retention.NINETY_DAYS) == 0
        assert history.restore([4]) == [4]
        assert history.get(4) == kept[3]
