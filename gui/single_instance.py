"""One window a history: a second start brings the first one to the front, without any network.

The first holds a lock beside the history and looks after a file beside it; the second makes that
file, and the first takes it away as its answer. A lock whose holder is gone counts for nothing.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PATIENCE = 2.0
"""Seconds the first is given to answer."""
_LOOK_EVERY = 0.02
_LOCK, _REQUEST = "window.lock", "window.asked"


class SingleInstance(QObject):
    """The claim of one process to be the window of the history in `folder`."""

    asked = Signal()
    """Another start wants the window to come to the front."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._request = folder / _REQUEST
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)  # a window may be open for days
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Be the first, unless another process is; True where nobody can tell (read-only)."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return True
        if self._lock.tryLock(0):
            self._answer()  # nobody waits for what was asked of one who is gone
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def wake_first(self) -> bool:
        """Ask the first to come to the front; True when it does so in time."""
        try:
            self._request.touch(mode=0o600)
        except OSError:
            return False
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if not self._request.exists():
                return True
            time.sleep(_LOOK_EVERY)
        self._answer()
        return False

    def attend(self, window: QWidget) -> None:
        """Bring this window to the front whenever another start asks for it."""
        self.asked.connect(lambda: bring_to_front(window))
        if not self._lock.isLocked():
            return
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    def release(self) -> None:
        """Let another process be the first."""
        self._watcher = None
        self._lock.unlock()

    def _look(self) -> None:
        if self._answer():
            self.asked.emit()

    def _answer(self) -> bool:
        """Take the request away; False when there was none, or it stays."""
        try:
            self._request.unlink()
        except OSError:
            return False
        return True


def bring_to_front(window: QWidget) -> None:
    """Show a window before all others, as far as the system lets it."""
    from PySide6.QtWidgets import QApplication

    window.setWindowState(
        (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
    )
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
