"""One picture, small: its name, a click to see it large, and a way to take it out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.texts import plain_tip
from gui.theme import Space

WIDTH, HEIGHT = 64, 52
"""Pixels of the small picture at most: with its frame a target of more than 44."""

LONGEST_NAME = 150
"""Pixels of a name; the middle of a longer one is left out, its tool tip has all of it."""


class PictureThumb(QWidget):
    """A button with picture and name, and a × beside it. `toggled` tells large or small."""

    toggled = Signal(bool)

    def __init__(self, name: str, image: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.image = name, image
        self.button = QPushButton(self)
        self.button.setProperty("kind", "option")
        self.button.setCheckable(True)
        self.button.toggled.connect(self.toggled)
        self.button.setIcon(QIcon(_small(image, self.devicePixelRatioF())))
        self.button.setIconSize(QSize(WIDTH + Space.SMALL, HEIGHT))
        self.remove = QPushButton("×", self)
        self.remove.setProperty("kind", "quiet")
        self.remove.setProperty("scale", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.TINY)
        row.addWidget(self.button)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    @property
    def is_large(self) -> bool:
        """Whether it is shown large at this moment."""
        return self.button.isChecked()

    def set_large(self, large: bool) -> None:
        """Show it large, or small again."""
        self.button.setChecked(large)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        elided = self.fontMetrics().elidedText(
            self.name, Qt.TextElideMode.ElideMiddle, LONGEST_NAME
        )
        self.button.setText(elided.replace("&", "&&"))
        tip = self.tr("%1: click to see it large").replace("%1", self.name)
        self.button.setToolTip(plain_tip(tip))
        self.button.setAccessibleName(self.tr("Picture %1").replace("%1", self.name))
        self.button.setAccessibleDescription(self.tr("Shows it large; Esc makes it small again"))
        self.remove.setAccessibleName(self.tr("Take out the picture %1").replace("%1", self.name))
        self.remove.setToolTip(self.tr("Take this picture out"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _small(image: QPixmap, ratio: float) -> QPixmap:
    """Give the picture as it fits in, in the middle, with some room before the name."""
    small = image.scaled(
        QSize(WIDTH, HEIGHT) * ratio,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    made = QPixmap(QSize(WIDTH + Space.SMALL, HEIGHT) * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    left = (round(WIDTH * ratio) - small.width()) // 2
    painter.drawPixmap(left, (made.height() - small.height()) // 2, small)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
