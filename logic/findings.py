"""Evidence + deal + platform -> findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from logic.assessment import Finding, Sign
from logic.deal import Deal
from logic.evidence import Evidence, Range, merged
from logic.language import Localised
from logic.message import Message
from logic.platforms import Platform
from logic.rules import Rule
from logic.verdict import HEAVY, Verdict, heaviest

_NOTHING = Localised("", "")


def apply_rules(
    message: Message,
    evidence: Evidence,
    rules: Mapping[str, Rule],
    deal: Deal,
    platform: Platform,
    reads_ordinary: Localised,
) -> list[Finding]:
    """Give the findings of all rules that fired, weightiest first, then in reading order.

    `reads_ordinary` tells why a finding only asks where its rule says wait or stop.
    """
    order = {id_: at for at, id_ in enumerate(rules)}
    findings = []
    for id_, verdict in _standing(evidence, rules, deal, platform).items():
        ranges: frozenset[Range] = frozenset().union(*evidence[id_])
        softened = verdict is not rules[id_].verdict.verdict(platform, deal)
        more = reads_ordinary if softened else None
        findings.append(_finding(message, rules[id_], verdict, ranges, deal, platform, more))
    findings.sort(
        key=lambda finding: (
            -finding.verdict.weight,
            finding.evidence[0].start,
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
    never makes the answer milder. What only resembles risky messages yields to any other rule.
    """
    verdicts = {
        id_: verdict
        for id_ in evidence
        if (verdict := verdict_of(id_, evidence, rules, deal, platform)) is not None
    }
    seen = heaviest([verdict for id_, verdict in verdicts.items() if not rules[id_].resembles])
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
    if verdict in HEAVY and all(saying.ordinary for saying in evidence[id_]):
        return Verdict.CAUTION
    return verdict


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
