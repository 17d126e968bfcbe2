"""The middle: message, deal, and the button that keeps the check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.message_panel import MessagePanel
from gui.notice import Notice
from gui.scroll_page import ScrollPage
from gui.texts import say
from gui.theme import Space

if TYPE_CHECKING:  # not needed for the first paint
    from gui.busy import Busy
    from gui.deal_panel import DealPanel
    from logic.language import Localised
    from logic.platforms import Platform

USUAL_DEAL_HEIGHT = 325
"""What the deal will take: kept free until the services are known, so that nothing jumps."""


class CheckPanel(QWidget):
    """Message and deal, scrolling when the window is low; the button always in sight."""

    deal: DealPanel
    """There once the services are known."""

    reading_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_saved = False
        self._is_waiting = False
        self._forbidden_because: Localised | None = None
        self._scroll = ScrollPage(self)
        self.message = MessagePanel(self._scroll.page)
        self._scroll.column.setSpacing(Space.SMALL)
        self._scroll.column.addWidget(self.message, 1)
        self._scroll.column.addSpacing(USUAL_DEAL_HEIGHT)
        self.draft_offer = Notice(self)
        self.notice = Notice(self)
        self.check_button = QPushButton(self)
        self.check_button.setProperty("kind", "primary")
        self.busy: Busy | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.SMALL, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.draft_offer)
        column.addWidget(self.notice)
        column.addWidget(self.check_button)
        self._cursor = QRect()
        self._follow_timer = QTimer(self)
        self._follow_timer.setSingleShot(True)
        self._follow_timer.timeout.connect(self._follow)
        self.message.conversation.cursor_moved.connect(self._follow_soon)
        self.retranslate()

    def add_deal(self, platforms: Mapping[str, Platform]) -> DealPanel:
        """Put the panel for the deal where room was kept for it."""
        from gui.deal_panel import DealPanel

        self.deal = DealPanel(platforms, self._scroll.page)
        self._scroll.column.takeAt(1)
        self._scroll.column.addWidget(self.deal)
        return self.deal

    def show_saved(self, is_saved: bool) -> None:
        """Show whether the check in hand is kept."""
        self._is_saved = is_saved
        self.retranslate()
        self.check_button.setProperty("done", is_saved)
        self.check_button.style().polish(self.check_button)

    def show_waiting(self, is_waiting: bool) -> None:
        """Show whether a long text is being read at this moment."""
        self._is_waiting = is_waiting
        if is_waiting:
            self._show_busy()
        elif self.busy is not None:
            self.busy.stop()
        self.retranslate()

    def forbid_saving(self, reason: Localised) -> None:
        """Show that checks cannot be kept, and why; they are still judged."""
        self._forbidden_because = reason
        self.check_button.setEnabled(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self._is_waiting:
            self.check_button.setText(self.tr("Reading the long text…"))
        else:
            self.check_button.setText(
                self.tr("✓ Saved") if self._is_saved else self.tr("Check (Ctrl+Enter)")
            )
        if self._forbidden_because is not None:
            reason = say(self._forbidden_because)
            self.check_button.setToolTip(reason)
            self.check_button.setAccessibleDescription(reason)

    def _show_busy(self) -> None:
        if self.busy is None:
            from gui.busy import Busy  # late: most texts are short

            self.busy = Busy(self)
            self.busy.cancelled.connect(self.reading_cancelled)
            self._column.insertWidget(self._column.indexOf(self.check_button), self.busy)
        self.busy.start(self.tr("Reading the long text…"))

    def _follow_soon(self, cursor: QRect) -> None:
        self._cursor = cursor
        self._follow_timer.start(0)  # boxes that grow have their places by then

    def _follow(self) -> None:
        """Let the cursor be seen where it goes down a long conversation."""
        talk = self.message.conversation
        at = talk.mapTo(self._scroll.page, self._cursor.center())
        room = self._cursor.height() + Space.LARGE
        self._scroll.ensureVisible(at.x(), at.y(), 0, room)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
