"""The cue language: words of some groups, near each other, said in a certain way.

A cue lists parts. Each part is a word group, several groups, or a shape; the parts must be
found in this order (or any order) with at most `within` characters between neighbours, in
one sentence unless the cue may cross sentences. `when` and `unless` ask what the reading says
of those words: negated, a plan for later, part of a notice … No part is a regular expression,
so no cue can backtrack: all cues are found in one walk over the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from logic.reading import Reading, own_hits
from logic.words import Hit


@dataclass(frozen=True, slots=True)
class Cue:
    """One way of saying what a rule looks for.

    parts: for each part the ids of the groups that serve. within: characters between two
    parts at most. any_order: the parts may come in any order. across: they may stand in
    neighbouring sentences. when: features of which each must hold for one of the words at
    least. unless: features of which none may hold for any of the words. after_own: groups
    of which the freelancer must have said one before (an answer to what was asked).
    """

    parts: tuple[frozenset[str], ...]
    within: int
    any_order: bool = False
    across: bool = False
    when: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    after_own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue of the rule `owner` found: the words that make it up, in reading order."""

    owner: str
    cue: Cue
    words: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class _Path:
    """A cue with its parts in one fixed order; sets of names as bit masks."""

    owner: str
    cue: Cue
    parts: tuple[int, ...]
    wanted: int
    unless: int


@dataclass(frozen=True, slots=True)
class _Word:
    """A hit as the walk needs it: its groups and marks as bit masks, its sentence."""

    hit: Hit
    groups: int
    marks: int
    sentence: int


class _Bits:
    """Gives each name a bit of its own, so that sets of names become whole numbers."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}

    def mask(self, names: Iterable[str]) -> int:
        """The bits of all `names`, new ones added."""
        mask = 0
        for name in names:
            mask |= self._bits.setdefault(name, 1 << len(self._bits))
        return mask

    def known(self, names: Iterable[str]) -> int:
        """The bits of those `names` that have one."""
        mask = 0
        for name in names:
            mask |= self._bits.get(name, 0)
        return mask


class CueFinder:
    """All cues of a rulebook, each owned by a rule id, found together."""

    def __init__(self, cues: Iterable[tuple[str, Cue]]) -> None:
        self._groups, self._marks = _Bits(), _Bits()
        self._paths = [
            self._path(owner, cue, parts)
            for owner, cue in cues
            for parts in (permutations(cue.parts) if cue.any_order else [cue.parts])
        ]

    def find(self, reading: Reading, hits: Sequence[Hit]) -> list[CueHit]:
        """Find every cue among `hits` (in reading order). Linear in the number of hits."""
        words = self._words(reading, hits)
        present = 0
        for word in words:
            present |= word.groups
        own_words = _first_own_words(reading)
        found: list[CueHit] = []
        for path in self._paths:
            if not all(part & present for part in path.parts):
                continue
            since = 0
            if path.cue.after_own:
                said = [own_words[group] for group in path.cue.after_own if group in own_words]
                if not said:
                    continue
                since = min(said)
            found.extend(hit for hit in _walk(path, reading, words) if hit.words[0].start >= since)
        return found

    def _path(self, owner: str, cue: Cue, parts: Iterable[frozenset[str]]) -> _Path:
        masks = tuple(self._groups.mask(part) for part in parts)
        wanted = 0
        for mask in masks:
            wanted |= mask
        return _Path(owner, cue, masks, wanted, self._marks.mask(cue.unless))

    def _words(self, reading: Reading, hits: Sequence[Hit]) -> list[_Word]:
        """The hits that some cue asks for, each with its marks looked up once."""
        masks: dict[frozenset[str], int] = {}
        words: list[_Word] = []
        for hit in hits:
            groups = masks.get(hit.groups)
            if groups is None:
                groups = masks[hit.groups] = self._groups.known(hit.groups)
            if groups:
                marks = self._marks.known(reading.marks_on(hit))
                words.append(_Word(hit, groups, marks, reading.sentence_at(hit.start)))
        return words


def _first_own_words(reading: Reading) -> dict[str, int]:
    """Where the freelancer first says a word of each group."""
    first: dict[str, int] = {}
    for hit in own_hits(reading):
        for group in hit.groups:
            first.setdefault(group, hit.start)
    return first


def _walk(path: _Path, reading: Reading, words: Sequence[_Word]) -> Iterable[CueHit]:
    """Walk over the words once, keeping for each part the latest chain that ends there."""
    cue, parts, last = path.cue, path.parts, len(path.parts) - 1
    chains: list[tuple[_Word, ...] | None] = [None] * len(parts)
    for word in words:
        if not word.groups & path.wanted or word.marks & path.unless:
            continue
        for at in range(last, -1, -1):
            if not parts[at] & word.groups:
                continue
            if at == 0:
                chain: tuple[_Word, ...] = (word,)
            else:
                before = chains[at - 1]
                if before is None or not _follows(before[-1], word, cue):
                    continue
                chain = (*before, word)
            chains[at] = chain
            if at == last:
                hits = tuple(one.hit for one in chain)
                if _holds(cue, hits, reading):
                    yield CueHit(path.owner, cue, hits)


def _follows(before: _Word, word: _Word, cue: Cue) -> bool:
    if not 0 <= word.hit.start - before.hit.end <= cue.within:
        return False
    return cue.across or before.sentence == word.sentence


def _holds(cue: Cue, hits: tuple[Hit, ...], reading: Reading) -> bool:
    return all(any(reading.has(feature, hit) for hit in hits) for feature in cue.when)
