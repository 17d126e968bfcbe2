"""A place for a history, and a history with something in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from logic.history import Case, History
from tests.logic.history import examples


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the history will be; nothing is there yet, not even its folder."""
    return tmp_path / "profile" / "chotto-matte" / "history.sqlite3"


@pytest.fixture
def clock() -> examples.Clock:
    """A clock the test can set."""
    return examples.Clock()


@pytest.fixture
def kept(file: Path, clock: examples.Clock) -> list[Case]:
    """Twelve cases of one check each in a closed history at `file`, the oldest first."""
    with History.open(file, clock=clock) as history:
        return [examples.keep(history, number) for number in range(12)]
