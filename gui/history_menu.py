"""What can be done with cases of the list, and the menu that offers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.shortcuts import Does
from logic.history.cases import CaseSummary


class Act(Enum):
    """One thing to do with the selected cases."""

    OPEN = "open"
    RENAME = "rename"
    DETAILS = "details"
    PIN = "pin"
    UNPIN = "unpin"
    DELETE = "delete"
    RESTORE = "restore"
    ERASE = "erase"
    UNDO = "undo"


KEYS = {
    Act.OPEN: Does.OPEN_CASE,
    Act.RENAME: Does.RENAME_CASE,
    Act.PIN: Does.PIN_CASE,
    Act.UNPIN: Does.PIN_CASE,
    Act.DELETE: Does.DELETE_CASES,
    Act.ERASE: Does.DELETE_CASES,
    Act.UNDO: Does.UNDO_DELETING,
}
"""The keys that do the same in the list; the menu shows the first of each."""


def label(act: Act) -> str:
    """Say what an act does, in the language of the moment."""
    return {
        Act.OPEN: QCoreApplication.translate("history", "Open"),
        Act.RENAME: QCoreApplication.translate("history", "Rename"),
        Act.DETAILS: QCoreApplication.translate("history", "Client and note..."),
        Act.PIN: QCoreApplication.translate("history", "Pin to the top"),
        Act.UNPIN: QCoreApplication.translate("history", "Unpin"),
        Act.DELETE: QCoreApplication.translate("history", "Move to trash"),
        Act.RESTORE: QCoreApplication.translate("history", "Restore"),
        Act.ERASE: QCoreApplication.translate("history", "Erase for good"),
        Act.UNDO: QCoreApplication.translate("history", "Undo"),
    }[act]


def acts_for(cases: Sequence[CaseSummary], *, in_trash: bool) -> list[Act]:
    """Give what can be done with these cases, in the order it is offered."""
    if not cases:
        return []
    one = len(cases) == 1
    if in_trash:
        return [*([Act.OPEN] if one else []), Act.RESTORE, Act.ERASE]
    pins = [Act.PIN] if any(not case.pinned for case in cases) else []
    pins += [Act.UNPIN] if any(case.pinned for case in cases) else []
    if one:
        return [Act.OPEN, Act.RENAME, Act.DETAILS, *pins, Act.DELETE]
    return [*pins, Act.DELETE]


def menu(acts: Sequence[Act], do: Callable[[Act], None], parent: QWidget) -> QMenu:
    """Make a menu of these acts; `do` hears which one was chosen."""
    made = QMenu(parent)
    for act in acts:
        if act in (Act.DELETE, Act.ERASE) and not made.isEmpty():
            made.addSeparator()
        action = QAction(label(act), made)
        action.setData(act)
        # Where some are pinned and some are not, its key pins.
        if act in KEYS and not (act is Act.UNPIN and Act.PIN in acts):
            action.setShortcut(QKeySequence(KEYS[act].value[0]))
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False, act=act: do(act))
        made.addAction(action)
    return made
