"""Who says what in a pasted text: the client, the freelancer, a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from logic.fold import Folded


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


def read_turns(folded: Folded, labels: SpeakerLabels) -> list[Turn]:
    """Cut the text into turns, line by line; a text without labels is all the client's.

    A line "私：…" is the freelancer's and so are the lines after it, up to the client's next
    label. Where only the freelancer's label is a known one, any other label ("田中：") is the
    client's. Lines that begin with ">" are quotations; a bracketed line of the service in a
    talk is counted with the client's, for it tells of the client.
    """
    lines = _lines(folded.text)
    named = [_label_of(folded.text, start, end) for start, end in lines]
    known = labels.freelancer | labels.client
    is_talk = any(name in known for name in named)
    any_label_is_client = not any(name in labels.client for name in named)
    turns: list[Turn] = []
    speaker = Speaker.CLIENT
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


def _lines(text: str) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
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
