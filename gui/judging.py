"""Judges a long text beside the event loop, so that typing goes on meanwhile."""

from __future__ import annotations

from gui.beside import Beside
from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Deal
from logic.message import Message
from logic.rulebook import Rulebook
from logic.told import Told


class Judging(Beside):
    """Judges one message in one state of the deal; once it has `finished`, `result` gives it."""

    def __init__(self, message: Message, deal: Deal, told: Told, rulebook: Rulebook) -> None:
        super().__init__()
        self.message, self.deal, self.told = message, deal, told
        self._rulebook = rulebook
        self._answer: Assessment | None = None
        self._error: Exception | None = None

    def run(self) -> None:
        """Judge."""
        try:
            self._answer = assess(self.message, self.deal, self._rulebook, self.told)
        except Exception as error:
            self._error = error  # raised where the answer is asked for

    def result(self) -> Assessment:
        """Give the answer. Raises what the judging raised."""
        if self._error is not None:
            raise self._error
        assert self._answer is not None
        return self._answer
