"""Word groups: named once in resources/words, found in one pass over a folded text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise, product
from typing import NamedTuple

import ahocorasick

from logic.fold import MASK, Folded, fold_words

EVERY_GROUP = "*"

_SHORTEST_DISGUISED, _LONG_WORD = 3, 6
_SHORT_KATAKANA = 4
_BREAKS = (" ", ".", "-", "_", "・", "/")
_LATIN = re.compile("[A-Za-zＡ-Ｚａ-ｚ]")
_INVISIBLE = ("Cf", "Mn", "Me", "Cc")
_PARTICLES = frozenset("はをのでにがともへや")


class Edges(StrEnum):
    """Where a word must not be the middle of a longer one written in the same script."""

    WHOLE = "whole"
    LEFT = "left"
    OPEN = "open"


class Scope(StrEnum):
    """How far a mark may reach at most; a line is what of a sentence stands on one line."""

    CLAUSE = "clause"
    LINE = "line"
    SENTENCE = "sentence"
    TURN = "turn"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a group says about the words around it: "negated", "after_contract" …

    It reaches `before` characters back and `after` characters on, never out of `scope`;
    with `whole` it covers all of the scope.
    """

    feature: str
    scope: Scope
    before: int = 0
    after: int = 0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Ways of saying one thing. A word ending in `*` may go on with any letters.

    `disguised`: also found with one letter masked (L○NE) or broken in two (tele gram).
    `shields`: the groups whose hits inside a hit of this one do not count (ガイドライン hides
    ライン), "*" for all.
    """

    id: str
    words: tuple[str, ...]
    edges: Edges | None = None
    disguised: bool = False
    shields: frozenset[str] = frozenset()
    marks: tuple[Mark, ...] = ()


class Hit(NamedTuple):
    """A word of some groups found in a folded text, at `start:end` of it.

    A tuple, not a dataclass: a message has hundreds, and tuples are made three times as fast.
    """

    start: int
    end: int
    groups: frozenset[str]


class Lexicon:
    """All word groups compiled into one automaton (Aho-Corasick)."""

    def __init__(self, groups: Iterable[WordGroup]) -> None:
        self.groups: Mapping[str, WordGroup] = {group.id: group for group in groups}
        spelt = _Spelt(self.groups.values())
        self.never_found = tuple(spelt.never_found)
        self._automaton = spelt.automaton()
        self._marks_of: dict[frozenset[str], tuple[Mark, ...]] = {}
        self._marks = {group.id: group.marks for group in self.groups.values() if group.marks}
        self._shielding: dict[frozenset[str], frozenset[str]] = {}
        self._shields = {group.id: group.shields for group in self.groups.values() if group.shields}

    def find(self, folded: Folded) -> list[Hit]:
        """Find every word, in order of start (longer first), without the shielded ones."""
        if not len(self._automaton):
            return []
        hits: list[Hit] = []
        text = folded.text
        for last, entries in self._automaton.iter(text):
            end = last + 1
            for length, left, right, groups in entries:
                start = end - length
                if left and _begins_inside(folded, start):
                    continue
                if right and _ends_inside(folded, end):
                    continue
                hits.append(Hit(start, end, groups))
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return self._without_shielded(hits)

    def marks(self, groups: frozenset[str]) -> tuple[Mark, ...]:
        """The marks that words of these groups lay; a shape ("#link") lays none."""
        marks = self._marks_of.get(groups)
        if marks is None:
            found = [mark for group in sorted(groups) for mark in self._marks.get(group, ())]
            marks = self._marks_of[groups] = tuple(dict.fromkeys(found))
        return marks

    def _without_shielded(self, hits: list[Hit]) -> list[Hit]:
        """Drop from each hit the groups that a hit around it (or itself) shields."""
        kept: list[Hit] = []
        reach: dict[str, int] = {}
        for hit in hits:
            end, shields = hit.end, self._shielding.get(hit.groups)
            if shields is None:
                shields = self._shielding[hit.groups] = self._shields_of(hit.groups)
            groups = hit.groups
            if reach:
                if reach.get(EVERY_GROUP, -1) >= end:
                    continue
                hidden = [group for group in groups if reach.get(group, -1) >= end]
                if hidden:
                    groups = groups.difference(hidden)
            if shields:
                for shielded in shields:
                    if end > reach.get(shielded, -1):
                        reach[shielded] = end
                groups = groups - shields
            if groups:
                kept.append(hit if groups == hit.groups else Hit(hit.start, end, groups))
        return kept

    def _shields_of(self, groups: frozenset[str]) -> frozenset[str]:
        return frozenset().union(*(self._shields.get(group, frozenset()) for group in groups))


class _Spelt:
    """All spellings to look for, each with what it means.

    A meaning is what must not be joined to the left and right of a word, and the group it
    serves. Few combinations of meanings are shared by very many spellings, so they are numbered.
    `never_found` are the words, with their group, that leave nothing to look for.
    """

    def __init__(self, groups: Iterable[WordGroup]) -> None:
        self._numbers: dict[tuple[tuple[bool, bool, str], ...], int] = {}
        self._meanings: list[tuple[tuple[bool, bool, str], ...]] = []
        self._both: dict[tuple[int, int], int] = {}
        self._spellings: dict[str, int] = {}
        self.never_found: list[tuple[str, str]] = []
        groups = tuple(groups)
        folded = fold_words(word.removesuffix("*") for group in groups for word in group.words)
        for group in groups:
            self._add(group, folded)

    def automaton(self) -> ahocorasick.Automaton:
        """The automaton that finds all spellings.

        Built in alphabetical order, which is quicker. Equal entries are one object, which makes
        the automaton smaller, and quicker to keep and to read back.
        """
        automaton = ahocorasick.Automaton()
        sides = [_by_sides(meanings) for meanings in self._meanings]
        made: dict[tuple[int, int], tuple[tuple[int, bool, bool, frozenset[str]], ...]] = {}
        for spelling in sorted(self._spellings):
            key = length, number = len(spelling), self._spellings[spelling]
            entries = made.get(key)
            if entries is None:
                entries = made[key] = tuple((length, *side) for side in sides[number])
            automaton.add_word(spelling, entries)
        if self._spellings:
            automaton.make_automaton()
        return automaton

    def _add(self, group: WordGroup, folded: Mapping[str, str]) -> None:
        ours = {
            (left, right): self._number(((left, right, group.id),))
            for left, right in product((True, False), repeat=2)
        }
        spellings = self._spellings
        for word in group.words:
            plain = folded[word.removesuffix("*")]
            if not plain or plain.isspace():
                self.never_found.append((group.id, word))
                continue
            edges = group.edges or _usual_edges(word)
            left = edges is not Edges.OPEN
            meaning = ours[left, edges is Edges.WHOLE and word[-1] != "*"]
            for spelling in (plain, *_disguises(plain)) if group.disguised else (plain,):
                before = spellings.setdefault(spelling, meaning)
                if before != meaning:
                    spellings[spelling] = self._joined(before, meaning)

    def _number(self, meanings: tuple[tuple[bool, bool, str], ...]) -> int:
        number = self._numbers.setdefault(meanings, len(self._numbers))
        if number == len(self._meanings):
            self._meanings.append(meanings)
        return number

    def _joined(self, before: int, meaning: int) -> int:
        number = self._both.get((before, meaning))
        if number is None:
            all_ = dict.fromkeys(self._meanings[before] + self._meanings[meaning])
            number = self._both[before, meaning] = self._number(tuple(all_))
        return number


def _by_sides(
    meanings: Iterable[tuple[bool, bool, str]],
) -> list[tuple[bool, bool, frozenset[str]]]:
    """Meanings with the same conditions to the left and right, taken together."""
    sides: dict[tuple[bool, bool], set[str]] = {}
    for left, right, id_ in meanings:
        sides.setdefault((left, right), set()).add(id_)
    return [(left, right, frozenset(ids)) for (left, right), ids in sides.items()]


def _disguises(plain: str) -> list[str]:
    """A word with one letter masked (l○ne), and broken up.

    A short word is broken anywhere (li n e), a long one in two (tele gram).
    """
    if len(plain) < _SHORTEST_DISGUISED or " " in plain:
        return []
    masked = [plain[:at] + MASK + plain[at + 1 :] for at in range(len(plain))]
    places = range(1, len(plain))
    most = 1 if len(plain) >= _LONG_WORD else len(plain) - 1
    cuts = [cut for count in range(1, most + 1) for cut in combinations(places, count)]
    return masked + [_broken(plain, cut, gap) for cut in cuts for gap in _BREAKS]


def _broken(plain: str, cut: tuple[int, ...], gap: str) -> str:
    """The word with `gap` put in at each place of `cut`."""
    return gap.join(plain[start:end] for start, end in pairwise((0, *cut, len(plain))))


def _usual_edges(word: str) -> Edges:
    """Latin words and short katakana words are whole words (スラック, not スラックス).

    Longer katakana words begin a word (チャットワークアカウント); other scripts have no edges.
    """
    if _LATIN.search(word):
        return Edges.WHOLE
    if "ァ" <= word[0] <= "ヶ":
        return Edges.WHOLE if len(word) <= _SHORT_KATAKANA else Edges.LEFT
    return Edges.OPEN


def _begins_inside(folded: Folded, start: int) -> bool:
    """Whether a word at `start` is the middle of a longer one.

    A name written in hiragana (らいん) may follow a particle (連絡はらいんで), but not another
    letter (くらいんで).
    """
    script = _joint(folded, start)
    return bool(script) and not (script == "hiragana" and folded.text[start - 1] in _PARTICLES)


def _ends_inside(folded: Folded, end: int) -> bool:
    """Whether a word that ends at `end` goes on; hiragana behind a name is a particle."""
    return _joint(folded, end) not in ("", "hiragana")


def _joint(folded: Folded, at: int) -> str:
    """The script of the one word that the letters before and at `at` belong to, or "".

    The script is read from the original, since ラ and ら fold alike. What was dropped between
    the two letters separates them if one can see it: a space does, a zero-width space does not.
    """
    if not 0 < at < len(folded.text):
        return ""
    dropped = folded.original[folded.ends[at - 1] : folded.starts[at]]
    if any(unicodedata.category(char) not in _INVISIBLE for char in dropped):
        return ""
    script = _script(folded.original[folded.starts[at]])
    return script if script == _script(folded.original[folded.starts[at - 1]]) else ""


def _script(char: str) -> str:
    if char.isascii():
        return "latin" if char.isalnum() else ""
    if "ァ" <= char <= "ヺ" or char == "ー" or "ｦ" <= char <= "ﾟ":
        return "katakana"
    if "ａ" <= char.lower() <= "ｚ" or "０" <= char <= "９":
        return "latin"
    if "А" <= char <= "ӿ" or "À" <= char <= "ϿῼΑ":
        return "latin"
    return "hiragana" if "ぁ" <= char <= "ゖ" else ""
