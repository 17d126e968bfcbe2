"""What to do when it is done already: a calm page with a tick list, or all acts to choose from."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui import texts
from gui.flow import FlowLayout
from gui.label import Text
from gui.select_box import Select
from gui.sheets import Sheet
from gui.texts import on_control, say
from gui.theme import Role, Space
from gui.tick_list import TickList
from gui.wishes import Wishes
from gui.wrap_button import WrapButton
from logic.deal import DEFAULT_PLATFORM
from logic.help import Act, Country
from logic.history import Case
from logic.language import Language, Localised
from logic.platforms import Platform
from logic.rulebook import Rulebook

COUNTRIES: tuple[Country | None, ...] = (*Country, None)
"""The countries in the order of the list; None: somewhere else."""


class Unchosen(Enum):
    """Stands for: she chose no country, the usual one is shown."""

    TOKEN = "unchosen"


UNCHOSEN = Unchosen.TOKEN


class AlreadySheet(Sheet):
    """Shows one act at a time. Ticks of a saved case are kept with it, others here for now."""

    def __init__(self, wishes: Wishes, rulebook: Rulebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._rulebook = rulebook
        self._act: Act | None = None
        self._platform = rulebook.platforms[DEFAULT_PLATFORM]
        self._case: Case | None = None
        self._done: dict[tuple[str, Localised], None] = {}  # in the order of ticking
        self._country: Country | Unchosen | None = UNCHOSEN
        self._heading = Text(role=Role.HEADING, parent=self.area.page)
        self._calm = Text(parent=self.area.page)
        self._choices = QWidget(self.area.page)
        row = FlowLayout(self._choices)
        self.buttons = {id_: WrapButton(self._choices) for id_ in rulebook.acts}
        for id_, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, id_=id_: wishes.already_wanted.emit(id_))
            row.addWidget(button)
        self._where = QWidget(self.area.page)
        self._where_label = Text(parent=self._where)
        self.countries = Select(self._where)
        self.countries.activated.connect(self._country_chosen)
        beside = QHBoxLayout(self._where)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.SMALL)
        beside.addWidget(self._where_label, 1, Qt.AlignmentFlag.AlignVCenter)
        beside.addWidget(self.countries)
        self._unsaved = Text(role=Role.SMALL, colour="muted", parent=self.area.page)
        self.ticks = TickList(rulebook, self.area.page)
        self.ticks.ticked.connect(self._tick)
        self.other_button = QPushButton(self.area.page)
        self.other_button.setProperty("kind", "link")
        self.other_button.clicked.connect(lambda: wishes.already_wanted.emit(""))
        for part in (self._heading, self._calm, self._choices, self._where):
            self.column.addWidget(part)
        for part in (self._unsaved, self.ticks):
            self.column.addWidget(part)
        self.column.addWidget(self.other_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def title(self) -> str:
        if self._act is None:
            return self.tr("If you already did something")
        return say(self._act.label)

    def show_act(self, act: str, platform: Platform, case: Case | None) -> None:
        """Show the tick list after `act` on this service; "" for all acts to choose from.

        case: the saved case that ticks are kept with, if there is one. Raises KeyError for an
        act that the rulebook does not have.
        """
        self._act = self._rulebook.acts[act] if act else None
        self._platform = platform
        self.show_case(case)
        self.retranslate()

    def show_case(self, case: Case | None) -> None:
        """Show the ticks of this case. What was ticked before it was saved goes to it now."""
        loose = list(self._done) if self._case is None else []
        self._case = case
        if case is None:
            self._done = dict.fromkeys(loose)
        else:
            kept = [(tick.act, tick.step) for tick in case.ticks]
            self._done = dict.fromkeys([*kept, *loose])
            for act, step in loose:
                if (act, step) not in kept:
                    self._wishes.ticked.emit(act, step, True)
        self._show_ticks()

    def forget(self) -> None:
        """Let go of ticks that belong to no saved case: another check is in hand."""
        self._done, self._case = {}, None
        self._show_ticks()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        super().retranslate()
        act = self._act
        self._heading.setVisible(act is not None)
        if act is not None:
            self._heading.setText(say(act.heading))
            self._calm.setText(say(act.calm))
        else:
            self._calm.setText(say(self._rulebook.texts["terminal"]["choose_act"]))
        for id_, button in self.buttons.items():
            button.setText(on_control(self._rulebook.acts[id_].label))
            button.setAccessibleName(say(self._rulebook.acts[id_].label))
        self._choices.setVisible(act is None)
        for part in (self._where, self.ticks, self.other_button):
            part.setVisible(act is not None)
        where = self.tr("Where you live")
        self._where_label.setText(where)
        self.countries.setAccessibleName(where)
        self._unsaved.setText(
            self.tr("Once you save this check (Ctrl+Enter), your ticks are kept with it.")
        )
        self.other_button.setText(self.tr("I did something else"))
        self._list_countries()
        self._show_ticks()

    def _list_countries(self) -> None:
        names = self._rulebook.texts["countries"]
        words = [say(names[country.value]) for country in Country]
        words.append(self.tr("Somewhere else"))
        if [self.countries.itemText(index) for index in range(self.countries.count())] != words:
            self.countries.clear()
            self.countries.addItems(words)
        country = usual_country() if self._country is UNCHOSEN else self._country
        self.countries.setCurrentIndex(COUNTRIES.index(country))

    def _country_chosen(self, index: int) -> None:
        self._country = COUNTRIES[index]
        self._show_ticks()

    def _show_ticks(self) -> None:
        act = self._act
        self._unsaved.setVisible(act is not None and self._case is None)
        if act is None or self.countries.currentIndex() < 0:
            return
        country = COUNTRIES[self.countries.currentIndex()]
        countries = () if country is None else (country,)
        done = [step for id_, step in self._done if id_ == act.id]
        self.ticks.show_steps(act, self._platform, countries, done)

    def _tick(self, step: Localised, done: bool) -> None:
        if self._act is None:
            return
        tick = (self._act.id, step)
        if done:
            self._done[tick] = None
        else:
            self._done.pop(tick, None)
        if self._case is not None:
            self._wishes.ticked.emit(self._act.id, step, done)


def usual_country() -> Country:
    """Where the reader most likely lives: Japan in Japanese; in English by the system's region."""
    if texts.language() is Language.JA:
        return Country.JAPAN
    regions = {
        QLocale.Country.Japan: Country.JAPAN,
        QLocale.Country.UnitedKingdom: Country.UK,
    }
    return regions.get(QLocale.system().territory(), Country.US)
