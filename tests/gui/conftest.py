"""A real window on a real rulebook and a real file in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import texts, theme
from gui.archive import Archive
from gui.main_window import MainWindow
from gui.settings import Settings
from logic.history import utc_now
from logic.language import Language
from logic.loading import load
from logic.rulebook import Rulebook
from tests.gui import acts, states
from tests.gui.states import State

SIZE = QSize(1280, 800)


class OpenWindow(Protocol):
    """Opens a window; with `keep_size` in the size it was closed with."""

    def __call__(self, *, keep_size: bool = False) -> MainWindow: ...


class Stage(Protocol):
    """Opens a window on an empty history and brings it into a state."""

    def __call__(self, state: State) -> MainWindow: ...


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The rulebook that is shipped."""
    return load()


@pytest.fixture(scope="session")
def dressed_app(qapp: QApplication) -> QApplication:
    """The application with the product's look, as `gui.app` starts it."""
    qapp.setStyle("Fusion")
    theme.install(qapp)
    return qapp


@pytest.fixture
def history_file(tmp_path: Path) -> Path:
    """Where the windows of one test keep their history."""
    return tmp_path / "history.sqlite3"


@pytest.fixture
def open_window(
    dressed_app: QApplication,
    qtbot: QtBot,
    rulebook: Rulebook,
    tmp_path: Path,
    history_file: Path,
) -> Iterator[OpenWindow]:
    """Opens a window on the test's history file; call it again to see what a restart shows."""
    opened: list[tuple[MainWindow, Archive]] = []

    def close_all() -> None:
        for window, archive in opened:
            window.close()
            archive.close()
            window.deleteLater()
        opened.clear()
        # Windows that are only hidden would be dressed anew with every later one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def open_one(*, keep_size: bool = False) -> MainWindow:
        close_all()
        settings = Settings(tmp_path / "window.ini")
        texts.set_language(settings.language or Language.JA)
        window = MainWindow(settings)
        archive = Archive(history_file, rulebook.texts["history"], window)
        opened.append((window, archive))
        with qtbot.waitExposed(window):
            window.show()
        window.take(rulebook, archive, utc_now)
        if not keep_size:
            window.resize(SIZE)  # the offscreen screen is smaller than any real one
        acts.settle()
        return window

    yield open_one
    close_all()
    theme.set_text_scale(dressed_app, 1.0)
    theme.choose(dressed_app, None)
    texts.set_language(Language.JA)


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """A window at its first start, in Japanese."""
    return open_window()


@pytest.fixture
def stage(
    dressed_app: QApplication, rulebook: Rulebook, tmp_path: Path, history_file: Path
) -> Iterator[Stage]:
    """Brings up one state after the other, in the language of the moment."""
    opened: list[tuple[MainWindow, Archive]] = []
    numbers = count()

    def close_all() -> None:
        for window, archive in opened:
            window.close()
            archive.close()
            window.deleteLater()
        opened.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def bring_up(state: State) -> MainWindow:
        close_all()
        place = tmp_path / f"{next(numbers)}-{state.name}"
        place.mkdir()
        window = MainWindow(Settings(place / "window.ini"))
        archive = Archive(place / history_file.name, rulebook.texts["history"], window)
        opened.append((window, archive))
        window.show()
        window.take(rulebook, archive, utc_now)
        window.resize(SIZE)
        window.activateWindow()
        acts.settle()
        states.bring(window, state)
        return window

    texts.set_language(Language.JA)
    yield bring_up
    close_all()
    theme.set_text_scale(dressed_app, 1.0)
    theme.choose(dressed_app, None)
    texts.set_language(Language.JA)
