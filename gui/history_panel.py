"""The left side: a button for a new check, and what was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.history_roles import SummaryRole
from gui.label import Text
from gui.theme import Role, Space

if TYPE_CHECKING:  # not needed for the first paint
    from PySide6.QtCore import QModelIndex

    from gui.history_list import HistoryList
    from gui.history_model import HistoryModel


class HistoryPanel(QWidget):
    """Shows the history's list. Emits what the user wants to see; opens nothing itself."""

    new_wanted = Signal()
    record_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setProperty("place", "left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model: HistoryModel | None = None
        self.list: HistoryList
        self.new_button = QPushButton(self)
        self.new_button.clicked.connect(self.new_wanted)
        self._heading = Text(role=Role.SMALL, colour="muted", parent=self)
        self._empty = Text(role=Role.SMALL, colour="muted", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.new_button)
        column.addWidget(self._heading)
        column.addWidget(self._empty)
        column.addStretch()
        self._column = column
        self._empty.hide()
        self.retranslate()

    def show_model(self, model: HistoryModel) -> None:
        """Show this list from now on."""
        self._model = model
        self.list = self._make_list(model)
        self._column.insertWidget(self._column.count() - 1, self.list, 1)
        model.rowsInserted.connect(self._show_emptiness)
        self._show_emptiness()
        self.retranslate()

    def mark_current(self, record_id: int | None) -> None:
        """Show which record is on the screen; None when it is a new check."""
        row = self._model.row_of(record_id) if self._model and record_id is not None else None
        if self._model is None:
            return
        if row is None:
            self.list.selectionModel().clear()
            return
        self.list.setCurrentIndex(self._model.index(row))

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.new_button.setText(self.tr("＋ New check"))
        self.new_button.setToolTip(self.tr("Start with an empty message (Ctrl+N)"))
        self.new_button.setAccessibleName(self.tr("New check"))
        self._heading.setText(self.tr("Saved checks"))
        self._empty.setText(
            self.tr("Nothing saved yet. What you check with Ctrl+Enter is kept here.")
        )
        if self._model is not None:
            self.list.setAccessibleName(self.tr("Saved checks"))
            self._model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_list(self, model: HistoryModel) -> HistoryList:
        from gui.history_list import HistoryList

        made = HistoryList(model, self)
        made.clicked.connect(self._choose)
        made.activated.connect(self._choose)
        return made

    def _choose(self, index: QModelIndex) -> None:
        self.record_chosen.emit(index.data(SummaryRole).id)

    def _show_emptiness(self) -> None:
        empty = self._model is not None and self._model.rowCount() == 0
        self._empty.setVisible(empty)
        self.list.setVisible(not empty)
