"""The verdict: sign, words, what was seen, and the two things that are said apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import theme
from gui.card import Card
from gui.icons import VerdictSign
from gui.label import Headline, Text
from gui.lists import Sentences
from gui.texts import say
from gui.theme import Role, Space
from logic.assessment import Assessment
from logic.verdict import Verdict


class VerdictCard(Card):
    """Shows an assessment's verdict in words, colour and shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = Verdict.CLEAR
        self._sign = VerdictSign(44, self)
        self.headline = Headline(role=Role.VERDICT, parent=self)
        self.summary = Text(parent=self)
        self.statements = Sentences(self, role=Role.SMALL)
        self.notices = Sentences(self, role=Role.SMALL, colour="muted", bullet="※")
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addWidget(self.headline)
        words.addWidget(self.summary)
        words.addWidget(self.statements)
        words.addWidget(self.notices)
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        self.column.addLayout(row)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the verdict of an assessment that has one."""
        assert assessment.verdict is not None
        self._verdict = assessment.verdict
        self._sign.show_verdict(assessment.verdict)
        self.headline.setText(say(assessment.headline))
        self.headline.set_colour(f"{self._verdict.value}.ink")
        self.summary.setText(say(assessment.summary))
        self.statements.show_sentences(assessment.statements)
        self.notices.show_sentences(assessment.notices)
        self.setAccessibleName(say(assessment.headline))
        self.setAccessibleDescription(say(assessment.summary))
        self.update()

    def colours(self) -> tuple[str, str]:
        tone = theme.scheme().tone(self._verdict)
        return tone.fill, tone.edge
