"""The pictures of the check in hand: shown in the strip, kept in the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from gui.held_pictures import Held, HeldPictures
from gui.notice import Kind
from gui.picture_files import (
    MAX_PICTURE_BYTES,
    MAX_PIXELS,
    PictureRefusal,
    ReadPicture,
    read_picture,
)
from gui.picture_loading import Job, PictureLoading, reading, taking
from logic.deal import DEFAULT_PLATFORM
from logic.history import Case
from logic.told import NOTHING_TOLD, Told

if TYPE_CHECKING:
    from gui.archive import Archive
    from gui.picture_reading import PictureReader
    from gui.picture_strip import PictureStrip
    from logic.rulebook import Rulebook

ITEM = "picture_has_contact"
"""The question of resources/checklist.toml that is asked beside the pictures."""

MOST_PICTURES = 30
"""Of one check: enough for a long talk, and nobody drops a whole folder by mistake."""


class Pictures(QObject):
    """Takes pictures, keeps them where that is wished, and shows those of a case or a draft.

    By the user's settings pictures may be kept with the text only, as they hold words like it;
    otherwise they stay in memory until the window closes. A picture belongs to what was in hand
    when it was given, however long it takes to read it. `changed` tells of an act of the user,
    `became` that a picture is known by another id: it was kept, or (0) could not be read.
    """

    answered = Signal(str, object)  # id of a checklist item, Answer or None
    changed = Signal()
    became = Signal(int, int)  # the id before, the id from now on

    def __init__(
        self,
        strip: PictureStrip,
        archive: Archive,
        rulebook: Rulebook,
        parent: QObject,
        reader: PictureReader | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip, self._rulebook = strip, rulebook
        self.reader = reader
        """Who reads the words in pictures: nobody yet (see gui/picture_reading.py)."""
        self._held = HeldPictures(archive, self)
        self._held.became.connect(self.became)
        self._in_hand: list[Held] = []
        self._shown: dict[int, Held] = {}  # by their keys in the strip
        self._case: int | None = None
        self._taken_out: Held | None = None
        self._loading = PictureLoading(self)
        self._loading.done.connect(self._take)
        self._loading.refused.connect(self._refuse)
        self._loading.slow_changed.connect(self._tell_slow)
        strip.given.connect(self.take)
        strip.remove_wanted.connect(self._remove)
        strip.answered.connect(self.answered)
        self.show_answers(NOTHING_TOLD)

    @property
    def ids(self) -> list[int]:
        """The pictures that belong to no case yet, in their order, shown already or not.

        Below zero: only in memory, or still being read.
        """
        return [held.id for held in self._in_hand if held.case is None]

    @property
    def loose(self) -> list[int]:
        """Those of `ids` that the archive has."""
        return [id_ for id_ in self.ids if id_ > 0]

    def take(self, given: Iterable[Path | QImage]) -> None:
        """Take new pictures, from files or from the clipboard."""
        given = list(given)
        if len(given) > MOST_PICTURES - len(self._in_hand):
            self._strip.notice.say(Kind.HINT, self._too_many)
            return
        for each in given:
            if isinstance(each, QImage):
                name = self.tr("Screenshot")
                self._read_new(name, taking(name, each))
            else:
                self._read_new(each.name, reading(each))
        self.changed.emit()

    def take_copies(self, ids: Iterable[int]) -> None:
        """Take new pictures that are the same as these loose ones, which stay another's."""
        for number, id_ in enumerate(ids, 1):
            original = self._held.known(id_, self._name(number))
            if original is not None:
                self._read_new(original.name, self._again(original))

    def show(self, case: Case) -> None:
        """Show the pictures of a case, and no others."""
        self.take_up((), case)

    def take_up(self, ids: Iterable[int], case: Case | None) -> None:
        """Show the pictures with these ids, after those of the case if there is one."""
        self._loading.forget(lambda held: not held.is_new)
        self._forget_taken_out()
        self._in_hand.clear()
        self._shown.clear()
        self._strip.clear()
        self._case = case.id if case else None
        self._show_those_of(case)
        for number, id_ in enumerate(ids, 1):
            held = self._held.known(id_, self._name(number))
            if held is not None:
                self._show_again(held)

    def case_is(self, case: Case | None) -> None:
        """Note which case is in hand: what belongs to another one is shown no more.

        It stays in that case, and new pictures do not go there.
        """
        id_ = case.id if case else None
        if id_ == self._case:
            return
        self._case = id_
        others = [held for held in self._in_hand if held.case not in (None, id_)]
        self._in_hand = [held for held in self._in_hand if held not in others]
        for key in [key for key, held in self._shown.items() if held in others]:
            del self._shown[key]
            self._strip.remove_picture(key)
        self._show_those_of(case)

    def belong_to(self, case: Case) -> None:
        """Note that the check in hand was saved in this case, and its pictures with it."""
        self._case = case.id
        for held in self._in_hand:
            held.case = case.id
        if self._taken_out is not None:
            self._taken_out.case = case.id
        for held in self._in_hand:
            if held.id < 0 and not held.is_new:
                self._held.keep(held)  # what could not be on the disk before may be now

    def settle(self) -> None:
        """Have every picture read and kept that was given: the window is about to close."""
        self._loading.finish(lambda held: held.is_new)

    def into_memory(self, ids: Iterable[int]) -> dict[int, int]:
        """Take loose pictures from the disk, until the window closes.

        Gives the ids from now on by those before; one that could not be taken is not among them.
        """
        mine = {held.id: held for held in self._in_hand}
        found = [mine.get(id_) or self._held.known(id_, self._name(1)) for id_ in ids if id_ > 0]
        return self._held.into_memory(held for held in found if held is not None)

    def discard(self, ids: Iterable[int]) -> None:
        """Throw away those of these pictures that are only in memory."""
        self._held.discard(ids)

    def show_answers(self, told: Told) -> None:
        """Show what the user answered about the pictures."""
        item = self._rulebook.checklist.get(ITEM)
        if item is not None:
            platform = self._rulebook.platforms[DEFAULT_PLATFORM]
            self._strip.ask(item, platform, told.answer(ITEM))

    # --- reading ---

    def _read_new(self, name: str, prepare: Callable[[], Job]) -> None:
        held = self._held.new(name, self._case)
        self._in_hand.append(held)
        self._loading.add(held, prepare)

    def _show_those_of(self, case: Case | None) -> None:
        if case is None:
            return
        mine = {held.id: held for held in self._in_hand}
        for picture in case.pictures:
            if picture.id in mine:
                mine[picture.id].case = case.id
            else:
                self._show_again(Held(picture.id, case.id, picture.name))
        for held in self._held.of_case(case.id):
            if held not in self._in_hand:
                self._show_again(held)

    def _show_again(self, held: Held) -> None:
        self._in_hand.append(held)
        if not held.is_new:
            self._loading.add(held, self._again(held))

    def _again(self, held: Held) -> Callable[[], Job]:
        def prepare() -> Job:
            data = self._held.file_of(held)
            return lambda: read_picture(held.name, data)

        return prepare

    def _take(self, held: Held, picture: ReadPicture) -> None:
        is_new = held.is_new
        if is_new and not self._held.wants(held):
            return
        held.data = picture.data
        if held in self._in_hand:
            self._show(held, picture.image)
        if is_new:
            self._held.keep(held)

    def _show(self, held: Held, image: QImage) -> None:
        key = self._strip.add_picture(held.name, QPixmap.fromImage(image))
        self._shown[key] = held

    def _remove(self, key: int) -> None:
        held = self._shown[key]
        image = self._strip.thumbs[key].image.toImage()
        if not self._held.drop(held):
            return  # the archive has said why
        del self._shown[key]
        self._in_hand.remove(held)
        self._strip.remove_picture(key)
        self._taken_out = held
        self.changed.emit()

        def put_back() -> None:
            self._taken_out = None
            if held.case in (None, self._case):
                self._in_hand.append(held)
                self._show(held, image)
            self._held.keep(held)
            self.changed.emit()

        self._strip.notice.offer(Kind.HINT, self._out, lambda: self.tr("Undo"), put_back)

    # --- telling ---

    def _out(self) -> str:
        return self.tr("The picture was taken out.")

    def _forget_taken_out(self) -> None:
        """Offer no more to put a picture back: what it was taken out of is not in hand."""
        self._taken_out = None
        if self._strip.notice.sentence == self._out():
            self._strip.notice.clear()

    def _name(self, number: int) -> str:
        return self.tr("Picture %1").replace("%1", str(number))

    def _too_many(self) -> str:
        return self.tr(
            "A check can hold %1 pictures. Please add those that matter most; nothing has changed."
        ).replace("%1", str(MOST_PICTURES))

    def _tell_slow(self, slow: bool) -> None:
        if slow:
            self._strip.notice.say(Kind.HINT, lambda: self.tr("Reading the picture…"))
        elif self._strip.notice.sentence == self.tr("Reading the picture…"):
            self._strip.notice.clear()

    def _refuse(self, held: Held, reason: PictureRefusal) -> None:
        self._strip.notice.say(Kind.PROBLEM, lambda: self._refusal(reason).replace("%2", held.name))
        if held.is_new:  # one that is kept stays so: another day it may be read
            if held in self._in_hand:
                self._in_hand.remove(held)
            self._held.refuse(held)

    def _refusal(self, reason: PictureRefusal) -> str:
        if reason is PictureRefusal.TOO_LARGE:
            return self.tr(
                "The picture “%2” is larger than %1 MB, too large to keep here. Nothing else has"
                " changed. Cut out the part that matters, and add that."
            ).replace("%1", str(MAX_PICTURE_BYTES // 1_000_000))
        if reason is PictureRefusal.TOO_MANY_PIXELS:
            return self.tr(
                "The picture “%2” has more than %1 million pixels, too many to show here. Nothing"
                " else has changed. Cut out the part that matters, and add that."
            ).replace("%1", str(MAX_PIXELS // 1_000_000))
        if reason is PictureRefusal.UNREADABLE:
            return self.tr(
                "The picture “%2” could not be opened. Nothing else has changed. Take a screenshot"
                " of it and paste that here."
            )
        return self.tr(
            "“%2” is no picture that can be shown here, or it is damaged. Nothing else has"
            " changed. Take a screenshot of it and paste that here."
        )
