"""Judges a long text beside the event loop, so that typing goes on meanwhile."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QThread

from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Deal
from logic.message import Message
from logic.rulebook import Rulebook
from logic.told import Told

GIVE_WAY_S = 0.00005
"""Seconds after which a judging thread lets the window go on, while one runs. A keystroke needs
Python some ten times: with Python's usual 5 ms each it would wait for several frames."""

_usual = sys.getswitchinterval()
_running: set[Judging] = set()
"""Kept until they end: a thread that is destroyed before takes the whole program with it."""


class Judging(QThread):
    """Judges one message in one state of the deal; once it has `finished`, `result` gives it."""

    def __init__(self, message: Message, deal: Deal, told: Told, rulebook: Rulebook) -> None:
        super().__init__()
        self.message, self.deal, self.told = message, deal, told
        self._rulebook = rulebook
        self._answer: Assessment | None = None
        self._error: Exception | None = None
        _running.add(self)
        sys.setswitchinterval(GIVE_WAY_S)
        self.finished.connect(self._forget)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.wait)

    def run(self) -> None:
        """Judge. Only plain Python happens here: nothing of Qt is touched."""
        try:
            self._answer = assess(self.message, self.deal, self._rulebook, self.told)
        except Exception as error:
            self._error = error  # raised where the answer is asked for

    def result(self) -> Assessment:
        """Give the answer. Raises what the judging raised."""
        if self._error is not None:
            raise self._error
        assert self._answer is not None
        return self._answer

    def _forget(self) -> None:
        self.wait()  # it has told that it ends; it must have ended before it is let go
        _running.discard(self)
        if not _running:
            sys.setswitchinterval(_usual)
