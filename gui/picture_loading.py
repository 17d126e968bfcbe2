"""Reads pictures beside the event loop, one after the other: a large one takes a second."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gui.beside import Beside
from gui.picture_files import (
    PictureError,
    PictureRefusal,
    ReadPicture,
    read_picture_file,
    take_image,
)

SLOW_MS = 300
"""A reading that takes longer says so."""

Job = Callable[[], ReadPicture]


def reading(file: Path) -> Callable[[], Job]:
    """Give what reads a picture file, for `PictureLoading.add`."""
    return lambda: lambda: read_picture_file(file)


def taking(name: str, image: QImage) -> Callable[[], Job]:
    """Give what takes a copied picture, for `PictureLoading.add`."""
    return lambda: lambda: take_image(name, image)


class _Reading(Beside):
    """Runs one job."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self.picture: ReadPicture | None = None
        self.refusal: PictureRefusal | None = None
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self.picture = self._job()
        except PictureError as error:
            self.refusal = error.reason
        except Exception as error:
            self.error = error  # raised where the picture is asked for


class PictureLoading(QObject):
    """A queue of jobs; `done` and `refused` carry the name each was added with."""

    done = Signal(object, object)  # what it was added with, ReadPicture
    refused = Signal(object, object)  # what it was added with, PictureRefusal
    slow_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: deque[tuple[object, Callable[[], Job]]] = deque()
        self._running: _Reading | None = None
        self._about: object = None
        self._is_slow = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(lambda: self._set_slow(True))

    @property
    def waiting(self) -> int:
        """How many are still to come."""
        return len(self._jobs) + int(self._about is not None)

    def add(self, about: object, prepare: Callable[[], Job]) -> None:
        """Read one more. `prepare` is called when its turn comes, in the window's thread."""
        self._jobs.append((about, prepare))
        self._next()

    def forget(self, which: Callable[[Any], bool]) -> None:
        """Let go of those for which `which` holds, given what they were added with."""
        self._jobs = deque(job for job in self._jobs if not which(job[0]))
        if self._about is not None and which(self._about):
            self._about = None
            self._set_slow(False)

    def finish(self, which: Callable[[Any], bool]) -> None:
        """Have those for which `which` holds read before this returns; let go of the others."""
        self.forget(lambda about: not which(about))
        while self._running is not None:
            self._running.wait()
            self._finished()

    def _next(self) -> None:
        if self._running is not None or not self._jobs:
            return
        about, prepare = self._jobs.popleft()
        try:
            job = prepare()
        except Exception:
            QTimer.singleShot(0, self, self._next)  # the others are still to be read
            raise
        self._about = about
        self._running = _Reading(job)
        self._running.finished.connect(self._finished)
        self._patience.start(SLOW_MS)
        self._running.start()

    def _finished(self) -> None:
        reading, about = self._running, self._about
        if reading is None or not reading.isFinished():
            return  # `finish` was here before
        self._running = self._about = None
        self._patience.stop()
        self._set_slow(False)
        try:
            if about is not None and reading.picture is not None:
                self.done.emit(about, reading.picture)
            elif about is not None:
                self.refused.emit(about, reading.refusal or PictureRefusal.UNREADABLE)
            if reading.error is not None:
                raise reading.error
        finally:
            self._next()

    def _set_slow(self, slow: bool) -> None:
        if slow is not self._is_slow:
            self._is_slow = slow
            self.slow_changed.emit(slow)
