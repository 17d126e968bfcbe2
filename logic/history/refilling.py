"""Filling a new history with what is readable of a damaged one: only what proves to be whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from logic.history import drafts, pictures, reading
from logic.history.cases import Check
from logic.history.readable import COLUMNS, Source
from logic.history.records import from_row
from logic.history.rows import RowError, blob, digest, stamp, unblob
from logic.history.search import BETWEEN, folded, labels_of
from logic.history.titles import title_of
from logic.snapshots import deal_to_dict, to_bytes

_PARTS = ("record", "reaction", "tick", "picture")
"""The tables of what belongs to a case."""


@dataclass(frozen=True, slots=True)
class Refilled:
    """How much came over: whole cases, those without some of their parts, drafts, lost cases.

    `lost` is None when it cannot be told: perhaps checks are missing in cases that look whole.
    """

    cases: int
    partly: int
    drafts: int
    lost: int | None


def refill(source: Source, new: sqlite3.Connection) -> Refilled:
    """Write what `source` still has into an empty history, in a transaction of the caller's.

    Ids stay. A check, picture or draft comes over when its digest fits; a case when one of its
    checks does, made anew from them when its own row is gone. Raises sqlite3.Error, OSError.
    """
    return _Refilling(source, new).run()


class _Refilling:
    def __init__(self, source: Source, new: sqlite3.Connection) -> None:
        self._source = source
        self._new = new
        self._known: set[int] = set()
        self._incomplete: set[int] = set()
        """Cases without some of their parts."""
        self._tells_cases = True
        """Whether of each lost check it is known whose it was."""

    def run(self) -> Refilled:
        self._new.execute("PRAGMA defer_foreign_keys = ON")  # Checks come before their cases.
        for table in _PARTS:
            self._copy(table)
        cases = self._make_cases()
        for table in _PARTS:
            self._new.execute(f"DELETE FROM {table} WHERE case_id NOT IN (SELECT id FROM cases)")
        drafts_kept = self._copy_drafts()
        self._new.execute("DELETE FROM search")
        for id_ in cases:
            self._index(id_)
        self._keep_counting()
        partly = len(self._incomplete & cases)
        tells = self._tells_cases and self._source.knows_all("record")
        lost = len(self._known - cases) if tells else None
        return Refilled(len(cases) - partly, partly, drafts_kept, lost)

    def _copy(self, table: str) -> None:
        """Copy the rows of a table of parts that prove to be whole."""
        kept: set[int] = set()
        lost: dict[int, object] = dict(self._source.known(table))
        for id_, row in self._source.rows(table):
            case_id = row[8] if table == "record" else row[0]
            if id_ in kept:
                continue
            if self._insert(table, id_, row) and self._is_whole(table, id_, case_id, row):
                kept.add(id_)
                lost.pop(id_, None)
            else:
                self._new.execute(f"DELETE FROM {table} WHERE id = ?", (id_,))
                # What the index says comes first: the row is damaged, perhaps just there.
                if lost.get(id_) is None:
                    lost[id_] = self._source.as_case(case_id)
        of_lost = {case_id for case_id in lost.values() if isinstance(case_id, int)}
        self._incomplete |= of_lost
        if table == "record":
            self._known |= of_lost
            self._tells_cases = None not in lost.values()

    def _is_whole(self, table: str, id_: int, case_id: object, row: Sequence[object]) -> bool:
        try:
            if table == "record":
                if not isinstance(case_id, int):
                    raise RowError("case_id: not a number")
                from_row(id_, case_id, row)
            elif table == "picture":
                pictures.read(self._new, id_)
        except ValueError:
            return False
        return True

    def _make_cases(self) -> set[int]:
        """Make every case that has a check; gives their ids."""
        with_checks = {
            case_id for (case_id,) in self._new.execute("SELECT DISTINCT case_id FROM record")
        }
        self._known |= with_checks | set(self._source.known("cases"))
        made: set[int] = set()
        for id_, row in self._source.rows("cases"):
            self._known.add(id_)
            if id_ not in with_checks or id_ in made:
                continue
            self._new.execute("SAVEPOINT row")  # Taking it out by DELETE would take its parts.
            if self._insert("cases", id_, row) and self._is_readable(id_):
                made.add(id_)
            else:
                self._new.execute("ROLLBACK TO row")
            self._new.execute("RELEASE row")
        for id_ in with_checks - made:
            self._incomplete.add(id_)
            self._make_anew(id_)
            if not self._is_readable(id_):
                # A time that is none in a reaction or a tick: those have no digest.
                for table in ("reaction", "tick"):
                    self._new.execute(f"DELETE FROM {table} WHERE case_id = ?", (id_,))
        return with_checks

    def _make_anew(self, id_: int) -> None:
        """Make the row of a case from its checks and the client's reactions."""
        checks = self._checks(id_)
        deal = checks[-1].deal
        verdict = checks[-1].assessment.verdict
        outcome = self._new.execute(
            "SELECT outcome FROM reaction WHERE case_id = ? ORDER BY id DESC", (id_,)
        ).fetchone()
        self._new.execute(
            "INSERT INTO cases (id, created, changed, title, verdict, outcome, platform, deal)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                id_,
                stamp(checks[0].created),
                stamp(checks[-1].created),
                next((title for check in checks if (title := title_of(check.message))), ""),
                verdict.value if verdict else None,
                outcome[0] if outcome else None,
                blob(deal.platform),
                to_bytes(deal_to_dict(deal)),
            ),
        )

    def _checks(self, id_: int) -> list[Check]:
        return [
            from_row(check_id, id_, row)
            for check_id, *row in self._new.execute(
                f"SELECT id, {COLUMNS['record']} FROM record WHERE case_id = ? ORDER BY id", (id_,)
            )
        ]

    def _is_readable(self, id_: int) -> bool:
        try:
            reading.case(self._new, id_)
        except RowError:
            return False
        return True

    def _copy_drafts(self) -> int:
        """Copy the drafts that prove to be whole; one of a lost case is of no case now."""
        for id_, row in self._source.rows("draft"):
            self._insert("draft", id_, row)
        whole = {kept.id: kept for kept in drafts.every(self._new)}
        for id_, case_id, updated, set_aside, content in self._new.execute(
            "SELECT id, case_id, updated, set_aside, content FROM draft"
        ).fetchall():
            if id_ not in whole:
                self._new.execute("DELETE FROM draft WHERE id = ?", (id_,))
            elif not self._new.execute("SELECT 1 FROM cases WHERE id = ?", (case_id,)).fetchone():
                self._new.execute(
                    "UPDATE draft SET case_id = NULL, digest = ? WHERE id = ?",
                    (digest(None, updated, set_aside, content), id_),
                )
        return len(whole)

    def _index(self, id_: int) -> None:
        """Make what the search looks through anew."""
        labels = self._new.execute(
            "SELECT name, client, note FROM cases WHERE id = ?", (id_,)
        ).fetchone()
        texts = [check.message.text for check in self._checks(id_)]
        self._new.execute(
            "INSERT INTO search (case_id, labels, words) VALUES (?, ?, ?)",
            (
                id_,
                labels_of(*(unblob(value, "label") for value in labels)),
                b"".join(folded(text) + BETWEEN for text in texts if text),
            ),
        )

    def _keep_counting(self) -> None:
        """Go on with the ids where the old file was: none comes back as another row."""
        for table in COLUMNS:
            (last,) = self._new.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()
            last = max(last, self._source.last_id(table), *self._source.known(table), 0)
            if table == "cases":
                last = max(last, *self._known, 0)
            self._new.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            self._new.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, last))

    def _insert(self, table: str, id_: int, row: Sequence[object]) -> bool:
        """Write a row as it was; tells whether the rules of the new file take it."""
        places = ", ".join("?" * (len(row) + 1))
        try:
            self._new.execute(
                f"INSERT INTO {table} (id, {COLUMNS[table]}) VALUES ({places})", (id_, *row)
            )
        except (sqlite3.IntegrityError, sqlite3.DataError, OverflowError):
            return False
        return True
