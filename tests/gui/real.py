"""A virtual screen with a window manager, the program on it, and a hand on mouse and keyboard.

Everything goes through the X server, as it does for a user: `xdotool` presses and clicks, and
`real_program` tells what is seen. Nothing here calls the window.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from logic.history import Case, History
from logic.language import Language

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds until something counts as never happening; on a busy machine a start takes some."""
SIZE = (1400, 900)

MISSING = [name for name in ("Xvfb", "xdotool", "openbox") if shutil.which(name) is None]

# `make test` installs them where it may; on our own Linux machines a missing one is a fault.
MAY_SKIP = not (os.environ.get("CI") and sys.platform == "linux")
needs_screen = pytest.mark.skipif(
    bool(MISSING) and MAY_SKIP, reason=f"not installed: {', '.join(MISSING)}"
)

Seen = Mapping[str, Any]


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen of its own, on a number that is free, with a window manager."""
    read, write = os.pipe()
    width, height = SIZE
    server = subprocess.Popen(
        f"Xvfb -displayfd {write} -screen 0 {width}x{height}x24 -nolisten tcp".split(),
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number, ended(server):
        display = f":{number.readline().strip()}"
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env=os.environ | {"DISPLAY": display},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        with ended(manager):
            yield display


@contextmanager
def ended(process: subprocess.Popen[Any]) -> Iterator[None]:
    """End this process when the block is left."""
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


class Screen:
    """The running program, seen and touched from outside."""

    def __init__(self, program: subprocess.Popen[str], environ: Mapping[str, str]) -> None:
        self.program = program
        self.environ = environ
        self.seen: dict[str, Any] = {}
        self._told: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.program.stdout is not None
        for line in self.program.stdout:
            self._told.put(line)
        self._told.put("")

    def xdotool(self, *arguments: str) -> str:
        """Press, type or click; give what it says."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environ,
            check=True,
            timeout=PATIENCE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._forget_told()  # what was seen before tells nothing about what comes of it
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        """Press these keys, one after the other, wherever the keyboard is."""
        self.xdotool("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type ASCII letters."""
        self.xdotool("type", "--delay", "5", text)

    def paste(self, text: str) -> None:
        """Copy this in another program, come back from there and paste it."""
        with other_program(self.environ, text):
            self.until(lambda seen: not seen["active"])
            for _ in range(5):  # too early, it leads from the other program to that one
                self.press("alt+Tab")
                if any(self.look()["active"] for _ in range(20)):
                    break
            self.press("ctrl+v")
            self.until(lambda seen: text in seen["text"])

    def click(self, what: str) -> None:
        """Roll the mouse's wheel until a thing can be seen, go there and click."""
        end = time.monotonic() + PATIENCE
        before = None
        self._forget_told()
        while time.monotonic() < end:
            place = self.look()["places"].get(what)
            if place is not None and "roll" in place:
                times, roll = str(place["times"]), str(place["roll"])
                self.xdotool("mousemove", *map(str, place["over"]))
                self.xdotool("click", "--delay", "10", "--repeat", times, roll)
            elif place is not None and place == before:  # it stands still
                self.xdotool("mousemove", *map(str, place["at"]), "click", "1")
                return
            before = place
        raise AssertionError(f"{what} is nowhere; last: {self.seen}")

    def look(self) -> dict[str, Any]:
        """Give what is seen next."""
        line = self._told.get(timeout=PATIENCE)
        assert line, f"the program has ended: {self.program.wait(timeout=PATIENCE)}"
        self.seen = json.loads(line)
        return self.seen

    def until(self, true: Callable[[Seen], bool]) -> Seen:
        """Look at the window until something is true of it; give what is seen then."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if true(self.look()):
                return self.seen
        raise AssertionError(f"never seen; last: {self.seen}")

    def now(self) -> Seen:
        """Give what is seen from now on, not what was told before."""
        self._forget_told()
        return self.look()

    def _forget_told(self) -> None:
        while not self._told.empty():
            if not self._told.get():
                self._told.put("")  # it has ended; the next look says so
                return


def surroundings(display: str, data: Path, language: Language) -> dict[str, str]:
    """The environment of a program on this screen, with its data in this folder."""
    # Nothing of the desktop on which the tests are run.
    desktop = ("DESKTOP_SESSION", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "XMODIFIERS")
    return {
        **{
            key: value
            for key, value in os.environ.items()
            if key not in desktop and not key.startswith(("QT_", "KDE_", "GNOME_"))
        },
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONFAULTHANDLER": "1",
        "DISPLAY": display,
        "CHOTTO_MATTE_DATA": str(data),
        "XDG_CONFIG_HOME": str(data / "config"),  # the window for files remembers its last folder
        "LC_ALL": {Language.JA: "ja_JP.UTF-8", Language.EN: "en_US.UTF-8"}[language],
        "LANGUAGE": "",
    }


@contextmanager
def running(
    display: str,
    data: Path,
    language: Language = Language.EN,
    extra: Mapping[str, str] | None = None,
) -> Iterator[Screen]:
    """The program, running on this screen with its data in this folder; killed at the end."""
    environ = surroundings(display, data, language) | dict(extra or {})
    log = data / "program.log"
    with log.open("w") as errors:
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.gui.real_program"],
            cwd=ROOT,
            env=environ,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    with program:
        try:
            seen = Screen(program, environ)
            seen.until(lambda seen: bool(seen["ready"] and seen["active"]))
            yield seen
        except AssertionError:
            sys.stderr.write(log.read_text())
            raise
        finally:
            program.kill()  # no time to say goodbye: what was shown as saved must be there
    assert "Traceback" not in log.read_text(), log.read_text()


def cases(data: Path) -> list[Case]:
    """The cases in the file, newest change first."""
    with History.open(data / "history.sqlite3") as history:
        return [history.get(each.id) for each in history.page()]


def drafts(data: Path) -> list[str]:
    """The texts in the file that are not saved yet, newest first."""
    with History.open(data / "history.sqlite3") as history:
        return [each.draft.message.text for each in history.drafts()]


@contextmanager
def other_program(environ: Mapping[str, str], text: str) -> Iterator[None]:
    """Another program with a large window, from which `text` was copied; closed at the end."""
    program = subprocess.Popen(
        [sys.executable, "-c", _OTHER_PROGRAM, text],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with program, ended(program):
        assert program.stdout is not None
        assert program.stdout.readline(), "nothing was copied"
        yield


_OTHER_PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QTextEdit
application = QApplication([])
page = QTextEdit(sys.argv[1])
page.resize(900, 600)

def copy():
    if page.isActiveWindow():
        page.selectAll()
        page.copy()
        print("copied", flush=True)
        ready.stop()

from PySide6.QtCore import QTimer
ready = QTimer()
ready.timeout.connect(copy)
ready.start(20)
page.show()
application.exec()
"""
