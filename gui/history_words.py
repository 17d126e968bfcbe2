"""What a line of the history says, in the language of the moment."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from gui.dates import near_day, short_moment
from gui.history_roles import RowTexts
from gui.texts import language, say
from logic.history.cases import CaseSummary
from logic.language import Language
from logic.rulebook import Rulebook

NOON = time(12)
"""Any time of a day, where only the day counts."""


def row_texts(case: CaseSummary, rulebook: Rulebook, now: datetime) -> RowTexts:
    """Give what the line of a case shows, as seen from `now`."""
    platform = rulebook.platforms.get(case.deal.platform)
    here = now.astimezone()
    today = here.date()
    return RowTexts(
        title=case.title,
        when=_when(case.changed.astimezone(), here),
        where=say(platform.name) if platform else "",
        client=_with(QCoreApplication.translate("history", "Client: %1"), case.client)
        if case.client
        else "",
        reaction=say(rulebook.outcomes[case.outcome].label) if case.outcome else "",
        reminder=_reminder(case, today),
        due=case.look_again is not None and case.look_again <= today,
        pinned=case.pinned,
    )


def read_aloud(case: CaseSummary, texts: RowTexts, rulebook: Rulebook) -> str:
    """Give all of a line as one sentence for a screen reader."""
    parts = (
        QCoreApplication.translate("history", "Pinned") if texts.pinned else "",
        say(rulebook.verdicts[case.verdict].headline) if case.verdict is not None else "",
        texts.title,
        texts.client,
        texts.when,
        texts.where,
        texts.reaction,
        texts.reminder,
    )
    return ", ".join(part for part in parts if part)


def in_full(texts: RowTexts) -> str:
    """Give all of a line one below the other: its title may be shortened on the screen."""
    parts = (
        texts.title,
        texts.client,
        texts.when,
        texts.where,
        texts.reaction,
        texts.reminder,
    )
    return "\n".join(part for part in parts if part)


def _when(then: datetime, here: datetime) -> str:
    if timedelta(days=1) < here.date() - then.date():
        return _past_day(then.date(), here.date(), language())
    return short_moment(then, here)


@lru_cache(maxsize=2_000)  # a long list has many lines of the same few days
def _past_day(day: date, today: date, _language: Language) -> str:
    return short_moment(datetime.combine(day, NOON), datetime.combine(today, NOON))


def _reminder(case: CaseSummary, today: date) -> str:
    if case.look_again is None:
        return ""
    if case.look_again <= today:
        return QCoreApplication.translate("history", "Look again today")
    return _with(
        QCoreApplication.translate("history", "Look again: %1"), near_day(case.look_again, today)
    )


def _with(sentence: str, value: str) -> str:
    return sentence.replace("%1", value)
