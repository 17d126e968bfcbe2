"""The order in which Tab goes through the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(parts: Iterable[QWidget]) -> None:
    """Let Tab go through these parts in this order, within each as its widgets were made.

    Widgets that are made later would otherwise come last, wherever they stand.
    """
    before: QWidget | None = None
    for part in parts:
        window = part.window()  # a drop-down list is a window of its own
        for widget in (part, *part.findChildren(QWidget)):
            # Tab also stops at a widget that hands the keyboard to a part of itself.
            proxy = widget.focusProxy()
            hands_on = proxy is not None and widget.isAncestorOf(proxy)
            stops = hands_on or widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
            if stops and widget.window() is window:
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget
