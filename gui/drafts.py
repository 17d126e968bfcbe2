"""What was typed and not saved: it survives a crash and a restart, and other checks opened over it.

The draft in hand is written when the typing pauses; drafts that were set aside are offered until
they are taken back, or thrown away on purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.notice import Kind, Notice
from logic.history import Draft, Keep
from logic.message import Message

if TYPE_CHECKING:
    from gui.archive import Archive
    from gui.pictures import Pictures

PAUSE_MS = 1_000
"""So long nothing must change before it is written."""


@dataclass(frozen=True, slots=True)
class _Aside:
    """A draft that was set aside, and its id in the archive; None while it is only in memory.

    A copy is of a draft that is another window's, whose pictures are not to be touched.
    """

    draft: Draft
    id: int | None
    is_copy: bool = False


class Drafts(QObject):
    """Keeps drafts in `archive`, and offers the newest that was set aside in `notice`.

    `present` gives what would be lost without saving (None: nothing would), `take_up` puts a
    draft into the window. Where the user wants no text kept, drafts live as long as the window.
    The pictures of a draft are its own: with a draft that is thrown away they are erased.
    """

    def __init__(
        self,
        notice: Notice,
        archive: Archive,
        pictures: Pictures,
        present: Callable[[], Draft | None],
        take_up: Callable[[Draft], None],
    ) -> None:
        super().__init__(notice)
        self._notice, self._archive, self._pictures = notice, archive, pictures
        self._present, self._take_up = present, take_up
        self._aside: list[_Aside] = []
        self._id: int | None = None
        self._written: Draft | None = None
        self._is_continued = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save)
        notice.closed.connect(self._closed)
        pictures.became.connect(self._picture_became)

    def start(self, *, adopt: bool = True) -> None:
        """Bring back what was in hand when the window was last open, and offer the others.

        adopt: False where another window is open that writes these drafts: it takes copies.
        """
        kept = self._archive.drafts()
        # The newest first; in the list of those aside it is the last.
        in_hand = [each for each in kept if not each.set_aside]
        first = in_hand.pop(0) if in_hand and self._present() is None else None
        # Two windows were open: of the older one's draft nobody thinks as of the one in hand.
        aside = [*in_hand, *(each for each in kept if each.set_aside)][::-1]
        self._aside = [
            _Aside(each.draft, each.id if adopt else None, is_copy=not adopt) for each in aside
        ]
        if first is not None:
            self._is_continued = True
            self._bring(_Aside(first.draft, first.id if adopt else None, is_copy=not adopt))
            self._written = first.draft if adopt else None
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
        elif draft is None or _is_empty(_on_disk(draft)):
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
        # What was set aside before, word for word, is not kept twice.
        same = [each for each in self._aside if each.draft == draft]
        kept_id = self._write_aside(draft, self._id)
        for each in same:
            self._aside.remove(each)
            if each.id != kept_id:
                self._drop(each.id)
        self._aside.append(_Aside(draft, kept_id))
        self._id = self._written = None

    def _write_aside(self, draft: Draft, draft_id: int | None) -> int | None:
        """Write a draft that is set aside; gives its id, if anything of it is on the disk."""
        if not self._may_write:
            return draft_id
        if _is_empty(_on_disk(draft)):
            self._drop(draft_id)
            return None
        kept = self._archive.save_draft(_on_disk(draft), draft_id, set_aside=True)
        return draft_id if kept is None else kept.id

    def _picture_became(self, before: int, now: int) -> None:
        """Name a picture by its id from now on, and write that at once: it is on the disk."""
        for place, each in enumerate(self._aside):
            if before in each.draft.pictures and not each.is_copy:
                draft = _renamed(each.draft, {before: now})
                self._aside[place] = _Aside(draft, self._write_aside(draft, each.id))
        gone = [each for each in self._aside if _is_empty(each.draft)]
        if gone:  # it was a picture alone, and could not be read
            self._aside = [each for each in self._aside if each not in gone]
            self._offer()
        self.save()

    def _bring(self, back: _Aside) -> None:
        """Take a draft up, or a copy of one: then its pictures are copied, too."""
        self._id, self._written = back.id, None
        if back.is_copy:
            self._take_up(replace(back.draft, pictures=()))
            self._pictures.take_copies(back.draft.pictures)
        else:
            self._take_up(back.draft)

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
        self._bring(back)
        self.save()

    def _clear(self) -> None:
        """Throw away what was brought back, and start with an empty message."""
        draft = self._present()
        self.drop()
        if draft is not None:
            self._take_up(Draft(Message(""), draft.deal))
            self._pictures.discard(draft.pictures)

    def _closed(self) -> None:
        """The × of the notice: the line goes; of an offer, what was offered goes with it."""
        if self._is_continued:
            self._end_continued()
            return
        for each in self._aside:
            self._drop(each.id)
            self._pictures.discard(each.draft.pictures)
        self._aside.clear()

    def _end_continued(self) -> None:
        if self._is_continued:
            self._is_continued = False
            self._offer()

    def _withdraw(self) -> None:
        """Take all drafts from the disk: the user wants no text kept any more."""
        mine = [each for each in self._aside if not each.is_copy]
        named = [id_ for each in mine for id_ in each.draft.pictures]
        moved = self._pictures.into_memory(dict.fromkeys([*self._pictures.loose, *named]))
        self._forget_written()
        for each in mine:
            self._drop(each.id)
        self._aside = [
            each if each.is_copy else _Aside(_renamed(each.draft, moved), None)
            for each in self._aside
        ]

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


def _renamed(draft: Draft, ids: Mapping[int, int]) -> Draft:
    """The draft with these ids of pictures in place of others; 0 leaves one out."""
    named = (ids.get(id_, id_) for id_ in draft.pictures)
    return replace(draft, pictures=tuple(id_ for id_ in named if id_ != 0))


def _is_empty(draft: Draft) -> bool:
    return draft.message.is_blank and not draft.pictures
