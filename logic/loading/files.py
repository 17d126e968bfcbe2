"""Opens resource files as checked tables. The only place in `logic` that reads them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from logic.language import Localised
from logic.loading import problems
from logic.loading.node import Node
from logic.loading.problems import Problem
from logic.loading.toml_lines import LineIndex

Thing = TypeVar("Thing")


class ResourceFiles:
    """The resource folder. Errors are collected in `found`, not raised."""

    def __init__(self, folder: Path, found: list[Problem]) -> None:
        self._folder = folder
        self._found = found

    def one(self, name: str) -> Node:
        """The file `name` (relative to the folder) as a table; an empty one if unreadable."""
        text = self._text(name)
        if text is None:
            return Node({}, name, LineIndex(""), self._found, silent=True)
        try:
            values = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            reason = Localised(f"TOML の書き方の誤りです（{error}）", f"broken TOML: {error}.")
            self._found.append(Problem(name, _line_in(str(error)), "(file)", reason))
            return Node({}, name, LineIndex(""), self._found, silent=True)
        return Node(values, name, LineIndex(text), self._found)

    def lines(self, name: str) -> Iterator[tuple[int, str]]:
        """The lines of the file `name` that say something, with their numbers."""
        for number, line in enumerate((self._text(name) or "").split("\n"), start=1):
            if line and not line.startswith("#"):
                yield number, line

    def report(self, problem: Problem) -> None:
        """Collect an error about a file that is no table."""
        self._found.append(problem)

    def _text(self, name: str) -> str | None:
        """What is written in the file `name`; None, and an error collected, if unreadable."""
        try:
            return (self._folder / name).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = Localised(f"読めません（{error}）", f"cannot be read ({error}).")
            self._found.append(Problem(name, 1, "(file)", reason))
            return None

    def all(self, folder: str) -> Iterator[Node]:
        """Every .toml file of a folder, by name."""
        for path in sorted((self._folder / folder).glob("*.toml")):
            yield self.one(f"{folder}/{path.name}")


class Collected(dict[str, Thing]):
    """Things by id, with the table each came from; a second one of an id is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes: dict[str, Node] = {}

    def add(self, id_: str, key: str | None, node: Node, thing: Thing) -> None:
        """Keep a thing under `id_`; `key` is where the id stands in `node`, for the report."""
        if id_ in self.nodes:
            node.report(key, problems.duplicate(id_, self.nodes[id_].file))
        elif id_:
            self[id_] = thing
            self.nodes[id_] = node


def _line_in(message: str) -> int:
    """The line that tomllib names in its message ("… (at line 3, column 5)")."""
    _, _, behind = message.partition("at line ")
    digits = behind.split(",")[0].strip(" )")
    return int(digits) if digits.isdigit() else 1
