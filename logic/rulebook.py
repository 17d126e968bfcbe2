"""The rulebook: everything in resources/ that the judgement needs, as frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from logic.amounts import AmountGroup
from logic.assessment import Tone
from logic.checklist import CheckItem
from logic.cues import CueFinder
from logic.deal import Stage
from logic.help import Act, Place
from logic.language import Language, Localised
from logic.links import OwnAddresses
from logic.outcomes import Outcome, OutcomeAdvice
from logic.platforms import Platform
from logic.replies import Situation
from logic.resemblance import Weights
from logic.rules import Rule
from logic.turns import SpeakerLabels
from logic.verdict import Verdict
from logic.words import Lexicon


@dataclass(frozen=True, slots=True)
class VerdictStep:
    """A step that a verdict advises at some stages of the deal (an empty tuple means all)."""

    stages: tuple[Stage, ...]
    text: Localised


@dataclass(frozen=True, slots=True)
class VerdictAdvice:
    """What a verdict says, whatever the rule.

    `steps` follow the finding's own step. `reply` is the situation to answer when no rule names
    its own (None: nothing needs an answer); `tone` is the tone recommended then and there.
    """

    headline: Localised
    summary: Localised
    steps: tuple[VerdictStep, ...]
    reply: str | None
    tone: Tone


@dataclass(frozen=True, slots=True)
class ExampleMessage:
    """A message to try the product with; `deal` and platform are the usual start."""

    id: str
    label: Localised
    text: Localised


@dataclass(frozen=True)
class Rulebook:
    """All that `assess` needs besides the message and the deal. Made by `logic.loading.load`.

    `platforms` and `checklist` are in display order, `rules` in the order of their files. `texts`
    holds small groups of sentences by file and key (`texts["history"]["damaged"]`). `acts` and
    `places` are the help for whoever did it already.
    """

    version: str
    lexicon: Lexicon
    amounts: tuple[AmountGroup, ...]
    labels: SpeakerLabels
    rules: Mapping[str, Rule]
    platforms: Mapping[str, Platform]
    replies: Mapping[str, Situation]
    categories: Mapping[str, Localised]
    motives: Mapping[str, Localised]
    verdicts: Mapping[Verdict, VerdictAdvice]
    outcomes: Mapping[Outcome, OutcomeAdvice]
    examples: tuple[ExampleMessage, ...]
    texts: Mapping[str, Mapping[str, Localised]]
    weights: Mapping[Language, Weights]
    acts: Mapping[str, Act]
    places: Mapping[str, Place]
    checklist: Mapping[str, CheckItem]

    @cached_property
    def own_addresses(self) -> OwnAddresses:
        """The addresses of all services, and the words that are not their names."""
        platforms = self.platforms.values()
        return OwnAddresses(
            (domain for platform in platforms for domain in platform.domains),
            (name for platform in platforms for name in platform.ordinary_names),
        )

    @cached_property
    def finder(self) -> CueFinder:
        """All cues of all rules, compiled once."""
        return CueFinder((rule.id, cue) for rule in self.rules.values() for cue in rule.cues)
