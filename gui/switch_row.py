"""One question about the deal."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.disclosure import Disclosure
from gui.label import Text
from gui.segmented import Segmented
from gui.texts import say
from gui.theme import Space
from logic.deal import Answer
from logic.platforms import Switch

BETWEEN = Space.SMALL - 2
"""Pixels between the answers and the link: in a window of 1024 × 640 they just fit in one line."""


class SwitchRow(QWidget):
    """One question about the deal, its three answers, and where to look it up."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch: Switch | None = None
        self._question = Text(parent=self)
        self.answers = Segmented((Answer.NO, Answer.YES, Answer.UNKNOWN), self)
        self.answers.chosen.connect(self.changed)
        self.where = Disclosure(self)
        self._arrangement: tuple[bool, bool] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self.arrange(0, side_by_side=True)

    def arrange(self, width: int, *, side_by_side: bool) -> None:
        """Put the answers beside the question, or below it where there is little room.

        With very little (of `width` pixels) the link goes below the answers, too.
        """
        link = self.where.button
        # A page is never narrower than what is on it: with just enough there is too little.
        has_room = self.needed_side_by_side() < width
        arrangement = (side_by_side, side_by_side or has_room)
        if arrangement == self._arrangement:
            return
        self._arrangement = arrangement
        grid = self._grid
        for part in (self._question, self.answers, link, self.where):
            grid.removeWidget(part)
        middle, left = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeft
        if side_by_side:
            grid.addWidget(self._question, 0, 0)
            grid.addWidget(link, 1, 0, left)
            grid.addWidget(self.answers, 0, 1, 2, 1, middle)
        else:
            grid.addWidget(self._question, 0, 0, 1, 2)
            grid.addWidget(self.answers, 1, 0, middle)
            if has_room:
                grid.addWidget(link, 1, 1, left | middle)
            else:
                grid.addWidget(link, 2, 0, 1, 2, left)
        grid.setRowMinimumHeight(3, Space.TINY)
        grid.addWidget(self.where, 4, 0, 1, 2)
        grid.setVerticalSpacing(0 if side_by_side else Space.TINY)
        grid.setColumnStretch(0, int(side_by_side))
        grid.setColumnStretch(1, int(not side_by_side))

    def needed_side_by_side(self) -> int:
        """Give the width below which the answers have no room beside question and link."""
        return self.answers.sizeHint().width() + BETWEEN + self.where.button.sizeHint().width()

    def forget_height(self) -> None:
        """Let the next question for the height be about the texts of now, not of last time."""
        self._question.updateGeometry()
        self._grid.invalidate()
        self.updateGeometry()

    def ask(self, switch: Switch | None) -> None:
        """Ask as this service puts it; None where the question makes no sense."""
        self._switch = switch
        self.setVisible(switch is not None)
        self.where.close_up()
        self.retranslate()

    @property
    def answer(self) -> Answer:
        """The answer given; an answer that is not asked for is no."""
        return self.answers.value if self._switch is not None else Answer.NO

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self._switch is None:
            return
        question = say(self._switch.question)
        self._question.setText(question)
        self.answers.set_labels(
            [self.tr("Not yet"), self.tr("Done"), self.tr("Not sure")], question
        )
        self.where.set_texts(self.tr("Where do I see this?"), say(self._switch.where), question)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
