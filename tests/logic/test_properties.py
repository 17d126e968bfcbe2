"""What holds for any text in any deal, however strange."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Answer, Deal
from logic.loading import load
from logic.message import MAX_JUDGED_LENGTH, Message
from logic.verdict import Verdict
from tests.logic.strange import INVISIBLE, RISKY, SERVICES, deals, texts

# Not the fixture: hypothesis would print all of it beside a failing example.
RULEBOOK = load()
BEFORE_ANYTHING = Deal("other")
EVERY_DEAL = [Deal(*each) for each in product(SERVICES, Answer, Answer, Answer)]

# They warn of changes to a contract: before there is one, the same words are a negotiation.
ABOUT_A_CONTRACT_MADE = {
    "pay-cut-after-contract",
    "more-for-the-same",
    "job-changed-after-contract",
}
LONGEST = max(map(len, RISKY))


def verdict_of(text: str) -> Verdict:
    """The verdict on a text that is not blank, before anything is agreed."""
    verdict = assess(Message(text), BEFORE_ANYTHING, RULEBOOK).verdict
    assert verdict is not None
    return verdict


def heaviest_promise(assessment: Assessment) -> int:
    """The weight of the findings, those about changes to a contract aside."""
    findings = (f for f in assessment.findings if f.rule not in ABOUT_A_CONTRACT_MADE)
    return max((finding.verdict.weight for finding in findings), default=0)


@given(texts, deals)
def test_the_evidence_is_always_in_the_message(text: str, deal: Deal) -> None:
    assessment = assess(Message(text), deal, RULEBOOK)
    for finding in (*assessment.findings, *assessment.noted):
        assert finding.evidence
        last = 0
        for span in finding.evidence:
            assert last <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == span.text
            last = span.end


@given(texts, deals)
def test_the_same_question_gets_the_same_answer(text: str, deal: Deal) -> None:
    assert assess(Message(text), deal, RULEBOOK) == assess(Message(text), deal, RULEBOOK)


@given(texts, deals)
def test_the_verdict_is_that_of_the_weightiest_finding(text: str, deal: Deal) -> None:
    """Whoever reads the findings can redo the judgement: there is no hidden score."""
    assessment = assess(Message(text), deal, RULEBOOK)
    weights = [finding.verdict.weight for finding in assessment.findings]
    assert weights == sorted(weights, reverse=True)
    assert 0 not in weights
    if assessment.verdict is not None:
        assert assessment.verdict.weight == max(weights, default=0)


@given(texts, deals, st.sampled_from(["contract", "escrow", "approved"]))
def test_a_step_done_never_makes_the_verdict_heavier(text: str, deal: Deal, switch: str) -> None:
    not_yet = assess(Message(text), replace(deal, **{switch: Answer.NO}), RULEBOOK)
    done = assess(Message(text), replace(deal, **{switch: Answer.YES}), RULEBOOK)
    assert heaviest_promise(done) <= heaviest_promise(not_yet)


@pytest.mark.parametrize("switch", ["contract", "escrow", "approved"])
@pytest.mark.parametrize("rule", [r for r in RULEBOOK.rules if r not in ABOUT_A_CONTRACT_MADE])
def test_no_rule_is_stricter_once_a_step_is_done(rule: str, switch: str) -> None:
    table = RULEBOOK.rules[rule].verdict
    for deal in EVERY_DEAL:
        platform = RULEBOOK.platforms[deal.platform]
        not_yet = table.verdict(platform, replace(deal, **{switch: Answer.NO}))
        done = table.verdict(platform, replace(deal, **{switch: Answer.YES}))
        weight_then = not_yet.weight if not_yet else 0
        assert (done.weight if done else 0) <= weight_then, deal


@pytest.mark.parametrize("rule", sorted(ABOUT_A_CONTRACT_MADE))
def test_a_rule_about_a_contract_made_has_nothing_to_say_before_it(rule: str) -> None:
    table = RULEBOOK.rules[rule].verdict
    for service, platform in RULEBOOK.platforms.items():
        assert table.verdict(platform, Deal(service)) is None


@given(texts, deals)
def test_not_knowing_is_judged_like_no(text: str, deal: Deal) -> None:
    answers = {
        name: Answer.NO if value is Answer.UNKNOWN else value
        for name, value in (
            ("contract", deal.contract), ("escrow", deal.escrow), ("approved", deal.approved),
        )
    }  # fmt: skip
    unknown = assess(Message(text), deal, RULEBOOK)
    no = assess(Message(text), replace(deal, **answers), RULEBOOK)
    assert (unknown.verdict, unknown.findings) == (no.verdict, no.findings)


@pytest.mark.parametrize("text", RISKY)
def test_the_sample_is_risky(text: str) -> None:
    assert verdict_of(text).weight >= Verdict.WAIT.weight


@given(
    st.sampled_from(RISKY),
    st.lists(st.sampled_from(["", *INVISIBLE]), min_size=LONGEST, max_size=LONGEST),
)
def test_invisible_characters_hide_nothing(text: str, between: list[str]) -> None:
    """Somebody sprinkles zero-width characters into a lure to slip past a filter."""
    sprinkled = "".join(invisible + char for invisible, char in zip(between, text, strict=False))
    plain = verdict_of(text)
    assert verdict_of(sprinkled).weight >= plain.weight


def full_width(text: str) -> str:
    """Ａ for A, as a Japanese keyboard may give it."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def half_width(text: str) -> str:
    """ﾗｲﾝ for ライン."""
    narrow = {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0xFF66, 0xFF9E)}
    narrow |= {"\u3099": "\uff9e", "\u309a": "\uff9f"}
    return "".join(
        "".join(narrow.get(part, part) for part in unicodedata.normalize("NFD", char))
        if "ァ" <= char <= "ヶ" or char == "ー"
        else char
        for char in text
    )


def hiragana(text: str) -> str:
    """らいん for ライン."""
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


def decomposed(text: str) -> str:
    """か and a voicing mark for が, as some systems store it."""
    return unicodedata.normalize("NFD", text)


def windows_lines(text: str) -> str:
    """Two characters for each line's end."""
    return text.replace("。", "。\r\n").replace(". ", ".\r\n")


@pytest.mark.parametrize(
    "rewrite",
    [
        full_width,
        half_width,
        hiragana,
        decomposed,
        windows_lines,
        str.upper,
        str.lower,
        str.swapcase,
    ],
)
@pytest.mark.parametrize("text", RISKY)
def test_width_and_case_hide_nothing(text: str, rewrite: Callable[[str], str]) -> None:
    plain = verdict_of(text)
    assert verdict_of(rewrite(text)).weight >= plain.weight


@given(
    st.sampled_from(["私：", "わたし: ", "自分：", "Me: ", "me："]),
    st.lists(st.sampled_from(RISKY), min_size=1, max_size=4).map("\n".join),
    deals,
)
def test_her_own_words_never_accuse_the_client(label: str, words: str, deal: Deal) -> None:
    """She pastes her own answer, with the lure quoted in it."""
    assessment = assess(Message(label + words), deal, RULEBOOK)
    assert assessment.findings == ()
    assert assessment.verdict is Verdict.CLEAR


@given(
    st.lists(st.sampled_from(RISKY), min_size=1, max_size=4).map(
        lambda lines: "".join(f"> {line}\n" for line in lines)
    ),
    deals,
)
def test_quoted_lines_never_accuse_the_client(words: str, deal: Deal) -> None:
    assert assess(Message(words), deal, RULEBOOK).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\t",
        "　　",
        "\u200b\u200b",
        "\ufeff",
        "\0",
        "……",
        "！？",
        "🙂🙂",
        "\ud800",
        "。\n。",
    ],
    ids=ascii,
)
def test_a_blank_text_is_nothing_to_check_yet_and_not_clear(text: str) -> None:
    assessment = assess(Message(text), BEFORE_ANYTHING, RULEBOOK)
    assert assessment.verdict is None
    assert assessment.headline == RULEBOOK.texts["assessment"]["nothing_yet"]
    assert (assessment.findings, assessment.replies, assessment.not_found) == ((), (), ())


@pytest.mark.parametrize(
    "disturbed",
    [
        "先にLINEを追加\ud83dしてください。",
        "\0先にLINEを追加してください。\0",
        "\u202e先にLINEを追加してください。\u202c",
        "\u2066先に\u2069LINEを追加してください。",
        "先にL\u0301\u0302\u0303I\u0338NE\u20ddを追加してください。",
        "🙂先に👩‍💻LINE👩‍💻を追加してください🇯🇵。",
    ],
    ids=["surrogate", "NUL", "right-to-left", "isolate", "combining", "emoji"],
)
def test_strange_characters_around_a_lure_hide_nothing(disturbed: str) -> None:
    assert verdict_of(disturbed) is Verdict.WAIT


def test_a_storm_of_combining_marks_is_survived() -> None:
    storm = (
        "先に"
        + "".join(char + "\u0334\u0335\u0489" * 500 for char in "LINE")
        + "を追加してください。"
    )
    assessment = assess(Message(storm), BEFORE_ANYTHING, RULEBOOK)
    assert assessment.verdict is Verdict.WAIT
    assert assessment.findings[0].evidence[0].text.startswith("L\u0334")


def test_more_than_a_million_characters_are_judged_in_part_and_it_says_so() -> None:
    """She pastes a whole log: the first million characters are read, and a notice tells her."""
    lure = "先にLINEを追加してください。"
    filler = "本日の打ち合わせの記録です。"
    at_the_start = lure + filler * (MAX_JUDGED_LENGTH // len(filler) + 1)
    behind_the_limit = filler + " " * MAX_JUDGED_LENGTH + lure
    judged = assess(Message(at_the_start), BEFORE_ANYTHING, RULEBOOK)
    assert judged.verdict is Verdict.WAIT
    assert judged.notices == (RULEBOOK.texts["assessment"]["text_cut"],)
    unread = assess(Message(behind_the_limit), BEFORE_ANYTHING, RULEBOOK)
    assert unread.verdict is Verdict.CLEAR
    assert unread.notices == judged.notices
    assert assess(Message(lure), BEFORE_ANYTHING, RULEBOOK).notices == ()


def test_the_services_tried_here_are_those_of_the_rulebook() -> None:
    assert list(RULEBOOK.platforms) == SERVICES


def test_an_unknown_service_is_the_callers_mistake() -> None:
    with pytest.raises(KeyError):
        assess(Message("こんにちは"), Deal("no-such-service"), RULEBOOK)
