"""What is typed and not yet saved comes back: after closing, after a crash, after a power cut."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.drafts import PAUSE_MS
from gui.main_window import MainWindow
from logic.deal import Answer
from logic.history import History, Keep, KeptDraft
from logic.message import Author, Part
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.conftest import OpenWindow

ROOT = Path(__file__).parents[2]
HALF = "Half a message"


def kept(history_file: Path) -> list[KeptDraft]:
    """The drafts on the disk."""
    with History.open(history_file) as history:
        return history.drafts()


def offer(window: MainWindow) -> str:
    """What the line above the button says of drafts."""
    return window.check.draft_offer.sentence


def test_a_text_is_written_when_the_typing_pauses(
    window: MainWindow, qtbot: QtBot, history_file: Path
) -> None:
    acts.type_text(window, HALF)
    assert kept(history_file) == []
    qtbot.waitUntil(lambda: len(kept(history_file)) == 1, timeout=PAUSE_MS * 20)
    acts.type_text(window, "!")
    qtbot.waitUntil(
        lambda: [each.draft.message.text for each in kept(history_file)] == [HALF + "!"],
        timeout=PAUSE_MS * 20,
    )


def test_leaving_the_window_writes_at_once(window: MainWindow, history_file: Path) -> None:
    acts.type_text(window, HALF)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert [each.draft.message.text for each in kept(history_file)] == [HALF]


def test_what_was_typed_is_there_after_a_restart(open_window: OpenWindow) -> None:
    window = open_window()
    acts.choose_service(window, "lancers")
    acts.answer_switch(window, "contract", Answer.YES)
    acts.paste(window, LURE)
    acts.click(window.check.message.conversation.add_own)
    acts.paste(window, "契約のあとでお願いします。")
    window = open_window()
    parts = window.check.message.conversation.message.parts
    assert parts == (Part(LURE), Part("契約のあとでお願いします。", Author.FREELANCER))
    assert window.check.deal.deal.contract is Answer.YES
    assert acts.verdict_shown(window) != ""
    assert "前回の続き" in offer(window)
    assert window.check.message.box.hasFocus()


def test_going_on_takes_the_line_away_and_writes_over_the_same_draft(
    open_window: OpenWindow, history_file: Path
) -> None:
    acts.type_text(open_window(), HALF)
    window = open_window()
    acts.type_text(window, "More. ")
    assert offer(window) == ""
    window.close()
    assert [each.draft.message.text for each in kept(history_file)] == ["More. " + HALF]


def test_clearing_it_starts_with_an_empty_message(
    open_window: OpenWindow, history_file: Path
) -> None:
    acts.type_text(open_window(), HALF)
    window = open_window()
    acts.click(window.check.draft_offer.action)
    assert window.check.message.box.text == ""
    assert acts.verdict_shown(window) == ""
    assert kept(history_file) == []
    window = open_window()
    assert window.check.message.box.text == "" and offer(window) == ""


def test_closing_the_line_keeps_the_text(open_window: OpenWindow) -> None:
    acts.type_text(open_window(), HALF)
    window = open_window()
    [close] = [
        each for each in window.check.draft_offer.findChildren(QPushButton) if each.text() == "×"
    ]
    acts.click(close)
    assert window.check.message.box.text == HALF
    assert open_window().check.message.box.text == HALF


def test_what_was_saved_is_no_draft_any_more(open_window: OpenWindow, history_file: Path) -> None:
    window = open_window()
    acts.paste(window, LURE)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    acts.save(window)
    assert kept(history_file) == []
    window = open_window()
    assert window.check.message.box.text == "" and offer(window) == ""


def test_what_was_emptied_is_no_draft_any_more(window: MainWindow, history_file: Path) -> None:
    acts.type_text(window, HALF)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    window.check.message.box.selectAll()
    acts.type_text(window, " ")
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert kept(history_file) == []


def test_texts_set_aside_are_offered_after_a_restart(open_window: OpenWindow) -> None:
    window = open_window()
    for text in ("First", "Second"):
        acts.type_text(window, text)
        acts.click(window.history.new_button)
    acts.type_text(window, "In hand")
    window = open_window()
    assert window.check.message.box.text == "In hand"
    acts.click(window.check.draft_offer.action)  # clear what was in hand
    assert "2件" in offer(window)
    acts.click(window.check.draft_offer.action)
    assert window.check.message.box.text == "Second"
    window = open_window()
    assert window.check.message.box.text == "Second"


def test_throwing_the_offer_away_holds_over_a_restart(
    open_window: OpenWindow, history_file: Path
) -> None:
    window = open_window()
    acts.type_text(window, HALF)
    acts.click(window.history.new_button)
    [close] = [
        each for each in window.check.draft_offer.findChildren(QPushButton) if each.text() == "×"
    ]
    acts.click(close)
    assert kept(history_file) == []
    assert offer(open_window()) == ""


@pytest.mark.parametrize("keep", [Keep.NOTHING, Keep.WITHOUT_TEXT])
def test_where_no_text_is_to_be_kept_no_draft_is(
    window: MainWindow, history_file: Path, keep: Keep
) -> None:
    acts.desk(window).drafts._archive.keep = keep
    acts.type_text(window, HALF)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    acts.click(window.history.new_button)
    assert kept(history_file) == []
    acts.click(window.check.draft_offer.action)
    assert window.check.message.box.text == HALF, "while the window is open it is not lost"


def test_choosing_to_keep_no_text_takes_drafts_from_the_disk(
    window: MainWindow, history_file: Path
) -> None:
    acts.type_text(window, "Set aside")
    acts.click(window.history.new_button)
    acts.type_text(window, HALF)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert len(kept(history_file)) == 2
    acts.desk(window).drafts._archive.keep = Keep.NOTHING
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert kept(history_file) == []
    assert window.check.message.box.text == HALF
    acts.click(window.check.draft_offer.action)
    assert window.check.message.box.text == "Set aside"


def test_a_draft_of_a_saved_case_stays_with_it(open_window: OpenWindow) -> None:
    window = open_window()
    acts.paste(window, LURE)
    acts.save(window)
    case = acts.checker(window).case
    assert case is not None
    acts.type_text(window, "!")
    window = open_window()
    again = acts.checker(window).case
    assert again is not None and again.id == case.id
    assert acts.checker(window).check is None, "it is not saved as it is now"


def test_a_text_survives_its_program_being_killed(tmp_path: Path, open_window: OpenWindow) -> None:
    """As a crash or a power cut does it: nothing of the program runs any more."""
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.typist", str(tmp_path), LURE],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert typist.stdout is not None
    try:
        assert typist.stdout.readline().strip() == "written"
    finally:
        typist.kill()
        typist.communicate()
    window = open_window()
    assert window.check.message.box.text == LURE
    assert acts.verdict_shown(window) == "ちょっと待って！"
    assert "前回の続き" in offer(window)
