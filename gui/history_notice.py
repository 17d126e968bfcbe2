"""What stands below the list: what was just done and how to undo it, or what is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.announcer import announce
from gui.card import Card
from gui.flow import FlowLayout
from gui.history_menu import Act, label
from gui.label import Text
from gui.theme import Role, Space


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: what it says, in the language of the moment, and what it does."""

    say: Callable[[], str]
    act: Callable[[], None]


class HistoryNotice(Card):
    """A sentence with buttons below it, in a panel too narrow to have them beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.MEDIUM)
        self._sentence: Callable[[], str] | None = None
        self._offers: tuple[Offer, ...] = ()
        self._text = Text(role=Role.SMALL, parent=self)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        self.buttons: list[QPushButton] = []
        self.column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self.column.addWidget(self._text)
        self.column.addWidget(self._row)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown at this moment; empty when nothing is."""
        return self._sentence() if self._sentence else ""

    def offer(self, sentence: Callable[[], str], *offers: Offer) -> None:
        """Show a sentence and what can be done about it; it is read aloud, too."""
        self._sentence, self._offers = sentence, offers
        for old in self.buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [QPushButton(self._row) for _ in offers]
        for button, one in zip(self.buttons, offers, strict=True):
            button.clicked.connect(one.act)
            button.setProperty("kind", "chip")
            self._flow.addWidget(button)
        self.retranslate()
        self.show()
        announce(self, sentence())

    def clear(self) -> None:
        """Take the sentence away."""
        self._sentence, self._offers = None, ()
        self.hide()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._text.setText(self.sentence)
        for button, one in zip(self.buttons, self._offers, strict=False):
            button.setText(one.say())
            button.setAccessibleDescription(self.sentence)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class SelectionBar(Card):
    """How many cases are selected, and what can be done with all of them."""

    act_wanted = Signal(Act)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, fill="sunken", edge="sunken", margin=Space.MEDIUM)
        self._count = 0
        self._acts: tuple[Act, ...] = ()
        self._text = Text(role=Role.SMALL, parent=self)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        self.buttons: dict[Act, QPushButton] = {}
        self.clear_button = QPushButton(self)
        self.clear_button.setProperty("kind", "link")
        self.clear_button.clicked.connect(self.cleared)
        self._row.raise_()  # below the button: Tab comes to it later
        top = QHBoxLayout()
        top.addWidget(self._text, 1)
        top.addWidget(self.clear_button)
        self.column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self.column.addLayout(top)
        self.column.addWidget(self._row)
        self.hide()

    def show_selection(self, count: int, acts: Sequence[Act]) -> None:
        """Offer these acts for `count` cases; hide when there are fewer than two."""
        self._count = count
        if tuple(acts) != self._acts:
            self._acts = tuple(acts)
            self._make_buttons()
        self.retranslate()
        self.setVisible(count > 1)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._text.setText(self.tr("%n selected", "", self._count))
        for act, button in self.buttons.items():
            button.setText(label(act))
        self.clear_button.setText(self.tr("Clear selection"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_buttons(self) -> None:
        for old in self.buttons.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = {}
        for act in self._acts:
            button = QPushButton(self._row)
            button.setProperty("kind", "chip")
            button.clicked.connect(lambda _checked=False, act=act: self.act_wanted.emit(act))
            self._flow.addWidget(button)
            self.buttons[act] = button
