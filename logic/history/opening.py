"""The open history file: how it is opened, read, written and closed, whatever is in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from logic.history import connection as sql
from logic.history import drafts, files, header, pictures
from logic.history.errors import (
    HistoryDamaged,
    HistoryMoved,
    HistoryNewer,
    HistoryRecordMissing,
    HistoryStopped,
    told_clearly,
)
from logic.history.migrating import migrate
from logic.history.rows import MissingRow, RowError, stamp
from logic.history.schema import VERSION

PATIENCE = 5.0
"""Seconds to wait for another process. A save holds the file for milliseconds."""

CHECKED_AT_OPENING = 32 * 1024 * 1024
"""Bytes of the largest file that is read through at every start: some 4,000 checks, 20 ms."""

FORGOTTEN_AFTER = timedelta(days=1)
"""How long a picture is kept that belongs to no case and is named by no draft."""


def utc_now() -> datetime:
    """Give the present moment: the clock of the app (tests bring their own)."""
    return datetime.now(UTC)


class HistoryFile:
    """An open history file. Belongs to the thread that opened it.

    Every method raises a HistoryError (logic/history/errors.py) when the file does not let it
    do its work; what was acknowledged before is not touched by that.
    """

    def __init__(
        self, file: Path, connection: sqlite3.Connection, clock: Callable[[], datetime]
    ) -> None:
        self._file = file
        self._connection = connection
        self._clock = clock
        self._is_stopped = False
        self._only_reads = False

    @classmethod
    def open(
        cls, path: Path, *, clock: Callable[[], datetime] = utc_now, patience: float = PATIENCE
    ) -> Self:
        """Open the history at `path`; a new one is created when there is none.

        clock: gives the present moment, with a time zone. patience: seconds to wait while
        another process holds the file. A file that is damaged, newer or foreign is refused and
        stays as it is, byte for byte. One of an older format is brought up to the present one,
        a copy of it kept beside it. A file of the present format is only read, unless there is
        a forgotten picture to erase.
        """
        file = path.absolute()
        try:
            return cls._open_once(file, clock, patience)
        except HistoryDamaged:
            # SQLite tells of a read that failed as of damage. A disk that failed once must not
            # make a sound file look broken: read it plainly, and look again.
            with told_clearly(file):
                files.read_through(file)
            return cls._open_once(file, clock, patience)

    @classmethod
    def _open_once(cls, file: Path, clock: Callable[[], datetime], patience: float) -> Self:
        with told_clearly(file):
            header.require_ours(file)
            files.create(file)
            connection = sql.connect(file, patience)
            try:
                is_new = sql.format_version(connection) == 0
                if not is_new and file.stat().st_size <= CHECKED_AT_OPENING:
                    sql.require_sound(connection, file)
                migrate(connection, file)
                sql.require_tables(connection, file)
                files.keep_private(file)
                opened = cls(file, connection, clock)
                opened._erase_forgotten_pictures()
            except BaseException:
                connection.close()
                raise
        return opened

    @classmethod
    def open_again(
        cls, path: Path, *, clock: Callable[[], datetime] = utc_now, patience: float = PATIENCE
    ) -> Self:
        """Open a history that this program has open already, for another thread.

        It is not read through once more, and never created. Raises HistoryMoved when the file
        is not there any more, or is one that `open` would have to change.
        """
        file = path.absolute()
        with told_clearly(file):
            header.require_ours(file)
            if not file.exists():
                raise HistoryMoved(file, "not there any more")
            connection = sql.connect(file, patience)
            try:
                if sql.format_version(connection) != VERSION:
                    raise HistoryMoved(file, "replaced by another file")
            except BaseException:
                connection.close()
                raise
        return cls(file, connection, clock)

    @classmethod
    def look(
        cls, path: Path, *, clock: Callable[[], datetime] = utc_now, patience: float = PATIENCE
    ) -> Self:
        """Open the history of a newer app to read in it, as far as this app understands it.

        Not a byte of it or beside it is written; every act that writes raises HistoryNewer.
        Raises HistoryNewer, too, when its tables are not those we know, or when it must be
        written to before it can be read (a newer app died while it saved).
        """
        file = path.absolute()
        with told_clearly(file):
            header.require_readable(file)
            try:
                connection = sql.connect_to_look(file, patience)
                try:
                    sql.require_tables(connection, file)
                except BaseException:
                    connection.close()
                    raise
            except (sqlite3.OperationalError, HistoryDamaged) as error:
                raise HistoryNewer(file, "this app cannot read its tables") from error
        opened = cls(file, connection, clock)
        opened._only_reads = True
        return opened

    def stop(self) -> None:
        """End what another thread is reading, and all it would read next: HistoryStopped.

        The one method that may be called from any thread. What is left to do is to close.
        """
        self._is_stopped = True
        self._connection.interrupt()

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

    def is_private(self) -> bool | None:
        """Tell whether only the user can read the file; None where rights work otherwise."""
        with told_clearly(self._file):
            return files.is_private(self._file)

    @contextmanager
    def _writing(self) -> Iterator[str]:
        """One act: all or nothing, on the disk when the block is left. Gives its `stamp`."""
        if self._only_reads:
            raise HistoryNewer(self._file, "opened to read only")
        now = stamp(self._clock())
        with self._told(), sql.transaction(self._connection, self._file):
            yield now

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Read one state of the file, whatever another process writes meanwhile."""
        with self._told():
            if self._is_stopped:
                raise HistoryStopped
            self._connection.execute("BEGIN")
            try:
                yield
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                    raise
                if sql.format_version(self._connection) > VERSION:
                    raise HistoryNewer(self._file, "another app changed its format") from None
                raise
            finally:
                self._connection.execute("ROLLBACK")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what can go wrong with the file and its rows into errors of the history."""
        with told_clearly(self._file):
            try:
                yield
            except MissingRow as error:
                raise HistoryRecordMissing(self._file, str(error)) from None
            except RowError as error:
                if self._only_reads:  # A newer app knows things that this one cannot read.
                    raise HistoryNewer(self._file, str(error)) from None
                raise HistoryDamaged(self._file, str(error)) from None

    def _erase_forgotten_pictures(self) -> None:
        """Erase pictures that were pasted and then left: none that a case or a draft has."""
        before = stamp(self._clock() - FORGOTTEN_AFTER)
        try:
            if drafts.forgotten_pictures(self._connection, before):
                with sql.transaction(self._connection, self._file):
                    forgotten = drafts.forgotten_pictures(self._connection, before)
                    pictures.erase_loose(self._connection, forgotten)
        except sqlite3.OperationalError:
            # A file held by somebody else or that may not be written: the next start does it.
            return
