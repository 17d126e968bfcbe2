"""Merges histories and tells what they hold, whatever numbers their files know it by."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from logic.history import History, Merged, Query, WholeCase


def rows(file: Path) -> list[list[tuple[object, ...]]]:
    """Give every row of the history, as the file has it."""
    with closing(sqlite3.connect(file)) as connection:
        tables = ("cases", "record", "reaction", "tick", "picture", "draft", "search")
        return [
            connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables
        ]


def without_ids(one: WholeCase) -> WholeCase:
    """Give a case as it is but for the numbers this file knows its parts by."""
    return replace(
        one,
        case=replace(
            one.case,
            id=0,
            checks=tuple(replace(check, id=0) for check in one.case.checks),
            pictures=tuple(replace(picture, id=0) for picture in one.case.pictures),
        ),
    )


def merge(into: Path, from_: Path) -> Merged:
    """Merge one history into another, having looked first at what it would do."""
    with History.open(into) as target, History.open(from_) as source:
        expected = target.compare(source.every())
        merged = target.merge(source.every())
        assert merged == expected
        target.check()
        return merged


def held(file: Path) -> list[set[object]]:
    """Give what a history holds, in whichever case: checks, reactions, ticks, pictures."""
    checks: set[object] = set()
    reactions: set[object] = set()
    ticks: set[object] = set()
    pictures: set[object] = set()
    with History.open(file) as history:
        for one in map(without_ids, history.every()):
            checks.update(one.case.checks)
            reactions.update(one.case.reactions)
            ticks.update((tick.act, tick.step) for tick in one.case.ticks)
            pictures.update(zip(one.case.pictures, one.pictures, strict=True))
    return [checks, reactions, ticks, pictures]


def assert_lines_fit(file: Path) -> None:
    """The list shows of each case what the case itself says."""
    with History.open(file) as history:
        for line in history.page() + history.page(Query(deleted=True)):
            case = history.get(line.id)
            assert (line.verdict, line.deal, line.outcome, line.title) == (
                case.latest.assessment.verdict,
                case.latest.deal,
                case.outcome,
                case.shown_name,
            )
            found = Query(platforms=frozenset({case.latest.deal.platform}))
            deleted = case.deleted is not None
            assert line in history.page(replace(found, deleted=deleted))
