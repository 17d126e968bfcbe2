"""What keeping a check costs, beside bare sqlite3 doing the same durable insert.

python -m tests.bench.history
"""

from __future__ import annotations

import sqlite3
import statistics
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from logic.history import History
from logic.history.records import Row, stamp, to_row
from logic.history.store import utc_now
from logic.message import Message
from tests.bench.figures import Figure
from tests.logic.history import examples

SAVES = 400
MESSAGE = Message(("詳しいご説明はチャットワークでいたします。まずはご登録ください。" * 20)[:500])


def history_figures(folder: Path | None = None) -> list[Figure]:
    """Measure saving a message of 500 Japanese characters, in milliseconds.

    Both kinds of save take turns, so that a busy moment of the machine hits both. `folder`: on
    the disk to measure; a temporary one when there is none.
    """
    with TemporaryDirectory(dir=folder) as place:
        ours, bare = measure(Path(place))
    return [
        Figure("save a check, median", statistics.median(ours), "ms", statistics.median(bare)),
        Figure("save a check, p99", p99(ours), "ms", p99(bare)),
    ]


def measure(folder: Path) -> tuple[list[float], list[float]]:
    """Give the times of `History.add` and of the bare insert."""
    bare = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    bare.execute("PRAGMA journal_mode = TRUNCATE")
    bare.execute("PRAGMA synchronous = EXTRA")
    bare.execute("CREATE TABLE record (id INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h)")
    deal, assessment = examples.deal(), examples.assessment(0)
    row = to_row(stamp(utc_now()), MESSAGE, deal, assessment)
    ours_ms, bare_ms = [], []
    with History.open(folder / "history.sqlite3") as history:
        for _ in range(SAVES):
            ours_ms.append(timed(lambda: history.add(MESSAGE, deal, assessment)))
            bare_ms.append(timed(lambda: bare_insert(bare, row)))
    bare.close()
    return ours_ms, bare_ms


def bare_insert(connection: sqlite3.Connection, row: Row) -> None:
    """Insert what is ready to be inserted, durably: nobody can do it for less."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO record (a, b, c, d, e, f, g, h) VALUES (?,?,?,?,?,?,?,?)", row)
    connection.execute("COMMIT")


def timed(act: Callable[[], object]) -> float:
    """Give how many milliseconds `act` takes."""
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def p99(values: list[float]) -> float:
    """Give the value that 99 of 100 stay below."""
    return statistics.quantiles(values, n=100)[98]


if __name__ == "__main__":
    for figure in history_figures():
        ratio = f"{figure.ratio:.2f} x bare sqlite3" if figure.ratio else ""
        print(f"{figure.name}: {figure.value:.2f} {figure.unit}  {ratio}")
