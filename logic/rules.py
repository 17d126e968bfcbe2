"""Rules, as their files in resources/rules tell them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from logic.assessment import Sign, Source
from logic.cues import Cue
from logic.deal import Answer, Deal, Stage
from logic.language import Localised
from logic.platforms import Platform
from logic.resemblance import Likeness
from logic.told import NOTHING_TOLD, Told
from logic.verdict import HEAVY, Verdict


@dataclass(frozen=True, slots=True)
class VerdictTable:
    """How a rule's verdict follows from the deal.

    `by` is None: `verdicts` has the one key "always". "stage": one verdict a stage. Otherwise
    `by` names a fact of the platform files, and there is one verdict for each state of it.
    `at_stage` judges as if the deal were at that stage (a plan for later). A verdict of None
    ("silent" in the file) means that the rule has nothing to say there.
    """

    by: str | None
    verdicts: Mapping[str, Verdict | None]
    at_stage: Stage | None = None

    @property
    def always_heavy(self) -> bool:
        """Whether it says wait or stop in every deal."""
        return HEAVY.issuperset(self.verdicts.values())

    def verdict(self, platform: Platform, deal: Deal) -> Verdict | None:
        """The verdict in this deal on this platform; None where the rule is silent."""
        if self.by is None:
            return self.verdicts["always"]
        if self.by == "stage":
            return self.verdicts[self.at_stage or deal.stage]
        return self.verdicts[platform.permission(self.by, deal, self.at_stage).state]

    def note(self, platform: Platform, deal: Deal) -> Localised | None:
        """What the platform's file says of the fact the verdict depends on, if it does."""
        if self.by in (None, "stage"):
            return None
        return platform.permission(self.by or "", deal, self.at_stage).note


@dataclass(frozen=True, slots=True)
class RuleExample:
    """A message that must fire the rule, or must not, in a given deal; `told`: answers by hand."""

    text: str
    deal: Deal
    told: Told = NOTHING_TOLD


@dataclass(frozen=True, slots=True)
class HandAnswer:
    """An answer to an item of the hand checklist that makes a rule fire."""

    item: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Resembles:
    """What a message must read like, and how much, for a rule to fire without a cue."""

    categories: frozenset[str]
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the checklist looks for, as its file in resources/rules tells it.

    A rule fires on any of its cues, or, when it has `needs` instead, when all those rules
    fired, or, when it has `resembles`, on what reads like labelled messages of that kind, or,
    when it has `answered`, when the user gave all those answers by hand. It stays silent when a
    rule of `yields_to` fired that weighs as much. The words of a `sure` one mean the same
    whatever stands around them. `motives` are ids of the reasons clients have for this; `reply`
    is the situation to answer, if it has one of its own.
    """

    id: str
    category: str
    verdict: VerdictTable
    cues: tuple[Cue, ...]
    sure: bool
    needs: tuple[str, ...]
    resembles: Resembles | None
    answered: tuple[HandAnswer, ...]
    yields_to: tuple[str, ...]
    signs: tuple[Sign, ...]
    title: Localised
    why: Localised
    todo: Localised
    normal: Localised | None
    motives: tuple[str, ...]
    reply: str | None
    sources: tuple[Source, ...]
    must_fire: tuple[RuleExample, ...]
    must_stay_silent: tuple[RuleExample, ...]

    def is_told_by(self, answers: Mapping[str, Answer]) -> bool:
        """Whether these answers, by item of the hand checklist, make it fire."""
        return bool(self.answered) and all(
            answers.get(one.item) is one.answer for one in self.answered
        )
