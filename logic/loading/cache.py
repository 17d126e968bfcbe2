"""Keeps the rulebook as it was last read, so that the next start need not read it again.

Reading and checking all resource files takes some tenths of a second. What came of it is kept
in the user's own cache folder, under a fingerprint of everything it was made from: every
resource file, every source file of `logic`, the versions of Python and of the program. A change
in any of them makes the fingerprint another one, so a stale copy is never used. Why this may be
a pickle: docs/decisions/0010-the-rulebook-is-kept.md.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

from logic import __version__
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


def cache_folder() -> Path:
    """Where the copy is kept: beside the history when CHOTTO_MATTE_DATA says where that is."""
    own = os.environ.get("CHOTTO_MATTE_DATA")
    if own:
        return Path(own) / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("chotto-matte", appauthor=False)


def fingerprint(resources: Path) -> bytes:
    """A digest (hexadecimal) of everything that a rulebook read from `resources` depends on."""
    digest = hashlib.sha256(f"{__version__} {sys.version} {sys.platform}".encode())
    for folder, pattern in ((resources, "*.toml"), (_LOGIC, "*.py")):
        for path in sorted(folder.rglob(pattern)):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder)} {len(content)} ".encode())
            digest.update(content)
    return digest.hexdigest().encode()


def read_kept(fingerprint: bytes) -> Rulebook | None:
    """The rulebook kept under `fingerprint`, or None when there is none that can be used."""
    path = cache_folder() / _FILE
    collecting = gc.isenabled()
    gc.disable()  # Half of the time would go into looking through objects that all stay.
    try:
        if not _is_ours(path):
            return None
        with path.open("rb") as file:
            if file.readline().rstrip(b"\n") != fingerprint:
                return None
            kept = pickle.load(file)
    except _UNUSABLE:
        return None
    finally:
        if collecting:
            gc.enable()
    return kept if isinstance(kept, Rulebook) else None


def keep(rulebook: Rulebook, fingerprint: bytes) -> None:
    """Keep `rulebook` for the next start. Where that cannot be done, the next start reads anew."""
    folder = cache_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made with rights for the owner only; replaced at once, so nobody reads half a file.
        with NamedTemporaryFile(dir=folder, prefix=_FILE, delete=False) as file:
            try:
                file.write(fingerprint + b"\n")
                pickle.dump(rulebook, file, protocol=pickle.HIGHEST_PROTOCOL)
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
