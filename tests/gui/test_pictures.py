"""Screenshots as evidence: dropped, opened or pasted, shown, asked about, and kept or not."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.label import Text
from gui.main_window import MainWindow
from gui.picture_files import (
    MAX_PICTURE_BYTES,
    PictureError,
    PictureRefusal,
    read_picture,
    read_picture_file,
)
from gui.picture_strip import PictureStrip
from gui.picture_thumb import PictureThumb
from logic.deal import Answer
from logic.history import Keep
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.conftest import OpenWindow
from tests.gui.test_message_box import drop

pytestmark = pytest.mark.usefixtures("qapp")


def image(width: int = 120, height: int = 80) -> QImage:
    """A small picture with something on it."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    for x in range(width):
        made.setPixelColor(x, x % height, QColor("black"))
    return made


def encoded(kind: str, width: int = 120, height: int = 80) -> bytes:
    """The bytes of a picture file of this kind."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image(width, height).save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def huge_png(side: int) -> bytes:
    """A PNG that claims this many pixels a side and has almost none of them."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )


def strip(window: MainWindow) -> PictureStrip:
    """The pictures below the message."""
    return window.check.message.pictures


def thumbs(window: MainWindow) -> list[PictureThumb]:
    """The small pictures."""
    return list(strip(window).thumbs.values())


def wait_for(window: MainWindow, qtbot: QtBot, count: int) -> None:
    """Wait until so many pictures are shown: they are read beside the event loop."""
    qtbot.waitUntil(lambda: len(strip(window).thumbs) == count, timeout=30_000)
    acts.settle()


@pytest.fixture
def shot(tmp_path: Path) -> Path:
    """A screenshot on the disk."""
    file = tmp_path / "相手のQR.png"
    file.write_bytes(encoded("PNG"))
    return file


@pytest.fixture
def pictured(window: MainWindow, qtbot: QtBot, shot: Path) -> MainWindow:
    """A window with a message and a screenshot."""
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    return window


def test_without_pictures_there_is_no_strip(window: MainWindow) -> None:
    assert not strip(window).isVisible()


def test_a_dropped_screenshot_is_shown_and_leaves_the_text_alone(pictured: MainWindow) -> None:
    assert strip(pictured).isVisible()
    assert thumbs(pictured)[0].name == "相手のQR.png"
    assert pictured.check.message.box.text == LURE
    hints = acts.visible_texts(strip(pictured).findChildren(Text))
    assert any("上の欄に打つか貼り付けて" in each for each in hints)


def test_a_copied_screenshot_is_pasted_as_a_picture(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setImageData(image())
    QGuiApplication.clipboard().setMimeData(data)
    acts.click(window.check.message.paste_button)
    wait_for(window, qtbot, 1)
    assert window.check.message.box.text == ""
    assert thumbs(window)[0].name == "スクリーンショット"


def test_several_pictures_and_a_text_at_once(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [tmp_path / name for name in ("a.jpg", "b.webp", "c.bmp")]
    for file, kind in zip(files, ("JPEG", "WEBP", "BMP"), strict=True):
        file.write_bytes(encoded(kind))
    text = tmp_path / "message.txt"
    text.write_text(LURE, "utf-8")
    window.check.message.take_files([*files, text])
    wait_for(window, qtbot, 3)
    assert [each.name for each in thumbs(window)] == ["a.jpg", "b.webp", "c.bmp"]
    assert window.check.message.box.text == LURE


def test_a_click_shows_it_large_and_escape_makes_it_small(pictured: MainWindow) -> None:
    acts.click(thumbs(pictured)[0].button)
    view = strip(pictured).view
    assert view is not None and view.isVisible()
    assert view.height() > 0
    thumbs(pictured)[0].button.setFocus()
    acts.press(pictured, Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert not thumbs(pictured)[0].is_large


def test_what_the_picture_shows_joins_the_judgement(pictured: MainWindow) -> None:
    question = strip(pictured).question
    assert question is not None and question.isVisible()
    assert "QR" in question.answers.accessibleName()
    acts.click(question.answers.button(Answer.YES))
    assert acts.checker(pictured).told.answer("picture_has_contact") is Answer.YES
    acts.click(question.answers.button(Answer.YES))
    assert acts.checker(pictured).told.answer("picture_has_contact") is None


def test_a_picture_taken_out_comes_back(pictured: MainWindow, qtbot: QtBot) -> None:
    acts.click(thumbs(pictured)[0].remove)
    assert not strip(pictured).isVisible()
    assert acts.desk(pictured).pictures.ids == []
    acts.click(pictured.check.message.notice.action)
    wait_for(pictured, qtbot, 1)
    assert len(acts.desk(pictured).pictures.loose) == 1


def test_a_saved_check_has_its_pictures(pictured: MainWindow, qtbot: QtBot, shot: Path) -> None:
    acts.save(pictured)
    case = acts.checker(pictured).case
    assert case is not None and [each.name for each in case.pictures] == ["相手のQR.png"]
    assert acts.desk(pictured).pictures.loose == []
    acts.click(pictured.history.new_button)
    assert not strip(pictured).isVisible()
    acts.open_row(pictured, 0)
    wait_for(pictured, qtbot, 1)
    assert thumbs(pictured)[0].name == "相手のQR.png"


def test_pictures_of_a_draft_come_back_with_it(pictured: MainWindow, qtbot: QtBot) -> None:
    acts.click(pictured.history.new_button)
    assert not strip(pictured).isVisible()
    acts.click(pictured.check.draft_offer.action)
    wait_for(pictured, qtbot, 1)
    assert pictured.check.message.box.text == LURE


def test_pictures_survive_a_restart(open_window: OpenWindow, qtbot: QtBot, shot: Path) -> None:
    window = open_window()
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    window = open_window()
    wait_for(window, qtbot, 1)
    assert window.check.message.box.text == LURE


def test_a_screenshot_without_any_text_is_not_lost(
    open_window: OpenWindow, qtbot: QtBot, shot: Path
) -> None:
    window = open_window()
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    acts.click(window.history.new_button)
    assert not strip(window).isVisible()
    acts.click(window.check.draft_offer.action)
    wait_for(window, qtbot, 1)
    window = open_window()
    wait_for(window, qtbot, 1)


@pytest.mark.parametrize("keep", [Keep.NOTHING, Keep.WITHOUT_TEXT])
def test_where_no_text_is_kept_no_picture_is(
    window: MainWindow, qtbot: QtBot, shot: Path, keep: Keep, history_file: Path
) -> None:
    acts.desk(window)._archive.keep = keep
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    assert acts.desk(window).pictures.loose == []
    data = b"".join(each.read_bytes() for each in history_file.parent.glob("history*"))
    assert shot.read_bytes()[-60:] not in data


def test_a_whole_folder_dropped_by_mistake_changes_nothing(
    pictured: MainWindow, shot: Path
) -> None:
    drop(pictured, [shot] * 40)
    assert "30枚まで" in pictured.check.message.notice.sentence
    assert len(thumbs(pictured)) == 1


def test_a_file_dropped_beside_the_box_is_taken(
    window: MainWindow, qtbot: QtBot, shot: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(shot))])
    at, buttons = QPointF(4, 4), Qt.MouseButton.LeftButton
    keys, panel = Qt.KeyboardModifier.NoModifier, window.check.message
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(at, Qt.DropAction.CopyAction, data, buttons, keys))
    wait_for(window, qtbot, 1)


# --- what is no picture, or a hostile one ---


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("cut.png", encoded("PNG")[:90], PictureRefusal.NOT_A_PICTURE),
        ("cut.jpg", encoded("JPEG", 600, 600)[:-300], PictureRefusal.NOT_A_PICTURE),
        ("text.png", b"hello", PictureRefusal.NOT_A_PICTURE),
        ("empty.gif", b"", PictureRefusal.NOT_A_PICTURE),
        ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", PictureRefusal.NOT_A_PICTURE),
        ("bomb.png", huge_png(50_000), PictureRefusal.TOO_MANY_PIXELS),
        ("long.png", b"\x89PNG" + b"\0" * MAX_PICTURE_BYTES, PictureRefusal.TOO_LARGE),
    ],
)
def test_what_cannot_be_shown_is_refused(
    tmp_path: Path, name: str, data: bytes, reason: PictureRefusal
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(PictureError) as told:
        read_picture_file(file)
    assert told.value.reason is reason


def test_a_refusal_says_what_is_safe_and_what_to_do(
    pictured: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    bomb = tmp_path / "bomb.png"
    bomb.write_bytes(huge_png(50_000))
    drop(pictured, [bomb])
    notice = pictured.check.message.notice
    qtbot.waitUntil(lambda: "bomb.png" in notice.sentence, timeout=30_000)
    assert "ほかは何も変わっていません" in notice.sentence
    assert "切り取って" in notice.sentence
    assert pictured.check.message.box.text == LURE and len(thumbs(pictured)) == 1


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_picture_is_refused_or_read_but_never_more(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(("PNG", "JPEG", "BMP", "WEBP")))
    whole = bytearray(encoded(kind))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read = read_picture("damaged", bytes(whole))
    except PictureError:
        return
    assert (read.data.width, read.data.height) == (read.image.width(), read.image.height()) or (
        read.image.width() <= 1600 and read.image.height() <= 6400
    )


@pytest.mark.parametrize(("kind", "kept"), [("PNG", True), ("JPEG", True), ("WEBP", False)])
def test_png_and_jpeg_are_kept_to_the_byte(kind: str, kept: bool) -> None:
    original = encoded(kind)
    read = read_picture("a", original)
    assert (read.data.data == original) is kept
    assert read.data.data.startswith(b"\x89PNG" if kind != "JPEG" else b"\xff\xd8")
    assert (read.data.width, read.data.height) == (120, 80)
