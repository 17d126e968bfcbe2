"""What the user set aside: each thing with her reason, and the way back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.card import Card
from gui.label import Text
from gui.quote import LONGEST_QUOTE
from gui.shown import Shown
from gui.texts import say
from gui.theme import Role, Space
from gui.wishes import Wishes
from logic.assessment import SetAside
from logic.language import Localised
from logic.told import Dismissal


class SetAsideLine(QWidget):
    """One finding that was set aside: its title, its words, why, and a button to undo it."""

    undone = Signal(object)  # Dismissal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dismissal: Dismissal | None = None
        self._title = Text(role=Role.STRONG, colour="muted", parent=self)
        self._words = Text(role=Role.SMALL, colour="muted", parent=self)
        self._reason = Text(role=Role.SMALL, parent=self)
        self.undo = QPushButton(self)
        self.undo.clicked.connect(lambda: self.undone.emit(self._dismissal))
        said = QVBoxLayout()
        said.setSpacing(Space.TINY)
        for text in (self._title, self._words, self._reason):
            said.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.MEDIUM)
        row.addLayout(said, 1)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)

    def show_set_aside(self, set_aside: SetAside, reasons: Mapping[str, Localised]) -> None:
        """Show this one, in the language of the moment."""
        self._dismissal = set_aside.dismissal
        title, label = say(set_aside.finding.title), self.tr("Undo")
        words = (" ".join(span.text.split()) for span in set_aside.finding.evidence if span.text)
        quoted = (each[:LONGEST_QUOTE] + "…" * (len(each) > LONGEST_QUOTE) for each in words)
        self._title.setText(title)
        self._words.setText("\n".join(self.tr("“%1”").replace("%1", each) for each in quoted))
        self._words.setVisible(bool(self._words.text()))
        reason = self.tr("Why: %1").replace("%1", say(reasons[set_aside.dismissal.reason.value]))
        note = set_aside.dismissal.note
        self._reason.setText(
            f"{reason}\n{self.tr('Note: %1').replace('%1', note)}" if note else reason
        )
        self.undo.setText(label)
        self.undo.setAccessibleName(f"{label} {title}")
        self.undo.setAccessibleDescription(self.tr("Lets this count in the judgement again"))
        self.setAccessibleName(title)


class SetAsideSection(Card):
    """Shows what was set aside. Not there when nothing was."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._shown: Shown | None = None
        self._heading = Text(role=Role.HEADING, parent=self)
        self.column.addWidget(self._heading)
        self.column.setSpacing(Space.MEDIUM)
        self._lines: list[SetAsideLine] = []
        self.hide()

    @property
    def lines(self) -> list[SetAsideLine]:
        """The lines that are shown."""
        count = len(self._shown.assessment.set_aside) if self._shown else 0
        return self._lines[:count]

    def show_answer(self, shown: Shown) -> None:
        """Show what of this answer was set aside."""
        self._shown = shown
        heading = self.tr("What you set aside")
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        all_ = shown.assessment.set_aside
        while len(self._lines) < len(all_):
            line = SetAsideLine(self)
            line.undone.connect(self._undo)
            self._lines.append(line)
            self.column.addWidget(line)
        for line in self._lines[len(all_) :]:
            line.hide()
        for line, each in zip(self._lines, all_, strict=False):
            line.show_set_aside(each, shown.rulebook.texts["dismissals"])
            line.show()
        self.setVisible(bool(all_))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self.show_answer(self._shown)
        super().changeEvent(event)

    def _undo(self, dismissal: Dismissal) -> None:
        """Wish it back; the keyboard goes on to what is next, for this line goes away."""
        if self.isAncestorOf(self.window().focusWidget()):
            self.focusNextPrevChild(True)
        self._wishes.dismissal_undone.emit(dismissal)
