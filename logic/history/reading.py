"""Cases as they are read from the file: a line of the list, or everything of one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import lru_cache

from logic.deal import Deal
from logic.history import drafts, pictures
from logic.history.cases import Case, CaseSummary, Check, Query, Reaction, TickDone
from logic.history.records import from_row
from logic.history.rows import (
    MissingRow,
    RowError,
    day_or_none,
    flag,
    member,
    moment,
    moment_or_none,
    number,
    raw,
    string,
    told_of,
    unblob,
)
from logic.history.schema import RECORD_COLUMNS, SUMMARY_COLUMNS
from logic.history.search import count_question, page_question
from logic.language import Localised
from logic.outcomes import Outcome
from logic.snapshots import deal_from_dict, from_bytes
from logic.verdict import Verdict

_DEALS_KNOWN = 1024
"""Deals that are read once: there are few different ones, and many lines in a list."""


def case(connection: sqlite3.Connection, id_: int) -> Case:
    """Give all of a case. Raises MissingRow, RowError when a part of it is not what was saved."""
    row = connection.execute(
        f"SELECT {SUMMARY_COLUMNS}, note FROM cases WHERE id = ?", (id_,)
    ).fetchone()
    if row is None:
        raise MissingRow(f"no case {id_}")
    with told_of(f"case {id_}"):
        summary = _summary(row[:-1])
        name, note = unblob(row[10], "name"), unblob(row[12], "note")
        reactions = tuple(_reactions(connection, id_))
        ticks = tuple(_ticks(connection, id_))
        evidence = tuple(pictures.of_case(connection, id_))
    checks = tuple(_checks(connection, id_))
    if not checks:
        raise RowError(f"case {id_}: no check in it")
    return Case(
        id=id_,
        created=summary.created,
        changed=summary.changed,
        title=string(row[3], "title"),
        name=name,
        client=summary.client,
        note=note,
        pinned=summary.pinned,
        look_again=summary.look_again,
        deleted=summary.deleted,
        checks=checks,
        reactions=reactions,
        ticks=ticks,
        pictures=evidence,
    )


def page(
    connection: sqlite3.Connection, query: Query, limit: int, after: CaseSummary | None
) -> list[CaseSummary]:
    """Give at most `limit` lines of the list; rows that make no sense are left out."""
    sql, values = page_question(query, after)
    found: list[CaseSummary] = []
    with closing(connection.execute(sql, values)) as rows:
        for row in rows:
            if (line := _line(row)) is not None:
                found.append(line)
            if len(found) == limit:
                break
    return found


def count(connection: sqlite3.Connection, query: Query) -> int:
    """Give how many cases a question finds, those that cannot be read too."""
    sql, values = count_question(query)
    number_of: int = connection.execute(sql, values).fetchone()[0]
    return number_of


def everything(connection: sqlite3.Connection) -> None:
    """Return when every case, picture and draft is what was saved. Raises RowError."""
    for (id_,) in connection.execute("SELECT id FROM cases").fetchall():
        case(connection, id_)
    pictures.read_all(connection)
    drafts.read_all(connection)
    if connection.execute("SELECT 1 FROM record WHERE case_id IS NULL").fetchone():
        raise RowError("a check of no case")


def damaged_count(connection: sqlite3.Connection) -> int:
    """Give how many cases the list leaves out."""
    with closing(connection.execute(f"SELECT {SUMMARY_COLUMNS} FROM cases")) as rows:
        return sum(_line(row) is None for row in rows)


def _line(row: Sequence[object]) -> CaseSummary | None:
    """Give the line of the list, None for a row that makes no sense."""
    try:
        return _summary(row)
    except ValueError:
        return None


def _summary(row: Sequence[object]) -> CaseSummary:
    """Give the line of the list from `SUMMARY_COLUMNS`. Raises ValueError."""
    title = string(row[3], "title")
    return CaseSummary(
        id=number(row[0], "id"),
        created=moment(row[1], "created"),
        changed=moment(row[2], "changed"),
        title=unblob(row[10], "name") or title,
        client=unblob(row[11], "client"),
        verdict=member(Verdict, row[5], "verdict"),
        deal=_deal(raw(row[9], "deal")),
        outcome=member(Outcome, row[6], "outcome"),
        pinned=flag(row[4], "pinned"),
        look_again=day_or_none(row[7], "look_again"),
        deleted=moment_or_none(row[8], "deleted"),
    )


@lru_cache(_DEALS_KNOWN)
def _deal(value: bytes) -> Deal:
    return deal_from_dict(from_bytes(value))


def _checks(connection: sqlite3.Connection, case_id: int) -> Iterator[Check]:
    for id_, *row in connection.execute(
        f"SELECT id, {RECORD_COLUMNS} FROM record WHERE case_id = ? ORDER BY id", (case_id,)
    ).fetchall():
        with told_of(f"record {id_}"):
            yield from_row(id_, case_id, row)


def _reactions(connection: sqlite3.Connection, case_id: int) -> Iterator[Reaction]:
    for outcome, recorded in connection.execute(
        "SELECT outcome, recorded FROM reaction WHERE case_id = ? ORDER BY id", (case_id,)
    ):
        yield Reaction(member(Outcome, outcome, "outcome"), moment(recorded, "recorded"))


def _ticks(connection: sqlite3.Connection, case_id: int) -> Iterator[TickDone]:
    for act, ja, en, done in connection.execute(
        "SELECT act, ja, en, done FROM tick WHERE case_id = ? ORDER BY id", (case_id,)
    ):
        step = Localised(unblob(ja, "ja"), unblob(en, "en"))
        yield TickDone(unblob(act, "act"), step, moment(done, "done"))
