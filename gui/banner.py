"""Where a notice about the whole app stands: above everything, and never much of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.notice import Notice
from gui.scroll_page import ScrollPage

HIGHEST = 124
"""Pixels it takes at most: a quarter of the lowest window. What is longer scrolls."""


class Banner(ScrollPage):
    """As high as its notice needs; in a low window with large text the notice scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice(self.page)
        self.column.addWidget(self.notice)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.notice.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, Notice):
            if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
                self.setVisible(not watched.isHidden())
            elif event.type() is QEvent.Type.LayoutRequest:
                self._fit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(self.needed_width(), min(self._needed, HIGHEST))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _needed(self) -> int:
        least = self.notice.minimumSizeHint().height()
        return max(self.notice.heightForWidth(self.width()), least)

    def _fit(self) -> None:
        # A scroll bar would take some width, which would make a scroll bar necessary.
        policy = Qt.ScrollBarPolicy
        fits = self._needed <= HIGHEST
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self.updateGeometry()
