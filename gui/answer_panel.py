"""The right side: the answer, most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gui.scroll_page import ScrollPage
from gui.theme import Space
from gui.welcome import Welcome
from logic.deal import DEFAULT_PLATFORM

if TYPE_CHECKING:  # not needed for the first paint
    from gui.answer import Answer
    from logic.assessment import Assessment, Finding
    from logic.history import Record
    from logic.rulebook import Rulebook

NARROWEST = 320


class AnswerPanel(ScrollPage):
    """Shows an assessment, or the first screen while there is none. Decides nothing.

    Emits what the user wants: to see the words of a finding, to record a reaction, to try the
    example.
    """

    finding_chosen = Signal(object, object)  # Finding, Span
    outcome_recorded = Signal(object)  # Outcome
    example_wanted = Signal(object)  # Localised

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rulebook: Rulebook | None = None
        self.answer: Answer | None = None
        self.welcome = Welcome(self.page)
        self.welcome.example_wanted.connect(self.example_wanted)
        self.column.setContentsMargins(Space.SMALL, Space.LARGE, Space.LARGE, Space.LARGE)
        self.column.setSpacing(Space.MEDIUM)
        self.column.addWidget(self.welcome)
        self.column.addStretch(1)
        self.retranslate()

    def set_rulebook(self, rulebook: Rulebook) -> None:
        """Take the texts that are not part of an assessment: the example, the reactions."""
        self._rulebook = rulebook
        self.welcome.offer_example(rulebook.examples[0])

    def show_answer(
        self, assessment: Assessment | None, record: Record | None, platform: str
    ) -> None:
        """Show an assessment (of a saved check, when `record` is given); None for the welcome."""
        self.welcome.setVisible(assessment is None)
        if assessment is None or self._rulebook is None:
            if self.answer is not None:
                self.answer.hide()
            return
        if self.answer is None:
            self.answer = self._make_answer(self._rulebook)
        before = self.answer.assessment
        # A record may be of a service that the rulebook does not know any more.
        services = self._rulebook.platforms
        self.answer.show_answer(
            assessment, record, services.get(platform, services[DEFAULT_PLATFORM])
        )
        if before is None or self.answer.isHidden() or before.verdict != assessment.verdict:
            self.show_top()
        self.answer.show()

    def show_top(self) -> None:
        """Scroll to the verdict."""
        self.verticalScrollBar().setValue(0)

    def show_finding(self, finding: Finding) -> None:
        """Scroll to a finding and draw the eye to it."""
        card = self.answer.card_of(finding) if self.answer is not None else None
        if card is not None:
            self.reveal(card)
            card.flash()

    def copy_reply(self) -> None:
        """Copy the reply, when one is shown."""
        if self.answer is not None and not self.answer.isHidden():
            self.answer.reply.copy()

    def show_outcomes(self) -> None:
        """Scroll to the reactions."""
        if self.answer is not None:
            self.reveal(self.answer.outcome)
            self.answer.outcome.focus_first()

    def needed_width(self) -> int:
        return max(super().needed_width(), NARROWEST)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.setAccessibleName(self.tr("The answer"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_answer(self, rulebook: Rulebook) -> Answer:
        from gui.answer import Answer

        answer = Answer(rulebook, self.page)
        answer.finding_chosen.connect(self.finding_chosen)
        answer.outcome_recorded.connect(self.outcome_recorded)
        answer.outcomes_wanted.connect(self.show_outcomes)
        self.column.insertWidget(0, answer)
        return answer
