"""Assessments and deals as plain data that JSON can carry, and back, without loss.

The history keeps these, so that a record reopens as it was judged. Reading is strict: a
missing, unknown or wrongly typed key is refused with the path to it. Whoever changes the
shape must let the old one be read too, and add a migration (logic/history/schema.py).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeVar

from logic.assessment import Assessment, Finding, Reply, Sign, Source, Tone
from logic.deal import Answer, Deal
from logic.language import Language, Localised
from logic.message import Span
from logic.verdict import Verdict

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)


class SnapshotError(ValueError):
    """Data that is no snapshot. `path` leads to the bad key, such as "findings[0].verdict".

    The text names kinds, never values: those may be the client's words.
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path or 'snapshot'}: {problem}")
        self.path = path
        self.problem = problem


def to_bytes(data: dict[str, object]) -> bytes:
    r"""Write snapshot data as UTF-8 JSON.

    Not JSON's `\uXXXX` escapes: they would join two lone surrogates that stand side by side
    into one character, and make Japanese twice as long. `surrogatepass` keeps every string.
    """
    compact = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return compact.encode("utf-8", "surrogatepass")


def from_bytes(raw: bytes) -> object:
    """Read what `to_bytes` wrote. Raises SnapshotError when it is not JSON in UTF-8."""
    try:
        return json.loads(raw.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        # `from None`: the decoder's own message quotes the text.
        raise SnapshotError("", f"not JSON in UTF-8 ({type(error).__name__})") from None


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
    at = _At(data, "").with_keys("platform", "contract", "escrow", "approved")
    return Deal(
        platform=at.key("platform").text(),
        contract=at.key("contract").member_of(Answer),
        escrow=at.key("escrow").member_of(Answer),
        approved=at.key("approved").member_of(Answer),
    )


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
    }


_LISTS_OF_TEXTS = ("statements", "steps", "motives", "normal", "not_found", "hints", "notices")


def assessment_from_dict(data: object) -> Assessment:
    """Give the assessment that `assessment_to_dict` wrote.

    Raises SnapshotError, with the path to the bad key, on anything else.
    """
    at = _At(data, "").with_keys(*Assessment.__dataclass_fields__)
    verdict = at.key("verdict")
    return Assessment(
        verdict=None if verdict.value is None else verdict.member_of(Verdict),
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
    )


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
    }


@dataclass(frozen=True, slots=True)
class _At:
    """A value of a snapshot and where it stands; each reader checks the kind it gives."""

    value: object
    path: str

    def wrong(self, problem: str) -> SnapshotError:
        return SnapshotError(self.path, problem)

    def with_keys(self, *names: str) -> _At:
        """Give itself when it is a table of exactly these keys: none missing, none unknown."""
        if not isinstance(self.value, dict):
            raise self.wrong(f"expected a table, found {type(self.value).__name__}")
        for name in names:
            if name not in self.value:
                raise self.key(name).wrong("missing")
        if len(self.value) != len(names):
            # The unknown key itself is not quoted: it could be anything.
            raise self.wrong(f"{len(self.value) - len(names)} unknown key(s)")
        return self

    def has(self, name: str) -> bool:
        return isinstance(self.value, dict) and name in self.value

    def key(self, name: str) -> _At:
        table = self.value if isinstance(self.value, dict) else {}
        return _At(table.get(name), f"{self.path}.{name}" if self.path else name)

    def each(self, read: Callable[[_At], _T]) -> tuple[_T, ...]:
        if not isinstance(self.value, list):
            raise self.wrong(f"expected a list, found {type(self.value).__name__}")
        return tuple(read(_At(item, f"{self.path}[{i}]")) for i, item in enumerate(self.value))

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.wrong(f"expected text, found {type(self.value).__name__}")
        return self.value

    def number(self) -> int:
        # bool is an int to Python, not to us.
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.wrong(f"expected a whole number, found {type(self.value).__name__}")
        return self.value

    def member_of(self, enum: type[_E]) -> _E:
        try:
            return enum(self.text())
        except ValueError:
            raise self.wrong(f"not one of {', '.join(m.value for m in enum)}") from None

    def day(self) -> date:
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            raise self.wrong("not a date such as 2026-11-24") from None


def _localised(at: _At) -> Localised:
    at.with_keys("ja", "en")
    return Localised(ja=at.key("ja").text(), en=at.key("en").text())


def _reply(at: _At) -> Reply:
    keys = ("id", "label", "text")
    # Records of format 1 have no tone.
    at.with_keys(*keys, *(("tone",) if at.has("tone") else ()))
    tone = at.key("tone")
    return Reply(
        id=at.key("id").text(),
        label=_localised(at.key("label")),
        text=_localised(at.key("text")),
        tone=None if tone.value is None else tone.member_of(Tone),
    )


def _sign(at: _At) -> Sign:
    return at.member_of(Sign)


def _source(at: _At) -> Source:
    at.with_keys("title", "where", "checked")
    return Source(_localised(at.key("title")), at.key("where").text(), at.key("checked").day())


def _span(at: _At) -> Span:
    at.with_keys("start", "end", "text")
    return Span(at.key("start").number(), at.key("end").number(), at.key("text").text())


def _finding(at: _At) -> Finding:
    at.with_keys(*Finding.__dataclass_fields__)
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
    )
