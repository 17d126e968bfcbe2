"""Backups of the history: one a day in a folder beside it, each verified before it counts.

Files in that folder with a name that is not ours are never touched.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from secrets import token_hex

from logic.history import connection as sql
from logic.history import files
from logic.history.errors import HistoryBusy, HistoryDamaged

DAYS = 7
"""Days before today of which the backup is kept: the last ones that have one."""

WEEKS = 4
"""Weeks before those of which the newest backup is kept: the last ones that have one."""

_DAY = r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
_PATIENCE = 5.0
"""Seconds to wait for whoever looks into a file that we just wrote (a virus scanner)."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of the history; `day` is the day it was made, in local time, `length` in bytes."""

    path: Path
    day: date
    length: int


@dataclass(frozen=True, slots=True)
class Copied:
    """What is in the history at the moment it is copied: a backup must have the same."""

    version: int
    counts: tuple[int, ...]


def every(file: Path) -> list[Backup]:
    """Give the backups of `file`, the newest first. Raises OSError."""
    found = [
        Backup(path, day, path.stat().st_size)
        for path, day in _named(file, "")
        if path.is_file() and not path.is_symlink()
    ]
    return sorted(found, key=lambda backup: backup.day, reverse=True)


def unfinished(file: Path) -> list[Path]:
    """Give what is left, or not yet finished, of backups that were begun. Raises OSError."""
    return [path for path, _ in _named(file, r"\.[0-9a-f]+\.part(-journal)?")]


def erase_backup(path: Path) -> None:
    """Erase a backup, its bytes first, and what SQLite left beside it. Raises OSError."""
    files.erase_file(path)
    files.erase_file(files.journal_of(path))


@contextmanager
def part_for(file: Path, day: date) -> Iterator[Path]:
    """Give an empty file for a backup of that day to be made in; gone when the block is left.

    Those that were begun on other days and never finished are erased. Raises OSError.
    """
    for path, begun in _named(file, r"\.[0-9a-f]+\.part(-journal)?"):
        if begun != day:
            files.erase_file(path)
    place = _place(file, day)
    # A name of its own: another window may be at it as well.
    part = place.with_name(f"{place.name}.{token_hex(4)}.part")
    try:
        files.create(part)
        yield part
    finally:
        files.erase_file(part)


def copy(connection: sqlite3.Connection, part: Path) -> Copied:
    """Copy what `connection`, within a transaction that reads, sees. Raises sqlite3.Error."""
    copied = _state(connection)
    with closing(sqlite3.connect(part)) as target:
        # Only a whole one is ever used, and it is synced then.
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("PRAGMA synchronous = OFF")
        connection.backup(target)
    return copied


def require_same(part: Path, copied: Copied, file: Path) -> None:
    """Return when the copy, read anew, is whole and has what was copied.

    Raises HistoryDamaged of `file`, OSError and sqlite3.Error.
    """
    files.sync(part)
    with closing(sql.connect_to_look(part, _PATIENCE)) as connection:
        sql.require_sound(connection, file)
        if _state(connection) != copied:
            raise HistoryDamaged(file, "a backup is not what was copied")


def require_none_erased(part: Path, connection: sqlite3.Connection, file: Path) -> None:
    """Return when each case of the copy is still in the history. Raises HistoryBusy when not."""
    question = "SELECT id, created FROM cases"
    with closing(sql.connect_to_look(part, _PATIENCE)) as copied:
        then = set(copied.execute(question))
    if then - set(connection.execute(question)):
        raise HistoryBusy(file, "cases were erased while the backup was made")


def put_in_place(part: Path, file: Path, day: date) -> Backup:
    """Make the copy the backup of that day, in place of an earlier one. Raises OSError."""
    place = _place(file, day)
    length = part.stat().st_size
    # What an erase that was cut short left there would be taken back into the new one.
    files.erase_file(files.journal_of(place))
    part.replace(place)
    files.sync_folder(place.parent)
    return Backup(place, day, length)


def prune(file: Path, today: date) -> None:
    """Erase backups of before `today` that are no longer kept. Raises OSError.

    Those of a later day stay: then the clock is wrong, or was.
    """
    older = [backup for backup in every(file) if backup.day < today]
    weeks: dict[tuple[int, int], Backup] = {}
    for backup in older[DAYS:]:
        year, week, _ = backup.day.isocalendar()
        weeks.setdefault((year, week), backup)
    kept = [*older[:DAYS], *list(weeks.values())[:WEEKS]]
    for backup in older:
        if backup not in kept:
            erase_backup(backup.path)
    files.sync_folder(files.backup_folder(file))


def _place(file: Path, day: date) -> Path:
    return files.backup_folder(file) / f"{file.stem}-{day.isoformat()}{file.suffix}"


def _named(file: Path, ending: str) -> list[tuple[Path, date]]:
    """The files in the folder named as a backup with that ending, with the day in the name."""
    folder = files.backup_folder(file)
    if not folder.is_dir():
        return []
    name = re.compile(f"{re.escape(file.stem)}-{_DAY}{re.escape(file.suffix)}{ending}", re.ASCII)
    found = []
    for path in sorted(folder.iterdir()):
        if match := name.fullmatch(path.name):
            try:
                found.append((path, date.fromisoformat(match[1])))
            except ValueError:
                continue  # No such day: it is somebody else's.
    return found


def _state(connection: sqlite3.Connection) -> Copied:
    (counts,) = connection.execute(
        "SELECT (SELECT count(*) FROM cases), (SELECT count(*) FROM record),"
        " (SELECT count(*) FROM picture)"
    ).fetchall()
    return Copied(sql.format_version(connection), counts)
