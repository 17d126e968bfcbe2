"""The ready replies: what a worried freelancer copies and sends without a second thought.

Every reply, in every tone, on every service, at every stage, in both languages, must be fit to
be sent (reply_lint.py says what that means), and look harmless to our own engine.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from logic.assess import assess
from logic.assessment import Tone
from logic.deal import Stage
from logic.language import Language
from logic.loading import load
from logic.message import Message
from logic.verdict import Verdict
from tests.logic.reply_lint import Sent, all_sent, complaints

RULEBOOK = load()
ALL = list(all_sent(RULEBOOK))

every_reply = pytest.mark.parametrize("sent", ALL, ids=str)


def findings_in(text: str, sent: Sent) -> list[tuple[str, list[str]]]:
    assessment = assess(Message(text), sent.deal, RULEBOOK)
    found = (*assessment.findings, *assessment.noted)
    return [(finding.rule, [span.text for span in finding.evidence]) for finding in found]


def written(situation: str, tone: Tone, platform: str, stage: Stage) -> str:
    """A reply in Japanese."""
    chosen = RULEBOOK.platforms[platform]
    return RULEBOOK.replies[situation].write(tone, chosen, stage).ja


@every_reply
def test_a_reply_is_fit_to_be_sent(sent: Sent) -> None:
    assert complaints(sent) == []


@every_reply
def test_our_own_engine_is_silent_on_a_reply_in_a_conversation(sent: Sent) -> None:
    """She pastes the whole talk, her own answer included: her words accuse nobody."""
    label = "私：" if sent.language is Language.JA else "Me: "
    assert findings_in(label + sent.text, sent) == []


@every_reply
def test_our_own_engine_is_silent_on_a_reply_alone(sent: Sent) -> None:
    """She pastes the reply into the message box, to be sure: nothing lights up."""
    assert findings_in(sent.text, sent) == []


def test_all_tones_of_a_situation_differ_everywhere() -> None:
    """Choosing another tone always gives another text, in each language."""
    texts: dict[tuple[str, str, Stage, Language], list[str]] = {}
    for sent in ALL:
        place = (sent.situation, sent.platform.id, sent.stage, sent.language)
        texts.setdefault(place, []).append(sent.text)
    assert {len(each) for each in texts.values()} == {len(Tone)}
    alike = [place for place, each in texts.items() if len(set(each)) < len(Tone)]
    assert alike == []


def test_every_situation_is_answered_somewhere() -> None:
    """No reply is written that nobody is ever offered."""
    offered = {rule.reply for rule in RULEBOOK.rules.values()}
    offered |= {advice.reply for advice in RULEBOOK.verdicts.values()}
    assert set(RULEBOOK.replies) == offered - {None}


def test_every_wording_is_sent_somewhere() -> None:
    """None stands behind another one that always fits first."""
    for situation in RULEBOOK.replies.values():
        for tone, wordings in situation.wordings.items():
            used = {
                next(wording for wording in wordings if wording.fits(platform, stage))
                for platform in RULEBOOK.platforms.values()
                for stage in Stage
            }
            assert len(used) == len(wordings), (situation.id, tone)


def test_where_it_is_decisive_declining_comes_first() -> None:
    tones = {verdict: advice.tone for verdict, advice in RULEBOOK.verdicts.items()}
    assert tones.pop(Verdict.STOP) is Tone.DECLINE
    assert set(tones.values()) == {Tone.STANDARD}


@pytest.mark.parametrize("tone", [Tone.STANDARD, Tone.SOFT, Tone.FIRM])
@pytest.mark.parametrize("platform", [p for p in RULEBOOK.platforms if p != "none"])
def test_before_the_contract_the_client_is_asked_for_it(platform: str, tone: Tone) -> None:
    """The first answer names this service's own step, and where the talk goes on."""
    text = written("ask_first", tone, platform, Stage.BEFORE_CONTRACT)
    first_step = {"coconala": "購入", "fiverr": "注文", "upwork": "契約が始ま"}
    contract = RULEBOOK.platforms[platform].terms["contract"].ja
    assert first_step.get(platform, contract) in text
    assert re.search("メッセージ|連絡ボード|の中", text)


@pytest.mark.parametrize("tone", [Tone.STANDARD, Tone.SOFT, Tone.FIRM])
@pytest.mark.parametrize("platform", ["crowdworks", "lancers", "upwork", "freelancer"])
def test_hourly_contracts_are_not_asked_for_an_escrow(platform: str, tone: Tone) -> None:
    """Before the contract she cannot know which kind it will be: the text holds for both."""
    text = written("ask_first", tone, platform, Stage.BEFORE_CONTRACT)
    if re.search("仮払い|入金|マイルストーン", text):
        assert re.search("時間|固定報酬", text)


def test_on_crowdworks_talk_outside_waits_for_the_approval_even_after_escrow() -> None:
    """The reply must not promise what CrowdWorks allows only on application."""
    text = written("ask_first", Tone.STANDARD, "crowdworks", Stage.AFTER_ESCROW)
    assert "サービス外連絡申請" in text
    assert text.index("承認") < text.index("あらためてご相談")
    assert "承認" in written("ask_first", Tone.FIRM, "crowdworks", Stage.AFTER_ESCROW)


def test_on_coconala_everything_stays_in_the_talk_room_after_the_purchase() -> None:
    """Coconala never allows contact outside, so the reply offers no later."""
    for tone in (Tone.STANDARD, Tone.SOFT, Tone.FIRM):
        text = written("ask_first", tone, "coconala", Stage.AFTER_ESCROW)
        assert "トークルーム" in text
        assert "申請" not in text


def test_without_a_service_no_service_is_spoken_of() -> None:
    for sent in ALL:
        if sent.platform.id == "none":
            assert not re.search("事務局|サービス|仮払い|the service|escrow", sent.text), str(sent)


# --- the checks themselves can fail ---

SPOILT = {
    "placeholder left": "ご連絡ありがとうございます。{contract}をお願いします。",
    "space around it": "ご連絡ありがとうございます。よろしくお願いいたします。 ",
    "too few or too many sentences": "ご連絡ありがとうございます。",
    "longer than": "ご連絡ありがとうございます。" + "とても" * 90 + "うれしいです。",
    "another language": "Thank you for your message. I will look at it.",
    "its filter stops 電話番号": "ご連絡ありがとうございます。電話番号はお伝えできません。",
    "an address": "ご連絡ありがとうございます。taro@example.com までお願いいたします。",
    "names LINE": "ご連絡ありがとうございます。契約のあとにLINEでお願いいたします。",
    "names チャットワーク": "ありがとうございます。チャットワークは使いません。よろしくお願いいたします。",
    "promises to move": "ご連絡ありがとうございます。ご契約のあとに登録します。",
    "speaks of money past the service": "ありがとうございます。請求書をお送りいたします。お待ちください。",
    "begins without a condition": "ご連絡ありがとうございます。すぐに取りかかります。",
    "takes the request for the approval": "ありがとうございます。サービス外連絡申請をお願いします。その日から外で話せます。",
    "ends otherwise": "ご連絡ありがとうございます。先に契約をお願いしたい。",
    "an exclamation mark": "ご連絡ありがとうございます！先にご契約をお願いいたします。",
    "accuses": "ご連絡ありがとうございます。これは詐欺だと思います。",
}


def spoil(text: str, **changes: object) -> list[str]:
    """What is found in a text in place of a reply on CrowdWorks before the contract."""
    [sent] = [
        one
        for one in ALL
        if (one.situation, one.tone, one.platform.id, one.stage, one.language)
        == ("ask_first", Tone.STANDARD, "crowdworks", Stage.BEFORE_CONTRACT, Language.JA)
    ]
    return complaints(replace(sent, text=text, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("complaint", SPOILT)
def test_a_spoilt_reply_is_refused(complaint: str) -> None:
    assert any(found.startswith(complaint) for found in spoil(SPOILT[complaint]))


def test_a_spoilt_reply_in_english_is_refused() -> None:
    english = {"language": Language.EN}
    assert spoil("Thank you. I will join you there. Bye.", **english) == ["promises to move"]
    assert spoil("Thank you. I will begin right away.", **english) != []
    assert spoil("Thank you. Send it to my bank account.", **english) != []


def test_a_refusal_that_does_not_refuse_is_refused() -> None:
    text = "ご連絡ありがとうございます。前向きに検討いたします。"
    assert spoil(text) == []
    assert spoil(text, tone=Tone.DECLINE) == ["does not decline"]


def test_a_firm_reply_that_begs_is_refused() -> None:
    text = "恐れ入りますが、ご契約をお願いいたします。お待ちしております。"
    assert spoil(text) == []
    assert spoil(text, tone=Tone.FIRM) == ["begs where it should be firm"]


def test_asking_again_after_escrow_is_refused() -> None:
    text = "ありがとうございます。先にご契約をお願いできますでしょうか。"
    assert spoil(text) == []
    assert spoil(text, stage=Stage.AFTER_ESCROW) == ["asks again for what is done"]


def test_what_passes_on_one_service_is_stopped_on_another() -> None:
    text = "ありがとうございます。お支払いの時期を教えていただけますでしょうか。"
    assert spoil(text) == []
    assert spoil(text, platform=RULEBOOK.platforms["fiverr"]) == ["its filter stops 支払"]


def test_the_engine_would_speak_up() -> None:
    """The silence above means something: the words she must not send do light up."""
    [sent] = [one for one in ALL if str(one) == "refuse-standard-crowdworks-before_contract-ja"]
    assert findings_in("では、先にLINEを追加してください。", sent) != []
