"""A page that scrolls up and down, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.theme import Space


class ScrollPage(QScrollArea):
    """A scroll area around `page`; what goes on the page goes into `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked_for = 0  # pixels of width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The keyboard goes to what is on the page; the page follows it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # No parent given: asking for `viewport()` makes PySide set up all of QtWidgets (12 ms).
        self.page = QWidget()
        self.page.setProperty("kind", "clear")
        self.setWidget(self.page)
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(0, 0, 0, 0)

    def reveal(self, widget: QWidget) -> None:
        """Scroll as little as it takes to see all of a widget; its top, when it is too tall."""
        # What was just changed has its place only after the layouts have been asked.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        bar = self.verticalScrollBar()
        top = widget.mapTo(self.page, QPoint(0, 0)).y()
        bottom = top + widget.height() + Space.LARGE
        if bottom > bar.value() + bar.pageStep():
            bar.setValue(bottom - bar.pageStep())
        if top - Space.LARGE < bar.value():
            bar.setValue(top - Space.LARGE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt tells nobody around a scroll area that what is on its page needs more width now.
        if event.type() is QEvent.Type.LayoutRequest and self.needed_width() != self._asked_for:
            self._asked_for = self.needed_width()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def needed_width(self) -> int:
        """Give the width below which something on the page would be cut off."""
        return self.page.minimumSizeHint().width() + Space.SCROLL_BAR

    def minimumSizeHint(self) -> QSize:
        return QSize(self.needed_width(), super().minimumSizeHint().height())
