"""The program on a real screen: killed, started twice, resized, magnified, in the dark."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.theme import DARK, LIGHT
from logic.language import Language
from tests.gui import real
from tests.gui.real import PATIENCE, ROOT, Screen

pytestmark = real.needs_screen

MESSAGE = "Hello! Please register on ChatWork first, we set up the contract later."
HEADLINE = "Hold on a moment!"


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with real.screen() as name:
        yield name


def type_message(screen: Screen) -> None:
    """Type the message where the cursor stands at the start."""
    screen.until(lambda seen: seen["typing"])
    screen.type(MESSAGE)
    screen.until(lambda seen: seen["text"] == MESSAGE and seen["verdict"] == HEADLINE)


def test_what_was_typed_and_not_saved_survives_being_killed(display: str, tmp_path: Path) -> None:
    with real.running(display, tmp_path) as screen:
        type_message(screen)
        screen.click("contract_yes")
        # It is written when she pauses: from then on it is in the file.
        screen.until(lambda _seen: real.drafts(tmp_path) == [MESSAGE])

    with real.running(display, tmp_path) as screen:
        seen = screen.until(lambda seen: seen["verdict"] != "")
        assert (seen["text"], seen["rows"]) == (MESSAGE, 0)
        assert seen["deal"]["contract"] == "yes"
        assert seen["notice"] == "You can go on where you left off."


def test_a_second_start_brings_the_first_window_to_the_front(display: str, tmp_path: Path) -> None:
    with real.running(display, tmp_path) as screen:
        type_message(screen)
        window = str(screen.seen["window"])
        screen.xdotool("windowminimize", "--sync", window)
        screen.until(lambda seen: not seen["active"])
        start_again(screen)
        screen.until(lambda seen: seen["active"])
        assert screen.xdotool("getactivewindow") == window

        with real.other_program(screen.environ, "Something else"):
            screen.until(lambda seen: not seen["active"])
            screen.xdotool("mousemove", "700", "450", "click", "1")  # she works there for a while
            start_again(screen)
            screen.until(lambda seen: seen["active"])
            assert screen.xdotool("getactivewindow") == window
        assert screen.now()["text"] == MESSAGE


def start_again(screen: Screen) -> None:
    """Start the program once more: it ends by itself, without a window of its own."""
    second = subprocess.run(
        [sys.executable, "-m", "tests.gui.real_program"],
        cwd=ROOT,
        env=screen.environ,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert second.returncode == 0, second.stderr
    assert second.stdout == "", "it had a window that could be seen"


def test_a_window_made_small_and_large_again_loses_nothing(display: str, tmp_path: Path) -> None:
    with real.running(display, tmp_path) as screen:
        type_message(screen)
        screen.press("Left", "Left", "Left")
        before = screen.until(lambda seen: seen["cursor"] == len(MESSAGE) - 3)
        window, (_x, _y, width, height) = str(before["window"]), before["frame"]

        screen.xdotool("windowsize", "--sync", window, "640", "480")
        seen = screen.until(lambda seen: seen["tabs"])
        assert seen["frame"][2] < 660 and seen["typing"]
        assert [seen[each] for each in ("text", "cursor", "verdict")] == [
            before[each] for each in ("text", "cursor", "verdict")
        ]
        screen.type("!")  # the keyboard is where it was

        screen.xdotool("windowsize", "--sync", window, str(width), str(height))
        seen = screen.until(lambda seen: not seen["tabs"] and seen["places"]["copy"])
        assert seen["text"] == f"{MESSAGE[:-3]}!{MESSAGE[-3:]}"
        assert (seen["cursor"], seen["verdict"]) == (len(MESSAGE) - 2, HEADLINE)
        assert seen["typing"]
        screen.press("ctrl+z")
        screen.until(lambda seen: seen["text"] == MESSAGE)


@pytest.mark.parametrize("factor", ["1.5", "2"])
def test_on_a_magnified_screen_the_window_fits(display: str, tmp_path: Path, factor: str) -> None:
    magnified = {"QT_SCALE_FACTOR": factor}
    with real.running(display, tmp_path, Language.JA, magnified) as screen:
        seen = screen.until(lambda seen: seen["typing"])
        x, y, width, height = seen["frame"]
        assert x >= 0 and y >= 0
        assert x + width <= real.SIZE[0] and y + height <= real.SIZE[1]
        screen.type(MESSAGE)
        screen.until(lambda seen: seen["text"] == MESSAGE)
        screen.press("ctrl+Return")
        screen.until(lambda seen: seen["button"] == "✓ 保存しました")
        screen.click("copy")
        screen.until(lambda seen: seen["clipboard"] == seen["reply"] != "")


FOLLOW = """
import sys
from gui import app, theme
from PySide6.QtCore import Qt, QTimer
application, window = app.start([])
hints = application.styleHints()

def scheme():
    return "dark" if theme.scheme() is theme.DARK else "light"

def change():
    shown = [scheme(), window.footer.grab().toImage().pixelColor(2, 8).name()]
    hints.setColorScheme(Qt.ColorScheme.Dark)
    application.processEvents()
    shown += [scheme(), window.footer.grab().toImage().pixelColor(2, 8).name()]
    print(*shown)
    application.quit()

QTimer.singleShot(200, change)
sys.exit(application.exec())
"""


def test_dark_follows_the_system(display: str, tmp_path: Path) -> None:
    """On a desktop that tells of dark and light (GNOME's way), the window changes with it."""
    environ = real.surroundings(display, tmp_path, Language.EN)
    done = subprocess.run(
        [sys.executable, "-c", FOLLOW],
        cwd=ROOT,
        env=environ | {"XDG_CURRENT_DESKTOP": "GNOME"},
        capture_output=True,
        text=True,
        timeout=2 * PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["light", LIGHT.side, "dark", DARK.side]
