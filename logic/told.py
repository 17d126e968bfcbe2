"""What the user tells beyond the message and the deal: what she checked by hand, what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from logic.deal import Answer


class WhyWrong(StrEnum):
    """Why the user says that a finding is wrong. What each one says: texts/dismissals.toml."""

    MISREAD = "misread"
    PART_OF_JOB = "part_of_job"
    ALLOWED = "allowed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding the user set aside: the rule, and the very words she said it about.

    It holds for those words only: what the client says anew makes the rule speak again.
    """

    rule: str
    words: tuple[str, ...]
    reason: WhyWrong
    note: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What the user told. `answers` pairs ids of the hand checklist with answers, sorted by id."""

    answers: tuple[tuple[str, Answer], ...] = ()
    dismissals: tuple[Dismissal, ...] = ()

    def answer(self, item: str) -> Answer | None:
        """The answer to an item of the checklist; None while it was not asked or answered."""
        return dict(self.answers).get(item)

    def with_answer(self, item: str, answer: Answer | None) -> Told:
        """The same with this answer; None takes it back."""
        answers = {**dict(self.answers), item: answer}
        kept = tuple(sorted((id_, each) for id_, each in answers.items() if each is not None))
        return replace(self, answers=kept)

    def with_dismissal(self, dismissal: Dismissal) -> Told:
        """The same with this finding set aside, too."""
        others = (each for each in self.dismissals if each != dismissal)
        return replace(self, dismissals=(*others, dismissal))

    def without_dismissal(self, dismissal: Dismissal) -> Told:
        """The same with this one taken back."""
        kept = tuple(each for each in self.dismissals if each != dismissal)
        return replace(self, dismissals=kept)


NOTHING_TOLD = Told()
