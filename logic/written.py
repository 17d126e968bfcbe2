"""A message as a report shows it: personal data masked, the words found marked and numbered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from logic.masking import Masked, Masker

Range = tuple[int, int]

_LINE_END = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece `start:end` of a text, and the numbers of the rules that quote it, in order."""

    start: int
    end: int
    numbers: tuple[int, ...]


def lines_of(text: str) -> list[str]:
    """The lines of a text, whatever ends them; lone surrogates, which no file holds, replaced."""
    whole = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return _LINE_END.split(whole)


def write_marked(text: str, quoted: Mapping[int, Iterable[Range]], masker: Masker) -> str:
    """Give the text with its personal data masked and each quoted piece as 【piece】[1][2].

    `quoted` has the ranges of the text that each number quotes. A piece that cuts through
    something masked is marked with all of that, so that nothing of it shows.
    """
    masked = masker.masked(text)
    written, at = [], 0
    for mark in _marks(quoted, masked):
        piece = _plain(text, mark.start, mark.end, masked)
        numbers = "".join(f"[{number}]" for number in mark.numbers)
        written += [_plain(text, at, mark.start, masked), f"【{piece}】{numbers}"]
        at = mark.end
    return "".join((*written, _plain(text, at, len(text), masked)))


def quote(text: str, piece: Range, masker: Masker) -> str:
    """A piece of the text as it may be shown alone; see `write_marked` for what it cuts through."""
    masked = masker.masked(text)
    return _plain(text, *_around(*piece, masked), masked)


def _marks(quoted: Mapping[int, Iterable[Range]], masked: Sequence[Masked]) -> list[Mark]:
    """The pieces to mark, in order; those that overlap are one, with the numbers of all."""
    marks: list[Mark] = []
    wider = (
        (*_around(start, end, masked), number)
        for number, ranges in quoted.items()
        for start, end in ranges
    )
    for start, end, number in sorted(wider):
        last = marks[-1] if marks else None
        if last is None or start >= last.end:
            marks.append(Mark(start, end, (number,)))
        else:
            numbers = tuple(sorted({*last.numbers, number}))
            marks[-1] = Mark(last.start, max(last.end, end), numbers)
    return marks


def _around(start: int, end: int, masked: Sequence[Masked]) -> Range:
    """A range, with all of what is masked and begins or ends inside it."""
    touched = [one for one in masked if one.start < end and start < one.end]
    return (
        min((start, *(one.start for one in touched))),
        max((end, *(one.end for one in touched))),
    )


def _plain(text: str, start: int, end: int, masked: Sequence[Masked]) -> str:
    """A piece of the text with what is masked in it; none of that crosses its edges."""
    pieces, at = [], start
    for one in masked:
        if start <= one.start and one.end <= end:
            pieces += [text[at : one.start], one.instead]
            at = one.end
    return "".join((*pieces, text[at:end]))
