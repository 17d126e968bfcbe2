"""Looking after the history as a whole: erasing cases, and merging another history into it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from logic.history import files, merging, writing
from logic.history.cases import Merged, WholeCase
from logic.history.errors import HistoryDamaged, HistoryRecordMissing, told_clearly
from logic.history.opening import HistoryFile


class Upkeep(HistoryFile):
    """What is done to all of a history, or to many cases of it at once."""

    def erase(self, ids: Iterable[int]) -> None:
        """Erase cases for good: every byte of them, their drafts and their pictures.

        Copies kept when the file was brought to this format hold them too, and are erased
        first. Ids of cases that are gone already are fine.
        """
        with told_clearly(self._file):
            files.erase_copies(self._file)
        with self._writing():
            writing.erase(self._connection, list(ids))

    def every(self) -> Iterator[WholeCase]:
        """Give every case, deleted ones too, the oldest first.

        Each is read when it is asked for; one that cannot be read is left out, and so is a
        picture that cannot.
        """
        with self._reading():
            ids = merging.ids(self._connection)
        for id_ in ids:
            try:
                with self._reading():
                    one = merging.whole(self._connection, id_, self._file)
            except (HistoryDamaged, HistoryRecordMissing):
                continue
            yield one

    def compare(self, cases: Iterable[WholeCase]) -> Merged:
        """Tell what `merge` would do with these cases; nothing is kept of it."""
        merged = Merged()
        # It is done and taken back: nothing else tells as surely what would be.
        with suppress(merging.NotKept), self._writing():
            merged = merging.merge(self._connection, cases)
            raise merging.NotKept
        return merged

    def merge(self, cases: Iterable[WholeCase]) -> Merged:
        """Add cases of another history, all or none, without doubling or overwriting anything.

        What they have and the history lacks comes to it; what both have in two ways stays as it
        is here, and the other name or client becomes a line of the note.
        """
        with self._writing():
            return merging.merge(self._connection, cases)
