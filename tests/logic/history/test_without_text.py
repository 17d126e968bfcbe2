"""She wants no client's words on her disk: the answer is kept, the words are not (P7)."""

from __future__ import annotations

from pathlib import Path

import pytest

from logic.assess import assess
from logic.deal import Answer, Deal
from logic.history import History, Keep, Query
from logic.message import Author, Message, Part
from logic.rulebook import Rulebook
from logic.told import Dismissal, Told, WhyWrong
from tests.logic.history import examples

CLIENT = (
    "はじめまして、株式会社ミライテック商事の権田原です。"
    "詳しいご説明をしますので、まずは私のLINE（ID: gondawara-77）を追加してください。"
    "報酬は銀行振込で先に登録料として3,980円をお支払いいただきます。"
)
OWN = "登録料は払えません。契約と仮払いをお願いします。"


def test_only_the_answer_is_kept(file: Path, rulebook: Rulebook) -> None:
    """No piece of the message, of her notes or of the words she set aside is in any file."""
    message = Message.of([Part(CLIENT), Part(OWN, Author.FREELANCER)])
    deal = Deal("crowdworks", Answer.NO, Answer.NO)
    plain = assess(message, deal, rulebook)
    words = tuple(span.text for span in plain.findings[0].evidence)
    dismissal = Dismissal(plain.findings[0].rule, words, WhyWrong.OTHER, "権田原さんは知人")
    told = Told((("client-verified", Answer.NO),), (dismissal,))
    answer = assess(message, deal, rulebook, told)
    assert answer.normal
    with History.open(file) as history:
        case = history.add(message, deal, told, answer, keep=Keep.WITHOUT_TEXT)
        check = case.latest
        assert history.get(case.id) == case
        assert (check.has_text, check.message, case.title) == (False, Message(""), "")
        assert check.deal == deal
        assert check.told.answers == told.answers
        assert [each.rule for each in check.told.dismissals] == [dismissal.rule]
        kept = check.assessment
        assert (kept.verdict, kept.steps, kept.replies) == (
            answer.verdict,
            answer.steps,
            answer.replies,
        )
        assert [f.rule for f in kept.findings] == [f.rule for f in answer.findings]
        assert all(finding.evidence == () for finding in (*kept.findings, *kept.noted))
        assert history.page(Query(text="LINE")) == []
        assert history.page()[0].verdict is answer.verdict
        history.check()
    written = b"".join(path.read_bytes() for path in file.parent.iterdir())
    for piece in (
        "権田原",
        "ミライテック",
        "gondawara",
        "3,980円",
        "登録料は払えません",
        "知人",
        *words,
    ):
        assert piece.encode() not in written, piece


def test_a_case_can_hold_checks_with_and_without_text(file: Path) -> None:
    """She changed the setting in between; each check is as the setting was then."""
    with History.open(file) as history:
        case = examples.keep(history, 1)
        history.add(
            examples.message(2),
            examples.deal(2),
            examples.told(3),
            examples.assessment_with_all(2),
            case_id=case.id,
            keep=Keep.WITHOUT_TEXT,
        )
        case = examples.keep(history, 4, case_id=case.id)
        assert [check.has_text for check in case.checks] == [True, False, True]
        set_aside = case.checks[1].assessment.set_aside[0]
        assert set_aside.finding.evidence == ()
        assert set_aside.dismissal.words == ()
        assert set_aside.dismissal.note == ""
        history.check()


def test_nothing_kept_is_nothing_added(file: Path) -> None:
    with History.open(file) as history:
        with pytest.raises(ValueError, match="nothing"):
            history.add(
                examples.message(1),
                examples.deal(1),
                examples.told(1),
                examples.assessment(1),
                keep=Keep.NOTHING,
            )
        assert history.count() == 0
