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
    """A cue with its parts in one fixed order."""

    owner: str
    cue: Cue
    parts: tuple[frozenset[str], ...]


class CueFinder:
    """All cues of a rulebook, each owned by a rule id, found together."""

    def __init__(self, cues: Iterable[tuple[str, Cue]]) -> None:
        self._paths = [
            _Path(owner, cue, parts)
            for owner, cue in cues
            for parts in (sorted_permutations(cue.parts) if cue.any_order else [cue.parts])
        ]

    def find(self, reading: Reading, hits: Sequence[Hit]) -> list[CueHit]:
        """Find every cue among `hits` (in reading order). Linear in the number of hits."""
        present: set[str] = set().union(*(hit.groups for hit in hits)) if hits else set()
        found: list[CueHit] = []
        own_words = _first_own_words(reading)
        for path in self._paths:
            if any(present.isdisjoint(part) for part in path.parts):
                continue
            since = 0
            if path.cue.after_own:
                said = [own_words[group] for group in path.cue.after_own if group in own_words]
                if not said:
                    continue
                since = min(said)
            found.extend(hit for hit in _walk(path, reading, hits) if hit.words[0].start >= since)
        return found


def _first_own_words(reading: Reading) -> dict[str, int]:
    """Where the freelancer first says a word of each group."""
    first: dict[str, int] = {}
    for hit in own_hits(reading):
        for group in hit.groups:
            first.setdefault(group, hit.start)
    return first


def sorted_permutations(
    parts: tuple[frozenset[str], ...],
) -> list[tuple[frozenset[str], ...]]:
    """All orders of the parts, each once, in an order that does not depend on hashing."""
    return [tuple(parts[at] for at in order) for order in permutations(range(len(parts)))]


def _walk(path: _Path, reading: Reading, hits: Sequence[Hit]) -> Iterable[CueHit]:
    """Walk over the hits once, keeping for each part the latest chain that ends there."""
    cue, parts = path.cue, path.parts
    wanted = frozenset().union(*parts)
    chains: list[tuple[Hit, ...] | None] = [None] * len(parts)
    for hit in hits:
        if wanted.isdisjoint(hit.groups):
            continue
        if any(reading.has(feature, hit) for feature in cue.unless):
            continue
        for at in range(len(parts) - 1, -1, -1):
            if parts[at].isdisjoint(hit.groups):
                continue
            if at == 0:
                chains[0] = (hit,)
            else:
                before = chains[at - 1]
                if before is None or not _follows(before[-1], hit, cue, reading):
                    continue
                chains[at] = (*before, hit)
            chain = chains[at]
            if at == len(parts) - 1 and chain is not None and _holds(cue, chain, reading):
                yield CueHit(path.owner, cue, chain)


def _follows(before: Hit, hit: Hit, cue: Cue, reading: Reading) -> bool:
    gap = hit.start - before.end
    if not 0 <= gap <= cue.within:
        return False
    return cue.across or reading.sentence_at(before.start) == reading.sentence_at(hit.start)


def _holds(cue: Cue, chain: tuple[Hit, ...], reading: Reading) -> bool:
    return all(any(reading.has(feature, hit) for hit in chain) for feature in cue.when)
