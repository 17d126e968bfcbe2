"""A check as it is kept when the user wants none of the client's words on her disk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from logic.assessment import Assessment, Finding
from logic.message import Message
from logic.told import Dismissal, Told


def without_words(
    message: Message, told: Told, assessment: Assessment
) -> tuple[Message, Told, Assessment]:
    """Give the three without a word of the client, and without the user's own notes.

    What stays is what was found and said of it: verdicts, ids and texts of rules, steps,
    replies, her answers to the checklist. Of the texts only `Assessment.normal` quotes the
    message (logic/advice.py), so it goes as a whole.
    """
    wordless = replace(
        assessment,
        findings=_unquoted(assessment.findings),
        noted=_unquoted(assessment.noted),
        normal=(),
        set_aside=tuple(
            replace(
                each,
                finding=replace(each.finding, evidence=()),
                dismissal=_unsaid(each.dismissal),
            )
            for each in assessment.set_aside
        ),
    )
    answered = replace(told, dismissals=tuple(map(_unsaid, told.dismissals)))
    return Message(""), answered, wordless


def _unquoted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(replace(finding, evidence=()) for finding in findings)


def _unsaid(dismissal: Dismissal) -> Dismissal:
    return replace(dismissal, words=(), note="")
