"""Signs drawn by hand: a verdict can be told by its shape, not only by its colour."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from logic.verdict import Verdict

if TYPE_CHECKING:  # not needed for the first paint
    from PySide6.QtGui import QIcon, QPaintEvent


def outline(verdict: Verdict, box: QRectF) -> QPainterPath:
    """Give the outer shape: circle, rounded square, circle, octagon."""
    path = QPainterPath()
    if verdict is Verdict.STOP:
        centre, radius = box.center(), box.width() / 2 / math.cos(math.pi / 8)
        angles = [math.pi / 8 + step * math.pi / 4 for step in range(8)]
        corners = [
            QPointF(centre.x() + radius * math.cos(angle), centre.y() + radius * math.sin(angle))
            for angle in angles
        ]
        path.moveTo(corners[0])
        for corner in corners[1:]:
            path.lineTo(corner)
        path.closeSubpath()
    elif verdict is Verdict.CAUTION:
        inset = box.width() * 0.04
        path.addRoundedRect(
            box.adjusted(inset, inset, -inset, -inset), box.width() * 0.28, box.width() * 0.28
        )
    else:
        path.addEllipse(box)
    return path


def glyph(verdict: Verdict, box: QRectF) -> tuple[QPainterPath, QPainterPath]:
    """Give the sign inside as lines to stroke and dots to fill: ✓, ?, !, ×."""
    lines, dots = QPainterPath(), QPainterPath()

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height())

    dot = 0.062 * box.width()
    if verdict is Verdict.CLEAR:
        lines.moveTo(at(0.29, 0.52))
        lines.lineTo(at(0.44, 0.67))
        lines.lineTo(at(0.72, 0.36))
    elif verdict is Verdict.CAUTION:
        lines.moveTo(at(0.365, 0.40))
        lines.cubicTo(at(0.365, 0.20), at(0.645, 0.20), at(0.645, 0.395))
        lines.cubicTo(at(0.645, 0.51), at(0.5, 0.50), at(0.5, 0.62))
        dots.addEllipse(at(0.5, 0.765), dot, dot)
    elif verdict is Verdict.WAIT:
        lines.moveTo(at(0.5, 0.25))
        lines.lineTo(at(0.5, 0.57))
        dots.addEllipse(at(0.5, 0.735), dot * 1.1, dot * 1.1)
    else:
        lines.moveTo(at(0.34, 0.34))
        lines.lineTo(at(0.66, 0.66))
        lines.moveTo(at(0.66, 0.34))
        lines.lineTo(at(0.34, 0.66))
    return lines, dots


def paint_verdict(painter: QPainter, verdict: Verdict, box: QRectF) -> None:
    """Draw the sign of a verdict into `box`, in the colours of the moment."""
    tone = theme.scheme().tone(verdict)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline(verdict, box), QColor(tone.ink))
    light = QColor(tone.fill)
    lines, dots = glyph(verdict, box)
    pen = QPen(light, box.width() * 0.105)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(lines, pen)
    painter.fillPath(dots, light)
    painter.restore()


def paint_pin(painter: QPainter, ink: QColor, box: QRectF) -> None:
    """Draw the sign of what stays on top into `box`: a pin."""
    path = QPainterPath()
    corners = (
        (0.30, 0.06),
        (0.70, 0.06),
        (0.70, 0.16),
        (0.64, 0.20),
        (0.66, 0.44),
        (0.82, 0.58),
        (0.82, 0.66),
        (0.18, 0.66),
        (0.18, 0.58),
        (0.34, 0.44),
        (0.36, 0.20),
        (0.30, 0.16),
    )
    for step, (x, y) in enumerate(corners):
        point = QPointF(box.x() + x * box.width(), box.y() + y * box.height())
        (path.lineTo if step else path.moveTo)(point)
    path.closeSubpath()
    needle = QRectF(box.x(), box.y(), 0.1 * box.width(), 0.34 * box.height())
    needle.moveTo(box.x() + 0.45 * box.width(), box.y() + 0.62 * box.height())
    path.addRect(needle)
    _fill(painter, path, ink)


def paint_bell(painter: QPainter, ink: QColor, box: QRectF) -> None:
    """Draw the sign of a reminder into `box`: a bell."""

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height())

    path = QPainterPath()
    path.moveTo(at(0.12, 0.74))
    path.cubicTo(at(0.28, 0.60), at(0.18, 0.16), at(0.50, 0.14))
    path.cubicTo(at(0.82, 0.16), at(0.72, 0.60), at(0.88, 0.74))
    path.closeSubpath()
    path.addEllipse(at(0.5, 0.13), 0.07 * box.width(), 0.07 * box.height())
    path.addEllipse(at(0.5, 0.85), 0.13 * box.width(), 0.10 * box.height())
    _fill(painter, path, ink)


def _fill(painter: QPainter, path: QPainterPath, ink: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path.setFillRule(Qt.FillRule.WindingFill)
    painter.fillPath(path, ink)
    painter.restore()


def verdict_icon(verdict: Verdict, size: int = 20) -> QIcon:
    """Give the sign as an icon, for a tab or a list."""
    from PySide6.QtGui import QIcon, QPixmap

    pixmap = QPixmap(size * 2, size * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_verdict(painter, verdict, QRectF(0, 0, size, size))
    painter.end()
    return QIcon(pixmap)


class VerdictSign(QWidget):
    """The sign of a verdict as a widget; the words beside it say the same.

    `size` is its side in pixels at the usual text size.
    """

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = Verdict.CLEAR
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the sign of this verdict."""
        self._verdict = verdict
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(self._size), theme.scaled(self._size))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_verdict(painter, self._verdict, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
