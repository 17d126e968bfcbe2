"""The message as pasted, and spans that point into it."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import category

MAX_JUDGED_LENGTH = 1_000_000
"""Characters of a message that are read; a notice says so when there are more."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text: Python string indices, end exclusive, never empty."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """The client's message, exactly as pasted; it is read, never altered."""

    text: str

    @property
    def judged(self) -> str:
        """The part that is read: the first `MAX_JUDGED_LENGTH` characters."""
        return self.text[:MAX_JUDGED_LENGTH]

    @property
    def is_cut(self) -> bool:
        """Whether some of the text is beyond what is read."""
        return len(self.text) > MAX_JUDGED_LENGTH

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read (spaces and invisible characters are nothing)."""
        return not any(char.isalnum() for char in self.judged)

    def span(self, start: int, end: int) -> Span:
        """Give the span from `start` to `end` with its words."""
        return Span(start, end, self.text[start:end])


def one_line(text: str) -> str:
    """The client's words as one line, without what would steer a terminal."""
    plain = "".join(" " if category(char)[0] == "C" else char for char in text)
    return " ".join(plain.split())
