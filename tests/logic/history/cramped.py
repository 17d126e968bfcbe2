"""Saves into a history with ever less room, and says what came of each try, as JSON lines.

    python -m tests.logic.history.cramped KIND FOLDER

    size         no file may grow beyond a limit: writes fail with EFBIG
    disk         FOLDER becomes a disk of its own, filled up: ENOSPC
    read-only    the same disk, then mounted read-only: EROFS

The last two need mounts of their own (`unshare --mount`).
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from logic.history import History, HistoryError
from logic.message import Message
from tests.logic.history import examples

DISK = 512 * 1024
NUMBER = 50


def add(history: History) -> Message:
    """Keep one more check."""
    message = examples.message(NUMBER)
    history.add(message, examples.deal(NUMBER), examples.assessment(NUMBER))
    return message


def attempt(file: Path, older: int, cramp: Callable[[], Iterator[None]]) -> dict[str, object]:
    """Save while `cramp` holds, then look at what is there, and save once more with room."""
    reason = None
    with History.open(file) as history:
        try:
            with contextmanager(cramp)():
                add(history)
        except HistoryError as error:
            reason = error.reason.value
        kept = history.count() - older
        history.check()
        intact = all(history.get(n).message == examples.message(n) for n in range(1, older + 1))
        add(history)
    with History.open(file) as history:
        history.check()
        return {
            "reason": reason,
            "kept": kept,
            "intact": intact,
            "later": history.count() - older - kept,
        }


def fill(file: Path) -> int:
    """Keep a few checks, number n as record n, and give how many."""
    with History.open(file) as history:
        for number in range(1, 4):
            history.add(
                examples.message(number), examples.deal(number), examples.assessment(number)
            )
        return history.count()


def size(folder: Path) -> Iterator[dict[str, object]]:
    """Limit the size of a file, from nothing to enough, half a kilobyte more at each try."""
    import resource

    source = folder / "source.sqlite3"
    older = fill(source)
    whole = source.read_bytes()

    def limited(limit: int) -> Callable[[], Iterator[None]]:
        def cramp() -> Iterator[None]:
            _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
            try:
                yield
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

        return cramp

    for limit in range(0, len(whole) + 16 * 4096, 512):
        file = folder / f"{limit}.sqlite3"
        file.write_bytes(whole)
        yield attempt(file, older, limited(limit))
        file.unlink()
        file.with_name(f"{file.name}-journal").unlink()


def disk(folder: Path) -> Iterator[dict[str, object]]:
    """Leave no room on a small disk, then one block more at each try."""
    mount(folder, f"size={DISK}")
    for free_blocks in range(24):

        def cramp(free_blocks: int = free_blocks) -> Iterator[None]:
            ballast = folder / "ballast"
            with ballast.open("wb", buffering=0) as stream:
                try:
                    while stream.write(bytes(4096)) == 4096:
                        pass
                except OSError:
                    pass  # full, as it should be
                stream.truncate(max(0, stream.tell() - free_blocks * 4096))
            try:
                yield
            finally:
                ballast.unlink()

        file = folder / "history.sqlite3"
        older = fill(file)
        yield attempt(file, older, cramp)
        for path in folder.iterdir():
            path.unlink()


def read_only(folder: Path) -> Iterator[dict[str, object]]:
    """Make the disk read-only, open the history on it, then a new one."""
    mount(folder, f"size={DISK}")
    file = folder / "history.sqlite3"
    older = fill(file)
    mount(folder, "remount,ro")
    with History.open(file) as history:
        history.check()
        yield refused(lambda: add(history)) | {"readable": history.count() == older}
    yield refused(lambda: History.open(folder / "new" / "history.sqlite3"))


def refused(act: Callable[[], object]) -> dict[str, object]:
    """Say why `act` was refused."""
    try:
        act()
    except HistoryError as error:
        return {"reason": error.reason.value}
    return {"reason": None}


def mount(folder: Path, options: str) -> None:
    """Mount a disk in memory at `folder`, or mount it anew; it is gone with this process."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)


if __name__ == "__main__":
    kinds = {"size": size, "disk": disk, "read-only": read_only}
    for result in kinds[sys.argv[1]](Path(sys.argv[2])):
        print(json.dumps(result))
