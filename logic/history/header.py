"""A look at a file's first bytes, before SQLite or anybody else gets to write to it.

Only reading: a file that is not ours, too new or broken must stay as it is, and SQLite would
already leave other files beside some of them. Layout: https://www.sqlite.org/fileformat2.html
"""

from __future__ import annotations

from pathlib import Path

from logic.history.errors import HistoryDamaged, HistoryForeign, HistoryNewer
from logic.history.files import journal_of
from logic.history.schema import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_ROLLBACK_JOURNAL = b"\x01\x01"
_FORMAT_VERSIONS = {_ROLLBACK_JOURNAL, b"\x02\x02"}
"""Write and read version: rollback journal, or write-ahead log (set by another tool)."""

_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


def require_ours(file: Path) -> None:
    """Return when `file` may be opened: absent, empty, or a history this version can read.

    Raises HistoryDamaged, HistoryForeign or HistoryNewer; OSError when it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            header = stream.read(_LENGTH)
    except FileNotFoundError:
        return
    if not header or _was_never_finished(file, header):
        return
    version = _version_of_ours(file, header)
    if version > VERSION:
        raise HistoryNewer(file, f"format {version}, this app knows {VERSION}")
    if version == 0 or header[18:20] not in _FORMAT_VERSIONS:
        raise HistoryDamaged(file, "the header makes no sense")


def require_readable(file: Path) -> None:
    """Return when `file` is a history, of whatever version, that can be read and left as it is.

    Not one with a write-ahead log: to read it SQLite would leave files beside it.
    Raises HistoryDamaged, HistoryForeign or HistoryNewer; OSError when it cannot be read.
    """
    with file.open("rb") as stream:
        header = stream.read(_LENGTH)
    version = _version_of_ours(file, header)
    if header[18:20] != _ROLLBACK_JOURNAL:
        raise HistoryNewer(file, f"format {version} with a way of writing this app does not use")


def _version_of_ours(file: Path, header: bytes) -> int:
    if len(header) < _LENGTH or not header.startswith(_MAGIC):
        raise HistoryDamaged(file, "not a database")
    if _number(header, 68) != APPLICATION_ID:
        raise HistoryForeign(file, "a database of another program")
    return _number(header, 60)


def _was_never_finished(file: Path, header: bytes) -> bool:
    """Tell whether a power cut hit the very first transaction; SQLite will take it back.

    Then the journal says that the database had no pages before.
    """
    if header.startswith(_MAGIC):
        return False
    try:
        with journal_of(file).open("rb") as stream:
            journal = stream.read(20)
    except FileNotFoundError:
        return False
    return len(journal) == 20 and journal.startswith(_JOURNAL_MAGIC) and _number(journal, 16) == 0


def _number(raw: bytes, offset: int) -> int:
    return int.from_bytes(raw[offset : offset + 4], "big")
