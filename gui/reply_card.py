"""What to do now, and the reply to send: the safe act is the one big button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.announcer import announce
from gui.card import Card
from gui.flow import FlowLayout
from gui.label import Text
from gui.lists import Sentences
from gui.segmented import Segmented
from gui.texts import on_control, own_name
from gui.theme import Role, Space
from logic.assessment import Assessment, Reply
from logic.language import Language

CONFIRMATION_MS = 2500


class ReplyCard(Card):
    """Shows the steps and the replies of an assessment, and copies the chosen reply."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._replies: Sequence[Reply] = ()
        self._index = 0
        self._heading = Text(role=Role.HEADING, parent=self)
        self.steps = Sentences(self, numbered=True)
        self._choices = QWidget(self)
        self._choice_row = FlowLayout(self._choices)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        self._paper = Card(self, fill="sunken", edge="sunken", margin=Space.MEDIUM)
        self.reply = Text(parent=self._paper)
        self._paper.column.addWidget(self.reply)
        self.copy_button = QPushButton(self)
        self.copy_button.setProperty("kind", "primary")
        self.copy_button.clicked.connect(self.copy)
        self.languages = Segmented(tuple(Language), self, scale="small")
        self.languages.chosen.connect(self._show_reply)
        self._confirmation = QTimer(self)
        self._confirmation.setSingleShot(True)
        self._confirmation.setInterval(CONFIRMATION_MS)
        self._confirmation.timeout.connect(self._end_confirmation)

        self.column.addWidget(self._heading)
        self.column.addWidget(self.steps)
        self.column.addWidget(self._choices)
        self.column.addWidget(self._paper)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.copy_button, 1)
        row.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.retranslate()

    def show_assessment(self, assessment: Assessment) -> None:
        """Show steps and replies; the reply starts in the language of the message."""
        self.steps.show_sentences(assessment.steps)
        if assessment.replies != self._replies:
            self._replies = assessment.replies
            self._index = 0
            self._confirmation.stop()
            self._offer_choices()
            self.languages.set_value(assessment.message_language)
        self._heading.setVisible(bool(assessment.steps or assessment.replies))
        for part in (self._paper, self.copy_button, self.languages):
            part.setVisible(bool(self._replies))
        self._choices.setVisible(len(self._replies) > 1)
        self.retranslate()

    def choice(self, index: int) -> QPushButton:
        """Give the button of a reply."""
        button = self._group.button(index)
        assert isinstance(button, QPushButton)
        return button

    def copy(self) -> None:
        """Copy the reply that is shown, and say so."""
        if not self._replies:
            return
        QGuiApplication.clipboard().setText(self.reply.text())
        self._confirmation.start()
        self._show_copy_state()
        announce(self, self.copy_button.text())

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._heading.setText(self.tr("What to do now"))
        self.languages.set_labels(
            [own_name(each) for each in Language], self.tr("Language of the reply")
        )
        for index, reply in enumerate(self._replies):
            self.choice(index).setText(on_control(reply.label))
        self._show_copy_state()
        self._show_reply()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer_choices(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._choice_row.removeWidget(button)
            button.deleteLater()
        for index, _reply in enumerate(self._replies):
            button = QPushButton(self._choices)
            button.setProperty("kind", "option")
            button.setCheckable(True)
            button.setChecked(index == 0)
            self._group.addButton(button, index)
            self._choice_row.addWidget(button)

    def _choose(self, index: int) -> None:
        self._index = index
        self._end_confirmation()
        self._show_reply()

    def _show_reply(self) -> None:
        reply = self._replies[self._index] if self._replies else None
        self.reply.setText(reply.text.text(self.languages.value) if reply else "")

    def _show_copy_state(self) -> None:
        copied = self._confirmation.isActive()
        self.copy_button.setText(self.tr("✓ Copied") if copied else self.tr("Copy this reply"))
        self.copy_button.setToolTip(self.tr("Copies the reply above (Ctrl+Shift+C)"))
        if self.copy_button.property("done") != copied:
            self.copy_button.setProperty("done", copied)
            self.copy_button.style().polish(self.copy_button)

    def _end_confirmation(self) -> None:
        self._confirmation.stop()
        self._show_copy_state()
