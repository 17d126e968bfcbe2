"""How long cases are kept: which are taken off the list now, and which are erased.

Whoever's clock was wrong for a day must not lose anything by it: a case whose time is over is
only deleted at first, which can be taken back, and erased a week later.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from logic.history.rows import stamp


class Retention(StrEnum):
    """How long a case is kept after it was changed last, by the user's choice."""

    FOR_EVER = "for_ever"
    ONE_YEAR = "one_year"
    NINETY_DAYS = "ninety_days"


LIMITS: Mapping[Retention, timedelta] = MappingProxyType(
    {Retention.ONE_YEAR: timedelta(days=365), Retention.NINETY_DAYS: timedelta(days=90)}
)
"""How long a case is kept after it was changed last; what is not here is kept for ever."""

REGRETTED_WITHIN = timedelta(days=7)
"""How long a deleted case can come back at least."""

# A draft of a case is work on it: a case with a newer one is not over.
_OVER = (
    "pinned = 0 AND changed < :limit"
    " AND NOT EXISTS (SELECT 1 FROM draft WHERE case_id = cases.id AND updated >= :limit)"
)


def take_off(connection: sqlite3.Connection, now: datetime, limit: timedelta) -> int:
    """Delete the cases whose time is over, as `writing.delete` does; gives how many."""
    return connection.execute(
        f"UPDATE cases SET deleted = :now WHERE deleted IS NULL AND {_OVER}",
        {"now": stamp(now), "limit": stamp(now - limit)},
    ).rowcount


def over(connection: sqlite3.Connection, now: datetime, limit: timedelta) -> frozenset[int]:
    """Give the cases whose time is over and that were deleted more than a week ago."""
    rows = connection.execute(
        f"SELECT id FROM cases WHERE deleted < :regretted AND {_OVER}",
        {"regretted": stamp(now - REGRETTED_WITHIN), "limit": stamp(now - limit)},
    )
    return frozenset(id_ for (id_,) in rows)
