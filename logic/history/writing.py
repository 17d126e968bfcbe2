"""What is written on a case. Each function is one act within a transaction of the caller's.

`now` is the `stamp` of the act: a case that is written on was changed then.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date

from logic.history import drafts, pictures
from logic.history.records import Checked, to_row
from logic.history.rows import MissingRow, RowError, blob, unblob
from logic.history.schema import RECORD_COLUMNS
from logic.history.search import BETWEEN, folded, labels_of
from logic.language import Localised
from logic.outcomes import Outcome
from logic.snapshots import deal_to_dict, to_bytes

_RECORD_VALUES = ", ".join("?" * len(RECORD_COLUMNS.split(",")))


def new_case(connection: sqlite3.Connection, check: Checked, now: str) -> int:
    """Begin a case with its first check; gives its id."""
    id_ = connection.execute(
        "INSERT INTO cases (created, changed, title, platform, deal) VALUES (?, ?, ?, x'', x'')",
        (now, now, check.title),
    ).lastrowid
    assert id_ is not None
    connection.execute("INSERT INTO search VALUES (?, ?, x'')", (id_, labels_of("", "", "")))
    add_check(connection, id_, check, now)
    return id_


def add_check(connection: sqlite3.Connection, id_: int, check: Checked, now: str) -> None:
    """Add a check to a case, which comes back if it was deleted. Raises MissingRow."""
    row = to_row(id_, now, check)
    verdict = check.assessment.verdict
    _update(
        connection,
        id_,
        now,
        "verdict = ?, platform = ?, deal = ?, deleted = NULL,"
        " title = CASE title WHEN '' THEN ? ELSE title END",
        verdict.value if verdict else None,
        blob(check.deal.platform),
        to_bytes(deal_to_dict(check.deal)),
        check.title,
    )
    connection.execute(f"INSERT INTO record ({RECORD_COLUMNS}) VALUES ({_RECORD_VALUES})", row)
    if check.message.text:
        found = connection.execute("SELECT words FROM search WHERE case_id = ?", (id_,)).fetchone()
        if found is None:
            raise RowError(f"case {id_}: nothing to search in")
        (words,) = found
        connection.execute(
            "UPDATE search SET words = ? WHERE case_id = ?",
            (words + folded(check.message.text) + BETWEEN, id_),
        )


def react(connection: sqlite3.Connection, id_: int, outcome: Outcome | None, now: str) -> None:
    """Add the client's reaction. Raises MissingRow."""
    value = outcome.value if outcome else None
    _update(connection, id_, now, "outcome = ?", value)
    connection.execute(
        "INSERT INTO reaction (case_id, outcome, recorded) VALUES (?, ?, ?)", (id_, value, now)
    )


def look_again(connection: sqlite3.Connection, id_: int, day: date | None, now: str) -> None:
    """Set the day to look again. Raises MissingRow."""
    _update(connection, id_, now, "look_again = ?", day.isoformat() if day else None)


def label(connection: sqlite3.Connection, id_: int, column: str, text: str, now: str) -> None:
    """Set what she calls it ("name"), whose it is ("client") or her "note". Raises MissingRow."""
    assert column in {"name", "client", "note"}
    _update(connection, id_, now, f"{column} = ?", blob(text))
    row = connection.execute("SELECT name, client, note FROM cases WHERE id = ?", (id_,)).fetchone()
    connection.execute(
        "UPDATE search SET labels = ? WHERE case_id = ?",
        (labels_of(*(unblob(value, "label") for value in row)), id_),
    )


def pin(connection: sqlite3.Connection, id_: int, pinned: bool) -> None:
    """Pin it to the top of the list, or not; its time of change stays. Raises MissingRow."""
    if not connection.execute(
        "UPDATE cases SET pinned = ? WHERE id = ?", (int(pinned), id_)
    ).rowcount:
        raise MissingRow(f"no case {id_}")


def tick(
    connection: sqlite3.Connection, id_: int, act: str, step: Localised, done: bool, now: str
) -> None:
    """Tick a step off, or take that back. Raises MissingRow."""
    touch(connection, id_, now)
    values = (id_, blob(act), blob(step.ja), blob(step.en))
    if done:
        connection.execute(
            "INSERT INTO tick (case_id, act, ja, en, done) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (*values, now),
        )
    else:
        connection.execute(
            "DELETE FROM tick WHERE case_id = ? AND act = ? AND ja = ? AND en = ?", values
        )


def touch(connection: sqlite3.Connection, id_: int, now: str) -> None:
    """Note that a case was changed. Raises MissingRow."""
    _update(connection, id_, now, "id = id")


def delete(connection: sqlite3.Connection, ids: Iterable[int], now: str) -> None:
    """Take cases off the list. Their time of change stays: taken back, they are where they were."""
    connection.executemany(
        "UPDATE cases SET deleted = ? WHERE id = ? AND deleted IS NULL",
        [(now, id_) for id_ in ids],
    )


def restore(connection: sqlite3.Connection, ids: Iterable[int]) -> list[int]:
    """Put deleted cases back on the list; gives those that are on it now."""
    return [
        id_
        for id_ in ids
        if connection.execute("UPDATE cases SET deleted = NULL WHERE id = ?", (id_,)).rowcount
    ]


def erase(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Erase cases with all that belongs to them, drafts and pictures too."""
    drafts.erase_pictures_of(connection, ids)
    connection.executemany("DELETE FROM cases WHERE id = ?", [(id_,) for id_ in ids])


def add_pictures(connection: sqlite3.Connection, id_: int, ids: Sequence[int]) -> None:
    """Give loose pictures to a case."""
    pictures.join(connection, ids, id_)


def _update(
    connection: sqlite3.Connection, id_: int, now: str, assignments: str, *values: object
) -> None:
    if not connection.execute(
        f"UPDATE cases SET changed = ?, {assignments} WHERE id = ?", (now, *values, id_)
    ).rowcount:
        raise MissingRow(f"no case {id_}")
