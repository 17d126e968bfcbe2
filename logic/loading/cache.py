"""Keeps the rulebook as it was last read, so that the next start need not read it again.

Reading and checking all resource files takes some tenths of a second. What came of it is kept
in the user's own cache folder, under marks of everything it was made from: every file in
resources/ and every source file of `logic` by content, the versions of Python, of the program
and of the library that finds words, the kind of machine. A change in any of them makes a mark
another one, so a stale copy is never taken for a fresh one; a digest of the copy itself keeps a
damaged one from being looked into. Files are told by content, not by time and size: clocks are
coarse, and some ways to restore files set times back. Hashing all of it takes 4 ms.

The same copy is the last good rulebook when the files of today are broken (earlier.py). A copy
of that form is also made when the program is packed (built_in.py).
Why this may be a pickle: docs/decisions/0010-the-rulebook-is-kept.md.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import platform
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

import ahocorasick

from logic import __version__
from logic.folders import chosen_folder
from logic.loading.pickling import dumped
from logic.rulebook import Rulebook

_FILE = "rulebook.pickle"
_LOGIC = Path(__file__).resolve().parents[1]

# What reading somebody's damaged or older copy may raise; it is then made anew.
_UNUSABLE = (
    OSError,
    pickle.UnpicklingError,
    AttributeError,
    EOFError,
    ImportError,
    IndexError,
    KeyError,
    MemoryError,
    TypeError,
    ValueError,
)


class Mark(NamedTuple):
    """What a copy of a rulebook was made by, and what from; digests, hexadecimal.

    `program`: the source files of `logic`. `machine`: what runs them. `resources`: the files
    of the rulebook; None where one of them cannot be read, which is no other copy's mark.
    """

    program: bytes
    machine: bytes
    resources: bytes | None


def cache_folder() -> Path | None:
    """Where the copy is kept: beside the history when the user says where that is.

    None where a copy must not be used: on Windows, a folder outside the user's profile (a
    memory stick) has no rights that would keep others from replacing it.
    """
    chosen = chosen_folder()
    if chosen is not None:
        return None if sys.platform == "win32" else chosen / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("chotto-matte", appauthor=False)


def mark(resources: Path) -> Mark:
    """The mark of a rulebook read by this program, on this machine, from `resources`."""
    machine = hashlib.sha256(f"{sys.version} {sys.platform} {platform.machine()}".encode())
    if ahocorasick.__file__:
        machine.update(Path(ahocorasick.__file__).read_bytes())
    try:
        made_from = _digest(resources, ending="")  # whatever kinds of files there may be
    except OSError:
        made_from = None
    # Frozen into one program, the sources are no files; the version stands for them.
    sources = _digest(_LOGIC, ending=".py") if _LOGIC.is_dir() else b""
    program = hashlib.sha256(__version__.encode() + sources)
    return Mark(program.hexdigest().encode(), machine.hexdigest().encode(), made_from)


def kept_copy() -> Path | None:
    """The file that holds the last good rulebook, where there is one that can be trusted."""
    folder = cache_folder()
    try:
        return folder / _FILE if folder and _is_ours(folder / _FILE) else None
    except OSError:
        return None


def read_copy(path: Path | None, made_by: bytes, made_from: bytes | None) -> Rulebook | None:
    """The rulebook in the copy at `path`, or None when there is none that can be used.

    `made_by`: what must have made it. `made_from`: what it must have been made from; None: it
    may have been made from anything.
    """
    if path is None:
        return None
    with without_collecting():
        try:
            with (
                path.open("rb") as file,
                # Not `read`: to fill 15 MB of new memory takes as long as to hash them.
                mmap(file.fileno(), 0, access=ACCESS_READ) as mapped,
            ):
                head = [mapped.readline().rstrip(b"\n") for _ in range(3)]
                if head[0] != made_by or made_from not in (None, head[1]):
                    return None
                # A damaged copy must not even be looked into: the automaton is C data inside it.
                with memoryview(mapped)[mapped.tell() :] as content:
                    if hashlib.sha256(content).hexdigest().encode() != head[2]:
                        return None
                    kept = pickle.loads(content)
        except _UNUSABLE:
            return None
    return kept if isinstance(kept, Rulebook) else None


def copy_of(rulebook: Rulebook, made_by: bytes, made_from: bytes, *, portable: bool) -> bytes:
    """What `read_copy` reads; `portable` without anything of this machine in it."""
    content = dumped(rulebook, portable=portable)
    whole = hashlib.sha256(content).hexdigest().encode()
    return b"\n".join((made_by, made_from, whole, content))


def read_kept(now: Mark) -> Rulebook | None:
    """The rulebook kept under this mark, or None when there is none that can be used."""
    if now.resources is None:
        return None
    return read_copy(kept_copy(), now.program + now.machine, now.resources)


def keep(rulebook: Rulebook, now: Mark, folder: Path | None) -> None:
    """Keep `rulebook` in `folder` for the next start, which reads anew where that fails."""
    if folder is None or now.resources is None:
        return
    copy = copy_of(rulebook, now.program + now.machine, now.resources, portable=False)
    try:
        for left_behind in folder.glob(f"{_FILE}?*"):
            left_behind.unlink(missing_ok=True)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made with rights for the owner only; replaced at once, so nobody reads half a file.
        with NamedTemporaryFile(dir=folder, prefix=_FILE, delete=False) as file:
            try:
                file.write(copy)
                file.close()
                Path(file.name).replace(folder / _FILE)
            except OSError:
                Path(file.name).unlink(missing_ok=True)
    except OSError:
        return


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let Python not look for garbage: half of the time would go into objects that all stay."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _digest(folder: Path, ending: str) -> bytes:
    """A digest of the names and contents of all files below `folder` with this ending."""
    digest = hashlib.sha256()
    for path in sorted(_files(str(folder), ending)):
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (a third of the time)
            content = file.read()
        name = path[len(str(folder)) :].replace(os.sep, "/")
        digest.update(f"{name} {len(content)} ".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest().encode()


def _files(folder: str, ending: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            # A folder in the place of a file is a file that cannot be read.
            if entry.is_dir() and not entry.name.endswith(".toml"):
                yield from _files(entry.path, ending)
            elif entry.name.endswith(ending):
                yield entry.path


def _is_ours(path: Path) -> bool:
    """Whether nobody but the user could have put the file there (as far as the system tells).

    Neither the file nor its folder may be written by others, for whoever may write the folder
    can put another file in its place.
    """
    found = [path.lstat(), path.parent.stat()]
    if sys.platform == "win32":
        return True  # The folder lies in the user's profile, whose rights keep others out.
    ours = all(one.st_uid == os.getuid() and not one.st_mode & 0o022 for one in found)
    return ours and stat.S_ISREG(found[0].st_mode)
