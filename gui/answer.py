"""The parts of an answer, one below the other. Made when there is a first answer to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.finding_card import FindingCard
from gui.findings_list import FindingsList
from gui.list_card import ListCard
from gui.outcome_card import OutcomeCard
from gui.reply_card import ReplyCard
from gui.saved_strip import SavedStrip
from gui.theme import Space
from gui.verdict_card import VerdictCard
from logic.assessment import Assessment, Finding
from logic.history import Record
from logic.platforms import Platform
from logic.rulebook import Rulebook


class Answer(QWidget):
    """Shows one assessment in the order of importance: verdict, what to do, reply, why."""

    finding_chosen = Signal(object, object)  # Finding, Span
    outcome_recorded = Signal(object)  # Outcome
    outcomes_wanted = Signal()

    def __init__(self, rulebook: Rulebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._record: Record | None = None
        self._platform: Platform | None = None
        self.assessment: Assessment | None = None
        self.saved = SavedStrip(self)
        self.verdict = VerdictCard(self)
        self.reply = ReplyCard(self)
        self.findings = FindingsList(self)
        self.motives = ListCard(self)
        self.normal = ListCard(self)
        self.noted = FindingsList(self)
        self.hints = ListCard(self)
        self.not_found = ListCard(self, small_print=True)
        self.outcome = OutcomeCard(self)
        self.saved.outcomes_wanted.connect(self.outcomes_wanted)
        self.findings.chosen.connect(self.finding_chosen)
        self.noted.chosen.connect(self.finding_chosen)
        self.outcome.recorded.connect(self.outcome_recorded)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for part in (
            self.saved,
            self.verdict,
            self.reply,
            self.findings,
            self.motives,
            self.normal,
            self.noted,
            self.not_found,
            self.hints,
            self.outcome,
        ):
            column.addWidget(part)

    def show_answer(
        self, assessment: Assessment, record: Record | None, platform: Platform | None
    ) -> None:
        """Show an assessment; `record` when it is a saved one."""
        self.assessment, self._record, self._platform = assessment, record, platform
        self.retranslate()

    def card_of(self, finding: Finding) -> FindingCard | None:
        """Give the card of a finding; None when it is not shown."""
        return self.findings.card_of(finding) or self.noted.card_of(finding)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        if self.assessment is None:
            return
        shown, record = self.assessment, self._record
        self.saved.show_record(record, self._rulebook.outcomes)
        self.verdict.show_assessment(shown)
        self.reply.show_assessment(shown)
        self.findings.show_findings(
            self.tr("Why (%n found)", "", len(shown.findings)), shown.findings
        )
        self.motives.show_list(self.tr("Why they do this"), shown.motives)
        self.normal.show_list(self.tr("This would be normal"), shown.normal)
        self.noted.show_findings(self.tr("Noted, and fine at this stage"), shown.noted)
        self.not_found.show_list(self.tr("Checked and not found"), shown.not_found)
        self.hints.show_list(self.tr("Where to look"), shown.hints)
        self.outcome.show_outcome(
            self._rulebook.outcomes,
            self._platform,
            record.outcome if record else None,
            can_record=record is not None,
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
