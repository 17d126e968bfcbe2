"""The history as the window uses it: opened once, its errors turned into sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from logic.assessment import Assessment
from logic.deal import Deal
from logic.history import History, HistoryError, Record, RecordSummary
from logic.history.errors import Reason
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome

PATIENCE = 1.5
"""Seconds the window may stand still while another process holds the file."""

_MAY_PASS = frozenset({Reason.BUSY, Reason.DISK_FULL, Reason.DISK_ERROR, Reason.UNWRITABLE})

_Result = TypeVar("_Result")


class Archive(QObject):
    """Keeps and gives records. Where History raises, `failed` carries the sentence to show.

    `sentences` are those of resources/texts/history.toml, by the error's reason.
    """

    failed = Signal(object)  # Localised
    added = Signal(object)  # Record
    changed = Signal(object)  # Record

    def __init__(
        self, file: Path, sentences: Mapping[str, Localised], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._sentences = sentences
        self._history: History | None = None
        self._closed_because: HistoryError | None = None
        self._open()

    @property
    def closed_because(self) -> Localised | None:
        """Why nothing can be kept; None when it can."""
        return None if self._closed_because is None else self._sentence(self._closed_because)

    @property
    def may_open_later(self) -> bool:
        """Whether what closed it may pass (a full disk, another program): each save tries anew."""
        return self._closed_because is not None and self._closed_because.reason in _MAY_PASS

    def add(self, message: Message, deal: Deal, assessment: Assessment) -> Record | None:
        """Keep a check. Gives the record once it is on the disk, None when it is not kept."""
        record = self._try(lambda history: history.add(message, deal, assessment))
        if record is not None:
            self.added.emit(record)
        return record

    def record_outcome(self, record_id: int, outcome: Outcome | None) -> Record | None:
        """Keep the client's reaction; gives the record with it, None when it is not kept."""
        record = self._try(lambda history: history.record_outcome(record_id, outcome))
        if record is not None:
            self.changed.emit(record)
        return record

    def get(self, record_id: int) -> Record | None:
        """Give a record as it was saved; None when it cannot be read."""
        return self._try(lambda history: history.get(record_id))

    def recent(self, limit: int, before: int | None = None) -> list[RecordSummary]:
        """Give the newest records (before that id); none when they cannot be read."""
        return self._try(lambda history: history.recent(limit, before)) or []

    def close(self) -> None:
        """Close the file."""
        if self._history is not None:
            self._history.close()

    def _try(self, act: Callable[[History], _Result]) -> _Result | None:
        if self.may_open_later:
            self._open()
        if self._history is None:
            if self.closed_because is not None:
                self.failed.emit(self.closed_because)
            return None
        try:
            return act(self._history)
        except HistoryError as error:
            self.failed.emit(self._sentence(error))
            return None

    def _open(self) -> None:
        try:
            self._history = History.open(self._file, patience=PATIENCE)
            self._closed_because = None
        except HistoryError as error:
            self._closed_because = error

    def _sentence(self, error: HistoryError) -> Localised:
        file = str(error.file)
        return self._sentences[error.reason].fill(file=Localised(file, file))
