"""What the client did after being asked: recorded on a saved check, with what it means."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from gui.card import Card
from gui.flow import FlowLayout
from gui.label import Text
from gui.lists import Sentences
from gui.texts import on_control, say
from gui.theme import Role
from logic.outcomes import Outcome, OutcomeAdvice
from logic.platforms import Platform


class OutcomeCard(Card):
    """Shows the three reactions and the advice on the one recorded. Records nothing itself."""

    recorded = Signal(object)  # Outcome

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice: Mapping[Outcome, OutcomeAdvice] = {}
        self._outcome: Outcome | None = None
        self._can_record = False
        self._heading = Text(role=Role.HEADING, parent=self)
        self._hint = Text(role=Role.SMALL, colour="muted", parent=self)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        self._group = QButtonGroup(self)
        for index in range(len(Outcome)):
            button = QPushButton(buttons)
            button.setProperty("kind", "option")
            button.setCheckable(True)
            self._group.addButton(button, index)
            row.addWidget(button)
        self._group.idClicked.connect(lambda index: self.recorded.emit(tuple(Outcome)[index]))
        self._meaning_heading = Text(role=Role.STRONG, parent=self)
        self._meaning = Text(parent=self)
        self.steps = Sentences(self, numbered=True)
        for part in (self._heading, self._hint, buttons):
            self.column.addWidget(part)
        for part in (self._meaning_heading, self._meaning, self.steps):
            self.column.addWidget(part)
        self.retranslate()

    def show_outcome(
        self,
        advice: Mapping[Outcome, OutcomeAdvice],
        platform: Platform | None,
        outcome: Outcome | None,
        *,
        can_record: bool,
    ) -> None:
        """Show the reactions as they read on this service, and the one recorded so far."""
        self._advice = (
            {key: each.on(platform) for key, each in advice.items()} if platform else advice
        )
        self._outcome = outcome
        self._can_record = can_record
        self.retranslate()

    def button(self, outcome: Outcome) -> QPushButton:
        """Give the button of a reaction."""
        button = self._group.button(tuple(Outcome).index(outcome))
        assert isinstance(button, QPushButton)
        return button

    def focus_first(self) -> None:
        """Put the keyboard on the reactions."""
        chosen = self._group.checkedButton() or self._group.button(0)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._heading.setText(self.tr("How did the client react?"))
        self._hint.setText(
            self.tr("Choose what happened after you asked. You see what it means.")
            if self._can_record
            else self.tr("You can record this once the check is saved (Ctrl+Enter).")
        )
        # Unchecking the last button of an exclusive group needs the group to look away.
        self._group.setExclusive(False)
        for outcome in Outcome:
            button = self.button(outcome)
            button.setEnabled(self._can_record)
            button.setChecked(outcome is self._outcome)
            if outcome in self._advice:
                button.setText(on_control(self._advice[outcome].label))
        self._group.setExclusive(True)
        advice = self._advice.get(self._outcome) if self._outcome else None
        for part in (self._meaning_heading, self._meaning):
            part.setVisible(advice is not None)
        self.steps.show_sentences(advice.steps if advice else ())
        if advice is not None:
            self._meaning_heading.setText(say(advice.heading))
            self._meaning.setText(say(advice.meaning))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
