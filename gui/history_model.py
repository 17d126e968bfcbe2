"""The cases as a list model: pinned ones first, then the newest change, fetched when needed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from gui.archive import Archive
from gui.history_finder import Finder, Question
from gui.history_roles import (
    ReactionRole,
    RowTexts,
    SummaryRole,
    TextsRole,
    WhenRole,
    WhereRole,
)
from gui.history_rows import CaseRows, Index, passes, place, summary_of
from gui.history_words import in_full, read_aloud, row_texts
from gui.texts import plain_tip
from logic.history.cases import Case, CaseSummary, Query
from logic.language import Localised
from logic.rulebook import Rulebook

PAGE = 200
"""Cases fetched at once."""

LARGE_PAGE = 500
"""Cases fetched at once on the way to the very end: some 30 ms of work."""

FEW = 20
"""So many cases are read one by one when they come back; for more the list is read anew."""


class HistoryModel(CaseRows):
    """What the list shows of each case that its query finds.

    `now` gives the present moment, for "today" and "yesterday". `found` tells that `total` is
    known anew (with `is_counted` false there may be more); `busy` that a search takes a while,
    and when it is over; `removed` and `restored` hand on what the archive tells;
    `rename_wanted` a new name that was written into a line.
    """

    found = Signal()
    busy = Signal(bool)
    removed = Signal(list)
    restored = Signal(list)
    rename_wanted = Signal(int, str)

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
        self._query = Query()
        self._rows = []
        self._texts: dict[int, RowTexts] = {}
        self._day = self._today()
        self._complete = False
        self._is_stale = False  # the lines are still those of another query
        self._trouble: Localised | None = None
        self.total = 0
        self.is_counted = True
        self._finder = Finder(archive, self)
        self._finder.busy.connect(self.busy)
        self._finder.counted.connect(self._set_total)
        self._finder.failed.connect(self._note_trouble)
        archive.added.connect(self._add)
        archive.changed.connect(self._change)
        archive.removed.connect(self._remove)
        archive.restored.connect(self._restore)
        self._find_anew()

    @property
    def query(self) -> Query:
        """What is listed."""
        return self._query

    @property
    def rulebook(self) -> Rulebook:
        """Where the names of services, verdicts and reactions are from."""
        return self._rulebook

    @property
    def trouble(self) -> Localised | None:
        """Why the history could not be read; None when it could."""
        closed = None if self._archive.is_readable else self._archive.closed_because
        return closed or self._trouble

    @property
    def is_complete(self) -> bool:
        """Whether every case that the query finds is among the lines."""
        return self._complete

    def set_query(self, query: Query) -> None:
        """List other cases from now on."""
        if query != self._query:
            self._query = query
            self._find_anew()

    def services(self) -> list[str]:
        """Give the ids of the services that occur in the history, in the rulebook's order."""
        seen = {case.deal.platform for case in self._rows}
        whole = self._complete and self._query == Query()
        return [
            platform
            for platform in self._rulebook.platforms
            if platform in seen
            or (not whole and self._archive.count(Query(platforms=frozenset({platform}))))
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._rows[index.row()]
        if role == SummaryRole:
            return summary
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return summary.title
        texts = self.texts(index.row())
        if role == TextsRole:
            return texts
        if role == WhenRole:
            return texts.when
        if role == WhereRole:
            return texts.where
        if role == ReactionRole:
            return texts.reaction
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return read_aloud(summary, texts, self._rulebook)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(in_full(texts))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a new name; the line shows it once it is kept. "" takes a name back."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        summary = self._rows[index.row()]
        name = str(value).strip()
        if name != summary.title:
            self.rename_wanted.emit(summary.id, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual if self._query.deleted else usual | Qt.ItemFlag.ItemIsEditable

    def texts(self, row: int) -> RowTexts:
        """Give what the line shows, in the language of the moment."""
        summary = self._rows[row]
        texts = self._texts.get(summary.id)
        if texts is None:
            texts = self._texts[summary.id] = row_texts(summary, self._rulebook, self._now())
        return texts

    def canFetchMore(self, parent: Index) -> bool:
        return not (parent.isValid() or self._complete or self._finder.is_looking)

    def fetchMore(self, parent: Index) -> None:
        if not parent.isValid():
            self.fetch(PAGE)

    def fetch(self, limit: int) -> None:
        """Fetch the next `limit` cases below the last one."""
        if self._rows and self.canFetchMore(QModelIndex()):
            self._ask(limit, self._rows[-1], lambda rows: self._append(rows, limit))

    def retranslate(self) -> None:
        """Have the lines said in the language of the moment."""
        self.forget_texts()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def catch_up(self) -> None:
        """Show what another window has changed meanwhile, and that a new day began."""
        if self._today() != self._day:
            self._day = self._today()
            self.retranslate()
        self._look_again(PAGE)

    def forget_texts(self, case_id: int | None = None) -> None:
        if case_id is None:
            self._texts.clear()
        else:
            self._texts.pop(case_id, None)

    # --- asking ---

    def _find_anew(self) -> None:
        self._is_stale = True
        self._complete = True  # until the answer is there, there is nothing to go on with
        self._ask(PAGE, None, self._show_first)

    def _ask(
        self, limit: int, after: CaseSummary | None, then: Callable[[list[CaseSummary]], None]
    ) -> None:
        self._trouble = None
        self._finder.find(Question(self._query, limit, after, then))

    def _show_first(self, rows: list[CaseSummary]) -> None:
        self._is_stale = False
        self._complete = len(rows) < PAGE
        self._start_anew(rows)

    def _append(self, rows: list[CaseSummary], limit: int) -> None:
        self._complete = len(rows) < limit
        known = {case.id for case in self._rows}
        self._insert(len(self._rows), [case for case in rows if case.id not in known])

    def _look_again(self, limit: int) -> None:
        """Read the first lines once more; those below stay as they are."""
        if self._is_stale:  # none of them may stay
            self._find_anew()
            return
        self._ask(limit, None, lambda rows: self._merge(rows, limit))

    def _merge(self, rows: list[CaseSummary], limit: int) -> None:
        if len(rows) < limit:
            self._complete = True
            self.become(rows)
            return
        ids = {case.id for case in rows}
        below = [c for c in self._rows if c.id not in ids and place(c) < place(rows[-1])]
        self.become([*rows, *below])

    def _set_total(self, total: int, is_all: bool = True) -> None:
        self.total, self.is_counted = total, is_all
        self.found.emit()

    def _note_trouble(self, sentence: Localised) -> None:
        self._trouble = sentence
        self.found.emit()

    # --- what the archive tells ---

    def _add(self, case: Case) -> None:
        self._change(case)
        self.catch_up()

    def _change(self, case: Case) -> None:
        if self._is_stale:  # what is on its way may have been read before
            self._find_anew()
            return
        summary = summary_of(case)
        known = self.row_of(case.id) is not None
        if not passes(summary, self._query):
            self._take_out({case.id})
        elif known or not self._query.text:
            self._take_in(summary, may_be_last=self._complete)
        else:  # whether the text is in it, the history knows
            self._look_again(max(PAGE, len(self._rows)))

    def _remove(self, ids: list[int]) -> None:
        self._take_out(set(ids))
        if self._query.deleted or self._is_stale:
            self._look_again(PAGE)
        self.removed.emit(ids)

    def _restore(self, ids: list[int]) -> None:
        if self._query.deleted:
            self._take_out(set(ids))
        elif len(ids) <= FEW and not self._is_stale:
            for case in filter(None, map(self._archive.get, ids)):
                self._change(case)
            self._look_again(PAGE)  # and count
        else:
            self._look_again(max(PAGE, len(self._rows) + len(ids)))
        self.restored.emit(ids)

    def _take_out(self, ids: set[int]) -> None:
        before = len(self._rows)
        self._drop(ids)
        if not self._rows and not self._complete:
            self._find_anew()
        elif not self._is_stale:
            self._set_total(max(self.total - (before - len(self._rows)), len(self._rows)))

    def _today(self) -> date:
        return self._now().astimezone().date()
