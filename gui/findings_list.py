"""A heading and the cards of some findings, weightiest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.finding_card import FindingCard
from gui.label import Text
from gui.theme import Role, Space
from logic.assessment import Finding


class FindingsList(QWidget):
    """Shows findings. Cards are kept and reused: the list is shown while the user types."""

    chosen = Signal(object, object)  # Finding, Span

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text(role=Role.HEADING, parent=self)
        self._cards: list[FindingCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.TINY, 0, 0)
        self._column.setSpacing(Space.MEDIUM)
        self._column.addWidget(self._heading)

    def show_findings(self, heading: str, findings: Sequence[Finding]) -> None:
        """Show these findings under this heading; nothing at all when there are none."""
        self._heading.setText(heading)
        while len(self._cards) < len(findings):
            card = FindingCard(self)
            card.chosen.connect(self.chosen)
            self._cards.append(card)
            self._column.addWidget(card)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(findings))
            if index < len(findings):
                card.show_finding(findings[index])
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
