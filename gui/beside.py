"""A thread that does one thing beside the event loop, and outlives whoever started it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QThread

GIVE_WAY_S = 0.00005
"""Seconds after which such a thread lets the window go on, while one runs. A keystroke needs
Python some ten times: with Python's usual 5 ms each it would wait for several frames."""

_usual = sys.getswitchinterval()
_running: set[Beside] = set()
"""Kept until they end: a thread that is destroyed before takes the whole program with it."""


def running() -> frozenset[Beside]:
    """Give the threads that have not ended yet."""
    return frozenset(_running)


class Beside(QThread):
    """Subclasses do their work in `run`, in plain Python, touching nothing of Qt but signals.

    The program waits for it before it ends.
    """

    def __init__(self) -> None:
        super().__init__()
        _running.add(self)
        sys.setswitchinterval(GIVE_WAY_S)
        self.finished.connect(self._forget)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._end)

    def stop(self) -> None:
        """Wish for no result any more. A subclass that can end early does; it tells nothing."""

    def _end(self) -> None:
        self.stop()
        self.wait()

    def _forget(self) -> None:
        self.wait()  # it has told that it ends; it must have ended before it is let go
        _running.discard(self)
        if not _running:
            sys.setswitchinterval(_usual)
