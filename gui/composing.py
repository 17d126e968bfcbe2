"""What an input method was in the middle of is not lost by a click elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QTextCursor


def keep_composed(event: QInputMethodEvent, cursor: QTextCursor) -> None:
    """Let `event` commit the word at `cursor` that a click elsewhere would throw away.

    Windows and macOS commit it by themselves. Qt's plug-in for ibus ends it with nothing at the
    moment the mouse button goes down; a key that cancels looks the same, but comes without one.
    """
    if event.preeditString() or event.commitString():
        return
    composed = cursor.block().layout().preeditAreaText()
    if composed and QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        event.setCommitString(composed)
