"""Cards of findings under a heading: why the verdict is what it is, and what is only noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.finding_card import FindingCard
from gui.label import Text
from gui.notice import Kind, Notice
from gui.shown import Shown
from gui.texts import say
from gui.theme import Role, Space
from gui.wishes import Wishes
from logic.assessment import Finding
from logic.language import Localised
from logic.told import Dismissal


class FindingsList(QWidget):
    """Shows findings. Cards are kept and reused: the list is shown while the user types.

    A card stays with its rule, so that what is unfolded on it stays as it is.
    """

    chosen = Signal(object, object)  # Finding, Span
    dismissed = Signal(object)  # Dismissal
    answers_wanted = Signal(object)  # Finding

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text(role=Role.HEADING, parent=self)
        self._cards: list[FindingCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.TINY, 0, 0)
        self._column.setSpacing(Space.MEDIUM)
        self._column.addWidget(self._heading)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(Space.MEDIUM)
        self._column.addLayout(self._stack)

    def show_findings(
        self,
        heading: str,
        findings: Sequence[Finding],
        reasons: Mapping[str, Localised] | None = None,
    ) -> None:
        """Show these findings under this heading; nothing at all when there are none.

        reasons: the texts of dismissals.toml, where they may be set aside.
        """
        self._heading.setText(heading)
        self._heading.setVisible(bool(findings))
        self._arrange(findings)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(findings))
            if index < len(findings):
                card.show_finding(findings[index], reasons)
            else:
                card.finding = None
        self.setVisible(bool(findings))

    @property
    def cards(self) -> list[FindingCard]:
        """The cards that are shown."""
        return [card for card in self._cards if card.finding is not None]

    def card_of(self, finding: Finding) -> FindingCard | None:
        """Give the card of a finding; None when it is not in this list."""
        return next((card for card in self.cards if card.finding == finding), None)

    def _arrange(self, findings: Sequence[Finding]) -> None:
        """Bring the cards into the order of the findings, each to the rule it already shows."""
        free = list(self._cards)
        placed: list[FindingCard | None] = []
        for finding in findings:
            same = (card for card in free if card.finding and card.finding.rule == finding.rule)
            own = next(same, None)
            placed.append(own)
            if own is not None:
                free.remove(own)
        cards = [card or (free.pop(0) if free else self._make_card()) for card in placed] + free
        if cards == self._cards:
            return
        self._cards = cards
        for card in cards:
            self._stack.removeWidget(card)
            self._stack.addWidget(card)
            card.raise_()  # Tab goes through them in the order of the children

    def _make_card(self) -> FindingCard:
        card = FindingCard(self)
        card.chosen.connect(self.chosen)
        card.dismissed.connect(self.dismissed)
        card.answers_wanted.connect(self.answers_wanted)
        return card


class WhySection(FindingsList):
    """Why: the findings, strongest first. One that is wrong can be set aside, and come back."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._shown: Shown | None = None
        self._just_dismissed: Dismissal | None = None
        self.undo = Notice(self)
        self._column.insertWidget(0, self.undo)
        self.undo.closed.connect(self._forget_dismissed)
        self.chosen.connect(wishes.finding_chosen)
        self.dismissed.connect(self._dismiss)
        self.answers_wanted.connect(self._lead_to_answers)

    def show_answer(self, shown: Shown) -> None:
        """Show why the verdict is what it is."""
        if self._shown is not None and self._shown.in_hand != shown.in_hand:
            self._just_dismissed = None
        self._shown = shown
        findings = shown.assessment.findings
        self.show_findings(
            self.tr("Why (%n found)", "", len(findings)),
            findings,
            shown.rulebook.texts["dismissals"],
        )
        if self._just_dismissed not in shown.told.dismissals:
            self._just_dismissed = None
            self.undo.clear()
        self.setVisible(bool(findings) or self._just_dismissed is not None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self.show_answer(self._shown)
        super().changeEvent(event)

    def _dismiss(self, dismissal: Dismissal) -> None:
        """Wish it set aside, and offer the way back in the same place."""
        rule = dismissal.rule
        card = next(each for each in self.cards if each.finding and each.finding.rule == rule)
        finding = card.finding
        assert finding is not None
        has_keyboard = card.isAncestorOf(self.window().focusWidget())
        card.dismissing.close_up()
        self._just_dismissed = dismissal
        self._wishes.dismissed.emit(dismissal)
        self.undo.offer(
            Kind.DONE,
            lambda: self.tr("Set aside: %1").replace("%1", say(finding.title)),
            lambda: self.tr("Undo"),
            lambda: self._wishes.dismissal_undone.emit(dismissal),
        )
        self.show()
        if has_keyboard:
            self.undo.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_dismissed(self) -> None:
        self._just_dismissed = None
        self.setVisible(bool(self.cards))

    def _lead_to_answers(self, finding: Finding) -> None:
        """Lead to the question of the checklist whose answer made this finding."""
        items = self._shown.rulebook.checklist.values() if self._shown else ()
        asked = (
            item.id for item in items if any(said in finding.told for said in item.says.values())
        )
        self._wishes.checklist_wanted.emit(next(asked, ""))


class NotedSection(FindingsList):
    """What was seen and is allowed at this stage."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self.chosen.connect(wishes.finding_chosen)

    def show_answer(self, shown: Shown) -> None:
        """Show what is only noted."""
        self._shown = shown
        self.show_findings(self.tr("Noted, and fine at this stage"), shown.assessment.noted)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self.show_answer(self._shown)
        super().changeEvent(event)
