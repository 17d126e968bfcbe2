"""Asks the history for the lines of a query; what may take long happens beside the event loop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal

from gui.archive import Archive
from gui.beside import Beside
from logic.history import History, HistoryError, HistoryStopped
from logic.history.cases import CaseSummary, Query
from logic.language import Localised

PATIENCE = 1.5
"""Seconds a search waits while another process holds the file."""

UNNOTICED_MS = 300
"""A search that takes longer says that it is at work."""

Rows = list[CaseSummary]


@dataclass(frozen=True, slots=True)
class Question:
    """The next `limit` lines below `after` that a query finds; `then` is called with them."""

    query: Query
    limit: int
    after: CaseSummary | None
    then: Callable[[Rows], None]


class Looking(Beside):
    """Reads one page of a query, and how many it finds in all, on a connection of its own.

    Each signal carries the thread itself: the answer may be wanted no more when it comes.
    """

    paged = Signal(object, object)  # Looking, Rows
    counted = Signal(object, int)
    failed = Signal(object)

    def __init__(self, file: Path, question: Question) -> None:
        super().__init__()
        self.question = question
        self._file = file
        self._lock = Lock()  # held while somebody may stop what is being read
        self._reading: History | None = None
        self._is_stopped = False

    def run(self) -> None:
        """Look. Nothing of Qt is touched but the signals that tell of it."""
        try:
            with History.open_again(self._file, patience=PATIENCE) as history:
                self._may_stop(history)
                try:
                    self._look(history)
                finally:
                    self._may_stop(None)
        except HistoryStopped:
            return  # nobody waits for it
        except HistoryError:
            self.failed.emit(self)

    def stop(self) -> None:
        """Look no further, whatever there is left to read."""
        with self._lock:
            self._is_stopped = True
            if self._reading is not None:
                self._reading.stop()

    def _may_stop(self, history: History | None) -> None:
        with self._lock:
            self._reading = history
            if history is not None and self._is_stopped:
                history.stop()

    def _look(self, history: History) -> None:
        asked = self.question
        rows = history.page(asked.query, asked.limit, asked.after)
        self.paged.emit(self, rows)
        if asked.after is None and len(rows) == asked.limit:
            self.counted.emit(self, history.count(asked.query))


class Finder(QObject):
    """Finds pages; of several questions only the newest is answered.

    `busy` tells when a search takes so long that the user must see it, and when it is over.
    `counted` tells how many cases a query finds in all. `then` is not called when that fails.
    """

    busy = Signal(bool)
    counted = Signal(int, bool)  # how many, and whether that is all
    failed = Signal(object)  # Localised: why nothing could be read

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._looking: Looking | None = None
        self._awaits_rows = False
        self._troubles: list[Localised] = []
        archive.failed.connect(self._note_trouble)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(UNNOTICED_MS)
        self._patience.timeout.connect(self._tell_busy)

    @property
    def is_looking(self) -> bool:
        """Whether lines are still to come."""
        return self._awaits_rows

    def find(self, question: Question) -> None:
        """Answer a question: at once, unless there is a text to look for.

        That may mean reading every message there is, and happens in a thread.
        """
        self._forget()
        if not question.query.text or self._archive.closed_because is not None:
            self._find_at_once(question)
            return
        looking = Looking(self._archive.file, question)
        self._looking, self._awaits_rows = looking, True
        looking.paged.connect(self._take_rows)
        looking.counted.connect(self._take_count)
        looking.failed.connect(self._take_failure)
        self._patience.start()
        looking.start()

    def _forget(self) -> None:
        if self._looking is not None:
            self._looking.stop()
        self._looking, self._awaits_rows = None, False
        self._patience.stop()
        self.busy.emit(False)

    def _tell_busy(self) -> None:
        self.busy.emit(True)

    def _take_rows(self, looking: Looking, rows: Rows) -> None:
        if looking is self._looking:
            self._awaits_rows = False
            self._patience.stop()
            self.busy.emit(False)
            asked = looking.question
            asked.then(rows)
            if asked.after is None:
                # A full page is the least there is; the number follows.
                self.counted.emit(len(rows), len(rows) < asked.limit)

    def _take_count(self, looking: Looking, number: int) -> None:
        if looking is self._looking:
            self.counted.emit(number, True)

    def _take_failure(self, looking: Looking) -> None:
        if looking is self._looking:
            # The archive says what is wrong, in the words it has for that.
            self._forget()
            self._find_at_once(looking.question)

    def _note_trouble(self, sentence: Localised) -> None:
        self._troubles.append(sentence)

    def _find_at_once(self, asked: Question) -> None:
        self._troubles.clear()
        rows = self._archive.page(asked.query, asked.limit, asked.after)
        total = len(rows)
        if asked.after is None and len(rows) == asked.limit:
            total = self._archive.count(asked.query)
        if self._troubles:
            self.failed.emit(self._troubles[0])
            return
        asked.then(rows)
        if asked.after is None:
            self.counted.emit(total, True)
