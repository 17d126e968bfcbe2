"""Assessments, deals and what the user told as plain data that JSON can carry, and back.

The history keeps these, so that a record reopens as it was judged. Reading is strict: a
missing, unknown or wrongly typed key is refused with the path to it. Whoever changes the
shape must let the old one be read too, and add a migration (logic/history/schema.py).

What older records lack: a reply its `tone`; a finding what was `told`; an assessment what was
`set_aside` and the `verdict_with_all`.
"""

from __future__ import annotations

from collections.abc import Sequence

from logic.assessment import Assessment, Finding, Reply, SetAside, Sign, Source, Tone
from logic.deal import Answer, Deal
from logic.language import Language, Localised
from logic.message import Author, PartMark, Span
from logic.plain_data import At, SnapshotError, from_bytes, to_bytes
from logic.told import Dismissal, Told, WhyWrong
from logic.verdict import Verdict

__all__ = [
    "SnapshotError",
    "assessment_from_dict",
    "assessment_to_dict",
    "deal_from_dict",
    "deal_to_dict",
    "from_bytes",
    "marks_from_list",
    "marks_to_list",
    "to_bytes",
    "told_from_dict",
    "told_to_dict",
]


def deal_to_dict(deal: Deal) -> dict[str, object]:
    """Give `deal` as plain data."""
    return {
        "platform": deal.platform,
        "contract": deal.contract.value,
        "escrow": deal.escrow.value,
        "approved": deal.approved.value,
    }


def deal_from_dict(data: object) -> Deal:
    """Give the deal that `deal_to_dict` wrote. Raises SnapshotError on anything else."""
    at = At(data, "").with_keys("platform", "contract", "escrow", "approved")
    return Deal(
        platform=at.key("platform").text(),
        contract=at.key("contract").member_of(Answer),
        escrow=at.key("escrow").member_of(Answer),
        approved=at.key("approved").member_of(Answer),
    )


def told_to_dict(told: Told) -> dict[str, object]:
    """Give what the user told as plain data."""
    return {
        "answers": [{"item": item, "answer": answer.value} for item, answer in told.answers],
        "dismissals": [_dismissal_to_dict(one) for one in told.dismissals],
    }


def told_from_dict(data: object) -> Told:
    """Give what `told_to_dict` wrote. Raises SnapshotError on anything else."""
    at = At(data, "").with_keys("answers", "dismissals")
    return Told(
        answers=at.key("answers").each(_hand_answer),
        dismissals=at.key("dismissals").each(_dismissal),
    )


def marks_to_list(marks: Sequence[PartMark]) -> list[object]:
    """Give who wrote which part of a message (`Message.marks`) as plain data."""
    return [
        {
            "start": mark.start,
            "end": mark.end,
            "author": mark.author.value,
            "day": mark.day.isoformat() if mark.day else None,
        }
        for mark in marks
    ]


def marks_from_list(data: object) -> tuple[PartMark, ...]:
    """Give the marks that `marks_to_list` wrote. Raises SnapshotError on anything else."""
    return At(data, "").each(_mark)


def assessment_to_dict(assessment: Assessment) -> dict[str, object]:
    """Give `assessment` as plain data: dicts, lists, strings, numbers and None."""
    return {
        "verdict": assessment.verdict.value if assessment.verdict else None,
        "headline": _localised_to_dict(assessment.headline),
        "summary": _localised_to_dict(assessment.summary),
        "replies": [
            {
                "id": reply.id,
                "label": _localised_to_dict(reply.label),
                "text": _localised_to_dict(reply.text),
                "tone": reply.tone.value if reply.tone else None,
            }
            for reply in assessment.replies
        ],
        "findings": [_finding_to_dict(finding) for finding in assessment.findings],
        "noted": [_finding_to_dict(finding) for finding in assessment.noted],
        **{
            name: [_localised_to_dict(text) for text in getattr(assessment, name)]
            for name in _LISTS_OF_TEXTS
        },
        "message_language": assessment.message_language.value,
        "rules_version": assessment.rules_version,
        "set_aside": [
            {
                "finding": _finding_to_dict(one.finding),
                "dismissal": _dismissal_to_dict(one.dismissal),
            }
            for one in assessment.set_aside
        ],
        "verdict_with_all": (
            assessment.verdict_with_all.value if assessment.verdict_with_all else None
        ),
    }


_LISTS_OF_TEXTS = ("statements", "steps", "motives", "normal", "not_found", "hints", "notices")


def assessment_from_dict(data: object) -> Assessment:
    """Give the assessment that `assessment_to_dict` wrote.

    Raises SnapshotError, with the path to the bad key, on anything else.
    """
    newer = ("set_aside", "verdict_with_all")
    at = At(data, "").with_keys(*Assessment.__dataclass_fields__, older=newer)
    return Assessment(
        verdict=_verdict_or_none(at.key("verdict")),
        headline=_localised(at.key("headline")),
        summary=_localised(at.key("summary")),
        statements=at.key("statements").each(_localised),
        steps=at.key("steps").each(_localised),
        replies=at.key("replies").each(_reply),
        findings=at.key("findings").each(_finding),
        noted=at.key("noted").each(_finding),
        motives=at.key("motives").each(_localised),
        normal=at.key("normal").each(_localised),
        not_found=at.key("not_found").each(_localised),
        hints=at.key("hints").each(_localised),
        notices=at.key("notices").each(_localised),
        message_language=at.key("message_language").member_of(Language),
        rules_version=at.key("rules_version").text(),
        set_aside=at.key("set_aside").each(_set_aside) if at.has("set_aside") else (),
        verdict_with_all=_verdict_or_none(at.key("verdict_with_all")),
    )


def _verdict_or_none(at: At) -> Verdict | None:
    return None if at.value is None else at.member_of(Verdict)


def _localised_to_dict(text: Localised) -> dict[str, object]:
    return {"ja": text.ja, "en": text.en}


def _finding_to_dict(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "category": finding.category,
        "verdict": finding.verdict.value,
        "title": _localised_to_dict(finding.title),
        "why": _localised_to_dict(finding.why),
        "todo": _localised_to_dict(finding.todo),
        "signs": [sign.value for sign in finding.signs],
        "sources": [
            {
                "title": _localised_to_dict(source.title),
                "where": source.where,
                "checked": source.checked.isoformat(),
            }
            for source in finding.sources
        ],
        "evidence": [
            {"start": span.start, "end": span.end, "text": span.text} for span in finding.evidence
        ],
        "told": [_localised_to_dict(text) for text in finding.told],
    }


def _dismissal_to_dict(dismissal: Dismissal) -> dict[str, object]:
    return {
        "rule": dismissal.rule,
        "words": list(dismissal.words),
        "reason": dismissal.reason.value,
        "note": dismissal.note,
    }


def _localised(at: At) -> Localised:
    at.with_keys("ja", "en")
    return Localised(ja=at.key("ja").text(), en=at.key("en").text())


def _reply(at: At) -> Reply:
    at.with_keys("id", "label", "text", "tone", older=("tone",))
    tone = at.key("tone")
    return Reply(
        id=at.key("id").text(),
        label=_localised(at.key("label")),
        text=_localised(at.key("text")),
        tone=None if tone.value is None else tone.member_of(Tone),
    )


def _sign(at: At) -> Sign:
    return at.member_of(Sign)


def _source(at: At) -> Source:
    at.with_keys("title", "where", "checked")
    return Source(_localised(at.key("title")), at.key("where").text(), at.key("checked").day())


def _span(at: At) -> Span:
    at.with_keys("start", "end", "text")
    return Span(at.key("start").number(), at.key("end").number(), at.key("text").text())


def _finding(at: At) -> Finding:
    at.with_keys(*Finding.__dataclass_fields__, older=("told",))
    return Finding(
        rule=at.key("rule").text(),
        category=at.key("category").text(),
        verdict=at.key("verdict").member_of(Verdict),
        title=_localised(at.key("title")),
        why=_localised(at.key("why")),
        todo=_localised(at.key("todo")),
        signs=at.key("signs").each(_sign),
        sources=at.key("sources").each(_source),
        evidence=at.key("evidence").each(_span),
        told=at.key("told").each(_localised) if at.has("told") else (),
    )


def _set_aside(at: At) -> SetAside:
    at.with_keys("finding", "dismissal")
    return SetAside(_finding(at.key("finding")), _dismissal(at.key("dismissal")))


def _dismissal(at: At) -> Dismissal:
    at.with_keys("rule", "words", "reason", "note")
    return Dismissal(
        rule=at.key("rule").text(),
        words=at.key("words").each(At.text),
        reason=at.key("reason").member_of(WhyWrong),
        note=at.key("note").text(),
    )


def _hand_answer(at: At) -> tuple[str, Answer]:
    at.with_keys("item", "answer")
    return at.key("item").text(), at.key("answer").member_of(Answer)


def _mark(at: At) -> PartMark:
    at.with_keys("start", "end", "author", "day")
    day = at.key("day")
    return PartMark(
        at.key("start").number(),
        at.key("end").number(),
        at.key("author").member_of(Author),
        None if day.value is None else day.day(),
    )
