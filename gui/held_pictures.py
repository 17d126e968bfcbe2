"""Pictures that were taken: each in the archive where that is wished, otherwise in memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from logic.history import Keep, PictureData

if TYPE_CHECKING:
    from gui.archive import Archive


@dataclass(slots=True, eq=False)
class Held:
    """A picture that is known here; `case` is the id of the case it belongs to, if any.

    `id` is the archive's, or below zero for one that is only in memory. `data` is None as long
    as it has not been read.
    """

    id: int
    case: int | None
    name: str
    data: PictureData | None = None

    @property
    def is_new(self) -> bool:
        """Whether it was given and is still being read: nothing of it is kept yet."""
        return self.id < 0 and self.data is None


class HeldPictures(QObject):
    """Gives each picture an id from the moment it is given, and keeps it once it has been read."""

    became = Signal(int, int)
    """A picture is known by another id now: the one before, the one from now on (0: by none)."""

    def __init__(self, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._in_memory: dict[int, Held] = {}
        self._next_ids = count(-1, -1)

    def new(self, name: str, case: int | None) -> Held:
        """Give a picture that is about to be read."""
        return self._remember(Held(0, case, name))

    def known(self, id_: int, name: str) -> Held | None:
        """Give the loose picture with this id; None when it was in memory and is no more."""
        return self._in_memory.get(id_) if id_ < 0 else Held(id_, None, name)

    def of_case(self, case_id: int) -> list[Held]:
        """Give those in memory that belong to this case."""
        return [held for held in self._in_memory.values() if held.case == case_id]

    def wants(self, held: Held) -> bool:
        """Whether a picture that has been read is still to be kept: nobody threw it away."""
        return held.id in self._in_memory

    def file_of(self, held: Held) -> bytes:
        """Give a picture's file; nothing when it cannot be read, which the archive has said."""
        if held.data is not None:
            return held.data.data
        return self._archive.picture_bytes(held.id) or b""

    def keep(self, held: Held) -> None:
        """Keep a picture that has been read, on the disk if it may be there and can be."""
        before = held.id
        kept = None
        if self._archive.keep is Keep.WITH_TEXT and held.data is not None:
            kept = self._archive.keep_picture(held.data, held.case)
        if kept is not None:
            self._in_memory.pop(before, None)
            held.id = kept.id
        elif before not in self._in_memory:
            self._remember(held)
        if held.id != before:
            self.became.emit(before, held.id)

    def drop(self, held: Held) -> bool:
        """Erase a picture; False when it is still there."""
        if held.id > 0:
            return self._archive.drop_picture(held.id, held.case)
        self._in_memory.pop(held.id, None)
        return True

    def refuse(self, held: Held) -> None:
        """Know a picture no more that could not be read."""
        if self._in_memory.pop(held.id, None) is not None:
            self.became.emit(held.id, 0)

    def discard(self, ids: Iterable[int]) -> None:
        """Throw away those of these that are in memory, or still being read."""
        for id_ in ids:
            self._in_memory.pop(id_, None)

    def into_memory(self, pictures: Iterable[Held]) -> dict[int, int]:
        """Take loose pictures from the disk; gives the ids from now on by those before.

        One that cannot be read, or not be erased, stays where it is.
        """
        moved = {}
        for held in pictures:
            data = self._archive.picture_bytes(held.id)
            if data is None or not self._archive.drop_picture(held.id):
                continue
            before = held.id
            # Its size is known when it is shown.
            known = held.data or PictureData(held.name, 0, 0, data)
            held.data = replace(known, data=data)
            moved[before] = self._remember(held).id
        return moved

    def _remember(self, held: Held) -> Held:
        held.id = next(self._next_ids)
        self._in_memory[held.id] = held
        return held
