"""A verdict in one word, on a pill of its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui import theme
from gui.icons import paint_verdict
from gui.theme import Role, Space
from logic.verdict import Verdict

SIGN = 14
"""Side of the sign at the usual text size, in pixels."""


class Badge(QLabel):
    """Sign and word of a finding's verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = Verdict.CLEAR
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.font_for(self, Role.BADGE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show this verdict, in the language of the moment."""
        words = {
            Verdict.CLEAR: self.tr("Fine at this stage"),
            Verdict.CAUTION: self.tr("Ask"),
            Verdict.WAIT: self.tr("Wait"),
            Verdict.STOP: self.tr("Stop"),
        }
        if verdict is self._verdict and words[verdict] == self.text():
            return  # it is shown while the user types
        self._verdict = verdict
        self.setText(words[verdict])
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics, sign = QFontMetrics(self.font()), theme.scaled(SIGN)
        width = metrics.horizontalAdvance(self.text()) + sign + 2 * Space.SMALL + Space.TINY
        return QSize(width, max(metrics.height(), sign) + Space.TINY)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = theme.scheme().tone(self._verdict)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.mark))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        sign = theme.scaled(SIGN)
        top = (self.height() - sign) / 2
        paint_verdict(painter, self._verdict, QRectF(Space.SMALL - 2, top, sign, sign))
        painter.setPen(QColor(tone.ink))
        painter.drawText(
            self.rect().adjusted(Space.SMALL + sign + 2, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )
