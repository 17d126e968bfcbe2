"""What a message cannot tell and a person can look up: the hand checklist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from logic.deal import Answer
from logic.language import Localised
from logic.platforms import Platform


class Shelf(StrEnum):
    """Where an item is asked: in the list under the answer, or beside a picture."""

    LIST = "list"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One thing to look up, as resources/checklist.toml tells it.

    `labels` is what the buttons say for yes, no and unknown; `says` is how an answer is quoted
    back in a finding ("You answered: ..."). `how` tells how to look it up, `how_on` on one
    service, by its id. `other_than` are services on which the question makes no sense.
    """

    id: str
    shelf: Shelf
    question: Localised
    labels: Mapping[Answer, Localised]
    says: Mapping[Answer, Localised]
    how: Localised
    how_on: Mapping[str, Localised]
    other_than: tuple[str, ...] = ()

    def fits(self, platform: Platform) -> bool:
        """Whether it can be asked on this service."""
        return platform.id not in self.other_than

    def how_for(self, platform: Platform) -> Localised:
        """How to look it up on this service, in its own words."""
        return self.how_on.get(platform.id, self.how).fill(**platform.words)
