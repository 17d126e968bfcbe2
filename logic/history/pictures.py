"""Pictures as they are kept: bytes with a digest, of a case or loose."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from logic.history.cases import Picture, PictureData
from logic.history.rows import (
    MissingRow,
    RowError,
    blob,
    digest,
    moment,
    number,
    raw,
    told_of,
    unblob,
)
from logic.history.schema import PICTURE_COLUMNS


def keep(
    connection: sqlite3.Connection, picture: PictureData, case_id: int | None, now: str
) -> Picture:
    """Keep a picture; without a case it is loose. `now` is a `stamp`."""
    small = (now, picture.width, picture.height, len(picture.data), blob(picture.name))
    id_ = connection.execute(
        "INSERT INTO picture (added, width, height, length, name, case_id, digest, bytes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*small, case_id, digest(*small, picture.data), picture.data),
    ).lastrowid
    return _picture((id_, *small))


def join(connection: sqlite3.Connection, ids: Sequence[int], case_id: int) -> None:
    """Give loose pictures to a case; one that is gone, or belongs to another case, stays so."""
    connection.executemany(
        "UPDATE picture SET case_id = ? WHERE id = ? AND case_id IS NULL",
        [(case_id, id_) for id_ in ids],
    )


def of_case(connection: sqlite3.Connection, case_id: int) -> Iterator[Picture]:
    """Give the pictures of a case, the oldest first. Raises ValueError."""
    for row in connection.execute(
        f"SELECT {PICTURE_COLUMNS} FROM picture WHERE case_id = ? ORDER BY id", (case_id,)
    ):
        yield _picture(row)


def read(connection: sqlite3.Connection, id_: int) -> bytes:
    """Give the bytes of a picture. Raises MissingRow, RowError when they are not what was kept."""
    row = connection.execute(
        "SELECT added, width, height, length, name, digest, bytes FROM picture WHERE id = ?",
        (id_,),
    ).fetchone()
    if row is None:
        raise MissingRow(f"no picture {id_}")
    *small, kept_digest, data = row
    with told_of(f"picture {id_}"):
        if kept_digest != digest(*small, data):
            raise RowError("digest: the row is not what was saved")
        return raw(data, "bytes")


def read_all(connection: sqlite3.Connection) -> None:
    """Return when all pictures are what was kept. Raises RowError."""
    for (id_,) in connection.execute("SELECT id FROM picture").fetchall():
        read(connection, id_)


def drop(connection: sqlite3.Connection, id_: int) -> int | None:
    """Erase a picture for good; gives the case it belonged to. Raises MissingRow."""
    row = connection.execute("SELECT case_id FROM picture WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise MissingRow(f"no picture {id_}")
    connection.execute("DELETE FROM picture WHERE id = ?", (id_,))
    case_id: int | None = row[0]
    return case_id


def loose(connection: sqlite3.Connection, before: str) -> list[int]:
    """Give the ids of loose pictures that were kept before that `stamp`."""
    return [
        id_
        for (id_,) in connection.execute(
            "SELECT id FROM picture WHERE case_id IS NULL AND added < ?", (before,)
        )
    ]


def erase_loose(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Erase these pictures where they are loose."""
    connection.executemany(
        "DELETE FROM picture WHERE id = ? AND case_id IS NULL", [(id_,) for id_ in ids]
    )


def _picture(row: Sequence[object]) -> Picture:
    id_, added, width, height, length, name = row
    return Picture(
        id=number(id_, "id"),
        added=moment(added, "added"),
        name=unblob(name, "name"),
        width=number(width, "width"),
        height=number(height, "height"),
        length=number(length, "length"),
    )
