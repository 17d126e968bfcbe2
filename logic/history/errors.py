"""What can go wrong with the history file, each thing with its own class and reason."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import ClassVar


class Reason(StrEnum):
    """Stable ids. The sentence for the user is the table of that name in texts/history.toml."""

    DAMAGED = "damaged"
    NEWER = "newer"
    FOREIGN = "foreign"
    UNWRITABLE = "unwritable"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    BUSY = "busy"
    MOVED = "moved"
    MISSING = "missing"
    UNSUPPORTED = "unsupported"


class HistoryError(Exception):
    """The history could not do what was asked. Nothing that was acknowledged is lost by it.

    `file` is the history file; `detail` is for a maintainer and holds no word of a message.
    """

    reason: ClassVar[Reason]

    def __init__(self, file: Path, detail: str) -> None:
        super().__init__(f"{file}: {detail}")
        self.file = file
        self.detail = detail


class HistoryStopped(Exception):
    """What was asked for was stopped by `stop`, on purpose: nothing is wrong with the history."""


class HistoryDamaged(HistoryError):
    """The file is not a whole database any more, or a record in it is not what was saved."""

    reason = Reason.DAMAGED


class HistoryNewer(HistoryError):
    """The file was written by a newer version of the app; it is left alone."""

    reason = Reason.NEWER


class HistoryForeign(HistoryError):
    """The file is a database of another program; it is left alone."""

    reason = Reason.FOREIGN


class HistoryUnwritable(HistoryError):
    """The file or its folder may not be written (rights, read-only medium, no such place)."""

    reason = Reason.UNWRITABLE


class HistoryDiskFull(HistoryError):
    """There was no room. What was being saved is not in the file, everything older is."""

    reason = Reason.DISK_FULL


class HistoryDiskError(HistoryError):
    """The disk reported a fault, or a size limit, while reading or writing."""

    reason = Reason.DISK_ERROR


class HistoryBusy(HistoryError):
    """Another window or program held the file for longer than we wait."""

    reason = Reason.BUSY


class HistoryMoved(HistoryError):
    """The file was deleted, renamed or replaced while it was open."""

    reason = Reason.MOVED


class HistoryRecordMissing(HistoryError):
    """There is no record of this id (any more)."""

    reason = Reason.MISSING


class HistoryUnsupported(HistoryError):
    """The SQLite of this Python is too old, or does not take a setting we rely on."""

    reason = Reason.UNSUPPORTED


# https://www.sqlite.org/rescode.html, primary result codes.
_BY_SQLITE_CODE: dict[int, type[HistoryError]] = {
    sqlite3.SQLITE_CORRUPT: HistoryDamaged,
    sqlite3.SQLITE_NOTADB: HistoryDamaged,
    sqlite3.SQLITE_FORMAT: HistoryDamaged,
    # What we write keeps the tables' own rules, so rules that refuse it are not ours any more.
    sqlite3.SQLITE_CONSTRAINT: HistoryDamaged,
    sqlite3.SQLITE_FULL: HistoryDiskFull,
    sqlite3.SQLITE_IOERR: HistoryDiskError,
    sqlite3.SQLITE_READONLY: HistoryUnwritable,
    sqlite3.SQLITE_CANTOPEN: HistoryUnwritable,
    sqlite3.SQLITE_PERM: HistoryUnwritable,
    sqlite3.SQLITE_BUSY: HistoryBusy,
    sqlite3.SQLITE_LOCKED: HistoryBusy,
    sqlite3.SQLITE_PROTOCOL: HistoryBusy,
}

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FAULTY = {errno.EIO, errno.EFBIG}


def from_sqlite(error: sqlite3.Error, file: Path) -> HistoryError | None:
    """Give the error of ours that `error` means, or None when it is a mistake of this program.

    Mistakes (bad SQL, a closed connection) are no state of the file and must not look like one.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return HistoryMoved(file, error.sqlite_errorname)
    kind = _BY_SQLITE_CODE.get(code & 0xFF)
    return kind(file, error.sqlite_errorname) if kind else None


def from_os(error: OSError, file: Path) -> HistoryError:
    """Give the error of ours that a refusal by the operating system means."""
    kind: type[HistoryError] = HistoryUnwritable
    if error.errno in _FULL:
        kind = HistoryDiskFull
    elif error.errno in _FAULTY:
        kind = HistoryDiskError
    return kind(file, errno.errorcode.get(error.errno or 0, type(error).__name__))


@contextmanager
def told_clearly(file: Path) -> Iterator[None]:
    """Turn what SQLite and the system report about `file` into the errors above."""
    try:
        yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise HistoryStopped from None
        known = from_sqlite(error, file)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError:
        # SQLite quotes a broken table definition in an error that Python then cannot read.
        # `from None`: that error holds the bytes, which can be anything.
        raise HistoryDamaged(file, "a table definition is broken") from None
    except OSError as error:
        raise from_os(error, file) from error
