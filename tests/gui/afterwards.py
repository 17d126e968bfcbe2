"""Saved cases, made by hand, and what the answer side shows of them: for tests of its sections."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.shown import Shown
from logic.assess import assess
from logic.deal import Deal
from logic.history import Case, Check, Reaction, TickDone
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD, Told
from tests.gui import acts
from tests.gui.acts import LURE

TODAY = date(2026, 11, 25)
SAVED = datetime(2026, 11, 20, 1, 24, tzinfo=UTC)
FEE = "お世話になっております。先に登録料をお振込みください。"
"""A second message of the same client: money first."""


def today() -> date:
    """The day on which the tests look at their cases."""
    return TODAY


def days_later(days: int) -> datetime:
    """The moment so many days after the case was saved."""
    return SAVED + timedelta(days=days)


def check(
    rulebook: Rulebook, text: str = LURE, *, id_: int = 1, days: int = 0, platform: str
) -> Check:
    """A check of `text` on this service, so many days after the case was saved."""
    message, deal = Message(text), Deal(platform)
    assessment = assess(message, deal, rulebook)
    return Check(id_, days_later(days), message, deal, NOTHING_TOLD, assessment)


def case(
    rulebook: Rulebook, *, platform: str = "crowdworks", more: tuple[Check, ...] = (), **facts: Any
) -> Case:
    """A saved case that begins with the lure; `facts` are fields of it that differ."""
    usual = Case(
        id=7,
        created=SAVED,
        changed=SAVED,
        title="はじめまして。詳しい説明をします",
        name="",
        client="",
        note="",
        pinned=False,
        look_again=None,
        deleted=None,
        checks=(check(rulebook, platform=platform), *more),
    )
    return replace(usual, **facts)


def reaction(outcome: Outcome | None, days: int = 1) -> Reaction:
    """A reaction noted so many days after the case was saved."""
    return Reaction(outcome, days_later(days))


def tick(act: str, step: Localised, days: int = 1) -> TickDone:
    """A step of a tick list, done so many days after the case was saved."""
    return TickDone(act, step, days_later(days))


def shown(
    rulebook: Rulebook,
    case: Case | None = None,
    *,
    told: Told = NOTHING_TOLD,
    platform: str = "crowdworks",
    changed: bool = False,
) -> Shown:
    """What is shown of a case: its newest check; with `changed` something not yet saved.

    Without a case: the lure as a new check.
    """
    kept = case.latest if case is not None else check(rulebook, platform=platform)
    return Shown(
        assessment=kept.assessment,
        deal=kept.deal,
        told=told,
        platform=rulebook.platforms[kept.deal.platform],
        rulebook=rulebook,
        case=case,
        check=kept if case is not None and not changed else None,
    )


def put_on_screen(qtbot: QtBot, widget: QWidget, width: int = 480) -> None:
    """Show a section alone, as wide as it usually is."""
    qtbot.addWidget(widget)
    widget.resize(width, 600)
    with qtbot.waitExposed(widget):
        widget.show()
    acts.settle()
