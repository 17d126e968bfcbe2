"""Evidence + deal + platform -> findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from logic.assessment import Finding, Sign
from logic.checklist import CheckItem
from logic.deal import Deal
from logic.evidence import Evidence, Range, merged
from logic.language import Localised
from logic.message import Message
from logic.platforms import Platform
from logic.rules import HandAnswer, Rule
from logic.verdict import HEAVY, Verdict, heaviest

_NOTHING = Localised("", "")


def apply_rules(
    message: Message,
    evidence: Evidence,
    rules: Mapping[str, Rule],
    deal: Deal,
    platform: Platform,
    reads_ordinary: Localised,
    checklist: Mapping[str, CheckItem],
) -> list[Finding]:
    """Give the findings of all rules that fired, weightiest first, then in reading order.

    Of equal weight, those that rest on answers given by hand alone come last; `checklist` says
    how these are quoted. `reads_ordinary` tells why a finding only asks where its rule says wait
    or stop.
    """
    order = {id_: at for at, id_ in enumerate(rules)}
    findings = []
    for id_, verdict in _standing(evidence, rules, deal, platform).items():
        ranges: frozenset[Range] = frozenset().union(*evidence[id_])
        softened = verdict is not rules[id_].verdict.verdict(platform, deal)
        more = reads_ordinary if softened else None
        told = tuple(
            checklist[one.item].says[one.answer].fill(**platform.words)
            for one in _answers_behind(rules[id_], rules)
        )
        finding = _finding(message, rules[id_], verdict, ranges, deal, platform, more)
        findings.append(replace(finding, told=told))
    findings.sort(
        key=lambda finding: (
            -finding.verdict.weight,
            finding.evidence[0].start if finding.evidence else len(message.text),
            order[finding.rule],
        )
    )
    return findings


def verdict_in(
    evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform
) -> Verdict:
    """The verdict that the same findings would give in another deal."""
    return heaviest(list(_standing(evidence, rules, deal, platform).values()))


def _standing(
    evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform
) -> dict[str, Verdict]:
    """The verdict of each rule that stands in this deal.

    A rule yields only to one that weighs as much here, so that one thing more in a message
    never makes the answer milder. What only resembles risky messages yields to any other rule
    that quotes the message.
    """
    verdicts = {
        id_: verdict
        for id_ in evidence
        if (verdict := verdict_of(id_, evidence, rules, deal, platform)) is not None
    }
    seen = heaviest(
        [verdict for id_, verdict in verdicts.items() if evidence[id_] and not rules[id_].resembles]
    )
    return {
        id_: verdict
        for id_, verdict in verdicts.items()
        if not any(
            other in verdicts and verdicts[other].weight >= verdict.weight
            for other in rules[id_].yields_to
        )
        and not (rules[id_].resembles and seen.weight >= verdict.weight)
    }


def verdict_of(
    id_: str, evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform
) -> Verdict | None:
    """The verdict of one rule that fired; None where it is silent.

    Where all it found reads like an honest message, it asks first at most.
    """
    verdict = rules[id_].verdict.verdict(platform, deal)
    said = evidence[id_]
    if verdict in HEAVY and said and all(saying.ordinary for saying in said):
        return Verdict.CAUTION
    return verdict


def _answers_behind(rule: Rule, rules: Mapping[str, Rule]) -> tuple[HandAnswer, ...]:
    """The answers given by hand that a rule rests on, itself or by the rules it needs."""
    behind = (one for need in rule.needs for one in _answers_behind(rules[need], rules))
    return tuple(dict.fromkeys((*rule.answered, *behind)))


def _finding(
    message: Message,
    rule: Rule,
    verdict: Verdict,
    ranges: Iterable[Range],
    deal: Deal,
    platform: Platform,
    more: Localised | None,
) -> Finding:
    """The finding of a rule; `more` is said behind its reason."""
    names = platform.words
    note = rule.verdict.note(platform, deal)
    why, todo = rule.why.fill(**names), rule.todo.fill(**names)
    signs = tuple(
        sign for sign in rule.signs if platform.has_rules or sign is not Sign.BREAKS_RULES
    )
    sources = rule.sources
    if note is not None:
        why = _both(why, note)
        sources = (*sources, *platform.sources)
    if verdict is Verdict.CLEAR:
        # Allowed at this stage: what the service says of it, and nothing to warn of or to do.
        why, todo, signs = note or _NOTHING, _NOTHING, ()
    if more is not None:
        # Put as honest people put it: a question, and no sign of anything yet.
        why, signs = _both(why, more), ()
    return Finding(
        rule=rule.id,
        category=rule.category,
        verdict=verdict,
        title=rule.title.fill(**names),
        why=why,
        todo=todo,
        signs=signs,
        sources=sources,
        evidence=tuple(message.span(start, end) for start, end in merged(ranges)),
    )


def _both(first: Localised, then: Localised) -> Localised:
    return Localised(f"{first.ja}{then.ja}", f"{first.en} {then.en}")
