"""The history: cases with their checks, kept in one SQLite file that only this package opens.

Why this way: docs/decisions/0004-history-in-sqlite.md and 0013-the-history-holds-cases.md. What
is kept: docs/privacy.md.
"""

from logic.history.backups import Backup
from logic.history.cases import (
    Case,
    CaseSummary,
    Check,
    Draft,
    Keep,
    KeptDraft,
    Merged,
    Picture,
    PictureData,
    Query,
    Reaction,
    TickDone,
    WholeCase,
)
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
    HistoryStopped,
    HistoryUnsupported,
    HistoryUnwritable,
    Reason,
)
from logic.history.retention import Retention
from logic.history.store import History, utc_now

__all__ = [
    "Backup",
    "Case",
    "CaseSummary",
    "Check",
    "Draft",
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
    "HistoryStopped",
    "HistoryUnsupported",
    "HistoryUnwritable",
    "Keep",
    "KeptDraft",
    "Merged",
    "Picture",
    "PictureData",
    "Query",
    "Reaction",
    "Reason",
    "Retention",
    "TickDone",
    "WholeCase",
    "utc_now",
]
