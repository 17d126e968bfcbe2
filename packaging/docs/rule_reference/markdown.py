"""The little Markdown the pages need, safe for words that scammers wrote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from logic.language import Localised

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]")
_LINKED_BY_ITSELF = re.compile(r"://|www\.|@")


def prose(text: str) -> str:
    """Text that is shown letter by letter, whatever Markdown would make of it, on one line."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def both(text: Localised) -> str:
    """A text in both languages, on one line."""
    return prose(text.ja) if text.ja == text.en else f"{prose(text.ja)} / {prose(text.en)}"


def paragraphs(text: Localised) -> str:
    """A text in both languages, one paragraph each."""
    return f"{prose(text.ja)}\n\n{prose(text.en)}"


def code(text: str) -> str:
    """A message on one line, exactly as it is: no link in it can be clicked.

    A line break is shown as ⏎, a letter that cannot be seen by its number.
    """
    line = "".join(map(_visible, text.strip()))
    ticks = "`" * (max(map(len, re.findall("`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{pad}{line}{pad}{ticks}"


def word(text: str) -> str:
    """A word of a word group; one that may go on with any letters ends in …"""
    shown = f"{text[:-1]}…" if text.endswith("*") else text
    return code(shown) if _LINKED_BY_ITSELF.search(shown) else prose(shown)


def fence(text: str) -> str:
    """Lines to be copied, exactly as they are."""
    ticks = "`" * max(3, max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{ticks}text\n{text.strip()}\n{ticks}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; its cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def bullets(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)


def page(*parts: str) -> str:
    """The parts with an empty line between; empty parts are left out."""
    return "\n\n".join(part for part in parts if part) + "\n"


def _visible(char: str) -> str:
    if char == "\n":
        return " ⏎ "
    hidden = unicodedata.category(char) in ("Cf", "Cc")
    return f"⟨U+{ord(char):04X}⟩" if hidden else char
