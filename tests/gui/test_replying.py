"""The reply: chosen, changed, looked at while she writes, copied, and sent from the right place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.reply_card import COPY_HEIGHT, ReplySection
from gui.reply_editor import MOST_LINES
from logic.assessment import Reply, Tone
from logic.deal import Answer, Deal
from logic.language import Language
from tests.gui import acts
from tests.gui.acts import LURE

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def replying(window: MainWindow) -> MainWindow:
    """She is about to answer somebody who leads her outside."""
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    return window


def card(window: MainWindow) -> ReplySection:
    """The steps and the reply."""
    return acts.answer(window).reply


def offered(window: MainWindow) -> tuple[Reply, ...]:
    """The replies as they are offered, the recommended one first."""
    assessment = acts.checker(window).assessment
    assert assessment is not None
    return assessment.replies


def write(window: MainWindow, words: str) -> None:
    """Write at the end of the reply; what is not ASCII is committed by an input method."""
    field = card(window).reply
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    for number, line in enumerate(words.split("\n")):
        if number:
            QTest.keyClick(field, Qt.Key.Key_Return)
        if line.isascii():
            QTest.keyClicks(field, line)
        else:
            commit = QInputMethodEvent()
            commit.setCommitString(line)
            QApplication.sendEvent(field, commit)
    acts.settle()


def compose(window: MainWindow, words: str) -> None:
    """Have an input method show words that are not yet committed."""
    QApplication.sendEvent(card(window).reply, QInputMethodEvent(words, []))
    acts.settle()


def test_the_recommended_tone_comes_first_and_the_others_are_one_click_away(
    replying: MainWindow,
) -> None:
    replies = offered(replying)
    assert {reply.tone for reply in replies} == set(Tone)
    reply = card(replying)
    assert [reply.choice(at).text() for at in range(4)] == [each.label.ja for each in replies]
    assert reply.choice(0).isChecked()
    assert reply.reply.text() == replies[0].text.ja
    decline = next(at for at, each in enumerate(replies) if each.tone is Tone.DECLINE)
    acts.click(reply.choice(decline))
    assert reply.reply.text() == replies[decline].text.ja


def test_what_stands_in_the_field_is_what_is_copied(replying: MainWindow) -> None:
    write(replying, "\n山田")
    acts.press(replying, Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert acts.clipboard_text() == offered(replying)[0].text.ja + "\n山田"
    assert card(replying).copy_button.text() == "✓ コピーしました"


def test_after_copying_it_is_said_where_to_paste_it(replying: MainWindow) -> None:
    assert not card(replying).where.isVisible()
    acts.click(card(replying).copy_button)
    assert card(replying).where.isVisible()
    assert card(replying).where.text() == "クラウドワークスのメッセージに貼り付けて送りましょう"
    acts.click(card(replying).choice(1))
    assert not card(replying).where.isVisible(), "this one is not copied yet"


def test_the_big_button_is_as_wide_as_the_card_and_easy_to_hit(replying: MainWindow) -> None:
    reply = card(replying)
    margins = reply.column.contentsMargins()
    assert reply.copy_button.height() >= COPY_HEIGHT
    assert reply.copy_button.width() == reply.width() - margins.left() - margins.right()


def test_her_wording_can_be_taken_back_and_that_can_be_undone(replying: MainWindow) -> None:
    reply, original = card(replying), offered(replying)[0].text.ja
    assert not reply.reset.isVisible()
    write(replying, "\nYamada")
    assert reply.reset.isVisible()
    acts.click(reply.reset)
    assert reply.reply.text() == original
    assert not reply.reset.isVisible()
    assert reply.reply.hasFocus(), "the keyboard is not lost with the button"
    acts.press(replying, Qt.Key.Key_Z, CONTROL)
    assert reply.reply.text() == original + "\nYamada"


def test_her_wording_is_kept_for_each_tone_and_language(replying: MainWindow) -> None:
    reply, replies = card(replying), offered(replying)
    write(replying, "\nYamada")
    acts.click(reply.choice(1))
    assert reply.reply.text() == replies[1].text.ja
    acts.click(reply.languages.button(Language.EN))
    assert reply.reply.text() == replies[1].text.en
    write(replying, "\nHanako")
    acts.click(reply.choice(0))
    assert reply.reply.text() == replies[0].text.en
    acts.click(reply.languages.button(Language.JA))
    assert reply.reply.text() == replies[0].text.ja + "\nYamada"
    acts.click(reply.choice(1))
    acts.click(reply.languages.button(Language.EN))
    assert reply.reply.text() == replies[1].text.en + "\nHanako"


def test_her_wording_stays_while_the_check_goes_on_and_is_saved(replying: MainWindow) -> None:
    write(replying, "\nYamada")
    written = card(replying).reply.text()
    acts.paste(replying, "よろしくお願いします。")
    acts.answer_switch(replying, "contract", Answer.UNKNOWN)
    acts.save(replying)
    assert card(replying).reply.text() == written
    card(replying).reply.setFocus()
    acts.press(replying, Qt.Key.Key_Z, CONTROL)
    assert card(replying).reply.text() != written, "and it can still be undone"


def test_another_client_does_not_get_what_was_written_to_the_first(replying: MainWindow) -> None:
    write(replying, "\n田中様")
    acts.save(replying)
    acts.click(replying.history.new_button)
    acts.paste(replying, LURE)
    assert card(replying).reply.text() == offered(replying)[0].text.ja
    assert not card(replying).reset.isVisible()


def test_what_the_filter_would_stop_is_said_while_she_writes(replying: MainWindow) -> None:
    reply = card(replying)
    assert not reply.note.isVisible()
    write(replying, "LINEのIDはabc123です。")
    assert reply.note.isVisible()
    assert reply.note.shown
    assert any("LINE" in words for words in reply.reply.underlined)
    note, field = (part.mapTo(reply, QPoint(0, 0)).y() for part in (reply.note, reply.reply))
    assert note >= field + reply.reply.height(), "right below it"
    assert reply.copy_button.isEnabled(), "she decides"

    acts.click(reply.reset)
    assert not reply.note.isVisible()
    assert reply.reply.underlined == []


def test_a_friendly_line_of_her_own_is_no_problem(replying: MainWindow) -> None:
    write(replying, "\nご連絡をお待ちしております。山田")
    assert not card(replying).note.isVisible()


def test_composing_is_not_judged_and_not_disturbed(replying: MainWindow) -> None:
    reply = card(replying)
    reply.reply.setFocus()
    reply.reply.moveCursor(QTextCursor.MoveOperation.End)
    compose(replying, "LINEのIDはabc123です")
    assert not reply.note.isVisible()
    assert reply.reply.text() == offered(replying)[0].text.ja
    # A long message has been read meanwhile, say: the answer is shown anew.
    acts.checker(replying).set_deal(Deal("crowdworks", contract=Answer.UNKNOWN))
    acts.settle()
    block = reply.reply.textCursor().block()
    assert block.layout().preeditAreaText() == "LINEのIDはabc123です"
    write(replying, "LINEのIDはabc123です")
    assert reply.note.isVisible()


def test_problems_are_read_aloud_once_when_she_pauses(replying: MainWindow, qtbot: QtBot) -> None:
    told: list[str] = []
    announcer = card(replying).note.announcer
    announcer.announced.connect(told.append)
    for letter in " Add me on Telegram: abc_123":
        write(replying, letter)
    assert told == []
    with qtbot.waitSignal(announcer.announced, timeout=5000):
        pass
    assert len(told) == 1
    assert all(sentence in told[0] for sentence in card(replying).note.shown)


def test_the_field_grows_with_the_text_and_leaves_the_wheel_to_the_page(
    replying: MainWindow,
) -> None:
    field = card(replying).reply
    assert field.verticalScrollBar().maximum() == 0, "all of the reply is in sight"
    before = field.height()
    write(replying, "\n\n\n\n")
    assert field.height() > before
    assert field.verticalScrollBar().maximum() == 0
    write(replying, "\n" * (MOST_LINES + 5))
    assert field.verticalScrollBar().maximum() > 0, "a very long one scrolls inside"
    acts.click(card(replying).reset)
    assert field.height() == before

    replying.check.message.box.setFocus()
    handle = replying.windowHandle()
    assert handle is not None
    middle = field.mapTo(replying, field.rect().center())
    QTest.wheelEvent(handle, QPointF(middle), QPoint(0, -120))
    acts.settle()
    assert replying.answer.verticalScrollBar().value() > 0


def test_the_next_step_is_larger_than_what_comes_after_it(replying: MainWindow) -> None:
    steps = card(replying).steps
    assessment = acts.checker(replying).assessment
    assert assessment is not None
    assert steps.shown == [step.ja for step in assessment.steps]
    assert len(steps.shown) > 1
    first, second = (steps.label(at).font() for at in (0, 1))
    assert first.pointSizeF() > second.pointSizeF()
    assert first.weight() > second.weight()
