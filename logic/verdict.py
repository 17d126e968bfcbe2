"""The four answers the product can give, in order of weight."""

from __future__ import annotations

from enum import Enum


class Verdict(Enum):
    """How safe it is to do what the message asks, now.

    `clear` < `caution` < `wait` < `stop`. The value is the stable id.
    """

    CLEAR = "clear"
    CAUTION = "caution"
    WAIT = "wait"
    STOP = "stop"

    @property
    def weight(self) -> int:
        """Position in the order, 0 for `clear` to 3 for `stop`."""
        return _ORDER.index(self)


_ORDER = tuple(Verdict)

HEAVY = frozenset((Verdict.WAIT, Verdict.STOP))
"""The verdicts that hold the user back."""


def heaviest(verdicts: list[Verdict]) -> Verdict:
    """Give the weightiest of `verdicts`; `clear` when there are none."""
    return max(verdicts, key=lambda verdict: verdict.weight, default=Verdict.CLEAR)
