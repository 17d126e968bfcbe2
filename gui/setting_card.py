"""One setting: what it is called, a sentence on it, and word that it holds already."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.announcer import announce
from gui.card import Card
from gui.label import Text
from gui.theme import Role, Space


class SettingCard(Card):
    """A card for one setting; what changes it goes into `column`.

    A change holds at once, and `confirm` says so beside the heading: nothing moves for it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Text(role=Role.HEADING, parent=self)
        self.about = Text(role=Role.SMALL, colour="muted", parent=self)
        self.said = Text(role=Role.SMALL, colour="clear.ink", parent=self)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self.heading, 1)
        top.addWidget(self.said, 0, Qt.AlignmentFlag.AlignVCenter)
        self.said.setWordWrap(False)
        self.column.addLayout(top)
        self.column.addWidget(self.about)

    def set_texts(self, heading: str, about: str = "") -> None:
        """Name the setting, and say what it is about."""
        self.heading.setText(heading)
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def confirm(self, sentence: str) -> None:
        """Say that a change holds, to the eye and aloud."""
        self._tell("✓", sentence, "clear.ink")

    def regret(self, sentence: str) -> None:
        """Say that something did not work, to the eye and aloud."""
        self._tell("！", sentence, "wait.ink")

    def forget(self) -> None:
        """Take that word back."""
        self.said.setText("")

    def _tell(self, sign: str, sentence: str, colour: str) -> None:
        self.said.set_colour(colour)
        self.said.setText(f"{sign} {sentence}")
        announce(self, sentence)
