"""What is kept of a check: three choices, each with the sentence that says what it means."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from gui.label import Text
from gui.theme import Role, Space
from logic.history import Keep


class KeepChoice(QWidget):
    """Exactly one is chosen; the arrow keys move between them."""

    chosen = Signal(object)  # Keep, when the user chooses

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._meanings: dict[Keep, Text] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        for number, keep in enumerate(Keep):
            button = QRadioButton(self)
            self._group.addButton(button, number)
            self._meanings[keep] = Text(role=Role.SMALL, colour="muted", parent=self)
            self._meanings[keep].setContentsMargins(Space.LARGE * 2, 0, 0, Space.SMALL)
            column.addWidget(button)
            column.addWidget(self._meanings[keep])
        self._group.idClicked.connect(lambda number: self.chosen.emit(tuple(Keep)[number]))
        self.retranslate()

    def button(self, keep: Keep) -> QRadioButton:
        """Give the button of a choice."""
        button = self._group.button(tuple(Keep).index(keep))
        assert isinstance(button, QRadioButton)
        return button

    def show_choice(self, keep: Keep) -> None:
        """Show what is chosen, without telling."""
        self.button(keep).setChecked(True)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        said = {
            Keep.WITH_TEXT: (
                self.tr("With the text"),
                self.tr(
                    "The message, the answer and the client's reaction are kept. You can read"
                    " them again, and a report can quote them."
                ),
            ),
            Keep.WITHOUT_TEXT: (
                self.tr("Without the text"),
                self.tr(
                    "The answer, the date and the service are kept, but no word of the message."
                    " A report cannot quote it."
                ),
            ),
            Keep.NOTHING: (
                self.tr("Nothing"),
                self.tr(
                    "A new check leaves no record: its answer is on the screen, and gone when"
                    " you close it."
                ),
            ),
        }
        for keep, (name, meaning) in said.items():
            button = self.button(keep)
            button.setText(name)
            button.setAccessibleName(name)
            button.setAccessibleDescription(meaning)
            self._meanings[keep].setText(meaning)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
