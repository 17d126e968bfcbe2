"""A layout that sets buttons side by side as one piece, or below each other where they must."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from gui.item_layout import ItemLayout


class SegmentRow(ItemLayout):
    """Side by side without a gap; one below the other where the width does not hold them all.

    Each button then gets the property `stacked`, for the style sheet to round all its corners.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stacked = False

    def heightForWidth(self, width: int) -> int:
        heights = [item.sizeHint().height() for item in self._items]
        return sum(heights) if width < self.sizeHint().width() else max(heights, default=0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.sizeHint())
        return size

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._stack(area.width() < self.sizeHint().width())
        x, y = area.x(), area.y()
        for item in self._items:
            hint = item.sizeHint()
            if self._stacked:
                item.setGeometry(QRect(x, y, area.width(), hint.height()))
                y += hint.height()
            else:
                item.setGeometry(QRect(x, y, hint.width(), area.height()))
                x += hint.width()

    def _stack(self, stacked: bool) -> None:
        if stacked is self._stacked:
            return
        self._stacked = stacked
        for item in self._items:
            widget = item.widget()
            if widget is not None:
                widget.setProperty("stacked", stacked)
                widget.style().polish(widget)
