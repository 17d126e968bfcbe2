"""What the client did after being asked for contract and escrow, and what that means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from logic.assessment import Tone
from logic.language import Localised
from logic.platforms import Platform


class Outcome(StrEnum):
    """The client's reaction, as the user records it on a saved case."""

    AGREED = "agreed"
    INSISTED = "insisted"
    VANISHED = "vanished"

    @property
    def tone(self) -> Tone | None:
        """How to answer now; None where the assessment says it best.

        Who insisted after being asked, or went silent, is not asked politely once more.
        """
        return None if self is Outcome.AGREED else Tone.DECLINE


@dataclass(frozen=True, slots=True)
class OutcomeAdvice:
    """What a reaction means: the button's words, a heading, its meaning, and what to do now."""

    label: Localised
    heading: Localised
    meaning: Localised
    steps: tuple[Localised, ...]

    def on(self, platform: Platform) -> OutcomeAdvice:
        """Fill in this service's own names: `{service}`, its terms, `{report}`."""
        values = platform.words
        return OutcomeAdvice(
            self.label.fill(**values),
            self.heading.fill(**values),
            self.meaning.fill(**values),
            tuple(step.fill(**values) for step in self.steps),
        )
