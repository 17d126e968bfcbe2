"""The rulebook: everything in resources/ that the judgement needs, as frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from logic.amounts import AmountGroup
from logic.cues import CueFinder
from logic.language import Localised
from logic.outcomes import Outcome, OutcomeAdvice
from logic.platforms import Platform
from logic.replies import ReplyTemplate
from logic.rules import Rule
from logic.turns import SpeakerLabels
from logic.verdict import Verdict
from logic.words import Lexicon


@dataclass(frozen=True, slots=True)
class VerdictAdvice:
    """What a verdict says, whatever the rule.

    `steps` follow the finding's own step. `replies` are offered when no rule names its own.
    """

    headline: Localised
    summary: Localised
    steps: tuple[Localised, ...]
    replies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExampleMessage:
    """A message to try the product with; `deal` and platform are the usual start."""

    id: str
    label: Localised
    text: Localised


@dataclass(frozen=True)
class Rulebook:
    """All that `assess` needs besides the message and the deal. Made by `logic.loading.load`.

    `platforms` are in display order, `rules` in the order of their files. `texts` holds small
    groups of sentences by file and key (`texts["history"]["damaged"]`).
    """

    version: str
    lexicon: Lexicon
    amounts: tuple[AmountGroup, ...]
    labels: SpeakerLabels
    rules: Mapping[str, Rule]
    platforms: Mapping[str, Platform]
    replies: Mapping[str, ReplyTemplate]
    categories: Mapping[str, Localised]
    motives: Mapping[str, Localised]
    verdicts: Mapping[Verdict, VerdictAdvice]
    outcomes: Mapping[Outcome, OutcomeAdvice]
    examples: tuple[ExampleMessage, ...]
    texts: Mapping[str, Mapping[str, Localised]]

    @cached_property
    def finder(self) -> CueFinder:
        """All cues of all rules, compiled once."""
        return CueFinder((rule.id, cue) for rule in self.rules.values() for cue in rule.cues)
