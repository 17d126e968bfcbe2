"""What is kept of a check, and how it becomes a row and a check again, equal to the byte."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from logic.assessment import Assessment
from logic.deal import Deal
from logic.history.cases import Check
from logic.history.rows import RowError, blob, digest, flag, moment, raw, unblob
from logic.message import Message, PartMark
from logic.plain_data import At
from logic.snapshots import (
    assessment_from_dict,
    assessment_to_dict,
    deal_from_dict,
    deal_to_dict,
    from_bytes,
    marks_from_list,
    marks_to_list,
    to_bytes,
    told_from_dict,
    told_to_dict,
)
from logic.told import NOTHING_TOLD, Told

Row = tuple[object, ...]
"""The values of `RECORD_COLUMNS` (logic/history/schema.py)."""

_MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Checked:
    """A check to keep, as it will be read again."""

    message: Message
    deal: Deal
    told: Told
    assessment: Assessment
    has_text: bool
    title: str


def to_row(case_id: int, created: str, check: Checked) -> Row:
    """Give the row of a check of this case; `created` is a `stamp`."""
    verdict = check.assessment.verdict.value if check.assessment.verdict else None
    # A copy to search by; the assessment has the exact one.
    rules_version = check.assessment.rules_version.encode("utf-8", "replace").decode("utf-8")
    before = (created, check.title, verdict, rules_version)
    long = (
        to_bytes(deal_to_dict(check.deal)),
        to_bytes(assessment_to_dict(check.assessment)),
        blob(check.message.text),
    )
    added = (
        case_id,
        to_bytes(told_to_dict(check.told)),
        marks_to_bytes(check.message.marks),
        int(check.has_text),
    )
    return (*before, digest(*before, *long, *added), *long, *added)


def from_row(id_: int, case_id: int, row: Sequence[object]) -> Check:
    """Give the check whose row `to_row` wrote, or an app of an older format.

    Raises RowError when the digest does not fit, ValueError when it fits but makes no sense.
    """
    *before, kept_digest, deal, assessment, text = row[:8]
    added = row[8:]
    kept_case, told, marks, has_text = added
    # Formats 1 and 2 knew none of the added columns; each record became the case of its id.
    is_old = told is None
    if is_old and (kept_case, marks, has_text) != (id_, None, 1):
        raise RowError("an old row with something new in it")
    if kept_case != case_id:
        raise RowError("case_id: another one")
    covered = (*before, deal, assessment, text, *(() if is_old else added))
    if kept_digest != digest(*covered):
        raise RowError("digest: the row is not what was saved")
    return Check(
        id=id_,
        created=moment(before[0], "created"),
        message=Message(unblob(text, "message"), () if is_old else marks_from_bytes(marks)),
        deal=deal_from_dict(from_bytes(raw(deal, "deal"))),
        told=NOTHING_TOLD if is_old else told_from_dict(from_bytes(raw(told, "told"))),
        assessment=assessment_from_dict(from_bytes(raw(assessment, "assessment"))),
        has_text=flag(has_text, "has_text"),
    )


def marks_to_bytes(marks: Sequence[PartMark]) -> bytes:
    """Give the marks of a message as the file has them."""
    return to_bytes({_MARKS: marks_to_list(tuple(marks))})


def marks_from_bytes(value: object) -> tuple[PartMark, ...]:
    """Give the marks that `marks_to_bytes` wrote. Raises ValueError."""
    data = At(from_bytes(raw(value, "marks")), "").with_keys(_MARKS)
    return marks_from_list(data.key(_MARKS).value)
