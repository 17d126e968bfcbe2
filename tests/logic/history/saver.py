"""A process that keeps checks and says on its standard output what was acknowledged.

    python -m tests.logic.history.saver FILE FIRST COUNT [too-early]

Prints "ready", then for each check "kept NUMBER CASE" once `add` has returned, and the same of
other acts on some of the cases: "reacted", "noted", "drafted" (with the id of the draft) and
"deleted". Goes on for ever when COUNT is 0. With "too-early" it acknowledges before it saves,
to show that the kill test notices.
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
            case = examples.keep(history, number)
            if mode != "too-early":
                say(f"kept {number} {case.id}")
            act_on(history, case.id, number)


def act_on(history: History, case_id: int, number: int) -> None:
    """Do one more thing with most cases, and say so."""
    match number % 6:
        case 0:
            history.record_outcome(case_id, Outcome.VANISHED)
            say(f"reacted {number} {case_id}")
        case 1:
            history.set_note(case_id, note(number))
            say(f"noted {number} {case_id}")
        case 2:
            kept = history.save_draft(examples.draft(number))
            say(f"drafted {number} {kept.id}")
        case 3:
            history.delete([case_id])
            say(f"deleted {number} {case_id}")
        case _:
            pass


def note(number: int) -> str:
    """Give the note on the case of check `number`."""
    return f"{number}: {examples.STRANGE}"


if __name__ == "__main__":
    main(*sys.argv[1:])
