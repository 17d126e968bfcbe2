"""Values of the file's columns, written in one way and read strictly: no guess, no default."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from enum import Enum
from typing import TypeVar

_E = TypeVar("_E", bound=Enum)


class RowError(ValueError):
    """A row we cannot have written. The text names the column, never its value."""


class MissingRow(LookupError):
    """There is no such row (any more): it was erased, or never there."""


@contextmanager
def told_of(what: str) -> Iterator[None]:
    """Say of `what` ("record 6") everything that turns out to make no sense.

    Every ValueError becomes a RowError: a date, a snapshot, a text that is no UTF-8.
    """
    try:
        yield
    except UnicodeDecodeError:
        # Its own message holds a byte of the text.
        raise RowError(f"{what}: not UTF-8") from None
    except ValueError as error:
        raise RowError(f"{what}: {error}") from None


def stamp(moment: datetime) -> str:
    """Give `moment` as the file has it: UTC, microseconds, always equally long.

    Raises ValueError for a moment without a time zone: it could be any hour.
    """
    if moment.tzinfo is None:
        raise ValueError("the clock gave a time without a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def blob(text: str) -> bytes:
    """Give any text as bytes: lone surrogates and NUL too."""
    return text.encode("utf-8", "surrogatepass")


def unblob(value: object, column: str) -> str:
    """Give the text that `blob` wrote. Raises RowError or UnicodeDecodeError."""
    return raw(value, column).decode("utf-8", "surrogatepass")


def digest(*values: object) -> bytes:
    """SHA-256 over the values, each with its kind and length before it."""
    state = hashlib.sha256()
    for value in values:
        data = value if isinstance(value, bytes) else blob(str(value))
        state.update(f"{type(value).__name__}:{len(data)}:".encode())
        state.update(data)
    return state.digest()


def moment(value: object, column: str) -> datetime:
    """Read what `stamp` wrote. Raises RowError."""
    try:
        read = datetime.fromisoformat(string(value, column))
    except ValueError:
        raise RowError(f"{column}: not a time") from None
    if read.tzinfo is None:
        raise RowError(f"{column}: no time zone")
    return read


def moment_or_none(value: object, column: str) -> datetime | None:
    """Read a moment that may not be there. Raises RowError."""
    return None if value is None else moment(value, column)


def day_or_none(value: object, column: str) -> date | None:
    """Read a day that may not be there. Raises RowError."""
    if value is None:
        return None
    try:
        return date.fromisoformat(string(value, column))
    except ValueError:
        raise RowError(f"{column}: not a day") from None


def string(value: object, column: str) -> str:
    """Read a text. Raises RowError."""
    if not isinstance(value, str):
        raise RowError(f"{column}: not text")
    return value


def raw(value: object, column: str) -> bytes:
    """Read bytes. Raises RowError."""
    if not isinstance(value, bytes):
        raise RowError(f"{column}: not bytes")
    return value


def number(value: object, column: str) -> int:
    """Read a whole number. Raises RowError."""
    if not isinstance(value, int):
        raise RowError(f"{column}: not a number")
    return value


def flag(value: object, column: str) -> bool:
    """Read a yes or no. Raises RowError."""
    if value not in (0, 1):
        raise RowError(f"{column}: neither yes nor no")
    return bool(value)


def member(enum: type[_E], value: object, column: str) -> _E | None:
    """Read a member of `enum` that may not be there. Raises RowError."""
    if value is None:
        return None
    try:
        return enum(value)
    except ValueError:
        raise RowError(f"{column}: none of the known ones") from None
