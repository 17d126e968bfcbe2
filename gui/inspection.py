"""Looks through the whole list of the history once, beside the event loop, for what is damaged."""

from __future__ import annotations

from pathlib import Path

from gui.beside import Beside
from logic.history import History, HistoryError


class Inspection(Beside):
    """Once it has finished, `damaged` is how many cases the list has to leave out."""

    damaged = 0

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def run(self) -> None:
        """Read. A history that cannot be opened is told by whoever opens it for good."""
        try:
            with History.open_again(self._file) as history:
                self.damaged = history.damaged_count()
        except HistoryError:
            self.damaged = 0
