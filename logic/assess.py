"""The one page that calls the stages in order: a message and a deal in, an assessment out."""

from __future__ import annotations

from logic import advice
from logic.assessment import Assessment
from logic.cues import Cue, CueHit
from logic.deal import Deal
from logic.fold import fold
from logic.language import Localised
from logic.message import Message
from logic.reading import Reading, client_hits, read
from logic.replies import write_replies
from logic.rulebook import Rulebook
from logic.rules import apply_rules, collect_evidence, verdict_in
from logic.verdict import Verdict, heaviest


def assess(message: Message, deal: Deal, rulebook: Rulebook) -> Assessment:
    """Judge one message in the present state of the deal.

    Pure: the same input gives the same assessment on every machine. Never raises on text.
    Raises KeyError for a platform id that the rulebook does not have.
    """
    platform = rulebook.platforms[deal.platform]
    if message.is_blank:
        return _nothing_yet(message, rulebook)
    reading, found = _read(message, rulebook)
    evidence = collect_evidence(reading, found, rulebook.rules)

    def verdict_then(changed: Deal) -> Verdict:
        return verdict_in(evidence, rulebook.rules, changed, platform)

    fired = apply_rules(message, evidence, rulebook.rules, deal, platform)
    findings = tuple(finding for finding in fired if finding.verdict is not Verdict.CLEAR)
    noted = tuple(finding for finding in fired if finding.verdict is Verdict.CLEAR)
    verdict = heaviest([finding.verdict for finding in findings])
    overall = rulebook.verdicts[verdict]
    replies = [rulebook.replies[id_] for id_ in advice.reply_ids(findings, verdict, rulebook)]
    return Assessment(
        verdict=verdict,
        headline=overall.headline,
        summary=advice.summary(findings, noted, overall.summary, platform, rulebook),
        statements=advice.statements(findings, rulebook, platform),
        steps=advice.steps(findings, verdict, platform, rulebook),
        replies=write_replies(replies, platform, deal.stage),
        findings=findings,
        noted=noted,
        motives=advice.motives(findings, rulebook),
        normal=advice.what_would_be_normal(findings, deal, platform, rulebook, verdict_then),
        not_found=advice.not_found(fired, rulebook),
        hints=advice.hints(fired, deal, platform, rulebook),
        notices=_notices(message, rulebook),
        message_language=advice.language_of(message.judged),
        rules_version=rulebook.version,
    )


def cues_found(message: Message, rulebook: Rulebook) -> set[tuple[str, Cue]]:
    """Which cues of which rules a message shows, whatever the deal: for rule authors and tests."""
    _, found = _read(message, rulebook)
    return {(hit.owner, hit.cue) for hit in found}


def _read(message: Message, rulebook: Rulebook) -> tuple[Reading, list[CueHit]]:
    """Fold, read, and find the cues in what the client says."""
    reading = read(fold(message.judged), rulebook.lexicon, rulebook.labels, rulebook.amounts)
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
        message_language=advice.language_of(message.judged),
        rules_version=rulebook.version,
    )


def _notices(message: Message, rulebook: Rulebook) -> tuple[Localised, ...]:
    return (rulebook.texts["assessment"]["text_cut"],) if message.is_cut else ()
