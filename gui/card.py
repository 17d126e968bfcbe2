"""The rounded surface that groups what belongs together."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui import theme
from gui.theme import Space


class Card(QFrame):
    """A rounded card with its contents one below the other.

    `fill` and `edge` name colours of the scheme; a subclass may answer by `colours`.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        fill: str = "card",
        edge: str = "edge",
        margin: int = Space.LARGE,
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._edge = edge
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, Space.MEDIUM, margin, Space.MEDIUM)
        self.column.setSpacing(Space.SMALL)

    def colours(self) -> tuple[str, str]:
        """Give the colours of surface and edge at this moment."""
        return getattr(theme.scheme(), self._fill), getattr(theme.scheme(), self._edge)

    def edge_width(self) -> float:
        """Give the width of the edge in pixels."""
        return 1.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, edge = self.colours()
        width = self.edge_width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, Space.RADIUS, Space.RADIUS)
