"""The technical line of an error, folded away: for whoever repairs the app, not for the user."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.announcer import announce
from gui.label import Text
from gui.theme import Role, Space


class ErrorDetails(QWidget):
    """One line that unfolds and can be copied. It never holds a word of a message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copied = False
        self.button = self._make_link()
        self.button.setCheckable(True)
        self.button.toggled.connect(self._unfold)
        self.copy = self._make_link()
        self.copy.clicked.connect(self._copy)
        self.line = Text(role=Role.SMALL, colour="muted", parent=self)
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(self.button)
        top.addWidget(self.copy)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE * 2 - Space.TINY, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.line)
        self.retranslate()
        self.show_line("")

    def show_line(self, line: str) -> None:
        """Offer this line, folded away; nothing at all when it is empty."""
        self._copied = False
        self.line.setText(line)
        self.button.setChecked(False)
        self._unfold(False)
        self.setVisible(bool(line))

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.button.setText(self.tr("Details"))
        self.button.setAccessibleName(self.tr("Details of the error"))
        self.copy.setText(self.tr("✓ Copied") if self._copied else self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the details of the error"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_link(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "link")
        return button

    def _unfold(self, unfolded: bool) -> None:
        self.line.setVisible(unfolded)
        self.copy.setVisible(unfolded)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())
        self._copied = True
        self.retranslate()
        announce(self, self.copy.text())
