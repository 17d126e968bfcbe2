"""What the user says about the deal: contract, escrow, approval, and where it is made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DEFAULT_PLATFORM = "other"


class Answer(StrEnum):
    """The state of one switch. `unknown` is judged like `no` and earns a hint where to look."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """How far the deal is, as far as a service's rules care."""

    BEFORE_CONTRACT = "before_contract"
    BEFORE_ESCROW = "before_escrow"
    AFTER_ESCROW = "after_escrow"


@dataclass(frozen=True, slots=True)
class Deal:
    """The state of the deal as the user gives it.

    `platform` is the id of a file in resources/platforms; `approved` says whether the
    service itself has approved contact outside.
    """

    platform: str = DEFAULT_PLATFORM
    contract: Answer = Answer.NO
    escrow: Answer = Answer.NO
    approved: Answer = Answer.NO

    @property
    def stage(self) -> Stage:
        """The stage these answers add up to; money without a contract counts as neither."""
        if self.contract is not Answer.YES:
            return Stage.BEFORE_CONTRACT
        if self.escrow is not Answer.YES:
            return Stage.BEFORE_ESCROW
        return Stage.AFTER_ESCROW
