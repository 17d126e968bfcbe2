"""The sections of an answer, one below the other. Made when there is a first answer to show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.already_card import AlreadyCard
from gui.case_head import CaseHead
from gui.checklist_card import ChecklistCard
from gui.finding_card import FindingCard
from gui.findings_list import NotedSection, WhySection
from gui.list_card import HintsSection, MotivesSection, NormalSection, NotFoundSection
from gui.outcome_card import OutcomeCard
from gui.reply_card import ReplySection
from gui.set_aside_card import SetAsideSection
from gui.shown import Section, Shown
from gui.theme import Space
from gui.timeline_card import TimelineCard
from gui.verdict_card import VerdictSection
from gui.wishes import Wishes
from logic.assessment import Assessment, Finding


class Answer(QWidget):
    """Shows one answer in the order of importance: verdict, what to do, reply, why.

    Each section shows its part of the same `Shown` and says itself anew in another language. A
    new section is one line here. today: gives the present day, for reminders.
    """

    def __init__(
        self, wishes: Wishes, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.shown: Shown | None = None
        # sections, in order of importance
        self.head = CaseHead(wishes, today, self)
        self.verdict = VerdictSection(wishes, self)
        self.reply = ReplySection(wishes, self)
        self.findings = WhySection(wishes, self)
        self.motives = MotivesSection(wishes, self)
        self.normal = NormalSection(wishes, self)
        self.noted = NotedSection(wishes, self)
        self.set_aside = SetAsideSection(wishes, self)
        self.checklist = ChecklistCard(wishes, self)
        self.not_found = NotFoundSection(wishes, self)
        self.hints = HintsSection(wishes, self)
        self.outcome = OutcomeCard(wishes, today, self)
        self.already = AlreadyCard(wishes, self)
        self.timeline = TimelineCard(wishes, self)
        self._sections: tuple[Section, ...] = (
            self.head,
            self.verdict,
            self.reply,
            self.findings,
            self.motives,
            self.normal,
            self.noted,
            self.set_aside,
            self.checklist,
            self.not_found,
            self.hints,
            self.outcome,
            self.already,
            self.timeline,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for section in self._sections:
            assert isinstance(section, QWidget)
            column.addWidget(section)

    @property
    def assessment(self) -> Assessment | None:
        """The assessment that is shown; None until there was one."""
        return self.shown.assessment if self.shown else None

    def show_answer(self, shown: Shown) -> None:
        """Show this answer."""
        self.shown = shown
        for section in self._sections:
            section.show_answer(shown)

    def card_of(self, finding: Finding) -> FindingCard | None:
        """Give the card of a finding; None when it is not shown."""
        return self.findings.card_of(finding) or self.noted.card_of(finding)
