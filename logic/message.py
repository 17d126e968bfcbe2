"""The message as pasted, and spans that point into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from unicodedata import category

MAX_JUDGED_LENGTH = 1_000_000
"""Characters of a message that are read; a notice says so when there are more."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text: Python string indices, end exclusive, never empty."""

    start: int
    end: int
    text: str


class Author(StrEnum):
    """Who wrote one message of a conversation, as the user says."""

    CLIENT = "client"
    FREELANCER = "freelancer"


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a conversation; `day` is when it was written, if the user says so."""

    text: str
    author: Author = Author.CLIENT
    day: date | None = None


@dataclass(frozen=True, slots=True)
class PartMark:
    """Where a part stands in `Message.text` (`start:end`), who wrote it, and when."""

    start: int
    end: int
    author: Author
    day: date | None


BETWEEN_PARTS = "\n\n"
"""What stands between two messages of a conversation in `Message.text`."""


@dataclass(frozen=True, slots=True)
class Message:
    """The client's message, exactly as pasted; it is read, never altered.

    Several messages of one conversation are one text, one after the other; `marks` says where
    each stands. A single message of the client without a date has no marks.
    """

    text: str
    marks: tuple[PartMark, ...] = ()

    @staticmethod
    def of(parts: Sequence[Part]) -> Message:
        """Give the conversation these parts make up."""
        if len(parts) == 1 and parts[0] == Part(parts[0].text):
            return Message(parts[0].text)
        marks, at = [], 0
        for part in parts:
            marks.append(PartMark(at, at + len(part.text), part.author, part.day))
            at += len(part.text) + len(BETWEEN_PARTS)
        return Message(BETWEEN_PARTS.join(part.text for part in parts), tuple(marks))

    @property
    def parts(self) -> tuple[Part, ...]:
        """The messages it is made of, in their order; at least one."""
        if not self.marks:
            return (Part(self.text),)
        return tuple(
            Part(self.text[mark.start : mark.end], mark.author, mark.day) for mark in self.marks
        )

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
