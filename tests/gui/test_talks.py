"""What was said of one client never counts for another; an edit stays with its client."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.settings_sheet import SettingsSheet
from logic.deal import Answer, Deal
from logic.history import Keep
from tests.gui import acts
from tests.gui.acts import LURE

OTHER = "ロゴの制作をお願いします。予算は三万円、納期は来週の金曜日でいかがでしょうか。"
MARKER = "ZQXJ目印"


def paste_over(window: MainWindow, text: str) -> None:
    """Select all and paste."""
    window.check.message.box.selectAll()
    acts.paste(window, text)


def test_what_she_said_of_one_client_does_not_count_for_the_next(window: MainWindow) -> None:
    acts.choose_service(window, "lancers")
    acts.paste(window, LURE)
    acts.answer_switch(window, "contract", Answer.YES)
    window.wishes.answered.emit("client_verified", Answer.YES)
    acts.save(window)
    paste_over(window, OTHER)
    assert acts.checker(window).case is None
    assert acts.checker(window).deal == Deal("lancers"), "the service stays, the answers do not"
    assert window.check.deal.deal == Deal("lancers")
    assert acts.checker(window).told.answer("client_verified") is None
    assert "別の相手" in window.check.notice.sentence


def test_she_can_say_that_it_is_the_same_client(window: MainWindow) -> None:
    acts.choose_service(window, "lancers")
    acts.paste(window, LURE)
    acts.answer_switch(window, "contract", Answer.YES)
    acts.save(window)
    paste_over(window, OTHER)
    acts.click(window.check.notice.action)
    assert window.check.message.box.text == OTHER
    assert window.check.deal.deal.contract is Answer.YES
    assert acts.checker(window).case is not None
    acts.save(window)
    assert len(acts.list_lines(window)) == 1


def test_undoing_a_paste_leads_back_to_the_client_before(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.answer_switch(window, "contract", Answer.YES)
    acts.save(window)
    paste_over(window, OTHER)
    acts.press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.check.message.box.text == LURE
    assert window.check.deal.deal.contract is Answer.YES
    assert window.check.check_button.text() == "✓ 保存しました"


def test_switches_set_before_the_message_hold_for_it(window: MainWindow) -> None:
    acts.answer_switch(window, "contract", Answer.YES)
    acts.type_text(window, "Hello, please begin.")
    assert window.check.deal.deal.contract is Answer.YES
    assert not window.check.notice.isVisible()


def test_switches_set_while_the_box_is_empty_are_those_of_the_next(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    window.check.message.box.selectAll()
    acts.press(window, Qt.Key.Key_Delete)
    acts.answer_switch(window, "contract", Answer.YES)
    acts.paste(window, OTHER)
    assert window.check.deal.deal.contract is Answer.YES
    assert acts.checker(window).case is None


def test_an_own_reply_does_not_reach_the_next_client(window: MainWindow) -> None:
    acts.paste(window, LURE)
    reply = acts.answer(window).reply.reply
    reply.setFocus()
    reply.insertPlainText("田中様、")
    acts.settle()
    paste_over(window, "先にLINEで友だち追加をお願いします。契約はそのあとに考えましょう。")
    assert "田中様" not in acts.answer(window).reply.reply.text()


def test_without_text_every_client_gets_a_case_of_her_own(
    window: MainWindow,
) -> None:
    """Nothing of the first text is kept, so nothing on the disk can tell them apart."""
    window.sheets.open("settings")
    acts.settle()
    sheet = window.sheets.shown
    assert isinstance(sheet, SettingsSheet)
    acts.click(sheet.keep.button(Keep.WITHOUT_TEXT))
    window.sheets.close_sheet()
    acts.paste(window, LURE)
    acts.save(window)
    paste_over(window, OTHER)
    acts.save(window)
    assert len(acts.list_lines(window)) == 2
    acts.open_row(window, 1)
    assert window.check.message.box.text == ""
    acts.paste(window, LURE)
    acts.save(window)
    assert len(acts.list_lines(window)) == 3


def test_deleting_the_open_case_leaves_no_draft_of_it(
    window: MainWindow, history_file: Path
) -> None:
    acts.paste(window, LURE + MARKER)
    acts.save(window)
    case = acts.checker(window).case
    assert case is not None
    window.wishes.deleted.emit([case.id])
    acts.settle()
    assert window.check.message.box.text == ""
    assert not window.check.draft_offer.isVisible()
    window.wishes.erased.emit([case.id])
    acts.settle()
    window.close()
    assert MARKER.encode() not in history_file.read_bytes()


def test_undoing_the_deletion_brings_the_open_case_back(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    case = acts.checker(window).case
    assert case is not None
    window.wishes.deleted.emit([case.id])
    acts.settle()
    window.wishes.restored.emit([case.id])
    acts.settle()
    assert window.check.message.box.text == LURE
    assert window.check.check_button.text() == "✓ 保存しました"


def test_no_answer_to_another_long_text_stands_there_meanwhile(
    window: MainWindow, qtbot: QtBot
) -> None:
    paste_over(window, "仕様書のとおりにお願いいたします。\n" * 400)
    qtbot.waitUntil(lambda: acts.verdict_shown(window) != "", timeout=60_000)
    paste_over(window, (LURE + "\n") * 200)
    assert acts.verdict_shown(window) == ""
    qtbot.waitUntil(lambda: acts.verdict_shown(window) == "ちょっと待って！", timeout=60_000)


def test_reading_a_long_text_can_be_stopped_and_asked_for_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    paste_over(window, (LURE + "\n") * 400)
    window.check.reading_cancelled.emit()
    acts.settle()
    assert "読むのをやめました" in window.check.notice.sentence
    assert acts.verdict_shown(window) == ""
    acts.save(window)
    qtbot.waitUntil(lambda: acts.verdict_shown(window) == "ちょっと待って！", timeout=60_000)
    qtbot.waitUntil(lambda: acts.checker(window).check is not None, timeout=60_000)
