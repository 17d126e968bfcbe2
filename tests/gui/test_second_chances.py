"""What went wrong once must not stay wrong: a busy file, spoilt settings, a word half composed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.settings import Settings
from logic.assess import assess
from logic.deal import DEFAULT_PLATFORM, Deal
from logic.history import History, Query
from logic.message import Message
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.conftest import OpenWindow

TITLE = "詳しい説明をしますので、先にチャットワークへ登録をお願いします。"
"""What the list calls the lure: without its greeting."""


def test_a_history_that_was_busy_at_the_start_keeps_the_next_check(
    open_window: OpenWindow, history_file: Path
) -> None:
    """Another program held the file when she started; the sentence says to press Check again."""
    History.open(history_file).close()
    other = sqlite3.connect(history_file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    window = open_window()
    assert window.banner.isVisible()
    assert window.check.check_button.isEnabled()

    other.execute("ROLLBACK")
    other.close()
    acts.paste(window, LURE)
    acts.save(window)
    with History.open(history_file) as history:
        assert [case.title for case in history.page(Query(), 10, None)] == [TITLE]


def test_what_another_window_kept_is_listed_when_she_comes_back(
    open_window: OpenWindow, history_file: Path, rulebook: Rulebook
) -> None:
    window = open_window()
    message, deal = Message("別の画面で保存した依頼です。"), Deal("lancers")
    with History.open(history_file) as other:
        other.add(message, deal, NOTHING_TOLD, assess(message, deal, rulebook))
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert [title for title, *_ in acts.list_lines(window)] == [message.text]

    acts.paste(window, LURE)
    acts.save(window)
    titles = [title for title, *_ in acts.list_lines(window)]
    assert titles == [TITLE, message.text]


def test_a_record_that_cannot_be_read_is_told_at_the_start(
    open_window: OpenWindow, history_file: Path, qtbot: QtBot
) -> None:
    """One row makes no sense: she is told, and does not see an empty list without a word."""
    window = open_window()
    acts.paste(window, LURE)
    acts.save(window)
    window.close()
    with sqlite3.connect(history_file) as connection:
        connection.execute("UPDATE cases SET deal = ?", (b"{}",))
    connection.close()
    again = open_window()
    qtbot.waitUntil(again.banner.isVisible, timeout=10_000)
    assert "1件" in again.banner.sentence
    assert acts.list_lines(again) == []


@pytest.mark.parametrize("spoilt", ["ja, en", "klingon", "@Invalid()", "3"])
def test_spoilt_settings_count_as_not_there(tmp_path: Path, spoilt: str) -> None:
    """Somebody edited the file by hand: the window starts as if for the first time."""
    file = tmp_path / "window.ini"
    file.write_text(f"[General]\nlanguage={spoilt}\nplatform={spoilt}\n", encoding="utf-8")
    settings = Settings(file)
    assert settings.language is None
    assert isinstance(settings.platform, str)
    assert settings.geometry is None
    file.write_text("[General]\nplatform=a, b\n", encoding="utf-8")
    assert Settings(file).platform == DEFAULT_PLATFORM


def test_clicking_marked_words_in_a_narrow_window_shows_the_answer(
    open_window: OpenWindow,
) -> None:
    """The parts are tabs there: the one with the finding must come to the front."""
    window = open_window()
    window.resize(760, 640)
    acts.paste(window, LURE)
    acts.settle()
    window.panes.show_check()
    acts.settle()
    assert not window.answer.isVisible()
    mark = window.check.message.box.next_mark(forward=True)
    assert mark is not None
    window.check.message.box.mark_clicked.emit(mark)
    acts.settle()
    assert window.answer.isVisible()


def test_a_new_check_while_composing_can_be_saved(
    open_window: OpenWindow, history_file: Path
) -> None:
    """She starts anew in the middle of a conversion: the next message is judged and kept."""
    window = open_window()
    box = window.check.message.box
    QApplication.sendEvent(box, QInputMethodEvent("らいん", []))
    composing = [box.is_composing]
    acts.desk(window).start_new()
    composing.append(box.is_composing)
    assert composing == [True, False]
    acts.paste(window, LURE)
    acts.save(window)
    with History.open(history_file) as history:
        assert history.count(Query()) == 1
