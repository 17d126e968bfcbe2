"""Checks that span several files: names of groups and rules, and each rule's own examples."""

from __future__ import annotations

from collections.abc import Mapping

from logic.assess import assess, cues_found
from logic.language import Localised
from logic.loading import problems
from logic.loading.files import Collected
from logic.loading.node import Node
from logic.message import Message
from logic.rulebook import Rulebook
from logic.rules import Rule, RuleExample
from logic.words import EVERY_GROUP, Lexicon, WordGroup

_GROUP = Localised("ことばの組", "word group")
_RULE = Localised("チェック項目", "rule")


def check_groups(groups: Collected[WordGroup], lexicon: Lexicon) -> None:
    """Report words that leave nothing to look for, and shields that name no group."""
    for id_, word in lexicon.never_found:
        reason = Localised(f"「{word}」は決して見つかりません。", f'"{word}" can never be found.')
        groups.nodes[id_].report(None, reason)
    for id_, group in groups.items():
        for shielded in sorted(group.shields - {EVERY_GROUP}):
            if shielded not in groups:
                groups.nodes[id_].report("shields", problems.no_such(_GROUP, shielded, groups))


def check_categories(
    node: Node, categories: Mapping[str, Localised], rules: Mapping[str, Rule]
) -> None:
    """Report categories without any rule: a file of rules is missing, or holds nothing.

    A rule that only compares a message with others does not fill a category.
    """
    filled = {rule.category for rule in rules.values() if not rule.resembles}
    for id_ in categories:
        if id_ not in filled:
            node.report(id_, problems.no_rule())


def check_rules(rules: Collected[Rule], groups: Mapping[str, WordGroup]) -> None:
    """Report rules that name unknown rules, and cues that can never match."""
    for id_, rule in rules.items():
        node = rules.nodes[id_]
        for key, names in (("needs", rule.needs), ("yields_to", rule.yields_to)):
            for name in names:
                if name not in rules:
                    node.report(key, problems.no_such(_RULE, name, rules))
                elif name == id_:
                    node.report(key, problems.names_itself())
        for at, cue in enumerate(rule.cues):
            for part in cue.parts:
                always = _painted_on_itself(part, groups) & cue.unless
                if always:
                    node.report(
                        "cue",
                        Localised(
                            f"この手がかりは決して見つかりません。部品のことば自身に"
                            f"「{min(always)}」の印が付きます。",
                            f"cue {at + 1} can never match: the words of a part carry the "
                            f'mark "{min(always)}" themselves.',
                        ),
                        at,
                    )


def try_examples(rulebook: Rulebook, rules: Collected[Rule]) -> None:
    """Run every rule's examples, and report those that do not do what they claim.

    Every cue must be shown by a must_fire example: one that no example finds is either
    impossible or unexplained.
    """
    for id_, rule in rules.items():
        node = rules.nodes[id_].node("examples")
        shown: set[int] = set()
        for example in rule.must_fire:
            shown.update(_cues_shown(rule, example, rulebook))
            if not _fires(id_, example, rulebook):
                node.report_value("must_fire", example.text, _does_not_fire(example))
        for example in rule.must_stay_silent:
            if _fires(id_, example, rulebook):
                node.report_value("must_stay_silent", example.text, _fires_wrongly(example))
        for at in range(len(rule.cues)):
            if at not in shown:
                rules.nodes[id_].report(
                    "cue",
                    Localised(
                        f"手がかり {at + 1} が見つかる must_fire の例文がありません。",
                        f"no must_fire example shows cue {at + 1}.",
                    ),
                    at,
                )


def _painted_on_itself(part: frozenset[str], groups: Mapping[str, WordGroup]) -> set[str]:
    """The marks that every group of a part lays, and so paints on its own words too."""
    marks = [
        {mark.feature for mark in groups[name].marks} if name in groups else set() for name in part
    ]
    return set.intersection(*marks) if marks else set()


def _fires(id_: str, example: RuleExample, rulebook: Rulebook) -> bool:
    findings = assess(Message(example.text), example.deal, rulebook, example.told).findings
    return any(finding.rule == id_ for finding in findings)


def _cues_shown(rule: Rule, example: RuleExample, rulebook: Rulebook) -> set[int]:
    found = cues_found(Message(example.text), rulebook)
    return {at for at, cue in enumerate(rule.cues) if (rule.id, cue) in found}


def _does_not_fire(example: RuleExample) -> Localised:
    return Localised(
        f"「{example.text}」で、この項目が見つかりません。", f'"{example.text}" does not fire it.'
    )


def _fires_wrongly(example: RuleExample) -> Localised:
    return Localised(
        f"「{example.text}」で、この項目が見つかってしまいます。", f'"{example.text}" fires it.'
    )
