"""Bringing back what is readable of a damaged history, the damaged file kept as it is (P4)."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from logic.history import connection as sql
from logic.history import files
from logic.history.errors import HistoryBusy, HistoryMoved, told_clearly
from logic.history.migrating import migrate
from logic.history.opening import PATIENCE, utc_now
from logic.history.readable import PAGE_SIZE, Source
from logic.history.refilling import Refilled, refill
from logic.history.schema import VERSION
from logic.history.store import History

_PIECE = 4096
"""Bytes that are copied at a time: what a disk cannot read is lost in such pieces."""

_MAGIC = b"SQLite format 3\0"
_PAGE_SIZES = {1 << power for power in range(9, 16)}


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came back from a damaged history.

    kept_as: the damaged file, as it was. cases: those that are whole. partly: those that are
    there without some of their parts, as far as it shows. lost: how many cases are known to be
    missing; None when that cannot be told: then even cases that look whole may lack a check.
    """

    kept_as: Path
    cases: int
    partly: int
    drafts: int
    lost: int | None


def salvage(path: Path, *, clock: Callable[[], datetime] = utc_now) -> Salvaged:
    """Put a sound history with all that is readable in place of a damaged one, which is kept.

    The damaged file is only read, then renamed with its journal. Whenever this is ended, the
    damaged file or the finished new one is there: `finish_interrupted` takes the last step.
    Raises HistoryBusy when another process holds the file, other HistoryErrors when the new one
    cannot be written; the damaged file is then where it was.
    """
    file = path.absolute()
    part, ready, copy = _beside(file, "salvaged.part"), ready_of(file), _copy_of(file)
    with told_clearly(file):
        if not file.exists():
            raise HistoryMoved(file, "not there any more")
        _require_free(file)
        _erase(part, ready, copy)
        before = _state(file)
        try:
            _copy(file, copy)
            _copy(files.journal_of(file), files.journal_of(copy))
            refilled = _refill(copy, part, clock)
            with History.open(part, clock=clock) as history:
                history.check()
            files.sync(part)
            if _state(file) != before:
                raise HistoryBusy(file, "changed while it was read")
        except BaseException:
            _erase(part, copy)
            raise
        _erase(copy)
        files.journal_of(part).unlink(missing_ok=True)  # Empty, for `part` was closed.
        part.rename(ready)
        files.sync_folder(file.parent)
        kept_as = _set_aside(file, clock())
        finish_interrupted(file)
    return Salvaged(kept_as, refilled.cases, refilled.partly, refilled.drafts, refilled.lost)


def finish_interrupted(path: Path) -> bool:
    """Put the new history in its place when `salvage` was ended just before it did.

    Tells whether it did. A history that is there is left alone. Raises HistoryError.
    """
    file = path.absolute()
    with told_clearly(file):
        if file.exists() or not ready_of(file).exists():
            return False
        # The damaged file's, which has a copy beside its new name. It would undo the new one.
        files.journal_of(file).unlink(missing_ok=True)
        files.sync_folder(file.parent)
        ready_of(file).rename(file)
        files.sync_folder(file.parent)
    return True


def ready_of(file: Path) -> Path:
    """Give the name of the finished new history until it takes the place of `file`."""
    return _beside(file, "salvaged")


def _beside(file: Path, what: str) -> Path:
    return file.with_name(f"{file.name}.{what}")


def _copy_of(file: Path) -> Path:
    return _beside(file, "damaged-copy.part")


def _state(file: Path) -> list[tuple[int, int] | None]:
    """What changes when somebody writes: size and time of the file and of its journal."""
    state: list[tuple[int, int] | None] = []
    for path in (file, files.journal_of(file)):
        try:
            found = path.stat()
        except FileNotFoundError:
            state.append(None)
        else:
            state.append((found.st_size, found.st_mtime_ns))
    return state


def _has_journal(file: Path) -> bool:
    """Whether a journal with something in it is beside `file`: an empty one is SQLite's rest."""
    try:
        return files.journal_of(file).stat().st_size > 0
    except FileNotFoundError:
        return False


def _require_free(file: Path) -> None:
    """Return when no other process is seen to hold `file`. Not a byte is written.

    With a journal SQLite is asked for reading only: else it would roll it back. It refuses
    where the journal is a dead process's; one that lives is what lets it read.
    """
    with file.open("rb") as stream:
        way = stream.read(20)[18:20]
    try:
        hot = files.journal_of(file).read_bytes()[:1] not in {b"", b"\0"}
    except FileNotFoundError:
        hot = False
    if not hot and way != b"\1\1":
        return  # SQLite would take it for a file with a write-ahead log, and leave one.
    mode, ask = ("ro", "SELECT 1 FROM sqlite_schema") if hot else ("rw", "BEGIN EXCLUSIVE")
    uri = f"{file.as_uri()}?mode={mode}"
    with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)) as asking:
        try:
            asking.execute(ask).fetchall()
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise HistoryBusy(file, "held by another process") from error
            return  # Damaged, as we know, or read-only: nobody holds it.
    if hot:
        raise HistoryBusy(file, "another process is writing")


def _copy(source: Path, target: Path) -> None:
    """Copy `source`, if it is there, for the owner only; zeros for what the disk cannot read."""
    try:
        descriptor = os.open(source, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return
    files.create(target)
    with os.fdopen(descriptor, "rb", buffering=0) as stream, target.open("r+b") as copied:
        size = stream.seek(0, os.SEEK_END)
        for at in range(0, size, _PIECE):
            length = min(_PIECE, size - at)
            stream.seek(at)
            try:
                piece = stream.read(length)
            except OSError:
                piece = b""
            copied.write(piece.ljust(length, b"\0"))


def _refill(copy: Path, part: Path, clock: Callable[[], datetime]) -> Refilled:
    """Fill a new history at `part` with what is readable in the private copy."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        _touch(connection)  # Rolls a journal back.
    _mend_header(copy)
    History.open(part, clock=clock).close()
    with (
        closing(sqlite3.connect(copy, isolation_level=None)) as old,
        closing(sql.connect(part, PATIENCE)) as new,
    ):
        old.text_factory = lambda raw: raw.decode("utf-8", "replace")
        old.execute("PRAGMA temp_store = MEMORY")
        old.execute("PRAGMA trusted_schema = OFF")
        try:
            if 0 < sql.format_version(old) < VERSION:
                migrate(old, copy)
        except (sqlite3.Error, ValueError):
            pass  # Then only records that look like those of this format come back.
        with sql.transaction(new, part):
            return refill(Source(old, copy), new)


def _touch(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return  # It is damaged; what can be read shows later.


def _mend_header(copy: Path) -> None:
    """Write the parts of the header that are the same in every history, where SQLite needs them.

    Offsets: https://www.sqlite.org/fileformat2.html#the_database_header
    """
    with copy.open("r+b") as stream:
        header = bytearray(stream.read(100))
        if len(header) < 100:
            return
        header[:16] = _MAGIC
        if int.from_bytes(header[16:18], "big") not in _PAGE_SIZES:
            header[16:18] = PAGE_SIZE.to_bytes(2, "big")
        header[18:24] = bytes((1, 1, 0, 64, 32, 32))
        header[44:48] = (4).to_bytes(4, "big")  # the format of the schema
        header[52:60] = (0).to_bytes(4, "big") + (1).to_bytes(4, "big")  # no vacuum, UTF-8
        header[64:68] = bytes(4)
        # Another number than the counter's: then SQLite takes the number of pages from the file.
        header[92:96] = bytes(byte ^ 0xFF for byte in header[24:28])
        stream.seek(0)
        stream.write(header)


def _set_aside(file: Path, now: datetime) -> Path:
    """Rename the damaged file and its journal; gives the new name."""
    moment = now.astimezone(UTC).strftime("%Y%m%d-%H%M%S")
    for number in count(1):
        kept_as = _beside(file, f"damaged-{moment}{f'-{number}' if number > 1 else ''}")
        if not kept_as.exists() and not files.journal_of(kept_as).exists():
            break
    # Both always have their journal: the damaged file until it has its new name, by a copy
    # there, and the new history none: `finish_interrupted` takes the old one away before.
    if _has_journal(file):
        _copy(files.journal_of(file), files.journal_of(kept_as))
        files.sync(files.journal_of(kept_as))
        files.sync_folder(file.parent)
    file.rename(kept_as)
    files.sync_folder(file.parent)
    return kept_as


def _erase(*paths: Path) -> None:
    """Erase files that hold copies of what she kept, their bytes first; and what is beside them."""
    for path in paths:
        if path.parent.exists():
            files.erase_copies(path)
        files.erase_file(path)
        files.erase_file(files.journal_of(path))
