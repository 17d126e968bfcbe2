"""When something was saved, and when to look at it again, the way people say it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate

from gui.texts import locale


def short_moment(moment: datetime, now: datetime) -> str:
    """Give `moment` as seen from `now`, in the time zone of this computer."""
    then, today = moment.astimezone(), now.astimezone().date()
    clock = f"{then:%H:%M}"
    if then.date() == today:
        return QCoreApplication.translate("dates", "Today %1").replace("%1", clock)
    if then.date() == today - timedelta(days=1):
        return QCoreApplication.translate("dates", "Yesterday %1").replace("%1", clock)
    return _day(then, with_year=then.year != today.year)


def long_moment(moment: datetime) -> str:
    """Give `moment` with day and time, in the time zone of this computer."""
    then = moment.astimezone()
    return f"{_day(then, with_year=True)} {then:%H:%M}"


def long_day(day: date) -> str:
    """Give a day with its year."""
    return _day(day, with_year=True)


def near_day(day: date, today: date) -> str:
    """Give a day with its weekday, as seen from `today`; with its year only in another one."""
    words = {
        today: QCoreApplication.translate("dates", "today, %1"),
        today + timedelta(days=1): QCoreApplication.translate("dates", "tomorrow, %1"),
    }
    if day.year == today.year:
        pattern = QCoreApplication.translate("dates", "ddd d MMM")
    else:
        pattern = QCoreApplication.translate("dates", "ddd d MMM yyyy")
    said = locale().toString(QDate(day.year, day.month, day.day), pattern)
    return words.get(day, "%1").replace("%1", said)


def _day(then: date, *, with_year: bool) -> str:
    # Qt's pattern letters; strftime would follow the system's language, not the window's.
    if with_year:
        pattern = QCoreApplication.translate("dates", "d MMM yyyy")
    else:
        pattern = QCoreApplication.translate("dates", "d MMM")
    return locale().toString(QDate(then.year, then.month, then.day), pattern)
