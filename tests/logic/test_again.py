"""Then and now: a kept check judged by today's rules, and what that changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from logic.again import judge_again
from logic.assess import assess
from logic.deal import Answer, Deal
from logic.history.cases import Check
from logic.language import Localised
from logic.message import Message
from logic.rulebook import Rulebook
from logic.told import Dismissal, Told, WhyWrong
from logic.verdict import Verdict
from tests.logic.cases import INVITED, check, whole_case

GONE_RULE = "rule-of-long-ago"
GONE_TITLE = Localised("前の版だけのこと", "What only the version before said")


@pytest.fixture
def kept(rulebook: Rulebook) -> Check:
    """An invitation to LINE before the contract, judged by the rules of today."""
    return check(rulebook, Message(INVITED), Deal("lancers"))


def test_by_the_same_rules_nothing_has_changed(kept: Check, rulebook: Rulebook) -> None:
    again = judge_again(kept, rulebook)
    assert again is not None and again.is_same
    assert again.now == kept.assessment
    assert (again.found_since, again.no_longer) == ((), ())
    assert again.then_version == again.now_version == rulebook.version


def test_a_whole_conversation_with_what_was_told_is_judged_alike(rulebook: Rulebook) -> None:
    for one in whole_case(rulebook).checks:
        again = judge_again(one, rulebook)
        assert again is not None
        assert again.now == assess(one.message, one.deal, rulebook, one.told)


def test_another_verdict_of_then_is_told(kept: Check, rulebook: Rulebook) -> None:
    """The same rules fired, and weighed less."""
    milder = replace(kept.assessment, verdict=Verdict.CAUTION, rules_version="2020.1")
    again = judge_again(replace(kept, assessment=milder), rulebook)
    assert again is not None and not again.is_same
    assert (again.verdict_then, again.verdict_now) == (Verdict.CAUTION, Verdict.WAIT)
    assert (again.then_version, again.now_version) == ("2020.1", rulebook.version)
    assert (again.found_since, again.no_longer) == ((), ())


def test_what_is_found_since_and_what_no_longer_is_told(kept: Check, rulebook: Rulebook) -> None:
    findings = kept.assessment.findings
    old = replace(findings[0], rule=GONE_RULE, title=GONE_TITLE)
    then = replace(kept.assessment, findings=(old, *findings[1:]))
    again = judge_again(replace(kept, assessment=then), rulebook)
    assert again is not None and not again.is_same, "the verdict is the same, its reasons are not"
    assert again.verdict_then is again.verdict_now
    assert again.found_since == (findings[0].title,)
    assert again.no_longer == (GONE_TITLE,)


def test_a_title_in_other_words_is_still_the_same_rule(kept: Check, rulebook: Rulebook) -> None:
    findings = tuple(replace(each, title=GONE_TITLE) for each in kept.assessment.findings)
    again = judge_again(
        replace(kept, assessment=replace(kept.assessment, findings=findings)), rulebook
    )
    assert again is not None and again.is_same


def test_a_check_without_words_cannot_be_judged_again(kept: Check, rulebook: Rulebook) -> None:
    assert judge_again(replace(kept, message=Message(""), has_text=False), rulebook) is None


def test_a_service_that_is_gone_is_judged_as_any_other(kept: Check, rulebook: Rulebook) -> None:
    """As the window opens such a record: "another service", with her answers as they were."""
    gone = replace(kept, deal=Deal("service-of-long-ago", Answer.YES, Answer.NO, Answer.UNKNOWN))
    again = judge_again(gone, rulebook)
    there = Deal("other", Answer.YES, Answer.NO, Answer.UNKNOWN)
    assert again is not None
    assert again.now == assess(kept.message, there, rulebook)


def test_what_was_told_of_things_that_are_gone_counts_for_nothing(
    kept: Check, rulebook: Rulebook
) -> None:
    dismissal = Dismissal(GONE_RULE, ("LINE",), WhyWrong.MISREAD)
    told = Told((("item-of-long-ago", Answer.NO),), (dismissal,))
    again = judge_again(replace(kept, told=told), rulebook)
    assert again is not None and again.is_same
    assert again.now == kept.assessment
