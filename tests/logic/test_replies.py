"""The ready replies: what a worried freelancer copies and sends without a second thought.

Every reply, on every service, at every stage, in both languages, must be whole, pass the
service's own filter, and look harmless to our own engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from logic.assess import assess
from logic.deal import Answer, Deal, Stage
from logic.language import Language
from logic.loading import load
from logic.message import Message

RULEBOOK = load()

_ANSWERS = {
    Stage.BEFORE_CONTRACT: (Answer.NO, Answer.NO),
    Stage.BEFORE_ESCROW: (Answer.YES, Answer.NO),
    Stage.AFTER_ESCROW: (Answer.YES, Answer.YES),
}

_ADDRESS = re.compile(
    r"https?:|www\."
    r"|[\w-]+\.(?:com|net|org|jp|io|me|gg|ly)/"
    r"|[\w.+-]+[@＠][\w-]+"
    r"|(?<!\w)[@＠]\w"
    r"|\d[\d-]{8,}"
)

_TOOLS = (
    "LINE",
    "ライン",
    "ChatWork",
    "チャットワーク",
    "Skype",
    "スカイプ",
    "Zoom",
    "ズーム",
    "Slack",
    "スラック",
    "Discord",
    "ディスコード",
    "Telegram",
    "テレグラム",
    "WhatsApp",
    "WeChat",
    "カカオ",
    "Gmail",
    "Google",
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A reply as it goes out: which one, where, when, in which language."""

    reply: str
    platform: str
    stage: Stage
    language: Language
    text: str

    @property
    def deal(self) -> Deal:
        contract, escrow = _ANSWERS[self.stage]
        return Deal(self.platform, contract, escrow, Answer.NO)

    def __str__(self) -> str:
        return f"{self.reply}-{self.platform}-{self.stage}-{self.language}"


def all_sent() -> Iterator[Sent]:
    for template in RULEBOOK.replies.values():
        for platform in RULEBOOK.platforms.values():
            for stage in Stage:
                text = template.write(platform, stage).text
                for language in Language:
                    yield Sent(template.id, platform.id, stage, language, text.text(language))


def names(text: str, word: str) -> bool:
    """Whether `text` has `word`; a Latin word counts wherever a word begins with it ("pay")."""
    begins = r"(?<![a-z])" if word.isascii() else ""
    return re.search(begins + re.escape(word), text, re.IGNORECASE) is not None


def findings_in(text: str, deal: Deal) -> list[tuple[str, list[str]]]:
    found = assess(Message(text), deal, RULEBOOK).findings
    return [(finding.rule, [span.text for span in finding.evidence]) for finding in found]


every_reply = pytest.mark.parametrize("sent", list(all_sent()), ids=str)


def test_the_replies_the_verdicts_offer_are_there() -> None:
    """She sees at least a way to ask and a way to decline."""
    expected = {"ask_first", "ask_first_soft", "ask_back", "decline", "decline_firm"}
    assert expected | {"ask_paid_trial", "ask_terms"} <= set(RULEBOOK.replies)


@every_reply
def test_a_reply_is_whole(sent: Sent) -> None:
    """Nothing is left to fill in, and it is neither a fragment nor a lecture."""
    assert "{" not in sent.text
    assert "}" not in sent.text
    assert sent.text == sent.text.strip()
    assert 2 <= len(re.findall(r"[。！？!?]|\.(?=\s|$)", sent.text)) <= 7


@every_reply
def test_a_reply_passes_the_filter_of_its_service(sent: Sent) -> None:
    """The service must not stop the very text that keeps to its rules."""
    stopped = RULEBOOK.platforms[sent.platform].filter_words
    assert [word for word in stopped if names(sent.text, word)] == []


@every_reply
def test_a_reply_names_no_other_place(sent: Sent) -> None:
    """It gives no address away, and does not repeat the tool she was led to."""
    assert _ADDRESS.findall(sent.text) == []
    assert [tool for tool in _TOOLS if names(sent.text, tool)] == []


@every_reply
def test_our_own_engine_is_silent_on_a_reply_in_a_conversation(sent: Sent) -> None:
    """She pastes the whole talk, her own answer included: her words accuse nobody."""
    label = "私：" if sent.language is Language.JA else "Me: "
    assert findings_in(label + sent.text, sent.deal) == []


@pytest.mark.parametrize("platform", [p for p in RULEBOOK.platforms if p != "none"])
def test_before_the_contract_the_client_is_asked_for_it(platform: str) -> None:
    """The first answer names this service's own steps, and where the talk goes on."""
    chosen = RULEBOOK.platforms[platform]
    text = RULEBOOK.replies["ask_first"].write(chosen, Stage.BEFORE_CONTRACT).text
    first_step = {"coconala": "購入", "fiverr": "注文", "upwork": "契約が始ま"}
    assert first_step.get(platform, chosen.terms["contract"].ja) in text.ja
    assert re.search("メッセージ|連絡ボード|の中で", text.ja)


@pytest.mark.parametrize("reply", ["ask_first", "ask_first_soft"])
@pytest.mark.parametrize("platform", RULEBOOK.platforms)
def test_after_escrow_nobody_is_asked_for_a_contract_again(platform: str, reply: str) -> None:
    """What is done is not demanded a second time."""
    chosen = RULEBOOK.platforms[platform]
    text = RULEBOOK.replies[reply].write(chosen, Stage.AFTER_ESCROW).text
    assert not re.search("(契約|仮払い|入金|購入|注文)[^。]*お願いでき", text.ja)
    assert not re.search("(complete|set up|fund) the (contract|escrow|milestone)", text.en)


def test_on_crowdworks_talk_outside_waits_for_the_approval_even_after_escrow() -> None:
    """The reply must not promise what CrowdWorks allows only on application."""
    crowdworks = RULEBOOK.platforms["crowdworks"]
    text = RULEBOOK.replies["ask_first"].write(crowdworks, Stage.AFTER_ESCROW).text
    assert "サービス外連絡申請" in text.ja
    assert text.ja.index("承認") < text.ja.index("あらためてご相談")
    assert "サービス外連絡申請" in text.en


def test_on_coconala_everything_stays_in_the_talk_room_after_the_purchase() -> None:
    """Coconala never allows contact outside, so the reply offers no later."""
    coconala = RULEBOOK.platforms["coconala"]
    text = RULEBOOK.replies["ask_first"].write(coconala, Stage.AFTER_ESCROW).text
    assert "トークルーム" in text.ja
    assert "申請" not in text.ja
