"""The middle of the window with everything in it: nothing is cut off, in any size of text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import texts, theme
from gui.main_window import MainWindow
from logic.language import Language
from tests.gui import acts
from tests.gui.room import cut_off
from tests.gui.test_pictures import encoded, strip, wait_for


@pytest.fixture(params=[1.0, 1.5, 2.0])
def text_scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    """A size of text, taken back after the test."""
    theme.set_text_scale(qapp, request.param)
    yield request.param
    theme.set_text_scale(qapp, 1.0)


@pytest.mark.usefixtures("text_scale")
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1024, 640), (640, 480)], ids=str)
def test_a_conversation_with_pictures_is_not_cut_off(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    texts.set_language(language)
    window.resize(*size)
    acts.settle()
    assert cut_off(window.check) == []
    talk = window.check.message.conversation
    acts.paste(window, acts.LURE)
    acts.click(talk.add_own)
    acts.paste(window, "はい。")
    acts.click(talk.add_client)
    acts.paste(window, "LINEでお願いします。")
    acts.click(talk.parts[1].day_button)
    file = tmp_path / "とても長い名前のスクリーンショット 2026-11-24 10.20.30.png"
    file.write_bytes(encoded("PNG", 900, 1200))
    window.check.message.open_file(file)
    wait_for(window, qtbot, 1)
    [thumb] = strip(window).thumbs.values()
    acts.click(thumb.button)
    question = strip(window).question
    assert question is not None
    acts.click(question.how.button)
    assert cut_off(window.check) == []
    assert window.width() == size[0], "the window grew to make room"
