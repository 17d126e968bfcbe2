"""Which talk the text in hand belongs to: what was said of one client never counts for another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from logic.continues import goes_on
from logic.deal import Deal
from logic.history import Case, Check, Draft
from logic.message import Message
from logic.told import NOTHING_TOLD

Opened = tuple[Case, Check]
"""A saved check that was opened or kept, and its case."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What belongs together: the newest text of it, the deal and answers, the case."""

    draft: Draft
    opened: Opened | None = None


class Talks:
    """The talk in hand, and the one that another text was put over."""

    def __init__(self) -> None:
        self.now = Talk(Draft(Message(""), Deal()))
        self._left: Talk | None = None

    def begin(self, draft: Draft, opened: Opened | None) -> None:
        """Begin with this talk; nothing was put over another one."""
        self.now, self._left = Talk(draft, opened), None

    def take(self, message: Message) -> bool:
        """Take what now stands in the box; tell whether it is another talk than before.

        An emptied box leaves it open. A text that was put over another begins a new talk, with
        the same service and nothing known of it; undoing that leads back to the one before.
        """
        now, left = self.now, self._left
        if message.is_blank or self._is_same(now, message):
            self.now = self._with(now, message)
            return False
        if left is not None and goes_on(left.draft.message, message):
            self.now, self._left = self._with(left, message), now
            return True
        fresh = Draft(message, Deal(platform=now.draft.deal.platform), NOTHING_TOLD)
        self.now, self._left = Talk(fresh), now
        return True

    def tell(self, draft: Draft) -> None:
        """Take what the user says of the deal and beyond; with an empty box it is of a new talk."""
        if draft.message.is_blank and not self.now.draft.message.is_blank:
            self.now, self._left = Talk(draft), self.now
        else:
            known = replace(self.now.draft, deal=draft.deal, told=draft.told)
            self.now = replace(self.now, draft=known)

    def join(self) -> None:
        """The user says that it is the same client: what was known of the talk before holds."""
        if self._left is not None:
            self.now = self._with(self._left, self.now.draft.message)
            self._left = None

    @property
    def left_something(self) -> bool:
        """Whether something was known of the talk before that does not hold for this one."""
        if self._left is None:
            return False
        draft = self._left.draft
        known = (draft.deal, draft.told) != (Deal(platform=draft.deal.platform), NOTHING_TOLD)
        return known or self._left.opened is not None

    def _is_same(self, talk: Talk, message: Message) -> bool:
        if talk.draft.message.is_blank:
            # A check that was kept without its text: nobody can tell what it was about.
            return talk.opened is None or talk.opened[1].has_text
        return goes_on(talk.draft.message, message)

    @staticmethod
    def _with(talk: Talk, message: Message) -> Talk:
        if message.is_blank:
            return talk  # what it was about is still known
        return replace(talk, draft=replace(talk.draft, message=message))
