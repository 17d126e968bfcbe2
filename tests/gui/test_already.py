"""I already did it: calm tick lists per service and country, with places to ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import texts, theme
from gui.already_card import MAIN_ACTS, AlreadyCard
from gui.already_sheet import COUNTRIES, AlreadySheet
from gui.label import Text
from gui.wishes import Wishes
from logic.help import Country, ticks_for
from logic.language import Language
from logic.rulebook import Rulebook
from tests.gui import acts
from tests.gui.afterwards import put_on_screen, shown


@pytest.fixture
def wishes(dressed_app: QApplication) -> Iterator[Wishes]:
    texts.set_language(Language.JA)
    yield Wishes()
    texts.set_language(Language.JA)


@pytest.fixture
def sheet(wishes: Wishes, rulebook: Rulebook, qtbot: QtBot) -> AlreadySheet:
    sheet = AlreadySheet(wishes, rulebook)
    sheet.retranslate()
    put_on_screen(qtbot, sheet, 700)
    return sheet


def steps(sheet: AlreadySheet) -> list[str]:
    """The steps as they can be read."""
    return [row.box.text() for row in sheet.ticks.rows]


def expected(
    rulebook: Rulebook, act: str, platform: str, *countries: Country, english: bool = False
) -> list[str]:
    """The steps that logic gives, numbered."""
    ticks = ticks_for(rulebook.acts[act], rulebook.platforms[platform], countries, rulebook.places)
    said = [tick.text.en if english else tick.text.ja for tick in ticks]
    return [f"{number}. {text}" for number, text in enumerate(said, start=1)]


# --- the card ---


def test_the_main_acts_have_a_button_each_and_the_rest_is_one_click_away(
    wishes: Wishes, rulebook: Rulebook, qtbot: QtBot
) -> None:
    card = AlreadyCard(wishes)
    card.show_answer(shown(rulebook))
    put_on_screen(qtbot, card)
    wanted: list[str] = []
    wishes.already_wanted.connect(wanted.append)
    for act in MAIN_ACTS:
        button = card.buttons[act]
        assert button.text() == rulebook.acts[act].label.ja
        assert button.height() >= 44
        acts.click(button)
    acts.click(card.other_button)
    assert wanted == [*MAIN_ACTS, ""]


def test_a_long_act_goes_on_in_the_next_line(
    wishes: Wishes, rulebook: Rulebook, qtbot: QtBot
) -> None:
    card = AlreadyCard(wishes)
    card.show_answer(shown(rulebook))
    put_on_screen(qtbot, card, 280)
    short, long = card.buttons["told_contact"], card.buttons["gave_password"]
    assert long.geometry().right() <= card.width()
    lines = QFontMetrics(long.font()).horizontalAdvance(long.words) / long.width()
    assert lines > 1
    assert long.height() >= short.height() + QFontMetrics(long.font()).height() / 2


# --- the sheet ---


def test_the_steps_stand_in_their_order_in_the_words_of_the_service(
    sheet: AlreadySheet, rulebook: Rulebook
) -> None:
    for act in rulebook.acts:
        for platform in ("crowdworks", "upwork", "none"):
            sheet.show_act(act, rulebook.platforms[platform], None)
            assert steps(sheet) == expected(rulebook, act, platform, Country.JAPAN)
            assert sheet.ticks.progress.text() == f"{len(steps(sheet))}つのうち0つ済み"


def test_it_begins_calmly(sheet: AlreadySheet, rulebook: Rulebook) -> None:
    sheet.show_act("sent_id", rulebook.platforms["crowdworks"], None)
    read = acts.visible_texts(sheet.findChildren(Text))
    act = rulebook.acts["sent_id"]
    assert read.index(act.label.ja) < read.index(act.heading.ja) < read.index(act.calm.ja)


def test_the_country_decides_whom_to_ask(sheet: AlreadySheet, rulebook: Rulebook) -> None:
    sheet.show_act("paid_transfer", rulebook.platforms["upwork"], None)
    assert sheet.countries.currentText() == "日本"
    for country in Country:
        index = COUNTRIES.index(country)
        sheet.countries.setCurrentIndex(index)
        sheet.countries.activated.emit(index)
        assert steps(sheet) == expected(rulebook, "paid_transfer", "upwork", country)
    elsewhere = COUNTRIES.index(None)
    sheet.countries.setCurrentIndex(elsewhere)
    sheet.countries.activated.emit(elsewhere)
    assert steps(sheet) == expected(rulebook, "paid_transfer", "upwork")
    sheet.show_act("sent_id", rulebook.platforms["upwork"], None)
    assert sheet.countries.currentIndex() == elsewhere, "she said where she lives"


def test_in_english_another_country_is_usual(sheet: AlreadySheet, rulebook: Rulebook) -> None:
    sheet.show_act("sent_id", rulebook.platforms["upwork"], None)
    texts.set_language(Language.EN)
    acts.settle()
    country = COUNTRIES[sheet.countries.currentIndex()]
    assert country is not None
    assert steps(sheet) == expected(rulebook, "sent_id", "upwork", country, english=True)


def test_a_place_unfolds_with_everything_known_of_it(
    sheet: AlreadySheet, rulebook: Rulebook
) -> None:
    """Also what is not known: hours that stand on no page of the place itself."""
    unconfirmed = 0
    for act in rulebook.acts:
        sheet.show_act(act, rulebook.platforms["crowdworks"], None)
        for row in sheet.ticks.rows:
            if not row.tick.places:
                assert not row.places_button.isVisible()
                continue
            acts.click(row.places_button)
            read = "\n".join(acts.visible_texts(row.findChildren(Text)))
            for place in row.tick.places:
                for text in (place.name, place.about, place.how, place.speaks):
                    assert text.ja in read
                for source in place.sources:
                    assert source.where in read and source.checked.isoformat() in read
                if place.hours is not None:
                    assert place.hours.ja in read
                    unconfirmed += not place.hours_confirmed
                    assert place.hours_confirmed or "公式のページでは未確認" in read
            acts.click(row.places_button)
            assert not any(card.isVisible() for card in row.places)
    assert unconfirmed, "no place with unconfirmed hours was looked at"


def test_an_address_is_copied_and_never_opened(sheet: AlreadySheet, rulebook: Rulebook) -> None:
    sheet.show_act("sent_id", rulebook.platforms["crowdworks"], None)
    link = sheet.ticks.links[0]
    source = rulebook.acts["sent_id"].sources[0]
    assert source.where in link.button.accessibleName()
    acts.click(link.button)
    assert acts.clipboard_text() == source.where
    assert link.button.text() == "✓ コピーしました"


def test_all_acts_can_be_chosen_from_the_list(
    sheet: AlreadySheet, rulebook: Rulebook, wishes: Wishes
) -> None:
    wanted: list[str] = []
    wishes.already_wanted.connect(wanted.append)
    sheet.show_act("", rulebook.platforms["crowdworks"], None)
    for act, button in sheet.buttons.items():
        assert button.isVisible() and button.text() == rulebook.acts[act].label.ja
        acts.click(button)
    assert wanted == list(rulebook.acts)
    sheet.show_act("sent_id", rulebook.platforms["crowdworks"], None)
    acts.click(sheet.other_button)
    assert wanted[-1] == ""


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", list(Language))
def test_it_fits_a_narrow_window_and_large_letters(
    sheet: AlreadySheet,
    rulebook: Rulebook,
    dressed_app: QApplication,
    language: Language,
    scale: float,
) -> None:
    theme.set_text_scale(dressed_app, scale)
    texts.set_language(language)
    try:
        for act in rulebook.acts:
            sheet.show_act(act, rulebook.platforms["crowdworks"], None)
            for row in sheet.ticks.rows:
                row.places_button.setChecked(bool(row.tick.places))
            assert sheet.area.needed_width() <= 360 * scale, act
    finally:
        theme.set_text_scale(dressed_app, 1.0)
