"""What a message cannot tell and she can look up herself: the hand checklist."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.card import Card
from gui.check_question import CheckQuestion
from gui.label import Text
from gui.scroll_page import ScrollPage
from gui.shown import Shown
from gui.theme import Role, Space
from gui.wishes import Wishes
from logic.checklist import CheckItem, Shelf
from logic.deal import Answer


class ChecklistCard(Card):
    """Two lines until she unfolds it or has answered something; then the questions below."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._unfolded: bool | None = None  # None: as long as she did not say
        self.questions: list[CheckQuestion] = []
        self._wishes = wishes
        self._heading = Text(role=Role.HEADING, parent=self)
        self.count = Text(role=Role.SMALL, colour="muted", parent=self)
        self.fold_button = QPushButton(self)
        self.fold_button.setProperty("kind", "link")
        self.fold_button.clicked.connect(self._fold_or_unfold)
        self._page = QWidget(self)
        self._list = QVBoxLayout(self._page)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(Space.SMALL)
        self._hint = Text(role=Role.SMALL, colour="muted", parent=self._page)
        self._list.addWidget(self._hint)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._heading)
        self.column.addLayout(row)
        self.column.addWidget(self._page)
        wishes.checklist_wanted.connect(self.open_item)
        self.hide()

    def show_answer(self, shown: Shown) -> None:
        """Show the questions that make sense on this service, and the answers given so far."""
        self._shown = shown
        self.retranslate()

    def question(self, item: str) -> CheckQuestion | None:
        """Give the question of an item; None where it is not asked, or all are folded away."""
        for question in self.questions:
            if question.item is not None and question.item.id == item and not question.isHidden():
                return question
        return None

    def open_item(self, item: str) -> None:
        """Unfold the list and put the keyboard on this item, if it is asked here."""
        if all(each.id != item for each in self._items):
            return
        self._unfolded = True
        self.retranslate()
        question = self.question(item)
        assert question is not None
        question.focus_answer()
        page = self.parentWidget()
        while page is not None and not isinstance(page, ScrollPage):
            page = page.parentWidget()
        if page is not None:
            page.reveal(question)

    @property
    def is_unfolded(self) -> bool:
        """Whether the questions can be seen: she wants to, or has answered one."""
        return self._answered > 0 if self._unfolded is None else self._unfolded

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self._shown is None:
            return
        items = self._items
        self.setVisible(bool(items))
        self._heading.setText(self.tr("What only you can see"))
        count = self.tr("%n to look up", "", len(items))
        if self._answered:
            count = self.tr("%n to look up (%1 done)", "", len(items)).replace(
                "%1", str(self._answered)
            )
        self.count.setText(count)
        self._hint.setText(
            self.tr("A message alone does not show these. Your answers join the result above.")
        )
        self.fold_button.setText(
            self.tr("Fold the list") if self.is_unfolded else self.tr("Look at the list")
        )
        self.fold_button.setAccessibleName(f"{self.fold_button.text()} {self._heading.text()}")
        self._page.setVisible(self.is_unfolded)
        if self.is_unfolded:
            self._ask(items, self._shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def _items(self) -> list[CheckItem]:
        if self._shown is None:
            return []
        return [
            item
            for item in self._shown.rulebook.checklist.values()
            if item.shelf is Shelf.LIST and item.fits(self._shown.platform)
        ]

    @property
    def _answered(self) -> int:
        told = self._shown.told if self._shown is not None else None
        return sum(told.answer(item.id) is not None for item in self._items) if told else 0

    def _ask(self, items: Sequence[CheckItem], shown: Shown) -> None:
        while len(self.questions) < len(items):
            question = CheckQuestion(self._page)
            question.answered.connect(self._answer)
            self._list.addWidget(question)
            self.questions.append(question)
        for index, question in enumerate(self.questions):
            question.setVisible(index < len(items))
            if index < len(items):
                item = items[index]
                question.ask(item, shown.platform, shown.told.answer(item.id))

    def _answer(self, item: str, answer: Answer | None) -> None:
        self._unfolded = True  # taking back the last answer must not fold the list below her hand
        self._wishes.answered.emit(item, answer)

    def _fold_or_unfold(self) -> None:
        self._unfolded = not self.is_unfolded
        self.retranslate()
