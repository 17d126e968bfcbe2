"""Starts saving processes, kills them, and knows what they acknowledged."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

# Without site-packages (-S) it is ready in half the time; the history needs none of them.
PYTHON = (sys.executable, "-S", "-E", "-m")
ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What a process said it had kept: number of the check -> id of the record."""

    kept: dict[int, int] = field(default_factory=dict)
    reacted: dict[int, int] = field(default_factory=dict)


def start_saver(file: Path, first: int, count: int = 0, mode: str = "") -> subprocess.Popen[str]:
    """Start a process that keeps the checks from number `first` on."""
    command = [*PYTHON, "tests.logic.history.saver", str(file), str(first), str(count), mode]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def kill_after(saver: subprocess.Popen[str], seconds: float, *, once_ready: bool) -> Acknowledged:
    """Kill the process `seconds` after it is ready (or was started), without any warning."""
    assert saver.stdout is not None
    if once_ready:
        assert saver.stdout.readline() == "ready\n"
    time.sleep(seconds)
    saver.kill()
    return finish(saver, expected=None)


def finish(saver: subprocess.Popen[str], expected: int | None = 0) -> Acknowledged:
    """Wait for the process to end, and give everything it acknowledged."""
    with saver:
        assert saver.stdout is not None
        lines = saver.stdout.read().splitlines()
        status = saver.wait()
    if expected is None:
        # It was killed; one that failed by itself must not pass for that.
        assert status not in {0, 1}
    else:
        assert status == expected
    said = Acknowledged()
    for line in lines:
        word, _, numbers = line.partition(" ")
        if word != "ready":
            number, record_id = numbers.split()
            {"kept": said.kept, "reacted": said.reacted}[word][int(number)] = int(record_id)
    return said
