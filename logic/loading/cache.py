"""Keeps the rulebook as it was last read, so that the next start need not read it again.

Reading and checking all resource files takes some tenths of a second. What came of it is kept
in the user's own cache folder, under a fingerprint of everything it was made from: every
resource file, every source file of `logic`, the versions of Python, of the program and of the
library that finds words, the kind of machine. A change in any of them makes the fingerprint
another one, so a stale copy is never used; a digest of the copy itself keeps a damaged one from
being looked into. Why this may be a pickle: docs/decisions/0010-the-rulebook-is-kept.md.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import platform
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

import ahocorasick

from logic import __version__
from logic.folders import chosen_folder
from logic.rulebook import Rulebook

_FILE = "rulebook.pickle"
_LONGEST_HEAD = 200
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


def fingerprint(resources: Path) -> bytes:
    """A digest (hexadecimal) of everything that a rulebook read from `resources` depends on."""
    made_by = (__version__, sys.version, sys.platform, platform.machine())
    digest = hashlib.sha256(" ".join(made_by).encode())
    if ahocorasick.__file__:
        digest.update(Path(ahocorasick.__file__).read_bytes())
    for folder, pattern in ((resources, "*.toml"), (_LOGIC, "*.py")):
        for path in sorted(folder.rglob(pattern)):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder)} {len(content)} ".encode())
            digest.update(content)
    return digest.hexdigest().encode()


def read_kept(fingerprint: bytes) -> Rulebook | None:
    """The rulebook kept under `fingerprint`, or None when there is none that can be used."""
    folder = cache_folder()
    if folder is None:
        return None
    path = folder / _FILE
    collecting = gc.isenabled()
    gc.disable()  # Half of the time would go into looking through objects that all stay.
    try:
        if not _is_ours(path):
            return None
        with path.open("rb") as file:
            if file.readline(_LONGEST_HEAD).rstrip(b"\n") != fingerprint:
                return None
            whole = file.readline(_LONGEST_HEAD).rstrip(b"\n")
            content = file.read()
        # A damaged copy must not even be looked into: the automaton is C data inside it.
        if hashlib.sha256(content).hexdigest().encode() != whole:
            return None
        kept = pickle.loads(content)
    except _UNUSABLE:
        return None
    finally:
        if collecting:
            gc.enable()
    return kept if isinstance(kept, Rulebook) else None


def keep(rulebook: Rulebook, fingerprint: bytes) -> None:
    """Keep `rulebook` for the next start. Where that cannot be done, the next start reads anew."""
    folder = cache_folder()
    if folder is None:
        return
    content = pickle.dumps(rulebook, protocol=pickle.HIGHEST_PROTOCOL)
    head = fingerprint + b"\n" + hashlib.sha256(content).hexdigest().encode() + b"\n"
    try:
        for left_behind in folder.glob(f"{_FILE}?*"):
            left_behind.unlink(missing_ok=True)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made with rights for the owner only; replaced at once, so nobody reads half a file.
        with NamedTemporaryFile(dir=folder, prefix=_FILE, delete=False) as file:
            try:
                file.write(head + content)
                file.close()
                Path(file.name).replace(folder / _FILE)
            except OSError:
                Path(file.name).unlink(missing_ok=True)
    except OSError:
        return


def _is_ours(path: Path) -> bool:
    """Whether nobody but the user could have written the file (as far as the system tells)."""
    status = path.stat()
    if sys.platform == "win32":
        return True  # The folder lies in the user's profile, whose rights keep others out.
    return status.st_uid == os.getuid() and not status.st_mode & 0o022
