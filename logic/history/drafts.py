"""Drafts as they are kept: what is in hand and not yet saved as a check."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from logic.history import pictures
from logic.history.cases import Draft, KeptDraft
from logic.history.rows import RowError, digest, flag, moment, number, raw, told_of
from logic.history.schema import DRAFT_COLUMNS
from logic.message import Message
from logic.plain_data import At
from logic.snapshots import (
    deal_from_dict,
    deal_to_dict,
    from_bytes,
    marks_from_list,
    marks_to_list,
    to_bytes,
    told_from_dict,
    told_to_dict,
)

_KEYS = ("text", "marks", "deal", "told", "pictures")


def save(
    connection: sqlite3.Connection, draft: Draft, draft_id: int | None, set_aside: bool, now: str
) -> KeptDraft:
    """Keep a draft in place of `draft_id`, or as a new one. `now` is a `stamp`."""
    case_id = draft.case if draft.case is not None and _is_case(connection, draft.case) else None
    content = to_bytes(
        {
            "text": draft.message.text,
            "marks": marks_to_list(draft.message.marks),
            "deal": deal_to_dict(draft.deal),
            "told": told_to_dict(draft.told),
            "pictures": list(draft.pictures),
        }
    )
    small = (case_id, now, int(set_aside))
    row = (*small, digest(*small, content), content)
    done = connection.execute(
        "UPDATE draft SET case_id = ?, updated = ?, set_aside = ?, digest = ?, content = ?"
        " WHERE id = ?",
        (*row, draft_id),
    )
    if done.rowcount == 0:
        draft_id = connection.execute(
            "INSERT INTO draft (case_id, updated, set_aside, digest, content)"
            " VALUES (?, ?, ?, ?, ?)",
            row,
        ).lastrowid
    return _draft((draft_id, *row))


def every(connection: sqlite3.Connection) -> list[KeptDraft]:
    """Give all drafts that can be read, the newest first."""
    return [kept for _, kept in _all(connection) if kept is not None]


def read_all(connection: sqlite3.Connection) -> None:
    """Return when all drafts are what was kept. Raises RowError."""
    for row in connection.execute(f"SELECT {DRAFT_COLUMNS} FROM draft").fetchall():
        _draft(row)


def drop(connection: sqlite3.Connection, id_: int) -> None:
    """Erase a draft for good, and the loose pictures that no other names; one gone is fine."""
    theirs: set[int] = set()
    others: set[int] = set()
    for _, kept in _all(connection):
        if kept is not None:
            (theirs if kept.id == id_ else others).update(kept.draft.pictures)
    pictures.erase_loose(connection, sorted(theirs - others))
    connection.execute("DELETE FROM draft WHERE id = ?", (id_,))


def erase_pictures_of(connection: sqlite3.Connection, case_ids: Sequence[int]) -> None:
    """Erase the loose pictures that only drafts of these cases name."""
    chosen = set(case_ids)
    theirs: set[int] = set()
    others: set[int] = set()
    for case_id, kept in _all(connection):
        named = kept.draft.pictures if kept is not None else ()
        (theirs if case_id in chosen else others).update(named)
    pictures.erase_loose(connection, sorted(theirs - others))


def forgotten_pictures(connection: sqlite3.Connection, before: str) -> list[int]:
    """Give the loose pictures of before that `stamp` that no draft names.

    None while a draft cannot be read: it may name them.
    """
    old = pictures.loose(connection, before)
    if not old:
        return []
    named: set[int] = set()
    for _, kept in _all(connection):
        if kept is None:
            return []
        named.update(kept.draft.pictures)
    return [id_ for id_ in old if id_ not in named]


def _all(connection: sqlite3.Connection) -> Iterator[tuple[object, KeptDraft | None]]:
    """Each draft with the case it is of, None in place of one that cannot be read."""
    for row in connection.execute(
        f"SELECT {DRAFT_COLUMNS} FROM draft ORDER BY updated DESC, id DESC"
    ).fetchall():
        try:
            yield row[1], _draft(row)
        except ValueError:
            yield row[1], None


def _draft(row: Sequence[object]) -> KeptDraft:
    """Give the draft from `DRAFT_COLUMNS`. Raises ValueError."""
    id_, case_id, updated, set_aside, kept_digest, content = row
    with told_of(f"draft {id_}"):
        if kept_digest != digest(case_id, updated, set_aside, content):
            raise RowError("digest: the row is not what was saved")
        data = At(from_bytes(raw(content, "content")), "").with_keys(*_KEYS)
        draft = Draft(
            message=Message(data.key("text").text(), marks_from_list(data.key("marks").value)),
            deal=deal_from_dict(data.key("deal").value),
            told=told_from_dict(data.key("told").value),
            case=None if case_id is None else number(case_id, "case_id"),
            pictures=data.key("pictures").each(At.number),
        )
        return KeptDraft(
            id=number(id_, "id"),
            updated=moment(updated, "updated"),
            draft=draft,
            set_aside=flag(set_aside, "set_aside"),
        )


def _is_case(connection: sqlite3.Connection, case_id: int) -> bool:
    row = connection.execute("SELECT 1 FROM cases WHERE id = ?", (case_id,)).fetchone()
    return row is not None
