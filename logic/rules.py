"""Rules: cues found + deal + platform -> findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from logic.assessment import Finding, Sign, Source
from logic.cues import Cue, CueHit
from logic.deal import Deal, Stage
from logic.language import Localised
from logic.message import Message, Span
from logic.platforms import Platform
from logic.reading import Reading
from logic.verdict import Verdict, heaviest
from logic.words import Hit

# Behind hiragana or kanji: the rest of a verb. Behind a katakana or Latin name stands a particle.
_WORD_END = re.compile("(?<=[ぁ-ゖ一-龥])[ぁ-ゖ]{1,8}|[a-z]{1,12}")
_SAYS_NOTHING = re.compile("[ぁ-ゖ]{1,6}")
_SHORTEST_QUOTE, _TAKEN_ALONG = 2, 8
_NOTHING = Localised("", "")
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
class Rule:
    """One thing the checklist looks for, as its file in resources/rules tells it.

    A rule fires on any of its cues, or, when it has `needs` instead, when all those rules
    fired. It stays silent when a rule of `yields_to` fired that weighs as much. `motives` are
    ids of the reasons clients have for this.
    """

    id: str
    category: str
    verdict: VerdictTable
    cues: tuple[Cue, ...]
    needs: tuple[str, ...]
    yields_to: tuple[str, ...]
    signs: tuple[Sign, ...]
    title: Localised
    why: Localised
    todo: Localised
    normal: Localised | None
    motives: tuple[str, ...]
    replies: tuple[str, ...]
    sources: tuple[Source, ...]
    must_fire: tuple[RuleExample, ...]
    must_stay_silent: tuple[RuleExample, ...]


Evidence = Mapping[str, frozenset[tuple[int, int]]]
"""For each rule that fired, by id: the ranges of the original text that made it fire."""


def collect_evidence(
    reading: Reading, cue_hits: Iterable[CueHit], rules: Mapping[str, Rule]
) -> Evidence:
    """Which rules the cues make fire, whatever the deal, and on which words.

    A rule with `needs` fires on the words of the rules it needs.
    """
    ranges: dict[str, set[tuple[int, int]]] = {}
    for hit in cue_hits:
        ranges.setdefault(hit.owner, set()).update(_quoted_ranges(hit, reading))
    for rule in rules.values():
        if rule.needs and all(need in ranges for need in rule.needs):
            ranges[rule.id] = set().union(*(ranges[need] for need in rule.needs))
    return {id_: frozenset(found) for id_, found in ranges.items()}


def apply_rules(
    message: Message,
    evidence: Evidence,
    rules: Mapping[str, Rule],
    deal: Deal,
    platform: Platform,
) -> list[Finding]:
    """Give the findings of all rules that fired, weightiest first, then in reading order."""
    order = {id_: at for at, id_ in enumerate(rules)}
    findings = [
        _finding(message, rules[id_], verdict, evidence[id_], deal, platform)
        for id_, verdict in _standing(evidence, rules, deal, platform).items()
    ]
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
    never makes the answer milder.
    """
    verdicts = {
        id_: verdict
        for id_ in evidence
        if (verdict := rules[id_].verdict.verdict(platform, deal)) is not None
    }
    return {
        id_: verdict
        for id_, verdict in verdicts.items()
        if not any(
            other in verdicts and verdicts[other].weight >= verdict.weight
            for other in rules[id_].yields_to
        )
    }


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
    ranges: Iterable[tuple[int, int]],
    deal: Deal,
    platform: Platform,
) -> Finding:
    names = platform.words
    note = rule.verdict.note(platform, deal)
    why, todo = rule.why.fill(**names), rule.todo.fill(**names)
    signs = tuple(
        sign for sign in rule.signs if platform.has_rules or sign is not Sign.BREAKS_RULES
    )
    sources = rule.sources
    if note is not None:
        why = Localised(f"{why.ja}{note.ja}", f"{why.en} {note.en}")
        sources = (*sources, *platform.sources)
    if verdict is Verdict.CLEAR:
        # Allowed at this stage: what the service says of it, and nothing to warn of or to do.
        why, todo, signs = note or _NOTHING, _NOTHING, ()
    return Finding(
        rule=rule.id,
        category=rule.category,
        verdict=verdict,
        title=rule.title.fill(**names),
        why=why,
        todo=todo,
        signs=signs,
        sources=sources,
        evidence=_spans(message, ranges),
    )


def _spans(message: Message, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Merge overlapping ranges into spans, in reading order."""
    merged: list[list[int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return tuple(message.span(start, end) for start, end in merged)
