"""What is readable of a damaged history: the rows of each table, and which rows there were."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from logic.history.raw_pages import PAGE_SIZE, RawPages
from logic.history.schema import RECORD_COLUMNS

__all__ = ["COLUMNS", "PAGE_SIZE", "Source"]

COLUMNS = {
    "cases": (
        "created, changed, title, pinned, verdict, outcome, look_again, deleted,"
        " platform, deal, name, client, note"
    ),
    "record": RECORD_COLUMNS,
    "reaction": "case_id, outcome, recorded",
    "tick": "case_id, done, act, ja, en",
    "picture": "case_id, added, width, height, length, digest, name, bytes",
    "draft": "case_id, updated, set_aside, digest, content",
}
"""The tables that hold what she kept, and all their columns beside the id."""

_INDEXES = {
    "cases": "SELECT id, id FROM cases INDEXED BY cases_in_order WHERE deleted IS NULL",
    "tick": "SELECT id, case_id FROM tick INDEXED BY sqlite_autoindex_tick_1",
    **{
        table: f"SELECT id, case_id FROM {table} INDEXED BY {table}_by_case"
        for table in ("record", "reaction", "picture", "draft")
    },
}
"""What tells ids with their cases without touching the table: these pages may be sound."""

_BEYOND = 2000
"""Ids that are tried after the last known one, where the file does not tell the last."""

_MOST_TRIED = 1_000_000
"""Ids that are tried one by one: a file with more rows than this would take minutes."""

_UNREADABLE = (sqlite3.DatabaseError, MemoryError)
"""What SQLite raises over a damaged page; over an impossible length it is MemoryError."""

Row = tuple[object, ...]


class Source:
    """A damaged file, read table by table with tolerance. The file is a private copy."""

    def __init__(self, connection: sqlite3.Connection, file: Path) -> None:
        self._connection = connection
        self._raw = RawPages(file)
        self._faulty: set[str] = set()
        self._indexes_whole: set[str] = set()
        self._known: dict[str, dict[int, int | None]] = {}
        self._last = self._read_last()
        for table in COLUMNS:
            self._known[table] = self._read_known(table)

    def rows(self, table: str) -> Iterator[tuple[int, Row]]:
        """Give the id and the values of `COLUMNS` of each row that can be read, each once.

        First as they come; after a fault one by one; those that SQLite does not find but an
        index still names, from the pages themselves. All from there when the table is gone.
        Raises OSError.
        """
        question = f"SELECT id, {COLUMNS[table]} FROM {table}"
        if not self._is_there(table):
            self._faulty.add(table)
            yield from self._raw_rows(table, None)
            return
        seen: set[int] = set()
        try:
            with closing(self._connection.execute(f"{question} ORDER BY id")) as rows:
                for id_, *values in rows:
                    if id_ not in seen:
                        seen.add(id_)
                        yield id_, tuple(values)
        except _UNREADABLE:
            self._faulty.add(table)
        tried = set(self._known[table])
        if table in self._faulty:
            last = self._last.get(table) or max((*seen, *tried, 0)) + _BEYOND
            tried.update(range(1, min(last, _MOST_TRIED) + 1))
        for id_ in sorted(tried - seen):
            if (found := self._one(question, id_)) is not None:
                seen.add(id_)
                yield id_, found
        if not seen <= self._known[table].keys():
            self._indexes_whole.discard(table)
        if missing := set(self._known[table]) - seen:
            yield from self._raw_rows(table, missing)

    def known(self, table: str) -> dict[int, int | None]:
        """Give the ids that an index names, each with its case: rows there were."""
        return self._known[table]

    def last_id(self, table: str) -> int:
        """Give the last id that was given to a row, 0 when the file does not tell."""
        return self._last.get(table, 0)

    def knows_all(self, table: str) -> bool:
        """Tell, after `rows`, whether `rows` and `known` together name every row there was."""
        return table not in self._faulty or table in self._indexes_whole

    def as_case(self, case_id: object) -> int | None:
        """Give a value as the id of a case; None for one that no case ever had."""
        last = self._last.get("cases", _MOST_TRIED)
        return case_id if isinstance(case_id, int) and 0 < case_id <= last else None

    def _is_there(self, table: str) -> bool:
        try:
            self._connection.execute(f"SELECT id, {COLUMNS[table]} FROM {table} LIMIT 0")
        except (*_UNREADABLE, UnicodeDecodeError):
            return False
        return True

    def _one(self, question: str, id_: int) -> Row | None:
        try:
            found = self._connection.execute(f"{question} WHERE id = ?", (id_,)).fetchone()
        except _UNREADABLE:
            return None
        return None if found is None or found[0] != id_ else tuple(found[1:])

    def _raw_rows(self, table: str, only: set[int] | None) -> Iterator[tuple[int, Row]]:
        for id_, values in self._raw.rows(table):
            if only is None or id_ in only:
                yield id_, values

    def _read_known(self, table: str) -> dict[int, int | None]:
        known: dict[int, int | None] = {}
        try:
            with closing(self._connection.execute(_INDEXES[table])) as rows:
                for id_, case_id in rows:
                    # An index may be damaged itself: no id that was never given.
                    if 0 < id_ <= self._last.get(table, _MOST_TRIED):
                        known[id_] = self.as_case(case_id)
        except (*_UNREADABLE, UnicodeDecodeError):
            return known
        self._indexes_whole.add(table)
        return known

    def _read_last(self) -> dict[str, int]:
        last: dict[str, int] = {}
        try:
            for name, seq in self._connection.execute("SELECT name, seq FROM sqlite_sequence"):
                if name in COLUMNS and isinstance(seq, int) and 0 < seq < 1 << 53:
                    last[name] = seq
        except (*_UNREADABLE, UnicodeDecodeError):
            return last
        return last
