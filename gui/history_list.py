"""The list of the history: what can be chosen in it, and what its keys ask for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from gui.history_menu import KEYS, Act
from gui.history_model import LARGE_PAGE, HistoryModel
from gui.history_view import HistoryView
from logic.history.cases import CaseSummary


class HistoryList(HistoryView):
    """Lets cases be chosen. Tells what the keyboard asks for; does nothing itself.

    `fetching` tells that it is on its way to the end of a long history, and when it is there.
    """

    act_wanted = Signal(Act)
    typed = Signal(str)
    selection_changed = Signal()
    fetching = Signal(bool)

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)  # F2 is ours
        self._then: Callable[[], None] | None = None
        self._further = QTimer(self)
        self._further.setSingleShot(True)
        self._further.setInterval(0)
        self._further.timeout.connect(self._fetch_on)
        model.modelReset.connect(self._stay_here)

    def chosen(self) -> list[CaseSummary]:
        """Give the selected cases, from top to bottom."""
        chosen = self.selectionModel().selection()
        spans = [chosen.at(at) for at in range(chosen.count())]
        found: list[CaseSummary] = []
        for span in sorted(spans, key=lambda span: span.top()):
            found += self._cases.rows[span.top() : span.bottom() + 1]
        return found

    def selectAll(self) -> None:
        """Select all there is, not only what was fetched so far."""
        self._after_all(super().selectAll)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that mean an act; the rest moves and selects as in every list."""
        self._stay_here()
        act = self._act_of(event)
        if act is not None:
            self.act_wanted.emit(act)
            return
        super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> Act | None:
        if event.matches(QKeySequence.StandardKey.Undo):
            return Act.UNDO
        pin = Act.UNPIN if all(case.pinned for case in self.chosen()) else Act.PIN
        heard = (Act.RENAME, pin, Act.DELETE, Act.UNDO)  # Enter is heard by Qt
        pressed = event.keyCombination()
        return next((act for act in heard if pressed in KEYS[act].value), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._stay_here()
        super().mousePressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Whoever just types is looking for something."""
        self.typed.emit(search)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the very end by End, not only to that of what was fetched so far."""
        end = QAbstractItemView.CursorAction.MoveEnd
        if action is end and self._cases.canFetchMore(QModelIndex()):
            self._after_all(lambda: self._go_to_end(modifiers))
        return super().moveCursor(action, modifiers)

    def _go_to_end(self, modifiers: Qt.KeyboardModifier) -> None:
        last = self._cases.index(self._cases.rowCount() - 1)
        flags = QItemSelectionModel.SelectionFlag
        shift = modifiers & Qt.KeyboardModifier.ShiftModifier
        # With Shift, Qt selects from where the keyboard was to here by itself.
        if shift:
            first = self._cases.index(max(self.currentIndex().row(), 0))
            self.selectionModel().select(QItemSelection(first, last), flags.Select)
            self.selectionModel().setCurrentIndex(last, flags.NoUpdate)
        else:
            self.setCurrentIndex(last)

    def _after_all(self, act: Callable[[], None]) -> None:
        """Do it once all cases are fetched: piece by piece, so that nothing stands still."""
        self._then = act
        self._fetch_on()

    def _fetch_on(self) -> None:
        then = self._then
        if then is None:
            return
        if self._cases.canFetchMore(QModelIndex()):
            self._cases.fetch(LARGE_PAGE)
        if self._cases.is_complete:
            self._then = None
            self.fetching.emit(False)
            then()
        else:
            self.fetching.emit(True)
            self._further.start()

    def _stay_here(self) -> None:
        """Fetch no further: the user does something else."""
        if self._then is not None:
            self._then = None
            self._further.stop()
            self.fetching.emit(False)
