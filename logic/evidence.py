"""What a message says that makes rules fire, whatever the deal: cues found -> evidence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from logic.cues import CueHit
from logic.dismissals import Dismissed
from logic.reading import Reading
from logic.resemblance import Tenor, Weighed, WeighedPassage
from logic.rules import Rule
from logic.told import NOTHING_TOLD, Told
from logic.words import Hit

# Behind hiragana or kanji: the rest of a verb. Behind a katakana or Latin name stands a particle.
_WORD_END = re.compile("(?<=[ぁ-ゖ一-龥])[ぁ-ゖ]{1,8}|[a-z]{1,12}")
_SAYS_NOTHING = re.compile("[ぁ-ゖ]{1,6}")
_SHORTEST_QUOTE, _TAKEN_ALONG = 2, 8
_MOST_TELLING = 12
"""Passages looked at to find out what a message reads like: the weightiest."""

_MOST_QUOTED = 2
"""Passages quoted for one rule that speaks of what a message reads like."""

_QUOTE_AS_ONE = 30
"""Words of one cue at most this far apart in one sentence are quoted as one piece."""

Range = tuple[int, int]
"""A range of the original text, `start:end`."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One cue that was found: the ranges of the original text to quote for it.

    `ordinary`: all around these words reads like an honest message, so it is asked about first.
    """

    ranges: frozenset[Range]
    ordinary: bool = False

    def __iter__(self) -> Iterator[Range]:
        return iter(self.ranges)


Evidence = Mapping[str, frozenset[Saying]]
"""For each rule that fired, by id: all that was said to make it fire.

Nothing where a rule rests on answers given by hand alone.
"""


def collect_evidence(
    reading: Reading,
    cue_hits: Sequence[CueHit],
    weighed: Weighed,
    rules: Mapping[str, Rule],
    told: Told = NOTHING_TOLD,
) -> Evidence:
    """Which rules fire, whatever the deal, and on which words.

    A rule with `needs` fires on the words of the rules it needs, one with `resembles` on the
    passages that weigh most, one with `answered` on what the user told. What she said is wrong
    is left out before anything is added up.
    """
    dismissed = Dismissed(reading.folded.original, told.dismissals)
    said: dict[str, set[Saying]] = {}
    for hit in cue_hits:
        rule = rules[hit.owner]
        tenor = Tenor.OPEN if rule.sure else weighed.tenor(word.start for word in hit.words)
        if tenor is Tenor.PLAIN and rule.verdict.always_heavy:
            continue
        saying = Saying(frozenset(_quoted_ranges(hit, reading)), tenor is not Tenor.OPEN)
        said.setdefault(hit.owner, set()).add(saying)
    for id_, ranges in _resembling(reading, cue_hits, weighed, rules, dismissed):
        said.setdefault(id_, set()).update(Saying(frozenset((one,))) for one in ranges)
    left = ((id_, dismissed.left_of(id_, found)) for id_, found in said.items())
    answers = dict(told.answers)
    return with_combinations(
        {
            **{id_: found for id_, found in left if found},
            **{id_: frozenset() for id_, rule in rules.items() if rule.is_told_by(answers)},
        },
        rules,
        dismissed,
    )


def with_combinations(
    evidence: Evidence, rules: Mapping[str, Rule], dismissed: Dismissed | None = None
) -> Evidence:
    """The evidence and that of the combinations: the words of the rules they need.

    What was `dismissed` of a combination itself is left out of it.
    """
    found = dict(evidence)
    for rule in rules.values():
        if rule.needs and all(need in found for need in rule.needs):
            said = frozenset[Saying]().union(*(found[need] for need in rule.needs))
            left = dismissed.left_of(rule.id, said) if dismissed else said
            if left or not said:
                found[rule.id] = left
    return found


def without(evidence: Evidence, pieces: Iterable[Range], rules: Mapping[str, Rule]) -> Evidence:
    """What would be left of the evidence if the words in these ranges were not said."""
    pieces = tuple(pieces)
    kept = {
        id_: frozenset(saying for saying in said if not _touch(saying, pieces))
        for id_, said in evidence.items()
    }
    # What rests on answers given by hand alone loses nothing with the words.
    stays = {id_: said for id_, said in kept.items() if said or not evidence[id_]}
    left = {id_: said for id_, said in stays.items() if not rules[id_].needs}
    for rule in rules.values():
        if rule.needs and rule.id in stays and all(need in left for need in rule.needs):
            left[rule.id] = stays[rule.id]
    return left


def _touch(saying: Saying, pieces: Iterable[Range]) -> bool:
    return any(start < end_ and start_ < end for start, end in saying for start_, end_ in pieces)


def _resembling(
    reading: Reading,
    cue_hits: Sequence[CueHit],
    weighed: Weighed,
    rules: Mapping[str, Rule],
    dismissed: Dismissed,
) -> Iterator[tuple[str, list[Range]]]:
    """The rules that speak of what reads like risky messages, each with the words to quote.

    Not where a cue of the same categories was found, or one that is judged by the deal: its rule
    knows better what to say there. Passages with words that the user set aside in another
    finding do not count.
    """
    likeness = weighed.likeness
    if likeness is None:
        return
    text, origin = reading.folded.text, reading.folded.origin
    counting, by_family = weighed, _by_family(weighed)
    for rule in rules.values():
        if not rule.resembles:
            continue
        now = dismissed.counting_for(rule.id, weighed, origin)
        if now is not counting:
            counting, by_family, likeness = now, _by_family(now), now.likeness
        if rule.resembles.likeness is not likeness:
            continue
        categories = rule.resembles.categories
        known = sorted(
            word.start
            for hit in cue_hits
            if rules[hit.owner].category in categories or rules[hit.owner].verdict.by is not None
            for word in hit.words
        )
        telling = [
            one
            for category, passages in by_family.items()
            if category in categories
            for one in passages
            if bisect_left(known, one.passage.start) == bisect_left(known, one.passage.end)
        ]
        if telling:
            yield (
                rule.id,
                [
                    origin(*_whole_words(reading, *one.weights.telling(one.passage, text)))
                    for one in telling[:_MOST_QUOTED]
                ],
            )


def _by_family(weighed: Weighed) -> dict[str, list[WeighedPassage]]:
    """The weightiest passages, by the category that the words of each speak for."""
    found: dict[str, list[WeighedPassage]] = {}
    for one in weighed.telling_passages()[:_MOST_TELLING]:
        found.setdefault(one.weights.family(one.passage), []).append(one)
    return found


def merged(ranges: Iterable[Range]) -> list[Range]:
    """The ranges in order, those that overlap or touch made one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _quoted_ranges(hit: CueHit, reading: Reading) -> list[tuple[int, int]]:
    """The original ranges to quote for a cue: its words, joined where they are near.

    Short hiragana that stands apart ("ください") says nothing alone and is left out.
    """
    pieces: list[tuple[int, int]] = []
    for word in hit.words:
        if pieces and _is_one_quote(pieces[-1], word, reading):
            pieces[-1] = (pieces[-1][0], max(pieces[-1][1], word.end))
        else:
            pieces.append((word.start, word.end))
    origin, original = reading.folded.origin, reading.folded.original
    ranges = [(piece, origin(*piece)) for piece in pieces]
    telling = [
        piece for piece, (start, end) in ranges if not _SAYS_NOTHING.fullmatch(original, start, end)
    ]
    return [origin(*_whole_words(reading, *piece)) for piece in telling or pieces]


def _whole_words(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """A piece to quote, not broken off inside a word, and long enough to show what is meant.

    Japanese verbs end in hiragana, so those behind the piece are taken along. A very short
    piece takes along what stands around it in its sentence.
    """
    text = reading.folded.text
    ending = _WORD_END.match(text, end)
    end = ending.end() if ending else end
    if end - start < _SHORTEST_QUOTE:
        first, last = reading.sentence_bounds(start)
        start = max(first, start - _TAKEN_ALONG)
        end = min(last, end + _TAKEN_ALONG)
        while end > start and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
    return start, end


def _is_one_quote(piece: tuple[int, int], word: Hit, reading: Reading) -> bool:
    near = word.start - piece[1] <= _QUOTE_AS_ONE
    return near and reading.sentence_at(piece[0]) == reading.sentence_at(word.start)
