"""Rules: from the cues found to findings, in this deal on this service."""

from __future__ import annotations

from dataclasses import replace

import pytest

from logic.assessment import Finding
from logic.cues import Cue, CueFinder
from logic.deal import Answer, Deal, Stage
from logic.evidence import Saying, collect_evidence
from logic.findings import apply_rules, verdict_in
from logic.fold import fold
from logic.language import Language, Localised
from logic.message import Message
from logic.reading import client_hits, read
from logic.resemblance import Weighed
from logic.rulebook import Rulebook
from logic.rules import Rule, VerdictTable
from logic.turns import SpeakerLabels
from logic.verdict import Verdict
from logic.words import Lexicon, WordGroup

LABELS = SpeakerLabels(frozenset({"私"}), frozenset({"相手"}))
LEXICON = Lexicon(
    [WordGroup("tool", ("LINE",)), WordGroup("pay", ("口座",)), WordGroup("ask", ("登録",))]
)
WAIT = VerdictTable(None, {"always": Verdict.WAIT})
STOP = VerdictTable(None, {"always": Verdict.STOP})
TOOL = Cue((frozenset({"tool"}),), 20)
PAY = Cue((frozenset({"pay"}),), 20)
TOOL_AND_ASK = Cue((frozenset({"tool"}), frozenset({"ask"})), 60, across=True)
CROWDWORKS = Deal("crowdworks")
READS_ORDINARY = Localised("ふつうの言い方です。", "Ordinary wording.")


@pytest.fixture
def some(rulebook: Rulebook) -> Rule:
    """A rule to make others of: it fires on a tool's name and says wait, and nothing else."""
    return replace(
        rulebook.rules["contact-outside"],
        id="some",
        cues=(TOOL,),
        sure=False,
        needs=(),
        yields_to=(),
        verdict=WAIT,
    )


def findings(text: str, rulebook: Rulebook, *rules: Rule, deal: Deal = CROWDWORKS) -> list[Finding]:
    """What these rules find in a text."""
    by_id = {rule.id: rule for rule in rules}
    reading = read(fold(text), LEXICON, LABELS)
    finder = CueFinder((rule.id, cue) for rule in rules for cue in rule.cues)
    found = finder.find(reading, client_hits(reading))
    unweighed = Weighed((), rulebook.weights[Language.JA])
    evidence = collect_evidence(reading, found, unweighed, by_id)
    platform = rulebook.platforms[deal.platform]
    return apply_rules(
        Message(text), evidence, by_id, deal, platform, READS_ORDINARY, rulebook.checklist
    )


def test_a_finding_quotes_its_words(rulebook: Rulebook, some: Rule) -> None:
    (finding,) = findings("先にＬＩＮＥとlineを", rulebook, some)
    assert [(span.start, span.end, span.text) for span in finding.evidence] == [
        (2, 6, "ＬＩＮＥ"),
        (7, 11, "line"),
    ]


def test_words_near_each_other_are_quoted_as_one_piece(rulebook: Rulebook, some: Rule) -> None:
    both = replace(some, cues=(TOOL_AND_ASK,))
    (near,) = findings("LINEにご登録", rulebook, both)
    (far,) = findings("LINEは便利です。登録", rulebook, both)
    assert [span.text for span in near.evidence] == ["LINEにご登録"]
    assert [span.text for span in far.evidence] == ["LINE", "登録"]


def test_nothing_found_is_no_finding(rulebook: Rulebook, some: Rule) -> None:
    assert findings("こんにちは", rulebook, some) == []


def test_the_weightiest_comes_first_then_reading_order(rulebook: Rulebook, some: Rule) -> None:
    tool = replace(some, id="tool")
    ask = replace(some, id="ask", cues=(Cue((frozenset({"ask"}),), 20),))
    pay = replace(some, id="pay", cues=(PAY,), verdict=STOP)
    found = findings("登録とLINEと口座", rulebook, tool, ask, pay)
    assert [finding.rule for finding in found] == ["pay", "ask", "tool"]


def test_a_rule_that_needs_others_fires_when_all_did(rulebook: Rulebook, some: Rule) -> None:
    tool, pay = replace(some, id="tool"), replace(some, id="pay", cues=(PAY,))
    both = replace(some, id="both", cues=(), needs=("tool", "pay"), verdict=STOP)
    assert [f.rule for f in findings("LINE", rulebook, tool, pay, both)] == ["tool"]
    strongest = findings("LINEと口座", rulebook, tool, pay, both)[0]
    assert strongest.rule == "both"
    assert [span.text for span in strongest.evidence] == ["LINE", "口座"]


def test_a_rule_yields_to_a_stronger_one(rulebook: Rulebook, some: Rule) -> None:
    tool = replace(some, id="tool", yields_to=("pay",))
    pay = replace(some, id="pay", cues=(PAY,))
    assert [f.rule for f in findings("LINE", rulebook, tool, pay)] == ["tool"]
    assert [f.rule for f in findings("LINEと口座", rulebook, tool, pay)] == ["pay"]


@pytest.mark.parametrize(
    ("contract", "escrow", "verdict"),
    [
        (Answer.NO, Answer.NO, Verdict.STOP),
        (Answer.UNKNOWN, Answer.YES, Verdict.STOP),
        (Answer.YES, Answer.NO, Verdict.WAIT),
        (Answer.YES, Answer.UNKNOWN, Verdict.WAIT),
        (Answer.YES, Answer.YES, Verdict.CLEAR),
    ],
)
def test_a_verdict_by_stage(
    rulebook: Rulebook, some: Rule, contract: Answer, escrow: Answer, verdict: Verdict
) -> None:
    by_stage = VerdictTable(
        "stage",
        {
            Stage.BEFORE_CONTRACT: Verdict.STOP,
            Stage.BEFORE_ESCROW: Verdict.WAIT,
            Stage.AFTER_ESCROW: Verdict.CLEAR,
        },
    )
    deal = Deal("crowdworks", contract, escrow)
    (finding,) = findings("LINE", rulebook, replace(some, verdict=by_stage), deal=deal)
    assert finding.verdict is verdict


def test_a_verdict_by_what_the_service_allows_says_what_it_allows(
    rulebook: Rulebook, some: Rule
) -> None:
    contact = rulebook.rules["contact-outside"].verdict
    rule = replace(some, verdict=contact)
    for service in rulebook.platforms.values():
        (finding,) = findings("LINE", rulebook, rule, deal=Deal(service.id))
        note = service.permission("outside_contact", Deal(service.id)).note
        assert finding.why.ja.endswith(note.ja)
        assert finding.why.en.endswith(note.en)
        assert set(service.sources) <= set(finding.sources)


def test_a_plan_is_judged_as_at_the_stage_it_is_for(rulebook: Rulebook, some: Rule) -> None:
    contact = rulebook.rules["contact-outside"].verdict
    plan = replace(some, verdict=replace(contact, at_stage=Stage.AFTER_ESCROW))
    (finding,) = findings("LINE", rulebook, plan, deal=Deal("upwork"))
    assert finding.verdict is Verdict.CLEAR


def test_the_services_own_words_stand_in_the_texts(rulebook: Rulebook, some: Rule) -> None:
    (finding,) = findings("LINE", rulebook, some)
    desk = rulebook.platforms["crowdworks"].terms["desk"]
    assert desk.ja in finding.why.ja
    assert desk.en in finding.why.en


def test_the_same_words_can_be_judged_in_another_deal(rulebook: Rulebook, some: Rule) -> None:
    lancers = rulebook.platforms["lancers"]
    rules = {"some": replace(some, verdict=rulebook.rules["contact-outside"].verdict)}
    evidence = {"some": frozenset({Saying(frozenset({(0, 4)}))})}
    assert verdict_in(evidence, rules, Deal("lancers"), lancers) is Verdict.WAIT
    funded = Deal("lancers", Answer.YES, Answer.YES)
    assert verdict_in(evidence, rules, funded, lancers) is Verdict.CAUTION
    assert verdict_in({}, rules, funded, lancers) is Verdict.CLEAR


def test_a_rule_does_not_yield_to_one_that_weighs_less_here(rulebook: Rulebook, some: Rule) -> None:
    """One thing more in a message never makes the answer milder."""
    light = VerdictTable(None, {"always": Verdict.CAUTION})
    tool = replace(some, id="tool", yields_to=("pay",))
    pay = replace(some, id="pay", cues=(PAY,), verdict=light)
    found = findings("LINEと口座", rulebook, tool, pay)
    assert [finding.verdict for finding in found] == [Verdict.WAIT, Verdict.CAUTION]
