"""The ticks of "I already did it": kept with the case, carried along, never mixed up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import texts
from gui.already_sheet import AlreadySheet
from gui.label import Text
from gui.main_window import MainWindow
from gui.wishes import Wishes
from logic.language import Language, Localised
from logic.rulebook import Rulebook
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.afterwards import FEE, case, put_on_screen, tick
from tests.gui.conftest import OpenWindow

Told = list[tuple[str, Localised, bool]]


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


@pytest.fixture
def told(wishes: Wishes) -> Told:
    """What was ticked, as it is told."""
    told: Told = []
    wishes.ticked.connect(lambda act, step, done: told.append((act, step, done)))
    return told


def test_ticks_of_a_saved_case_are_told_and_come_back(
    sheet: AlreadySheet, rulebook: Rulebook, told: Told
) -> None:
    service = rulebook.platforms["crowdworks"]
    sheet.show_act("sent_id", service, case(rulebook))
    rows = sheet.ticks.rows
    acts.click(rows[1].box)
    acts.click(rows[2].box)
    acts.click(rows[1].box)
    first, second = rows[1].tick.text, rows[2].tick.text
    assert told == [("sent_id", first, True), ("sent_id", second, True), ("sent_id", first, False)]
    assert sheet.ticks.progress.text() == f"{len(rows)}つのうち1つ済み"

    kept = case(rulebook, ticks=(tick("sent_id", second), tick("told_contact", first)))
    sheet.show_act("sent_id", service, kept)
    assert [row.box.isChecked() for row in sheet.ticks.rows] == [
        row.tick.text == second for row in sheet.ticks.rows
    ]


def test_when_all_is_done_it_says_so_kindly(sheet: AlreadySheet, rulebook: Rulebook) -> None:
    sheet.show_act("told_contact", rulebook.platforms["crowdworks"], case(rulebook))
    for row in sheet.ticks.rows:
        QTest.keyClick(row.box, Qt.Key.Key_Space)
    assert sheet.ticks.progress.text() == "すべて済みました。よく対処できましたね。"


def test_ticks_before_saving_stay_here_and_go_along_when_it_is_saved(
    sheet: AlreadySheet, rulebook: Rulebook, told: Told
) -> None:
    service = rulebook.platforms["crowdworks"]
    sheet.show_act("sent_id", service, None)
    assert any(
        "ここの印も残ります" in text for text in acts.visible_texts(sheet.findChildren(Text))
    )
    acts.click(sheet.ticks.rows[0].box)
    step = sheet.ticks.rows[0].tick.text
    assert told == []
    sheet.show_act("told_contact", service, None)
    sheet.show_act("sent_id", service, None)
    assert sheet.ticks.rows[0].box.isChecked()

    sheet.show_case(case(rulebook))
    assert told == [("sent_id", step, True)]
    assert sheet.ticks.rows[0].box.isChecked()
    sheet.show_case(case(rulebook, ticks=(tick("sent_id", step),)))
    assert len(told) == 1, "what is kept is not told again"


def test_ticks_of_one_check_are_not_those_of_the_next(
    sheet: AlreadySheet, rulebook: Rulebook, told: Told
) -> None:
    sheet.show_act("sent_id", rulebook.platforms["crowdworks"], None)
    acts.click(sheet.ticks.rows[0].box)
    sheet.forget()
    assert not sheet.ticks.rows[0].box.isChecked()
    sheet.show_case(case(rulebook))
    assert told == []


def test_leaving_a_saved_case_does_not_carry_its_ticks_to_a_new_check(
    sheet: AlreadySheet, rulebook: Rulebook, told: Told
) -> None:
    service = rulebook.platforms["crowdworks"]
    sheet.show_act("sent_id", service, case(rulebook))
    acts.click(sheet.ticks.rows[0].box)
    sheet.show_act("sent_id", service, None)
    assert not sheet.ticks.rows[0].box.isChecked()
    sheet.show_act("sent_id", service, case(rulebook, id=9))
    assert len(told) == 1


# --- in the window ---


def test_she_ticks_in_the_window_and_finds_it_again(open_window: OpenWindow) -> None:
    window = open_window()
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    acts.save(window)
    sheet = open_sheet(window, "registered_there")
    acts.click(sheet.ticks.rows[0].box)
    acts.press(window, Qt.Key.Key_Escape)
    assert acts.answer(window).isVisible()

    window = open_window()
    acts.open_row(window, 0)
    sheet = open_sheet(window, "registered_there")
    assert [row.box.isChecked() for row in sheet.ticks.rows].count(True) == 1
    assert sheet.ticks.rows[0].box.isChecked()


def test_ticks_made_before_saving_are_kept_by_saving(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    sheet = open_sheet(window, "registered_there")
    acts.click(sheet.ticks.rows[1].box)
    acts.click(sheet.back)
    acts.save(window)
    kept = acts.checker(window).case
    assert kept is not None
    assert [each.step for each in kept.ticks] == [sheet.ticks.rows[1].tick.text]
    acts.click(window.history.new_button)
    acts.paste(window, LURE)
    sheet = open_sheet(window, "registered_there")
    assert not any(row.box.isChecked() for row in sheet.ticks.rows)


def test_ticks_of_one_talk_are_not_kept_with_another(window: MainWindow) -> None:
    """She ticks, saves nothing, and checks what somebody else wrote."""
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    sheet = open_sheet(window, "registered_there")
    acts.click(sheet.ticks.rows[0].box)
    acts.click(sheet.back)
    acts.click(window.history.new_button)
    acts.paste(window, FEE)
    acts.save(window)
    kept = acts.checker(window).case
    assert kept is not None and kept.ticks == ()
    sheet = open_sheet(window, "registered_there")
    assert not sheet.ticks.rows[0].box.isChecked()


def test_pasting_another_talk_over_it_lets_the_ticks_go(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    sheet = open_sheet(window, "registered_there")
    acts.click(sheet.ticks.rows[0].box)
    acts.click(sheet.back)
    window.check.message.box.selectAll()
    acts.paste(window, FEE)
    acts.save(window)
    kept = acts.checker(window).case
    assert kept is not None and kept.ticks == ()


def open_sheet(window: MainWindow, act: str) -> AlreadySheet:
    """Click one of the acts below the answer; give the page that opens."""
    acts.click(acts.answer(window).already.buttons[act])
    sheet = window.sheets.shown
    assert isinstance(sheet, AlreadySheet)
    return sheet
