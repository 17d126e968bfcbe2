"""A case as plain data for an archive, and back, strictly: ids of one file mean nothing there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from logic.history.cases import Case, Check, Picture, Reaction, TickDone
from logic.history.rows import RowError, moment, stamp
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome
from logic.plain_data import At
from logic.snapshots import (
    assessment_from_dict,
    assessment_to_dict,
    deal_from_dict,
    deal_to_dict,
    marks_from_list,
    marks_to_list,
    told_from_dict,
    told_to_dict,
)

MOST_PIXELS = 1_000_000
"""Width or height of a picture that is believed: far more than a screen has."""

_KEYS = (
    *("created", "changed", "title", "name", "client", "note", "pinned", "look_again"),
    *("deleted", "checks", "reactions", "ticks", "pictures"),
)
_CHECK_KEYS = ("created", "text", "marks", "deal", "told", "assessment", "has_text")
_PICTURE_KEYS = ("added", "name", "width", "height", "length", "sha256")


def case_to_dict(case: Case, shas: Sequence[str]) -> dict[str, object]:
    """Give `case` as plain data; `shas` are the SHA-256 of its pictures, in their order."""
    return {
        "created": stamp(case.created),
        "changed": stamp(case.changed),
        "title": case.title,
        "name": case.name,
        "client": case.client,
        "note": case.note,
        "pinned": case.pinned,
        "look_again": case.look_again.isoformat() if case.look_again else None,
        "deleted": stamp(case.deleted) if case.deleted else None,
        "checks": [
            {
                "created": stamp(check.created),
                "text": check.message.text,
                "marks": marks_to_list(check.message.marks),
                "deal": deal_to_dict(check.deal),
                "told": told_to_dict(check.told),
                "assessment": assessment_to_dict(check.assessment),
                "has_text": check.has_text,
            }
            for check in case.checks
        ],
        "reactions": [
            {
                "outcome": reaction.outcome.value if reaction.outcome else None,
                "recorded": stamp(reaction.recorded),
            }
            for reaction in case.reactions
        ],
        "ticks": [
            {"act": tick.act, "ja": tick.step.ja, "en": tick.step.en, "done": stamp(tick.done)}
            for tick in case.ticks
        ],
        "pictures": [
            {
                "added": stamp(picture.added),
                "name": picture.name,
                "width": picture.width,
                "height": picture.height,
                "length": picture.length,
                "sha256": sha,
            }
            for picture, sha in zip(case.pictures, shas, strict=True)
        ],
    }


def case_from_dict(data: object) -> tuple[Case, tuple[str, ...]]:
    """Give the case that `case_to_dict` wrote, and the SHA-256 of its pictures.

    All ids are 0. Raises ValueError (SnapshotError, RowError) on anything else.
    """
    at = At(data, "").with_keys(*_KEYS)
    day, deleted = at.key("look_again"), at.key("deleted")
    case = Case(
        id=0,
        created=_moment(at.key("created")),
        changed=_moment(at.key("changed")),
        title=at.key("title").text(),
        name=at.key("name").text(),
        client=at.key("client").text(),
        note=at.key("note").text(),
        pinned=_flag(at.key("pinned")),
        look_again=None if day.value is None else day.day(),
        deleted=None if deleted.value is None else _moment(deleted),
        checks=at.key("checks").each(_check),
        reactions=at.key("reactions").each(_reaction),
        ticks=at.key("ticks").each(_tick),
        pictures=at.key("pictures").each(_picture),
    )
    if not case.checks:
        raise at.key("checks").wrong("no check")
    return case, at.key("pictures").each(lambda one: one.key("sha256").text())


def _check(at: At) -> Check:
    at.with_keys(*_CHECK_KEYS)
    marks = marks_from_list(at.key("marks").value)
    text = at.key("text").text()
    if any(not 0 <= mark.start <= mark.end <= len(text) for mark in marks):
        raise at.key("marks").wrong("outside the text")
    has_text = _flag(at.key("has_text"))
    if text and not has_text:
        raise at.key("has_text").wrong("there is a text")
    return Check(
        id=0,
        created=_moment(at.key("created")),
        message=Message(text, marks),
        deal=deal_from_dict(at.key("deal").value),
        told=told_from_dict(at.key("told").value),
        assessment=assessment_from_dict(at.key("assessment").value),
        has_text=has_text,
    )


def _reaction(at: At) -> Reaction:
    at.with_keys("outcome", "recorded")
    outcome = at.key("outcome")
    return Reaction(
        None if outcome.value is None else outcome.member_of(Outcome), _moment(at.key("recorded"))
    )


def _tick(at: At) -> TickDone:
    at.with_keys("act", "ja", "en", "done")
    step = Localised(at.key("ja").text(), at.key("en").text())
    return TickDone(at.key("act").text(), step, _moment(at.key("done")))


def _picture(at: At) -> Picture:
    at.with_keys(*_PICTURE_KEYS)
    return Picture(
        id=0,
        added=_moment(at.key("added")),
        name=at.key("name").text(),
        width=_pixels(at.key("width")),
        height=_pixels(at.key("height")),
        length=at.key("length").number(),
    )


def _pixels(at: At) -> int:
    if not 1 <= at.number() <= MOST_PIXELS:
        raise at.wrong("no size of a picture")
    return at.number()


def _flag(at: At) -> bool:
    if not isinstance(at.value, bool):
        raise at.wrong("neither yes nor no")
    return at.value


def _moment(at: At) -> datetime:
    """Read what `stamp` wrote, in exactly that form: others would be refused by the file."""
    try:
        read = moment(at.text(), at.path)
        if stamp(read) == at.value:
            return read
    except (RowError, OverflowError):
        pass
    raise at.wrong("not a time in UTC")
