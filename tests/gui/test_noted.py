"""What is allowed at this stage is noted calmly: a card without a warning, a quiet mark."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui import theme
from gui.finding_card import FindingCard
from gui.main_window import MainWindow
from gui.theme import DARK, LIGHT
from logic.deal import Answer
from logic.language import Localised
from logic.verdict import Verdict
from tests.gui import acts
from tests.gui.acts import LURE


@pytest.fixture
def allowing(window: MainWindow) -> MainWindow:
    """A talk outside that is allowed: contract, escrow and approval are there."""
    acts.choose_service(window, "crowdworks")
    for switch in ("contract", "escrow", "approved"):
        acts.answer_switch(window, switch, Answer.YES)
    acts.paste(window, LURE)
    return window


def noted_card(window: MainWindow) -> FindingCard:
    """The first card under what is noted."""
    return acts.answer(window).noted.cards[0]


def test_a_noted_card_says_what_where_and_why_and_asks_for_nothing(allowing: MainWindow) -> None:
    card = noted_card(allowing)
    finding = card.finding
    assert finding is not None
    said = acts.visible_texts(card.findChildren(QWidget))
    quotes = [quote.text() for quote in card.quotes if quote.isVisible()]
    why = [finding.why.ja] if finding.why.ja else []
    assert sorted(said) == sorted(["この段階では問題なし", finding.title.ja, *quotes, *why])
    assert quotes


def test_words_that_are_empty_leave_no_arrow_and_no_gap(allowing: MainWindow) -> None:
    finding = noted_card(allowing).finding
    assert finding is not None
    nothing = Localised("", "")
    bare = replace(finding, verdict=Verdict.WAIT, why=nothing, todo=nothing, signs=())
    full = replace(bare, todo=Localised("確かめる", "Check it"))
    cards = acts.finding_cards(allowing) or [noted_card(allowing)]
    cards[0].show_finding(bare)
    assert not any("→" in text for text in acts.visible_texts(cards[0].findChildren(QWidget)))
    lower = cards[0].sizeHint().height()
    cards[0].show_finding(full)
    assert "→ 確かめる" in acts.visible_texts(cards[0].findChildren(QWidget))
    assert cards[0].sizeHint().height() > lower


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_its_words_are_marked_quietly(
    allowing: MainWindow, dressed_app: QApplication, scheme: theme.Scheme
) -> None:
    theme.choose(dressed_app, scheme)
    assert any("チャットワーク" in words for words in acts.noted_words(allowing))
    assert acts.marked_words(allowing) == [], "nothing looks like a warning"
    selections = allowing.check.message.box.extraSelections()
    assert selections[0].format.background().color().name() == scheme.clear.fill


def test_when_it_is_no_longer_allowed_the_same_words_are_a_warning(allowing: MainWindow) -> None:
    acts.answer_switch(allowing, "approved", Answer.NO)
    acts.answer_switch(allowing, "escrow", Answer.NO)
    acts.answer_switch(allowing, "contract", Answer.NO)
    assert any("チャットワーク" in words for words in acts.marked_words(allowing))
    assert not any("チャットワーク" in words for words in acts.noted_words(allowing))


def test_f8_and_a_click_lead_from_the_quiet_mark_to_its_card(allowing: MainWindow) -> None:
    acts.press(allowing, Qt.Key.Key_F8)
    assert acts.selected_words(allowing) in acts.noted_words(allowing)
    assert any(card.is_flashing for card in acts.answer(allowing).noted.cards)
