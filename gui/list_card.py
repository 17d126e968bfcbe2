"""A heading with sentences below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gui.card import Card
from gui.label import Text
from gui.lists import Sentences
from gui.theme import Role
from logic.language import Localised


class ListCard(Card):
    """Sentences under a heading, in `small_print` in two columns. Not there when there are none."""

    def __init__(self, parent: QWidget | None = None, *, small_print: bool = False) -> None:
        super().__init__(parent)
        self._heading = Text(role=Role.HEADING, parent=self)
        self.sentences = (
            Sentences(self, role=Role.SMALL, colour="muted", columns=2)
            if small_print
            else Sentences(self)
        )
        self.column.addWidget(self._heading)
        self.column.addWidget(self.sentences)
        self.hide()

    def show_list(self, heading: str, sentences: Sequence[Localised]) -> None:
        """Show these sentences under this heading."""
        self._heading.setText(heading)
        self.sentences.show_sentences(sentences)
        self.setVisible(bool(sentences))
