"""The smaller text files: verdicts, outcomes, examples, and plain groups of sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from logic.assessment import Tone
from logic.help import Country
from logic.language import Localised
from logic.loading import problems, sentences
from logic.loading.node import Node
from logic.loading.replies import read_reply_name, read_stages
from logic.loading.services import TERMS
from logic.outcomes import Outcome, OutcomeAdvice
from logic.rulebook import ExampleMessage, VerdictAdvice, VerdictStep
from logic.told import WhyWrong
from logic.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file of sentences must hold, and the placeholders that its sentences may use."""

    keys: tuple[str, ...]
    placeholders: tuple[str, ...]


_SERVICE_WORDS = ("service", "report", *TERMS)

SENTENCES: Mapping[str, Wanted] = {
    "assessment": Wanted(
        (
            *("breaks_rules", "breaks_rules_only", "smells_of_fraud", "has_its_signs"),
            *("where_to_look", "only_noted", "reads_ordinary"),
            *("nothing_yet", "nothing_yet_summary", "text_cut"),
            *(
                f"normal_{change}_{verdict}"
                for change in (
                    *("funded", "approved", "both"),
                    *("without", "funded_without", "approved_without", "both_without"),
                )
                for verdict in ("clear", "caution")
            ),
        ),
        (*_SERVICE_WORDS, "question", "where", "quotes"),
    ),
    # Its keys are the reasons of logic/history/errors.py; a test holds the two together, since
    # importing the history here would slow the terminal down.
    "history": Wanted((), ("file",)),
    "countries": Wanted(tuple(country.value for country in Country), ()),
    # Why a finding is set aside, as the buttons say it, and what is at stake with the heaviest.
    "dismissals": Wanted((*(why.value for why in WhyWrong), "at_stake"), ()),
    "own_text": Wanted(*sentences.OWN_TEXT),
    "report": Wanted(*sentences.REPORT),
    "timeline": Wanted(*sentences.TIMELINE),
    # The names of the tones of a reply, as its buttons say them.
    "tones": Wanted(tuple(tone.value for tone in Tone), ()),
    "terminal": Wanted(
        (
            *("no_display", "unreadable_file", "not_text", "rules_version", "rules_fine"),
            *("choose_act", "heading_ticks", "heading_places", "heading_sources"),
            *("hours", "hours_unconfirmed", "speaks"),
            *("bad_json_line", "bad_field"),
            *(
                f"weigh_{name}"
                for name in ("others", "bias", "unknown", "total", "strong", "weak", "none")
            ),
            *(
                f"heading_{name}"
                for name in ("steps", "reply", "why", "normal", "not_found", "noted", "motives")
            ),
            *(
                f"help_{name}"
                for name in (
                    *("program", "commands", "check", "rules", "file", "platform"),
                    *("contract", "escrow", "approved", "checked", "lang", "json", "jsonl"),
                    *("already", "act", "country", "weigh"),
                )
            ),
        ),
        ("file", "field", "version", "count", "hours", "languages"),
    ),
}
"""The files of sentences in resources/texts that the program itself speaks."""


def read_texts(node: Node, wanted: Wanted | None = None) -> dict[str, Localised]:
    """A file of tables that each hold one text in both languages.

    With `wanted`, all its keys must be there and no other (where it names any), and no
    placeholder but its own.
    """
    texts = {key: node.localised(key, wanted.placeholders if wanted else None) for key in node}
    if wanted and wanted.keys:
        for key in wanted.keys:
            if key not in texts:
                node.report(key, problems.missing())
        for key in texts:
            if key not in wanted.keys:
                node.report(key, problems.unknown_key(key, wanted.keys))
    return texts


def read_verdicts(
    node: Node, names: Collection[str], replies: Collection[str]
) -> dict[Verdict, VerdictAdvice]:
    """verdicts.toml: one table a verdict."""
    verdicts: dict[Verdict, VerdictAdvice] = {}
    for verdict in Verdict:
        inner = node.node(verdict.value)
        verdicts[verdict] = VerdictAdvice(
            inner.localised("headline"),
            inner.localised("summary", names),
            tuple(_step(step, names) for step in inner.nodes("step")),
            read_reply_name(inner, replies),
            inner.choice("tone", Tone, Tone.STANDARD),
        )
        inner.close()
    node.close()
    return verdicts


def _step(node: Node, names: Collection[str]) -> VerdictStep:
    stages = read_stages(node)
    text = Localised(node.text("ja"), node.text("en"))
    node.check_placeholders(text, names)
    node.close()
    return VerdictStep(stages, text)


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
    if not examples:
        node.report("example", problems.missing())
    node.close()
    return tuple(examples)
