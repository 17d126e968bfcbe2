"""What the product answers: plain, frozen data that needs no rulebook to be shown again.

Every text is already filled in, in both languages, so a record in the history reopens
exactly as it was judged even after the rules have changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from logic.language import Language, Localised
from logic.message import Span
from logic.told import Dismissal
from logic.verdict import Verdict


class Sign(StrEnum):
    """The two separate things a finding can say about the offer."""

    BREAKS_RULES = "breaks_rules"
    SMELLS_OF_FRAUD = "smells_of_fraud"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule or a service's permission is written, and when we last looked."""

    title: Localised
    where: str
    checked: date


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that fired, and the words that made it fire.

    `evidence` holds spans into `Message.text` as pasted, in reading order. It is empty only
    where `told` is not: a finding that rests on what the user looked up by hand quotes her
    answers instead. A finding without either is not a finding.
    """

    rule: str
    category: str
    verdict: Verdict
    title: Localised
    why: Localised
    todo: Localised
    signs: tuple[Sign, ...]
    sources: tuple[Source, ...]
    evidence: tuple[Span, ...]
    told: tuple[Localised, ...] = ()


class Tone(StrEnum):
    """How a reply speaks. The first is the usual one; `decline` turns the offer down."""

    STANDARD = "standard"
    SOFT = "soft"
    FIRM = "firm"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class Reply:
    """A text ready to send to the client. `label` is what its button says.

    `id` names the situation it answers (a file of resources/replies). `tone` is None in records
    of before there were tones.
    """

    id: str
    label: Localised
    text: Localised
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that the user said is wrong: as it would have been, and why she said so."""

    finding: Finding
    dismissal: Dismissal


@dataclass(frozen=True, slots=True)
class Assessment:
    """The whole answer to one message in one state of the deal.

    verdict: None when there is nothing to check yet (blank text), which is not `clear`.
    headline: the verdict in words ("ちょっと待って！"); summary: one sentence of what was seen.
    statements: "breaks the service's rules" and "smells of fraud", each said apart.
    steps: what to do now, in order. replies: one ready text a tone, the recommended one first.
    findings: weightiest first; noted: rules that fired on something allowed at this stage.
    motives: why clients do this. normal: what would make this an ordinary offer.
    not_found: what was checked and not found. hints: where to look on the service's screen.
    notices: what the user must know about the check itself (text cut, and so on).
    message_language: the language the message seems to be written in, for the reply.
    set_aside: findings the user said are wrong; the verdict is without them.
    verdict_with_all: the verdict had nothing been set aside; None when nothing was.
    """

    verdict: Verdict | None
    headline: Localised
    summary: Localised
    statements: tuple[Localised, ...]
    steps: tuple[Localised, ...]
    replies: tuple[Reply, ...]
    findings: tuple[Finding, ...]
    noted: tuple[Finding, ...]
    motives: tuple[Localised, ...]
    normal: tuple[Localised, ...]
    not_found: tuple[Localised, ...]
    hints: tuple[Localised, ...]
    notices: tuple[Localised, ...]
    message_language: Language
    rules_version: str
    set_aside: tuple[SetAside, ...] = ()
    verdict_with_all: Verdict | None = None
