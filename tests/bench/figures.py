"""One measured figure, as `make bench` prints it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and the least it could have been.

    `floor` is the bare minimum measured in the same run (a plain window, a plain insert), in
    the same unit: only the ratio to it means anything on another machine. None: no such floor.
    """

    name: str
    value: float
    unit: str
    floor: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor it is."""
        return self.value / self.floor if self.floor else None
