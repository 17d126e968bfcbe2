"""The left side: a button for a new check, and what was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.history_roles import SummaryRole
from gui.label import Text
from gui.scroll_page import ScrollPage
from gui.theme import Role, Space

if TYPE_CHECKING:  # not needed for the first paint
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from gui.history_list import HistoryList
    from gui.history_model import HistoryModel
    from gui.history_tools import HistoryTools
    from gui.wishes import Wishes

MAIN_ACT = 44
"""Pixels that a main act is high, at least."""


class HistoryPanel(QWidget):
    """Shows the history's list. Emits what the user wants to see; opens nothing itself.

    `front_wanted`: the panel has something to show and may lie behind a tab.
    """

    new_wanted = Signal()
    record_chosen = Signal(int)
    front_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setProperty("place", "left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model: HistoryModel | None = None
        self._wishes: Wishes | None = None
        self._current: int | None = None
        self.list: HistoryList
        self.tools: HistoryTools
        self.new_button = QPushButton(self)
        self.new_button.setMinimumHeight(MAIN_ACT)
        self.new_button.clicked.connect(self.new_wanted)
        self.heading = Text(role=Role.SMALL, colour="muted", parent=self)
        self.state = Text(role=Role.SMALL, colour="muted", parent=self)
        self.clear_button = QPushButton(self)
        self.clear_button.hide()
        self.state.hide()
        self._heading_row = QHBoxLayout()
        self._heading_row.setSpacing(Space.SMALL)
        self._heading_row.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        # The list scrolls by itself; all of this does where a low window holds large text.
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage(self)
        whole.addWidget(page)
        self._column = page.column
        self._column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(self.new_button)
        self._column.addLayout(self._heading_row)
        self._column.addWidget(self.state)
        self._column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self.retranslate()

    def set_wishes(self, wishes: Wishes) -> None:
        """Tell these wishes what the user does with cases; before there is a list to show."""
        self._wishes = wishes

    def show_model(self, model: HistoryModel) -> None:
        """Show this list from now on."""
        from gui.history_list import HistoryList
        from gui.history_tools import HistoryTools
        from gui.wishes import Wishes

        self._model = model
        self.tools = HistoryTools(model, self)
        self._column.insertWidget(1, self.tools.search)
        self._heading_row.addWidget(self.tools.filters.button)
        self._column.insertWidget(3, self.tools.filters)
        self.list = HistoryList(model, self)
        self.list.clicked.connect(self._click)
        self.list.activated.connect(self._choose)
        self.list.typed.connect(self._search_for)
        at_end = self._column.count() - 1
        self._column.insertWidget(at_end, self.list, 1)
        self._column.setStretch(self._column.count() - 1, 0)
        self._column.addWidget(self.tools.notice)
        self._column.addWidget(self.tools.bar)
        for part in self._in_order():
            part.raise_()  # Tab goes by this order (focus.py)
        self.tools.serve(self.list, self._wishes or Wishes(self))
        self.tools.acts.opened.connect(self.record_chosen)
        self.tools.search.list_wanted.connect(self._go_to_list)
        self.tools.changed.connect(self.show_state)
        self.clear_button.clicked.connect(self._clear)
        model.rowsInserted.connect(self.show_state)
        model.rowsRemoved.connect(self.show_state)
        model.modelReset.connect(self._begin_anew)
        self.show_state()
        self.retranslate()

    def focus_search(self) -> None:
        """Bring the keyboard to the search field."""
        self.front_wanted.emit()
        if self._model is not None and self.tools.search.isVisible():
            self.tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.tools.search.selectAll()

    def mark_current(self, case_id: int | None) -> None:
        """Show which case is on the screen; None when it is a new check."""
        is_news, self._current = case_id != self._current, case_id
        if self._model is None:
            return
        if len(self.list.chosen()) > 1 and not is_news:
            return  # several are selected, to do something with all of them
        row = self._model.row_of(case_id) if case_id is not None else None
        if row is None:
            self.list.selectionModel().clear()
        elif self.list.currentIndex().row() != row or not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self._model.index(row))

    def show_state(self) -> None:
        """Say what is listed, how many there are, and why there is nothing if so."""
        if self._model is None:
            return
        empty = self._model.rowCount() == 0
        self.heading.setText(self.tools.heading())
        self.state.setText(self.tools.why_empty() if empty else "")
        self.state.setVisible(bool(self.state.text()))
        self.clear_button.setVisible(self.tools.offers_to_clear())
        self.list.setVisible(not empty)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.new_button.setText(self.tr("＋ &New check"))
        self.new_button.setToolTip(self.tr("Start with an empty message (Ctrl+N)"))
        self.new_button.setAccessibleName(self.tr("New check"))
        self.heading.setText(self.tr("Saved checks"))
        self.clear_button.setText(self.tr("Clear search and filters"))
        if self._model is not None:
            self.list.setAccessibleName(self.tr("Saved checks"))
            self.list.setAccessibleDescription(
                self.tr("Enter opens, F2 renames, Delete moves to the trash, the menu key has all.")
            )
            self._model.retranslate()
            self.show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._model is not None:
            self.tools.filters.fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _in_order(self) -> tuple[QWidget, ...]:
        tools = self.tools
        search, filters = tools.search, tools.filters
        bars = (tools.bar, tools.notice)
        return (search, filters.button, filters, self.clear_button, self.list, *bars)

    def _click(self, index: QModelIndex) -> None:
        # With Ctrl or Shift a click gathers several; it opens none of them.
        if len(self.list.chosen()) <= 1:
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        self.record_chosen.emit(index.data(SummaryRole).id)

    def _begin_anew(self) -> None:
        self.mark_current(self._current)
        self.show_state()

    def _search_for(self, typed: str) -> None:
        self.focus_search()
        self.tools.search.insert(typed)

    def _go_to_list(self) -> None:
        if self._model is None or self._model.rowCount() == 0:
            return
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self._model.index(0))

    def _clear(self) -> None:
        self.tools.clear()
        self.tools.search.setFocus(Qt.FocusReason.OtherFocusReason)
