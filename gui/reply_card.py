"""What to do now, and the reply to send: the safe act is the one big button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui import theme
from gui.announcer import announce
from gui.card import Card
from gui.flow import FlowLayout
from gui.label import Text
from gui.own_text_note import OwnTextNote
from gui.reply_editor import ReplyEditor
from gui.segmented import Segmented
from gui.shown import Shown
from gui.steps import Steps
from gui.texts import on_control, own_name, say
from gui.theme import Role, Space
from gui.wishes import Wishes
from gui.wrap_button import WrapButton
from logic.assessment import Reply, Tone
from logic.language import Language
from logic.outcomes import Outcome
from logic.own_text import judge_own_text
from logic.verdict import HEAVY

CONFIRMATION_MS = 2500
COPY_HEIGHT = 48
"""Pixels the big button is high at least: it is what she came for."""

LONG_REPLY = 2_000
"""Characters up to which a reply of hers is judged with every key, and above when she pauses."""
PAUSE_MS = 250


class ReplySection(Card):
    """Shows the steps and the replies of an answer, lets her change one, and copies it.

    Her own wording is kept for each reply and language while the same check is in hand.
    """

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._shown: Shown | None = None
        self._replies: Sequence[Reply] = ()
        self._tone: Tone | None = None  # chosen by her, or by how the client reacted
        self._outcome: Outcome | None = None
        self._index = 0
        self._edits: dict[str, str] = {}  # the reply as offered, and what she made of it
        self._heading = Text(role=Role.HEADING, parent=self)
        self.steps = Steps(self)
        self._reply_heading = Text(role=Role.STRONG, parent=self)
        self.languages = Segmented(tuple(Language), self, scale="small")
        self.languages.chosen.connect(self._other_reply)
        self._choices = QWidget(self)
        self._choice_row = FlowLayout(self._choices)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        self.reply = ReplyEditor(self)
        self.reply.edited.connect(self._edited)
        self.note = OwnTextNote(self)
        self.reset = QPushButton(self)
        self.reset.setProperty("kind", "link")
        self.reset.clicked.connect(self._take_original)
        self.copy_button = QPushButton(self)
        self.copy_button.setProperty("kind", "primary")
        self.copy_button.clicked.connect(self.copy)
        self.where = Text(role=Role.SMALL, colour="muted", parent=self)
        self.where.hide()
        self.already = QPushButton(self)
        self.already.setProperty("kind", "link")
        self.already.clicked.connect(lambda: wishes.already_wanted.emit(""))
        self._confirmation = _single_shot(self, CONFIRMATION_MS)
        self._confirmation.timeout.connect(self._show_copy_state)
        self._pause = _single_shot(self, PAUSE_MS)
        self._pause.timeout.connect(self._judge)
        self._arrange()
        self.retranslate()

    def show_answer(self, shown: Shown) -> None:
        """Show steps and replies; the reply starts in the language of the message."""
        before, self._shown = self._shown, shown
        if before is not None and before.in_hand != shown.in_hand:
            self._edits.clear()
            self._tone, before = None, None
        outcome = shown.case.outcome if shown.case else None
        if outcome is not self._outcome:
            # The client has reacted: what is recommended now may be another tone.
            self._outcome, before = outcome, None
            self._tone = outcome.tone if outcome else None
        assessment = shown.assessment
        self.steps.show_sentences(assessment.steps)
        if before is None or before.assessment.message_language != assessment.message_language:
            self.languages.set_value(assessment.message_language)
        if before is None or assessment.replies != self._replies:
            self._offer(assessment.replies)
        self._heading.setVisible(bool(assessment.steps))
        for part in self._reply_parts:
            part.setVisible(bool(self._replies))
        self._choices.setVisible(len(self._replies) > 1)
        self.already.setVisible(assessment.verdict in HEAVY)
        self.setVisible(bool(assessment.steps or self._replies))
        self.retranslate()
        self._judge()  # the deal may be another one

    def choice(self, index: int) -> QPushButton:
        """Give the button of a reply."""
        button = self._group.button(index)
        assert isinstance(button, QPushButton)
        return button

    def copy(self) -> None:
        """Copy what is in the field, and say so."""
        if not self._replies:
            return
        QGuiApplication.clipboard().setText(self.reply.text())
        self._confirmation.start()
        self.where.show()
        self._show_copy_state()
        announce(self, f"{self.copy_button.text()} {self.where.text()}")
        self._wishes.reply_copied.emit(self.reply.text())

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._heading.setText(self.tr("What to do now"))
        self._reply_heading.setText(self.tr("A reply you can send"))
        self.setAccessibleName(self.tr("What to do now"))
        self.languages.set_labels(
            [own_name(each) for each in Language], self.tr("Language of the reply")
        )
        self._choices.setAccessibleName(self.tr("How to say it"))
        for index, reply in enumerate(self._replies):
            self.choice(index).setText(on_control(reply.label))
            self.choice(index).setAccessibleDescription(
                self.tr("Recommended here") if index == 0 else ""
            )
        self.reply.setAccessibleName(self.tr("The reply"))
        self.reply.setAccessibleDescription(
            self.tr("You can change it here; what stands in this field is copied.")
        )
        self.reset.setText(self.tr("Back to the original wording"))
        self.already.setText(self.tr("If you did already what they asked…"))
        if self._shown is not None:
            place = say(self._shown.platform.words["messages"])
            self.where.setText(self.tr("Now paste it into: %1").replace("%1", place))
        self._show_copy_state()
        self._show_reply()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            if self._shown is not None:
                self.steps.show_sentences(self._shown.assessment.steps)
            self.retranslate()
        super().changeEvent(event)

    @property
    def _reply_parts(self) -> tuple[QWidget, ...]:
        return self._reply_heading, self.languages, self.reply, self.copy_button

    @property
    def _original(self) -> str:
        """The reply as it is offered, in the language chosen."""
        return self._replies[self._index].text.text(self.languages.value) if self._replies else ""

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, Space.MEDIUM, 0, 0)
        head.addWidget(self._reply_heading, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self._heading)
        self.column.addWidget(self.steps)
        self.column.addLayout(head)
        for part in (self._choices, self.reply, self.note):
            self.column.addWidget(part)
        self.column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.copy_button)
        self.column.addWidget(self.where)
        self.column.addWidget(self.already, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer(self, replies: Sequence[Reply]) -> None:
        """Take these replies; the tone she chose stays chosen."""
        self._replies = replies
        self._confirmation.stop()
        self.where.hide()
        tones = [reply.tone for reply in replies]
        self._index = tones.index(self._tone) if self._tone in tones else 0
        for index in range(len(self._group.buttons()), len(replies)):
            button = WrapButton(self._choices)
            button.setCheckable(True)
            self._group.addButton(button, index)
            self._choice_row.addWidget(button)
        for index in range(len(self._group.buttons())):
            self.choice(index).setVisible(index < len(replies))
            self.choice(index).setChecked(index == self._index)

    def _choose(self, index: int) -> None:
        self._index, self._tone = index, self._replies[index].tone
        self._other_reply()

    def _other_reply(self) -> None:
        self._confirmation.stop()
        self.where.hide()
        self._show_copy_state()
        self._show_reply()
        self._judge()

    def _show_reply(self) -> None:
        self.reply.show_text(self._edits.get(self._original, self._original))
        self.reset.setVisible(self._original in self._edits)

    def _edited(self) -> None:
        text, original = self.reply.text(), self._original
        if text == original:
            self._edits.pop(original, None)
        else:
            self._edits[original] = text
        self.reset.setVisible(text != original)
        if len(text) > LONG_REPLY:
            self._pause.start()
        else:
            self._judge()

    def _take_original(self) -> None:
        self.reply.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes away
        self.reply.replace(self._original)

    def _judge(self) -> None:
        """Look what would happen to her own wording; the replies as offered may all go out."""
        self._pause.stop()
        if self._shown is None or self._original not in self._edits:
            self.note.show_problems(())
            self.reply.underline(())
            return
        answer = judge_own_text(self.reply.text(), self._shown.deal, self._shown.rulebook)
        self.note.show_problems([problem.text for problem in answer.problems])
        self.reply.underline(span for problem in answer.problems for span in problem.spans)

    def _show_copy_state(self) -> None:
        copied = self._confirmation.isActive()
        self.copy_button.setMinimumHeight(theme.scaled(COPY_HEIGHT))
        self.copy_button.setText(self.tr("✓ Copied") if copied else self.tr("Copy this reply"))
        self.copy_button.setToolTip(self.tr("Copies the reply above (Ctrl+Shift+C)"))
        if self.copy_button.property("done") != copied:
            self.copy_button.setProperty("done", copied)
            self.copy_button.style().polish(self.copy_button)


def _single_shot(parent: QWidget, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
