"""An address as text, with a button that copies it: this app opens nothing by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.announcer import announce
from gui.label import Text
from gui.texts import say
from gui.theme import Role, Space
from logic.assessment import Source

CONFIRMATION_MS = 2500


class CopyLink(QWidget):
    """Where something is written, when that was looked up, and the way to the clipboard."""

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._text = Text(role=Role.SMALL, colour="muted", parent=self)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "link")
        self.button.clicked.connect(self.copy)
        self._confirmation = QTimer(self)
        self._confirmation.setSingleShot(True)
        self._confirmation.setInterval(CONFIRMATION_MS)
        self._confirmation.timeout.connect(self.retranslate)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def copy(self) -> None:
        """Copy the address, and say so."""
        QGuiApplication.clipboard().setText(self._source.where)
        self._confirmation.start()
        self.retranslate()
        announce(self, self.button.text())

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._text.setText(
            self.tr("%1 — %2 (looked up on %3)")
            .replace("%3", self._source.checked.isoformat())
            .replace("%2", self._source.where)
            .replace("%1", say(self._source.title))
        )
        copied = self._confirmation.isActive()
        self.button.setText(self.tr("✓ Copied") if copied else self.tr("Copy"))
        self.button.setAccessibleName(f"{self.button.text()} {self._source.where}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
