"""The lines of the history as a list model that changes line by line, never all at once.

A view keeps its selection and its place that way, whatever is added, renamed or pinned.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

from logic.history.cases import Case, CaseSummary, Query

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def place(case: CaseSummary) -> tuple[bool, datetime, int]:
    """Give what the list is sorted by, from the largest down: pinned, then changed last."""
    return case.pinned, case.changed, case.id


def summary_of(case: Case) -> CaseSummary:
    """Give the line of a case."""
    return CaseSummary(
        id=case.id,
        created=case.created,
        changed=case.changed,
        title=case.shown_name,
        client=case.client,
        verdict=case.latest.assessment.verdict,
        deal=case.latest.deal,
        outcome=case.outcome,
        pinned=case.pinned,
        look_again=case.look_again,
        deleted=case.deleted,
    )


def passes(case: CaseSummary, query: Query) -> bool:
    """Tell whether a case goes through the filters of a query (its text is not looked at)."""
    return (
        (case.deleted is not None) == query.deleted
        and (not query.verdicts or case.verdict in query.verdicts)
        and (not query.platforms or case.deal.platform in query.platforms)
        and not (query.open_only and case.outcome is not None)
    )


class CaseRows(QAbstractListModel):
    """Holds summaries in the order of the list. What they say is up to a subclass."""

    _rows: list[CaseSummary]

    @property
    def rows(self) -> Sequence[CaseSummary]:
        """The lines there are, from the top."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def row_of(self, case_id: int) -> int | None:
        """Give the row of a case; None when it is not among those fetched."""
        return next((row for row, kept in enumerate(self._rows) if kept.id == case_id), None)

    def forget_texts(self, case_id: int | None = None) -> None:
        """Called when a line (None: every line) has something else to say from now on."""

    def become(self, wanted: Sequence[CaseSummary]) -> None:
        """Turn the lines into these, with as few changes as that takes."""
        ids = {case.id for case in wanted}
        self._drop({case.id for case in self._rows} - ids)
        known = {case.id for case in self._rows}
        row = 0
        while row < len(wanted):
            case = wanted[row]
            if case.id not in known:
                end = row + 1
                while end < len(wanted) and wanted[end].id not in known:
                    end += 1
                self._insert(row, wanted[row:end])
                row = end
                continue
            self._move(self._row_from(row, case.id), row)
            self._put(row, case)
            row += 1

    def _start_anew(self, rows: Sequence[CaseSummary]) -> None:
        """Show other lines altogether."""
        self.beginResetModel()
        self._rows = list(rows)
        self.forget_texts()
        self.endResetModel()

    def _row_from(self, start: int, case_id: int) -> int:
        while self._rows[start].id != case_id:
            start += 1
        return start

    def _insert(self, row: int, cases: Sequence[CaseSummary]) -> None:
        if not cases:
            return
        self.beginInsertRows(_ROOT, row, row + len(cases) - 1)
        self._rows[row:row] = cases
        self.endInsertRows()

    def _drop(self, ids: set[int]) -> None:
        """Take lines out, neighbours together and from the end, so that rows stay right."""
        end = len(self._rows) if ids else 0
        while end > 0:
            if self._rows[end - 1].id not in ids:
                end -= 1
                continue
            start = end - 1
            while start > 0 and self._rows[start - 1].id in ids:
                start -= 1
            for case in self._rows[start:end]:
                self.forget_texts(case.id)
            self.beginRemoveRows(_ROOT, start, end - 1)
            del self._rows[start:end]
            self.endRemoveRows()
            end = start

    def _move(self, from_row: int, to_row: int) -> None:
        if from_row == to_row:
            return
        # Qt counts where it goes before the line has left its old place.
        target = to_row + 1 if to_row > from_row else to_row
        self.beginMoveRows(_ROOT, from_row, from_row, _ROOT, target)
        self._rows.insert(to_row, self._rows.pop(from_row))
        self.endMoveRows()

    def _put(self, row: int, case: CaseSummary) -> None:
        if self._rows[row] != case:
            self._rows[row] = case
            self.forget_texts(case.id)
            self.dataChanged.emit(self.index(row), self.index(row))

    def _take_in(self, case: CaseSummary, *, may_be_last: bool) -> None:
        """Put a new or changed line where it belongs.

        may_be_last: there is nothing below; otherwise a line that would become the last one may
        belong further down, and is left to be fetched there.
        """
        old = self.row_of(case.id)
        others = (kept for kept in self._rows if kept.id != case.id)
        row = sum(1 for _ in takewhile(lambda kept: place(kept) > place(case), others))
        last = len(self._rows) if old is None else len(self._rows) - 1
        if row == last and not may_be_last:
            if old is not None:
                self._drop({case.id})
        elif old is None:
            self._insert(row, [case])
        else:
            self._move(old, row)
            self._put(row, case)
