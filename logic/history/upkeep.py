"""Looking after the history as a whole: erasing cases, and merging another history into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from logic.history import backups, erasing, files, merging, writing
from logic.history import retention as limits
from logic.history.backups import Backup
from logic.history.cases import Merged, WholeCase
from logic.history.errors import (
    HistoryBusy,
    HistoryDamaged,
    HistoryNewer,
    HistoryRecordMissing,
    HistoryUnwritable,
    told_clearly,
)
from logic.history.opening import HistoryFile
from logic.history.retention import Retention


class Upkeep(HistoryFile):
    """What is done to all of a history, or to many cases of it at once."""

    def erase(self, ids: Iterable[int]) -> None:
        """Erase cases for good: every byte of them, their drafts and their pictures.

        Backups, and copies kept when the file was brought to this format, hold them too: they
        come first, and when one cannot be erased nothing is erased here. Ids of cases that are
        gone already are fine.
        """
        chosen = frozenset(ids)
        if chosen:
            self._erase(lambda: chosen)

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

    def back_up(self) -> Backup:
        """Make the backup of today, in place of an earlier one of today, and verify it.

        Of older ones the last seven days and four weeks stay.
        """
        if self._only_reads:
            raise HistoryNewer(self._file, "opened to read only")
        for is_last in (False, False, True):
            try:
                return self._back_up_once()
            except (HistoryBusy, HistoryDamaged, HistoryUnwritable):
                # An erase in another window takes away what is not finished: once more.
                if is_last:
                    raise
        raise AssertionError  # the last one returns or raises

    def backups(self) -> list[Backup]:
        """Give the backups there are, the newest first."""
        with self._told():
            return backups.every(self._file)

    def expire(self, retention: Retention) -> int:
        """Take cases off the list whose time is over, erase those that are off it for a week.

        Gives how many were taken off or erased. Pinned cases stay.
        """
        limit = limits.LIMITS.get(retention)
        if limit is None:
            return 0
        now = self._clock()
        with self._writing():
            taken_off = limits.take_off(self._connection, now, limit)
            over = limits.over(self._connection, now, limit)
        if not over:
            return taken_off
        # Asked again: one that she takes back in another window meanwhile stays.
        return taken_off + self._erase(lambda: over & limits.over(self._connection, now, limit))

    def _erase(self, choose: Callable[[], frozenset[int]]) -> int:
        """Erase the cases that `choose` gives, asked again once nobody else can write."""
        # Before anything is erased: whether this file lets itself be written at all.
        with self._writing():
            cases = erasing.identities(self._connection, choose())
        with self._told():
            files.erase_copies(self._file)
            # secure_delete leaves copies of rows that SQLite moved within a page; only VACUUM
            # does not. The first shows that there is room for the second, and harms nothing.
            self._connection.execute("VACUUM")
            erasing.erase_in_backups(self._file, cases)
        with self._writing():
            cases = erasing.identities(self._connection, choose())
            # A backup that was finished meanwhile; from here on none can be.
            erasing.erase_in_backups(self._file, cases, only_holding=True)
            writing.erase(self._connection, [id_ for id_, _ in cases])
        with self._told():
            self._connection.execute("VACUUM")
        return len(cases)

    def _back_up_once(self) -> Backup:
        today = self._clock().astimezone().date()
        with told_clearly(self._file), backups.part_for(self._file, today) as part:
            with self._reading():
                copied = backups.copy(self._connection, part)
            backups.require_same(part, copied, self._file)
            # Nobody erases now. What was erased since the copy must not come back with it.
            with self._writing():
                backups.require_none_erased(part, self._connection, self._file)
                made = backups.put_in_place(part, self._file, today)
            backups.prune(self._file, today)
        return made
