"""The hand checklist: what a message cannot tell, asked calmly and taken back at will."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import texts
from gui.checklist_card import ChecklistCard
from gui.main_window import MainWindow
from gui.segmented import Segmented
from gui.wishes import Wishes
from logic.checklist import Shelf
from logic.deal import Answer
from logic.language import Language
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.afterwards import put_on_screen, shown


def listed(rulebook: Rulebook, platform: str = "crowdworks") -> list[str]:
    """Ids of the items that are asked on a service."""
    service = rulebook.platforms[platform]
    items = rulebook.checklist.values()
    return [item.id for item in items if item.shelf is Shelf.LIST and item.fits(service)]


def chosen(answers: Segmented[Answer]) -> Answer | None:
    """The answer that is chosen at this moment."""
    return answers.choice


@pytest.fixture
def wishes() -> Wishes:
    return Wishes()


@pytest.fixture
def card(
    dressed_app: QApplication, qtbot: QtBot, rulebook: Rulebook, wishes: Wishes
) -> ChecklistCard:
    """The list of a new check, in Japanese."""
    texts.set_language(Language.JA)
    card = ChecklistCard(wishes)
    card.show_answer(shown(rulebook))
    put_on_screen(qtbot, card)
    return card


def test_it_is_one_quiet_line_until_she_wants_it(card: ChecklistCard, rulebook: Rulebook) -> None:
    assert card.count.text() == f"{len(listed(rulebook))}つの確認"
    assert [question for question in card.questions if question.isVisible()] == []
    acts.click(card.fold_button)
    asked = [question.item.id for question in card.questions if question.isVisible()]  # type: ignore[union-attr]
    assert asked == listed(rulebook)
    assert card.fold_button.text() == "たたむ"
    acts.click(card.fold_button)
    assert not any(question.isVisible() for question in card.questions)


def test_nothing_is_answered_for_her(card: ChecklistCard) -> None:
    acts.click(card.fold_button)
    for question in card.questions:
        assert chosen(question.answers) is None
        assert not any(question.answers.button(answer).isChecked() for answer in Answer)


def test_an_answer_is_told_counted_and_can_be_taken_back(
    card: ChecklistCard, rulebook: Rulebook, wishes: Wishes
) -> None:
    told: list[tuple[str, Answer | None]] = []
    wishes.answered.connect(lambda item, answer: told.append((item, answer)))
    first, second = listed(rulebook)[:2]
    acts.click(card.fold_button)
    question = card.question(first)
    assert question is not None
    acts.click(question.answers.button(Answer.NO))
    acts.click(question.answers.button(Answer.YES))
    acts.click(question.answers.button(Answer.YES))
    assert told == [(first, Answer.NO), (first, Answer.YES), (first, None)]
    assert chosen(question.answers) is None

    answers = NOTHING_TOLD.with_answer(first, Answer.NO).with_answer(second, Answer.UNKNOWN)
    card.show_answer(shown(rulebook, told=answers))
    assert card.count.text() == f"{len(listed(rulebook))}つの確認（2つ済み）"
    assert chosen(question.answers) is Answer.NO
    card.show_answer(shown(rulebook))
    assert question.isVisible(), "the list does not fold under her hand"


def test_what_was_answered_before_is_seen_at_once(
    dressed_app: QApplication, qtbot: QtBot, rulebook: Rulebook, wishes: Wishes
) -> None:
    card = ChecklistCard(wishes)
    item = listed(rulebook)[-1]
    card.show_answer(shown(rulebook, told=NOTHING_TOLD.with_answer(item, Answer.NO)))
    put_on_screen(qtbot, card)
    question = card.question(item)
    assert question is not None and question.isVisible()
    assert question.answers.button(Answer.NO).isChecked()


def test_how_to_look_it_up_is_told_in_the_words_of_the_service(
    card: ChecklistCard, rulebook: Rulebook
) -> None:
    acts.click(card.fold_button)
    question = card.questions[0]
    acts.click(question.how.button)
    assert question.item is not None
    how = question.item.how_for(rulebook.platforms["crowdworks"]).ja
    assert how in acts.visible_texts(question.how.children())  # type: ignore[arg-type]
    card.show_answer(shown(rulebook, platform="lancers"))
    assert not question.how.isVisible(), "another service, another place to look"


def test_only_what_makes_sense_on_the_service_is_asked(
    card: ChecklistCard, rulebook: Rulebook
) -> None:
    acts.click(card.fold_button)
    for platform in rulebook.platforms:
        card.show_answer(shown(rulebook, platform=platform))
        asked = [question.item.id for question in card.questions if question.isVisible()]  # type: ignore[union-attr]
        assert asked == listed(rulebook, platform)


def test_opening_one_item_unfolds_the_list_with_the_keyboard_on_it(
    card: ChecklistCard, rulebook: Rulebook
) -> None:
    item = listed(rulebook)[3]
    card.activateWindow()
    card.open_item(item)
    acts.settle()
    question = card.question(item)
    assert question is not None and question.isVisible()
    assert card.focusWidget() is question.answers.button(Answer.YES)
    card.open_item("no_such_item")
    assert card.focusWidget() is question.answers.button(Answer.YES)


def test_the_keyboard_alone_answers_and_takes_back(dressed_app: QApplication, qtbot: QtBot) -> None:
    segmented = Segmented(tuple(Answer), optional=True)
    segmented.set_labels(["はい", "いいえ", "わからない"], "条件は文字で残っていますか？")
    put_on_screen(qtbot, segmented)
    first = segmented.button(Answer.YES)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert chosen(segmented) is None, "looking along the answers chooses none"
    second = segmented.button(Answer.NO)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert chosen(segmented) is Answer.NO
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert chosen(segmented) is None


def test_long_answers_stand_below_each_other_where_there_is_no_room(
    dressed_app: QApplication, qtbot: QtBot
) -> None:
    segmented = Segmented(tuple(Answer), optional=True)
    segmented.set_labels(["文字で残っている", "文字では残っていない", "わからない"], "条件は？")
    put_on_screen(qtbot, segmented, segmented.sizeHint().width())
    tops = {segmented.button(answer).y() for answer in Answer}
    assert len(tops) == 1
    segmented.resize(segmented.sizeHint().width() // 2, 200)
    acts.settle()
    buttons = [segmented.button(answer) for answer in Answer]
    assert [button.y() for button in buttons] == sorted({button.y() for button in buttons})
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


@pytest.mark.parametrize("language", list(Language))
def test_a_screen_reader_hears_question_and_answer(
    card: ChecklistCard, rulebook: Rulebook, language: Language
) -> None:
    acts.click(card.fold_button)
    texts.set_language(language)
    acts.settle()
    for question in card.questions:
        assert question.item is not None
        label = question.item.labels[Answer.NO].text(language)
        asked = question.item.question.text(language)
        assert question.answers.button(Answer.NO).accessibleName() == f"{asked} {label}"
        assert asked in question.how.button.accessibleName()
    texts.set_language(Language.JA)


def test_an_answer_joins_the_judgement(window: MainWindow, rulebook: Rulebook) -> None:
    """She pastes an honest message, then sees that the post asked for something else."""
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    card = acts.answer(window).checklist
    acts.click(card.fold_button)
    before = len(acts.finding_cards(window))
    question = card.question("same_as_posted")
    assert question is not None
    acts.click(question.answers.button(Answer.NO))
    assert len(acts.finding_cards(window)) > before
    acts.click(question.answers.button(Answer.NO))
    assert len(acts.finding_cards(window)) == before
