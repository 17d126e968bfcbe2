"""What the answer side shows at one moment: one value, handed to every section of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from logic.assessment import Assessment
from logic.deal import Deal
from logic.history import Case, Check
from logic.platforms import Platform
from logic.rulebook import Rulebook
from logic.told import Told


@dataclass(frozen=True, slots=True)
class Shown:
    """The answer in hand and what belongs to it.

    `case` is the saved case it belongs to, None for a new check. `check` is the saved check that
    is shown exactly as it was judged; None while there are changes that are not saved. `in_hand`
    is another number for each check that is taken in hand: started, taken up or opened.
    """

    assessment: Assessment
    deal: Deal
    told: Told
    platform: Platform
    rulebook: Rulebook
    case: Case | None = None
    check: Check | None = None
    in_hand: int = 0


class Section(Protocol):
    """A part of the answer side. It shows, and tells `Wishes` what the user wants."""

    def show_answer(self, shown: Shown) -> None:
        """Show this, in the language of the moment; hide when there is nothing to show."""
