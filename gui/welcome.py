"""The calm first screen: what this does, that nothing leaves the computer, three examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gui.card import Card
from gui.icons import VerdictSign
from gui.label import Headline, Text
from gui.theme import Role, Space
from logic.verdict import Verdict

if TYPE_CHECKING:  # not needed for the first paint
    from gui.example_chips import ExampleChips
    from logic.rulebook import Rulebook


class Welcome(Card):
    """Shown while there is nothing to judge."""

    example_wanted = Signal(object)  # Localised

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.examples: ExampleChips | None = None
        self._sign = VerdictSign(44, self)
        self._sign.show_verdict(Verdict.WAIT)
        self._headline = Headline(role=Role.VERDICT, parent=self)
        self._what = Text(parent=self)
        self.column.setContentsMargins(
            Space.LARGE * 2, Space.LARGE * 2, Space.LARGE * 2, Space.LARGE * 2
        )
        self.column.setSpacing(Space.MEDIUM)
        for part in (self._sign, self._headline, self._what):
            self.column.addWidget(part)
        self.retranslate()

    def offer_examples(self, rulebook: Rulebook) -> None:
        """Offer the rulebook's examples to try."""
        if self.examples is None:
            from gui.example_chips import ExampleChips

            self.examples = ExampleChips(self)
            self.examples.example_wanted.connect(self.example_wanted)
            self.column.addSpacing(Space.SMALL)
            self.column.addWidget(self.examples)
        self.examples.offer(rulebook)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._headline.setText(self.tr("Before you answer your client"))
        self._what.setText(
            self.tr(
                "Put in the client's message, and you see at once whether to go on, why, and what"
                " to answer; nothing you put in leaves this computer."
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
