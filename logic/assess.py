"""The one page that calls the stages in order: a message and a deal in, an assessment out."""

from __future__ import annotations

from dataclasses import replace

from logic import advice
from logic.assessment import Assessment
from logic.counterfactual import Change, change_deal, smallest_changes
from logic.cues import Cue, CueHit
from logic.deal import Deal
from logic.evidence import Evidence, collect_evidence
from logic.findings import apply_rules, verdict_in
from logic.fold import fold
from logic.language import Language, Localised, language_of
from logic.message import Message
from logic.reading import Reading, client_hits, read, sentences_holding
from logic.resemblance import Weighed, weigh
from logic.rulebook import Rulebook
from logic.verdict import HEAVY, Verdict, heaviest


def assess(message: Message, deal: Deal, rulebook: Rulebook) -> Assessment:
    """Judge one message in the present state of the deal.

    Pure: the same input gives the same assessment on every machine. Never raises on text.
    Raises KeyError for a platform id that the rulebook does not have.
    """
    platform = rulebook.platforms[deal.platform]
    if message.is_blank:
        return _nothing_yet(message, rulebook)
    reading, evidence = _evidence(message, rulebook)
    reads_ordinary = rulebook.texts["assessment"]["reads_ordinary"]
    fired = apply_rules(message, evidence, rulebook.rules, deal, platform, reads_ordinary)
    findings = tuple(finding for finding in fired if finding.verdict is not Verdict.CLEAR)
    noted = tuple(finding for finding in fired if finding.verdict is Verdict.CLEAR)
    verdict = heaviest([finding.verdict for finding in findings])
    overall = rulebook.verdicts[verdict]
    changes = [
        held
        for change in smallest_changes(evidence, rulebook.rules, deal, platform)
        if (held := _held(change, message, reading, deal, rulebook)) is not None
        and held.then.weight < verdict.weight
    ]
    return Assessment(
        verdict=verdict,
        headline=overall.headline,
        summary=advice.summary(findings, noted, overall.summary, platform, rulebook),
        statements=advice.statements(findings, rulebook, platform),
        steps=advice.steps(findings, verdict, deal, platform, rulebook),
        replies=advice.replies(findings, verdict, deal, platform, rulebook),
        findings=findings,
        noted=noted,
        motives=advice.motives(findings, rulebook),
        normal=advice.what_would_be_normal(message, findings, changes, platform, rulebook),
        not_found=advice.not_found(evidence, rulebook),
        hints=advice.hints(fired, deal, platform, rulebook),
        notices=_notices(message, rulebook),
        message_language=language_of(message.judged),
        rules_version=rulebook.version,
    )


def evidence_in(message: Message, rulebook: Rulebook) -> Evidence:
    """What in a message makes rules fire, whatever the deal."""
    return _evidence(message, rulebook)[1]


def _evidence(message: Message, rulebook: Rulebook) -> tuple[Reading, Evidence]:
    reading, found = _read(message, rulebook)
    weighed = _weighed(reading, rulebook)
    return reading, collect_evidence(reading, found, weighed, rulebook.rules)


def _held(
    change: Change, message: Message, reading: Reading, deal: Deal, rulebook: Rulebook
) -> Change | None:
    """A change as it holds when the message is judged again without those sentences.

    The rest may still read like risky messages; then less is promised, or nothing.
    """
    if not change.leave_out:
        return change
    sentences = sentences_holding(reading, change.leave_out)
    text = message.judged
    for start, end in sentences:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    platform = rulebook.platforms[deal.platform]
    left = evidence_in(Message(text), rulebook)
    then = verdict_in(left, rulebook.rules, change_deal(deal, change.deal), platform)
    if not sentences or then in HEAVY:
        return None
    return replace(change, leave_out=sentences, then=heaviest([then, change.then]))


def cues_found(message: Message, rulebook: Rulebook) -> set[tuple[str, Cue]]:
    """Which cues of which rules a message shows, whatever the deal: for rule authors and tests."""
    _, found = _read(message, rulebook)
    return {(hit.owner, hit.cue) for hit in found}


def weighed_alone(message: Message, rulebook: Rulebook) -> Weighed:
    """What a message's passages weigh, before any rule: for maintainers and tests."""
    reading, _ = _read(message, rulebook)
    return _weighed(reading, rulebook)


def _weighed(reading: Reading, rulebook: Rulebook) -> Weighed:
    language = language_of(reading.folded.text)
    other = Language.EN if language is Language.JA else Language.JA
    return weigh(reading, rulebook.weights[language], rulebook.weights[other])


def _read(message: Message, rulebook: Rulebook) -> tuple[Reading, list[CueHit]]:
    """Fold, read, and find the cues in what the client says."""
    reading = read(
        fold(message.judged),
        rulebook.lexicon,
        rulebook.labels,
        rulebook.amounts,
        rulebook.own_addresses,
    )
    return reading, rulebook.finder.find(reading, client_hits(reading))


def _nothing_yet(message: Message, rulebook: Rulebook) -> Assessment:
    """The answer to a blank text: nothing to check yet, which is not "clear"."""
    return Assessment(
        verdict=None,
        headline=rulebook.texts["assessment"]["nothing_yet"],
        summary=rulebook.texts["assessment"]["nothing_yet_summary"],
        statements=(),
        steps=(),
        replies=(),
        findings=(),
        noted=(),
        motives=(),
        normal=(),
        not_found=(),
        hints=(),
        notices=_notices(message, rulebook),
        message_language=language_of(message.judged),
        rules_version=rulebook.version,
    )


def _notices(message: Message, rulebook: Rulebook) -> tuple[Localised, ...]:
    return (rulebook.texts["assessment"]["text_cut"],) if message.is_cut else ()
