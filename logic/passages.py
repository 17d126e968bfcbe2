"""Cuts what the client says into passages, and lists what each of them is made of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from logic.language import Language
from logic.reading import Reading
from logic.turns import Speaker

LONGEST_PASSAGE = 120
"""A longer sentence is cut at the ends of its clauses, so that padding thins nothing out."""

JAPANESE_PIECES, ENGLISH_PIECES = range(2, 5), range(1, 4)
"""The lengths of phrases: in characters, in words."""

_SHORTEST_CUT, _SHORTEST_REST = LONGEST_PASSAGE // 2, LONGEST_PASSAGE // 4
_TOLD_APART = ("negated", "topic", "after_contract", "quoted")
"""Marks that turn what a word means; a group under one of them is another clue."""

_NUMBER = r"\d(?:[,.]?\d)*"
_JAPANESE = re.compile(rf"{_NUMBER}|\S")
_ENGLISH = re.compile(r"[a-z0-9$£€'](?:[a-z0-9$£€']|(?<=\d)[,.](?=\d))*|[^\w\s]")
_NUMBERS = re.compile(_NUMBER)
_LINE_END = re.compile(r"\n(?=.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the client, or a part of a long one: what is weighed together.

    `start:end` is its place in the folded text. `text` is what phrases are looked up in: numbers
    all alike, no spaces in Japanese, one space around each word in English. `clues` are the
    word groups in it, those under a mark again as "group|mark", and the marks as "|mark".
    """

    start: int
    end: int
    text: str
    clues: frozenset[str]

    @property
    def groups(self) -> list[str]:
        """The word groups alone, in alphabetical order: those that make pairs."""
        return sorted(clue for clue in self.clues if "|" not in clue)


def passages(reading: Reading, language: Language) -> list[Passage]:
    """The client's passages, in order."""
    text = reading.folded.text
    starts = _starts(reading)
    clues = _clues(reading, starts)
    found: list[Passage] = []
    for number, (start, end) in enumerate(pairwise((*starts, len(text)))):
        if text[start:end].strip() and _is_the_clients(reading, start):
            plain = _plain(text[start:end], language)
            found.append(Passage(start, end, plain, frozenset(clues[number])))
    return found


def _plain(text: str, language: Language) -> str:
    """What `placed_words` gives, at once."""
    numbered = _NUMBERS.sub("0", text)
    if language is Language.JA:
        return "".join(numbered.split())
    return f" {' '.join(_ENGLISH.findall(numbered))} "


def placed_words(
    text: str, start: int, end: int, language: Language
) -> Iterator[tuple[str, tuple[int, int]]]:
    """What a passage's `text` is put together from, and where each bit of it stands.

    Japanese: its characters; English: its words, each with a space behind it.
    """
    pattern = _JAPANESE if language is Language.JA else _ENGLISH
    behind = "" if language is Language.JA else " "
    for found in pattern.finditer(text, start, end):
        yield f"{_NUMBERS.sub('0', found[0])}{behind}", found.span()


def pieces(text: str, language: Language) -> set[str]:
    """All phrases of a passage's `text`, known or not: what weights are learnt for."""
    if language is Language.JA:
        return {
            text[at : at + length]
            for length in JAPANESE_PIECES
            for at in range(len(text) - length + 1)
        }
    words = text.split()
    return {
        f" {' '.join(words[at : at + length])} "
        for length in ENGLISH_PIECES
        for at in range(len(words) - length + 1)
    }


def _starts(reading: Reading) -> list[int]:
    """Where passages begin: at sentences and lines, and in long ones at clauses."""
    text = reading.folded.text
    lines = (found.end() for found in _LINE_END.finditer(text))
    rough = sorted({*reading.sentence_starts, *lines})
    clauses = reading.clause_starts
    starts: list[int] = []
    for start, end in pairwise((*rough, len(text))):
        starts.append(start)
        if end - start > LONGEST_PASSAGE:
            for at in clauses[bisect_right(clauses, start) : bisect_left(clauses, end)]:
                if at - starts[-1] > _SHORTEST_CUT and end - at > _SHORTEST_REST:
                    starts.append(at)
    return starts


def _clues(reading: Reading, starts: Sequence[int]) -> list[set[str]]:
    """The clues of each passage; a word belongs to the passage in which it begins."""
    found: list[set[str]] = [set() for _ in starts]
    told_apart = [mark for mark in _TOLD_APART if mark in reading.painted]
    for hit in reading.hits:
        clues = found[bisect_right(starts, hit.start) - 1]
        clues.update(hit.groups)
        for mark in told_apart:
            if reading.has(mark, hit):
                clues.update(f"{group}|{mark}" for group in hit.groups)
    for mark, paint in reading.painted.items():
        for number, (start, end) in enumerate(pairwise((*starts, len(paint)))):
            if paint.find(1, start, end) >= 0:
                found[number].add(f"|{mark}")
    return found


def _is_the_clients(reading: Reading, start: int) -> bool:
    at = bisect_right(reading.turns, start, key=lambda turn: turn.start) - 1
    return reading.turns[at].speaker is Speaker.CLIENT
