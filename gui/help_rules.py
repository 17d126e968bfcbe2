"""The rules as pages to read: by category, searchable, each unfolding to what it is about."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.fold_button import FoldButton
from gui.help_blocks import Block, Blocks, Look, Words, source_blocks
from gui.label import Text
from gui.texts import language, say
from gui.theme import Role, Space
from logic.deal import DEFAULT_PLATFORM
from logic.language import Localised, language_of
from logic.rulebook import Rulebook
from logic.rules import Rule

LONGEST_EXAMPLE = 200
"""Characters of an example that are shown."""


class RulesPage(QWidget):
    """Every rule by its title, below its category; what is typed above leaves some of them."""

    def __init__(self, rulebook: Rulebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = rulebook.platforms[DEFAULT_PLATFORM].words
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._none = Text(colour="muted", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        column.addWidget(self.search)
        column.addWidget(self._none)
        self._groups: list[tuple[Localised, Text, list[RuleRow]]] = []
        for category, name in rulebook.categories.items():
            rules = [rule for rule in rulebook.rules.values() if rule.category == category]
            if not rules:
                continue
            head = Text(role=Role.HEADING, parent=self)
            head.setContentsMargins(0, Space.MEDIUM, 0, 0)
            column.addWidget(head)
            rows = [RuleRow(rule, words, self) for rule in rules]
            for row in rows:
                column.addWidget(row)
            self._groups.append((name, head, rows))
        self.retranslate()
        self._filter()

    @property
    def shown(self) -> list[RuleRow]:
        """The rules that are listed at this moment."""
        return [row for _name, _head, rows in self._groups for row in rows if not row.isHidden()]

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.search.setPlaceholderText(self.tr("Search the rules"))
        self.search.setAccessibleName(self.tr("Search the rules"))
        self._none.setText(self.tr("No rule speaks of this. Try another word."))
        for name, head, rows in self._groups:
            head.setText(say(name))
            for row in rows:
                row.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _filter(self) -> None:
        wanted = _folded(self.search.text()).split()
        found = False
        for _name, head, rows in self._groups:
            for row in rows:
                row.setVisible(row.speaks_of(wanted))
            head.setVisible(any(not row.isHidden() for row in rows))
            found = found or not head.isHidden()
        self._none.setVisible(not found)


class RuleRow(QWidget):
    """A rule's title; unfolded what it looks for, why, what to do, and where that is written."""

    def __init__(
        self, rule: Rule, words: dict[str, Localised], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rule = rule
        self._words = words
        self._haystack: str | None = None
        self.button = FoldButton(self)
        self.button.toggled.connect(self._toggle)
        self._details: Blocks | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TINY)
        self._column.addWidget(self.button)

    def speaks_of(self, words: Iterable[str]) -> bool:
        """Whether all these (folded) words occur in its texts."""
        if self._haystack is None:
            texts = (self.rule.title, self.rule.why, self.rule.todo)
            filled = [text.fill(**self._words) for text in texts]
            self._haystack = _folded(" ".join(f"{text.ja} {text.en}" for text in filled))
        return all(word in self._haystack for word in words)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.button.say(self._say(self.rule.title))
        if self._details is not None:
            self._details.show_blocks(self._blocks())

    def _toggle(self, opened: bool) -> None:
        if self._details is None:
            self._details = Blocks(self)
            self._details.setContentsMargins(Space.LARGE * 2, 0, 0, Space.SMALL)
            self._details.show_blocks(self._blocks())
            self._column.addWidget(self._details)
        self._details.setVisible(opened)

    def _blocks(self) -> list[Block]:
        translate = QCoreApplication.translate
        example = translate("help", "For example: “%1”").replace("%1", self._example())
        return [
            Words(example),
            Words(translate("help", "Why it matters"), Look.STRONG),
            Words(self._say(self.rule.why)),
            Words(translate("help", "What to do"), Look.STRONG),
            Words(self._say(self.rule.todo)),
            *source_blocks(self.rule.sources),
        ]

    def _example(self) -> str:
        """A message that makes it fire, in the language of the moment when there is one."""
        texts = [" ".join(example.text.split()) for example in self.rule.must_fire]
        own = [text for text in texts if language_of(text) is language()]
        chosen = (own or texts)[0]
        return chosen if len(chosen) <= LONGEST_EXAMPLE else chosen[:LONGEST_EXAMPLE] + "…"

    def _say(self, text: Localised) -> str:
        return say(text.fill(**self._words))


def _folded(text: str) -> str:
    """Width and case make no difference to whoever searches."""
    return unicodedata.normalize("NFKC", text).casefold()
