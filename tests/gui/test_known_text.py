"""However a text came about, what is judged is what the box holds: no edit is missed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import evidence
from gui.message_box import MessageBox
from tests.gui.test_evidence import TEXTS

pytestmark = pytest.mark.usefixtures("qapp")

Edit = Callable[[MessageBox], None]

PLACES = st.integers(0, 80)


def inserting(text: str, start: int, end: int) -> Edit:
    """Select from one place to another, and put a text there."""

    def edit(box: MessageBox) -> None:
        last = box.document().characterCount() - 1
        cursor = box.textCursor()
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        box.setTextCursor(cursor)
        cursor.insertText(text)

    return edit


def pasting(text: str) -> Edit:
    """Paste a text where the cursor is."""

    def edit(box: MessageBox) -> None:
        copied = QMimeData()
        copied.setText(text)
        box.insertFromMimeData(copied)

    return edit


def composing(preedit: str, commit: str, start: int, length: int) -> Edit:
    """What an input method sends; it may also take letters before the cursor away."""

    def edit(box: MessageBox) -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit, start, length)
        QApplication.sendEvent(box, event)

    return edit


def deleting(box: MessageBox) -> None:
    """Press Backspace."""
    box.textCursor().deletePreviousChar()


def clearing(box: MessageBox) -> None:
    """Take all away, as one edit."""
    box.selectAll()
    box.textCursor().removeSelectedText()


EDITS = st.one_of(
    st.builds(inserting, TEXTS, PLACES, PLACES),
    st.builds(pasting, TEXTS),
    st.builds(composing, st.sampled_from(("", "かな")), TEXTS, st.integers(-3, 0), PLACES),
    st.builds(lambda text: lambda box: box.fill(text), TEXTS),
    st.builds(lambda text: lambda box: box.show_text(text), TEXTS),
    st.sampled_from((deleting, clearing, MessageBox.undo, MessageBox.redo)),
    st.just(lambda box: (box.undo(), box.undo(), box.redo())),
)


@pytest.fixture
def box(qtbot: QtBot) -> MessageBox:
    """A box of its own."""
    made = MessageBox()
    qtbot.addWidget(made)
    return made


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EDITS, max_size=12))
def test_no_edit_is_missed(box: MessageBox, edits: list[Edit]) -> None:
    box.show_text("")
    told: list[str] = []
    box.edited.connect(lambda: told.append(box.text))
    for edit in edits:
        before, count = box.text, len(told)
        edit(box)
        assert box.text == evidence.read(box.document())
        assert box.is_empty is (box.text == "")
        if len(told) > count:
            assert told[-1] == box.text
        elif box.text != before:
            assert edit.__qualname__.endswith("<lambda>"), "only another text shown is not told"


@given(TEXTS.filter(bool), st.data())
def test_any_stretch_is_read_as_it_stands(text: str, data: st.DataObject) -> None:
    """Also what begins or ends in the middle of a letter that takes two units."""
    box = MessageBox()
    box.show_text(text * 3)
    length = box.document().characterCount() - 1
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    units = box.text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
    found = evidence.read_range(box.document(), start, end - start)
    assert found.encode("utf-16-le", "surrogatepass") == units


def test_letters_that_are_only_composed_are_no_news(box: MessageBox) -> None:
    box.show_text("先に")
    box.moveCursor(QTextCursor.MoveOperation.End)
    told: list[str] = []
    box.edited.connect(lambda: told.append(box.text))
    composing("ちゃっと", "", 0, 0)(box)
    assert box.text == "先に" and told == []
    composing("", "チャット", 0, 0)(box)
    assert told == ["先にチャット"]
    box.undo()
    assert told[-1] == box.text == "先に"
