"""The timeline of a case: what happened, in order, and the way back to each answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import texts, theme
from gui.dates import near_day
from gui.label import Text
from gui.timeline_card import MomentRow, TimelineCard
from gui.wishes import Wishes
from logic.deal import Deal
from logic.language import Language
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from logic.timeline import timeline
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.afterwards import FEE, TODAY, case, check, put_on_screen, reaction, shown
from tests.gui.conftest import OpenWindow


@pytest.fixture
def wishes(dressed_app: QApplication) -> Iterator[Wishes]:
    texts.set_language(Language.JA)
    yield Wishes()
    texts.set_language(Language.JA)


@pytest.fixture
def card(wishes: Wishes, qtbot: QtBot) -> TimelineCard:
    card = TimelineCard(wishes)
    put_on_screen(qtbot, card)
    return card


def rows_of(card: TimelineCard) -> list[str]:
    """What the timeline tells, in order."""
    return [row.what.text() for row in card.rows if row.isVisible()]


def answers_of(card: TimelineCard) -> list[MomentRow]:
    """The lines that tell of an answer."""
    return [row for row in card.rows if row.isVisible() and row.moment and row.moment.verdict]


def test_a_new_check_and_a_case_of_one_check_need_none(
    card: TimelineCard, rulebook: Rulebook
) -> None:
    card.show_answer(shown(rulebook))
    assert not card.isVisible()
    card.show_answer(shown(rulebook, case(rulebook)))
    assert not card.isVisible()


def test_everything_stands_in_the_order_it_happened(card: TimelineCard, rulebook: Rulebook) -> None:
    second = check(rulebook, FEE, id_=2, days=2, platform="crowdworks")
    told = case(
        rulebook,
        more=(second,),
        reactions=(reaction(Outcome.INSISTED, 1), reaction(Outcome.VANISHED, 4)),
    )
    card.show_answer(shown(rulebook, told))
    assert card.isVisible()
    assert rows_of(card) == [moment.text.ja for moment in timeline(told, rulebook)]
    assert [row.moment.verdict for row in card.rows if row.moment and row.moment.verdict] == [
        each.assessment.verdict for each in told.checks
    ]
    assert [text for text in rows_of(card) if text.startswith("相手の反応：")] == [
        "相手の反応：応じてくれず、同じことを求められた",
        "相手の反応：返事がなくなった",
    ]
    texts.set_language(Language.EN)
    acts.settle()
    assert rows_of(card) == [moment.text.en for moment in timeline(told, rulebook)]


def test_an_earlier_answer_is_one_key_away_and_the_present_one_is_named(
    card: TimelineCard, rulebook: Rulebook, wishes: Wishes, qtbot: QtBot
) -> None:
    second = check(rulebook, FEE, id_=2, days=2, platform="crowdworks")
    told = case(rulebook, more=(second,))
    card.show_answer(shown(rulebook, told))
    first_row, second_row = answers_of(card)
    assert second_row.here.isVisible() and not second_row.button.isVisible()
    assert first_row.button.isVisible() and not first_row.here.isVisible()
    assert first_row.what.text() in first_row.button.accessibleName()
    with qtbot.waitSignal(wishes.check_chosen) as chosen:
        QTest.keyClick(first_row.button, Qt.Key.Key_Space)
    assert chosen.args == [1]
    card.show_answer(shown(rulebook, told, changed=True))
    assert second_row.button.isVisible(), "what is not saved is none of them"


def test_the_day_to_look_again_is_a_day_and_no_moment(
    card: TimelineCard, rulebook: Rulebook
) -> None:
    waiting = case(rulebook, look_again=date(2026, 11, 28))
    card.show_answer(shown(rulebook, waiting))
    assert not card.isVisible(), "nothing happened yet but the check"
    answered = replace(waiting, reactions=(reaction(Outcome.INSISTED),))
    card.show_answer(shown(rulebook, answered))
    assert rows_of(card)[-1] == "もう一度見る日"
    assert "2026年11月28日" in acts.visible_texts(card.rows[-1].findChildren(Text))


def test_a_case_of_a_service_that_is_no_more_is_shown_without(
    card: TimelineCard, rulebook: Rulebook
) -> None:
    second = check(rulebook, FEE, id_=2, days=2, platform="crowdworks")
    gone = replace(second, deal=Deal("gone"))
    told = shown(rulebook, case(rulebook, more=(second,)))
    card.show_answer(replace(told, case=case(rulebook, more=(gone,)), check=gone))
    assert not card.isVisible()


def test_another_case_shows_its_own(card: TimelineCard, rulebook: Rulebook) -> None:
    many = tuple(check(rulebook, FEE, id_=n, days=n, platform="lancers") for n in range(2, 6))
    card.show_answer(shown(rulebook, case(rulebook, more=many)))
    assert len(answers_of(card)) == 5
    card.show_answer(shown(rulebook, case(rulebook, id=8, reactions=(reaction(Outcome.AGREED),))))
    assert len(rows_of(card)) == 2
    card.show_answer(shown(rulebook))
    assert not card.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", list(Language))
def test_it_fits_a_narrow_pane(
    card: TimelineCard,
    rulebook: Rulebook,
    dressed_app: QApplication,
    language: Language,
    scale: float,
) -> None:
    second = check(rulebook, FEE, id_=2, days=2, platform="crowdworks")
    theme.set_text_scale(dressed_app, scale)
    try:
        card.show_answer(shown(rulebook, case(rulebook, more=(second,))))
        texts.set_language(language)
        acts.settle()
        assert card.minimumSizeHint().width() <= 328 * scale
    finally:
        theme.set_text_scale(dressed_app, 1.0)


def test_days_are_said_as_people_say_them(dressed_app: QApplication) -> None:
    texts.set_language(Language.JA)
    said = [near_day(TODAY.replace(day=day), TODAY) for day in (25, 26, 28)]
    assert said == ["今日、11月25日（水）", "明日、11月26日（木）", "11月28日（土）"]
    assert near_day(TODAY.replace(year=2027), TODAY) == "2027年11月25日（木）"


def test_a_second_message_of_the_same_client_joins_the_case(open_window: OpenWindow) -> None:
    """She saves, gets an answer, adds it and saves again: one case, two answers to go between."""
    window = open_window()
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    acts.save(window)
    first = acts.verdict_shown(window)
    assert not acts.answer(window).timeline.isVisible()
    acts.paste(window, "\n" + FEE)
    acts.save(window)
    assert len(acts.list_lines(window)) == 1
    card = acts.answer(window).timeline
    assert card.isVisible() and len(answers_of(card)) == 2
    assert acts.verdict_shown(window) != first
    acts.click(answers_of(card)[0].button)
    assert acts.verdict_shown(window) == first
    assert answers_of(card)[0].here.isVisible()
