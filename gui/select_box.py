"""A drop-down list with a quiet arrow, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QStyledItemDelegate, QWidget

from gui import theme

MOST_ROWS = 20
"""Rows the list shows without scrolling: all services there are, and some more."""


class Select(QComboBox):
    """A combo box whose arrow is drawn here: style sheets only take picture files for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(MOST_ROWS)
        rows = self.view()
        rows.setItemDelegate(QStyledItemDelegate(rows))  # the usual one knows no style sheet
        frame = rows.parentWidget()
        if isinstance(frame, QFrame):
            frame.setFrameShape(QFrame.Shape.NoFrame)  # the list has its own

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.scheme().muted), 1.6))
        x, y = self.width() - 18.0, self.height() / 2
        painter.drawPolyline(
            QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2.5), QPointF(x + 4, y - 2)])
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: rolling past the list must not change the service."""
        event.ignore()
