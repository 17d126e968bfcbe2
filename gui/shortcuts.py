"""All keyboard shortcuts: one list, for the window that hears them and the help that shows them."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from gui import looks

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.main_window import MainWindow

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Does(Enum):
    """What a shortcut does, and its keys; the first of them is shown in the help."""

    SAVE = (
        QKeyCombination(_CONTROL, Qt.Key.Key_Return),
        QKeyCombination(_CONTROL, Qt.Key.Key_Enter),
    )
    NEW = (QKeyCombination(_CONTROL, Qt.Key.Key_N),)
    ADD_ANSWER = (QKeyCombination(_CONTROL | _SHIFT, Qt.Key.Key_A),)
    COPY_REPLY = (QKeyCombination(_CONTROL | _SHIFT, Qt.Key.Key_C),)
    SEARCH = (QKeyCombination(_CONTROL, Qt.Key.Key_F),)
    NEXT_WORDS = (QKeyCombination(Qt.Key.Key_F8),)
    PREVIOUS_WORDS = (QKeyCombination(_SHIFT, Qt.Key.Key_F8),)
    LARGER = (
        QKeyCombination(_CONTROL, Qt.Key.Key_Plus),
        QKeyCombination(_CONTROL | _SHIFT, Qt.Key.Key_Plus),
        QKeyCombination(_CONTROL, Qt.Key.Key_Equal),
    )
    SMALLER = (QKeyCombination(_CONTROL, Qt.Key.Key_Minus),)
    USUAL_SIZE = (QKeyCombination(_CONTROL, Qt.Key.Key_0),)
    SETTINGS = (QKeyCombination(_CONTROL, Qt.Key.Key_Comma),)
    HELP = (QKeyCombination(Qt.Key.Key_F1),)
    BACK = (QKeyCombination(Qt.Key.Key_Escape),)
    """Heard by the sheets themselves (gui/sheets.py)."""
    OPEN_CASE = (QKeyCombination(Qt.Key.Key_Return), QKeyCombination(Qt.Key.Key_Enter))
    """This one and those below are heard by the list itself (gui/history_list.py)."""
    RENAME_CASE = (QKeyCombination(Qt.Key.Key_F2),)
    PIN_CASE = (QKeyCombination(_CONTROL, Qt.Key.Key_D),)
    DELETE_CASES = (QKeyCombination(Qt.Key.Key_Delete), QKeyCombination(Qt.Key.Key_Backspace))
    UNDO_DELETING = (QKeyCombination(_CONTROL, Qt.Key.Key_Z),)
    ALL_CASES = (QKeyCombination(_CONTROL, Qt.Key.Key_A),)


def keys_shown(does: Does) -> str:
    """Give the keys of a shortcut as they stand on the keyboard; "Ctrl++" would be a riddle."""
    shown = QKeySequence(does.value[0]).toString(QKeySequence.SequenceFormat.NativeText)
    shown = re.sub(r"\+([+-])$", lambda sign: "+" + {"+": "＋", "-": "－"}[sign[1]], shown)
    return shown.replace("Return", "Enter")


def what_it_does(does: Does) -> str:
    """Say what a shortcut does, in the language of the moment."""
    translate = QCoreApplication.translate
    return {
        Does.SAVE: translate("shortcuts", "Check and save"),
        Does.NEW: translate("shortcuts", "Start a new check"),
        Does.ADD_ANSWER: translate("shortcuts", "Add the client's answer to the message"),
        Does.COPY_REPLY: translate("shortcuts", "Copy the reply"),
        Does.SEARCH: translate("shortcuts", "Search saved checks"),
        Does.NEXT_WORDS: translate("shortcuts", "Go to the next marked words"),
        Does.PREVIOUS_WORDS: translate("shortcuts", "Go to the marked words before"),
        Does.LARGER: translate("shortcuts", "Make the text larger"),
        Does.SMALLER: translate("shortcuts", "Make the text smaller"),
        Does.USUAL_SIZE: translate("shortcuts", "Text in the usual size"),
        Does.SETTINGS: translate("shortcuts", "Open the settings"),
        Does.HELP: translate("shortcuts", "Open the help"),
        Does.BACK: translate("shortcuts", "Go back to the check"),
        Does.OPEN_CASE: translate("shortcuts", "In the list: open the record"),
        Does.RENAME_CASE: translate("shortcuts", "In the list: give it another name"),
        Does.PIN_CASE: translate("shortcuts", "In the list: pin to the top, or unpin"),
        Does.DELETE_CASES: translate("shortcuts", "In the list: move to the trash"),
        Does.UNDO_DELETING: translate("shortcuts", "In the list: take the deletion back"),
        Does.ALL_CASES: translate("shortcuts", "In the list: select all"),
    }[does]


class Shortcuts(QObject):
    """Lets the window hear them, once there is somebody at the desk."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        acts: dict[Does, Callable[[], object]] = {
            Does.SAVE: desk.save,
            Does.NEW: desk.start_new,
            Does.ADD_ANSWER: window.check.message.conversation.add_client.click,
            Does.COPY_REPLY: window.answer.copy_reply,
            Does.SEARCH: window.history.focus_search,
            Does.NEXT_WORDS: desk.jumps.next,
            Does.PREVIOUS_WORDS: desk.jumps.previous,
            Does.LARGER: lambda: looks.change_text_size(window.settings, 1),
            Does.SMALLER: lambda: looks.change_text_size(window.settings, -1),
            Does.USUAL_SIZE: lambda: looks.set_text_scale(window.settings, 1.0),
            Does.SETTINGS: lambda: window.sheets.open("settings"),
            Does.HELP: lambda: window.sheets.open("help"),
        }
        for does, act in acts.items():
            for keys in does.value:
                QShortcut(QKeySequence(keys), window).activated.connect(act)
