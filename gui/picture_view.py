"""A picture as large as the room allows, to read it while typing what it says."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

TALLEST = 380
"""Pixels; a taller picture scrolls."""


class _Canvas(QWidget):
    """The picture, as wide as there is room, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fitted(self, width: int) -> QSize:
        """Give the size of the picture in this width."""
        whole = self.image.size()
        if whole.width() <= width:
            return whole
        return QSize(width, max(1, round(whole.height() * width / max(1, whole.width()))))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.fitted(width).height()

    def sizeHint(self) -> QSize:
        return self.image.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.fitted(self.width())
        painter.drawPixmap(0, 0, size.width(), size.height(), self.image)


class PictureView(QScrollArea):
    """Shows one picture; scrolls up and down when it is tall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = _Canvas()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._canvas)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_picture(self, name: str, image: QPixmap) -> None:
        """Show this picture."""
        self._canvas.image = image
        self._canvas.setAccessibleName(name)
        self.setAccessibleName(name)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        size = self._canvas.fitted(self.viewport().width())
        self._canvas.resize(size)
        self._canvas.update()
        self.setFixedHeight(min(size.height(), TALLEST))
