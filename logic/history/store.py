"""The history: add a check, record what came of it, read it again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from logic.assessment import Assessment
from logic.deal import Deal
from logic.history import connection as sql
from logic.history import files, header
from logic.history.errors import HistoryDamaged, HistoryRecordMissing, told_clearly
from logic.history.records import (
    Record,
    RecordSummary,
    from_row,
    stamp,
    summary_from_row,
    title_of,
    to_row,
)
from logic.history.schema import RECORD_COLUMNS, SUMMARY_COLUMNS
from logic.message import Message
from logic.outcomes import Outcome

PATIENCE = 5.0
"""Seconds to wait for another process. A save holds the file for milliseconds."""

CHECKED_AT_OPENING = 32 * 1024 * 1024
"""Bytes of the largest file that is read through at every start: some 4,000 checks, 20 ms."""

# An index ends with the primary key, so the latest is one look-up for each record.
_OUTCOME = """
    (SELECT outcome FROM reaction WHERE record_id = record.id ORDER BY reaction.id DESC LIMIT 1)
"""


def utc_now() -> datetime:
    """Give the present moment: the clock of the app (tests bring their own)."""
    return datetime.now(UTC)


class History:
    """The open history file. Belongs to the thread that opened it.

    Every method raises a HistoryError (logic/history/errors.py) when the file does not let it
    do its work; what was acknowledged before is not touched by that.
    """

    def __init__(
        self, file: Path, connection: sqlite3.Connection, clock: Callable[[], datetime]
    ) -> None:
        self._file = file
        self._connection = connection
        self._clock = clock

    @classmethod
    def open(
        cls, path: Path, *, clock: Callable[[], datetime] = utc_now, patience: float = PATIENCE
    ) -> Self:
        """Open the history at `path`; a new one is created when there is none.

        clock: gives the present moment, with a time zone. patience: seconds to wait while
        another process holds the file. A file that is there already is only read; one that is
        damaged, newer or foreign is refused and stays as it is, byte for byte.
        """
        file = path.absolute()
        with told_clearly(file):
            header.require_ours(file)
            files.create(file)
            connection = sql.connect(file, patience)
            try:
                is_new = sql.format_version(connection) == 0
                if not is_new and file.stat().st_size <= CHECKED_AT_OPENING:
                    sql.require_sound(connection, file)
                sql.migrate(connection, file)
                sql.require_tables(connection, file)
                files.keep_private(file)
            except BaseException:
                connection.close()
                raise
        return cls(file, connection, clock)

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return self._file

    def close(self) -> None:
        """Close the file; more than once is fine. Everything acknowledged is in it already."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, message: Message, deal: Deal, assessment: Assessment) -> Record:
        """Keep a check. Returns once it is on the disk, so that a power cut cannot take it.

        When it raises, the check is not in the history (only a disk that reports a fault after
        it has stored everything can have kept it), and all older records are.
        """
        created = stamp(self._clock())
        row = to_row(created, message, deal, assessment)
        with self._writing():
            id_ = self._connection.execute(
                f"INSERT INTO record ({RECORD_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row
            ).lastrowid
        assert id_ is not None
        moment = datetime.fromisoformat(created)
        return Record(id_, moment, title_of(message), message, deal, assessment, None)

    def record_outcome(self, record_id: int, outcome: Outcome | None) -> Record:
        """Keep how the client reacted; None takes the last reaction back. Earlier ones stay.

        Returns once it is on the disk. Raises HistoryRecordMissing.
        """
        value = outcome.value if outcome else None
        with self._writing():
            self._require(record_id)
            self._connection.execute(
                "INSERT INTO reaction (record_id, outcome, recorded) VALUES (?, ?, ?)",
                (record_id, value, stamp(self._clock())),
            )
        return self.get(record_id)

    def get(self, record_id: int) -> Record:
        """Give a record exactly as it was saved, with the latest reaction.

        Raises HistoryRecordMissing; HistoryDamaged when it is not what was saved.
        """
        with told_clearly(self._file), self._understood(record_id):
            row = self._connection.execute(
                f"SELECT {_OUTCOME}, {RECORD_COLUMNS} FROM record WHERE id = ?", (record_id,)
            ).fetchone()
            if row is None:
                raise HistoryRecordMissing(self._file, f"no record {record_id}")
            return from_row(record_id, row[1:], row[0])

    def recent(self, limit: int = 200, before: int | None = None) -> list[RecordSummary]:
        """Give at most `limit` summaries, the newest first; then those `before` an id.

        The order is the one they were saved in: a computer's clock can jump back.
        Raises ValueError when `limit` is less than one.
        """
        if limit < 1:
            raise ValueError("limit must be at least 1")
        condition, values = ("WHERE id < ?", [before]) if before is not None else ("", [])
        with told_clearly(self._file), self._understood(None):
            rows = self._connection.execute(
                f"SELECT {SUMMARY_COLUMNS}, {_OUTCOME} FROM record {condition}"
                " ORDER BY id DESC LIMIT ?",
                [*values, limit],
            )
            return [summary_from_row(row) for row in rows]

    def count(self) -> int:
        """Give the number of records."""
        with told_clearly(self._file):
            number: int = self._connection.execute("SELECT count(*) FROM record").fetchone()[0]
        return number

    def check(self) -> None:
        """Read everything and return when all of it is sound. Takes its time on a large file.

        Raises HistoryDamaged.
        """
        with told_clearly(self._file):
            sql.require_sound(self._connection, self._file)
            ids = self._connection.execute("SELECT id FROM record").fetchall()
        for (record_id,) in ids:
            self.get(record_id)

    def is_private(self) -> bool | None:
        """Tell whether only the user can read the file; None where rights work otherwise."""
        with told_clearly(self._file):
            return files.is_private(self._file)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with told_clearly(self._file), sql.transaction(self._connection, self._file):
            yield

    @contextmanager
    def _understood(self, record_id: int | None) -> Iterator[None]:
        try:
            yield
        except ValueError as error:  # RowError, SnapshotError, a date: all without values
            where = "the list" if record_id is None else f"record {record_id}"
            raise HistoryDamaged(self._file, f"{where}: {error}") from None

    def _require(self, record_id: int) -> None:
        if not self._connection.execute(
            "SELECT 1 FROM record WHERE id = ?", (record_id,)
        ).fetchone():
            raise HistoryRecordMissing(self._file, f"no record {record_id}")
