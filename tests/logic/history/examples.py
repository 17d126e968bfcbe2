"""Checks to keep: number n is always the same, so that two processes agree on it.

Imports only what the history itself does: the killed child must start quickly.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from logic.assessment import Assessment, Finding, Reply, Sign, Source
from logic.deal import Answer, Deal
from logic.language import Language, Localised
from logic.message import Message
from logic.verdict import Verdict

WORDS = "先にチャットワークへ登録をお願いします"
STRANGE = "\x00\ud83d \udc4d\ud83d\ude00 \u202e L\u200bINE 𠮷 か\u3099"
"""NUL, lone and paired surrogates, a direction mark, zero width, beyond the BMP, combining."""


def message(number: int) -> Message:
    """Give message `number`: a few hundred characters, every ninth long enough for many pages."""
    body = "詳しいご説明はお電話でいたします。" * (500 if number % 9 == 0 else 8 + number % 5)
    return Message(f"No. {number}\n{WORDS}。\n{body}\n{STRANGE}")


def deal(number: int = 0) -> Deal:
    """Give deal `number`."""
    answers = tuple(Answer)
    return Deal("crowdworks", answers[number % 3], answers[number // 3 % 3], Answer.UNKNOWN)


def assessment(number: int = 0, verdict: Verdict | None = Verdict.WAIT) -> Assessment:
    """Give an assessment of message `number`, as big as real ones."""
    start = message(number).text.index(WORDS)
    text = Localised(
        ja="契約と仮払いのあとなら、ふつうのやり取りです。" * 2, en="After escrow. " * 3
    )
    finding = Finding(
        rule="contact-before-escrow",
        category="off_platform_contact",
        verdict=Verdict.WAIT,
        title=Localised("外の連絡手段へ誘われています", "You are asked to talk elsewhere"),
        why=text,
        todo=text,
        signs=(Sign.BREAKS_RULES, Sign.SMELLS_OF_FRAUD),
        sources=(Source(Localised("よくある質問", "FAQ"), "FAQ 10562", date(2026, 11, 24)),),
        evidence=(message(number).span(start, start + len(WORDS)),),
    )
    return Assessment(
        verdict=verdict,
        headline=Localised("ちょっと待って！", "Wait a moment!"),
        summary=text,
        statements=(text,),
        steps=(text, text, text),
        replies=(Reply("ask", Localised("返信をコピー", "Copy reply"), text),),
        findings=(finding,),
        noted=(finding,),
        motives=(text,),
        normal=(text,),
        not_found=(text,) * 12,
        hints=(text,),
        notices=(),
        message_language=Language.JA,
        rules_version=f"2026.{number}",
    )


class Clock:
    """A clock that goes on by a second at every look; `now` can be set, also back."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 1, 23, 45, 678901, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now
