"""One thing to do after it happened: a box to tick, and whom to ask about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.card import Card
from gui.check_box import CheckBox
from gui.copy_link import CopyLink
from gui.label import Text
from gui.texts import say
from gui.theme import Role, Space
from logic.help import Place, Tick
from logic.language import Localised


class PlaceCard(Card):
    """Somebody to ask. texts: "hours", "hours_unconfirmed" and "speaks" of terminal.toml."""

    def __init__(
        self, place: Place, texts: Mapping[str, Localised], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, fill="sunken", edge="sunken", margin=Space.MEDIUM)
        self._place = place
        self._texts = texts
        self.column.setSpacing(Space.TINY)
        self._name = Text(role=Role.STRONG, parent=self)
        self._how = Text(parent=self)
        self._about = Text(role=Role.SMALL, colour="muted", parent=self)
        self._when = Text(role=Role.SMALL, colour="muted", parent=self)
        for part in (self._name, self._how, self._about, self._when):
            self.column.addWidget(part)
        self.links = [CopyLink(source, self) for source in place.sources]
        for link in self.links:
            self.column.addWidget(link)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        place = self._place
        self._name.setText(say(place.name))
        self._how.setText(say(place.how))
        self._about.setText(say(place.about))
        lines = [say(self._texts["speaks"].fill(languages=place.speaks))]
        if place.hours is not None:
            key = "hours" if place.hours_confirmed else "hours_unconfirmed"
            lines.insert(0, say(self._texts[key].fill(hours=place.hours)))
        self._when.setText("\n".join(lines))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class TickRow(Card):
    """A step with its box. The places unfold on demand; their names are seen at once."""

    def __init__(
        self,
        number: int,
        tick: Tick,
        texts: Mapping[str, Localised],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.tick = tick
        self._number = number
        self._texts = texts
        self.box = CheckBox(self)
        self.column.addWidget(self.box)
        self._who = Text(role=Role.SMALL, colour="muted", parent=self)
        self.places_button = QPushButton(self)
        self.places_button.setProperty("kind", "link")
        self.places_button.setCheckable(True)
        self.places_button.toggled.connect(self._unfold)
        self._page = QWidget(self)
        self._page.hide()
        below = QVBoxLayout(self._page)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(Space.SMALL)
        self.places: list[PlaceCard] = []
        self.column.addWidget(self._who)
        self.column.addWidget(self.places_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._page)
        self._who.setVisible(bool(tick.places))
        self.places_button.setVisible(bool(tick.places))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.box.setText(f"{self._number}. {say(self.tick.text)}")
        self.box.setShortcut(QKeySequence())  # an & among the words is no shortcut
        self.box.setAccessibleName(self.box.text())
        names = " / ".join(say(place.name) for place in self.tick.places)
        self._who.setText(self.tr("Whom to ask: %1").replace("%1", names))
        self.places_button.setText(
            self.tr("Fold") if self.places_button.isChecked() else self.tr("How to reach them")
        )
        self.places_button.setAccessibleName(f"{self.places_button.text()} {names}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _unfold(self, wanted: bool) -> None:
        if not self.places:  # made when they are first asked for
            self.places = [PlaceCard(place, self._texts, self._page) for place in self.tick.places]
            layout = self._page.layout()
            assert layout is not None
            for card in self.places:
                layout.addWidget(card)
        self._page.setVisible(wanted)
        self.retranslate()
