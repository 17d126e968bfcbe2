"""The records as a list model, newest first, fetched as far as somebody scrolls."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.archive import Archive
from gui.dates import short_moment
from gui.history_roles import ReactionRole, SummaryRole, WhenRole, WhereRole
from gui.texts import say
from logic.history import Record, RecordSummary
from logic.rulebook import Rulebook

PAGE = 200
"""Records fetched at once."""

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """What the list shows of each record: title, when, where, what came of it.

    `now` gives the present moment, for "today" and "yesterday".
    """

    def __init__(
        self,
        archive: Archive,
        rulebook: Rulebook,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._rulebook = rulebook
        self._now = now
        self._rows = archive.recent(PAGE)
        self._complete = len(self._rows) < PAGE
        archive.added.connect(self._add)
        archive.changed.connect(self._change)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._rows[index.row()]
        if role == SummaryRole:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title
        if role == WhenRole:
            return short_moment(summary.created, self._now())
        if role == WhereRole:
            return self._where(summary)
        if role == ReactionRole:
            return self._reaction(summary)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            when = short_moment(summary.created, self._now())
            parts = [self._verdict(summary), summary.title, when, self._where(summary)]
            parts.append(self._reaction(summary))
            return ", ".join(part for part in parts if part)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        if parent.isValid() or not self._rows:
            return
        more = self._archive.recent(PAGE, before=self._rows[-1].id)
        self._complete = len(more) < PAGE
        if more:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._rows += more
            self.endInsertRows()

    def row_of(self, record_id: int) -> int | None:
        """Give the row of a record; None when it is not among those fetched."""
        return next((row for row, kept in enumerate(self._rows) if kept.id == record_id), None)

    def retranslate(self) -> None:
        """Have the lines said in the language of the moment."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def catch_up(self) -> None:
        """Show what another window has kept meanwhile."""
        shown = {kept.id for kept in self._rows}
        for summary in reversed(self._archive.recent(PAGE)):
            if summary.id not in shown:
                self._insert(summary)

    def _add(self, record: Record) -> None:
        self._insert(record.summary())
        self.catch_up()

    def _insert(self, summary: RecordSummary) -> None:
        """Put a record in its place, the newest first."""
        row = next(
            (row for row, kept in enumerate(self._rows) if kept.id < summary.id), len(self._rows)
        )
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, summary)
        self.endInsertRows()

    def _change(self, record: Record) -> None:
        row = self.row_of(record.id)
        if row is not None:
            self._rows[row] = record.summary()
            self.dataChanged.emit(self.index(row), self.index(row))

    def _reaction(self, summary: RecordSummary) -> str:
        if summary.outcome is None:
            return ""
        return say(self._rulebook.outcomes[summary.outcome].label)

    def _where(self, summary: RecordSummary) -> str:
        platform = self._rulebook.platforms.get(summary.deal.platform)
        return say(platform.name) if platform else ""

    def _verdict(self, summary: RecordSummary) -> str:
        if summary.verdict is None:
            return ""
        return say(self._rulebook.verdicts[summary.verdict].headline)
