"""An exception nobody expected: said in one sentence, and never with a word of a message.

The text of an exception may quote what was being worked on, so neither it nor a traceback's
values are written anywhere: only the type and the place in our own code.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType


def describe(error: type[BaseException], trace: TracebackType | None) -> str:
    """Give type and place of an exception, and nothing of its text: the details of a notice."""
    frames = traceback.extract_tb(trace)
    if not frames:
        return error.__name__
    last = frames[-1]
    return f"{error.__name__} ({Path(last.filename).name}:{last.lineno}, {last.name})"


def install(tell: Callable[[str], None]) -> None:
    """Have unexpected exceptions described to stderr and to `tell`."""

    def hook(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        described = describe(kind, trace)
        print(f"chotto-matte: {described}", file=sys.stderr)
        tell(described)

    sys.excepthook = hook
