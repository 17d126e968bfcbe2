"""A process that keeps checks and says on its standard output what was acknowledged.

    python -m tests.logic.history.saver FILE FIRST COUNT [too-early]

Prints "ready", then for each check "kept NUMBER ID" once `add` has returned, and for every
third one "reacted NUMBER ID" once `record_outcome` has. Goes on for ever when COUNT is 0. With
"too-early" it acknowledges before it saves, to show that the kill test notices.
"""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from logic.history import History
from logic.outcomes import Outcome
from tests.logic.history import examples


def say(line: str) -> None:
    """Write one line in one call, so that a kill cannot cut it."""
    os.write(1, f"{line}\n".encode())


def main(file: str, first: str, how_many: str, mode: str = "") -> None:
    """Keep checks as the command line says."""
    start, end = int(first), int(first) + int(how_many)
    # Patient: on a busy machine one of two processes can be unlucky for a while.
    with History.open(Path(file), clock=examples.Clock(), patience=60) as history:
        say("ready")
        for number in count(start) if end == start else range(start, end):
            if mode == "too-early":
                say(f"kept {number} {history.count() + 1}")
            record = history.add(
                examples.message(number), examples.deal(number), examples.assessment(number)
            )
            if mode != "too-early":
                say(f"kept {number} {record.id}")
            if number % 3 == 0:
                history.record_outcome(record.id, Outcome.VANISHED)
                say(f"reacted {number} {record.id}")


if __name__ == "__main__":
    main(*sys.argv[1:])
