"""Each rule is shown by messages of its own: what fires it, and near-misses that must not."""

from __future__ import annotations

from collections import Counter

import pytest

from logic.language import Language, language_of
from logic.loading import load
from logic.rules import Rule, RuleExample

AT_LEAST = 5
RULES = list(load().rules.values())

every_rule = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULES])


@every_rule
def test_a_rule_has_five_messages_that_fire_it_and_five_that_must_not(rule: Rule) -> None:
    assert len(rule.must_fire) >= AT_LEAST
    assert len(rule.must_stay_silent) >= AT_LEAST


@every_rule
@pytest.mark.parametrize("language", Language)
def test_both_kinds_are_written_in_both_languages(rule: Rule, language: Language) -> None:
    for examples in (rule.must_fire, rule.must_stay_silent):
        assert any(language_of(example.text) is language for example in examples)


def test_no_two_rules_share_a_message() -> None:
    """A message written for one rule is no near-miss of another: each needs its own."""
    examples: list[RuleExample] = [
        example for rule in RULES for example in (*rule.must_fire, *rule.must_stay_silent)
    ]
    plain = Counter("".join(filter(str.isalnum, example.text)).lower() for example in examples)
    assert [text for text, times in plain.items() if times > 1] == []
