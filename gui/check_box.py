"""A check box whose words wrap, and whose tick can be seen in both schemes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from gui import theme
from gui.label import lay_out, line_height, natural_width
from gui.theme import Role, Space

BOX = 18
"""Side of the square at the usual text size, in pixels."""
EDGE = 4
"""Room around it all for the focus, in pixels."""


class CheckBox(QCheckBox):
    """A square with or without a tick, and plain text beside it that may take several lines.

    A style sheet takes only picture files for the tick, and QCheckBox does not wrap its text.
    """

    def __init__(self, parent: QWidget | None = None, *, role: Role = Role.BODY) -> None:
        super().__init__(parent)
        theme.font_for(self, role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return lay_out(self.text(), self.font(), self._inner(width))[1] + 2 * EDGE

    def sizeHint(self) -> QSize:
        step = line_height(self.font())
        wanted = min(natural_width(self.text(), self.font()), 36 * step) + self._left() + EDGE
        return QSize(wanted, self.heightForWidth(wanted))

    def minimumSizeHint(self) -> QSize:
        step = line_height(self.font())
        shortest = min(natural_width(self.text(), self.font()), 3 * step)
        return QSize(shortest + self._left() + EDGE, step + 2 * EDGE)

    def hitButton(self, _at: QPoint) -> bool:
        """All of it can be clicked, the words as well."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.scheme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.scaled(BOX)
        box = QRectF(EDGE, EDGE + (line_height(self.font()) - side) / 2, side, side)
        ticked = self.isChecked()
        edge = colours.accent if ticked else colours.control_edge
        fill = colours.accent if ticked else colours.hover if self.underMouse() else colours.card
        if not self.isEnabled():
            edge, fill = colours.edge, colours.sunken
        painter.setPen(QPen(QColor(edge), 2))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if ticked:
            self._paint_tick(painter, box)
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.muted))
        layout, _height = lay_out(self.text(), self.font(), self._inner(self.width()))
        layout.draw(painter, QPointF(self._left(), EDGE))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, Space.CONTROL_RADIUS, Space.CONTROL_RADIUS)

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        colours, side = theme.scheme(), box.width()
        ink = colours.on_accent if self.isEnabled() else colours.muted
        pen = QPen(QColor(ink), side / 8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        shape = ((0.27, 0.52), (0.44, 0.68), (0.74, 0.34))
        painter.drawPolyline(
            QPolygonF([box.topLeft() + QPointF(x * side, y * side) for x, y in shape])
        )

    def _left(self) -> int:
        return EDGE + theme.scaled(BOX) + Space.SMALL

    def _inner(self, width: int) -> int:
        return width - self._left() - EDGE
