"""Plain data as JSON can carry it: written as bytes, and read strictly, key by key."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeVar

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)


class SnapshotError(ValueError):
    """Data that is no snapshot. `path` leads to the bad key, such as "findings[0].verdict".

    The text names kinds, never values: those may be the client's words.
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path or 'snapshot'}: {problem}")
        self.path = path
        self.problem = problem


def to_bytes(data: dict[str, object]) -> bytes:
    r"""Write snapshot data as UTF-8 JSON.

    Not JSON's `\uXXXX` escapes: they would join two lone surrogates that stand side by side
    into one character, and make Japanese twice as long. `surrogatepass` keeps every string.
    """
    compact = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return compact.encode("utf-8", "surrogatepass")


def from_bytes(raw: bytes) -> object:
    """Read what `to_bytes` wrote. Raises SnapshotError when it is not JSON in UTF-8."""
    try:
        return json.loads(raw.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        # `from None`: the decoder's own message quotes the text.
        raise SnapshotError("", f"not JSON in UTF-8 ({type(error).__name__})") from None


@dataclass(frozen=True, slots=True)
class At:
    """A value of a snapshot and where it stands; each reader checks the kind it gives."""

    value: object
    path: str

    def wrong(self, problem: str) -> SnapshotError:
        """The error that says what is wrong with this value."""
        return SnapshotError(self.path, problem)

    def with_keys(self, *names: str, older: Collection[str] = ()) -> At:
        """Give itself when it is a table of exactly these keys: none missing, none unknown.

        Those in `older` may be missing: records from before they were thought of have none.
        """
        if not isinstance(self.value, dict):
            raise self.wrong(f"expected a table, found {type(self.value).__name__}")
        for name in names:
            if name not in self.value and name not in older:
                raise self.key(name).wrong("missing")
        unknown = len(self.value.keys() - set(names))
        if unknown:
            # The unknown key itself is not quoted: it could be anything.
            raise self.wrong(f"{unknown} unknown key(s)")
        return self

    def has(self, name: str) -> bool:
        """Whether the table has this key."""
        return isinstance(self.value, dict) and name in self.value

    def key(self, name: str) -> At:
        """The value under a key, None where there is none."""
        table = self.value if isinstance(self.value, dict) else {}
        return At(table.get(name), f"{self.path}.{name}" if self.path else name)

    def each(self, read: Callable[[At], _T]) -> tuple[_T, ...]:
        """What `read` makes of each value of a list; raises SnapshotError on anything else."""
        if not isinstance(self.value, list):
            raise self.wrong(f"expected a list, found {type(self.value).__name__}")
        return tuple(read(At(item, f"{self.path}[{i}]")) for i, item in enumerate(self.value))

    def text(self) -> str:
        """The value as text; raises SnapshotError on anything else."""
        if not isinstance(self.value, str):
            raise self.wrong(f"expected text, found {type(self.value).__name__}")
        return self.value

    def number(self) -> int:
        """The value as a whole number; raises SnapshotError on anything else."""
        # bool is an int to Python, not to us.
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.wrong(f"expected a whole number, found {type(self.value).__name__}")
        return self.value

    def member_of(self, enum: type[_E]) -> _E:
        """The member of `enum` with this value; raises SnapshotError when there is none."""
        try:
            return enum(self.text())
        except ValueError:
            raise self.wrong(f"not one of {', '.join(m.value for m in enum)}") from None

    def day(self) -> date:
        """The value as a date; raises SnapshotError on anything else."""
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            raise self.wrong("not a date such as 2026-11-24") from None
