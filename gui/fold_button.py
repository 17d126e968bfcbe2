"""A line that folds something open and away: a triangle, and words that may take several lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.label import lay_out, line_height, natural_width
from gui.theme import Role, Space

_SIGN = 18
"""Room for the triangle at the usual text size, in pixels."""
_TRIANGLE = ((0.3, 0.2), (0.75, 0.5), (0.3, 0.8))
"""Its corners in a square of side 1, pointing to the words."""


class FoldButton(QAbstractButton):
    """Checked while what belongs to it is open. QPushButton cannot wrap its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.setCheckable(True)
        theme.font_for(self, Role.BODY)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str) -> None:
        """Show these words. An & among them is a letter like any other."""
        if words == self.words():
            return
        self._heights.clear()
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()

    def words(self) -> str:
        """Give the words as they are read."""
        return self.text().replace("&&", "&")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            inner = width - theme.scaled(_SIGN) - 2 * Space.SMALL
            self._heights[width] = lay_out(self.words(), self.font(), inner)[1] + 2 * Space.TINY
        return self._heights[width]

    def sizeHint(self) -> QSize:
        wanted = min(natural_width(self.words(), self.font()), 36 * line_height(self.font()))
        width = wanted + theme.scaled(_SIGN) + 2 * Space.SMALL
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        step = line_height(self.font())
        return QSize(6 * step, step + 2 * Space.TINY)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.scheme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(self.rect(), Space.CONTROL_RADIUS, Space.CONTROL_RADIUS)
        side = theme.scaled(_SIGN)
        painter.setBrush(QColor(colours.muted))
        painter.save()
        step = line_height(self.font())
        painter.translate(Space.TINY + side / 2, Space.TINY + step / 2)
        if self.isChecked():
            painter.rotate(90)
        half = side * 0.7
        painter.drawPolygon(
            QPolygonF([QPointF((x - 0.5) * half, (y - 0.5) * half) for x, y in _TRIANGLE])
        )
        painter.restore()
        painter.setPen(QColor(colours.text))
        inner = self.width() - side - 2 * Space.SMALL
        layout, _height = lay_out(self.words(), self.font(), inner)
        layout.draw(painter, QPointF(side + Space.SMALL, Space.TINY))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            area = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, Space.CONTROL_RADIUS, Space.CONTROL_RADIUS)
