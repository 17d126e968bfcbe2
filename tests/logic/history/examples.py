"""Checks to keep: number n is always the same, so that two processes agree on it.

Imports only what the history itself does: the killed child must start quickly. Golden files of
formats 1 and 2 hold messages, deals and assessments 1, 2, 3 and 9: those must stay as they are.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from logic.assessment import Assessment, Finding, Reply, SetAside, Sign, Source
from logic.deal import Answer, Deal
from logic.history import Case, Draft, History
from logic.language import Language, Localised
from logic.message import Author, Message, PartMark
from logic.told import Dismissal, Told, WhyWrong
from logic.verdict import Verdict

WORDS = "先にチャットワークへ登録をお願いします"
STRANGE = "\x00\ud83d \udc4d\ud83d\ude00 \u202e L\u200bINE 𠮷 か\u3099"
"""NUL, lone and paired surrogates, a direction mark, zero width, beyond the BMP, combining."""


def message(number: int) -> Message:
    """Give message `number`: a few hundred characters, every ninth long enough for many pages.

    Every seventh is a conversation, with an answer of her own.
    """
    body = "詳しいご説明はお電話でいたします。" * (500 if number % 9 == 0 else 8 + number % 5)
    text = f"No. {number}\n{WORDS}。\n{body}\n{STRANGE}"
    client = PartMark(0, 10, Author.CLIENT, date(2026, 11, 1))
    answer = PartMark(12, 40, Author.FREELANCER, None)
    return Message(text, (client, answer) if number % 7 == 5 else ())


def deal(number: int = 0) -> Deal:
    """Give deal `number`."""
    answers = tuple(Answer)
    return Deal("crowdworks", answers[number % 3], answers[number // 3 % 3], Answer.UNKNOWN)


def told(number: int = 0) -> Told:
    """Give what she told with message `number`; with every second one nothing."""
    if number % 2 == 0:
        return Told()
    mistaken = Dismissal("contact-before-escrow", (WORDS, STRANGE), WhyWrong.OTHER, "知人です")
    return Told((("client-verified", Answer.NO), ("reviews", Answer.UNKNOWN)), (mistaken,))


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


def assessment_with_all(number: int) -> Assessment:
    """Give an assessment in which every list has something, a finding set aside too."""
    full = assessment(number)
    dismissal = told(1).dismissals[0]
    return replace(
        full,
        set_aside=(SetAside(full.findings[0], dismissal),),
        verdict_with_all=Verdict.STOP,
    )


def keep(history: History, number: int, case_id: int | None = None) -> Case:
    """Keep check `number`, in a case of its own or in that one."""
    answer = assessment_with_all(number) if number % 5 == 1 else assessment(number)
    return history.add(message(number), deal(number), told(number), answer, case_id=case_id)


def is_kept(case: Case, number: int) -> bool:
    """Tell whether the newest check of a case is check `number`, as it was."""
    check = case.latest
    answer = assessment_with_all(number) if number % 5 == 1 else assessment(number)
    return (check.message, check.deal, check.told, check.assessment, check.has_text) == (
        message(number),
        deal(number),
        told(number),
        answer,
        True,
    )


def draft(number: int) -> Draft:
    """Give draft `number`, of no case."""
    return Draft(message(number), deal(number), told(number))


class Clock:
    """A clock that goes on by a second at every look; `now` can be set, also back."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 1, 23, 45, 678901, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now
