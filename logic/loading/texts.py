"""The smaller text files: verdicts, outcomes, examples, and plain groups of sentences."""

from __future__ import annotations

from collections.abc import Collection

from logic.language import Localised
from logic.loading import problems
from logic.loading.node import Node
from logic.outcomes import Outcome, OutcomeAdvice
from logic.rulebook import ExampleMessage, VerdictAdvice
from logic.verdict import Verdict


def read_texts(node: Node) -> dict[str, Localised]:
    """A file of tables that each hold one text in both languages."""
    return {key: node.localised(key) for key in node}


def read_verdicts(
    node: Node, names: Collection[str], replies: Collection[str]
) -> dict[Verdict, VerdictAdvice]:
    """verdicts.toml: one table a verdict."""
    verdicts: dict[Verdict, VerdictAdvice] = {}
    for verdict in Verdict:
        inner = node.node(verdict.value)
        offered = inner.texts("replies", ())
        for name in offered:
            if name not in replies:
                kind = Localised("返信文", "reply")
                inner.report("replies", problems.no_such(kind, name, replies))
        verdicts[verdict] = VerdictAdvice(
            inner.localised("headline"),
            inner.localised("summary", names),
            inner.localised_list("step", names),
            offered,
        )
        inner.close()
    node.close()
    return verdicts


def read_outcomes(node: Node, names: Collection[str]) -> dict[Outcome, OutcomeAdvice]:
    """outcomes.toml: one table a reaction of the client."""
    outcomes: dict[Outcome, OutcomeAdvice] = {}
    for outcome in Outcome:
        inner = node.node(outcome.value)
        outcomes[outcome] = OutcomeAdvice(
            inner.localised("label"),
            inner.localised("heading"),
            inner.localised("meaning", names),
            inner.localised_list("step", names),
        )
        inner.close()
    node.close()
    return outcomes


def read_examples(node: Node) -> tuple[ExampleMessage, ...]:
    """examples.toml: the messages to try the product with."""
    examples = []
    for inner in node.nodes("example"):
        examples.append(
            ExampleMessage(inner.text("id"), inner.localised("label"), inner.localised("text"))
        )
        inner.close()
    node.close()
    return tuple(examples)
