"""What to do now: the one next step large, what comes after it below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.card import Card
from gui.label import Text, line_height
from gui.lists import Sentences
from gui.texts import say
from gui.theme import Role, Space
from logic.language import Localised


class StepNumber(QLabel):
    """The number of the next step, in a disc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("1", parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.font_for(self, Role.STRONG)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = line_height(self.font()) + Space.TINY
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.scheme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(QColor(colours.on_accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Steps(QWidget):
    """Shows steps, the first one so that it is seen first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next = Card(self, fill="selected", edge="selected", margin=Space.MEDIUM)
        self._next_text = Text(role=Role.HEADING, parent=self._next)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(StepNumber(self._next), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._next_text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._next.column.addLayout(row)
        self._others = Sentences(self, numbered=True, first=2, role=Role.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._next)
        others = QHBoxLayout()
        others.setContentsMargins(Space.LARGE, 0, 0, 0)
        others.addWidget(self._others)
        column.addLayout(others)

    def show_sentences(self, steps: Sequence[Localised]) -> None:
        """Show these steps, in the language of the moment; nothing of an empty list."""
        self._next_text.setText(say(steps[0]) if steps else "")
        self._others.show_sentences(steps[1:])
        self.setVisible(bool(steps))

    @property
    def shown(self) -> list[str]:
        """The steps as they are shown."""
        first = self._next_text.text()
        return [first, *self._others.shown] if first else []

    def label(self, index: int) -> Text:
        """Give the label of a step that is shown."""
        return self._others.label(index - 1) if index else self._next_text
