"""From findings to advice: what to do, what to answer, what would make the offer ordinary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from logic.assessment import Finding, Sign
from logic.deal import Answer, Deal
from logic.language import Language, Localised
from logic.platforms import Platform
from logic.rulebook import Rulebook
from logic.verdict import Verdict, heaviest

Thing = TypeVar("Thing")

_JAPANESE, _LATIN = re.compile("[\u3040-\u9fff]"), re.compile("[A-Za-z]")

MOST_STEPS = 4
"""More steps than this are not read by somebody who is worried."""


def steps(
    findings: Sequence[Finding], verdict: Verdict, platform: Platform, rulebook: Rulebook
) -> tuple[Localised, ...]:
    """What to do now, in order: what the weightiest findings say, then what the verdict says."""
    own = _unique(finding.todo for finding in findings if finding.verdict is verdict)[:2]
    general = (step.fill(**platform.words) for step in rulebook.verdicts[verdict].steps)
    return tuple(_unique([*own, *general])[:MOST_STEPS])


def summary(
    findings: Sequence[Finding],
    noted: Sequence[Finding],
    usual: Localised,
    platform: Platform,
    rulebook: Rulebook,
) -> Localised:
    """One sentence of what was seen: the weightiest finding, or that all seen is allowed here."""
    if findings:
        return findings[0].title
    return (rulebook.texts["assessment"]["only_noted"] if noted else usual).fill(**platform.words)


def reply_ids(findings: Sequence[Finding], verdict: Verdict, rulebook: Rulebook) -> tuple[str, ...]:
    """Which replies to offer: those of the weightiest finding that names any, or the verdict's."""
    for finding in findings:
        own = rulebook.rules[finding.rule].replies
        if own and finding.verdict is verdict:
            return own
    return rulebook.verdicts[verdict].replies


def statements(
    findings: Sequence[Finding], rulebook: Rulebook, platform: Platform
) -> tuple[Localised, ...]:
    """Say apart that it breaks the service's rules, and that it smells of fraud.

    Where only the first holds, and asking for the proper order can mend it, the text says that
    honest clients who do not know the rules exist.
    """
    signs = {sign for finding in findings for sign in finding.signs}
    texts = rulebook.texts["assessment"]
    said = []
    weightiest = heaviest([finding.verdict for finding in findings])
    if Sign.BREAKS_RULES in signs:
        only = Sign.SMELLS_OF_FRAUD not in signs and weightiest is not Verdict.STOP
        said.append(texts["breaks_rules_only" if only else "breaks_rules"])
    if Sign.SMELLS_OF_FRAUD in signs:
        key = "smells_of_fraud" if weightiest.weight > Verdict.CAUTION.weight else "has_its_signs"
        said.append(texts[key])
    return tuple(text.fill(**platform.words) for text in said)


def motives(findings: Iterable[Finding], rulebook: Rulebook) -> tuple[Localised, ...]:
    """Why clients do what was found."""
    ids = _unique(id_ for finding in findings for id_ in rulebook.rules[finding.rule].motives)
    return tuple(rulebook.motives[id_] for id_ in ids)


def what_would_be_normal(
    findings: Sequence[Finding],
    deal: Deal,
    platform: Platform,
    rulebook: Rulebook,
    verdict_then: Callable[[Deal], Verdict],
) -> tuple[Localised, ...]:
    """The smallest change of the deal that makes the offer ordinary, and what rules say of it.

    `verdict_then` judges the same findings in another deal: the same rules, both ways round.
    """
    texts = rulebook.texts["assessment"]
    said: list[Localised] = []
    if findings:
        now = heaviest([finding.verdict for finding in findings])
        for key, changed in _changes(deal, platform):
            then = verdict_then(changed)
            if then.weight < now.weight and then in (Verdict.CLEAR, Verdict.CAUTION):
                said.append(texts[f"normal_{key}_{then.value}"].fill(**platform.words))
                break
    for finding in findings:
        own = rulebook.rules[finding.rule].normal
        if own is not None:
            said.append(own.fill(**platform.words))
    return tuple(_unique(said))


def hints(
    fired: Iterable[Finding], deal: Deal, platform: Platform, rulebook: Rulebook
) -> tuple[Localised, ...]:
    """Where to look on this service's screen, for each switch the user is not sure about.

    Approval is asked for only where something was found that the service may approve.
    """
    facts = {rulebook.rules[finding.rule].verdict.by for finding in fired}
    matters = {"contract", "escrow"}
    if not facts.isdisjoint(platform.approved_facts):
        matters.add("approved")
    answers: Mapping[str, Answer] = {
        "contract": deal.contract,
        "escrow": deal.escrow,
        "approved": deal.approved,
    }
    template = rulebook.texts["assessment"]["where_to_look"]
    return tuple(
        template.fill(question=switch.question, where=switch.where)
        for name, switch in platform.switches.items()
        if name in matters and answers[name] is Answer.UNKNOWN
    )


def not_found(findings: Iterable[Finding], rulebook: Rulebook) -> tuple[Localised, ...]:
    """The categories that were checked and in which nothing was found."""
    seen = {finding.category for finding in findings}
    checked = _unique(rule.category for rule in rulebook.rules.values())
    return tuple(rulebook.categories[id_] for id_ in checked if id_ not in seen)


def language_of(text: str) -> Language:
    """The language a message seems to be written in: kana or kanji anywhere make it Japanese."""
    sample = text[:2000]
    japanese, latin = len(_JAPANESE.findall(sample)), len(_LATIN.findall(sample))
    return Language.JA if japanese * 4 >= latin else Language.EN


def _changes(deal: Deal, platform: Platform) -> list[tuple[str, Deal]]:
    """Changes of the deal to try, the smallest first."""
    funded = replace(deal, contract=Answer.YES, escrow=Answer.YES)
    approved = replace(deal, approved=Answer.YES)
    changes = [("funded", funded)]
    if "approved" in platform.switches:
        changes += [("approved", approved), ("both", replace(funded, approved=Answer.YES))]
    return [(key, changed) for key, changed in changes if changed != deal]


def _unique(things: Iterable[Thing]) -> list[Thing]:
    return list(dict.fromkeys(things))
