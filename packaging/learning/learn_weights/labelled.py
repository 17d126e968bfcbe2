"""What is learnt from: labelled messages, the examples of the rules, and our own replies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import inf

from learn_weights.learner import BESIDE, UNSURE, Example
from logic.assess import assess, evidence_in
from logic.deal import Deal
from logic.evidence import Range
from logic.fold import fold
from logic.language import Language, language_of
from logic.message import Message
from logic.passages import Passage, passages
from logic.reading import Reading, read
from logic.resemblance import Scale, Weights
from logic.rulebook import Rulebook
from logic.verdict import HEAVY
from tests.evaluation import Case
from tests.logic.reply_lint import all_sent
from tests.logic.test_near_misses import NOTHING_WRONG

_RISKY_EXAMPLE = "lure"
"""The message in resources/texts/examples.toml that the product must hold up."""


def all_examples(
    cases: Iterable[Case], rulebook: Rulebook, language: Language
) -> Iterator[Example]:
    """Everything there is to learn from in one language."""
    blind = _blind(rulebook)
    for case in cases:
        if language_of(case.text) is language:
            yield from _of_case(case, blind, language)
    yield from _of_rules(blind, language)
    seen: set[str] = set()
    for text in honest_texts(blind):
        if language_of(text) is language:
            for passage in passages(_read(text, rulebook), language):
                if passage.text not in seen:
                    seen.add(passage.text)
                    yield Example(passage, risky=False, weight=1.0, family=None)


def honest_texts(blind: Rulebook) -> Iterator[str]:
    """What is honest by design: our replies, messages to try, near misses of tests and rules.

    A rule's near miss may be meant for that rule alone, so those on which any rule fires are
    left out.
    """
    for sent in all_sent(blind):
        yield sent.text
    for example in blind.examples:
        if example.id != _RISKY_EXAMPLE:
            yield from (example.text.ja, example.text.en)
    for texts in NOTHING_WRONG.values():
        yield from texts.values()
    for rule in blind.rules.values():
        for silent in rule.must_stay_silent:
            if not assess(Message(silent.text), silent.deal, blind).findings:
                yield silent.text


def _of_case(case: Case, blind: Rulebook, language: Language) -> Iterator[Example]:
    """The passages of a labelled message; those of caution messages count half as honest ones.

    Of an honest one those are left out that are honest only in its deal ("Please send me your
    email address", after escrow): their words say nothing, the rules judge them by the deal.
    """
    marked = [
        (at, at + len(words)) for words in case.evidence if (at := case.text.find(words)) >= 0
    ]
    excused = () if case.is_risky else _excused(case.text, case.deal, blind)
    found = _placed(case.text, blind, language)
    for passage, place in found:
        if case.is_risky and (_touches(place, marked) or len(found) == 1):
            yield Example(passage, risky=True, weight=1.0, family=case.main_category)
        elif not _touches(place, excused):
            weight = BESIDE if case.is_risky else 1.0 if case.is_honest else UNSURE
            yield Example(passage, risky=False, weight=weight, family=None)


def _of_rules(blind: Rulebook, language: Language) -> Iterator[Example]:
    """The passages that make rules say wait or stop in their own examples."""
    for rule in blind.rules.values():
        for example in rule.must_fire:
            if language_of(example.text) is not language:
                continue
            deal = example.deal
            if rule.verdict.verdict(blind.platforms[deal.platform], deal) not in HEAVY:
                continue
            said = evidence_in(Message(example.text), blind).get(rule.id, ())
            ranges = [piece for saying in said for piece in saying]
            for passage, place in _placed(example.text, blind, language):
                if _touches(place, ranges):
                    yield Example(passage, risky=True, weight=1.0, family=rule.category)


def _excused(text: str, deal: Deal, blind: Rulebook) -> list[Range]:
    """What rules found that this very deal makes no more than a question."""
    platform = blind.platforms[deal.platform]
    return [
        piece
        for id_, said in evidence_in(Message(text), blind).items()
        if blind.rules[id_].verdict.by is not None
        and blind.rules[id_].verdict.verdict(platform, deal) not in HEAVY
        for saying in said
        for piece in saying
    ]


def _placed(text: str, rulebook: Rulebook, language: Language) -> list[tuple[Passage, Range]]:
    """The passages of a text, and where each stands in the original."""
    reading = _read(text, rulebook)
    origin = reading.folded.origin
    return [(one, origin(one.start, one.end)) for one in passages(reading, language)]


def _touches(place: Range, ranges: Iterable[Range]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in ranges)


def _blind(rulebook: Rulebook) -> Rulebook:
    """The rulebook with weights that know nothing, so that the rules alone judge."""
    scale = Scale(0.0, inf, inf, -inf, -inf)
    weights = {one: Weights(one, 0.0, {}, {}, {}, {}, scale) for one in Language}
    return replace(rulebook, weights=weights)


def _read(text: str, rulebook: Rulebook) -> Reading:
    return read(
        fold(text),
        rulebook.lexicon,
        rulebook.labels,
        rulebook.amounts,
        rulebook.own_addresses,
    )
