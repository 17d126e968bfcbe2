"""The cue language: words of some groups, near each other, said in a certain way.

A cue lists parts. Each part is a word group, several groups, or a shape; the parts must be
found in this order (or any order) with at most `within` characters between neighbours, in
one sentence unless the cue may cross sentences. `when` and `unless` ask what the reading says
of those words: negated, a plan for later, part of a notice … No part is a regular expression,
so no cue can backtrack: all cues are found in one walk over the words.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from logic.amounts import Compare
from logic.reading import Reading, own_hits
from logic.words import Hit

_CHAINS_KEPT = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """One way of saying what a rule looks for.

    parts: for each part the ids of the groups that serve. within: characters between two
    parts at most. any_order: the parts may come in any order. across: they may stand in
    neighbouring sentences. when: features of which each must hold for one of the words at
    least. unless: features of which none may hold for any of the words. after_own: groups
    of which the freelancer must have said one before (an answer to what was asked). compare:
    the last sum of money in the cue must be lower ("falls") or higher ("rises") than the first.
    """

    parts: tuple[frozenset[str], ...]
    within: int
    any_order: bool = False
    across: bool = False
    when: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    after_own: frozenset[str] = frozenset()
    compare: Compare | None = None


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
    """All cues of a rulebook, each owned by a rule id, found together.

    Most cues have a part that occurs nowhere in a message, so cues are looked up by the groups
    that do occur: each is filed under its part with the fewest groups.
    """

    def __init__(self, cues: Iterable[tuple[str, Cue]]) -> None:
        self._paths = [
            _Path(owner, cue, parts)
            for owner, cue in cues
            for parts in (permutations(cue.parts) if cue.any_order else [cue.parts])
        ]
        self._groups = {group for path in self._paths for part in path.parts for group in part}
        self._asked_for: dict[frozenset[str], tuple[str, ...]] = {}
        self._filed: dict[str, list[int]] = {}
        for at, path in enumerate(self._paths):
            for group in min(path.parts, key=len):
                self._filed.setdefault(group, []).append(at)

    def find(self, reading: Reading, hits: Sequence[Hit]) -> list[CueHit]:
        """Find every cue among `hits` (in reading order). Linear in the number of hits."""
        places: dict[str, list[int]] = {}
        for at, hit in enumerate(hits):
            asked_for = self._asked_for.get(hit.groups)
            if asked_for is None:
                asked_for = self._asked_for[hit.groups] = tuple(hit.groups & self._groups)
            for group in asked_for:
                places.setdefault(group, []).append(at)
        filed = {at for group in places for at in self._filed.get(group, ())}
        walk = _Walk(reading, hits)
        own_words = _first_own_words(reading)
        found: list[CueHit] = []
        for path in (self._paths[at] for at in sorted(filed)):
            if any(places.keys().isdisjoint(part) for part in path.parts):
                continue
            since = 0
            if path.cue.after_own:
                said = [own_words[group] for group in path.cue.after_own if group in own_words]
                if not said:
                    continue
                since = min(said)
            wanted = {at for part in path.parts for group in part for at in places.get(group, ())}
            found.extend(
                hit for hit in walk.along(path, sorted(wanted)) if hit.words[0].start >= since
            )
        return found


class _Walk:
    """Walks over the words of one message, once for each cue that may be there."""

    def __init__(self, reading: Reading, hits: Sequence[Hit]) -> None:
        self._reading = reading
        self._hits = hits
        self._marks: dict[int, frozenset[str]] = {}

    def along(self, path: _Path, places: Iterable[int]) -> Iterable[CueHit]:
        """The cue along the words at `places`.

        Each part keeps the latest few chains that end there: the very latest may overlap the
        next word ("start with your own", "your own starter") and hide a good one.
        """
        cue, parts, last = path.cue, path.parts, len(path.parts) - 1
        chains = [deque[tuple[Hit, ...]](maxlen=_CHAINS_KEPT) for _ in parts]
        for place in places:
            hit = self._hits[place]
            if cue.unless and not cue.unless.isdisjoint(self._marks_at(place)):
                continue
            for at in range(last, -1, -1):
                if parts[at].isdisjoint(hit.groups):
                    continue
                chain: tuple[Hit, ...] = (hit,)
                if at > 0:
                    before = next(
                        (one for one in reversed(chains[at - 1]) if one[-1].end <= hit.start), None
                    )
                    if before is None or not self._follows(before[-1], hit, cue):
                        continue
                    chain = (*before, hit)
                chains[at].append(chain)
                if at == last and self._holds(cue, chain):
                    yield CueHit(path.owner, cue, chain)

    def _marks_at(self, place: int) -> frozenset[str]:
        marks = self._marks.get(place)
        if marks is None:
            marks = self._marks[place] = self._reading.marks_on(self._hits[place])
        return marks

    def _follows(self, before: Hit, hit: Hit, cue: Cue) -> bool:
        if hit.start - before.end > cue.within:
            return False
        sentence_at = self._reading.sentence_at
        return cue.across or sentence_at(before.start) == sentence_at(hit.start)

    def _holds(self, cue: Cue, chain: tuple[Hit, ...]) -> bool:
        return all(any(self._reading.has(mark, hit) for hit in chain) for mark in cue.when) and (
            cue.compare is None or self._change(chain) is cue.compare
        )

    def _change(self, chain: Sequence[Hit]) -> Compare | None:
        """How the last sum of money compares to the first."""
        found = (self._reading.sums.get((hit.start, hit.end)) for hit in chain)
        sums = [amount for amount in found if amount is not None]
        return sums[0].change_to(sums[-1]) if sums else None


def _first_own_words(reading: Reading) -> dict[str, int]:
    """Where the freelancer first says a word of each group."""
    first: dict[str, int] = {}
    for hit in own_hits(reading):
        for group in hit.groups:
            first.setdefault(group, hit.start)
    return first
