"""A table of a TOML file, read strictly: each key by its kind, and none left unread."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from logic.language import Localised
from logic.loading import problems
from logic.loading.problems import Problem
from logic.loading.toml_lines import LineIndex, Path

Choice = TypeVar("Choice", bound=Enum)

_TEXT = Localised("文字列（空でない）", "a text that is not empty")
_TEXTS = Localised("文字列の並び", "a list of texts")
_TABLE = Localised("表（[…]）", "a table")
_TABLES = Localised("表の並び（[[…]]）", "a list of tables")
_BOOLEAN = Localised("true か false", "true or false")
_NUMBER = Localised("0 以上の整数", "a whole number, 0 or more")
_DECIMAL = Localised("0 以上の数", "a number, 0 or more")
_SIGNED = Localised("数", "a number")
_DAY = Localised("日付（2026-11-24 の形）", "a date such as 2026-11-24")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class Node:
    """One table and where it stands. Reading a key marks it as known; `close` reports the rest.

    Errors are collected, not raised: each getter gives a harmless stand-in (an empty text, an
    empty list) so that one error does not hide the next; the loader refuses the whole if any
    was collected. A `silent` table (of a file that could not be read at all) reports nothing.
    """

    def __init__(
        self,
        values: dict[str, Any],
        file: str,
        lines: LineIndex,
        found: list[Problem],
        path: Path = (),
        *,
        silent: bool = False,
    ) -> None:
        self._values = values
        self._silent = silent
        self.file = file
        self._lines = lines
        self._found = found
        self._path = path
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        """The keys in the order of the file."""
        return iter(self._values)

    def report(self, key: str | None, reason: Localised, at: int | None = None) -> None:
        """Collect an error about `key` (or about the table itself).

        `at` is the place in an array of tables, from 0.
        """
        if self._silent:
            return
        path = self._path if key is None else (*self._path, key)
        if at is not None:
            path = (*path, at)
        self._found.append(Problem(self.file, self._lines.line_of(path), _dotted(path), reason))

    def report_value(self, key: str, value: str, reason: Localised) -> None:
        """Collect an error about one text of a list, on the line where the text begins."""
        line = self._lines.line_of((*self._path, key, value))
        self._found.append(Problem(self.file, line, _dotted((*self._path, key)), reason))

    def close(self) -> None:
        """Report every key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                self.report(key, problems.unknown_key(key, self._asked))

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty."""
        value = self._get(key, default)
        if isinstance(value, str) and value.strip():
            return value
        self._refuse(key, value, _TEXT)
        return ""

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of texts, none of them empty."""
        value = self._get(key, default)
        if isinstance(value, list | tuple):
            try:
                if all(map(str.strip, value)):
                    return tuple(value)
            except TypeError:  # one of them is no text
                pass
        self._refuse(key, value, _TEXTS)
        return ()

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false."""
        value = self._get(key, default)
        if isinstance(value, bool):
            return value
        self._refuse(key, value, _BOOLEAN)
        return default

    def number(self, key: str, default: int | None = None) -> int:
        """A whole number, 0 or more."""
        value = self._get(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self._refuse(key, value, _NUMBER)
        return 0

    def decimal(self, key: str, *, signed: bool = False) -> float:
        """A number, whole or not, 0 or more unless it is `signed`."""
        value = self._get(key, None)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number and (signed or value >= 0):
            return float(value)
        self._refuse(key, value, _SIGNED if signed else _DECIMAL)
        return 0.0

    def day(self, key: str) -> date:
        """A date without time."""
        value = self._get(key, None)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self._refuse(key, value, _DAY)
        return date.min

    def choice(self, key: str, kind: type[Choice], default: Choice) -> Choice:
        """One member of `kind`, written as its value; `default` when the key is absent."""
        if key not in self._values:
            self._asked.add(key)
            return default
        value = self.text(key)
        for member in kind:
            if member.value == value:
                return member
        self.report(key, problems.not_one_of(value, [str(member.value) for member in kind]))
        return default

    def node(self, key: str) -> Node:
        """A table inside this one; an empty one when it is missing (and reported)."""
        value = self._get(key, None)
        path = (*self._path, key)
        if isinstance(value, dict):
            return Node(value, self.file, self._lines, self._found, path, silent=self._silent)
        self._refuse(key, value, _TABLE)
        return Node({}, self.file, self._lines, self._found, path, silent=True)

    def nodes(self, key: str) -> Iterator[Node]:
        """The tables of an array of tables; none when the key is absent."""
        value = self._get(key, ())
        if not isinstance(value, list | tuple) or not all(isinstance(v, dict) for v in value):
            self._refuse(key, value, _TABLES)
            value = ()
        for at, inner in enumerate(value):
            path = (*self._path, key, at)
            yield Node(inner, self.file, self._lines, self._found, path, silent=self._silent)

    def values(self, key: str) -> list[Any]:
        """A list of anything (texts or tables); none when the key is absent."""
        value = self._get(key, ())
        if isinstance(value, list | tuple):
            return list(value)
        self._refuse(key, value, _TEXTS)
        return []

    def raw(self, key: str) -> Any:
        """The value as it stands, unchecked, to see of which kind it is."""
        return self._values.get(key)

    def item(self, key: str, at: int) -> Node:
        """The table at place `at` of a mixed list (see `values`)."""
        path = (*self._path, key, at)
        value = self._values[key][at]
        return Node(value, self.file, self._lines, self._found, path, silent=self._silent)

    def localised(self, key: str, names: Iterable[str] | None = None) -> Localised:
        """A table with the texts `ja` and `en` and nothing else.

        `names` are the placeholders `{name}` that may stand in it (None: not checked).
        """
        return self.node(key).as_localised(names)

    def as_localised(self, names: Iterable[str] | None = None) -> Localised:
        """This table itself as a text in both languages."""
        if self._silent or not self._values:
            if not self._silent:
                self.report(None, problems.missing())
            return Localised("", "")
        result = Localised(self.text("ja"), self.text("en"))
        self.close()
        if names is not None:
            self.check_placeholders(result, names)
        return result

    def check_placeholders(self, text: Localised, names: Iterable[str]) -> None:
        """Report every `{name}` in `text` that is not one of `names`."""
        known = sorted(names)
        for language, words in (("ja", text.ja), ("en", text.en)):
            for name in _PLACEHOLDER.findall(words):
                if name not in known:
                    kind = Localised("埋め込み", "placeholder")
                    self.report(language, problems.no_such(kind, name, known))

    def localised_list(self, key: str, names: Iterable[str] | None = None) -> tuple[Localised, ...]:
        """An array of tables, each a text in both languages."""
        return tuple(inner.as_localised(names) for inner in self.nodes(key))

    def _get(self, key: str, default: Any) -> Any:
        self._asked.add(key)
        return self._values.get(key, default)

    def _refuse(self, key: str, value: object, wanted: Localised) -> None:
        self.report(key, problems.missing() if value is None else problems.wrong_type(wanted))


def _dotted(path: Path) -> str:
    dotted = ""
    for part in path:
        dotted += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return dotted.lstrip(".") or "(file)"
