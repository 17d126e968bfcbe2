"""The one page that calls the stages in order: a message and a deal in, an assessment out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from logic import advice
from logic.assessment import Assessment, Finding, SetAside
from logic.counterfactual import Change, change_deal, smallest_changes
from logic.cues import Cue, CueHit
from logic.deal import Deal
from logic.dismissals import Dismissed
from logic.evidence import Evidence, collect_evidence
from logic.findings import apply_rules, verdict_in
from logic.fold import fold
from logic.language import Language, Localised, language_of
from logic.message import Message
from logic.platforms import Platform
from logic.reading import Reading, client_hits, read, sentences_holding
from logic.resemblance import Weighed, weigh
from logic.rulebook import Rulebook
from logic.rules import Rule
from logic.told import NOTHING_TOLD, Told
from logic.verdict import HEAVY, Verdict, heaviest


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a message says, before the rules: read once, for the judgement with and without."""

    reading: Reading
    found: Sequence[CueHit]
    weighed: Weighed

    def evidence(self, rulebook: Rulebook, told: Told) -> Evidence:
        return collect_evidence(self.reading, self.found, self.weighed, rulebook.rules, told)


def assess(
    message: Message, deal: Deal, rulebook: Rulebook, told: Told = NOTHING_TOLD
) -> Assessment:
    """Judge one message, or conversation, in the present state of the deal.

    `told` is what the user looked up by hand, and the findings she said are wrong. Answers to
    what cannot be asked on this service, and ids the rulebook does not have, count for nothing.
    A blank message is judged only where an answer given by hand says something.
    Pure: the same input gives the same assessment on every machine. Never raises on text.
    Raises KeyError for a platform id that the rulebook does not have.
    """
    platform = rulebook.platforms[deal.platform]
    told = _that_counts(told, platform, rulebook)
    if message.is_blank and not any(map(_told_by(told), rulebook.rules.values())):
        return _nothing_yet(message, rulebook)
    seen = _see(message, rulebook)
    evidence = seen.evidence(rulebook, told)
    fired = _fired(message, evidence, deal, rulebook)
    findings = tuple(finding for finding in fired if finding.verdict is not Verdict.CLEAR)
    noted = tuple(finding for finding in fired if finding.verdict is Verdict.CLEAR)
    verdict = heaviest([finding.verdict for finding in findings])
    overall = rulebook.verdicts[verdict]
    changes = [
        held
        for change in smallest_changes(evidence, rulebook.rules, deal, platform)
        if (held := _held(change, message, seen.reading, deal, rulebook, told)) is not None
        and held.then.weight < verdict.weight
    ]
    everything = seen.evidence(rulebook, replace(told, dismissals=())) if told.dismissals else {}
    set_aside = _set_aside(message, seen, everything, deal, rulebook, told)
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
        not_found=advice.not_found({**evidence, **everything}, rulebook),
        hints=advice.hints(fired, deal, platform, rulebook),
        notices=_notices(message, rulebook),
        message_language=language_of(message.judged),
        rules_version=rulebook.version,
        set_aside=set_aside,
        verdict_with_all=(
            verdict_in(everything, rulebook.rules, deal, platform) if set_aside else None
        ),
    )


def evidence_in(message: Message, rulebook: Rulebook, told: Told = NOTHING_TOLD) -> Evidence:
    """What in a message, and of what is told beside it, makes rules fire, whatever the deal."""
    return _see(message, rulebook).evidence(rulebook, told)


def _see(message: Message, rulebook: Rulebook) -> _Seen:
    reading, found = _read(message, rulebook)
    return _Seen(reading, found, _weighed(reading, rulebook))


def _fired(
    message: Message, evidence: Evidence, deal: Deal, rulebook: Rulebook
) -> Sequence[Finding]:
    return apply_rules(
        message,
        evidence,
        rulebook.rules,
        deal,
        rulebook.platforms[deal.platform],
        rulebook.texts["assessment"]["reads_ordinary"],
        rulebook.checklist,
    )


def _that_counts(told: Told, platform: Platform, rulebook: Rulebook) -> Told:
    """What is told of things that can be asked on this service, and of rules that are there."""
    checklist, rules = rulebook.checklist, rulebook.rules
    return Told(
        tuple(
            (item, answer)
            for item, answer in told.answers
            if item in checklist and checklist[item].fits(platform)
        ),
        tuple(one for one in told.dismissals if one.rule in rules),
    )


def _told_by(told: Told) -> Callable[[Rule], bool]:
    answers = dict(told.answers)
    return lambda rule: rule.is_told_by(answers)


def _set_aside(
    message: Message,
    seen: _Seen,
    everything: Evidence,
    deal: Deal,
    rulebook: Rulebook,
    told: Told,
) -> tuple[SetAside, ...]:
    """What each dismissal holds back: the finding of the words it is about, by itself.

    A dismissal counts for what it holds back alone, and for what it would hold back were it the
    only one: of a combination, for instance, of which another dismissal took a part away.
    """
    found: list[SetAside] = []
    for one in told.dismissals:
        dismissed = Dismissed(seen.reading.folded.original, (one,))
        without_it = seen.evidence(rulebook, told.without_dismissal(one))
        said = (*everything.get(one.rule, ()), *without_it.get(one.rule, ()))
        held_back = frozenset(saying for saying in said if dismissed.holds(one.rule, saying))
        if held_back:
            fired = _fired(message, {one.rule: held_back}, deal, rulebook)
            found += [SetAside(finding, one) for finding in fired]
    return tuple(found)


def _held(
    change: Change,
    message: Message,
    reading: Reading,
    deal: Deal,
    rulebook: Rulebook,
    told: Told,
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
    left = evidence_in(Message(text, message.marks), rulebook, told)
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
        message.marks,
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
