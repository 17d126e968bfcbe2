"""The rulebook as it is shipped: whole, in both languages, with sources and working examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from logic.assess import assess
from logic.deal import Deal
from logic.language import Language, Localised, language_of
from logic.loading import load
from logic.message import Message
from logic.rulebook import Rulebook
from logic.rules import Rule
from logic.verdict import Verdict

FIRST_CHECK = date(2026, 1, 1)
"""Nobody looked at a source for this product earlier."""


def rules() -> list[Rule]:
    """The bundled rules, for a test each."""
    return list(load().rules.values())


every_rule = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in rules()])


def test_every_rule_does_what_its_examples_claim() -> None:
    """As `chotto-matte rules` tells an author: the loader raises with all that is wrong."""
    assert load(try_examples=True).rules


@every_rule
def test_a_rule_shows_both_kinds_of_example(rule: Rule) -> None:
    assert rule.must_fire
    assert rule.must_stay_silent


@every_rule
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    for text in filter(None, (rule.title, rule.why, rule.todo, rule.normal)):
        only_placeholders = not any(map(str.isalpha, re.sub(r"\{\w+\}", "", text.ja)))
        assert text.ja != text.en or only_placeholders
        assert any("\u3040" <= char <= "\u30ff" for char in text.ja)
        assert not any("\u3040" <= char <= "\u309f" for char in text.en)


@every_rule
def test_a_rule_has_examples_in_both_languages(rule: Rule) -> None:
    for examples in (rule.must_fire, rule.must_stay_silent):
        languages = {language_of(example.text) for example in examples}
        assert languages == {Language.JA, Language.EN}


@every_rule
def test_a_rule_names_dated_sources(rule: Rule) -> None:
    assert rule.sources
    for source in rule.sources:
        assert source.checked >= FIRST_CHECK
        assert source.where.strip()
        assert not source.where.startswith("http")


@every_rule
def test_a_rule_reads_like_the_others(rule: Rule) -> None:
    """Ids are words with hyphens; titles are short, and a todo is one act."""
    assert rule.id == rule.id.lower().strip("-")
    assert " " not in rule.id and "_" not in rule.id
    assert len(rule.title.ja) <= 40
    assert not rule.title.ja.endswith("。")
    assert not rule.todo.ja.endswith("。")


def test_every_service_of_which_we_claim_something_names_dated_sources(rulebook: Rulebook) -> None:
    """Where only the cautious default stands ("ask the desk"), there is nothing to cite."""
    for service in rulebook.platforms.values():
        states = {said.state for said in service.facts["outside_contact"].values()}
        assert service.sources or states <= {"unconfirmed", "ask"}, service.id
        assert all(source.checked >= FIRST_CHECK for source in service.sources)


SERVICES = {
    "crowdworks", "lancers", "coconala", "craudia", "shufti", "bizseek", "upwork", "fiverr",
    "freelancer", "other", "none",
}  # fmt: skip
CATEGORIES = {
    "off_platform_contact", "contact_exchange", "off_platform_payment", "direct_contract",
    "advance_fee", "id_or_bank_harvest", "credential_or_account", "bait_and_switch",
    "unpaid_trial_work", "work_before_escrow", "unrealistic_pay", "investment_or_mlm", "task_scam",
    "illegal_job", "malware_or_remote_control", "phishing_link", "secrecy", "urgency", "fake_review",
    "vague_job", "fled_after_request",
}  # fmt: skip


def test_the_services_and_categories_have_their_stable_ids(rulebook: Rulebook) -> None:
    """Other tools and old records depend on these: more may come, none is renamed."""
    assert set(rulebook.platforms) >= SERVICES
    assert set(rulebook.categories) >= CATEGORIES


def every_text(rulebook: Rulebook) -> Iterator[Localised]:
    """The texts of the smaller files."""
    for table in (rulebook.categories, rulebook.motives, *rulebook.texts.values()):
        yield from table.values()
    for advice in rulebook.verdicts.values():
        yield from (advice.headline, advice.summary, *(step.text for step in advice.steps))
    for outcome in rulebook.outcomes.values():
        yield from (outcome.label, outcome.heading, outcome.meaning, *outcome.steps)
    for example in rulebook.examples:
        yield from (example.label, example.text)
    for act in rulebook.acts.values():
        yield from (act.label, act.heading, act.calm, *(step.text for step in act.steps))
    for place in rulebook.places.values():
        yield from (place.name, place.about, place.speaks)


def test_every_text_is_in_both_languages(rulebook: Rulebook) -> None:
    for text in every_text(rulebook):
        only_placeholders = not any(map(str.isalpha, re.sub(r"\{\w+\}", "", text.ja)))
        assert text.ja != text.en or only_placeholders
        assert not any("\u3040" <= char <= "\u309f" for char in text.en), text.en


def test_no_text_calls_the_client_names_or_blames_the_reader(rulebook: Rulebook) -> None:
    for text in every_text(rulebook):
        assert not any(word in text.ja for word in ("悪質", "詐欺師", "犯罪者", "あなたのせい")), (
            text.ja
        )
        assert not any(word in text.en.lower() for word in ("scammer", "criminal", "your fault"))


def test_the_first_example_shows_the_product_at_work(rulebook: Rulebook) -> None:
    """Offered on the empty screen, and checked where there is no window: a lure, in both languages."""
    first = rulebook.examples[0].text
    for text in (first.ja, first.en):
        assert assess(Message(text), Deal(), rulebook).verdict is Verdict.WAIT


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_its_headline(rulebook: Rulebook, verdict: Verdict) -> None:
    headlines = {
        Verdict.CLEAR: "気になる点は見つかりませんでした",
        Verdict.CAUTION: "確認してから進みましょう",
        Verdict.WAIT: "ちょっと待って！",
        Verdict.STOP: "やめましょう",
    }
    assert rulebook.verdicts[verdict].headline.ja == headlines[verdict]
