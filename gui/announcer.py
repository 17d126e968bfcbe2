"""Says aloud, to those who use a screen reader, what the others see change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PAUSE_MS = 800
"""A verdict is announced once the user has stopped for so long."""


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say `sentence` at once; nothing happens when none is running."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # late: 2 ms

    if QAccessible.isActive() and sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class Announcer(QObject):
    """Announces a sentence that keeps changing: at most once per pause, and only a new one."""

    announced = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._next = ""
        self._last = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.speak)

    def tell(self, sentence: str) -> None:
        """Announce `sentence` when the user pauses, unless another one comes before."""
        self._next = sentence
        self._timer.start()

    def speak(self) -> None:
        """Announce what was told last, if it is new."""
        if self._next == self._last:
            return
        self._last = self._next
        announce(self._widget, self._last)
        if self._last:
            self.announced.emit(self._last)
