"""Bringing a file up to the present format, with a copy of how it was before."""

from __future__ import annotations

import filecmp
import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

from logic.history import files
from logic.history.connection import format_version, transaction
from logic.history.rows import blob
from logic.history.schema import APPLICATION_ID, MIGRATIONS, VERSION
from logic.history.search import BETWEEN, folded
from logic.history.titles import title_of
from logic.message import Message
from logic.snapshots import deal_from_dict, from_bytes


def migrate(connection: sqlite3.Connection, file: Path) -> None:
    """Bring the tables up to `VERSION`, in one transaction, a copy of the old file beside it.

    Without room for the copy nothing is changed. Raises as `transaction` does, and OSError.
    """
    if format_version(connection) == VERSION:
        return
    for name, function in _FUNCTIONS.items():
        connection.create_function(name, 1, function, deterministic=True)
    copy: Path | None = None
    try:
        with transaction(connection, file):
            # Read again under the lock: another process may have been quicker.
            version = format_version(connection)
            if 0 < version < VERSION:
                copy = _copy(file)
            for statements in MIGRATIONS[version:]:
                for statement in statements:
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        if copy is not None:
            copy.unlink()  # The file itself is as it was; perhaps the room is needed.
        raise


def _copy(file: Path) -> Path | None:
    """Copy the file under the write lock; None when there is the same copy already."""
    part = file.with_name(f"{files.copy_before(file, VERSION).name}.part")
    part.unlink(missing_ok=True)
    files.create(part)
    try:
        # A connection of its own: SQLite copies nothing from one that is about to write.
        with (
            closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(part)) as target,
        ):
            target.execute("PRAGMA journal_mode = OFF")
            source.backup(target)
        files.sync(part)
        for number in count(1):
            place = files.copy_before(file, VERSION, number)
            if not place.exists():
                part.rename(place)
                files.sync_folder(file.parent)
                return place
            if filecmp.cmp(part, place, shallow=False):
                part.unlink()
                return None
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    raise AssertionError  # count() has no end


# The functions that the migrations call. A damaged row must not keep the others from being
# migrated: it stays as it is, and is told when it is read.


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return value.decode("utf-8", "replace")


def _title(message: bytes) -> str:
    return title_of(Message(_text(message)))


def _platform(deal: bytes) -> bytes:
    try:
        return blob(deal_from_dict(from_bytes(deal)).platform)
    except ValueError:
        return b""


def _words(message: bytes) -> bytes:
    return folded(_text(message)) + BETWEEN


_FUNCTIONS: dict[str, Callable[[bytes], str | bytes]] = {
    "title_of_blob": _title,
    "platform_of_blob": _platform,
    "words_of_blob": _words,
}
