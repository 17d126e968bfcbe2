"""What the user tells beyond message and deal: it joins the check in hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.checker import Checker
from gui.pictures import Pictures
from gui.wishes import Wishes
from logic.deal import Answer
from logic.told import Dismissal


class Telling(QObject):
    """Hears that a finding is wrong, or right after all, and what was looked up by hand."""

    told = Signal()

    def __init__(self, wishes: Wishes, pictures: Pictures, checker: Checker) -> None:
        super().__init__(checker)
        self._checker = checker
        wishes.dismissed.connect(self._dismiss)
        wishes.dismissal_undone.connect(self._undo_dismissal)
        wishes.answered.connect(self._answer)
        pictures.answered.connect(self._answer)

    def _dismiss(self, dismissal: Dismissal) -> None:
        self._checker.set_told(self._checker.told.with_dismissal(dismissal))
        self.told.emit()

    def _undo_dismissal(self, dismissal: Dismissal) -> None:
        self._checker.set_told(self._checker.told.without_dismissal(dismissal))
        self.told.emit()

    def _answer(self, item: str, answer: Answer | None) -> None:
        self._checker.set_told(self._checker.told.with_answer(item, answer))
        self.told.emit()
