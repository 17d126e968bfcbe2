"""How much a message reads like labelled messages that turned out risky: points, word by word.

Rules see what somebody thought of. These points come from counting: each phrase, word group
and pair of groups has a weight learnt from the labelled messages in tests/corpus (`make learn`;
why, and what it brings, is in docs/decisions/0011). The points of a passage are a plain sum, so
whoever reads the weights in resources/learned can do it again by hand:

    bias + for each of three kinds (phrases, clues, pairs):
           sum(weight x rarity) / sqrt(sum(rarity x rarity)) of all that is found of that kind

The points of passages above `Scale.floor` add up. More text can add passages and never takes
any away, so nothing honest that is added can hide what is risky.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

import ahocorasick

from logic.language import Language
from logic.passages import Passage, passages, placed_words
from logic.reading import Reading

_MOST_QUOTED = 2
_QUIET = 0.02
"""What a character without any gain costs the words to quote: bridges gaps, drops long tails."""


class Likeness(StrEnum):
    """How much a whole message reads like risky ones."""

    WEAK = "weak"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Scale:
    """What points mean, chosen for each language; see resources/learned/scale.toml.

    A passage adds its points above `floor`. A message from `strong` on reads like risky ones,
    from `weak` on somewhat. A passage below `ordinary` reads like an honest one.
    """

    floor: float
    weak: float
    strong: float
    ordinary: float


class Weights:
    """The learnt weights of one language.

    `phrases`, `clues` and `pairs` give for each piece its weight and its rarity; `families` give
    for each category the weight of each clue that speaks for it.
    """

    def __init__(
        self,
        language: Language,
        bias: float,
        phrases: Mapping[str, tuple[float, float]],
        clues: Mapping[str, tuple[float, float]],
        pairs: Mapping[tuple[str, str], tuple[float, float]],
        families: Mapping[str, Mapping[str, float]],
        scale: Scale,
    ) -> None:
        self.language = language
        self.bias = bias
        self.scale = scale
        self.families = families
        self._clues = dict(clues)
        self._gains, self._squares = array("d"), array("d")
        self._phrases = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for phrase in sorted(phrases):
            self._phrases.add_word(phrase, self._number(*phrases[phrase]))
        if phrases:
            self._phrases.make_automaton()
        self._pairs: dict[str, dict[str, int]] = {}
        for first, second in sorted(pairs):
            row = self._pairs.setdefault(first, {})
            row[second] = self._number(*pairs[first, second])

    def points(self, passage: Passage) -> float:
        """The points of a passage: above 0 it is more like risky ones than like honest ones."""
        phrases = {number for _, number in self._phrases_in(passage.text)}
        clues = [self._clues[clue] for clue in passage.clues if clue in self._clues]
        return (
            self.bias
            + self._share(phrases)
            + self._share(self._pair_numbers(passage.groups))
            + _normal(
                sum(weight * rarity for weight, rarity in clues),
                sum(rarity * rarity for _, rarity in clues),
            )
        )

    def family(self, passage: Passage) -> str:
        """The category that the words of a passage speak for most."""

        def speaks_for(category: str) -> float:
            return sum(self.families[category].get(clue, 0.0) for clue in passage.clues)

        return max(self.families, key=speaks_for, default="")

    def telling(self, passage: Passage, text: str) -> tuple[int, int]:
        """Where in the folded `text` the words of a passage stand that speak most for risk."""
        placed = list(placed_words(text, passage.start, passage.end, self.language))
        owner = [number for number, (word, _) in enumerate(placed) for _ in word]
        shift = len(passage.text) - len(owner)
        gains = [-_QUIET] * len(placed)
        for last, number in self._phrases_in(passage.text):
            at = last - shift
            if 0 <= at < len(owner):
                gains[owner[at]] += self._gains[number] / sqrt(len(placed))
        first, behind = _heaviest_run(gains)
        return placed[first][1][0], placed[behind - 1][1][1]

    def _number(self, weight: float, rarity: float) -> int:
        self._gains.append(weight * rarity)
        self._squares.append(rarity * rarity)
        return len(self._gains) - 1

    def _phrases_in(self, text: str) -> Iterable[tuple[int, int]]:
        return self._phrases.iter(text) if len(self._phrases) else ()

    def _pair_numbers(self, groups: Sequence[str]) -> list[int]:
        present = frozenset(groups)
        rows = [self._pairs[first] for first in groups if first in self._pairs]
        return [row[second] for row in rows for second in row.keys() & present]

    def _share(self, numbers: Collection[int]) -> float:
        gain = sum(map(self._gains.__getitem__, numbers))
        return _normal(gain, sum(map(self._squares.__getitem__, numbers)))


@dataclass(frozen=True, slots=True)
class Weighed:
    """The passages of a message with their points, in order."""

    passages: Sequence[tuple[Passage, float]]
    weights: Weights

    @property
    def total(self) -> float:
        """The points of the message: what its passages have above the floor, from the floor."""
        floor = self.weights.scale.floor
        return floor + sum(max(0.0, points - floor) for _, points in self.passages)

    @property
    def likeness(self) -> Likeness | None:
        """How much the message reads like risky ones; None: no more than honest ones do."""
        total, scale = self.total, self.weights.scale
        if total > scale.strong:
            return Likeness.STRONG
        return Likeness.WEAK if total > scale.weak else None

    def telling_passages(self) -> list[tuple[Passage, float]]:
        """The passages that speak most for risk, the weightiest first; few, to be read."""
        floor = self.weights.scale.floor
        above = [(passage, points) for passage, points in self.passages if points > floor]
        above.sort(key=lambda one: (-one[1], one[0].start))
        return [one for one in above if one[1] > 0][:_MOST_QUOTED] or above[:1]

    def is_ordinary(self, ranges: Iterable[tuple[int, int]]) -> bool:
        """Whether all passages that hold these places of the folded text read like honest ones."""
        limit = self.weights.scale.ordinary
        touched = [self._at(start) for start, _ in ranges]
        return all(points is not None and points < limit for points in touched)

    def _at(self, position: int) -> float | None:
        """The points of the passage that holds a position; None where the client is not heard."""
        at = bisect_right(self.passages, position, key=lambda one: one[0].start) - 1
        if at < 0:
            return None
        passage, points = self.passages[at]
        return points if at >= 0 and position < passage.end else None


def weigh(reading: Reading, weights: Weights) -> Weighed:
    """Weigh each passage of what the client says."""
    return Weighed(
        [(one, weights.points(one)) for one in passages(reading, weights.language)], weights
    )


def _normal(gain: float, square: float) -> float:
    return gain / sqrt(square) if square else 0.0


def _heaviest_run(gains: Sequence[float]) -> tuple[int, int]:
    """The run with the highest sum, `first:behind`; never empty (Kadane)."""
    best, best_run = float("-inf"), (0, 1)
    sum_, first = 0.0, 0
    for at, gain in enumerate(gains):
        if sum_ <= 0:
            sum_, first = 0.0, at
        sum_ += gain
        if sum_ > best:
            best, best_run = sum_, (first, at + 1)
    return best_run
