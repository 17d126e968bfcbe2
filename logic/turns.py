"""Who says what in a pasted text: the client, the freelancer, a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from logic.fold import Folded
from logic.message import Author, PartMark

Range = tuple[int, int]


class Speaker(StrEnum):
    """Whose words a turn is. Only the client's words accuse the client."""

    CLIENT = "client"
    FREELANCER = "freelancer"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of the folded text, `start:end`, said by one speaker."""

    start: int
    end: int
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class SpeakerLabels:
    """Labels as they stand before a colon, folded: who is "me", who is the other side."""

    freelancer: frozenset[str]
    client: frozenset[str]


_LABEL = re.compile(
    r"[ \-・\[(【]*(?:[\d/.:年月日時分]{3,20}[ \])】]*)?"  # a bullet, a date, a time
    r"([^\n:]{1,24}?)[ )\]】]*(?::(?!//)|>(?!>)|「)"
)
_QUOTE = re.compile(r" *[>|]")
# A line of the service between the two ("[This account is closed]", "— 相手は退会しています —").
_ASIDE = re.compile(r" *[\[(【—][^\n]{3,120}[\])】—] *$", re.MULTILINE)


def read_turns(folded: Folded, labels: SpeakerLabels, marks: Sequence[PartMark] = ()) -> list[Turn]:
    """Cut the text into turns, line by line; a text without labels is all the client's.

    A line "私：…" is the freelancer's and so are the lines after it, up to the client's next
    label. Where only the freelancer's label is a known one, any other label ("田中：") is the
    client's. Lines that begin with ">" are quotations; a bracketed line of the service in a
    talk is counted with the client's, for it tells of the client.

    Where the user said who wrote which part (`marks`), each part begins a turn and is read by
    itself like that; what she wrote herself is hers whatever its labels, but for quotations.
    """
    lines = _lines(folded.text)
    if not marks:
        return _turns(folded, lines, labels)
    turns: list[Turn] = []
    for mark, own in zip(marks, _lines_of_parts(folded, lines, marks), strict=True):
        turns += _turns(folded, own, labels, is_own=mark.author is Author.FREELANCER)
    return turns


def _turns(
    folded: Folded, lines: Sequence[Range], labels: SpeakerLabels, *, is_own: bool = False
) -> list[Turn]:
    """The turns of some lines; with `is_own` the freelancer wrote all that is no quotation."""
    named = [_label_of(folded.text, start, end) for start, end in lines]
    known = labels.freelancer | labels.client
    is_talk = not is_own and any(name in known for name in named)
    any_label_is_client = not any(name in labels.client for name in named)
    turns: list[Turn] = []
    speaker = Speaker.FREELANCER if is_own else Speaker.CLIENT
    for (start, end), name in zip(lines, named, strict=True):
        if is_talk and name is not None:
            if name in labels.freelancer:
                speaker = Speaker.FREELANCER
            elif name in labels.client or any_label_is_client:
                speaker = Speaker.CLIENT
        said_by = speaker
        if _QUOTE.match(folded.text, start, end):
            said_by = Speaker.QUOTED
        elif is_talk and name is None and _ASIDE.match(folded.text, start, end):
            said_by = Speaker.CLIENT
        if turns and turns[-1].speaker is said_by and not (is_talk and name):
            turns[-1] = Turn(turns[-1].start, end, said_by)
        else:
            turns.append(Turn(start, end, said_by))
    return turns


def _lines_of_parts(
    folded: Folded, lines: Sequence[Range], marks: Sequence[PartMark]
) -> list[list[Range]]:
    """The lines of each part; the blank one between two belongs to the part before it."""
    parts: list[list[Range]] = [[] for _ in marks]
    at = 0
    for start, end in lines:
        # A line that was folded away leaves its place to the next character.
        begins = folded.origin(start, start + 1)[0] if start < len(folded.text) else inf
        while at + 1 < len(marks) and marks[at + 1].start <= begins:
            at += 1
        parts[at].append((start, end))
    return parts


def _lines(text: str) -> list[Range]:
    lines: list[Range] = []
    start = 0
    for line in text.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def label_length(text: str, start: int, end: int) -> int:
    """How long the label is that a line may begin with ("私：", "Client: "); 0 without one."""
    found = _LABEL.match(text, start, min(end, start + 60))
    return found.end() - start if found else 0


def _label_of(text: str, start: int, end: int) -> str | None:
    found = _LABEL.match(text, start, min(end, start + 60))
    name = found[1].strip() if found else ""
    return name if name and not name.isdigit() else None
