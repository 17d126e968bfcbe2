"""Keeps the window on the screen: its frame, too, and whatever screen it was on last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

USUAL_FRAME = QMargins(8, 40, 8, 8)
"""Room for the frame while the system has not yet told its size; larger than any usual one."""


def fitted(inner: QRect, frame: QMargins, available: QRect) -> QRect:
    """Give `inner` (a window without its `frame`), made smaller and moved to be in `available`."""
    room = available.marginsRemoved(frame)
    size = inner.size().boundedTo(room.size())
    left = max(room.left(), min(inner.left(), room.right() + 1 - size.width()))
    top = max(room.top(), min(inner.top(), room.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


def keep_on_screen(window: QWidget) -> None:
    """Fit a window that the system shows: only now the size of its frame is known."""
    handle: QWindow | None = window.windowHandle()
    if handle is None or window.isMaximized() or window.isFullScreen():
        return
    fits = fitted(window.geometry(), handle.frameMargins(), window.screen().availableGeometry())
    if fits != window.geometry():
        window.setGeometry(fits)
