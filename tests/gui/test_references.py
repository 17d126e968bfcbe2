"""The installed Qt binding must not lose references to None, True or False.

PySide6 6.12.0 does, and before Python 3.12 the program then aborts after some thousand calls
(docs/decisions/0009-the-version-of-qt.md). From 3.12 on these objects are immortal, and the
counts stay the same whatever the binding does.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

CALLS = 500
NOISE = 100
"""References that may come and go by chance, far fewer than one a call."""


class Watcher(QObject):
    """An event filter that lets everything pass."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the event pass."""
        return False


def test_a_day_of_typing_loses_no_reference(qtbot: QtBot, qapp: QApplication) -> None:
    """She types all day; the program's None, True and False are still all there."""
    box = QPlainTextEdit()
    qtbot.addWidget(box)
    watcher = Watcher()
    box.installEventFilter(watcher)
    box.show()
    before = [sys.getrefcount(one) for one in (None, True, False)]

    for _ in range(CALLS):
        box.setPlainText("x")
        qapp.processEvents()

    after = [sys.getrefcount(one) for one in (None, True, False)]
    lost = [start - end for start, end in zip(before, after, strict=True)]
    assert max(lost) < NOISE
