"""What is wrong with a reply: checks on its words alone, each of which a test shows to bite.

A reply is sent by somebody who is worried, without a second thought. So it must be whole, name
no other place, promise nothing the service forbids, and speak one kind of polite Japanese.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from logic.assessment import Tone
from logic.deal import Answer, Deal, Stage
from logic.language import Language
from logic.platforms import Platform
from logic.rulebook import Rulebook

_ANSWERS = {
    Stage.BEFORE_CONTRACT: (Answer.NO, Answer.NO),
    Stage.BEFORE_ESCROW: (Answer.YES, Answer.NO),
    Stage.AFTER_ESCROW: (Answer.YES, Answer.YES),
}


@dataclass(frozen=True, slots=True)
class Sent:
    """A reply as it goes out: on what, in which tone, where, when, in which language."""

    situation: str
    tone: Tone
    platform: Platform
    stage: Stage
    language: Language
    text: str

    @property
    def deal(self) -> Deal:
        """The deal it is sent in; nothing is approved."""
        contract, escrow = _ANSWERS[self.stage]
        return Deal(self.platform.id, contract, escrow, Answer.NO)

    def __str__(self) -> str:
        return f"{self.situation}-{self.tone}-{self.platform.id}-{self.stage}-{self.language}"


def all_sent(rulebook: Rulebook) -> Iterator[Sent]:
    """Every reply of the rulebook in every tone, on every service, at every stage."""
    for situation in rulebook.replies.values():
        for tone in Tone:
            for platform in rulebook.platforms.values():
                for stage in Stage:
                    text = situation.write(tone, platform, stage)
                    for language in Language:
                        yield Sent(
                            situation.id, tone, platform, stage, language, text.text(language)
                        )


def complaints(sent: Sent) -> list[str]:
    """What is wrong with a reply; nothing when it may go out."""
    return [found for check in _CHECKS for found in check(sent)]


def _whole(sent: Sent) -> Iterator[str]:
    """Nothing is left to fill in, and it is neither a fragment nor a lecture."""
    text = sent.text
    if "{" in text or "}" in text:
        yield "placeholder left"
    if text != text.strip():
        yield "space around it"
    if not 2 <= len(re.findall(r"[。！？!?]|\.(?=\s|$)", text)) <= 7:
        yield "too few or too many sentences"
    limit = 230 if sent.language is Language.JA else 420
    if len(text) > limit:
        yield f"longer than {limit} characters"


def _language(sent: Sent) -> Iterator[str]:
    """It is in the language it is said to be in (names of buttons stay as they are)."""
    japanese = len(re.findall("[ぁ-ん]", sent.text))
    if (sent.language is Language.JA) is not (japanese > 15):
        yield "another language"


_ADDRESS = re.compile(
    r"https?:|www\."
    r"|[\w-]+\.(?:com|net|org|jp|io|me|gg|ly)/"
    r"|[\w.+-]+[@＠][\w-]+"
    r"|(?<!\w)[@＠]\w"
    r"|\d[\d-]{8,}"
)

_TOOLS = (
    *("LINE", "ライン", "ChatWork", "チャットワーク", "Skype", "スカイプ", "Zoom", "ズーム"),
    *("Slack", "スラック", "Discord", "ディスコード", "Telegram", "テレグラム", "WhatsApp"),
    *("WeChat", "カカオ", "Gmail", "Google", "Instagram", "インスタ", "Signal", "Teams"),
)


def names(text: str, word: str) -> bool:
    """Whether `text` has `word`; a Latin word counts wherever a word begins with it ("pay")."""
    begins = r"(?<![a-z])" if word.isascii() else ""
    return re.search(begins + re.escape(word), text, re.IGNORECASE) is not None


def _filter(sent: Sent) -> Iterator[str]:
    """The service's own filter must not stop the very text that keeps to its rules."""
    for word in sent.platform.filter_words:
        if names(sent.text, word):
            yield f"its filter stops {word}"


def _other_places(sent: Sent) -> Iterator[str]:
    """It gives no address away, and does not repeat the tool she was led to."""
    if _ADDRESS.search(sent.text):
        yield "an address"
    for tool in _TOOLS:
        if names(sent.text, tool):
            yield f"names {tool}"


_MOVES = re.compile(
    r"(?:登録|追加|参加|移動)(?:いた)?します|連絡先を(?:お伝え|お送り|お知らせ)(?:いた)?します"
    r"|(?:そちらの|別の|ほかの)(?:ツール|チャット|アプリ)"
    r"|\bI (?:will|can|'ll) (?:add|join|register|sign up|move|message you on|send you my)\b",
    re.IGNORECASE,
)

_PAST_THE_SERVICE = re.compile(
    r"直接(?:の)?(?:ご)?(?:契約|取引|お?振|お?支払|やり取り)|お?振り?込み?先|口座|請求書"
    r"|\b(?:invoice|directly|bank account|wire|transfer)\b",
    re.IGNORECASE,
)


def _forbidden(sent: Sent) -> Iterator[str]:
    """It promises no talk and no payment past the service."""
    if _MOVES.search(sent.text):
        yield "promises to move"
    if sent.platform.has_rules and _PAST_THE_SERVICE.search(sent.text):
        yield "speaks of money past the service"


_BEGINS = re.compile(
    r"(?:取りかか[りら]|始め|着手し|進め)(?:ます|られます|せていただ|させていただ|てまい)"
    r"|\bI (?:will|can|'ll) (?:gladly |happily )?(?:begin|start|go on|go ahead|deliver|get to work)\b"
)
_ON_CONDITION = re.compile(
    r"確認|済|整い|あと|てから|ましたら|でしたら|場合|でき次第|とおり|ください"
    r"|\b(?:once|as soon as|when|after|until|if)\b|what (?:you|we) (?:first asked|agreed)"
    r"|as (?:we )?agreed|present job",
    re.IGNORECASE,
)


def _work_first(sent: Sent) -> Iterator[str]:
    """Before the money is safe, work begins only on a condition that is said."""
    if sent.stage is Stage.AFTER_ESCROW:
        return
    for sentence in sentences(sent.text):
        if _BEGINS.search(sentence) and not _ON_CONDITION.search(sentence):
            yield f"begins without a condition: {sentence}"


def _approval(sent: Sent) -> Iterator[str]:
    """Where talk elsewhere needs the service's approval, a form alone is not approval."""
    if "申請" in sent.text and not re.search(
        r"承認|認められ|先に|approv|grant|first", sent.text, re.IGNORECASE
    ):
        yield "takes the request for the approval"


def _asked_twice(sent: Sent) -> Iterator[str]:
    """What is done is not demanded a second time."""
    if sent.stage is not Stage.AFTER_ESCROW or "別の作業" in sent.text or "extra" in sent.text:
        return
    if re.search("(?:契約|仮払い|入金|購入|注文)[^。]*(?:お願いでき|お手続きいただけ)", sent.text):
        yield "asks again for what is done"
    if re.search(
        r"(?:complete|set up|fund|place) the (?:contract|escrow|milestone|order)", sent.text
    ):
        yield "asks again for what is done"
    if re.search("仮払い|escrow", sent.text) and "連絡" not in sent.text:
        yield "an hourly contract has no escrow to speak of"


_POLITE_END = re.compile(
    r"(?:です|ます|ますね|ました|ません|ませんでした|でしょうか|ましょうか|ませんか|ますか"
    r"|ください|くださいませ|ございます|いたします|申し上げます|存じます)$"
)
_LIST_LINE = re.compile(r"^(?:・|- )")


def _polite(sent: Sent) -> Iterator[str]:
    """One kind of politeness: です・ます to the end of each sentence, no brackets counted."""
    if sent.language is not Language.JA:
        return
    lines = [line for line in sent.text.split("\n") if not _LIST_LINE.match(line)]
    for sentence in sentences(re.sub("（[^）]*）", "", "\n".join(lines))):
        if not _POLITE_END.search(sentence):
            yield f"ends otherwise: {sentence}"


def _tone(sent: Sent) -> Iterator[str]:
    """Each tone is heard: none shouts but the soft one, firm ones do not beg, refusals refuse."""
    text = sent.text
    if sent.tone is not Tone.SOFT and re.search("[！!]", text):
        yield "an exclamation mark"
    if sent.tone is Tone.FIRM and re.search(
        "恐れ入ります|お手数ですが|申し訳|ぜひ|でしょうか|うれしい|sorry|afraid|could you|glad",
        text,
        re.IGNORECASE,
    ):
        yield "begs where it should be firm"
    if sent.tone is Tone.DECLINE and not re.search(
        r"辞退|お受けできません|(?:will not|cannot|would like to withdraw|turn this offer down)",
        text,
    ):
        yield "does not decline"
    if re.search("詐欺|だまし|嘘|怪しい|通報|scam|fraud|lie\\b|suspicious|report you", text):
        yield "accuses"


_CHECKS: tuple[Callable[[Sent], Iterator[str]], ...] = (
    _whole,
    _language,
    _filter,
    _other_places,
    _forbidden,
    _work_first,
    _approval,
    _asked_twice,
    _polite,
    _tone,
)


def sentences(text: str) -> list[str]:
    """The sentences of a text, without their marks."""
    parts = re.split(r"[。！？!?\n]|\.(?=\s|$)", text)
    return [part.strip() for part in parts if part.strip()]
