"""Where the deal stands: each service asks in its own words, and nothing that makes no sense."""

from __future__ import annotations

import pytest

from gui import texts
from gui.main_window import MainWindow
from logic.deal import Answer
from logic.language import Language
from logic.rulebook import Rulebook
from tests.gui import acts

HOURLY = {
    "crowdworks": "時間単価制",
    "lancers": "時間報酬",
    "upwork": "時間制",
    "freelancer": "時間制",
}
"""Services with work by the hour, which has no escrow: what they call it."""
PAID_AT_ORDER = {"coconala": "購入のとき", "fiverr": "注文のとき"}
"""Services where the order is paid when it is placed."""
CANNOT_APPROVE = (
    "bizseek",
    "coconala",
    "craudia",
    "fiverr",
    "freelancer",
    "none",
    "shufti",
    "upwork",
)
"""Services without any way to ask for contact outside."""


def asked(window: MainWindow) -> dict[str, str]:
    """The questions that are shown, by name, in the words of the service."""
    rows = window.check.deal.rows
    return {name: row._question.text() for name, row in rows.items() if row.isVisible()}


def where(window: MainWindow, name: str) -> str:
    """What どこで確認？ unfolds for a question."""
    row = window.check.deal.rows[name]
    acts.click(row.where.button)
    assert row.where.isVisible()
    text = row.where._text.text()
    acts.click(row.where.button)
    return str(text)


@pytest.mark.parametrize("language", Language)
def test_every_question_says_where_to_look(
    window: MainWindow, rulebook: Rulebook, language: Language
) -> None:
    texts.set_language(language)
    for platform in rulebook.platforms:
        acts.choose_service(window, platform)
        questions = asked(window)
        assert "contract" in questions, platform
        for name in questions:
            assert len(where(window, name)) > 15, (platform, name)


def test_no_service_is_asked_for_what_it_does_not_have(
    window: MainWindow, rulebook: Rulebook
) -> None:
    for platform in rulebook.platforms:
        acts.choose_service(window, platform)
        questions = asked(window)
        assert ("approved" not in questions) is (platform in CANNOT_APPROVE), platform
        assert ("escrow" not in questions) is (platform in PAID_AT_ORDER), platform
        assert list(questions) == list(rulebook.platforms[platform].switches)


def test_an_answer_given_for_another_service_does_not_count_where_it_is_not_asked(
    window: MainWindow,
) -> None:
    acts.choose_service(window, "crowdworks")
    acts.answer_switch(window, "approved", Answer.YES)
    acts.answer_switch(window, "escrow", Answer.YES)
    acts.choose_service(window, "coconala")
    deal = window.check.deal.deal
    assert (deal.escrow, deal.approved) == (Answer.NO, Answer.NO)
    acts.choose_service(window, "crowdworks")
    deal = window.check.deal.deal
    assert (deal.escrow, deal.approved) == (Answer.YES, Answer.YES), "going back loses nothing"


@pytest.mark.parametrize(("platform", "named"), HOURLY.items())
def test_work_by_the_hour_is_explained_where_escrow_is_asked(
    window: MainWindow, platform: str, named: str
) -> None:
    acts.choose_service(window, platform)
    told = asked(window)["escrow"] + where(window, "escrow")
    assert named in told
    assert "「済み」" in told


@pytest.mark.parametrize(("platform", "named"), PAID_AT_ORDER.items())
def test_payment_with_the_order_is_explained(window: MainWindow, platform: str, named: str) -> None:
    acts.choose_service(window, platform)
    assert named in where(window, "contract")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (700, 600)])
def test_choosing_another_service_moves_nothing(
    window: MainWindow, rulebook: Rulebook, language: Language, size: tuple[int, int]
) -> None:
    texts.set_language(language)
    window.resize(*size)
    acts.settle()
    places = set()
    for platform in rulebook.platforms:
        acts.choose_service(window, platform)
        deal = window.check.deal
        places.add((deal.y(), deal.height(), window.check.message.height()))
    assert len(places) == 1
