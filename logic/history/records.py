"""What is kept of a check, and how it becomes a row and a record again, equal to the byte."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import TypeVar

from logic.assessment import Assessment
from logic.deal import Deal
from logic.message import Message
from logic.outcomes import Outcome
from logic.snapshots import (
    assessment_from_dict,
    assessment_to_dict,
    deal_from_dict,
    deal_to_dict,
    from_bytes,
    to_bytes,
)
from logic.verdict import Verdict

TITLE_LENGTH = 60
"""Characters of a title; the schema has the same limit."""

Row = tuple[str, str, str | None, str, bytes, bytes, bytes, bytes]

_E = TypeVar("_E", bound=Enum)


@dataclass(frozen=True, slots=True)
class RecordSummary:
    """A line of the history's list: everything but the long texts.

    `created` is in UTC. `title` is "" when the message has no visible line.
    """

    id: int
    created: datetime
    title: str
    verdict: Verdict | None
    deal: Deal
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Record:
    """One kept check: the message, the deal, the answer as it was given, what came of it."""

    id: int
    created: datetime
    title: str
    message: Message
    deal: Deal
    assessment: Assessment
    outcome: Outcome | None

    @property
    def verdict(self) -> Verdict | None:
        """The verdict of the assessment; None when there was nothing to check."""
        return self.assessment.verdict

    def summary(self) -> RecordSummary:
        """Give this record's line of the list."""
        return RecordSummary(
            self.id, self.created, self.title, self.verdict, self.deal, self.outcome
        )


class RowError(ValueError):
    """A row that `to_row` cannot have written. The text names the column, never its value."""


def title_of(message: Message) -> str:
    """Give the first line of `message` with something to see in it, short enough for a list.

    Characters that only steer (line breaks, direction marks, NUL) are left out, and lone
    surrogates are shown as U+FFFD: the title is for looking at, the message keeps them.
    """
    for line in message.text.splitlines():
        shown = "".join(
            "\ufffd" if unicodedata.category(char) == "Cs" else char
            for char in line[: TITLE_LENGTH * 20]  # enough to look at, however long the line
            if unicodedata.category(char) not in {"Cc", "Cf"}
        ).strip()
        if shown:
            return shown[:TITLE_LENGTH].rstrip()
    return ""


def stamp(moment: datetime) -> str:
    """Give `moment` as the file has it: UTC, microseconds, always equally long.

    Raises ValueError for a moment without a time zone: it could be any hour.
    """
    if moment.tzinfo is None:
        raise ValueError("the clock gave a time without a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def to_row(created: str, message: Message, deal: Deal, assessment: Assessment) -> Row:
    """Give the values of `RECORD_COLUMNS` (logic/history/schema.py)."""
    title = title_of(message)
    verdict = assessment.verdict.value if assessment.verdict else None
    # A copy to search by; the assessment has the exact one.
    rules_version = assessment.rules_version.encode("utf-8", "replace").decode("utf-8")
    deal_json = to_bytes(deal_to_dict(deal))
    assessment_json = to_bytes(assessment_to_dict(assessment))
    text = message.text.encode("utf-8", "surrogatepass")
    digest = _digest(created, title, verdict, rules_version, deal_json, assessment_json, text)
    return created, title, verdict, rules_version, digest, deal_json, assessment_json, text


def from_row(id_: int, row: Sequence[object], outcome: object) -> Record:
    """Give the record whose `row` `to_row` wrote, with its latest `outcome`.

    Raises RowError when the digest does not fit, ValueError when it fits but makes no sense.
    """
    created, title, verdict, rules_version, digest, deal, assessment, text = row
    if digest != _digest(created, title, verdict, rules_version, deal, assessment, text):
        raise RowError("digest: the row is not what was saved")
    return Record(
        id=id_,
        created=_moment(created),
        title=_string(title, "title"),
        message=Message(_raw(text, "message").decode("utf-8", "surrogatepass")),
        deal=deal_from_dict(from_bytes(_raw(deal, "deal"))),
        assessment=assessment_from_dict(from_bytes(_raw(assessment, "assessment"))),
        outcome=_member(Outcome, outcome, "outcome"),
    )


def summary_from_row(row: Sequence[object]) -> RecordSummary:
    """Give the summary from `SUMMARY_COLUMNS` (logic/history/schema.py) and the outcome.

    Raises ValueError when a value makes no sense; the digest needs the long texts, and is
    checked when the record itself is read.
    """
    id_, created, title, verdict, deal, outcome = row
    if not isinstance(id_, int):
        raise RowError("id: not a number")
    return RecordSummary(
        id=id_,
        created=_moment(created),
        title=_string(title, "title"),
        verdict=_member(Verdict, verdict, "verdict"),
        deal=deal_from_dict(from_bytes(_raw(deal, "deal"))),
        outcome=_member(Outcome, outcome, "outcome"),
    )


def _digest(*values: object) -> bytes:
    """SHA-256 over the values, each with its kind and length before it."""
    state = hashlib.sha256()
    for value in values:
        raw = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        state.update(f"{type(value).__name__}:{len(raw)}:".encode())
        state.update(raw)
    return state.digest()


def _moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(_string(value, "created"))
    except ValueError:
        raise RowError("created: not a time") from None
    if moment.tzinfo is None:
        raise RowError("created: no time zone")
    return moment


def _string(value: object, column: str) -> str:
    if not isinstance(value, str):
        raise RowError(f"{column}: not text")
    return value


def _raw(value: object, column: str) -> bytes:
    if not isinstance(value, bytes):
        raise RowError(f"{column}: not bytes")
    return value


def _member(enum: type[_E], value: object, column: str) -> _E | None:
    if value is None:
        return None
    try:
        return enum(value)
    except ValueError:
        raise RowError(f"{column}: none of the known ones") from None
