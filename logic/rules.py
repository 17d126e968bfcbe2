"""Rules: cues found + deal + platform -> findings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from logic.assessment import Finding, Sign, Source
from logic.cues import Cue, CueHit
from logic.deal import Deal, Stage
from logic.language import Localised
from logic.message import Message
from logic.platforms import Platform
from logic.reading import Reading
from logic.resemblance import Likeness, Tenor, Weighed, WeighedPassage
from logic.verdict import Verdict, heaviest
from logic.words import Hit

# Behind hiragana or kanji: the rest of a verb. Behind a katakana or Latin name stands a particle.
_WORD_END = re.compile("(?<=[ぁ-ゖ一-龥])[ぁ-ゖ]{1,8}|[a-z]{1,12}")
_SAYS_NOTHING = re.compile("[ぁ-ゖ]{1,6}")
_SHORTEST_QUOTE, _TAKEN_ALONG = 2, 8
_NOTHING = Localised("", "")
_HEAVY = frozenset((Verdict.WAIT, Verdict.STOP))
_MOST_QUOTED = 2
"""Passages quoted for one rule that speaks of what a message reads like."""

_QUOTE_AS_ONE = 30
"""Words of one cue at most this far apart in one sentence are quoted as one piece."""


@dataclass(frozen=True, slots=True)
class VerdictTable:
    """How a rule's verdict follows from the deal.

    `by` is None: `verdicts` has the one key "always". "stage": one verdict a stage. Otherwise
    `by` names a fact of the platform files, and there is one verdict for each state of it.
    `at_stage` judges as if the deal were at that stage (a plan for later). A verdict of None
    ("silent" in the file) means that the rule has nothing to say there.
    """

    by: str | None
    verdicts: Mapping[str, Verdict | None]
    at_stage: Stage | None = None

    @property
    def always_heavy(self) -> bool:
        """Whether it says wait or stop in every deal."""
        return _HEAVY.issuperset(self.verdicts.values())

    def verdict(self, platform: Platform, deal: Deal) -> Verdict | None:
        """The verdict in this deal on this platform; None where the rule is silent."""
        if self.by is None:
            return self.verdicts["always"]
        if self.by == "stage":
            return self.verdicts[self.at_stage or deal.stage]
        return self.verdicts[platform.permission(self.by, deal, self.at_stage).state]

    def note(self, platform: Platform, deal: Deal) -> Localised | None:
        """What the platform's file says of the fact the verdict depends on, if it does."""
        if self.by in (None, "stage"):
            return None
        return platform.permission(self.by or "", deal, self.at_stage).note


@dataclass(frozen=True, slots=True)
class RuleExample:
    """A message that must fire the rule, or must not, in a given deal."""

    text: str
    deal: Deal


@dataclass(frozen=True, slots=True)
class Resembles:
    """What a message must read like, and how much, for a rule to fire without a cue."""

    categories: frozenset[str]
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the checklist looks for, as its file in resources/rules tells it.

    A rule fires on any of its cues, or, when it has `needs` instead, when all those rules
    fired, or, when it has `resembles`, on what reads like labelled messages of that kind. It
    stays silent when a rule of `yields_to` fired that weighs as much. `motives` are ids of the
    reasons clients have for this; `reply` is the situation to answer, if it has one of its own.
    """

    id: str
    category: str
    verdict: VerdictTable
    cues: tuple[Cue, ...]
    needs: tuple[str, ...]
    resembles: Resembles | None
    yields_to: tuple[str, ...]
    signs: tuple[Sign, ...]
    title: Localised
    why: Localised
    todo: Localised
    normal: Localised | None
    motives: tuple[str, ...]
    reply: str | None
    sources: tuple[Source, ...]
    must_fire: tuple[RuleExample, ...]
    must_stay_silent: tuple[RuleExample, ...]


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
"""For each rule that fired, by id: all that was said to make it fire."""


def collect_evidence(
    reading: Reading, cue_hits: Sequence[CueHit], weighed: Weighed, rules: Mapping[str, Rule]
) -> Evidence:
    """Which rules the cues make fire, whatever the deal, and on which words.

    A rule with `needs` fires on the words of the rules it needs, one with `resembles` on the
    passages that weigh most.
    """
    said: dict[str, set[Saying]] = {}
    for hit in cue_hits:
        tenor = weighed.tenor(word.start for word in hit.words)
        if tenor is Tenor.PLAIN and rules[hit.owner].verdict.always_heavy:
            continue
        saying = Saying(frozenset(_quoted_ranges(hit, reading)), tenor is not Tenor.OPEN)
        said.setdefault(hit.owner, set()).add(saying)
    for id_, ranges in _resembling(reading, cue_hits, weighed, rules):
        said.setdefault(id_, set()).update(Saying(frozenset((one,))) for one in ranges)
    return _with_combinations({id_: frozenset(found) for id_, found in said.items()}, rules)


def without(evidence: Evidence, pieces: Iterable[Range], rules: Mapping[str, Rule]) -> Evidence:
    """What would be left of the evidence if the words in these ranges were not said."""
    pieces = tuple(pieces)
    left: dict[str, frozenset[Saying]] = {}
    for id_, said in evidence.items():
        kept = frozenset(saying for saying in said if not _touch(saying, pieces))
        if kept and not rules[id_].needs:
            left[id_] = kept
    return _with_combinations(left, rules)


def _touch(saying: Saying, pieces: Iterable[Range]) -> bool:
    return any(start < end_ and start_ < end for start, end in saying for start_, end_ in pieces)


def _resembling(
    reading: Reading, cue_hits: Sequence[CueHit], weighed: Weighed, rules: Mapping[str, Rule]
) -> Iterator[tuple[str, list[Range]]]:
    """The rules that speak of what reads like risky messages, each with the words to quote.

    Not where a cue of the same categories was found, or one that is judged by the deal: its rule
    knows better what to say there.
    """
    likeness = weighed.likeness
    if likeness is None:
        return
    text, origin = reading.folded.text, reading.folded.origin
    by_family: dict[str, list[WeighedPassage]] = {}
    for one in weighed.telling_passages():
        by_family.setdefault(one.weights.family(one.passage), []).append(one)
    for rule in rules.values():
        if not rule.resembles or rule.resembles.likeness is not likeness:
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


def _with_combinations(evidence: Evidence, rules: Mapping[str, Rule]) -> Evidence:
    """The evidence and that of the combinations: the words of the rules they need."""
    found = dict(evidence)
    for rule in rules.values():
        if rule.needs and all(need in found for need in rule.needs):
            found[rule.id] = frozenset().union(*(found[need] for need in rule.needs))
    return found


def apply_rules(
    message: Message,
    evidence: Evidence,
    rules: Mapping[str, Rule],
    deal: Deal,
    platform: Platform,
    reads_ordinary: Localised,
) -> list[Finding]:
    """Give the findings of all rules that fired, weightiest first, then in reading order.

    `reads_ordinary` tells why a finding only asks where its rule says wait or stop.
    """
    order = {id_: at for at, id_ in enumerate(rules)}
    findings = []
    for id_, verdict in _standing(evidence, rules, deal, platform).items():
        ranges: frozenset[Range] = frozenset().union(*evidence[id_])
        softened = verdict is not rules[id_].verdict.verdict(platform, deal)
        more = reads_ordinary if softened else None
        findings.append(_finding(message, rules[id_], verdict, ranges, deal, platform, more))
    findings.sort(
        key=lambda finding: (
            -finding.verdict.weight,
            finding.evidence[0].start,
            order[finding.rule],
        )
    )
    return findings


def verdict_in(
    evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform
) -> Verdict:
    """The verdict that the same findings would give in another deal."""
    return heaviest(list(_standing(evidence, rules, deal, platform).values()))


def _standing(
    evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform
) -> dict[str, Verdict]:
    """The verdict of each rule that stands in this deal.

    A rule yields only to one that weighs as much here, so that one thing more in a message
    never makes the answer milder. What only resembles risky messages yields to any other rule.
    """
    verdicts = {
        id_: verdict
        for id_ in evidence
        if (verdict := verdict_of(id_, evidence, rules, deal, platform)) is not None
    }
    seen = heaviest([verdict for id_, verdict in verdicts.items() if not rules[id_].resembles])
    return {
        id_: verdict
        for id_, verdict in verdicts.items()
        if not any(
            other in verdicts and verdicts[other].weight >= verdict.weight
            for other in rules[id_].yields_to
        )
        and not (rules[id_].resembles and seen.weight >= verdict.weight)
    }


def verdict_of(
    id_: str, evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform
) -> Verdict | None:
    """The verdict of one rule that fired; None where it is silent.

    Where all it found reads like an honest message, it asks first at most.
    """
    verdict = rules[id_].verdict.verdict(platform, deal)
    if verdict in _HEAVY and all(saying.ordinary for saying in evidence[id_]):
        return Verdict.CAUTION
    return verdict


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


def _finding(
    message: Message,
    rule: Rule,
    verdict: Verdict,
    ranges: Iterable[Range],
    deal: Deal,
    platform: Platform,
    more: Localised | None,
) -> Finding:
    """The finding of a rule; `more` is said behind its reason."""
    names = platform.words
    note = rule.verdict.note(platform, deal)
    why, todo = rule.why.fill(**names), rule.todo.fill(**names)
    signs = tuple(
        sign for sign in rule.signs if platform.has_rules or sign is not Sign.BREAKS_RULES
    )
    sources = rule.sources
    if note is not None:
        why = _both(why, note)
        sources = (*sources, *platform.sources)
    if verdict is Verdict.CLEAR:
        # Allowed at this stage: what the service says of it, and nothing to warn of or to do.
        why, todo, signs = note or _NOTHING, _NOTHING, ()
    if more is not None:
        why = _both(why, more)
    return Finding(
        rule=rule.id,
        category=rule.category,
        verdict=verdict,
        title=rule.title.fill(**names),
        why=why,
        todo=todo,
        signs=signs,
        sources=sources,
        evidence=tuple(message.span(start, end) for start, end in merged(ranges)),
    )


def _both(first: Localised, then: Localised) -> Localised:
    return Localised(f"{first.ja}{then.ja}", f"{first.en} {then.en}")


def merged(ranges: Iterable[Range]) -> list[Range]:
    """The ranges in order, those that overlap or touch made one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found
