"""The way to help for whoever did it already: quiet, below everything else."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui.card import Card
from gui.flow import FlowLayout
from gui.label import Text
from gui.shown import Shown
from gui.texts import on_control, say
from gui.theme import Role
from gui.wishes import Wishes
from gui.wrap_button import WrapButton
from logic.help import Act

MAIN_ACTS = (
    "registered_there",
    "told_contact",
    "sent_id",
    "gave_password",
    "ran_file",
    "delivered",
    "paid_transfer",
)
"""Ids of the acts with a button of their own; the sheet behind the last button has all."""


class AlreadyCard(Card):
    """What happens most, a button each, and one for all other cases."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._heading = Text(role=Role.HEADING, parent=self)
        self._calm = Text(role=Role.SMALL, colour="muted", parent=self)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        self.buttons = {act: WrapButton(buttons) for act in MAIN_ACTS}
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: wishes.already_wanted.emit(act))
            row.addWidget(button)
        self.other_button = QPushButton(self)
        self.other_button.setProperty("kind", "link")
        self.other_button.clicked.connect(lambda: wishes.already_wanted.emit(""))
        for part in (self._heading, self._calm, buttons, self.other_button):
            self.column.addWidget(part)
        self.hide()

    def show_answer(self, shown: Shown) -> None:
        """Offer the acts of this rulebook."""
        if self._shown is not None and self._shown.rulebook is shown.rulebook:
            return
        self._shown = shown
        self.show()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self._shown is None:
            return
        acts = self._shown.rulebook.acts
        self._heading.setText(self.tr("If you already did something"))
        self._calm.setText(self.tr("It happens to many. Step by step, it can be dealt with."))
        for id_, button in self.buttons.items():
            act: Act | None = acts.get(id_)
            button.setVisible(act is not None)
            if act is not None:
                button.setText(on_control(act.label))
                button.setAccessibleName(say(act.label))
                button.setAccessibleDescription(self.tr("Shows what to do now"))
        self.other_button.setText(self.tr("Something else"))
        self.other_button.setAccessibleName(f"{self._heading.text()} {self.other_button.text()}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
