"""What stands around the list: search, filters, what was done, and sentences about it all."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.announcer import Announcer
from gui.history_acts import HistoryActs
from gui.history_filters import HistoryFilters
from gui.history_list import HistoryList
from gui.history_model import HistoryModel
from gui.history_notice import HistoryNotice, SelectionBar
from gui.history_search import SearchField
from gui.texts import say
from gui.wishes import Wishes

LONG_MS = 1_700
"""After so much longer than what goes unnoticed (2 s in all), a search can be called off."""


class HistoryTools(QObject):
    """Keeps the model's query what the search field and the filters say.

    `changed`: what `heading`, `why_empty` or `offers_to_clear` give may be another thing now.
    """

    changed = Signal()

    def __init__(self, model: HistoryModel, panel: QWidget) -> None:
        super().__init__(panel)
        self._model = model
        self._is_busy = self._takes_long = self._is_fetching = False
        self.search = SearchField(panel)
        self.filters = HistoryFilters(model.rulebook, model.services, panel)
        self.notice = HistoryNotice(panel)
        self.bar = SelectionBar(panel)
        self.acts: HistoryActs
        self._announcer = Announcer(self.search)
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LONG_MS)
        self._long.timeout.connect(self._tell_it_takes_long)
        self.search.wanted.connect(self._ask)
        self.filters.changed.connect(self._ask)
        model.found.connect(self._tell_found)
        model.busy.connect(self._tell_busy)

    @property
    def announcer(self) -> Announcer:
        """What says how many were found."""
        return self._announcer

    def serve(self, view: HistoryList, wishes: Wishes) -> None:
        """Do what the user does with the lines of this list."""
        self.acts = HistoryActs(view, self._model, self.notice, self.bar, wishes)
        view.fetching.connect(self._tell_fetching)

    def clear(self) -> None:
        """List everything again."""
        self.filters.clear()
        self.search.clear()
        self._ask()

    def heading(self) -> str:
        """Say what is listed, and how many when it is not simply all."""
        query = self._model.query
        if self._is_busy:
            return self.tr("Searching...")
        if self._is_fetching:
            return self.tr("Loading: %n so far", "", self._model.rowCount())
        if query.deleted and not query.text:
            return self.tr("Trash: %n", "", self._model.total)
        if query.text or self.filters.in_use:
            total = self._model.total
            if not self._model.is_counted:
                return self.tr("%n or more found", "", total)
            return self.tr("%n found", "", total)
        return self.tr("Saved checks")

    def why_empty(self) -> str:
        """Say why there is no line to show."""
        query = self._model.query
        if self._model.trouble is not None:
            return say(self._model.trouble)
        if query.text:
            return self.tr("Nothing saved contains “%1”.").replace("%1", query.text)
        if query.deleted and not (query.verdicts or query.platforms or query.open_only):
            return self.tr("The trash is empty.")
        if self.filters.in_use:
            return self.tr("Nothing saved fits these filters.")
        return self.tr("Nothing saved yet. What you check with Ctrl+Enter is kept here.")

    def offers_to_clear(self) -> bool:
        """Tell whether to offer to list everything again."""
        narrowed = bool(self._model.query.text) or self.filters.in_use
        nothing = self._model.rowCount() == 0 and self._model.trouble is None
        return narrowed and (nothing or self._takes_long)

    def _ask(self) -> None:
        self._model.set_query(self.filters.narrow(self.search.text().strip()))
        self.acts.show_selection()
        self.changed.emit()

    def _tell_found(self) -> None:
        query = self._model.query
        if query.text or self.filters.in_use:
            empty = self._model.total == 0
            self._announcer.tell(self.why_empty() if empty else self.heading())
        self.changed.emit()

    def _tell_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self._takes_long = False
        if busy:
            self._long.start()
        else:
            self._long.stop()
        self.changed.emit()

    def _tell_fetching(self, fetching: bool) -> None:
        self._is_fetching = fetching
        self.changed.emit()

    def _tell_it_takes_long(self) -> None:
        self._takes_long = True
        self.changed.emit()
