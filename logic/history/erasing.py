"""Erasing cases from the backups, which are copies of the history file as it once was.

A case is known again by its id and when it was made: ids are never given twice in one file, and
the time guards against another file that was put in its place.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from logic.history import backups, files, header, writing
from logic.history import connection as sql
from logic.history.errors import HistoryDamaged, HistoryForeign, HistoryNewer, told_clearly
from logic.history.schema import VERSION

PATIENCE = 5.0
"""Seconds to wait for another process that looks into a backup."""

Identity = tuple[int, str]
"""The id of a case and the `stamp` of when it was made."""


def identities(connection: sqlite3.Connection, ids: Iterable[int]) -> list[Identity]:
    """Give how the cases of these ids are known in the backups; those that are gone are left out.

    Raises sqlite3.Error.
    """
    found = (
        connection.execute("SELECT id, created FROM cases WHERE id = ?", (id_,)).fetchone()
        for id_ in sorted(ids)
    )
    return [(id_, created) for id_, created in filter(None, found)]


def erase_in_backups(file: Path, cases: Sequence[Identity], only_holding: bool = False) -> None:
    """Erase cases in every backup of `file`, and backups that were never finished.

    A backup that this app would not write to as it is (of an older format, damaged) is erased
    as a whole. With `only_holding` a backup that has none of the cases is left as it is;
    otherwise it is cleaned too, for an erase that was cut short may have left bytes in it.
    Raises sqlite3.Error, OSError and HistoryError: then the cases are still in some of them.
    """
    if not cases:
        return
    for path in backups.unfinished(file):
        files.erase_file(path)
    for backup in backups.every(file):
        try:
            with told_clearly(backup.path):
                _erase_in(backup.path, cases, only_holding)
        except (HistoryDamaged, HistoryForeign, HistoryNewer):
            backups.erase_backup(backup.path)


def _erase_in(path: Path, cases: Sequence[Identity], only_holding: bool) -> None:
    header.require_ours(path)
    with closing(sql.connect(path, PATIENCE)) as connection:
        if sql.format_version(connection) != VERSION:
            raise HistoryDamaged(path, "a backup of another format")
        sql.require_tables(connection, path)
        sql.require_sound(connection, path)
        with sql.transaction(connection, path):
            theirs = [
                id_
                for id_, created in cases
                if connection.execute(
                    "SELECT 1 FROM cases WHERE id = ? AND created = ?", (id_, created)
                ).fetchone()
            ]
            writing.erase(connection, theirs)
        if theirs or not only_holding:
            connection.execute("VACUUM")
    files.sync(path)
    # Nothing is in it any more: SQLite cuts it to no length when it is done.
    files.journal_of(path).unlink(missing_ok=True)
