"""Several messages as one conversation: who said what, when, and what it means together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from gui.conversation import Conversation
from gui.main_window import MainWindow
from gui.part_box import PartBox
from logic.message import Author, Message, Part
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.test_message_box import compose

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HARMLESS = "ご応募ありがとうございます。よろしくお願いします。"
NEXT_LURE = "LINEを追加してください。IDを送ります。"


def talk(window: MainWindow) -> Conversation:
    """The boxes of the message."""
    return window.check.message.conversation


def part(window: MainWindow, number: int) -> PartBox:
    """One message of the conversation, counted from 1."""
    return talk(window).parts[number - 1]


def choose_author(window: MainWindow, number: int, author: Author) -> None:
    """Click 相手 or わたし above a message."""
    authors = part(window, number).authors
    assert authors is not None
    acts.click(authors.button(author))


@pytest.fixture
def answered(window: MainWindow) -> MainWindow:
    """A window with the client's message, and the client's answer below it."""
    acts.paste(window, HARMLESS)
    acts.click(talk(window).add_client)
    acts.paste(window, NEXT_LURE)
    return window


def test_one_message_has_nothing_above_it(window: MainWindow) -> None:
    acts.paste(window, LURE)
    assert part(window, 1).authors is None
    assert talk(window).message == Message(LURE)


def test_an_answer_of_the_client_is_judged_with_the_rest(answered: MainWindow) -> None:
    assert [each.text for each in talk(answered).boxes] == [HARMLESS, NEXT_LURE]
    assert acts.checker(answered).message.parts == (Part(HARMLESS), Part(NEXT_LURE))
    assert acts.verdict_shown(answered) == "ちょっと待って！"
    assert talk(answered).boxes[0].marked == ()
    words = [mark.span.text for mark in talk(answered).boxes[1].marked]
    assert any("LINE" in each for each in words)
    for each in talk(answered).parts:
        assert each.authors is not None and each.authors.isVisible()


def test_what_she_wrote_herself_accuses_nobody(answered: MainWindow) -> None:
    choose_author(answered, 2, Author.FREELANCER)
    assert acts.verdict_shown(answered) != "ちょっと待って！"
    assert acts.checker(answered).message.parts[1].author is Author.FREELANCER
    choose_author(answered, 2, Author.CLIENT)
    assert acts.verdict_shown(answered) == "ちょっと待って！"


def test_her_own_answer_is_added_by_its_own_button(window: MainWindow) -> None:
    acts.paste(window, HARMLESS)
    acts.click(talk(window).add_own)
    acts.paste(window, NEXT_LURE)
    assert talk(window).message.parts[1] == Part(NEXT_LURE, Author.FREELANCER)
    assert acts.verdict_shown(window) != "ちょっと待って！"


def test_nothing_can_be_added_below_nothing(window: MainWindow) -> None:
    assert not talk(window).add_client.isEnabled()
    acts.press(window, Qt.Key.Key_A, CONTROL | SHIFT)
    assert len(talk(window).boxes) == 1
    acts.paste(window, HARMLESS)
    acts.press(window, Qt.Key.Key_A, CONTROL | SHIFT)
    assert len(talk(window).boxes) == 2
    assert talk(window).boxes[1].hasFocus()
    acts.click(talk(window).add_own)
    assert len(talk(window).boxes) == 2, "the empty one is used"
    assert part(window, 2).part.author is Author.FREELANCER


def test_an_empty_message_counts_for_nothing(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.click(talk(window).add_client)
    assert talk(window).message == Message(LURE)


def test_the_day_is_said_by_keyboard_alone(answered: MainWindow) -> None:
    button = part(answered, 1).day_button
    button.setFocus()
    acts.press(answered, Qt.Key.Key_Space)
    acts.press(answered, Qt.Key.Key_Tab)
    acts.press(answered, Qt.Key.Key_Space)
    yesterday = date.today() - timedelta(days=1)
    assert talk(answered).message.parts[0].day == yesterday
    assert acts.checker(answered).message.parts[0].day == yesterday
    assert button.hasFocus()
    row = part(answered, 1).day_row
    assert row is not None and not row.isVisible()


def test_escape_leaves_the_day_as_it_was(answered: MainWindow) -> None:
    acts.click(part(answered, 1).day_button)
    acts.press(answered, Qt.Key.Key_Escape)
    row = part(answered, 1).day_row
    assert row is not None and not row.isVisible()
    assert talk(answered).message.parts[0].day is None
    assert part(answered, 1).day_button.hasFocus()


def test_another_day_and_no_day_after_all(answered: MainWindow) -> None:
    acts.click(part(answered, 2).day_button)
    row = part(answered, 2).day_row
    assert row is not None
    row.field.setDate(row.field.date().addDays(-10))
    acts.click(row.take_button)
    chosen = talk(answered).message.parts[1].day
    assert chosen == date.today() - timedelta(days=10)
    acts.click(part(answered, 2).day_button)
    acts.click(row.none_button)
    assert talk(answered).message.parts[1].day is None


def test_f8_goes_through_all_messages_and_round(answered: MainWindow) -> None:
    acts.click(talk(answered).add_client)
    acts.paste(answered, LURE)
    marks = talk(answered).marked
    talk(answered).boxes[0].setFocus()
    seen = []
    for _ in marks:
        acts.press(answered, Qt.Key.Key_F8)
        seen.append(talk(answered).box.textCursor().selectedText())
        assert talk(answered).box.hasFocus()
    assert seen == [mark.span.text for mark in marks]
    acts.press(answered, Qt.Key.Key_F8)
    assert talk(answered).box.textCursor().selectedText() == seen[0]
    acts.press(answered, Qt.Key.Key_F8, SHIFT)
    assert talk(answered).box.textCursor().selectedText() == seen[-1]


def test_a_click_on_a_finding_shows_its_words_in_the_right_box(answered: MainWindow) -> None:
    talk(answered).boxes[0].setFocus()
    quote = acts.finding_cards(answered)[0].quotes[0]
    acts.click(quote)
    assert talk(answered).boxes[1].hasFocus()
    assert "LINE" in acts.selected_words(answered)


def test_a_click_on_words_of_a_later_message_shows_their_finding(answered: MainWindow) -> None:
    box = talk(answered).boxes[1]
    mark = box.marked[0]
    cursor = box.textCursor()
    cursor.setPosition(mark.start + 1)
    acts.click(box.viewport(), box.cursorRect(cursor).center() + QPoint(3, 0))
    card = acts.answer(answered).card_of(mark.finding)
    assert card is not None and card.is_flashing


def test_a_message_taken_out_comes_back_where_it_was(answered: MainWindow) -> None:
    choose_author(answered, 1, Author.FREELANCER)
    before = talk(answered).message
    acts.click(part(answered, 1).remove_button)
    assert talk(answered).message == Message(NEXT_LURE)
    assert len(talk(answered).boxes) == 1
    notice = answered.check.message.notice
    assert "外しました" in notice.sentence
    acts.click(notice.action)
    assert talk(answered).message == before
    assert acts.checker(answered).message == before
    assert acts.verdict_shown(answered) == "ちょっと待って！"


def test_an_empty_message_is_taken_out_without_a_word(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.click(talk(window).add_client)
    acts.click(part(window, 2).remove_button)
    assert window.check.message.notice.sentence == ""
    header = part(window, 1).authors
    assert header is not None and not header.isVisible(), "it is alone again"
    assert talk(window).box.hasFocus()


def test_a_saved_conversation_opens_as_it_was(answered: MainWindow) -> None:
    choose_author(answered, 1, Author.FREELANCER)
    acts.click(part(answered, 2).day_button)
    acts.press(answered, Qt.Key.Key_Space)
    before = talk(answered).message
    acts.save(answered)
    acts.click(answered.history.new_button)
    assert len(talk(answered).boxes) == 1 and talk(answered).text == ""
    acts.open_row(answered, 0)
    assert talk(answered).message == before
    assert talk(answered).boxes[1].marked


def test_an_example_in_place_of_a_conversation_can_be_undone(answered: MainWindow) -> None:
    before = talk(answered).message
    talk(answered).fill("ひとつの文章")
    assert talk(answered).message == Message("ひとつの文章")
    acts.click(answered.check.message.notice.action)
    assert talk(answered).message == before


def test_composing_in_a_later_message_is_not_judged(answered: MainWindow) -> None:
    compose(answered, "ぎんこうこうざ")
    assert talk(answered).is_composing
    assert talk(answered).message.parts == (Part(HARMLESS), Part(NEXT_LURE))
    acts.save(answered)
    assert acts.list_lines(answered) == []
    compose(answered, "", commit="。")
    assert talk(answered).message.parts[1] == Part(NEXT_LURE + "。")


def test_a_box_grows_with_its_text_and_the_cursor_stays_in_sight(answered: MainWindow) -> None:
    box = talk(answered).boxes[0]
    low = box.height()
    box.setFocus()
    acts.press(answered, Qt.Key.Key_End, CONTROL)
    for _ in range(6):
        acts.press(answered, Qt.Key.Key_Return)
    assert box.height() > low
    for _ in range(20):
        acts.press(answered, Qt.Key.Key_Return)
    assert box.height() < 14 * box.fontMetrics().lineSpacing() + 30, "and then scrolls"
    for _ in range(4):
        acts.press(answered, Qt.Key.Key_A, CONTROL | SHIFT)
        acts.paste(answered, HARMLESS)
    last = talk(answered).box
    at = last.viewport().mapTo(answered.check, last.cursorRect().center())
    assert answered.check.rect().contains(at)
    assert at.y() < answered.check.check_button.y()


def test_tab_goes_through_the_messages_in_their_order(answered: MainWindow) -> None:
    acts.click(part(answered, 1).day_button)
    acts.press(answered, Qt.Key.Key_Escape)
    talk(answered).boxes[0].setFocus()
    order = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        order.append(focused)
        acts.press(answered, Qt.Key.Key_Tab)
    second = part(answered, 2)
    assert order.index(second.day_button) < order.index(second.box)
    assert order.index(second.box) < order.index(talk(answered).add_client)
