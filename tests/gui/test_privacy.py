"""No word of a message in a title, a setting, an error or any file but the history."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from gui import crash
from gui.main_window import MainWindow
from logic.message import Message
from tests.gui import acts
from tests.gui.conftest import OpenWindow

MARKER = "ひみつの合言葉QXZ"


def test_only_the_history_knows_the_message(
    open_window: OpenWindow, tmp_path: Path, history_file: Path
) -> None:
    window = open_window()
    acts.paste(window, MARKER + "、先にLINEを追加してください。")
    assert MARKER not in window.windowTitle()
    acts.save(window)
    assert MARKER not in window.windowTitle()
    acts.open_row(window, 0)
    assert MARKER not in window.windowTitle()
    open_window()
    with_marker = {
        file.name
        for file in tmp_path.rglob("*")
        if file.is_file() and MARKER.encode() in file.read_bytes()
    }
    assert with_marker == {history_file.name}
    settings = (tmp_path / "window.ini").read_text("utf-8")
    assert "QXZ" not in settings


def test_an_unexpected_error_is_told_without_its_words(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back after the test
    crash.install(window.report_crash)
    acts.paste(window, MARKER)
    try:
        raise KeyError(MARKER)
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert window.banner.isVisible()
    assert "KeyError (test_privacy.py:" in window.banner.details.line.text()
    printed = capsys.readouterr()
    assert "KeyError" in printed.err
    said = window.banner.sentence + window.banner.details.line.text()
    assert MARKER not in said + printed.err + printed.out
    assert window.check.message.box.text == MARKER


def test_an_answer_never_stands_beside_a_text_it_is_not_about(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Should judging fail one day, the old verdict goes away with the old text."""
    acts.paste(window, acts.LURE)
    assert acts.verdict_shown(window)

    def fail(*_: object) -> None:
        raise RuntimeError("judging failed")

    monkeypatch.setattr("gui.checker.assess", fail)
    window.check.message.box.blockSignals(True)
    window.check.message.box.fill("別の文章")
    window.check.message.box.blockSignals(False)
    acts.checker(window).set_message(Message("別の文章"))
    with pytest.raises(RuntimeError):
        acts.checker(window).judge()
    assert acts.verdict_shown(window) == ""
