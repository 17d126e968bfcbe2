"""The answer is read from the top: verdict, next step, reply, why; two matters are kept apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from gui import texts, theme
from gui.main_window import MainWindow
from gui.sign_tag import SIGN, SignTag, sign_path
from logic.assessment import Sign
from logic.deal import Answer
from logic.language import Language
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.room import cut_off

FEE = "登録料として3000円を振り込んでください。"


@pytest.fixture
def lured(window: MainWindow) -> MainWindow:
    """An answer with all its parts."""
    acts.choose_service(window, "crowdworks")
    acts.answer_switch(window, "escrow", Answer.UNKNOWN)
    acts.paste(window, LURE + FEE)
    return window


@pytest.fixture
def text_size(dressed_app: QApplication) -> Iterator[Callable[[float], None]]:
    """Sets the text size; afterwards it is the usual one again."""
    yield lambda scale: theme.set_text_scale(dressed_app, scale)
    theme.set_text_scale(dressed_app, 1.0)


def top_of(window: MainWindow, part: QWidget) -> int:
    """How far down a part begins."""
    return part.mapTo(acts.answer(window), QPoint(0, 0)).y()


def test_the_parts_stand_in_the_order_of_importance(lured: MainWindow) -> None:
    answer = acts.answer(lured)
    parts = (
        answer.verdict,
        answer.reply.steps,
        answer.reply.reply,
        answer.reply.copy_button,
        answer.findings,
        answer.motives,
        answer.normal,
        answer.not_found,
        answer.hints,
    )
    assert all(part.isVisible() for part in parts)
    places = [top_of(lured, part) for part in parts]
    assert places == sorted(places)


def test_rules_and_fraud_are_two_statements_each_with_its_own_sign(lured: MainWindow) -> None:
    statements = acts.answer(lured).verdict.statements
    assessment = acts.checker(lured).assessment
    assert assessment is not None
    assert statements.shown == [said.ja for said in assessment.statements]
    assert len(statements.shown) == 2
    rules, fraud = (statements.tags[sign] for sign in Sign)
    assert rules.isVisible() and fraud.isVisible()
    assert rules.text() != fraud.text()
    box = QRectF(0, 0, SIGN, SIGN)
    assert sign_path(Sign.BREAKS_RULES, box) != sign_path(Sign.SMELLS_OF_FRAUD, box)


def test_only_what_was_found_is_stated(window: MainWindow) -> None:
    """Breaking a rule is not fraud, and does not look like it."""
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    tags = acts.answer(window).verdict.statements.tags
    assert tags[Sign.BREAKS_RULES].isVisible()
    assert not tags[Sign.SMELLS_OF_FRAUD].isVisible()


def test_each_card_of_a_finding_says_its_signs(lured: MainWindow) -> None:
    for card in acts.finding_cards(lured):
        assert card.finding is not None
        shown = {tag.sign for tag in card.findChildren(SignTag) if tag.isVisible()}
        assert shown == set(card.finding.signs)


def test_a_screen_reader_hears_of_each_card_how_heavy_it_is_and_what(lured: MainWindow) -> None:
    for card in acts.finding_cards(lured):
        told = QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name)
        assert card.finding is not None
        assert told.endswith(card.finding.title.ja)
        assert told != card.finding.title.ja, "and the verdict in a word"
    field = QAccessible.queryAccessibleInterface(acts.answer(lured).reply.reply)
    assert field.text(QAccessible.Text.Name) and field.text(QAccessible.Text.Description)


def test_the_small_print_has_two_columns_where_there_is_room(
    lured: MainWindow, text_size: Callable[[float], None]
) -> None:
    lured.resize(1600, 900)
    acts.settle()
    sentences = acts.answer(lured).not_found.sentences
    labels = [sentences.label(at) for at in range(len(sentences.shown))]
    assert len({label.x() for label in labels}) == 2
    lured.resize(640, 560)
    acts.settle()
    assert lured.panes.tabs is not None
    lured.panes.tabs.setCurrentWidget(lured.answer)
    text_size(2.0)
    acts.settle()
    assert len({label.x() for label in labels}) == 1
    assert cut_off(acts.answer(lured)) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("scale", [0.8, 2.0])
def test_nothing_of_the_answer_is_cut_off_in_a_narrow_window(
    lured: MainWindow, language: Language, scale: float, text_size: Callable[[float], None]
) -> None:
    texts.set_language(language)
    lured.resize(640, 480)
    acts.settle()
    assert lured.panes.tabs is not None
    lured.panes.tabs.setCurrentWidget(lured.answer)
    text_size(scale)
    for card in acts.finding_cards(lured):
        card.dismissing.button.click()
        card.sources.button.click()
    acts.settle()
    assert cut_off(acts.answer(lured)) == []


def test_while_she_types_the_cards_stay_the_same_ones(lured: MainWindow) -> None:
    before = {card.finding.rule: card for card in acts.finding_cards(lured) if card.finding}
    chips = [acts.answer(lured).reply.choice(at) for at in range(4)]
    for letter in " ok":
        acts.type_text(lured, letter)
        now = {card.finding.rule: card for card in acts.finding_cards(lured) if card.finding}
        assert now == before
        assert [acts.answer(lured).reply.choice(at) for at in range(4)] == chips
