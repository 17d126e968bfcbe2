"""The head of a saved case: what it is called, what came of it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui.card import Card
from gui.case_fields import CaseFields
from gui.dates import long_moment, near_day
from gui.flow import FlowLayout
from gui.label import Text
from gui.reminder import Reminder
from gui.shown import Shown
from gui.texts import say
from gui.theme import Role, Space
from gui.wishes import Wishes
from logic.history import Case


class CaseHead(Card):
    """Stands above the verdict of a check that belongs to a saved case; hidden for a new one.

    today: gives the present day, to know when to look again.
    """

    def __init__(
        self, wishes: Wishes, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, fill="selected", edge="selected")
        self._wishes = wishes
        self._today = today
        self._shown: Shown | None = None
        self.name = Text(role=Role.STRONG, parent=self)
        self.state = Text(role=Role.SMALL, parent=self)
        self.next_step = Text(parent=self)
        self.look_again = Text(role=Role.SMALL, parent=self)
        self.reminder = Reminder(wishes, self)
        acts = QWidget(self)
        self.edit_button = self._link(acts, checkable=True)
        self.reaction_button = self._link(acts)
        self.report_button = self._link(acts)
        self.pin_button = self._link(acts)
        self.delete_button = self._link(acts)
        row = FlowLayout(acts)
        row.setSpacing(Space.MEDIUM)
        for button in (
            self.edit_button,
            self.reaction_button,
            self.report_button,
            self.pin_button,
            self.delete_button,
        ):
            row.addWidget(button)
        self.fields = CaseFields(wishes, self)
        self.fields.hide()
        self.edit_button.toggled.connect(self._edit)
        self.reaction_button.clicked.connect(wishes.outcomes_wanted)
        self.report_button.clicked.connect(wishes.report_wanted)
        self.pin_button.clicked.connect(self._pin)
        self.delete_button.clicked.connect(self._delete)
        self.column.setSpacing(Space.TINY)
        for text in (self.name, self.state, self.next_step, self.look_again):
            self.column.addWidget(text)
        self.column.addSpacing(Space.TINY)
        for part in (self.reminder, acts, self.fields):
            self.column.addWidget(part)
        self.hide()

    def show_answer(self, shown: Shown) -> None:
        """Show the case that the answer belongs to."""
        before = self._case
        self._shown = shown
        case = shown.case
        self.fields.show_case(case)
        if case is None or before is None or before.id != case.id:
            self.edit_button.setChecked(False)
        self.setVisible(case is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self._shown is None or self._shown.case is None:
            return
        case = self._shown.case
        self.name.setText(case.shown_name or self.tr("A record without a name"))
        self.setAccessibleName(self.tr("Record: %1").replace("%1", self.name.text()))
        self.state.setText(self._state_said(self._shown, case))
        self._show_next_step(self._shown, case)
        due = case.look_again is not None and case.look_again <= self._today()
        self.look_again.setVisible(case.look_again is not None and not due)
        if case.look_again is not None:
            self.look_again.setText(
                self.tr("You wanted to look again: %1").replace(
                    "%1", near_day(case.look_again, self._today())
                )
            )
        self.reminder.show_day(case.look_again if due else None, self._today(), case.outcome)
        self.edit_button.setText(self.tr("Name and note"))
        self.reaction_button.setText(self.tr("Record the client's reaction"))
        self.report_button.setText(self.tr("Make a report"))
        self.pin_button.setText(
            self.tr("✓ Pinned to the top") if case.pinned else self.tr("Pin to the top")
        )
        self.pin_button.setToolTip(
            self.tr("Lets it go back to its place in the list")
            if case.pinned
            else self.tr("Keeps this record at the top of the list")
        )
        self.delete_button.setText(self.tr("Delete"))
        self.delete_button.setToolTip(self.tr("Deletes this record; you can bring it back"))
        for button in (self.edit_button, self.report_button, self.pin_button, self.delete_button):
            button.setAccessibleName(f"{button.text()} {self.name.text()}")
            button.setAccessibleDescription(button.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def _case(self) -> Case | None:
        return self._shown.case if self._shown is not None else None

    def _state_said(self, shown: Shown, case: Case) -> str:
        if shown.check is None:
            return self.tr("This will be added to the record. Ctrl+Enter saves it.")
        said = self.tr("Saved on %1").replace("%1", long_moment(shown.check.created))
        if case.outcome is not None:
            advice = shown.rulebook.outcomes[case.outcome].on(shown.platform)
            said += "　" + self.tr("Reaction: %1").replace("%1", say(advice.label))
        return said

    def _show_next_step(self, shown: Shown, case: Case) -> None:
        """What the client's reaction means comes before what was advised at first."""
        self.next_step.setVisible(case.outcome is not None)
        if case.outcome is not None:
            advice = shown.rulebook.outcomes[case.outcome].on(shown.platform)
            step = self.tr("Now: %1").replace("%1", say(advice.steps[0]))
            self.next_step.setText(f"{say(advice.heading)}\n{step}")

    def _link(self, parent: QWidget, *, checkable: bool = False) -> QPushButton:
        button = QPushButton(parent)
        button.setProperty("kind", "link")
        button.setCheckable(checkable)
        return button

    def _edit(self, wanted: bool) -> None:
        self.fields.setVisible(wanted)
        if wanted:
            self.fields.focus_name()

    def _pin(self) -> None:
        case = self._case
        if case is not None:
            self._wishes.pinned.emit(case.id, not case.pinned)

    def _delete(self) -> None:
        case = self._case
        if case is not None:
            self._wishes.deleted.emit([case.id])
