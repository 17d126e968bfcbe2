"""Says that the day has come on which she wanted to look at a case again, and what to do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui.card import Card
from gui.dates import near_day
from gui.flow import FlowLayout
from gui.label import Text
from gui.theme import Role, Space
from gui.wishes import Wishes
from logic.outcomes import Outcome


class Reminder(Card):
    """A kind word on the day, with the two things she may want now."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent, edge="accent", margin=Space.MEDIUM)
        self._day: date | None = None
        self._today: date | None = None
        self._outcome: Outcome | None = None
        self.heading = Text(role=Role.STRONG, parent=self)
        self.todo = Text(parent=self)
        buttons = QWidget(self)
        self.reaction_button, self.done_button = QPushButton(buttons), QPushButton(buttons)
        self.reaction_button.clicked.connect(wishes.outcomes_wanted)
        self.done_button.clicked.connect(lambda: wishes.look_again_set.emit(None))
        row = FlowLayout(buttons)
        row.addWidget(self.reaction_button)
        row.addWidget(self.done_button)
        for part in (self.heading, self.todo, buttons):
            self.column.addWidget(part)
        self.hide()

    def show_day(self, day: date | None, today: date, outcome: Outcome | None) -> None:
        """Remind of `day`; None while it has not come."""
        self._day, self._today, self._outcome = day, today, outcome
        self.setVisible(day is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self._day is None or self._today is None:
            return
        if self._day == self._today:
            self.heading.setText(self.tr("Today you wanted to look at this again"))
        else:
            self.heading.setText(
                self.tr("You wanted to look at this again: %1").replace(
                    "%1", near_day(self._day, self._today)
                )
            )
        if self._outcome is None:
            self.todo.setText(
                self.tr(
                    "If they have answered, add the answer to the message and check it. If they"
                    " have not, choose “They went silent”: you see what it means and what to do."
                )
            )
        else:
            self.todo.setText(
                self.tr("See how it went on. If anything is new, add it to the message and check.")
            )
        self.reaction_button.setText(self.tr("Record the reaction"))
        self.done_button.setText(self.tr("I have looked"))
        self.done_button.setToolTip(self.tr("Takes the reminder away"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
