"""Words of the message, quoted: a button that leads to them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.label import lay_out, line_height, natural_width
from gui.theme import Role, Space
from logic.message import Span
from logic.verdict import Verdict

LONGEST_QUOTE = 120
"""Characters that are quoted; whoever wants more sees them marked in the message."""

_BAR = 3


class Quote(QAbstractButton):
    """One piece of evidence. A button with text that wraps, which QPushButton cannot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.span: Span | None = None
        self._verdict = Verdict.CLEAR
        self._heights: dict[int, int] = {}
        theme.font_for(self, Role.BODY)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_span(self, span: Span, verdict: Verdict) -> None:
        """Quote these words."""
        self.span = span
        if verdict is not self._verdict:
            self._verdict = verdict
            self.update()
        words = " ".join(span.text.split())
        if len(words) > LONGEST_QUOTE:
            words = words[:LONGEST_QUOTE] + "…"
        quoted = self.tr("“%1”").replace("%1", words)
        if quoted != self.text():
            self._heights.clear()
            self.setText(quoted)
            self.setShortcut(QKeySequence())  # an & among the words is no shortcut
            self.updateGeometry()
        self.setAccessibleName(quoted)
        self.setAccessibleDescription(self.tr("Shows these words in the message"))
        self.setToolTip(self.tr("Shows these words in the message"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = width - _BAR - 2 * Space.SMALL
        if inner not in self._heights:
            self._heights[inner] = lay_out(self.text(), self.font(), inner)[1] + Space.SMALL
        return self._heights[inner]

    def sizeHint(self) -> QSize:
        wanted = min(natural_width(self.text(), self.font()), 30 * line_height(self.font()))
        width = wanted + _BAR + 2 * Space.SMALL
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        step = line_height(self.font())
        return QSize(3 * step, step + Space.SMALL)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.scheme()
        tone = colours.tone(self._verdict)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tone.mark if self.underMouse() else tone.fill))
        painter.fillRect(QRect(0, 0, _BAR, self.height()), QColor(tone.ink))
        painter.setPen(QColor(colours.text))
        inner = self.width() - _BAR - 2 * Space.SMALL
        layout, _height = lay_out(self.text(), self.font(), inner)
        layout.draw(painter, QPointF(_BAR + Space.SMALL, Space.TINY))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
