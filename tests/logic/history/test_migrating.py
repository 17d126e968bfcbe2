"""She updates the app and opens her history of before: everything is there (P6)."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from logic.history import History, HistoryBusy, HistoryError, HistoryUnwritable, Query
from logic.history.files import journal_of
from logic.history.schema import VERSION
from logic.message import Message
from logic.outcomes import Outcome
from logic.told import NOTHING_TOLD
from tests.logic.history import examples
from tests.logic.history.by_hand import change_by_hand

GOLDEN = Path(__file__).parent / "golden"
"""version-N.sqlite3: written by the app when N was its format; checks 1, 2, 3 and 9 with reactions
on the second (insisted, vanished) and the third (agreed, taken back). Version 3 has besides: check
5 in case 2 with a tick, a day to look again and a picture; labels on case 1; case 3 pinned; case 5
(check 7) deleted; a draft of case 2 with a loose picture, and one set aside."""

NUMBERS = {1: 1, 2: 2, 3: 3, 4: 9}


@pytest.fixture(params=range(1, VERSION), ids=lambda version: f"version {version}")
def old(request: pytest.FixtureRequest, file: Path) -> Path:
    """A history of each older format, at `file`."""
    file.parent.mkdir(parents=True)
    return Path(shutil.copy(GOLDEN / f"version-{request.param}.sqlite3", file))


def test_each_old_check_is_a_case_of_its_own(old: Path) -> None:
    with History.open(old) as history:
        history.check()
        assert history.count() == len(NUMBERS)
        for id_, number in NUMBERS.items():
            case = history.get(id_)
            assert len(case.checks) == 1
            assert case.latest.message == Message(examples.message(number).text)
            assert case.latest.deal == examples.deal(number)
            assert case.latest.assessment == examples.assessment(number)
            assert (case.latest.told, case.latest.has_text) == (NOTHING_TOLD, True)
            assert (case.title, case.name, case.note) == (f"No. {number}", "", "")
            assert case.created == case.latest.created
        reactions = {id_: [r.outcome for r in history.get(id_).reactions] for id_ in NUMBERS}
        vanished = [Outcome.INSISTED, Outcome.VANISHED]
        assert reactions == {1: [], 2: vanished, 3: [Outcome.AGREED, None], 4: []}
        assert history.get(2).changed == history.get(2).reactions[-1].recorded
        assert [(line.id, line.outcome) for line in history.page()] == [
            (3, None),
            (2, Outcome.VANISHED),
            (4, None),
            (1, None),
        ]


def test_every_byte_of_an_old_check_stays(old: Path) -> None:
    before = rows(old, "record")
    reactions = rows(old, "reaction")
    History.open(old).close()
    assert [row[: len(before[0])] for row in rows(old, "record")] == before
    assert rows(old, "reaction") == reactions


def test_an_old_case_is_found_and_written_on_like_a_new_one(old: Path) -> None:
    with History.open(old) as history:
        query = Query(text="ちゃっとわーく no. 2", platforms=frozenset({"crowdworks"}))
        assert [line.id for line in history.page(query)] == [2]
        case = examples.keep(history, 5, case_id=2)
        assert [check.id for check in case.checks] == [2, 5]
        history.record_outcome(2, Outcome.AGREED)
        assert examples.keep(history, 6).id == 5
        history.check()
    with History.open(old) as history:
        assert examples.is_kept(history.get(2), 5)
        assert history.get(2).outcome is Outcome.AGREED


def test_a_copy_of_before_is_kept_beside_it_for_her_only(old: Path) -> None:
    before = {table: rows(old, table) for table in ("record", "reaction")}
    History.open(old).close()
    copy = old.with_name("history.sqlite3.before-3")
    assert {table: rows(copy, table) for table in before} == before
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    names = {path.name for path in old.parent.iterdir()}
    assert names == {old.name, journal_of(old).name, copy.name}
    History.open(old).close()
    assert {path.name for path in old.parent.iterdir()} == names


def test_an_older_file_put_in_its_place_later_gets_a_copy_of_its_own(file: Path) -> None:
    """A copy that is there is never written over; the same one is not kept twice."""
    file.parent.mkdir(parents=True)
    for version in (1, 2, 1, 2):
        shutil.copy(GOLDEN / f"version-{version}.sqlite3", file)
        History.open(file).close()
    copies = sorted(path.name for path in file.parent.glob("*before*"))
    assert copies == ["history.sqlite3.before-3", "history.sqlite3.before-3-2"]


def test_a_damaged_old_check_comes_along_and_is_told(old: Path) -> None:
    with change_by_hand(old) as connection:
        connection.execute("UPDATE record SET message = x'ff00fe', deal = x'00' WHERE id = 2")
    before = rows(old, "record")
    with History.open(old) as history:
        assert [line.id for line in history.page()] == [3, 4, 1]
        assert history.damaged_count() == 1
        with pytest.raises(HistoryError):
            history.get(2)
        assert history.get(1).latest.deal == examples.deal(1)
    assert [row[: len(before[0])] for row in rows(old, "record")] == before


def test_an_old_history_held_by_somebody_else_is_left_as_it_is(old: Path) -> None:
    whole = old.read_bytes()
    other = sqlite3.connect(old, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(HistoryBusy):
        History.open(old, patience=0)
    other.execute("ROLLBACK")
    other.close()
    assert old.read_bytes() == whole
    assert list(old.parent.glob("*before*")) == []
    with History.open(old) as history:
        assert history.count() == len(NUMBERS)


def test_where_no_copy_can_be_written_nothing_is_changed(old: Path) -> None:
    """A folder stands in the place of the copy in the making."""
    whole = old.read_bytes()
    old.with_name("history.sqlite3.before-3.part").mkdir()
    with pytest.raises(HistoryUnwritable):
        History.open(old)
    assert old.read_bytes() == whole


def test_a_copy_cut_short_by_a_crash_is_made_anew(old: Path) -> None:
    part = old.with_name("history.sqlite3.before-3.part")
    part.write_bytes(old.read_bytes()[:5000])
    with History.open(old) as history:
        history.check()
    assert not part.exists()
    assert rows(old.with_name("history.sqlite3.before-3"), "record")


def rows(file: Path, table: str) -> list[tuple[object, ...]]:
    """Give every row of a table, without the history's own code."""
    connection = sqlite3.connect(file)
    try:
        return connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
    finally:
        connection.close()
