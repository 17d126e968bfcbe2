"""What a rule decides, as a table: always, by stage, or by what each service allows."""

from __future__ import annotations

from dataclasses import dataclass

from logic.deal import Answer, Deal, Stage
from logic.platforms import Platform
from logic.rules import Rule
from logic.verdict import Verdict, heaviest
from rule_reference.markdown import both, bullets, page, prose, table
from rule_reference.vocabulary import Vocabulary

DEAL_AT = {
    Stage.BEFORE_CONTRACT: (Answer.NO, Answer.NO),
    Stage.BEFORE_ESCROW: (Answer.YES, Answer.NO),
    Stage.AFTER_ESCROW: (Answer.YES, Answer.YES),
}
"""The answers to contract and escrow that make up each stage."""


@dataclass(frozen=True)
class Row:
    """A service, before or after it approved, and what a rule decides there at each stage."""

    platform: Platform
    approved: bool
    deals: tuple[Deal, ...]


def rows(rule: Rule, vocabulary: Vocabulary) -> list[Row]:
    """Every service, and once more where its approval changes what the rule asks for."""
    found = []
    for platform in vocabulary.rulebook.platforms.values():
        for approved in (False, True):
            if approved and rule.verdict.by not in platform.approved_facts:
                continue
            answer = Answer.YES if approved else Answer.NO
            deals = tuple(Deal(platform.id, *DEAL_AT[stage], answer) for stage in Stage)
            found.append(Row(platform, approved, deals))
    return found


def weightiest(rule: Rule, vocabulary: Vocabulary) -> Verdict:
    """The heaviest that the rule can say anywhere."""
    said = [
        rule.verdict.verdict(row.platform, deal)
        for row in rows(rule, vocabulary)
        for deal in row.deals
    ]
    return heaviest([verdict for verdict in said if verdict is not None])


def depends_on(rule: Rule, vocabulary: Vocabulary) -> str:
    """What the verdict depends on, on one line."""
    by = rule.verdict.by
    if by is None:
        return "いつでも / always"
    if by == "stage":
        return "段階による / by stage"
    fact = vocabulary.named("facts", by)
    return f"サービスによる（{prose(fact.ja)}） / by service ({prose(fact.en)})"


def cell(verdict: Verdict | None, vocabulary: Vocabulary) -> str:
    """A verdict in a table."""
    id_ = "silent" if verdict is None else verdict.value
    name = vocabulary.verdict(verdict)
    return f"**{prose(name.ja)}** {prose(name.en)} (`{id_}`)"


def verdict_table(rule: Rule, vocabulary: Vocabulary) -> str:
    """The part of a page that says what the rule decides."""
    verdicts, by = rule.verdict.verdicts, rule.verdict.by
    if by is None:
        return (
            f"{cell(verdicts['always'], vocabulary)}\n\n"
            "どのサービスでも、どの段階でも同じです。 / The same on every service, at every stage."
        )
    stages = [rule.verdict.at_stage] if rule.verdict.at_stage else list(Stage)
    names = {stage: both(vocabulary.named("stages", stage.value)) for stage in Stage}
    planned = ""
    if rule.verdict.at_stage:
        planned = (
            "先の予定の話なので、いまの段階にかかわらず、この段階として判定します。 / "
            "It speaks of a plan, so it is judged as at this stage, whatever the stage is now."
        )
    if by == "stage":
        shown = [[names[stage], cell(verdicts[stage.value], vocabulary)] for stage in stages]
        return page(table(["段階 / Stage", "判定 / Verdict"], shown), planned).rstrip()
    fact = vocabulary.named("facts", by)
    intro = (
        f"サービスが「{prose(fact.ja)}」をどう決めているかで変わります。 / "
        f"It depends on what the service says of {prose(fact.en)} "
        f"([platforms.md](platforms.md#{by}))."
    )
    lines, used = [], set()
    for row in rows(rule, vocabulary):
        line = [service(row)]
        for stage, deal in zip(Stage, row.deals, strict=True):
            if stage in stages:
                state = row.platform.permission(by, deal, rule.verdict.at_stage).state
                verdict = rule.verdict.verdict(row.platform, deal)
                line.append(f"{cell(verdict, vocabulary)}<br>`{state}`")
                used.add(state)
        lines.append(line)
    legend = bullets(
        f"`{state}` {both(vocabulary.named('states', state))}" for state in sorted(used)
    )
    head = ["サービス / Service", *(names[stage] for stage in stages)]
    return page(intro, planned, table(head, lines), legend).rstrip()


def service(row: Row) -> str:
    """A service's name, and whether it has approved."""
    name = both(row.platform.name)
    return f"{name}（承認後 / once approved）" if row.approved else name
