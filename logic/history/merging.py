"""Cases of one history within another: no id travels, a case is known again by its checks.

The order within a case is that of the ids, as everywhere in the file: a clock that jumps back must
not make what she does last look older. What comes from elsewhere is sorted in by its time, as
two lists are merged: neither list's own order changes. Where something goes before what is
there already, what comes after it gets new ids.
"""

from __future__ import annotations

import heapq
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from logic.history import pictures, reading, writing
from logic.history.cases import Case, Check, Merged, Picture, PictureData, Reaction, WholeCase
from logic.history.errors import HistoryDamaged, told_clearly
from logic.history.records import Checked, to_row
from logic.history.rows import MissingRow, RowError, blob, digest, stamp
from logic.history.schema import RECORD_COLUMNS
from logic.history.titles import title_of
from logic.snapshots import deal_to_dict, to_bytes

_VALUES = ", ".join("?" * len(RECORD_COLUMNS.split(",")))


class NotKept(Exception):
    """Ends a transaction that was only to be tried."""


def ids(connection: sqlite3.Connection) -> list[int]:
    """Give the ids of all cases, the oldest first."""
    return [id_ for (id_,) in connection.execute("SELECT id FROM cases ORDER BY id")]


def whole(connection: sqlite3.Connection, id_: int, file: Path) -> WholeCase:
    """Give a case with the bytes of its pictures, without those that cannot be read.

    `file` is named in errors. Raises MissingRow, RowError when the case cannot be read.
    """
    case = reading.case(connection, id_)
    readable: list[tuple[Picture, bytes]] = []
    for picture in case.pictures:
        try:
            with told_clearly(file):
                readable.append((picture, pictures.read(connection, picture.id)))
        except (RowError, HistoryDamaged):
            continue
    case = replace(case, pictures=tuple(picture for picture, _ in readable))
    return WholeCase(case, tuple(data for _, data in readable))


def merge(connection: sqlite3.Connection, cases: Iterable[WholeCase]) -> Merged:
    """Add to the history what these cases have and it lacks; within a transaction of the caller's.

    A later time of change alone is taken over, too, and counts as the same.
    Raises ValueError for a case without checks or with other than one `bytes` a picture.
    """
    known = _Known(connection)
    new = grown = same = 0
    for one in cases:
        if not one.case.checks or len(one.case.pictures) != len(one.pictures):
            raise ValueError("this is no whole case")
        # What is in a case twice is left out: an archive made by hand can have that.
        checks = tuple(dict.fromkeys(replace(check, id=0) for check in one.case.checks))
        one = replace(one, case=replace(one.case, checks=checks))
        homes = [known.home_of(check) for check in checks]
        home = next((home for home in homes if home is not None), None)
        lacking = [check for check, at in zip(one.case.checks, homes, strict=True) if at is None]
        if home is None:
            home_id = _add(connection, one)
            new += 1
        else:
            home_id = home.id
            if _grow(connection, home, one, lacking):
                grown += 1
            else:
                same += 1
        known.note(home_id, lacking)
    return Merged(new, grown, same)


class _Known:
    """Which case holds a check, found by the time of the check: there is no index of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read: tuple[int, Case] | None = None
        self._cases: dict[str, list[int]] = defaultdict(list)
        for created, case_id in connection.execute(
            "SELECT created, case_id FROM record WHERE case_id IS NOT NULL ORDER BY id"
        ):
            self._cases[created].append(case_id)

    def home_of(self, check: Check) -> Case | None:
        """Give the case that holds this check.

        A case that is damaged is none: what comes from elsewhere can be all that is left of it.
        """
        for case_id in self._cases.get(stamp(check.created), ()):
            try:
                case = self._case(case_id)
            except (RowError, MissingRow):
                continue
            if any(replace(check, id=other.id) == other for other in case.checks):
                return case
        return None

    def note(self, case_id: int, checks: Iterable[Check]) -> None:
        """Remember that these checks are in that case now, which has changed."""
        self._read = None
        for check in checks:
            self._cases[stamp(check.created)].append(case_id)

    def _case(self, case_id: int) -> Case:
        """Read a case, once for all its checks that are asked for one after the other."""
        if self._read is None or self._read[0] != case_id:
            self._read = (case_id, reading.case(self._connection, case_id))
        return self._read[1]


def _add(connection: sqlite3.Connection, one: WholeCase) -> int:
    """Keep a case that is not there; gives its id."""
    case = one.case
    first, *others = case.checks
    id_ = writing.new_case(connection, _checked(first), stamp(first.created))
    for check in others:
        writing.add_check(connection, id_, _checked(check), stamp(check.created))
    changed = stamp(case.changed)
    for reaction in case.reactions:
        writing.react(connection, id_, reaction.outcome, stamp(reaction.recorded))
    for done in case.ticks:
        writing.tick(connection, id_, done.act, done.step, True, stamp(done.done))
    for column in ("name", "client", "note"):
        writing.label(connection, id_, column, getattr(case, column), changed)
    for picture, data in zip(case.pictures, one.pictures, strict=True):
        _keep_picture(connection, id_, picture, data)
    writing.pin(connection, id_, case.pinned)
    connection.execute(
        "UPDATE cases SET created = ?, changed = ?, look_again = ?, deleted = ? WHERE id = ?",
        (
            stamp(case.created),
            changed,
            case.look_again.isoformat() if case.look_again else None,
            stamp(case.deleted) if case.deleted else None,
            id_,
        ),
    )
    return id_


def _grow(
    connection: sqlite3.Connection, home: Case, one: WholeCase, lacking: Sequence[Check]
) -> bool:
    """Add to a case what it lacks; tells whether that was anything."""
    incoming, id_ = one.case, home.id
    changed = stamp(max(home.changed, incoming.changed))
    before = connection.total_changes
    _add_checks(connection, home, lacking)
    _add_reactions(connection, home, incoming.reactions)
    ticked = {(done.act, done.step) for done in home.ticks}
    for done in incoming.ticks:
        if (done.act, done.step) not in ticked:
            writing.tick(connection, id_, done.act, done.step, True, stamp(done.done))
            ticked.add((done.act, done.step))
    for column, text in _labels(home, incoming).items():
        if text != getattr(home, column):
            writing.label(connection, id_, column, text, changed)
    _add_pictures(connection, home, one)
    if home.look_again is None and incoming.look_again is not None:
        writing.look_again(connection, id_, incoming.look_again, changed)
    has_grown = connection.total_changes != before
    if has_grown:
        _set_copies(connection, home, changed)
    elif incoming.changed > home.changed:
        writing.touch(connection, id_, changed)
    return has_grown


def _add_checks(connection: sqlite3.Connection, home: Case, lacking: Sequence[Check]) -> None:
    """Add checks where their time puts them."""
    fresh: list[Check] = []
    for check in lacking:
        created = stamp(check.created)
        writing.add_check(connection, home.id, _checked(check), created)
        (id_,) = connection.execute(
            "SELECT max(id) FROM record WHERE case_id = ?", (home.id,)
        ).fetchone()
        fresh.append(replace(check, id=id_))
    in_order = list(heapq.merge(home.checks, fresh, key=lambda check: check.created))
    if tuple(in_order[: len(home.checks)]) == home.checks:
        return
    # From the first newcomer on all is written once more, behind what is there.
    first = in_order.index(fresh[0])
    for check in in_order[first:]:
        _move_to_end(connection, home.id, check)


def _move_to_end(connection: sqlite3.Connection, case_id: int, check: Check) -> None:
    """Give a check the newest id; it stays as it is."""
    (*row, told) = connection.execute(
        f"SELECT {RECORD_COLUMNS}, told FROM record WHERE id = ?", (check.id,)
    ).fetchone()
    if told is None:
        # A row of an old format holds the id its case had then: it is written as a new one.
        row = list(to_row(case_id, stamp(check.created), _checked(check)))
    connection.execute("DELETE FROM record WHERE id = ?", (check.id,))
    connection.execute(f"INSERT INTO record ({RECORD_COLUMNS}) VALUES ({_VALUES})", row)


def _add_reactions(
    connection: sqlite3.Connection, home: Case, incoming: Sequence[Reaction]
) -> None:
    """Add reactions where their time puts them."""
    lacking = [one for one in dict.fromkeys(incoming) if one not in home.reactions]
    if not lacking:
        return
    in_order = list(heapq.merge(home.reactions, lacking, key=lambda one: one.recorded))
    connection.execute("DELETE FROM reaction WHERE case_id = ?", (home.id,))
    for one in in_order:
        writing.react(connection, home.id, one.outcome, stamp(one.recorded))


def _add_pictures(connection: sqlite3.Connection, home: Case, one: WholeCase) -> None:
    """Add pictures the case lacks; told apart by their digests, so that none is read."""
    kept = {
        kept_digest
        for (kept_digest,) in connection.execute(
            "SELECT digest FROM picture WHERE case_id = ?", (home.id,)
        )
    }
    for picture, data in zip(one.case.pictures, one.pictures, strict=True):
        small = (picture.width, picture.height, len(data), blob(picture.name))
        if (found := digest(stamp(picture.added), *small, data)) not in kept:
            _keep_picture(connection, home.id, picture, data)
            kept.add(found)


def _keep_picture(connection: sqlite3.Connection, id_: int, picture: Picture, data: bytes) -> None:
    kept = PictureData(picture.name, picture.width, picture.height, data)
    pictures.keep(connection, kept, id_, stamp(picture.added))


def _labels(home: Case, incoming: Case) -> dict[str, str]:
    """What she wrote on both: hers here stays, and nothing of the other is lost."""
    note = home.note
    for here, there in ((home.name, incoming.name), (home.client, incoming.client)):
        if here and there != here:
            note = _with_lines(note, there)
    return {
        "name": home.name or incoming.name,
        "client": home.client or incoming.client,
        "note": _with_lines(note, incoming.note),
    }


def _with_lines(note: str, text: str) -> str:
    """Add `text` to a note; where a part of it is there already, only the lines that are not.

    Otherwise two histories that are merged to and fro would make it longer each time.
    """
    if not text.strip() or f"\n{text}\n" in f"\n{note}\n":
        return note
    if not note:
        return text
    there = set(note.split("\n"))
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    if any(line in there for line in filled):
        lines = [line for line in filled if line not in there]
    return "\n".join((note, *lines)) if lines else note


def _set_copies(connection: sqlite3.Connection, home: Case, changed: str) -> None:
    """Have the line of the list say what the case says now; a deleted case stays deleted."""
    case = reading.case(connection, home.id)
    verdict = case.latest.assessment.verdict
    connection.execute(
        "UPDATE cases SET changed = ?, deleted = ?, verdict = ?, platform = ?, deal = ?,"
        " outcome = ? WHERE id = ?",
        (
            changed,
            stamp(home.deleted) if home.deleted else None,
            verdict.value if verdict else None,
            blob(case.latest.deal.platform),
            to_bytes(deal_to_dict(case.latest.deal)),
            case.outcome.value if case.outcome else None,
            home.id,
        ),
    )


def _checked(check: Check) -> Checked:
    title = title_of(check.message) if check.has_text else ""
    return Checked(check.message, check.deal, check.told, check.assessment, check.has_text, title)
