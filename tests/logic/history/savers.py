"""Starts saving processes, kills them, and knows what they acknowledged."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

# Without site-packages (-S) it is ready in half the time; the history needs none of them.
PYTHON = (sys.executable, "-S", "-E", "-m")
ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What a process said it had done: number of the check -> id of the case (or the draft)."""

    kept: dict[int, int] = field(default_factory=dict)
    reacted: dict[int, int] = field(default_factory=dict)
    noted: dict[int, int] = field(default_factory=dict)
    drafted: dict[int, int] = field(default_factory=dict)
    deleted: dict[int, int] = field(default_factory=dict)

    @property
    def other_acts(self) -> int:
        """How many acts beside keeping a check."""
        return len(self.reacted) + len(self.noted) + len(self.drafted) + len(self.deleted)


def start_saver(file: Path, first: int, count: int = 0, mode: str = "") -> subprocess.Popen[str]:
    """Start a process that keeps the checks from number `first` on."""
    command = [*PYTHON, "tests.logic.history.saver", str(file), str(first), str(count), mode]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def kill_after(saver: subprocess.Popen[str], acts: int | None, seconds: float) -> Acknowledged:
    """Kill the process without any warning, `seconds` after it has acknowledged so many acts.

    None: after it was started, perhaps while it opens the file.
    """
    assert saver.stdout is not None
    lines = [] if acts is None else [saver.stdout.readline() for _ in range(acts + 1)]
    assert lines[:1] in ([], ["ready\n"])
    time.sleep(seconds)
    saver.kill()
    return finish(saver, expected=None, seen=lines)


def finish(
    saver: subprocess.Popen[str], expected: int | None = 0, seen: Sequence[str] = ()
) -> Acknowledged:
    """Wait for the process to end, and give everything it acknowledged.

    `seen`: lines of it that were read already.
    """
    with saver:
        assert saver.stdout is not None
        lines = [*seen, *saver.stdout.read().splitlines()]
        status = saver.wait()
    if expected is None:
        # It was killed; one that failed by itself must not pass for that.
        assert status not in {0, 1}
    else:
        assert status == expected
    said = Acknowledged()
    for line in lines:
        word, _, numbers = line.partition(" ")
        if word.strip() != "ready":
            number, id_ = numbers.split()
            getattr(said, word)[int(number)] = int(id_)
    return said
