"""Where a notice about the whole app stands: above everything, and never more than a third of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.notice import Notice
from gui.scroll_page import ScrollPage

MOST_OF_WINDOW = 3
"""It takes one part of so many at most; what is longer scrolls."""


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
                self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        needed = self.notice.heightForWidth(self.width())
        return QSize(self.needed_width(), min(needed, self.window().height() // MOST_OF_WINDOW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.needed_width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
