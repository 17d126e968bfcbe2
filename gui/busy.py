"""Says that something takes a while: nothing at first, then a bar, then a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from gui.announcer import announce
from gui.label import Text
from gui.theme import Role, Space

SHOW_AFTER_MS = 300
CANCEL_AFTER_MS = 2000


class Busy(QWidget):
    """`start` when work begins, `stop` when it ends; `cancelled` when the user wants no more."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = Text(role=Role.SMALL, colour="muted", parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self)
        self.cancel.setProperty("kind", "quiet")
        self.cancel.setProperty("scale", "small")
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._what)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._appear = self._make_timer(SHOW_AFTER_MS, self._show)
        self._offer = self._make_timer(CANCEL_AFTER_MS, self.cancel.show)
        self.hide()
        self.retranslate()

    def start(self, what: str, *, steps: int = 0) -> None:
        """Something begins, called `what`, in so many steps (0: nobody knows how many)."""
        self._what.setText(what)
        self.bar.setAccessibleName(what)
        self.bar.setRange(0, steps)
        self.bar.setValue(0)
        self.cancel.hide()
        self._appear.start()
        self._offer.start()

    def step(self, done: int) -> None:
        """So many steps are done."""
        self.bar.setValue(done)

    def stop(self) -> None:
        """It is over."""
        self._appear.stop()
        self._offer.stop()
        self.hide()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _show(self) -> None:
        self.show()
        announce(self, self._what.text())

    def _cancel(self) -> None:
        self.stop()
        self.cancelled.emit()
