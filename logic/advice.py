"""From findings to advice: what to do, what to answer, what would make the offer ordinary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from logic.assessment import Finding, Reply, Sign
from logic.counterfactual import Change
from logic.deal import Answer, Deal
from logic.language import Localised
from logic.message import Message, one_line
from logic.platforms import Platform
from logic.replies import write_replies
from logic.rulebook import Rulebook
from logic.rules import Rule
from logic.verdict import HEAVY, Verdict, heaviest

Thing = TypeVar("Thing")


_TWO = 2
MOST_STEPS = 4
"""More steps than this are not read by somebody who is worried."""

_LONGEST_QUOTE = 40
_INNER_JA, _INNER_EN = str.maketrans("「」", "『』"), str.maketrans("“”", "‘’")


def steps(
    findings: Sequence[Finding],
    verdict: Verdict,
    deal: Deal,
    platform: Platform,
    rulebook: Rulebook,
) -> tuple[Localised, ...]:
    """What to do now, in order: what the weightiest findings say, then what the verdict says.

    Of the verdict's steps those for this stage: what is done is not asked for again.
    """
    own = _unique(finding.todo for finding in findings if finding.verdict is verdict)[:2]
    general = (
        step.text.fill(**platform.words)
        for step in rulebook.verdicts[verdict].steps
        if not step.stages or deal.stage in step.stages
    )
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


def replies(
    findings: Sequence[Finding],
    verdict: Verdict,
    deal: Deal,
    platform: Platform,
    rulebook: Rulebook,
) -> tuple[Reply, ...]:
    """What to answer, in every tone: the situation of the weightiest finding that names one.

    Where none does it is the verdict's own; there is none where nothing needs an answer.
    """
    usual = rulebook.verdicts[verdict]
    own = (rulebook.rules[finding.rule].reply for finding in findings if finding.verdict is verdict)
    situation = next((id_ for id_ in own if id_ is not None), usual.reply)
    if situation is None:
        return ()
    names = rulebook.texts["tones"]
    return write_replies(rulebook.replies[situation], usual.tone, platform, deal.stage, names)


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
    message: Message,
    findings: Sequence[Finding],
    changes: Iterable[Change],
    platform: Platform,
    rulebook: Rulebook,
) -> tuple[Localised, ...]:
    """What makes the offer ordinary: the smallest changes, and what the rules found say of it."""
    said = [_change(message, change, platform, rulebook) for change in changes]
    heavy = [finding for finding in findings if finding.verdict in HEAVY]
    # What would mend one of two does not make the offer ordinary.
    for finding in findings if len(heavy) < _TWO else ():
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


def not_found(fired: Iterable[str], rulebook: Rulebook) -> tuple[Localised, ...]:
    """The categories that were checked and in which no rule fired, not even one that yields.

    What is looked up by hand was not looked for in the message.
    """
    seen = {rulebook.rules[id_].category for id_ in fired}
    rules = rulebook.rules
    checked = _unique(rule.category for rule in rules.values() if _needs_no_answer(rule, rules))
    return tuple(rulebook.categories[id_] for id_ in checked if id_ not in seen)


def _needs_no_answer(rule: Rule, rules: Mapping[str, Rule]) -> bool:
    """Whether a rule fires on a message alone, without an answer given by hand."""
    return not rule.answered and all(_needs_no_answer(rules[id_], rules) for id_ in rule.needs)


def _change(message: Message, change: Change, platform: Platform, rulebook: Rulebook) -> Localised:
    """The sentence for one change: "normal_funded_clear", "normal_without_clear" and so on."""
    parts = [change.deal] if change.deal else []
    parts += ["without"] if change.leave_out else []
    text = rulebook.texts["assessment"]["_".join(["normal", *parts, change.then.value])]
    quotes = [_quotable(message.text[start:end]) for start, end in change.leave_out]
    return text.fill(**platform.words).fill(
        quotes=Localised(
            "と".join(f"「{quote.translate(_INNER_JA)}」" for quote in quotes),
            " and ".join(f"“{quote.translate(_INNER_EN)}”" for quote in quotes),
        )
    )


def _quotable(words: str) -> str:
    """Words of the message in one line, the end of a long piece left out."""
    line = one_line(words).rstrip("。. ")
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _unique(things: Iterable[Thing]) -> list[Thing]:
    return list(dict.fromkeys(things))
