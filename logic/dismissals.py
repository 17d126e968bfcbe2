"""Where in a message stand the words that the user said a finding is wrong about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import TypeVar

import ahocorasick

from logic.resemblance import Weighed
from logic.told import Dismissal

Range = tuple[int, int]
Said = TypeVar("Said", bound=Iterable[Range])


class Places:
    """All places of some words in a text. Linear to find; each question is a look-up."""

    def __init__(self, text: str, words: Iterable[str]) -> None:
        automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
        for word in filter(None, words):
            automaton.add_word(word)
        found: list[Range] = []
        if len(automaton):
            automaton.make_automaton()
            found = [(last + 1, last + 1 - length) for last, length in automaton.iter(text)]
        # By their ends; behind each, the earliest start of all that end there or later.
        self._ends = [end for end, _ in found]
        self._starts = list(accumulate((start for _, start in reversed(found)), min))[::-1]

    def hold(self, start: int, end: int) -> bool:
        """Whether `start:end` lies inside one of these places."""
        at = bisect_left(self._ends, end)
        return at < len(self._ends) and self._starts[at] <= start

    def meets(self, start: int, end: int) -> bool:
        """Whether `start:end` has a character in common with one of these places."""
        at = bisect_left(self._ends, start + 1)
        return at < len(self._ends) and self._starts[at] < end


class Dismissed:
    """What the user set aside in one text.

    A dismissal holds for the very words it was made about, wherever they stand: what the client
    says in other words makes the rule speak again.
    """

    def __init__(self, text: str, dismissals: Sequence[Dismissal]) -> None:
        self._text = text
        self._dismissals = dismissals
        self._places: dict[str, list[Places]] = {}
        for one in dismissals:
            self._places.setdefault(one.rule, []).append(Places(text, one.words))
        self._counting: dict[str, Weighed] = {}

    def left_of(self, rule: str, sayings: Iterable[Said]) -> frozenset[Said]:
        """What is left of all that was said to make a rule fire."""
        return frozenset(one for one in sayings if not self.holds(rule, one))

    def holds(self, rule: str, saying: Iterable[Range]) -> bool:
        """Whether one dismissal of this rule covers every piece of a saying."""
        pieces = tuple(saying)
        return any(
            all(places.hold(*piece) for piece in pieces) for places in self._places.get(rule, ())
        )

    def counting_for(
        self, rule: str, weighed: Weighed, origin: Callable[[int, int], Range]
    ) -> Weighed:
        """What is weighed for a rule: passages with words set aside in others do not count.

        `origin` leads from the folded text back to the original one.
        """
        if not self._dismissals:
            return weighed
        key = rule if rule in self._places else ""
        if key not in self._counting:
            words = {word for one in self._dismissals if one.rule != rule for word in one.words}
            spoken_about = Places(self._text, words)
            kept = [
                one
                for one in weighed.passages
                if not spoken_about.meets(*origin(one.passage.start, one.passage.end))
            ]
            self._counting[key] = Weighed(kept, weighed.weights)
        return self._counting[key]
