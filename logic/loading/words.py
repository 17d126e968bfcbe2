"""Word files, read into word groups."""

from __future__ import annotations

from logic.amounts import AmountGroup, Currency, Per
from logic.fold import fold_word
from logic.language import Localised
from logic.loading import problems
from logic.loading.node import Node
from logic.turns import SpeakerLabels
from logic.words import Edges, Mark, Scope, WordGroup

LONGEST_REACH = 200
"""Characters a mark may reach at most, so that painting stays linear."""


def read_group(node: Node, id_: str) -> WordGroup:
    """Read one group: a table named by its id, with the words of both languages."""
    words = (*node.texts("ja", ()), *node.texts("en", ()))
    node.text("note", "-")
    if not words:
        node.report(None, Localised("ことば（ja / en）がありません。", "it has no words (ja, en)."))
    group = WordGroup(
        id=id_,
        words=words,
        edges=node.choice("edges", Edges, Edges.WHOLE) if "edges" in node else None,
        disguised=node.flag("disguised", default=False),
        shields=frozenset(name.removeprefix("@") for name in node.texts("shields", ())),
        marks=tuple(_mark(inner) for inner in node.nodes("mark")),
    )
    node.close()
    return group


def read_amount(node: Node) -> AmountGroup:
    """Read one `[[amount]]` table: sums paid for something, within limits a currency."""
    group = AmountGroup(
        id=node.text("id"),
        per=node.choice("per", Per, Per.ANY),
        at_least=_limits(node, "at_least"),
        at_most=_limits(node, "at_most"),
    )
    node.text("note", "-")
    if not group.at_least and not group.at_most:
        node.report("at_least", problems.missing())
    node.close()
    return group


def read_labels(node: Node) -> SpeakerLabels:
    """Read speakers.toml: the labels that name a speaker before a colon."""
    labels = SpeakerLabels(
        freelancer=frozenset(map(fold_word, node.texts("freelancer"))),
        client=frozenset(map(fold_word, node.texts("client"))),
    )
    node.close()
    return labels


def _limits(node: Node, key: str) -> dict[Currency, float]:
    if key not in node:
        return {}
    inner = node.node(key)
    limits = {
        currency: inner.decimal(currency.value) for currency in Currency if currency.value in inner
    }
    inner.close()
    return limits


def _mark(node: Node) -> Mark:
    whole = node.flag("whole", default=False)
    mark = Mark(
        feature=node.text("feature"),
        scope=node.choice("scope", Scope, Scope.CLAUSE),
        before=node.number("before", 0),
        after=node.number("after", 0),
        whole=whole,
    )
    for key in ("before", "after"):
        if getattr(mark, key) > LONGEST_REACH:
            node.report(
                key, Localised(f"{LONGEST_REACH} 以下にしてください。", f"at most {LONGEST_REACH}.")
            )
    node.close()
    return mark
