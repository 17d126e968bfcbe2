"""Reads all resource files into one Rulebook, or refuses them with every error found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath

from logic.amounts import AmountGroup
from logic.loading import problems
from logic.loading.cache import without_collecting
from logic.loading.checklist import read_checklist
from logic.loading.checks import check_categories, check_groups, check_rules
from logic.loading.checks import try_examples as run_examples
from logic.loading.files import Collected, ResourceFiles
from logic.loading.help import read_acts, read_places
from logic.loading.learned import read_weights
from logic.loading.problems import Problem, RulebookError
from logic.loading.replies import read_replies
from logic.loading.rules import Known, read_rule
from logic.loading.services import TERMS, read_platform
from logic.loading.texts import (
    SENTENCES,
    read_examples,
    read_outcomes,
    read_texts,
    read_verdicts,
)
from logic.loading.words import read_amount, read_group, read_labels
from logic.platforms import Platform
from logic.reading import OWN_MARKS
from logic.rulebook import Rulebook
from logic.rules import Rule
from logic.shapes import SHAPE_NAMES
from logic.words import Lexicon, WordGroup


def read_resources(resources: Path, *, try_examples: bool = False) -> Rulebook:
    """Read and check all resource files below `resources`.

    `try_examples` also runs every rule's own examples. Raises RulebookError with every problem.
    """
    with without_collecting():
        return _read(resources, try_examples=try_examples)


def _read(resources: Path, *, try_examples: bool) -> Rulebook:
    found: list[Problem] = []
    files = ResourceFiles(resources, found)
    head = files.one("rulebook.toml")
    version, platform_order = head.text("version"), head.texts("platforms")
    act_order = head.texts("acts")
    head.close()

    groups, amounts = _read_words(files)
    platforms = _read_platforms(files, platform_order)
    names = frozenset(("service", "report", *TERMS))
    replies = read_replies(files.all("replies"), names, platforms)
    categories_node = files.one("texts/categories.toml")
    categories = read_texts(categories_node)
    motives = read_texts(files.one("texts/motives.toml"))
    checklist = read_checklist(files.one("checklist.toml"), names, platforms)
    known = Known(
        groups=[*groups, *amounts],
        sums=frozenset(amounts),
        features={*OWN_MARKS, *(mark.feature for group in groups.values() for mark in group.marks)},
        categories=categories,
        motives=motives,
        replies=replies,
        platforms=platforms,
        fact_states=_fact_states(platforms),
        placeholders=names,
        checklist=checklist,
    )
    rules = _read_rules(files, known)
    places = read_places(files)
    rulebook = Rulebook(
        version=version,
        lexicon=Lexicon(groups.values()),
        amounts=tuple(amounts.values()),
        labels=read_labels(files.one("speakers.toml")),
        rules=rules,
        platforms=platforms,
        replies=replies,
        categories=categories,
        motives=motives,
        verdicts=read_verdicts(files.one("texts/verdicts.toml"), names, replies),
        outcomes=read_outcomes(files.one("texts/outcomes.toml"), names),
        examples=read_examples(files.one("texts/examples.toml")),
        texts={
            name: read_texts(files.one(f"texts/{name}.toml"), wanted)
            for name, wanted in SENTENCES.items()
        },
        weights=read_weights(files, _clue_groups(groups, amounts), categories),
        acts=read_acts(files, act_order, names, platforms, places),
        places=places,
        checklist=checklist,
    )
    check_groups(groups, rulebook.lexicon)
    check_rules(rules, groups)
    if not found:
        check_categories(categories_node, categories, rules)
    if found:
        raise RulebookError(found)
    if try_examples:
        run_examples(rulebook, rules)
        if found:
            raise RulebookError(found)
    return rulebook


def _read_words(files: ResourceFiles) -> tuple[Collected[WordGroup], Collected[AmountGroup]]:
    """All word groups and all groups of amounts; their ids share one list of names."""
    groups: Collected[WordGroup] = Collected()
    amounts: Collected[AmountGroup] = Collected()
    for node in files.all("words"):
        for id_ in node:
            if id_ == "amount":
                for inner in node.nodes(id_):
                    amount = read_amount(inner)
                    amounts.add(amount.id, "id", inner, amount)
            else:
                inner = node.node(id_)
                groups.add(id_, None, inner, read_group(inner, id_))
    for id_ in sorted(set(groups) & set(amounts)):
        amounts.nodes[id_].report("id", problems.duplicate(id_, groups.nodes[id_].file))
    return groups, amounts


def _clue_groups(groups: Iterable[str], amounts: Iterable[str]) -> set[str]:
    """All that can be found in a text: word groups, sums of money, shapes."""
    return {*groups, *amounts, *SHAPE_NAMES}


def _read_platforms(files: ResourceFiles, order: tuple[str, ...]) -> Collected[Platform]:
    """The platforms that rulebook.toml lists, each in a file named by its id."""
    platforms: Collected[Platform] = Collected()
    for node in files.all("platforms"):
        if PurePath(node.file).stem not in order:
            node.report(None, problems.not_listed("rulebook.toml"))
    for id_ in order:
        node = files.one(f"platforms/{id_}.toml")
        platform = read_platform(node)
        if platform.id != id_:
            node.report("id", problems.not_one_of(platform.id, [id_]))
        platforms.add(id_, "id", node, platform)
    _check_facts(platforms)
    return platforms


def _check_facts(platforms: Collected[Platform]) -> None:
    """Every platform must state every fact, for a rule may ask any of them."""
    facts = {name for platform in platforms.values() for name in platform.facts}
    for id_, platform in platforms.items():
        for name in sorted(facts - set(platform.facts)):
            platforms.nodes[id_].node("facts").report(name, problems.missing())
        for name in sorted(set(platform.approved_facts) - set(platform.facts)):
            platforms.nodes[id_].report("approved_facts", problems.unknown_key(name, facts))


def _fact_states(platforms: Collected[Platform]) -> dict[str, set[str]]:
    """All states that a fact has anywhere: a rule must have a verdict for each."""
    states: dict[str, set[str]] = {}
    for platform in platforms.values():
        for facts in (platform.facts, platform.approved_facts):
            for name, by_stage in facts.items():
                states.setdefault(name, set()).update(p.state for p in by_stage.values())
    return states


def _read_rules(files: ResourceFiles, known: Known) -> Collected[Rule]:
    rules: Collected[Rule] = Collected()
    for node in files.all("rules"):
        for inner in node.nodes("rule"):
            rule = read_rule(inner, known)
            rules.add(rule.id, "id", inner, rule)
        node.close()
    return rules
