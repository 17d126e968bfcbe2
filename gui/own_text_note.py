"""What would happen to the text she is about to send: said right below it, in calm words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import theme
from gui.announcer import Announcer
from gui.card import Card
from gui.icons import VerdictSign
from gui.label import Text
from gui.lists import Sentences
from gui.theme import Role, Space
from logic.language import Localised
from logic.verdict import Verdict

SIGN = 20


class OwnTextNote(Card):
    """Shows the problems of a text; not there when there are none.

    They are read aloud when she pauses, and only when they are others than before.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.MEDIUM)
        self._sentences: Sequence[Localised] = ()
        self.announcer = Announcer(self)
        sign = VerdictSign(SIGN, self)
        sign.show_verdict(Verdict.CAUTION)
        self._heading = Text(role=Role.STRONG, parent=self)
        self._list = Sentences(self, role=Role.SMALL)
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addWidget(self._heading)
        words.addWidget(self._list)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self.column.addLayout(row)
        self.hide()

    def show_problems(self, sentences: Sequence[Localised]) -> None:
        """Show these, in the language of the moment; an empty list hides the note."""
        self._sentences = sentences
        heading = self.tr("Before you send this")
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self._list.show_sentences(sentences)
        self.setVisible(bool(sentences))
        self.announcer.tell(" ".join([heading, *self.shown]) if sentences else "")

    @property
    def shown(self) -> list[str]:
        """The sentences as they are shown."""
        return self._list.shown

    def colours(self) -> tuple[str, str]:
        tone = theme.scheme().tone(Verdict.CAUTION)
        return tone.fill, tone.edge

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.show_problems(self._sentences)
        super().changeEvent(event)
