"""Rules without a cue beside the others: they add what nobody thought of, and shout over nobody."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from logic.assess import assess, evidence_in
from logic.assessment import Finding
from logic.deal import Answer, Deal
from logic.evidence import Saying
from logic.findings import apply_rules, verdict_in
from logic.language import Localised
from logic.loading import load
from logic.message import Message
from logic.resemblance import Likeness
from logic.rulebook import Rulebook
from logic.rules import Resembles, Rule, VerdictTable
from logic.verdict import Verdict
from tests.logic.strange import SERVICES

TEXT = "まず登録を。次に口座を。"
LIKE_OTHERS = frozenset({Saying(frozenset({(0, 5)}))})
OPEN = Saying(frozenset({(0, 5)}))
ORDINARY = Saying(frozenset({(6, 11)}), ordinary=True)
READS_ORDINARY = Localised("ふつうの言い方です。", "Ordinary wording.")
OTHER = Deal("other")
ALL_DEALS = [Deal(*each) for each in product(SERVICES, Answer, Answer, Answer)]
RESEMBLING = [rule for rule in load().rules.values() if rule.resembles]
EXAMPLES = [
    pytest.param(example.text, id=f"{rule.id}-{at}")
    for rule in RESEMBLING
    for at, example in enumerate(rule.must_fire)
]


def always(verdict: Verdict) -> VerdictTable:
    """The same verdict in every deal."""
    return VerdictTable(None, {"always": verdict})


@pytest.fixture
def rule(rulebook: Rulebook) -> Rule:
    """A rule with a cue of its own, which says wait."""
    return replace(
        rulebook.rules["contact-outside"], id="rule", yields_to=(), verdict=always(Verdict.WAIT)
    )


@pytest.fixture
def alike(rule: Rule) -> Rule:
    """A rule that only says what the message reads like."""
    resembles = Resembles(frozenset({rule.category}), Likeness.STRONG)
    return replace(rule, id="alike", cues=(), resembles=resembles)


def findings(rulebook: Rulebook, *said: tuple[Rule, frozenset[Saying]]) -> list[Finding]:
    """What these rules say when this made them fire."""
    evidence = {rule.id: sayings for rule, sayings in said}
    rules = {rule.id: rule for rule, _ in said}
    platform = rulebook.platforms[OTHER.platform]
    return apply_rules(
        Message(TEXT), evidence, rules, OTHER, platform, READS_ORDINARY, rulebook.checklist
    )


def found(rulebook: Rulebook, *said: tuple[Rule, frozenset[Saying]]) -> dict[str, Verdict]:
    """The verdict of each rule that speaks."""
    return {one.rule: one.verdict for one in findings(rulebook, *said)}


def test_alone_it_speaks(rulebook: Rulebook, alike: Rule) -> None:
    assert found(rulebook, (alike, LIKE_OTHERS)) == {"alike": Verdict.WAIT}


@pytest.mark.parametrize("verdict", [Verdict.WAIT, Verdict.STOP])
def test_it_stays_silent_beside_a_rule_that_says_as_much(
    rulebook: Rulebook, rule: Rule, alike: Rule, verdict: Verdict
) -> None:
    heavy = replace(rule, verdict=always(verdict))
    assert found(rulebook, (heavy, frozenset({OPEN})), (alike, LIKE_OTHERS)) == {"rule": verdict}


@pytest.mark.parametrize("verdict", [Verdict.CAUTION, Verdict.CLEAR])
def test_it_speaks_beside_a_rule_that_says_less(
    rulebook: Rulebook, rule: Rule, alike: Rule, verdict: Verdict
) -> None:
    light = replace(rule, verdict=always(verdict))
    both = found(rulebook, (light, frozenset({OPEN})), (alike, LIKE_OTHERS))
    assert both == {"rule": verdict, "alike": Verdict.WAIT}


def test_it_does_not_yield_to_its_own_kind(rulebook: Rulebook, alike: Rule) -> None:
    """Two that only resemble must not silence each other."""
    other = replace(alike, id="other")
    assert set(found(rulebook, (alike, LIKE_OTHERS), (other, LIKE_OTHERS))) == {"alike", "other"}


def test_where_all_reads_ordinary_it_asks_first_and_says_why(
    rulebook: Rulebook, rule: Rule
) -> None:
    (finding,) = findings(rulebook, (rule, frozenset({ORDINARY})))
    assert finding.verdict is Verdict.CAUTION
    assert finding.why.ja.endswith(READS_ORDINARY.ja)
    assert finding.why.en.endswith(f" {READS_ORDINARY.en}")


def test_one_saying_that_does_not_read_ordinary_is_enough(rulebook: Rulebook, rule: Rule) -> None:
    """An honest line that names the same thing must not soften the lure beside it."""
    (finding,) = findings(rulebook, (rule, frozenset({ORDINARY, OPEN})))
    assert finding.verdict is Verdict.WAIT
    assert READS_ORDINARY.ja not in finding.why.ja


@pytest.mark.parametrize("verdict", [Verdict.CAUTION, Verdict.CLEAR])
def test_what_weighs_less_anyway_is_not_softened(
    rulebook: Rulebook, rule: Rule, verdict: Verdict
) -> None:
    light = replace(rule, verdict=always(verdict))
    (finding,) = findings(rulebook, (light, frozenset({ORDINARY})))
    assert finding.verdict is verdict
    assert READS_ORDINARY.ja not in finding.why.ja


def test_a_softened_rule_no_longer_silences_the_one_that_only_resembles(
    rulebook: Rulebook, rule: Rule, alike: Rule
) -> None:
    both = found(rulebook, (rule, frozenset({ORDINARY})), (alike, LIKE_OTHERS))
    assert both == {"rule": Verdict.CAUTION, "alike": Verdict.WAIT}


@pytest.mark.parametrize("one", RESEMBLING, ids=lambda rule: rule.id)
def test_reading_like_others_is_never_a_reason_to_stop(one: Rule) -> None:
    """Counting words proves nothing: it says wait at most, and that asking will tell."""
    assert Verdict.STOP not in one.verdict.verdicts.values()
    assert "似ています" in one.title.ja
    assert "like" in one.title.en


@pytest.mark.parametrize("text", EXAMPLES)
def test_it_quotes_words_of_the_message(text: str, rulebook: Rulebook) -> None:
    told = assess(Message(text), OTHER, rulebook).findings
    alike = [one for one in told if rulebook.rules[one.rule].resembles]
    assert alike
    for one in alike:
        assert one.evidence
        for span in one.evidence:
            assert text[span.start : span.end] == span.text
            assert span.text.strip()


@pytest.mark.parametrize("switch", ["contract", "escrow", "approved"])
@pytest.mark.parametrize("text", EXAMPLES)
def test_a_step_done_never_makes_it_heavier(text: str, switch: str, rulebook: Rulebook) -> None:
    evidence = evidence_in(Message(text), rulebook)
    for deal in ALL_DEALS:
        platform = rulebook.platforms[deal.platform]
        weights = [
            verdict_in(evidence, rulebook.rules, replace(deal, **{switch: answer}), platform).weight
            for answer in (Answer.NO, Answer.YES)
        ]
        assert weights[1] <= weights[0], deal
