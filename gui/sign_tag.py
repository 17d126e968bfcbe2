"""The two things a finding can say of an offer, each with a sign and a name of its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui import theme
from gui.theme import Role, Space
from logic.assessment import Sign

SIGN = 14
"""Pixels the sign is wide and high at the usual text size."""


def sign_path(sign: Sign, box: QRectF) -> QPainterPath:
    """Give the lines of a sign: a page of rules, or a fish hook."""
    path = QPainterPath()

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height())

    if sign is Sign.BREAKS_RULES:
        path.addRoundedRect(QRectF(at(0.2, 0.08), at(0.8, 0.92)), 1.5, 1.5)
        for y in (0.34, 0.52, 0.7):
            path.moveTo(at(0.36, y))
            path.lineTo(at(0.64, y))
    else:
        path.addEllipse(at(0.66, 0.16), 0.09 * box.width(), 0.09 * box.height())
        path.moveTo(at(0.66, 0.25))
        path.lineTo(at(0.66, 0.66))
        path.cubicTo(at(0.66, 1.0), at(0.2, 1.0), at(0.2, 0.6))
        path.lineTo(at(0.36, 0.72))
    return path


class SignTag(QLabel):
    """A sign and its name on a pill, in no colour of a verdict: it is no judgement."""

    def __init__(self, sign: Sign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = sign
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.font_for(self, Role.BADGE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics, sign = QFontMetrics(self.font()), theme.scaled(SIGN)
        width = metrics.horizontalAdvance(self.text()) + sign + 2 * Space.SMALL + Space.TINY
        return QSize(width, max(metrics.height(), sign) + Space.TINY)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, size = theme.scheme(), theme.scaled(SIGN)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.control_edge), 1))
        painter.setBrush(QColor(colours.card))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        pen = QPen(QColor(colours.text), 1.3 * theme.text_scale())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        box = QRectF(Space.SMALL - 2, (self.height() - size) / 2, size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.strokePath(sign_path(self.sign, box), pen)
        painter.setPen(QColor(colours.text))
        painter.drawText(
            self.rect().adjusted(Space.SMALL + size + 2, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )
