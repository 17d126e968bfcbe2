"""Checks that were not saved when another one was opened: kept, and offered until taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject

from gui.notice import Kind, Notice
from logic.deal import Deal


class Draft(NamedTuple):
    """What had been typed, and the deal it was about."""

    text: str
    deal: Deal


class Drafts(QObject):
    """Keeps drafts and offers the newest in `notice`; closing the notice throws them away."""

    def __init__(self, notice: Notice, take_up: Callable[[Draft], None]) -> None:
        super().__init__(notice)
        self._notice = notice
        self._take_up = take_up
        self._kept: list[Draft] = []
        notice.closed.connect(self._kept.clear)

    def keep(self, draft: Draft) -> None:
        """Set a draft aside and offer it; one that is set aside already is not kept twice."""
        if draft in self._kept:
            self._kept.remove(draft)
        self._kept.append(draft)
        self._offer()

    def _offer(self) -> None:
        if self._kept:
            self._notice.offer(
                Kind.HINT, self._sentence, lambda: self.tr("Back to it"), self._give_back
            )

    def _give_back(self) -> None:
        draft = self._kept.pop()
        self._offer()
        self._take_up(draft)

    def _sentence(self) -> str:
        if len(self._kept) == 1:
            return self.tr("What you had typed is set aside.")
        return self.tr("%n texts you had typed are set aside.", "", len(self._kept))
