"""Writes into a history with ever less room, and says what came of each try, as JSON lines.

    python -m tests.logic.history.cramped KIND FOLDER

    size         no file may grow beyond a limit: writes fail with EFBIG
    disk         FOLDER becomes a disk of its own, filled up: ENOSPC
    read-only    the same disk, then mounted read-only: EROFS
    migrating    a history of an older format is opened on the disk that is filled up

The last three need mounts of their own (`unshare --mount`).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from logic.history import Case, History, HistoryError, KeptDraft, PictureData, Query
from tests.logic.history import examples

DISK = 512 * 1024
NUMBER = 50
NOW = examples.Clock().now
GOLDEN = Path(__file__).parent / "golden" / "version-2.sqlite3"


def add(history: History) -> None:
    """Keep one more check."""
    examples.keep(history, NUMBER)


def add_to_case(history: History) -> None:
    """Keep one more check of a case."""
    examples.keep(history, NUMBER, case_id=1)


def note(history: History) -> None:
    """Note something on a case."""
    history.set_note(2, "担当は田中さん。" * 200)


def draft(history: History) -> None:
    """Keep a long draft."""
    history.save_draft(examples.draft(9))


def picture(history: History) -> None:
    """Keep a picture."""
    history.keep_picture(PictureData("screen.png", 2, 2, bytes(range(256)) * 64), 1)


def erase(history: History) -> None:
    """Erase a case for good."""
    history.erase([3])


ACTS = (add, add_to_case, note, draft, picture, erase)

State = tuple[list[Case], list[KeptDraft]]


def state(history: History) -> State:
    """Give everything that can be read; raises when something in it is not sound."""
    history.check()
    cases = [history.get(line.id) for line in history.page(Query())]
    return cases, history.drafts()


def expectation(file: Path, act: Callable[[History], None]) -> tuple[State, State]:
    """Give what is there before and after an act for which there is room, in a copy."""
    clock = examples.Clock()
    trial = file.with_name("trial.sqlite3")
    shutil.copy(file, trial)
    with History.open(trial, clock=clock) as history:
        before = state(history)
        clock.now = NOW
        act(history)
        after = state(history)
    for path in (trial, trial.with_name(f"{trial.name}-journal")):
        path.unlink()
    return before, after


def attempt(
    file: Path,
    act: Callable[[History], None],
    expected: tuple[State, State],
    cramp: Callable[[], Iterator[None]],
) -> dict[str, object]:
    """Do it while `cramp` holds, look at what is there, and if it is not done do it again."""
    clock = examples.Clock()
    before, after = expected
    reason = None
    with History.open(file, clock=clock) as history:
        clock.now = NOW
        try:
            with contextmanager(cramp)():
                act(history)
        except HistoryError as error:
            reason = error.reason.value
        found = state(history)
        if found == before:
            clock.now = NOW
            act(history)
    with History.open(file) as history:
        return {
            "act": act.__name__,
            "reason": reason,
            "is": "before" if found == before else "after" if found == after else "between",
            "later": state(history) == after,
        }


def fill(file: Path) -> int:
    """Keep a few checks, number n as case n, and give how many; always the same bytes."""
    with History.open(file, clock=examples.Clock()) as history:
        for number in range(1, 4):
            examples.keep(history, number)
        return history.count()


def size(folder: Path) -> Iterator[dict[str, object]]:
    """Limit the size of a file, from nothing to enough, a little more at each try."""
    import resource

    source = folder / "source.sqlite3"
    fill(source)
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

    file = folder / "history.sqlite3"
    for act in ACTS:
        expected = expectation(source, act)
        for limit in range(0, len(whole) + 20 * 4096, 1536 if act is add else 5120):
            file.write_bytes(whole)
            done = attempt(file, act, expected, limited(limit))
            yield done
            if limit > len(whole) and done["reason"] is None:
                break  # There is room; more of it changes nothing.


def disk(folder: Path) -> Iterator[dict[str, object]]:
    """Leave no room on a small disk, then one block more at each try."""
    mount(folder, f"size={DISK}")
    file = folder / "history.sqlite3"
    for act in ACTS:
        for free_blocks in range(32):
            fill(file)
            if not free_blocks:
                expected = expectation(file, act)
            done = attempt(file, act, expected, filled_up(folder, free_blocks))
            yield done
            for path in folder.iterdir():
                path.unlink()
            if done["reason"] is None:
                break


def migrating(folder: Path) -> Iterator[dict[str, object]]:
    """Open a history of before there were cases, with ever more room beside it."""
    mount(folder, f"size={DISK}")
    file = folder / "history.sqlite3"
    reason: str | None = "none yet"
    for free_blocks in range(0, 100, 3):
        if reason is None:
            break
        shutil.copy(GOLDEN, file)
        reason = None
        try:
            with contextmanager(filled_up(folder, free_blocks))():
                History.open(file).close()
        except HistoryError as error:
            reason = error.reason.value
        names = sorted(path.name for path in folder.iterdir())
        is_same = file.read_bytes() == GOLDEN.read_bytes()
        with History.open(file) as history:
            later = history.count()
        yield {"reason": reason, "names": names, "is same": is_same, "later": later}
        for path in folder.iterdir():
            path.unlink()


def filled_up(folder: Path, free_blocks: int) -> Callable[[], Iterator[None]]:
    """Give what fills the disk up, but for some blocks of 4 KiB."""

    def cramp() -> Iterator[None]:
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

    return cramp


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
    kinds = {"size": size, "disk": disk, "read-only": read_only, "migrating": migrating}
    for result in kinds[sys.argv[1]](Path(sys.argv[2])):
        print(json.dumps(result))
