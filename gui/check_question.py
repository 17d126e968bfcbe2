"""One question of the hand checklist: what to look up, its answers, and how to look it up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.disclosure import Disclosure
from gui.flow import FlowLayout
from gui.label import Text
from gui.segmented import Segmented
from gui.texts import on_control, say
from gui.theme import Space
from logic.checklist import CheckItem
from logic.deal import Answer
from logic.platforms import Platform


class CheckQuestion(QWidget):
    """Asks one item. Nothing is chosen at first, and an answer can be taken back."""

    answered = Signal(str, object)  # id of the item, Answer or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item: CheckItem | None = None
        self._platform: Platform | None = None
        self._question = Text(parent=self)
        row = QWidget(self)
        self.answers = Segmented(tuple(Answer), row, optional=True)
        self.answers.chosen.connect(self._tell)
        self.how = Disclosure(row)
        beside = FlowLayout(row)
        beside.setSpacing(Space.MEDIUM)
        beside.addWidget(self.answers)
        beside.addWidget(self.how.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.TINY, 0, Space.TINY)
        column.setSpacing(Space.TINY)
        for part in (self._question, row, self.how):
            column.addWidget(part)

    def ask(self, item: CheckItem, platform: Platform, answer: Answer | None) -> None:
        """Ask this item as it is looked up on this service, with the answer given so far."""
        if item is not self.item or platform is not self._platform:
            self.how.close_up()
        self.item, self._platform = item, platform
        self.answers.set_choice(answer)
        self.retranslate()

    def focus_answer(self) -> None:
        """Put the keyboard on the answer given, or on the first one."""
        chosen = self.answers.choice or next(iter(Answer))
        self.answers.button(chosen).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self.item is None or self._platform is None:
            return
        question = say(self.item.question.fill(**self._platform.words))
        self._question.setText(question)
        labels = [on_control(self.item.labels[answer]) for answer in Answer]
        self.answers.set_labels(labels, question)
        self.how.set_texts(
            self.tr("How to look it up"), say(self.item.how_for(self._platform)), question
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell(self) -> None:
        if self.item is not None:
            self.answered.emit(self.item.id, self.answers.choice)
