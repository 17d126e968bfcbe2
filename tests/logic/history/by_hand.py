"""Changes a history file as another tool would, without the history's own code."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class change_by_hand:  # noqa: N801 (reads as a sentence)
    """Open the file as another tool would, and close it for good."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file)

    def __enter__(self) -> sqlite3.Connection:
        return self._connection

    def __exit__(self, *_: object) -> None:
        self._connection.commit()
        self._connection.close()
