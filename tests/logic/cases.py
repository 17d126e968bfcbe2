"""Cases as the history gives them, built in the hand: for what reads them (report, timeline)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from logic.assess import assess
from logic.assessment import SetAside
from logic.deal import Answer, Deal
from logic.history.cases import Case, Check, Picture, Reaction, TickDone
from logic.language import Localised
from logic.message import Author, Message, Part
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD, Dismissal, Told, WhyWrong

START = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)

INVITED = "はじめまして。まずLINEを追加してください。"
ASKED_BACK = "契約と仮払いのあとに、こちらのメッセージでお願いします。"
INSISTED = "無理です。チャットワークに登録してください。担当は田中、090-1234-5678 です。"


def after(hours: float) -> datetime:
    """So many hours after the first check."""
    return START + timedelta(hours=hours)


def check(
    rulebook: Rulebook,
    message: Message,
    deal: Deal,
    *,
    id_: int = 1,
    hours: float = 0,
    told: Told = NOTHING_TOLD,
    set_aside: tuple[SetAside, ...] = (),
) -> Check:
    """A check as it was kept, judged by the rulebook of today."""
    from dataclasses import replace

    assessment = replace(assess(message, deal, rulebook), set_aside=set_aside)
    return Check(id_, after(hours), message, deal, told, assessment)


def case(*checks: Check, **more: object) -> Case:
    """A case with these checks, and else what is given."""
    kept: dict[str, object] = {
        "id": 1,
        "created": START,
        "changed": after(100),
        "title": "はじめまして。まずLINEを追加して…",
        "name": "",
        "client": "",
        "note": "",
        "pinned": False,
        "look_again": None,
        "deleted": None,
        "checks": checks,
        **more,
    }
    return Case(**kept)  # type: ignore[arg-type]


def one_check(rulebook: Rulebook, text: str = INVITED, **more: object) -> Case:
    """A case of one message of the client on Lancers, before the contract."""
    return case(check(rulebook, Message(text), Deal("lancers")), **more)


def whole_case(rulebook: Rulebook) -> Case:
    """A case with everything a case can have."""
    first = check(rulebook, Message(INVITED), Deal("lancers"))
    talk = Message.of(
        [
            Part(INVITED),
            Part(ASKED_BACK, Author.FREELANCER, date(2026, 11, 20)),
            Part(INSISTED, Author.CLIENT, date(2026, 11, 21)),
        ]
    )
    finding = first.assessment.findings[0]
    wrong = Dismissal(
        finding.rule,
        tuple(span.text for span in finding.evidence),
        WhyWrong.PART_OF_JOB,
        "LINEの記事の話",
    )
    told = Told(
        answers=tuple((id_, Answer.NO) for id_ in sorted(rulebook.checklist)[:1]),
        dismissals=(wrong,),
    )
    second = check(
        rulebook,
        talk,
        Deal("lancers", Answer.YES, Answer.UNKNOWN),
        id_=2,
        hours=30,
        told=told,
        set_aside=(SetAside(finding, wrong),),
    )
    act = next(iter(rulebook.acts))
    return case(
        first,
        second,
        name="LINEの件",
        client="株式会社サンプル",
        note="対応は\n急がない",
        look_again=date(2026, 12, 1),
        reactions=(
            Reaction(Outcome.INSISTED, after(31)),
            Reaction(None, after(32)),
            Reaction(Outcome.VANISHED, after(60)),
        ),
        ticks=(
            TickDone(act, Localised("手順その一", "step one"), after(40)),
            TickDone(act, Localised("手順その二", "step two"), after(40.1)),
            TickDone(act, Localised("手順その三", "step three"), after(70)),
        ),
        pictures=(Picture(7, after(33), "screen-1.png", 800, 600, 123456),),
    )
