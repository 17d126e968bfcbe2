"""The history file as a file: who may read it, and that its name survives a power cut."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_POSIX = os.name == "posix"
_OTHERS = 0o077
"""Everybody's rights but the owner's."""

_PIECE = 1024 * 1024
"""Bytes that are overwritten at a time."""


def journal_of(file: Path) -> Path:
    """Give the rollback journal SQLite keeps beside `file`."""
    return file.with_name(file.name + "-journal")


def copy_before(file: Path, version: int, number: int = 1) -> Path:
    """Give the name of the copy that is kept when `file` is brought to a format `version`.

    `number` counts the copies: an older file may have been put in its place, and be brought
    there once more.
    """
    return file.with_name(f"{file.name}.before-{version}{f'-{number}' if number > 1 else ''}")


def backup_folder(file: Path) -> Path:
    """Give the folder beside `file` that holds its backups."""
    return file.with_name("backups")


def erase_copies(file: Path) -> None:
    """Erase every copy of before a change of format, its bytes first. Raises OSError."""
    for path in sorted(file.parent.iterdir()):
        if path.name.startswith(f"{file.name}.before-"):
            erase_file(path)


def erase_file(path: Path) -> None:
    """Overwrite `path` with zeros and take it away; one that is gone is fine. Raises OSError."""
    try:
        with path.open("r+b") as stream:
            length = stream.seek(0, os.SEEK_END)
            stream.seek(0)
            for start in range(0, length, _PIECE):
                stream.write(bytes(min(_PIECE, length - start)))
            stream.flush()
            os.fsync(stream.fileno())
        path.unlink()
    except FileNotFoundError:
        return  # Another process was quicker.


def create(file: Path) -> None:
    """Create `file`, empty, and its folder, both for the owner only, unless they exist.

    A folder that was there before keeps its rights: it may be one the user chose. On Windows
    both inherit the rights of the user's profile, which other users cannot read.
    Raises OSError.
    """
    missing = [folder for folder in file.parents if not folder.exists()]
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return
    # A name is durable once the folder that holds it is synced; SQLite syncs only its own.
    for folder in (file.parent, *(folder.parent for folder in missing)):
        sync_folder(folder)


def keep_private(file: Path) -> None:
    """Take away other users' rights to `file` and its journal, where that is possible.

    A copy brought from elsewhere may have had wider rights. A read-only medium, another
    owner, or a memory stick without rights refuses: `is_private` then tells.
    """
    if not _POSIX:
        return
    for path in (file, journal_of(file)):
        try:
            mode = path.stat().st_mode
            if mode & _OTHERS:
                path.chmod(mode & 0o700)
        except (FileNotFoundError, PermissionError):
            continue
        except OSError as error:
            if error.errno not in {errno.EROFS, errno.ENOTSUP}:
                raise


def is_private(file: Path) -> bool | None:
    """Tell whether only the owner has rights to `file`; None where rights work otherwise.

    Raises OSError when it cannot be looked at.
    """
    return not file.stat().st_mode & _OTHERS if _POSIX else None


def read_through(file: Path) -> None:
    """Read every byte of `file`, as far as there is one. Raises OSError."""
    try:
        with file.open("rb", buffering=0) as stream:
            while stream.read(_PIECE):
                pass
    except FileNotFoundError:
        return


def sync(file: Path) -> None:
    """Return when the contents of `file` are on the disk. Raises OSError."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Return when the names in `folder` are on the disk, where that can be asked for.

    Raises OSError.
    """
    if not _POSIX:
        return  # Windows keeps names in its file system's own journal and offers no call for it.
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return  # We may write into it but not open it (rights -wx): it cannot be synced by us.
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network file systems cannot sync a folder; there is nothing more to be done there.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)
