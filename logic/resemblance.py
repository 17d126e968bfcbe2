"""How much a message reads like labelled messages that turned out risky: points, word by word.

Rules see what somebody thought of. These points come from counting: each phrase, word group
and pair of groups has a weight learnt from the labelled messages in tests/corpus (`make learn`;
why, and what it brings, is in docs/decisions/0011). The points of a passage are a plain sum, so
whoever reads the weights in resources/learned can do it again by hand:

    bias + for each of three kinds (phrases, clues, pairs):
           sum(weight x rarity) / sqrt(sum(rarity x rarity)) of all that is found of that kind

The points of passages above `Scale.floor` add up, so another sentence adds to a message and takes
nothing away. (Words inside the same sentence do change its points.)
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import inf, sqrt

import ahocorasick

from logic.language import Language, language_of
from logic.passages import Passage, passages, pieces, placed_words
from logic.reading import Reading

_FEWEST_WORDS = 4
"""English words of a passage at least that make it an English one in a Japanese message."""

_LEAST_KNOWN = 0.9
"""Known phrases for each word (Japanese: character) of a passage at least; 1 in 50 has fewer."""

_AT_A_GLANCE = 80
"""A passage of at most so many characters is quoted whole."""

_QUIET = 0.02
"""What a character without any gain costs the words to quote: bridges gaps, drops long tails."""


class Tenor(StrEnum):
    """What the passages around some words read like."""

    PLAIN = "plain"
    ORDINARY = "ordinary"
    OPEN = "open"


class Likeness(StrEnum):
    """How much a whole message reads like risky ones."""

    WEAK = "weak"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Scale:
    """What points mean, chosen for each language; see resources/learned/scale.toml.

    A passage adds its points above `floor`. A message from `strong` on reads like risky ones,
    from `weak` on somewhat. A passage below `ordinary` reads like an honest one, below `plain`
    so much so that a rule which finds its words there has mistaken them.
    """

    floor: float
    weak: float
    strong: float
    ordinary: float
    plain: float


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
        self._gains, self._squares = array("d"), array("d")
        self._clues = {clue: self._number(*clues[clue]) for clue in sorted(clues)}
        self._phrases = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for phrase in sorted(phrases):
            self._phrases.add_word(phrase, self._number(*phrases[phrase]))
        if phrases:
            self._phrases.make_automaton()
        self._pairs = {pair: self._number(*pairs[pair]) for pair in sorted(pairs)}

    def weigh(self, passage: Passage) -> WeighedPassage:
        """Weigh one passage."""
        phrases = {number for _, number in self._phrases_in(passage.text)}
        points = (
            self.bias
            + self._share(phrases)
            + self._share(_known(map(self._clues.get, sorted(passage.clues))))
            + self._share(_known(map(self._pairs.get, combinations(passage.groups, 2))))
        )
        size = passage.text.count(" ") - 1 if self.language is Language.EN else len(passage.text)
        return WeighedPassage(passage, points, len(phrases) >= _LEAST_KNOWN * size, self)

    def parts(self, passage: Passage) -> dict[str, float]:
        """What each phrase, clue and pair adds to the points of a passage, beside the bias.

        The same as `weigh` gives, taken apart by name: to be read, and slower.
        """
        phrases = {
            f"“{piece.strip()}”": self._phrases.get(piece)
            for piece in sorted(pieces(passage.text, self.language))
            if piece in self._phrases
        }
        clues = {
            _shown(clue): self._clues[clue] for clue in sorted(passage.clues & self._clues.keys())
        }
        pairs = {
            f"@{first} + @{second}": self._pairs[first, second]
            for first, second in combinations(passage.groups, 2)
            if (first, second) in self._pairs
        }
        parts: dict[str, float] = {}
        for kind in (phrases, clues, pairs):
            square = sum(self._squares[number] for number in kind.values())
            parts |= {name: _normal(self._gains[at], square) for name, at in kind.items()}
        return parts

    def family(self, passage: Passage) -> str:
        """The category that the words of a passage speak for most."""
        clues = sorted(passage.clues)  # in one order: sums of floats depend on it

        def speaks_for(category: str) -> float:
            return sum(self.families[category].get(clue, 0.0) for clue in clues)

        return max(self.families, key=speaks_for, default="")

    def telling(self, passage: Passage, text: str) -> tuple[int, int]:
        """Where in the folded `text` the words of a passage stand that speak most for risk.

        A passage that can be taken in at a glance is told whole.
        """
        said = text[passage.start : passage.end]
        start = passage.start + len(said) - len(said.lstrip())
        end = passage.start + len(said.rstrip())
        placed = list(placed_words(text, start, end, self.language))
        if end - start <= _AT_A_GLANCE or not placed:
            return start, end
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

    def _share(self, numbers: Collection[int]) -> float:
        gain = sum(map(self._gains.__getitem__, numbers))
        return _normal(gain, sum(map(self._squares.__getitem__, numbers)))


@dataclass(frozen=True, slots=True)
class WeighedPassage:
    """A passage and its points: above 0 it is more like risky ones than like honest ones.

    `is_known`: enough of its wording was learnt from to call it ordinary. `weights`: by which
    it was weighed.
    """

    passage: Passage
    points: float
    is_known: bool
    weights: Weights


@dataclass(frozen=True, slots=True)
class Weighed:
    """The passages of a message with their points, in order."""

    passages: Sequence[WeighedPassage]
    weights: Weights

    @property
    def total(self) -> float:
        """The points of the message: what its passages have above the floor, from the floor."""
        floor = self.weights.scale.floor
        return floor + sum(max(0.0, one.points - floor) for one in self.passages)

    @property
    def likeness(self) -> Likeness | None:
        """How much the message reads like risky ones; None: no more than honest ones do."""
        total, scale = self.total, self.weights.scale
        if total > scale.strong:
            return Likeness.STRONG
        return Likeness.WEAK if total > scale.weak else None

    def telling_passages(self) -> list[WeighedPassage]:
        """The passages that speak for risk, the weightiest first; if none does alone, one."""
        floor = self.weights.scale.floor
        above = [one for one in self.passages if one.points > floor]
        above.sort(key=lambda one: (-one.points, one.passage.start))
        return [one for one in above if one.points > 0] or above[:1]

    def tenor(self, positions: Iterable[int]) -> Tenor:
        """What the passages read like that hold these positions of the folded text.

        Open unless all of them read like honest ones and enough of their wording is known: of
        what nobody ever wrote like that, nothing is said.
        """
        scale = self.weights.scale
        most = max((self._points_at(position) for position in positions), default=inf)
        if most >= scale.ordinary:
            return Tenor.OPEN
        return Tenor.PLAIN if most < scale.plain else Tenor.ORDINARY

    def _points_at(self, position: int) -> float:
        at = bisect_right(self.passages, position, key=lambda one: one.passage.start) - 1
        if at < 0:
            return inf
        found = self.passages[at]
        return found.points if found.is_known and position < found.passage.end else inf


def weigh(reading: Reading, weights: Weights, other: Weights | None = None) -> Weighed:
    """Weigh each passage of what the client says.

    `weights` are those of the message's language; a passage that is clearly in the `other` one
    is weighed by that, so that a line in another language changes nothing for the rest.
    """
    found = [weights.weigh(one) for one in passages(reading, weights.language)]
    if other is not None:
        foreign = [at for at, one in enumerate(found) if _is_in(other.language, one, reading)]
        cut = passages(reading, other.language) if foreign else []
        for at in foreign:
            found[at] = other.weigh(cut[at])
    return Weighed(found, weights)


def _is_in(language: Language, one: WeighedPassage, reading: Reading) -> bool:
    said = reading.folded.text[one.passage.start : one.passage.end]
    enough = len(said.split()) >= _FEWEST_WORDS if language is Language.EN else True
    return enough and language_of(said) is language


def _known(numbers: Iterable[int | None]) -> list[int]:
    return [number for number in numbers if number is not None]


def _shown(clue: str) -> str:
    """A clue as rules write it: a group has its sign, a mark alone has none."""
    return clue if clue.startswith("|") else f"@{clue}"


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
