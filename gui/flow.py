"""A layout that sets widgets side by side and goes on below when the line is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from gui.item_layout import ItemLayout
from gui.theme import Space


class FlowLayout(ItemLayout):
    """Left to right, then the next line: buttons keep their size in every window width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSpacing(Space.SMALL)

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() + self.spacing() for hint in hints)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, area: QRect, *, move: bool) -> int:
        x, y, row = area.x(), area.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if size.width() > area.width():
                size.setWidth(area.width())
                if item.hasHeightForWidth():
                    size.setHeight(item.heightForWidth(area.width()))
            if x > area.x() and x + size.width() > area.right() + 1:
                _finish(line, row, move=move)
                x, y, row = area.x(), y + row + self.spacing(), 0
            line.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            row = max(row, size.height())
        _finish(line, row, move=move)
        return y + row - area.y()


def _finish(line: list[tuple[QLayoutItem, QRect]], height: int, *, move: bool) -> None:
    """Set what stands in one line on its middle, and begin the next."""
    for item, place in line if move else ():
        item.setGeometry(place.translated(0, (height - place.height()) // 2))
    line.clear()
