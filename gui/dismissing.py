"""「これは違う」: what unfolds below a finding when the user says that it is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.card import Card
from gui.flow import FlowLayout
from gui.icons import VerdictSign
from gui.label import Text
from gui.scroll_page import ScrollPage
from gui.texts import on_control, say
from gui.theme import Role, Space
from gui.wrap_button import TALL_ENOUGH, WrapButton
from logic.language import Localised
from logic.told import WhyWrong
from logic.verdict import Verdict

LONGEST_NOTE = 200
"""Characters of a note: one line, as it stands in the record and the report."""

SIGN = 20


class Dismissing(Card):
    """Asks why the finding is wrong. `button` unfolds it, and may sit anywhere.

    What it asks is made when it is first unfolded: most findings are never doubted.
    """

    decided = Signal(object, str)  # WhyWrong, note

    def __init__(self, button: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent, fill="sunken", edge="sunken", margin=Space.MEDIUM)
        self.button = button
        self.button.setProperty("kind", "link")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggle)
        self._texts: Mapping[str, Localised] = {}
        self._is_heavy = False
        self._about = ""
        self._question: _Question | None = None
        self.hide()

    def show_for(self, texts: Mapping[str, Localised], about: str, *, is_heavy: bool) -> None:
        """Be about the finding called `about`; `texts` are those of dismissals.toml.

        With `is_heavy`, what is at stake is said first.
        """
        self._texts, self._about, self._is_heavy = texts, about, is_heavy
        self.retranslate()

    def close_up(self) -> None:
        """Fold away, and forget what was chosen; the link alone only folds."""
        self.button.setChecked(False)
        if self._question is not None:
            self._question.forget()

    def reason(self, why: WhyWrong) -> QPushButton:
        """Give the button of a reason, once unfolded."""
        return self._asked.reasons[why]

    @property
    def note(self) -> QLineEdit:
        """The line for a word of hers, once unfolded."""
        return self._asked.note

    @property
    def confirm(self) -> QPushButton:
        """The button that sets the finding aside, once unfolded."""
        return self._asked.confirm

    @property
    def cancel(self) -> QPushButton:
        """The button that leaves the finding in, once unfolded."""
        return self._asked.cancel

    @property
    def at_stake(self) -> Text:
        """What is at stake, once unfolded; seen with the heaviest findings only."""
        return self._asked.stake_text

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        label = self.tr("This is wrong")
        self.button.setText(label)
        self.button.setAccessibleName(f"{label} {self._about}")
        self.button.setAccessibleDescription(
            self.tr("Asks why, and then leaves this out of the judgement")
        )
        if self._question is not None:
            self._question.say(self._texts, is_heavy=self._is_heavy)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def _asked(self) -> _Question:
        assert self._question is not None, "not unfolded yet"
        return self._question

    def _toggle(self, checked: bool) -> None:
        if checked and self._question is None:
            self._question = _Question(self)
            self._question.decided.connect(self.decided)
            self._question.cancelled.connect(self._cancel)
            self.column.addWidget(self._question)
            self._question.join_tab_order(self.button)
            self.retranslate()
        self.setVisible(checked)
        page = self.parentWidget()
        while page is not None and not isinstance(page, ScrollPage):
            page = page.parentWidget()
        if checked and page is not None:
            page.reveal(self)

    def _cancel(self) -> None:
        self.close_up()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)


class _Question(QWidget):
    """The reasons to choose from, a line for a note, and what is at stake."""

    decided = Signal(object, str)  # WhyWrong, note
    cancelled = Signal()

    def __init__(self, parent: Dismissing) -> None:
        super().__init__(parent)
        self._stake = QWidget(self)
        self.stake_text = Text(role=Role.SMALL, parent=self._stake)
        sign = VerdictSign(SIGN, self._stake)
        sign.show_verdict(Verdict.STOP)
        stake_row = QHBoxLayout(self._stake)
        stake_row.setContentsMargins(0, 0, 0, 0)
        stake_row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        stake_row.addWidget(self.stake_text, 1)
        self._ask = Text(role=Role.STRONG, parent=self)
        choices = QWidget(self)
        flow = FlowLayout(choices)
        self._group = QButtonGroup(self)
        self.reasons: dict[WhyWrong, QPushButton] = {}
        for index, why in enumerate(WhyWrong):
            button = WrapButton(choices)
            button.setCheckable(True)
            self._group.addButton(button, index)
            flow.addWidget(button)
            self.reasons[why] = button
        self._group.idClicked.connect(self._choose)
        self.note = QLineEdit(self)
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setMinimumHeight(TALL_ENOUGH)
        self.note.returnPressed.connect(self._decide)
        acts = QWidget(self)
        row = FlowLayout(acts)
        self.confirm = QPushButton(acts)
        self.confirm.setMinimumHeight(TALL_ENOUGH)
        self.confirm.setEnabled(False)
        self.confirm.clicked.connect(self._decide)
        self.cancel = QPushButton(acts)
        self.cancel.setProperty("kind", "link")
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.confirm)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self._stake, self._ask, choices, self.note, acts):
            column.addWidget(part)

    def say(self, texts: Mapping[str, Localised], *, is_heavy: bool) -> None:
        """Say everything in the language of the moment."""
        self._stake.setVisible(is_heavy)
        self.stake_text.setText(say(texts["at_stake"]))
        question = self.tr("What is wrong about it?")
        self._ask.setText(question)
        for why, button in self.reasons.items():
            button.setText(on_control(texts[why.value]))
            button.setAccessibleName(f"{question} {say(texts[why.value])}")
        note = self.tr("A note for yourself, if you like")
        self.note.setPlaceholderText(note)
        self.note.setAccessibleName(note)
        self.confirm.setText(self.tr("Set this aside"))
        self.confirm.setAccessibleDescription(
            self.tr("The judgement is made again without it. You can undo this.")
        )
        self.confirm.setToolTip(
            "" if self.confirm.isEnabled() else self.tr("Choose a reason first")
        )
        self.cancel.setText(self.tr("Leave it in"))

    def forget(self) -> None:
        """Take back what was chosen and noted."""
        self._group.setExclusive(False)
        for button in self.reasons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self.note.clear()
        self.confirm.setEnabled(False)

    def join_tab_order(self, before: QWidget) -> None:
        """Let Tab come here after `before`, not after everything that was made earlier."""
        for widget in (*self.reasons.values(), self.note, self.confirm, self.cancel):
            QWidget.setTabOrder(before, widget)
            before = widget

    def _choose(self) -> None:
        self.confirm.setEnabled(True)
        self.confirm.setToolTip("")

    def _decide(self) -> None:
        index = self._group.checkedId()
        if index >= 0:
            self.decided.emit(tuple(WhyWrong)[index], self.note.text().strip())
