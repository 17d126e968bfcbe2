"""What keeping a check and finding it again cost, beside bare sqlite3 doing the same.

python -m tests.bench.history
"""

from __future__ import annotations

import sqlite3
import statistics
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from logic.history import CaseSummary, History, Query, utc_now
from logic.history.records import Checked, Row, to_row
from logic.history.rows import stamp
from logic.history.schema import SUMMARY_COLUMNS
from logic.history.search import folded
from logic.message import Message
from logic.told import NOTHING_TOLD
from tests.bench.figures import Figure
from tests.logic.history import examples

SAVES = 400
LOOKS = 9
SIZES = (10_000, 100_000)
PAGE = 200
MESSAGE = Message(("詳しいご説明はチャットワークでいたします。まずはご登録ください。" * 20)[:500])
NOWHERE = "どこにもない"


def history_figures(folder: Path | None = None) -> list[Figure]:
    """Measure saving a message of 500 Japanese characters, and lists of many, in milliseconds.

    Both kinds of save take turns, so that a busy moment of the machine hits both. `folder`: on
    the disk to measure; a temporary one when there is none.
    """
    with TemporaryDirectory(dir=folder) as place:
        ours, bare = measure(Path(place))
    figures = [
        Figure("save a check, median", statistics.median(ours), "ms", statistics.median(bare)),
        Figure("save a check, p99", p99(ours), "ms", p99(bare)),
    ]
    for size in SIZES:
        with TemporaryDirectory(dir=folder) as place:
            figures += of_a_list(Path(place) / "history.sqlite3", size)
    return figures


def measure(folder: Path) -> tuple[list[float], list[float]]:
    """Give the times of `History.add` and of the bare insert."""
    bare = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    bare.execute("PRAGMA journal_mode = TRUNCATE")
    bare.execute("PRAGMA synchronous = EXTRA")
    deal, assessment = examples.deal(), examples.assessment(0)
    check = Checked(MESSAGE, deal, NOTHING_TOLD, assessment, True, "")
    row = to_row(1, stamp(utc_now()), check)
    bare.execute(f"CREATE TABLE record (id INTEGER PRIMARY KEY, {columns(row)})")
    ours_ms, bare_ms = [], []
    with History.open(folder / "history.sqlite3") as history:
        for _ in range(SAVES):
            ours_ms.append(timed(lambda: history.add(MESSAGE, deal, NOTHING_TOLD, assessment)))
            bare_ms.append(timed(lambda: bare_insert(bare, row)))
    bare.close()
    return ours_ms, bare_ms


def columns(row: Row) -> str:
    """Give a name for each value."""
    return ", ".join(f"c{number}" for number in range(len(row)))


def bare_insert(connection: sqlite3.Connection, row: Row) -> None:
    """Insert what is ready to be inserted, durably: nobody can do it for less."""
    connection.execute("BEGIN IMMEDIATE")
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO record ({columns(row)}) VALUES ({marks})", row)
    connection.execute("COMMIT")


def of_a_list(file: Path, size: int) -> list[Figure]:
    """Measure the list of a history of `size` cases."""
    fill(file, size)
    bare = sqlite3.connect(file)
    lines = f"SELECT {SUMMARY_COLUMNS} FROM cases WHERE deleted IS NULL"
    lines += f" ORDER BY pinned DESC, changed DESC, id DESC LIMIT {PAGE}"
    scan = "SELECT count(*) FROM search WHERE instr(words, ?)"

    def bare_page() -> object:
        return bare.execute(lines).fetchall()

    def bare_scan() -> object:
        return bare.execute(scan, (folded(NOWHERE),)).fetchall()

    with History.open(file) as history:
        middle = middle_of(history)
        acts: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
            (f"first page of {PAGE}", lambda: history.page(limit=PAGE), bare_page),
            (
                "the page after line 2,000",
                lambda: history.page(limit=PAGE, after=middle),
                bare_page,
            ),
            ("search, all match", lambda: history.page(Query("ちゃっとわーく"), PAGE), bare_page),
            ("search, none matches", lambda: history.page(Query(NOWHERE), PAGE), bare_scan),
            ("search, count", lambda: history.count(Query("ちゃっとわーく")), bare_scan),
        ]
        figures = [
            Figure(f"{size:,} cases: {name}", median_of(ours), "ms", median_of(floor))
            for name, ours, floor in acts
        ]
    bare.close()
    return figures


def fill(file: Path, size: int) -> None:
    """Make a history of so many cases. Their checks are left out: no list reads them."""
    with History.open(file) as history:
        history.add(MESSAGE, examples.deal(), NOTHING_TOLD, examples.assessment(0))
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA synchronous = OFF")
    numbers = f"WITH RECURSIVE n(i) AS (VALUES (2) UNION ALL SELECT i + 1 FROM n WHERE i < {size})"
    moment = "strftime('%Y-%m-%dT%H:%M:%S', 1.7e9 + i * 60, 'unixepoch') || '.000000+00:00'"
    connection.execute(
        "INSERT INTO cases (id, created, changed, title, verdict, platform, deal)"
        f" {numbers} SELECT i, {moment}, {moment}, 'No. ' || i, verdict, platform, deal"
        " FROM n, cases WHERE cases.id = 1"
    )
    connection.execute(
        f"INSERT INTO search {numbers} SELECT i, labels, words FROM n, search WHERE case_id = 1"
    )
    connection.commit()
    connection.close()


def middle_of(history: History) -> CaseSummary:
    """Give the line that ten pages of the list lead to."""
    line = None
    for _ in range(10):
        line = history.page(limit=PAGE, after=line)[-1]
    assert line is not None
    return line


def median_of(act: Callable[[], object]) -> float:
    """Give how many milliseconds `act` takes, in the median."""
    return statistics.median(timed(act) for _ in range(LOOKS))


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
