"""From findings to advice: what to do, what to answer, what would make the offer ordinary."""

from __future__ import annotations

import pytest

from logic import advice
from logic.assess import assess
from logic.assessment import Assessment, Tone
from logic.deal import Answer, Deal
from logic.language import Language
from logic.message import Message
from logic.rulebook import Rulebook
from logic.verdict import Verdict, heaviest

LURE = "先にチャットワークへ登録をお願いします。"
PAID_OUTSIDE = "報酬は直接お振り込みいたします。"
QUESTION = "ちなみにLINEはお使いですか？"
FINE = "本日中に契約と仮払いの手続きをいたします。"


def answer(text: str, rulebook: Rulebook, deal: Deal | None = None) -> Assessment:
    """The whole answer to a message, on CrowdWorks before the contract unless said."""
    return assess(Message(text), deal or Deal("crowdworks"), rulebook)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [(FINE, "clear"), (QUESTION, "caution"), (LURE, "wait"), (PAID_OUTSIDE, "stop")],
)
def test_each_verdict_has_its_headline_steps_and_replies(
    rulebook: Rulebook, text: str, verdict: str
) -> None:
    assessment = answer(text, rulebook)
    assert assessment.verdict is Verdict(verdict)
    assert assessment.headline == rulebook.verdicts[Verdict(verdict)].headline
    assert 1 <= len(assessment.steps) <= advice.MOST_STEPS
    assert bool(assessment.replies) is (verdict != "clear")
    assert "{" not in "".join(step.ja + step.en for step in assessment.steps)


def test_the_strongest_finding_says_what_to_do_first(rulebook: Rulebook) -> None:
    assessment = answer(LURE + PAID_OUTSIDE, rulebook)
    assert assessment.verdict is Verdict.STOP
    assert assessment.steps[0] == assessment.findings[0].todo
    wait_only = [f.todo for f in assessment.findings if f.verdict is Verdict.WAIT]
    assert wait_only
    assert not set(wait_only) & set(assessment.steps)


def test_the_same_step_is_said_once(rulebook: Rulebook) -> None:
    steps = answer(LURE * 3, rulebook).steps
    assert len(set(steps)) == len(steps)


def test_the_first_reply_suits_the_verdict(rulebook: Rulebook) -> None:
    first = {text: answer(text, rulebook).replies[0] for text in (LURE, PAID_OUTSIDE, QUESTION)}
    assert {text: (reply.id, reply.tone) for text, reply in first.items()} == {
        LURE: ("ask_first", Tone.STANDARD),
        PAID_OUTSIDE: ("stay_inside", Tone.DECLINE),
        QUESTION: ("ask_back", Tone.STANDARD),
    }


@pytest.mark.parametrize("text", [LURE, PAID_OUTSIDE, QUESTION])
def test_whoever_is_to_answer_chooses_among_four_tones(rulebook: Rulebook, text: str) -> None:
    replies = answer(text, rulebook).replies
    assert sorted(reply.tone or "" for reply in replies) == sorted(Tone)
    assert len({reply.id for reply in replies}) == 1, "one thing is said, in four ways"
    assert len({reply.text for reply in replies}) == len(Tone)
    labels = {reply.label.ja for reply in replies}
    assert labels == {"ていねい", "やわらかく", "きっぱり", "断る"}


def test_replies_speak_of_this_service(rulebook: Rulebook) -> None:
    """On Lancers she asks for what Lancers calls it, and nothing is left to fill in."""
    for service in rulebook.platforms:
        for reply in answer(LURE, rulebook, Deal(service)).replies:
            assert "{" not in reply.text.ja + reply.text.en
    (first, *_) = answer(LURE, rulebook, Deal("lancers")).replies
    assert "ランサーズ" in first.text.ja


def test_what_would_make_it_ordinary_is_what_the_rules_say(rulebook: Rulebook) -> None:
    """On Lancers contract and escrow first make a lure a matter of its procedure."""
    texts = rulebook.texts["assessment"]
    lancers = rulebook.platforms["lancers"]
    said = texts["normal_funded_caution"].fill(**lancers.words)
    assert answer(LURE, rulebook, Deal("lancers")).normal[0] == said


def test_no_change_of_the_deal_makes_payment_outside_ordinary(rulebook: Rulebook) -> None:
    """Only another message does, or what the rule itself says: paid inside the service."""
    normal = answer(PAID_OUTSIDE, rulebook).normal
    own = rulebook.rules["payment-outside"].normal
    assert own is not None
    without, inside = normal
    assert without.ja == "「報酬は直接お振り込みいたします」の話がなければ、普通のやり取りです。"
    assert inside == own.fill(**rulebook.platforms["crowdworks"].words)


def test_what_was_checked_and_not_found_is_told(rulebook: Rulebook) -> None:
    """What can only be looked up by hand was not looked for in the message."""
    in_messages = (rule for rule in rulebook.rules.values() if rule.cues)
    checked = {rulebook.categories[rule.category] for rule in in_messages}
    assert set(answer(FINE, rulebook).not_found) == checked
    lured = answer(LURE, rulebook).not_found
    assert rulebook.categories["off_platform_contact"] not in lured
    assert rulebook.categories["off_platform_payment"] in lured


def test_what_is_noted_was_found(rulebook: Rulebook) -> None:
    """On Upwork after the contract, talk outside is allowed: seen, not "not found"."""
    deal = Deal("upwork", Answer.YES, Answer.YES)
    assessment = answer("Please add me on Telegram.", rulebook, deal)
    assert assessment.noted
    assert rulebook.categories["off_platform_contact"] not in assessment.not_found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LURE, Language.JA),
        ("Please add me on Telegram.", Language.EN),
        ("LINE ID: aozora をご登録ください", Language.JA),
        ("Hi! よろしく", Language.JA),
        ("I saw your profile on クラウドワークス and would like to talk about a job.", Language.EN),
        ("12345", Language.JA),
    ],
)
def test_the_reply_is_in_the_language_of_the_message(
    rulebook: Rulebook, text: str, language: Language
) -> None:
    assert answer(text, rulebook).message_language is language


def test_the_heaviest_verdict() -> None:
    assert heaviest([Verdict.CAUTION, Verdict.STOP, Verdict.WAIT]) is Verdict.STOP
    assert heaviest([]) is Verdict.CLEAR


def test_a_clear_answer_promises_no_safety(rulebook: Rulebook) -> None:
    assessment = answer(FINE, rulebook)
    said = assessment.headline.ja + assessment.summary.ja
    assert "見つかりませんでした" in said
    assert "安全" not in said
    assert "safe" not in (assessment.headline.en + assessment.summary.en).lower()


def test_what_is_only_noted_is_said_to_be_ordinary_here(rulebook: Rulebook) -> None:
    """Green, and something is quoted below: the sentence must not say that nothing was there."""
    done = Deal("upwork", Answer.YES, Answer.YES)
    assessment = assess(Message("Let's continue on Slack."), done, rulebook)
    assert assessment.verdict is Verdict.CLEAR
    assert assessment.noted
    assert assessment.summary == rulebook.texts["assessment"]["only_noted"]


def test_what_is_done_is_not_asked_for_again(rulebook: Rulebook) -> None:
    """Green, both switches on: the first step is about the work, not about the contract."""
    first_steps = []
    for contract, escrow in ((Answer.NO, Answer.NO), (Answer.YES, Answer.NO), (Answer.YES,) * 2):
        assessment = answer(FINE, rulebook, Deal("crowdworks", contract, escrow))
        assert assessment.verdict is Verdict.CLEAR
        first_steps.append(assessment.steps[0].ja)
    before, signed, funded = first_steps
    assert "契約" in before
    assert "仮払い" in before
    assert "契約" not in signed
    assert "仮払い" in signed
    assert "契約" not in funded
    assert "仮払い" not in funded
