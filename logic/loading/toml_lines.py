"""On which line each key of a TOML file stands.

`tomllib` gives a line only for broken syntax; a wrong value must be reported with its line too.
"""

from __future__ import annotations

import re

Path = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_NAME = r"(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')"
_KEY = re.compile(rf"\s*({_NAME}(?:\s*\.\s*{_NAME})*)\s*=")
_TOKEN = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*|[\[\]{}]')


def key_lines(text: str) -> dict[Path, int]:
    """Give the line (from 1) of each table and key; `text` must be valid TOML.

    Arrays of tables count from 0: `("rule", 1, "cue", 0, "parts")`; the array itself has the
    line of its first table. A key inside an inline
    table has the line of the key it belongs to; a text inside an array is found by the array's
    path and the text itself: `("rule", 0, "examples", "must_fire", "先に…")`.
    """
    lines: dict[Path, int] = {(): 1}
    counts: dict[Path, int] = {}
    table: Path = ()
    current: Path = ()
    depth, closing = 0, ""
    for number, line in enumerate(text.split("\n"), start=1):
        header = _HEADER.match(line) if not depth and not closing else None
        if header:
            table = _resolve(_split(header[2]), counts, is_array=header[1] == "[[")
            lines.setdefault(table, number)
            if header[1] == "[[":
                lines.setdefault(table[:-1], number)
            continue
        key = _KEY.match(line) if not depth and not closing else None
        if key:
            path = table
            for name in _split(key[1]):
                path = (*path, name)
                lines.setdefault(path, number)
            current = path
        if not closing:
            for token in _TOKEN.finditer(line):
                if token[0][0] == '"' and len(token[0]) > 2:
                    lines.setdefault((*current, token[0][1:-1]), number)
        depth, closing = _follow(line, depth, closing)
    return lines


class LineIndex:
    """The lines of one file's keys, looked for only when an error needs one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: dict[Path, int] | None = None

    def line_of(self, path: Path) -> int:
        """The line of `path`, or of the nearest thing around it that has one."""
        if self._lines is None:
            self._lines = key_lines(self._text)
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]


def _split(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]


def _resolve(names: list[str], counts: dict[Path, int], *, is_array: bool) -> Path:
    """Turn a header's names into a path with the running numbers of arrays of tables."""
    path: Path = ()
    for at, name in enumerate(names):
        path = (*path, name)
        if is_array and at == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _follow(line: str, depth: int, closing: str) -> tuple[int, str]:
    """Follow brackets and long strings over one line: are we inside something at its end?"""
    at = 0
    while at <= len(line):
        if closing:
            end = line.find(closing, at)
            if end < 0:
                return depth, closing
            at, closing = end + 3, ""
            continue
        token = _TOKEN.search(line, at)
        if not token:
            break
        at = token.end()
        if token[0] in ('"""', "'''"):
            closing = token[0]
        elif token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
    return depth, closing
