"""A long text is read beside the window: it goes on living, and the newest text wins."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.checker import LONG_TEXT
from gui.main_window import MainWindow
from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Answer
from tests.gui import acts
from tests.gui.acts import LURE

FILLER = "よろしくお願いします。\n" * (LONG_TEXT // 10)
PATIENCE_MS = 60_000


class Reader:
    """Judges as the app does, in a thread that is held until the test lets it go on."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.threads: list[int] = []

    def __call__(self, *what: object) -> Assessment:
        self.threads.append(threading.get_ident())
        assert self.may_go_on.wait(PATIENCE_MS / 1000)
        return assess(*what)  # type: ignore[arg-type]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """A reader that is as slow as the test wants."""
    held = Reader()
    monkeypatch.setattr("gui.judging.assess", held)
    yield held
    held.may_go_on.set()


@pytest.fixture
def until(window: MainWindow, qtbot: QtBot) -> Callable[[bool], None]:
    """Waits until a long text is (or is no more) being read."""

    def wait(reading: bool) -> None:
        qtbot.waitUntil(lambda: acts.checker(window).is_waiting is reading, timeout=PATIENCE_MS)

    return wait


def test_typing_goes_on_while_a_long_text_is_read(
    window: MainWindow, qtbot: QtBot, reader: Reader, until: Callable[[bool], None]
) -> None:
    acts.paste(window, FILLER)
    qtbot.waitUntil(lambda: bool(reader.threads), timeout=PATIENCE_MS)
    assert window.check.check_button.text() == "長い文章を読んでいます…"
    acts.type_text(window, "Please add me on Telegram first.")
    assert window.check.message.box.text == FILLER + "Please add me on Telegram first."
    assert acts.verdict_shown(window) == "", "nothing is said before it is read"

    reader.may_go_on.set()
    until(False)
    assert acts.verdict_shown(window) == "ちょっと待って！", "the newest text was judged"
    assert acts.marked_words(window)
    assert threading.get_ident() not in reader.threads
    assert window.check.check_button.text() == "チェックする（Ctrl+Enter）"


def test_a_switch_answered_meanwhile_counts(
    window: MainWindow, qtbot: QtBot, reader: Reader, until: Callable[[bool], None]
) -> None:
    acts.choose_service(window, "lancers")
    acts.paste(window, LURE + FILLER)
    qtbot.waitUntil(lambda: bool(reader.threads), timeout=PATIENCE_MS)
    for switch in ("contract", "escrow", "approved"):
        acts.answer_switch(window, switch, Answer.YES)
    reader.may_go_on.set()
    until(False)
    assert acts.verdict_shown(window) != "ちょっと待って！"
    assert acts.noted_words(window)


def test_a_short_text_put_in_its_place_is_judged_at_once(
    window: MainWindow, qtbot: QtBot, reader: Reader
) -> None:
    acts.paste(window, FILLER)
    qtbot.waitUntil(lambda: bool(reader.threads), timeout=PATIENCE_MS)
    acts.press(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    acts.paste(window, LURE)
    assert acts.verdict_shown(window) == "ちょっと待って！"
    assert window.check.check_button.text() == "チェックする（Ctrl+Enter）"
    reader.may_go_on.set()
    qtbot.wait(50)
    assert acts.verdict_shown(window) == "ちょっと待って！", "the answer that came late is dropped"


def test_a_long_text_is_saved_when_it_has_been_read(
    window: MainWindow, reader: Reader, until: Callable[[bool], None]
) -> None:
    acts.paste(window, LURE + FILLER)
    acts.save(window)
    assert acts.list_lines(window) == []
    reader.may_go_on.set()
    until(False)
    assert len(acts.list_lines(window)) == 1
    assert window.check.check_button.text() == "✓ 保存しました"
    check = acts.checker(window).check
    assert check is not None
    assert check.assessment == acts.checker(window).assessment


def test_a_text_edited_after_ctrl_enter_is_not_saved(
    window: MainWindow, reader: Reader, until: Callable[[bool], None]
) -> None:
    acts.paste(window, LURE + FILLER)
    acts.save(window)
    acts.type_text(window, "!")
    reader.may_go_on.set()
    until(False)
    assert acts.list_lines(window) == []


def test_a_saved_check_opened_meanwhile_stays_on_the_screen(
    window: MainWindow, qtbot: QtBot, reader: Reader
) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    acts.click(window.history.new_button)
    acts.paste(window, FILLER)
    qtbot.waitUntil(lambda: bool(reader.threads), timeout=PATIENCE_MS)
    acts.open_row(window, 0)
    reader.may_go_on.set()
    qtbot.wait(50)
    assert window.check.message.box.text == LURE
    assert acts.verdict_shown(window) == "ちょっと待って！"
    assert window.check.check_button.text() == "✓ 保存しました"


def test_of_very_many_marks_those_in_sight_are_shown_wherever_she_scrolls(
    window: MainWindow, until: Callable[[bool], None]
) -> None:
    acts.paste(window, (LURE + "\n") * 500)
    until(False)
    box = window.check.message.box
    assert len(box.marked) >= 500
    for end in (box.verticalScrollBar().maximum(), 0):
        box.verticalScrollBar().setValue(end)
        acts.settle()
        shown = box.extraSelections()
        assert len(shown) < 300, "Qt looks at all of them whenever it paints"
        at = box.cursorForPosition(box.viewport().rect().center()).position()
        assert any(abs(each.cursor.selectionStart() - at) < 100 for each in shown)
        assert {each.cursor.selectedText() for each in shown} <= {
            mark.span.text for mark in box.marked
        }


def test_a_reading_that_fails_leaves_no_answer(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    until: Callable[[bool], None],
) -> None:
    """Should judging fail one day, the exception is told as any other, and nothing is shown."""

    def fail(*_: object) -> None:
        raise RuntimeError("judging failed")

    monkeypatch.setattr("gui.judging.assess", fail)
    with qtbot.captureExceptions() as told:
        acts.paste(window, LURE + FILLER)
        until(False)
    assert [kind for kind, _error, _trace in told] == [RuntimeError]
    assert acts.verdict_shown(window) == ""
    assert window.check.check_button.text() == "チェックする（Ctrl+Enter）"
