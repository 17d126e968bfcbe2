"""The JSON form of a check: one object in, one object out (README; stable)."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping

from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import DEFAULT_PLATFORM, Answer, Deal
from logic.language import Language
from logic.message import Message
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD, Told

_ANSWERS: Mapping[object, Answer] = {True: Answer.YES, False: Answer.NO, None: Answer.UNKNOWN}


class BadLine(ValueError):
    """A line that cannot be judged. `key` names a sentence in texts/terminal.toml."""

    def __init__(self, id_: object, key: str, field: str = "") -> None:
        super().__init__(key, field)
        self.id = id_
        self.key = key
        self.field = field


def judge_line(
    line: bytes,
    usual: Deal,
    rulebook: Rulebook,
    language: Language | None,
    usually_told: Told = NOTHING_TOLD,
) -> dict[str, object]:
    """Judge the message in one line of JSON (UTF-8). Raises BadLine when it is not such a line.

    What the line does not say of the deal is as in `usual`, and of what was looked up by hand as
    in `usually_told`; null means unknown. Without a `language`, each answer is in the language
    of its message.
    """
    try:
        data = json.loads(line.decode("utf-8-sig"), parse_constant=_finite, parse_float=_finite)
    except (ValueError, RecursionError):
        raise BadLine(None, "bad_json_line") from None
    if not isinstance(data, dict):
        raise BadLine(None, "bad_json_line")
    id_ = data.get("id")
    text = data.get("text")
    if not isinstance(text, str):
        raise BadLine(id_, "bad_field", "text")
    deal = Deal(
        _platform(data, rulebook) if "platform" in data else usual.platform,
        _answer(data, "contract") if "contract" in data else usual.contract,
        _answer(data, "escrow") if "escrow" in data else usual.escrow,
        _answer(data, "approved") if "approved" in data else usual.approved,
    )
    told = _told(data, usually_told, rulebook)
    return as_json(id_, assess(Message(text), deal, rulebook, told), language)


def as_json(id_: object, assessment: Assessment, language: Language | None) -> dict[str, object]:
    """Give an assessment as the stable JSON object, its texts in one language.

    Without a `language`: in the language that the message is written in.
    """
    language = language or assessment.message_language
    return {
        "id": id_,
        "verdict": assessment.verdict.value if assessment.verdict else None,
        "headline": assessment.headline.text(language),
        "findings": [
            {
                "rule": finding.rule,
                "category": finding.category,
                "verdict": finding.verdict.value,
                "title": finding.title.text(language),
                "why": finding.why.text(language),
                "evidence": [
                    {"start": span.start, "end": span.end, "text": span.text}
                    for span in finding.evidence
                ],
            }
            for finding in assessment.findings
        ],
        "steps": [step.text(language) for step in assessment.steps],
        "reply": assessment.replies[0].text.text(language) if assessment.replies else None,
        "rules_version": assessment.rules_version,
    }


def dump(data: Mapping[str, object]) -> str:
    """One line of JSON, readable where possible.

    Escaped where UTF-8 cannot carry the text (lone surrogates), and where some readers would
    take a character of it for the end of the line (U+0085, U+2028, U+2029).
    """
    line = json.dumps(data, ensure_ascii=False, allow_nan=False)
    if len(line.splitlines()) > 1:
        return json.dumps(data)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(data)
    return line


def _finite(number: str) -> float:
    """Refuse NaN, Infinity and 1e999, which Python reads but JSON cannot say."""
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(number)
    return value


def _platform(data: Mapping[str, object], rulebook: Rulebook) -> str:
    platform = data.get("platform")
    if platform is None:
        return DEFAULT_PLATFORM
    if not isinstance(platform, str) or platform not in rulebook.platforms:
        raise BadLine(data.get("id"), "bad_field", "platform")
    return platform


def _told(data: Mapping[str, object], told: Told, rulebook: Rulebook) -> Told:
    """What the line says was looked up by hand, over what is told anyway."""
    checked = data.get("checked", {})
    if not isinstance(checked, dict):
        raise BadLine(data.get("id"), "bad_field", "checked")
    for item, value in checked.items():
        if item not in rulebook.checklist or not (value is None or isinstance(value, bool)):
            raise BadLine(data.get("id"), "bad_field", f"checked.{item}")
        told = told.with_answer(item, _ANSWERS[value])
    return told


def _answer(data: Mapping[str, object], key: str) -> Answer:
    value = data.get(key)
    if value is not None and not isinstance(value, bool):
        raise BadLine(data.get("id"), "bad_field", key)
    return _ANSWERS[value]
