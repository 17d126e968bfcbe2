"""The box: plain text in, whatever comes; nothing is disturbed by the marks."""

from __future__ import annotations

import codecs
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.message_box import MessageBox
from gui.text_files import MAX_FILE_BYTES
from logic.history import Draft
from logic.message import Message
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.test_evidence import TEXTS


def compose(window: MainWindow, preedit: str, commit: str = "") -> None:
    """What an input method sends: letters still being chosen, letters that are settled."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(window.check.message.box, event)
    acts.settle()


def drop(window: MainWindow, files: list[Path]) -> None:
    """Drag files over the box and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    viewport = window.check.message.box.viewport()
    at, buttons = QPointF(20, 20), Qt.MouseButton.LeftButton
    no_keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, buttons, no_keys)
    QApplication.sendEvent(viewport, enter)
    if enter.isAccepted():
        event = QDropEvent(at, Qt.DropAction.CopyAction, data, buttons, no_keys)
        QApplication.sendEvent(viewport, event)
    acts.settle()


def test_rich_text_is_pasted_as_plain_text(window: MainWindow) -> None:
    data = QMimeData()
    data.setHtml("<h1 style='color:red'>先に<b>LINE</b>へ</h1>")
    data.setText("先にLINEへ")
    QGuiApplication.clipboard().setMimeData(data)
    acts.click(window.check.message.paste_button)
    assert window.check.message.box.text == "先にLINEへ"


def test_the_paste_button_says_when_there_is_nothing_to_paste(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    acts.click(window.check.message.paste_button)
    assert "コピーしてください" in window.check.message.notice.sentence
    assert window.check.message.box.text == ""


def test_a_page_copied_without_its_plain_text_is_pasted_plain(window: MainWindow) -> None:
    data = QMimeData()
    data.setHtml("<p style='color:red'>先に<b>LINE</b>へ</p><img src='http://example.com/a.png'>")
    QGuiApplication.clipboard().setMimeData(data)
    acts.click(window.check.message.paste_button)
    assert "先にLINEへ" in window.check.message.box.text


def test_text_that_is_still_composed_is_not_judged(window: MainWindow) -> None:
    compose(window, "せんにちゃっとわーくへ")
    assert window.check.message.box.text == ""
    assert acts.verdict_shown(window) == ""
    compose(window, "", commit=LURE)
    assert acts.verdict_shown(window) == "ちょっと待って！"


def test_composing_further_does_not_disturb_the_marks(window: MainWindow) -> None:
    acts.paste(window, LURE)
    before, verdict = acts.marked_words(window), acts.verdict_shown(window)
    compose(window, "ぎんこうこうざ")
    assert acts.marked_words(window) == before
    assert acts.verdict_shown(window) == verdict
    assert window.check.message.box.text == LURE


def test_an_enter_that_confirms_a_conversion_does_not_save(window: MainWindow) -> None:
    acts.paste(window, LURE)
    compose(window, "へんかん")
    acts.save(window)
    assert acts.list_lines(window) == []
    compose(window, "", commit="変換")
    acts.save(window)
    assert len(acts.list_lines(window)) == 1


def test_marking_leaves_cursor_selection_and_undo_alone(window: MainWindow) -> None:
    box = window.check.message.box
    acts.type_text(window, "Please add me on Telegram before the contract.")
    box.moveCursor(QTextCursor.MoveOperation.Start)
    acts.press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert acts.selected_words(window) == "P"
    acts.checker(window).judge()
    window.check.message.box.mark(acts.checker(window).assessment.findings)  # type: ignore[union-attr]
    assert acts.selected_words(window) == "P"
    acts.press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text == ""
    assert acts.marked_words(window) == []


def test_a_click_on_marked_words_shows_their_finding(window: MainWindow) -> None:
    acts.paste(window, LURE)
    box = window.check.message.box
    mark = box.marked[0]
    cursor = box.textCursor()
    cursor.setPosition(mark.start + 1)
    at = box.cursorRect(cursor).center() + QPoint(3, 0)
    acts.click(box.viewport(), at)
    card = acts.answer(window).card_of(mark.finding)
    assert card is not None
    assert card.is_flashing


def test_an_ampersand_among_the_words_is_shown_and_is_no_shortcut(window: MainWindow) -> None:
    acts.paste(window, "先にLINE&amp;Zoomの&登録をお願いします。LINEを追加してください。")
    for card in acts.finding_cards(window):
        for quote in card.quotes:
            assert quote.shortcut().isEmpty()


def test_a_click_beside_the_marks_shows_nothing(window: MainWindow) -> None:
    acts.paste(window, LURE)
    box = window.check.message.box
    acts.click(box.viewport(), QPoint(box.viewport().width() // 2, box.viewport().height() - 4))
    assert not any(card.is_flashing for card in acts.finding_cards(window))


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("cp932", b""),
        ("euc-jp", b""),
        ("iso-2022-jp", b""),
    ],
)
def test_a_dropped_text_file_is_read_and_judged(
    window: MainWindow, tmp_path: Path, encoding: str, mark: bytes
) -> None:
    file = tmp_path / "メッセージ.txt"
    file.write_bytes(mark + LURE.encode(encoding))
    drop(window, [file])
    assert window.check.message.box.text == LURE
    assert acts.verdict_shown(window) == "ちょっと待って！"


def test_a_file_in_place_of_a_text_can_be_undone(window: MainWindow, tmp_path: Path) -> None:
    acts.paste(window, "前の文章です。")
    file = tmp_path / "message.txt"
    file.write_text(LURE, "utf-8")
    drop(window, [file])
    assert window.check.message.box.text == LURE
    acts.press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.check.message.box.text == "前の文章です。"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("program.bin", b"MZ\x90\0\x03\0\0\0", "テキストファイルではありません"),
        ("empty.eml", b"", "文章がありませんでした"),
        ("broken.txt", b"\xff\xfe\x00\xd8\xff", "テキストファイルではありません"),
        ("huge.txt", b"a" * (MAX_FILE_BYTES + 1), "大きすぎます"),
        ("gone.txt", None, "開けませんでした"),
    ],
)
def test_a_file_that_cannot_be_read_changes_nothing(
    window: MainWindow, tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    acts.paste(window, LURE)
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    drop(window, [file])
    assert sentence in window.check.message.notice.sentence
    assert window.check.message.box.text == LURE
    assert acts.verdict_shown(window) == "ちょっと待って！"


def test_a_saved_mail_shows_its_words(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "client.eml"
    mail = "From: =?utf-8?b?55Sw5Lit?= <tanaka@example.com>\r\nSubject: Job\r\n"
    mail += f"Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n{LURE}\r\n"
    file.write_bytes(mail.encode("iso-2022-jp"))
    window.check.message.open_file(file)
    acts.settle()
    assert LURE in window.check.message.box.text
    assert "田中" in window.check.message.box.text
    assert acts.verdict_shown(window) == "ちょっと待って！"


def test_a_file_opened_beside_a_conversation_replaces_one_message(
    window: MainWindow, tmp_path: Path
) -> None:
    acts.paste(window, "ご応募ありがとうございます。")
    acts.click(window.check.message.conversation.add_client)
    file = tmp_path / "message.txt"
    file.write_text(LURE, "utf-8")
    window.check.message.open_file(file)
    acts.settle()
    texts = [box.text for box in window.check.message.conversation.boxes]
    assert texts == ["ご応募ありがとうございます。", LURE]


def test_the_open_button_asks_for_files_and_takes_them(window: MainWindow, tmp_path: Path) -> None:
    """The system's own window cannot be used here; its place takes Qt's, which can."""
    file = tmp_path / "message.txt"
    file.write_text(LURE, "utf-8")
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    try:
        acts.click(window.check.message.open_button)
        [dialog] = window.findChildren(QFileDialog)
        assert dialog.isVisible()
        assert "*.eml" in dialog.nameFilters()[0] and "*.webp" in dialog.nameFilters()[0]
        dialog.filesSelected.emit([str(file)])
        dialog.close()
        acts.settle()
    finally:
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)
    assert window.check.message.box.text == LURE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_folder_or_a_pipe_is_not_waited_for(window: MainWindow, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "."):
        drop(window, [tmp_path / name])
        assert "開けませんでした" in window.check.message.notice.sentence
        window.check.message.notice.clear()


def test_several_files_are_too_many(window: MainWindow, tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(LURE, "utf-8")
    drop(window, files)
    assert "1つずつ" in window.check.message.notice.sentence
    assert window.check.message.box.text == ""


def test_a_very_long_paste_is_judged_and_says_what_was_read(
    window: MainWindow, qtbot: QtBot
) -> None:
    acts.paste(window, LURE + "あ" * 1_000_000)
    qtbot.waitUntil(lambda: not acts.checker(window).is_waiting, timeout=60_000)
    assert acts.verdict_shown(window) == "ちょっと待って！"
    assert acts.answer(window).verdict.notices.shown


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(TEXTS.map(lambda text: text + " 先にLINEを追加してください。😀"), st.booleans())
def test_no_text_breaks_the_window(window: MainWindow, text: str, whole: bool) -> None:
    """Whatever is put in: judged as the box holds it, marked where the evidence says."""
    box = window.check.message.box
    if whole:
        window.check.message.conversation.show_message(Message(text))
        acts.checker(window).start(Draft(Message(box.text), acts.checker(window).deal))
    else:
        box.fill(text)
    acts.settle()
    assert acts.checker(window).message.text == box.text
    assessment = acts.checker(window).assessment
    assert assessment is not None
    found = (*assessment.findings, *assessment.noted)
    evidence = sum(len(finding.evidence) for finding in found)
    assert len(box.marked) == evidence


def test_the_box_alone_tells_only_what_is_committed(qtbot: QtBot) -> None:
    box = MessageBox()
    qtbot.addWidget(box)
    told: list[str] = []
    box.edited.connect(lambda: told.append(box.text))
    event = QInputMethodEvent("かな", [])
    QApplication.sendEvent(box, event)
    assert told == []
    event = QInputMethodEvent("", [])
    event.setCommitString("仮名")
    QApplication.sendEvent(box, event)
    assert told == ["仮名"]
