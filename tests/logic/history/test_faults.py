"""Each call to the system fails once, in each way a disk has: nothing is lost, and it is told (P3).

    CHOTTO_MATTE_FAULTS=all make test ARGS="-s tests/logic/history/test_faults.py"

The calls are the real ones of a process of its own; `strace` lets one of them fail. Without that
variable every 24th is tried, beginning elsewhere with each act.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from logic.history import History
from logic.history.schema import VERSION
from tests.logic.history import cramped
from tests.logic.history.faulty import do
from tests.logic.history.savers import PYTHON, ROOT

ACTS = (*(act.__name__ for act in cramped.ACTS), "migrate")

READING = "openat,pread64"
WRITING = "pwrite64,fsync,fdatasync,ftruncate,unlink,rename"
FAULTS = (
    *((calls, error) for calls in (READING, WRITING) for error in ("EIO", "EACCES")),
    *((calls, "EROFS") for calls in ("openat", WRITING)),
    *((calls, "ENOSPC") for calls in ("openat", WRITING)),
)
"""Which calls fail, and how. A lock that is refused is another program's: `test_two_windows`."""

ALL = os.environ.get("CHOTTO_MATTE_FAULTS") == "all"
EVERY = 1 if ALL else 24
EXPECTED = {"unwritable", "disk_full", "disk_error"}
"""What she may be told. Not that her history is damaged: it is not."""


def may_trace() -> bool:
    """Whether this system lets one process watch another."""
    if shutil.which("strace") is None:
        return False
    trial = ["strace", "-o", os.devnull, "true"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not may_trace(), reason="`strace` is missing, or not allowed here")


@dataclass(frozen=True)
class Before:
    """A history before an act, with what is in it then and after it."""

    whole: bytes
    before: cramped.State
    after: cramped.State


def prepared(act: str, folder: Path) -> Before:
    """Make it. A history of an older format has the same in it when it is brought up."""
    file = folder / "prepared.sqlite3"
    if act == "migrate":
        shutil.copy(cramped.GOLDEN, file)
    else:
        cramped.fill(file)
    whole = file.read_bytes()
    do("migrate", file)
    before = state_of(file)
    do(act, file)
    return Before(whole, before, state_of(file))


def state_of(file: Path) -> cramped.State:
    with History.open(file) as history:
        return cramped.state(history)


def failing(act: str, file: Path, calls: str, error: str, number: int) -> tuple[str, bool]:
    """Do it with call `number` failing; give what it said, and whether it came to that call."""
    log = file.with_name("log")
    watched = [file, file.parent, Path(f"{file}-journal"), Path(f"{file}.before-{VERSION}.part")]
    command = ["strace", "-f", "-o", str(log), "-e", f"trace={calls}"]
    command += ["-e", f"inject={calls}:error={error}:when={number}"]
    command += [word for path in watched for word in ("-P", str(path))]
    command += [*PYTHON, "tests.logic.history.faulty", act, str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip(), "INJECTED" in log.read_text("utf-8", "replace")


@pytest.mark.parametrize("act", ACTS)
def test_a_call_that_fails_leaves_all_or_nothing(act: str, tmp_path: Path) -> None:
    known = prepared(act, tmp_path)
    tally: Counter[str] = Counter()
    for place, (calls, error) in enumerate(FAULTS):
        for number in numbers(ACTS.index(act) + place):
            folder = tmp_path / "trial"
            folder.mkdir()
            file = folder / "history.sqlite3"
            file.write_bytes(known.whole)
            said, was_hit = failing(act, file, calls, error, number)
            look_after(act, file, known, said)
            shutil.rmtree(folder)
            if not was_hit:
                assert said == "done"
                break
            tally["tried"] += 1
            tally[said] += 1
    print(f"\n{act}: {dict(tally)}, lost 0")
    assert tally["tried"] > (60 if ALL else 3)


def numbers(start: int) -> Iterator[int]:
    """The calls to try, from the first on."""
    number = 1 + start % EVERY
    while True:
        yield number
        number += EVERY


def look_after(act: str, file: Path, known: Before, said: str) -> None:
    """What it said is what is there, and what was refused succeeds later."""
    word, _, reason = said.partition(" ")
    assert word == "done" or reason in EXPECTED
    found = state_of(file)
    assert found in (known.before, known.after)
    assert word == "refused" or found == known.after
    if found != known.after:
        do(act, file)
        assert state_of(file) == known.after
