"""Says that a check is kept, since when, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.card import Card
from gui.dates import long_moment
from gui.label import Text
from gui.texts import say
from gui.theme import Role, Space
from logic.history import Record
from logic.outcomes import Outcome, OutcomeAdvice


class SavedStrip(Card):
    """One quiet line above the verdict of a saved check, with the way to its reaction."""

    outcomes_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, fill="selected", edge="selected")
        self._text = Text(role=Role.SMALL, parent=self)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "link")
        self.button.clicked.connect(self.outcomes_wanted)
        row = QHBoxLayout()
        row.addWidget(self._text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.setContentsMargins(Space.LARGE, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self.column.addLayout(row)
        self.hide()

    def show_record(self, record: Record | None, advice: Mapping[Outcome, OutcomeAdvice]) -> None:
        """Show when this record was saved and the reaction; None hides the strip."""
        self.setVisible(record is not None)
        if record is None:
            return
        when = self.tr("Saved on %1").replace("%1", long_moment(record.created))
        if record.outcome is not None:
            when += "　" + say(advice[record.outcome].label)
        self._text.setText(when)
        self.button.setText(self.tr("Record the client's reaction"))
