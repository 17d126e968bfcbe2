"""A connection to the history file, set up to keep what it acknowledges.

Each setting and why: docs/decisions/0004-history-in-sqlite.md.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from logic.history.errors import HistoryDamaged, HistoryNewer, HistoryUnsupported
from logic.history.schema import NEEDS_SQLITE, PROBES, VERSION
from logic.history.search import holds

# https://www.sqlite.org/pragma.html; the value read back once it is set.
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    # On macOS fsync() alone leaves data in the drive's cache.
    ("fullfsync", "ON", 1),
    ("checkpoint_fullfsync", "ON", 1),
    # What is deleted is overwritten with zeros.
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    # No client's words in a temporary file.
    ("temp_store", "MEMORY", 2),
    # A file from elsewhere must not run functions through its schema.
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
)


def connect(file: Path, patience: float) -> sqlite3.Connection:
    """Open `file`, which exists, with every setting in force.

    `patience` is how many seconds to wait while another process holds the file.
    Raises sqlite3.Error, and HistoryUnsupported when a setting did not take.
    """
    if sqlite3.sqlite_version_info < NEEDS_SQLITE:
        raise HistoryUnsupported(file, f"SQLite {sqlite3.sqlite_version} is too old")
    # isolation_level=None: the module starts no transactions of its own.
    connection = sqlite3.connect(file, timeout=patience, isolation_level=None)
    try:
        _prepare(connection)
        for name, value, expected in _SETTINGS:
            with _refusal_means_damage(file, "not a format SQLite reads"):
                connection.execute(f"PRAGMA {name} = {value}")
                (found,) = connection.execute(f"PRAGMA {name}").fetchone()
            if found != expected:
                raise HistoryUnsupported(file, f"{name} is {found}, not {expected}")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_look(file: Path, patience: float) -> sqlite3.Connection:
    """Open `file` so that nothing can be written, not even beside it. Raises sqlite3.Error."""
    connection = sqlite3.connect(
        f"{file.as_uri()}?mode=ro", uri=True, timeout=patience, isolation_level=None
    )
    try:
        _prepare(connection)
        for setting in ("query_only = ON", "temp_store = MEMORY", "trusted_schema = OFF"):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    # Never an error that quotes a broken text: whatever it is, its digest will be wrong.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    connection.create_function("holds", 2, holds, deterministic=True)


def format_version(connection: sqlite3.Connection) -> int:
    """Give the version of the file's format; 0 when there are no tables yet."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


@contextmanager
def transaction(connection: sqlite3.Connection, file: Path) -> Iterator[None]:
    """Write all or nothing: durable when the block is left, gone when it raises.

    IMMEDIATE takes the write lock first, so that two processes wait for each other instead
    of failing halfway. Raises sqlite3.Error, and HistoryNewer when a newer app has changed
    the file's format since it was opened.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        if format_version(connection) > VERSION:
            raise HistoryNewer(file, "another app changed its format meanwhile")
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite has rolled back by itself after some errors.
            connection.execute("ROLLBACK")
        raise


def require_tables(connection: sqlite3.Connection, file: Path) -> None:
    """Return when all our tables and columns are there.

    Raises HistoryDamaged when not, sqlite3.Error when the file cannot be read.
    """
    with _refusal_means_damage(file, "a table or column is missing"):
        for probe in PROBES:
            connection.execute(probe)


def require_sound(connection: sqlite3.Connection, file: Path) -> None:
    """Return when SQLite finds no fault in the structure of the file.

    Reads every page. Raises HistoryDamaged, or sqlite3.Error.
    """
    with _refusal_means_damage(file, "the tables make no sense"):
        # One fault is enough to know; the report itself may name contents.
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise HistoryDamaged(file, "the structure is broken")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise HistoryDamaged(file, "a row without its case")


@contextmanager
def _refusal_means_damage(file: Path, detail: str) -> Iterator[None]:
    """Take SQLite's general error for damage: the SQL is known good, so it is the file.

    Everywhere else that code means a mistake of this program, and is raised as it is.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise HistoryDamaged(file, detail) from error
