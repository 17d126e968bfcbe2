"""The calm first screen: what this does, that nothing leaves the computer, one example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.card import Card
from gui.icons import VerdictSign
from gui.label import Headline, Text
from gui.texts import on_control
from gui.theme import Role, Space
from logic.verdict import Verdict

if TYPE_CHECKING:  # not needed for the first paint
    from logic.rulebook import ExampleMessage


class Welcome(Card):
    """Shown while there is nothing to judge."""

    example_wanted = Signal(object)  # Localised

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._example: ExampleMessage | None = None
        self._sign = VerdictSign(44, self)
        self._sign.show_verdict(Verdict.WAIT)
        self._headline = Headline(role=Role.VERDICT, parent=self)
        self._what = Text(parent=self)
        self._private = Text(colour="muted", parent=self)
        self._try = Text(role=Role.SMALL, colour="muted", parent=self)
        self.example_button = QPushButton(self)
        self.example_button.clicked.connect(self._want)
        self.column.setContentsMargins(
            Space.LARGE * 2, Space.LARGE * 2, Space.LARGE * 2, Space.LARGE * 2
        )
        self.column.setSpacing(Space.MEDIUM)
        for part in (self._sign, self._headline, self._what, self._private):
            self.column.addWidget(part)
        self.column.addSpacing(Space.SMALL)
        self.column.addWidget(self._try)
        self.column.addWidget(self.example_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._offer(None)
        self.retranslate()

    def offer_example(self, example: ExampleMessage) -> None:
        """Offer an example to try."""
        self._offer(example)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._headline.setText(self.tr("Before you answer your client"))
        self._what.setText(
            self.tr(
                "Paste the message on the left. You see at once whether to go on, why, and"
                " what to answer."
            )
        )
        self._private.setText(
            self.tr("Nothing you paste leaves this computer. You need no account.")
        )
        self._try.setText(self.tr("No message at hand? Try one:"))
        if self._example is not None:
            self.example_button.setText(on_control(self._example.label))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer(self, example: ExampleMessage | None) -> None:
        self._example = example
        self._try.setVisible(example is not None)
        self.example_button.setVisible(example is not None)

    def _want(self) -> None:
        if self._example is not None:
            self.example_wanted.emit(self._example.text)
