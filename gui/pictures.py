"""The pictures of the check in hand: shown in the strip, kept in the archive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from gui.notice import Kind
from gui.picture_files import (
    MAX_PICTURE_BYTES,
    MAX_PIXELS,
    PictureRefusal,
    ReadPicture,
    read_picture,
    read_picture_file,
    take_image,
)
from gui.picture_loading import Job, PictureLoading
from logic.deal import DEFAULT_PLATFORM
from logic.history import Case, Keep, PictureData
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


@dataclass(slots=True)
class _Held:
    """A picture in the strip; `case` is the id of the case it belongs to, if any.

    `id` is the archive's, or below zero for one that is only in memory.
    """

    id: int
    case: int | None
    data: PictureData


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is being read: a picture that is new (id 0), or one to show again."""

    id: int
    case: int | None
    name: str


class Pictures(QObject):
    """Takes pictures, keeps them where that is wished, and shows those of a case or a draft.

    By the user's settings pictures may be kept with the text only, as they hold words like it;
    otherwise they stay in memory until the window closes. `changed` tells that `ids` did.
    """

    answered = Signal(str, object)  # id of a checklist item, Answer or None
    changed = Signal()

    def __init__(
        self,
        strip: PictureStrip,
        archive: Archive,
        rulebook: Rulebook,
        parent: QObject,
        reader: PictureReader | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip, self._archive, self._rulebook = strip, archive, rulebook
        self.reader = reader
        """Who reads the words in pictures: nobody yet (see gui/picture_reading.py)."""
        self._held: dict[int, _Held] = {}
        self._in_memory: dict[int, _Held] = {}
        self._memory_ids = count(-1, -1)
        self._case: int | None = None
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
        """The pictures that belong to no case yet, in their order; below zero: only in memory."""
        return [held.id for held in self._held.values() if held.case is None]

    @property
    def loose(self) -> list[int]:
        """Those of `ids` that the archive has."""
        return [id_ for id_ in self.ids if id_ > 0]

    def take(self, given: Iterable[Path | QImage]) -> None:
        """Take new pictures, from files or from the clipboard."""
        room = MOST_PICTURES - len(self._held) - self._loading.waiting
        given = list(given)
        if len(given) > room:
            self._strip.notice.say(Kind.HINT, self._too_many)
            return
        for each in given:
            if isinstance(each, QImage):
                name = self.tr("Screenshot")
                self._load(_Wanted(0, self._case, name), _taking(name, each))
            else:
                self._load(_Wanted(0, self._case, each.name), _reading(each))

    def show(self, case: Case) -> None:
        """Show the pictures of a case, and no others."""
        self.take_up((), case)

    def take_up(self, ids: Iterable[int], case: Case | None) -> None:
        """Show the pictures with these ids, after those of the case if there is one."""
        self._loading.forget()
        self._held.clear()
        self._strip.clear()
        self._case = case.id if case else None
        for picture in case.pictures if case else ():
            self._load_kept(picture.id, picture.name)
        for held in self._in_memory.values():
            if case is not None and held.case == case.id:
                self._load(_Wanted(held.id, held.case, held.data.name), _again(held.data))
        for number, id_ in enumerate(ids, 1):
            if id_ in self._in_memory:
                data = self._in_memory[id_].data
                self._load(_Wanted(id_, None, data.name), _again(data))
            else:
                self._load_kept(id_, self.tr("Picture %1").replace("%1", str(number)), loose=True)

    def belong_to(self, case: Case) -> None:
        """Note that the check in hand was saved in this case, and its pictures with it."""
        self._case = case.id
        for held in self._held.values():
            held.case = case.id

    def show_answers(self, told: Told) -> None:
        """Show what the user answered about the pictures."""
        item = self._rulebook.checklist.get(ITEM)
        if item is not None:
            platform = self._rulebook.platforms[DEFAULT_PLATFORM]
            self._strip.ask(item, platform, told.answer(ITEM))

    # --- reading ---

    def _load(self, wanted: _Wanted, job: Job) -> None:
        self._loading.add(wanted, lambda: job)

    def _load_kept(self, id_: int, name: str, *, loose: bool = False) -> None:
        def prepare() -> Job:
            data = self._archive.picture_bytes(id_)
            return lambda: read_picture(name, data or b"")

        self._loading.add(_Wanted(id_, None if loose else self._case, name), prepare)

    def _take(self, wanted: _Wanted, picture: ReadPicture) -> None:
        held = _Held(wanted.id, wanted.case, picture.data)
        if wanted.id == 0:
            self._keep(held)
        self._show(held, picture.image)
        if wanted.id == 0:
            self.changed.emit()

    def _show(self, held: _Held, image: QImage) -> None:
        key = self._strip.add_picture(held.data.name, QPixmap.fromImage(image))
        self._held[key] = held

    def _keep(self, held: _Held) -> None:
        kept = None
        if self._archive.keep is Keep.WITH_TEXT:
            kept = self._archive.keep_picture(held.data, held.case)
        if kept is not None:
            held.id = kept.id
        else:
            held.id = next(self._memory_ids)
            self._in_memory[held.id] = held

    def _remove(self, key: int) -> None:
        held = self._held.pop(key)
        image = self._strip.thumbs[key].image.toImage()
        self._strip.remove_picture(key)
        if held.id > 0:
            self._archive.drop_picture(held.id, held.case)
        else:
            del self._in_memory[held.id]
        self.changed.emit()

        def put_back() -> None:
            if held.case == self._case:
                self._keep(held)
                self._show(held, image)
                self.changed.emit()

        self._strip.notice.offer(
            Kind.HINT,
            lambda: self.tr("The picture was taken out."),
            lambda: self.tr("Undo"),
            put_back,
        )

    # --- telling ---

    def _too_many(self) -> str:
        return self.tr(
            "A check can hold %1 pictures. Please add those that matter most; nothing has changed."
        ).replace("%1", str(MOST_PICTURES))

    def _tell_slow(self, slow: bool) -> None:
        if slow:
            self._strip.notice.say(Kind.HINT, lambda: self.tr("Reading the picture…"))
        elif self._strip.notice.sentence == self.tr("Reading the picture…"):
            self._strip.notice.clear()

    def _refuse(self, wanted: _Wanted, reason: PictureRefusal) -> None:
        self._strip.notice.say(
            Kind.PROBLEM, lambda: self._refusal(reason).replace("%2", wanted.name)
        )

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


def _reading(path: Path) -> Job:
    return lambda: read_picture_file(path)


def _taking(name: str, image: QImage) -> Job:
    return lambda: take_image(name, image)


def _again(data: PictureData) -> Job:
    return lambda: read_picture(data.name, data.data)
