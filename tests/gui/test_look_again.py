"""A day to look at a case again: chosen while waiting, and said kindly when it has come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import texts
from gui.case_head import CaseHead
from gui.outcome_card import OutcomeCard
from gui.wishes import Wishes
from logic.language import Language
from logic.rulebook import Rulebook
from tests.gui import acts
from tests.gui.afterwards import TODAY, case, put_on_screen, shown, today


@pytest.fixture
def wishes(dressed_app: QApplication) -> Iterator[Wishes]:
    texts.set_language(Language.JA)
    yield Wishes()
    texts.set_language(Language.JA)


@pytest.fixture
def head(wishes: Wishes, qtbot: QtBot) -> CaseHead:
    head = CaseHead(wishes, today)
    put_on_screen(qtbot, head)
    return head


@pytest.fixture
def card(wishes: Wishes, qtbot: QtBot) -> OutcomeCard:
    card = OutcomeCard(wishes, today)
    put_on_screen(qtbot, card)
    return card


@pytest.mark.parametrize(("days", "label"), [(1, "明日"), (3, "3日後"), (7, "1週間後")])
def test_usual_days_have_a_button(
    card: OutcomeCard, rulebook: Rulebook, wishes: Wishes, qtbot: QtBot, days: int, label: str
) -> None:
    card.show_answer(shown(rulebook, case(rulebook)))
    button = card.look_again.buttons[days]
    assert button.text() == label
    with qtbot.waitSignal(wishes.look_again_set) as told:
        acts.click(button)
    assert told.args == [TODAY + timedelta(days=days)]


def test_any_day_of_the_next_weeks_can_be_chosen_by_the_keyboard(
    card: OutcomeCard, rulebook: Rulebook, wishes: Wishes, qtbot: QtBot
) -> None:
    card.show_answer(shown(rulebook, case(rulebook)))
    days = card.look_again.days
    assert days.itemText(5) == "11月30日（月）"
    days.setCurrentIndex(4)
    with qtbot.waitSignal(wishes.look_again_set) as told:
        QTest.keyClick(days, Qt.Key.Key_Down)
    assert told.args == [date(2026, 11, 30)]


def test_the_day_is_said_and_can_be_taken_back(
    card: OutcomeCard, head: CaseHead, rulebook: Rulebook, wishes: Wishes, qtbot: QtBot
) -> None:
    waiting = shown(rulebook, case(rulebook, look_again=date(2026, 11, 28)))
    card.show_answer(waiting)
    head.show_answer(waiting)
    assert card.look_again.told.text() == "11月28日（土）にもう一度確認"
    assert head.look_again.text() == "11月28日（土）にもう一度確認"
    assert not head.reminder.isVisible()
    with qtbot.waitSignal(wishes.look_again_set) as told:
        acts.click(card.look_again.clear_button)
    assert told.args == [None]


@pytest.mark.parametrize("day", [TODAY, TODAY - timedelta(days=4)])
def test_on_the_day_and_later_the_head_says_what_to_do(
    head: CaseHead, rulebook: Rulebook, wishes: Wishes, qtbot: QtBot, day: date
) -> None:
    head.show_answer(shown(rulebook, case(rulebook, look_again=day)))
    assert head.reminder.isVisible() and not head.look_again.isVisible()
    assert "もう一度確認する日" in head.reminder.heading.text()
    assert "返事がなくなった" in head.reminder.todo.text()
    with qtbot.waitSignal(wishes.outcomes_wanted):
        acts.click(head.reminder.reaction_button)
    with qtbot.waitSignal(wishes.look_again_set) as told:
        acts.click(head.reminder.done_button)
    assert told.args == [None]
