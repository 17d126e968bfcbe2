"""Tool tips show what a client wrote letter by letter; they load and format nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QTextDocument
from PySide6.QtGui import Qt as RichText  # where PySide keeps mightBeRichText
from PySide6.QtWidgets import QWidget

from gui.main_window import MainWindow
from tests.gui import acts


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture that a message may point at."""
    file = tmp_path / "QR.png"
    image = QPixmap(40, 40)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(file))
    return file


def seen(tip: str) -> str:
    """The letters of a tip as they stand on the screen; U+FFFC where a picture stands."""
    if not RichText.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


@pytest.fixture
def hostile(window: MainWindow, picture: Path) -> MainWindow:
    """A saved check with markup in its text, its client and the name of a picture."""
    acts.paste(window, f'<img src="{picture.as_posix()}"><b>1</b>\n先に登録をお願いします。')
    # Not every system lets a file have such a name; one from another system may.
    window.check.message.pictures.add_picture("<b>QR</b>.png", QPixmap(str(picture)))
    acts.save(window)
    case = acts.checker(window).case
    assert case is not None
    window.wishes.client_named.emit(case.id, "<b>田中</b><img src=x> ＆ &amp;")
    acts.settle()
    return window


def test_the_tip_of_a_line_shows_the_letters_of_the_message(hostile: MainWindow) -> None:
    line = hostile.history.list.model().index(0, 0)
    tip = seen(line.data(Qt.ItemDataRole.ToolTipRole))
    title, client, *rest = tip.split("\n")
    assert title == line.data() and title.startswith('<img src="')
    assert client.endswith("<b>田中</b><img src=x> ＆ &amp;")
    assert len(rest) >= 2, "one below the other"


def test_the_tip_of_a_picture_shows_the_letters_of_its_name(hostile: MainWindow) -> None:
    thumbs = hostile.check.message.pictures.thumbs.values()
    assert any("<b>QR</b>.png" in seen(each.button.toolTip()) for each in thumbs)


def test_no_tip_of_the_window_formats_or_loads_anything(hostile: MainWindow) -> None:
    tips = [widget.toolTip() for widget in hostile.findChildren(QWidget) if widget.toolTip()]
    assert len(tips) > 5
    tips.append(hostile.history.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    for tip in tips:
        assert "\ufffc" not in seen(tip), tip
        assert not RichText.mightBeRichText(tip) or "&lt;" in tip, "markup of somebody else"
