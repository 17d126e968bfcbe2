"""A history as one zip that another computer can merge: written whole, read with suspicion.

`manifest.json` names every other file with its SHA-256; `cases/000001.json` and so on hold a case
each, and `pictures/<SHA-256>` the bytes of a picture, once, however many cases have it.
Nothing is ever unpacked to the disk.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from logic.history import files
from logic.history.archive_case import case_from_dict, case_to_dict
from logic.history.cases import Case, WholeCase
from logic.history.rows import RowError
from logic.history.store import History
from logic.plain_data import At, SnapshotError, from_bytes, to_bytes

FORMAT = "chotto-matte"
VERSION = 1

MOST_FILES = 400_000
"""Files in an archive: 100,000 cases with three pictures each."""

MOST_JSON = 64 * 1024 * 1024
"""Bytes of a case or of the manifest."""

MOST_PICTURE = 50 * 1024 * 1024
"""Bytes of a picture."""

_MANIFEST = "manifest.json"
_CASE = re.compile(r"cases/[0-9]{6}\.json", re.ASCII)
_PICTURE = re.compile(r"pictures/([0-9a-f]{64})", re.ASCII)
_SHA = re.compile(r"[0-9a-f]{64}", re.ASCII)
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
"""Bit 0 of the general purpose flags: APPNOTE.TXT 4.4.4 of the ZIP format."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold: the files in it tell no other."""


class Refusal(StrEnum):
    """Why an archive is not taken."""

    UNREADABLE = "unreadable"
    """It is no zip, only a half of one, or cannot be read."""
    NEWER = "newer"
    """A newer version of the app wrote it."""
    TOO_LARGE = "too_large"
    """More or larger files than ours have."""
    CHANGED = "changed"
    """A file is not what was written: its checksum is another one."""
    NOT_OURS = "not_ours"
    """It holds something that this app does not write."""


class ArchiveRefused(Exception):
    """An archive that is not taken. `detail` is for a maintainer, and holds no word of a case."""

    def __init__(self, reason: Refusal, detail: str) -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail


def export_zip(history: History, target: Path) -> int:
    """Write every case that can be read to `target`, whole or not at all; gives how many.

    A file that is there is replaced. Raises OSError when it cannot be written, HistoryError when
    the history cannot be read, ArchiveRefused when a part is too large to be read again.
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        files.create(part)
        with zipfile.ZipFile(part, "w") as archive:
            count = _write(history, archive)
        files.sync(part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    files.sync_folder(target.parent)
    return count


def _write(history: History, archive: zipfile.ZipFile) -> int:
    sums: dict[str, object] = {}

    def add(name: str, data: bytes, most: int) -> None:
        if len(data) > most or len(sums) > MOST_FILES:
            raise ArchiveRefused(Refusal.TOO_LARGE, name)
        if name not in sums:
            sums[name] = hashlib.sha256(data).hexdigest()
            _put(archive, name, data)

    count = 0
    for count, one in enumerate(history.every(), start=1):
        shas = [hashlib.sha256(data).hexdigest() for data in one.pictures]
        for sha, data in zip(shas, one.pictures, strict=True):
            add(f"pictures/{sha}", data, MOST_PICTURE)
        add(f"cases/{count:06}.json", to_bytes(case_to_dict(one.case, shas)), MOST_JSON)
    _put(
        archive,
        _MANIFEST,
        to_bytes({"format": FORMAT, "version": VERSION, "files": sums}),
    )
    return count


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    is_picture = name.startswith("pictures/")  # They are compressed already.
    info.compress_type = zipfile.ZIP_STORED if is_picture else zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    archive.writestr(info, data)


def read_zip(path: Path) -> Iterator[WholeCase]:
    """Give the cases of an archive, once all of it has been found to be what was written.

    Their ids mean nothing. Raises ArchiveRefused for everything that can be wrong with it.
    """
    with _refused(Refusal.UNREADABLE), zipfile.ZipFile(path) as archive:
        inside = _Inside(archive)
        inside.require_whole()
        yield from inside.cases()


class _Inside:
    """What is in an archive that is open. Raises ArchiveRefused."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        infos = archive.infolist()
        if len(infos) > MOST_FILES + 1:
            raise ArchiveRefused(Refusal.TOO_LARGE, "too many files")
        self._infos = {info.filename: info for info in infos}
        if len(self._infos) != len(infos):
            raise ArchiveRefused(Refusal.NOT_OURS, "a name twice")
        if _MANIFEST not in self._infos:
            raise ArchiveRefused(Refusal.NOT_OURS, "no manifest")
        self._sums = _sums_of(self._bytes(_MANIFEST, MOST_JSON))
        if self._infos.keys() - {_MANIFEST} != self._sums.keys():
            raise ArchiveRefused(Refusal.CHANGED, "not the files of the manifest")

    def require_whole(self) -> None:
        """Return when every file is what the manifest says, and every case makes sense."""
        for name in self._sums:
            self._read(name)
        for name in self._case_names():
            self._case(name)

    def cases(self) -> Iterator[WholeCase]:
        """Give the cases, in the order they were written."""
        for name in self._case_names():
            case, shas = self._case(name)
            yield WholeCase(case, tuple(self._read(f"pictures/{sha}") for sha in shas))

    def _case_names(self) -> list[str]:
        return sorted(name for name in self._sums if _CASE.fullmatch(name))

    def _case(self, name: str) -> tuple[Case, tuple[str, ...]]:
        """Give a case and which pictures are its own, in their order."""
        with _making_sense(name):
            case, shas = case_from_dict(from_bytes(self._read(name)))
        for picture, sha in zip(case.pictures, shas, strict=True):
            info = self._infos.get(f"pictures/{sha}")
            if info is None or info.file_size != picture.length:
                raise ArchiveRefused(Refusal.NOT_OURS, f"{name}: a picture that is not there")
        return case, shas

    def _read(self, name: str) -> bytes:
        """Give the bytes of a file that the manifest names."""
        data = self._bytes(name, MOST_JSON if _CASE.fullmatch(name) else MOST_PICTURE)
        if hashlib.sha256(data).hexdigest() != self._sums[name]:
            raise ArchiveRefused(Refusal.CHANGED, name)
        return data

    def _bytes(self, name: str, most: int) -> bytes:
        info = self._infos[name]
        if info.flag_bits & _ENCRYPTED or info.compress_type not in _METHODS:
            raise ArchiveRefused(Refusal.NOT_OURS, f"{name}: encrypted, or packed otherwise")
        if info.file_size > most:
            raise ArchiveRefused(Refusal.TOO_LARGE, name)
        with _refused(Refusal.CHANGED), self._archive.open(info) as stream:
            # What the archive says of its sizes need not be true.
            data = stream.read(most + 1)
        if len(data) > most:
            raise ArchiveRefused(Refusal.TOO_LARGE, name)
        return data


def _sums_of(raw: bytes) -> dict[str, str]:
    """Give the checksum of each file, from the manifest."""
    with _making_sense(_MANIFEST):
        data = from_bytes(raw)
        version = At(data, "").key("version").number()
        if At(data, "").key("format").text() != FORMAT:
            raise ArchiveRefused(Refusal.NOT_OURS, "the manifest of something else")
        if version > VERSION:
            raise ArchiveRefused(Refusal.NEWER, f"version {version}")
        at = At(data, "").with_keys("format", "version", "files")
        listed = at.key("files").value
        if version < 1 or not isinstance(listed, dict):
            raise at.wrong("no version, or no files")
        sums = {name: At(value, "files").text() for name, value in listed.items()}
    for name, sha in sums.items():
        picture = _PICTURE.fullmatch(name)
        # A picture is named after its checksum. The name is not quoted: it can be anything.
        if not (picture or _CASE.fullmatch(name)) or not _SHA.fullmatch(sha):
            raise ArchiveRefused(Refusal.NOT_OURS, "a name or checksum that is none of ours")
        if picture and picture[1] != sha:
            raise ArchiveRefused(Refusal.NOT_OURS, "a picture of another name")
    return sums


@contextmanager
def _making_sense(name: str) -> Iterator[None]:
    """Refuse what is not written as we write it."""
    try:
        yield
    except ValueError as error:
        kind = str(error) if isinstance(error, SnapshotError | RowError) else type(error).__name__
        raise ArchiveRefused(Refusal.NOT_OURS, f"{name}: {kind}") from None


@contextmanager
def _refused(reason: Refusal) -> Iterator[None]:
    """Refuse the archive for what the zip module, zlib or the system find wrong with it."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        OSError,
        OverflowError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        # `from None`: their messages quote names out of the archive.
        raise ArchiveRefused(reason, type(error).__name__) from None
