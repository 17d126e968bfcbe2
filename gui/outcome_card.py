"""What the client did after being asked: recorded on a saved case, with what it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from gui.card import Card
from gui.flow import FlowLayout
from gui.label import Text
from gui.lists import Sentences
from gui.look_again import LookAgain
from gui.shown import Shown
from gui.texts import on_control, say
from gui.theme import Role
from gui.wishes import Wishes
from gui.wrap_button import WrapButton
from logic.outcomes import Outcome, OutcomeAdvice

CHOICES: tuple[Outcome | None, ...] = (None, *Outcome)
"""The reactions in the order of their buttons; None: there is none yet."""


class OutcomeCard(Card):
    """Shows the reactions, the advice on the one recorded, and when to look again.

    today: gives the present day, from which the days to look again are counted.
    """

    def __init__(
        self, wishes: Wishes, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._shown: Shown | None = None
        self._advice: Mapping[Outcome, OutcomeAdvice] = {}
        self._heading = Text(role=Role.HEADING, parent=self)
        self._hint = Text(role=Role.SMALL, colour="muted", parent=self)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        # No QButtonGroup: with one, Tab would stop at one of them only, and an arrow key on the
        # way to another would record a reaction that never was.
        self._buttons: list[WrapButton] = []
        for index in range(len(CHOICES)):
            button = WrapButton(buttons)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, index=index: self._record(index))
            self._buttons.append(button)
            row.addWidget(button)
        self._meaning_heading = Text(role=Role.STRONG, parent=self)
        self._meaning = Text(parent=self)
        self.steps = Sentences(self, numbered=True)
        self.look_again = LookAgain(wishes, today, self)
        for part in (
            self._heading,
            self._hint,
            buttons,
            self._meaning_heading,
            self._meaning,
            self.steps,
            self.look_again,
        ):
            self.column.addWidget(part)
        self.hide()

    def show_answer(self, shown: Shown) -> None:
        """Show the reactions as they read on this service, and the one recorded so far."""
        before, self._shown = self._shown, shown
        # While she types, the service and its words stay the same.
        if before is None or before.platform is not shown.platform:
            advice = shown.rulebook.outcomes
            self._advice = {each: told.on(shown.platform) for each, told in advice.items()}
        self.show()
        self.retranslate()

    def button(self, outcome: Outcome | None) -> WrapButton:
        """Give the button of a reaction."""
        return self._buttons[CHOICES.index(outcome)]

    def focus_first(self) -> None:
        """Put the keyboard on the reactions."""
        checked = [button for button in self._buttons if button.isChecked()]
        (checked or self._buttons)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self._shown is None:
            return
        case, advice = self._shown.case, self._advice
        heading = self.tr("How did the client react?")
        self._heading.setText(heading)
        self._hint.setText(
            self.tr("Choose what happened after you asked. You see what it means.")
            if case is not None
            else self.tr("You can record this once the check is saved (Ctrl+Enter).")
        )
        outcome = case.outcome if case is not None else None
        for choice in CHOICES:
            button = self.button(choice)
            button.setEnabled(case is not None)
            button.setText(
                self.tr("No reaction yet") if choice is None else on_control(advice[choice].label)
            )
            button.setAccessibleName(f"{heading} {button.words}")
        self._choose(outcome, known=case is not None)
        for part in (self._meaning_heading, self._meaning):
            part.setVisible(outcome is not None)
        self.steps.show_sentences(advice[outcome].steps if outcome is not None else ())
        if outcome is not None:
            self._meaning_heading.setText(say(advice[outcome].heading))
            self._meaning.setText(say(advice[outcome].meaning))
        self.look_again.setVisible(case is not None)
        self.look_again.show_day(case.look_again if case is not None else None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _choose(self, outcome: Outcome | None, *, known: bool) -> None:
        for choice in CHOICES:
            self.button(choice).setChecked(known and choice is outcome)

    def _record(self, index: int) -> None:
        case = self._shown.case if self._shown is not None else None
        if case is None:
            return
        self._choose(case.outcome, known=True)  # the click has checked its button, or unchecked it
        if case.outcome is not CHOICES[index]:
            self._wishes.outcome_recorded.emit(CHOICES[index])
