"""The verdict: sign, words, what was seen, and the two things that are said apart."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import theme
from gui.card import Card
from gui.icons import VerdictSign
from gui.label import Headline, Text
from gui.lists import Sentences
from gui.shown import Shown
from gui.statements import Statements
from gui.texts import say
from gui.theme import Role, Space
from gui.wishes import Wishes
from logic.verdict import Verdict

SIGN = 44
"""Pixels the sign of the verdict is wide and high."""


class VerdictSection(Card):
    """Shows an answer's verdict in words, colour and shape."""

    def __init__(self, _wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._verdict = Verdict.CLEAR
        self._sign = VerdictSign(SIGN, self)
        self.headline = Headline(role=Role.VERDICT, parent=self)
        self.summary = Text(parent=self)
        self.set_aside = Text(role=Role.SMALL, parent=self)
        self.statements = Statements(self)
        self.notices = Sentences(self, role=Role.SMALL, colour="muted", bullet="※")
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addWidget(self.headline)
        words.addWidget(self.summary)
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self.column.addLayout(row)
        for part in (self.set_aside, self.statements, self.notices):
            self.column.addWidget(part)

    def show_answer(self, shown: Shown) -> None:
        """Show the verdict of an answer that has one."""
        assessment = shown.assessment
        assert assessment.verdict is not None
        self._shown = shown
        if assessment.verdict is not self._verdict:
            self._verdict = assessment.verdict
            self.update()
        self._sign.show_verdict(assessment.verdict)
        self.headline.setText(say(assessment.headline))
        self.headline.set_colour(f"{self._verdict.value}.ink")
        self.summary.setText(say(assessment.summary))
        self._show_set_aside(shown)
        self.statements.show_statements(assessment)
        self.notices.show_sentences(assessment.notices)
        self.setAccessibleName(say(assessment.headline))
        self.setAccessibleDescription(say(assessment.summary))

    def colours(self) -> tuple[str, str]:
        tone = theme.scheme().tone(self._verdict)
        return tone.fill, tone.edge

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self.show_answer(self._shown)
        super().changeEvent(event)

    def _show_set_aside(self, shown: Shown) -> None:
        """Say that the verdict is without what she set aside, and what it would be with it."""
        count = len(shown.assessment.set_aside)
        before = shown.assessment.verdict_with_all
        words = self.tr("You set aside %n thing(s).", "", count) if count else ""
        if words and before is not None:
            words += self.tr(" With everything it would be: %1").replace(
                "%1", say(shown.rulebook.verdicts[before].headline)
            )
        self.set_aside.setText(words)
        self.set_aside.setVisible(bool(words))
