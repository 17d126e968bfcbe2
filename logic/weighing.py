"""`chotto-matte weigh`: a message weighed in the open, for whoever adds it up by hand."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import fields

from logic.assess import weighed_alone
from logic.language import Language, Localised
from logic.message import Message, one_line
from logic.resemblance import Weighed, WeighedPassage
from logic.rulebook import Rulebook

COMMAND = "weigh"
_MOST_SHOWN = 8
"""Pieces shown of a passage; what the others add is one sum."""


def add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]
) -> None:
    """Add the command and its options; `say` gives a text of terminal.toml by its key."""
    parser = commands.add_parser(
        COMMAND, help=say("help_weigh"), description=say("help_weigh"), allow_abbrev=False
    )
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help=say("help_file"))
    parser.add_argument("--lang", choices=list(Language), help=say("help_lang"))


def page(message: Message, rulebook: Rulebook, language: Language) -> list[str]:
    """The lines to print: each passage with its points and their parts, then the message's sum."""
    weighed = weighed_alone(message, rulebook)
    return [
        *(line for one in weighed.passages for line in _passage(one, rulebook, language)),
        *_sum(weighed, rulebook, language),
    ]


def _passage(one: WeighedPassage, rulebook: Rulebook, language: Language) -> Iterator[str]:
    texts = rulebook.texts["terminal"]
    parts = sorted(
        one.weights.parts(one.passage).items(), key=lambda part: (-abs(part[1]), part[0])
    )
    yield f"{one.points:+.2f}  {one_line(one.passage.text)}"
    for name, points in parts[:_MOST_SHOWN]:
        yield f"    {points:+.2f}  {one_line(name)}"
    rest = parts[_MOST_SHOWN:]
    if rest:
        count = Localised(str(len(rest)), str(len(rest)))
        others = texts["weigh_others"].fill(count=count).text(language)
        yield f"    {sum(points for _, points in rest):+.2f}  {others}"
    yield f"    {one.weights.bias:+.2f}  {texts['weigh_bias'].text(language)}"
    if not one.is_known:
        yield f"    {texts['weigh_unknown'].text(language)}"
    yield ""


def _sum(weighed: Weighed, rulebook: Rulebook, language: Language) -> Iterator[str]:
    texts = rulebook.texts["terminal"]
    likeness = weighed.likeness
    yield f"{weighed.total:+.2f}  {texts['weigh_total'].text(language)}"
    yield texts[f"weigh_{likeness.value if likeness else 'none'}"].text(language)
    scale = weighed.weights.scale
    limits = (f"{limit.name} {getattr(scale, limit.name):g}" for limit in fields(scale))
    yield f"resources/learned/scale.toml [{weighed.weights.language}]: {', '.join(limits)}"
