"""The tick list after an act: the steps in the right order for a service and a country."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.announcer import announce
from gui.copy_link import CopyLink
from gui.label import Text
from gui.texts import say
from gui.theme import Role, Space
from gui.tick_row import TickRow
from logic.help import Act, Country, ticks_for
from logic.language import Localised
from logic.platforms import Platform
from logic.rulebook import Rulebook


class TickList(QWidget):
    """Shows the steps and how many are done. Keeps nothing."""

    ticked = Signal(object, bool)  # step: Localised, done or not

    def __init__(self, rulebook: Rulebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._key: tuple[Act, Platform, Sequence[Country]] | None = None
        self.rows: list[TickRow] = []
        self.links: list[CopyLink] = []
        self.progress = Text(role=Role.STRONG, parent=self)
        self._desk = Text(parent=self)
        self._numbers_change = Text(role=Role.SMALL, colour="muted", parent=self)
        self._sources_heading = Text(role=Role.STRONG, parent=self)
        self._steps, self._sources = QVBoxLayout(), QVBoxLayout()
        for layout in (self._steps, self._sources):
            layout.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.progress)
        column.addLayout(self._steps)
        column.addWidget(self._desk)
        column.addWidget(self._numbers_change)
        column.addWidget(self._sources_heading)
        column.addLayout(self._sources)

    def show_steps(
        self,
        act: Act,
        platform: Platform,
        countries: Sequence[Country],
        done: Collection[Localised],
    ) -> None:
        """Show the steps after `act`; those in `done` are ticked."""
        key = (act, platform, countries)
        if key != self._key:
            self._key = key
            self._make_rows(act, platform, countries)
        for row in self.rows:
            row.box.blockSignals(True)
            row.box.setChecked(row.tick.text in done)
            row.box.blockSignals(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self._key is None:
            return
        platform, texts = self._key[1], self._rulebook.texts["terminal"]
        self._show_progress()
        self._desk.setVisible(platform.has_rules)
        if platform.has_rules:
            self._desk.setText(
                self.tr("The service's own desk: %1").replace("%1", say(platform.terms["desk"]))
            )
        self._numbers_change.setText(
            self.tr("Numbers and hours change: have a look at the official page, too.")
        )
        self._numbers_change.setVisible(any(row.tick.places for row in self.rows))
        self._sources_heading.setText(say(texts["heading_sources"]))
        self._sources_heading.setVisible(bool(self.links))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_rows(self, act: Act, platform: Platform, countries: Sequence[Country]) -> None:
        for old in (*self.rows, *self.links):
            old.hide()
            old.deleteLater()
        ticks = ticks_for(act, platform, countries, self._rulebook.places)
        texts = self._rulebook.texts["terminal"]
        self.rows = [
            TickRow(number, tick, texts, self) for number, tick in enumerate(ticks, start=1)
        ]
        for row in self.rows:
            row.box.toggled.connect(lambda done, row=row: self._tell(row, done))
            self._steps.addWidget(row)
        self.links = [CopyLink(source, self) for source in act.sources if source.fits(countries)]
        for link in self.links:
            self._sources.addWidget(link)

    def _tell(self, row: TickRow, done: bool) -> None:
        self.ticked.emit(row.tick.text, done)
        self._show_progress()
        announce(self, self.progress.text())

    def _show_progress(self) -> None:
        done = sum(row.box.isChecked() for row in self.rows)
        if done == len(self.rows):
            self.progress.setText(self.tr("All done. You have dealt with it well."))
        else:
            said = self.tr("%n of %1 done", "", done).replace("%1", str(len(self.rows)))
            self.progress.setText(said)
