"""Does one act on a history, for a test that makes one of its system calls fail.

    python -m tests.logic.history.faulty ACT FILE

ACT is one of `cramped`, or "migrate". Prints "done", or "refused" and the reason. Anything else
that comes of a failing disk is a fault of the history, and ends with a trace and status 1.
"""

from __future__ import annotations

import sys
from pathlib import Path

from logic.history import History, HistoryError
from tests.logic.history import cramped, examples


def do(name: str, file: Path) -> None:
    """Open the history and do the act `name`, always at the same time of day."""
    clock = examples.Clock()
    with History.open(file, clock=clock) as history:
        clock.now = cramped.NOW
        if name != "migrate":
            getattr(cramped, name)(history)


def main(name: str, file: Path) -> None:
    """Say what came of it."""
    try:
        do(name, file)
    except HistoryError as error:
        print("refused", error.reason.value)
    else:
        print("done")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
