"""A field for a day, with a calendar to choose it from, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from gui import theme


class DateBox(QDateEdit):
    """A date field whose arrow is drawn here: style sheets only take picture files for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.scheme().muted), 1.6))
        x, y = self.width() - 16.0, self.height() / 2
        painter.drawPolyline(
            QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2.5), QPointF(x + 4, y - 2)])
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: rolling past the field must not change the day."""
        event.ignore()
