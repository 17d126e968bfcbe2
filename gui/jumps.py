"""From a finding to its words in the message, and from the words to their finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.answer_panel import AnswerPanel
from gui.conversation import Conversation
from gui.evidence import Mark
from gui.panes import Panes
from gui.wishes import Wishes

if TYPE_CHECKING:  # not needed for the first paint
    from logic.assessment import Finding
    from logic.message import Span


class Jumps(QObject):
    """Leads the eye and the keyboard both ways between the message and the answer."""

    def __init__(
        self, talk: Conversation, answer: AnswerPanel, panes: Panes, wishes: Wishes
    ) -> None:
        super().__init__(talk)
        self._talk, self._answer, self._panes = talk, answer, panes
        talk.mark_clicked.connect(self._to_finding)
        wishes.finding_chosen.connect(self._to_words)

    def next(self) -> None:
        """Go to the marked words after the cursor."""
        self._go(self._talk.next_mark(forward=True))

    def previous(self) -> None:
        """Go to the marked words before the cursor."""
        self._go(self._talk.next_mark(forward=False))

    def _to_finding(self, mark: Mark) -> None:
        self._panes.show_answer()
        self._answer.show_finding(mark.finding)

    def _to_words(self, finding: Finding, span: Span) -> None:
        self._go(self._talk.place_of(finding, span))

    def _go(self, mark: Mark | None) -> None:
        if mark is None:
            return
        self._panes.show_check()
        self._talk.choose(mark)
        self._talk.setFocus()
        self._answer.show_finding(mark.finding)
