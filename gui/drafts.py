"""What was typed and not saved: it survives a crash and a restart, and other checks opened over it.

The draft in hand is written when the typing pauses; drafts that were set aside are offered until
they are taken back, or thrown away on purpose.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.notice import Kind, Notice
from logic.history import Draft, Keep
from logic.message import Message

if TYPE_CHECKING:
    from gui.archive import Archive

PAUSE_MS = 1_000
"""So long nothing must change before it is written."""


@dataclass(frozen=True, slots=True)
class _Aside:
    """A draft that was set aside, and its id in the archive; None while it is only in memory."""

    draft: Draft
    id: int | None


class Drafts(QObject):
    """Keeps drafts in `archive`, and offers the newest that was set aside in `notice`.

    `present` gives what would be lost without saving (None: nothing would), `take_up` puts a
    draft into the window. Where the user wants no text kept, drafts live as long as the window.
    """

    def __init__(
        self,
        notice: Notice,
        archive: Archive,
        present: Callable[[], Draft | None],
        take_up: Callable[[Draft], None],
    ) -> None:
        super().__init__(notice)
        self._notice, self._archive = notice, archive
        self._present, self._take_up = present, take_up
        self._aside: list[_Aside] = []
        self._id: int | None = None
        self._written: Draft | None = None
        self._is_continued = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save)
        notice.closed.connect(self._closed)

    def start(self) -> None:
        """Bring back what was in hand when the window was last open, and offer the others."""
        kept = self._archive.drafts()
        self._aside = [_Aside(each.draft, each.id) for each in reversed(kept) if each.set_aside]
        in_hand = [each for each in kept if not each.set_aside]
        if in_hand and self._present() is None:
            newest = in_hand.pop(0)
            self._id, self._written = newest.id, newest.draft
            self._is_continued = True
            self._take_up(newest.draft)
        # Two windows were open: of the older one's draft nobody thinks as of the one in hand.
        self._aside += [_Aside(each.draft, each.id) for each in reversed(in_hand)]
        self._offer()

    def changed(self) -> None:
        """Note that what is in hand changed; it is written soon."""
        self._timer.start(PAUSE_MS)
        self._end_continued()

    def save(self) -> None:
        """Write what is in hand now, or drop what was written when nothing is left of it."""
        self._timer.stop()
        draft = self._present()
        if not self._may_write:
            self._withdraw()
        elif draft is None:
            self._forget_written()
        elif draft != self._written:
            kept = self._archive.save_draft(_on_disk(draft), self._id)
            if kept is not None:
                self._id, self._written = kept.id, draft

    def drop(self) -> None:
        """Forget the draft in hand: it was saved as a check."""
        self._timer.stop()
        self._forget_written()
        self._end_continued()

    def set_aside(self) -> None:
        """Set what is in hand aside, for another check comes, and offer it."""
        self._timer.stop()
        draft = self._present()
        if draft is None:
            self._forget_written()
        else:
            self._keep_aside(draft)
        self._is_continued = False
        self._offer()

    @property
    def _may_write(self) -> bool:
        return self._archive.keep is Keep.WITH_TEXT

    def _keep_aside(self, draft: Draft) -> None:
        kept = None
        if self._may_write:
            kept = self._archive.save_draft(_on_disk(draft), self._id, set_aside=True)
        # What was set aside before, word for word, is not kept twice.
        for each in [each for each in self._aside if each.draft == draft]:
            self._aside.remove(each)
            self._drop(each.id)
        self._aside.append(_Aside(draft, kept.id if kept else None))
        self._id = self._written = None

    def _offer(self) -> None:
        if self._is_continued:
            self._notice.offer(
                Kind.HINT,
                lambda: self.tr("You can go on where you left off."),
                lambda: self.tr("Clear it"),
                self._clear,
            )
        elif self._aside:
            self._notice.offer(
                Kind.HINT, self._sentence, lambda: self.tr("Back to it"), self._give_back
            )
        else:
            self._notice.clear()

    def _give_back(self) -> None:
        back = self._aside.pop()
        self.set_aside()
        self._id, self._written = back.id, None
        self._take_up(back.draft)
        self.save()

    def _clear(self) -> None:
        """Throw away what was brought back, and start with an empty message."""
        draft = self._present()
        self.drop()
        if draft is not None:
            self._take_up(Draft(Message(""), draft.deal))

    def _closed(self) -> None:
        """The × of the notice: the line goes; of an offer, what was offered goes with it."""
        if self._is_continued:
            self._end_continued()
            return
        for each in self._aside:
            self._drop(each.id)
        self._aside.clear()

    def _end_continued(self) -> None:
        if self._is_continued:
            self._is_continued = False
            self._offer()

    def _withdraw(self) -> None:
        """Take all drafts from the disk: the user wants no text kept any more."""
        self._forget_written()
        for each in self._aside:
            self._drop(each.id)
        self._aside = [_Aside(each.draft, None) for each in self._aside]

    def _forget_written(self) -> None:
        self._drop(self._id)
        self._id = self._written = None

    def _drop(self, draft_id: int | None) -> None:
        if draft_id is not None:
            self._archive.drop_draft(draft_id)

    def _sentence(self) -> str:
        if len(self._aside) == 1:
            return self.tr("What you had typed is set aside.")
        return self.tr("%n texts you had typed are set aside.", "", len(self._aside))


def _on_disk(draft: Draft) -> Draft:
    """The draft with the pictures only that the archive has."""
    return replace(draft, pictures=tuple(id_ for id_ in draft.pictures if id_ > 0))
