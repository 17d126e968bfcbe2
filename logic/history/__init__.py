"""The history: what was checked, kept in one SQLite file that only this package opens.

Why this way: docs/decisions/0004-history-in-sqlite.md. What is kept: docs/privacy.md.
"""

from logic.history.errors import (
    HistoryBusy,
    HistoryDamaged,
    HistoryDiskError,
    HistoryDiskFull,
    HistoryError,
    HistoryForeign,
    HistoryMoved,
    HistoryNewer,
    HistoryRecordMissing,
    HistoryUnsupported,
    HistoryUnwritable,
    Reason,
)
from logic.history.records import Record, RecordSummary
from logic.history.store import History, utc_now

__all__ = [
    "History",
    "HistoryBusy",
    "HistoryDamaged",
    "HistoryDiskError",
    "HistoryDiskFull",
    "HistoryError",
    "HistoryForeign",
    "HistoryMoved",
    "HistoryNewer",
    "HistoryRecordMissing",
    "HistoryUnsupported",
    "HistoryUnwritable",
    "Reason",
    "Record",
    "RecordSummary",
    "utc_now",
]
