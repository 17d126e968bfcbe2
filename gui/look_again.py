"""A day on which to look at a case again: a few usual ones, or any of the next weeks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.dates import near_day
from gui.flow import FlowLayout
from gui.label import Text
from gui.select_box import Select
from gui.texts import language
from gui.theme import Role, Space
from gui.wishes import Wishes
from logic.language import Language

USUAL = (1, 3, 7)
"""Days from today that have a button of their own."""

FURTHEST = 60
"""Days from today that the list goes: who has not answered by then will not."""


class LookAgain(QWidget):
    """Shows the day that is set and lets her set another, or none.

    today: gives the present day, from which the days are counted.
    """

    def __init__(
        self, wishes: Wishes, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._today = today
        self._day: date | None = None
        self._listed: tuple[date, Language] | None = None
        self._heading = Text(role=Role.STRONG, parent=self)
        self.told = Text(role=Role.SMALL, colour="muted", parent=self)
        row = QWidget(self)
        self.buttons = {days: QPushButton(row) for days in USUAL}
        self.days = Select(row)
        self.clear_button = QPushButton(row)
        self.clear_button.setProperty("kind", "link")
        flow = FlowLayout(row)
        for days, button in self.buttons.items():
            button.setProperty("kind", "option")
            button.clicked.connect(lambda _checked=False, days=days: self._choose(days))
            flow.addWidget(button)
        self.days.activated.connect(self._choose)
        self.clear_button.clicked.connect(self._clear)
        flow.addWidget(self.days)
        flow.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL, 0, 0)
        column.setSpacing(Space.TINY)
        for part in (self._heading, self.told, row):
            column.addWidget(part)

    def show_day(self, day: date | None) -> None:
        """Show the day that is set; None where none is."""
        self._day = day
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        today = self._today()
        heading = self.tr("Look at it again")
        self._heading.setText(heading)
        if self._day is None:
            told = self.tr(
                "While you wait for an answer: choose a day, and this record reminds you."
            )
        elif self._day > today:
            told = self.tr("You look at it again: %1").replace("%1", near_day(self._day, today))
        else:
            told = self.tr("The day has come: %1").replace("%1", near_day(self._day, today))
        self.told.setText(told)
        self.told.set_colour("muted" if self._day is None else "text")
        words = {1: self.tr("Tomorrow"), 3: self.tr("In 3 days"), 7: self.tr("In a week")}
        for days, button in self.buttons.items():
            button.setText(words[days])
        for button in self.buttons.values():
            button.setAccessibleName(f"{heading} {button.text()}")
        self.days.setAccessibleName(self.tr("Another day to look at it again"))
        self._list_days(today)
        self.clear_button.setText(self.tr("Without a reminder"))
        self.clear_button.setVisible(self._day is not None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _list_days(self, today: date) -> None:
        """Fill the list; its rows are numbered by the days from today, the first is no day."""
        if self._listed != (today, language()):
            self._listed = (today, language())
            ahead = (today + timedelta(days=days) for days in range(1, FURTHEST + 1))
            self.days.clear()
            self.days.addItem(self.tr("Another day …"))
            self.days.addItems([near_day(day, today) for day in ahead])
        away = (self._day - today).days if self._day is not None else 0
        self.days.setCurrentIndex(away if 0 < away <= FURTHEST else 0)

    def _choose(self, days: int) -> None:
        if days == 0:  # the line that names the list
            self.retranslate()
        else:
            self._wishes.look_again_set.emit(self._today() + timedelta(days=days))

    def _clear(self) -> None:
        self.buttons[USUAL[0]].setFocus(Qt.FocusReason.OtherFocusReason)  # this one goes away
        self._wishes.look_again_set.emit(None)
