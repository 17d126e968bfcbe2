"""A file that is broken, from the future or somebody else's: said clearly, left as it is."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from logic.history import (
    Case,
    History,
    HistoryDamaged,
    HistoryError,
    HistoryForeign,
    HistoryMoved,
    HistoryNewer,
    Query,
    Reason,
)
from logic.history.files import journal_of
from logic.history.schema import APPLICATION_ID
from tests.logic.history import examples
from tests.logic.history.by_hand import change_by_hand


def everything_in(folder: Path) -> dict[str, bytes]:
    """Give every file of `folder` with its bytes: what must stay as it is."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def cut(raw: bytes) -> bytes:
    return raw[: len(raw) // 2]


def cut_within_the_header(raw: bytes) -> bytes:
    return raw[:60]


def garbage_at_the_start(raw: bytes) -> bytes:
    return b"\x89PNG\r\n" + raw[6:]


def not_a_database(raw: bytes) -> bytes:
    return "メモ：田中様\n".encode() * 200


def zeroed_pages(raw: bytes) -> bytes:
    return raw[:4096] + bytes(8192) + raw[12288:]


def swapped_pages(raw: bytes) -> bytes:
    return raw[:4096] + raw[8192:12288] + raw[4096:8192] + raw[12288:]


@pytest.mark.parametrize(
    "harm",
    [
        cut,
        cut_within_the_header,
        garbage_at_the_start,
        not_a_database,
        zeroed_pages,
        swapped_pages,
    ],
)
def test_a_damaged_file_is_refused_and_left_alone(
    file: Path, kept: list[Case], harm: Callable[[bytes], bytes]
) -> None:
    file.write_bytes(harm(file.read_bytes()))
    before = everything_in(file.parent)
    with pytest.raises(HistoryDamaged) as caught:
        History.open(file)
    assert caught.value.reason is Reason.DAMAGED
    assert caught.value.file == file
    assert everything_in(file.parent) == before


def test_one_bad_byte_anywhere_is_noticed_or_harmless(file: Path, kept: list[Case]) -> None:
    """Either it says so, or every check is as it was saved; and the file stays as it is.

    SQLite alone would hand out a text in which a bit has flipped. No error repeats a text. What
    she writes on a case herself has no digest: only what was judged is proof of something.
    """
    whole = file.read_bytes()
    chance = random.Random(2)
    offsets = [*range(100), *(chance.randrange(100, len(whole)) for _ in range(160))]
    noticed = 0
    checks = [case.checks for case in kept]
    for offset in offsets:
        raw = bytearray(whole)
        raw[offset] ^= chance.choice([0x01, 0x03, 0x20, 0x80, 0xFF])
        file.write_bytes(raw)
        before = everything_in(file.parent)
        try:
            with History.open(file) as history:
                history.check()
                assert [history.get(case.id).checks for case in kept] == checks, offset
        except HistoryError as error:
            noticed += 1
            told = "".join(traceback.format_exception(error))
            assert examples.WORDS not in told
            assert error.reason in {Reason.DAMAGED, Reason.NEWER, Reason.FOREIGN}, offset
        assert everything_in(file.parent) == before, offset
    assert noticed > 120


def test_a_history_without_its_tables_is_damaged(file: Path, kept: list[Case]) -> None:
    with change_by_hand(file) as connection:
        connection.execute("ALTER TABLE reaction RENAME COLUMN outcome TO result")
    before = everything_in(file.parent)
    with pytest.raises(HistoryDamaged, match="missing"):
        History.open(file)
    assert everything_in(file.parent) == before


def test_a_history_from_the_future_is_left_alone(file: Path, kept: list[Case]) -> None:
    with change_by_hand(file) as connection:
        connection.execute("PRAGMA user_version = 1000")
    before = everything_in(file.parent)
    with pytest.raises(HistoryNewer) as caught:
        History.open(file)
    assert caught.value.reason is Reason.NEWER
    assert everything_in(file.parent) == before


def test_a_history_from_the_future_can_be_read_and_not_written(
    file: Path, kept: list[Case]
) -> None:
    """A newer app has added something of its own: what this one knows is shown all the same."""
    with change_by_hand(file) as connection:
        connection.execute("PRAGMA user_version = 1000")
        connection.execute("ALTER TABLE cases ADD COLUMN mood TEXT")
        connection.execute("UPDATE cases SET outcome = 'agreed', note = x'ff' WHERE id = 5")
    before = everything_in(file.parent)
    with History.look(file) as history:
        assert [line.id for line in history.page()] == [case.id for case in reversed(kept)]
        assert history.get(3) == kept[2]
        assert history.count(Query(text="no. 7")) == 1
        with pytest.raises(HistoryNewer):
            history.get(5)
        for write in (
            lambda: examples.keep(history, 1),
            lambda: history.set_note(1, "電話"),
            lambda: history.delete([1]),
            lambda: history.erase([1]),
            lambda: history.save_draft(examples.draft(1)),
        ):
            with pytest.raises(HistoryNewer):
                write()
    assert everything_in(file.parent) == before


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE cases RENAME COLUMN changed TO touched",
        # To read such a file SQLite would leave two more beside it.
        "PRAGMA journal_mode = WAL",
    ],
)
def test_a_history_from_the_future_that_is_written_otherwise_is_not_guessed_at(
    change: str, file: Path, kept: list[Case]
) -> None:
    with change_by_hand(file) as connection:
        connection.execute("PRAGMA user_version = 1000")
        connection.execute(change)
    before = everything_in(file.parent)
    with pytest.raises(HistoryNewer):
        History.look(file)
    assert everything_in(file.parent) == before


def test_a_newer_app_that_takes_over_while_we_are_open_is_respected(
    file: Path, kept: list[Case]
) -> None:
    with History.open(file) as history:
        with change_by_hand(file) as connection:
            connection.execute("PRAGMA user_version = 1000")
        with pytest.raises(HistoryNewer):
            examples.keep(history, 1)
        assert history.count() == len(kept)


def test_a_newer_app_that_changes_the_tables_while_we_are_open_is_told(
    file: Path, kept: list[Case]
) -> None:
    """Its tables are not ours any more: the list cannot be read, and the reason is said."""
    with History.open(file) as history:
        with change_by_hand(file) as connection:
            connection.execute("PRAGMA user_version = 1000")
            connection.execute("ALTER TABLE cases RENAME COLUMN changed TO touched")
        with pytest.raises(HistoryNewer):
            history.page()
        with pytest.raises(HistoryNewer):
            history.get(1)
        with pytest.raises(HistoryNewer):
            history.set_note(1, "電話")


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_another_programs_database_is_left_alone(file: Path, journal: str) -> None:
    file.parent.mkdir(parents=True)
    other = sqlite3.connect(file)
    other.execute(f"PRAGMA journal_mode = {journal}")
    other.execute("CREATE TABLE record (id)")
    other.commit()
    other.close()
    before = everything_in(file.parent)
    with pytest.raises(HistoryForeign) as caught:
        History.open(file)
    assert caught.value.reason is Reason.FOREIGN
    assert everything_in(file.parent) == before


def test_a_sound_file_is_only_read_when_it_is_opened(file: Path, kept: list[Case]) -> None:
    before = everything_in(file.parent)
    with History.open(file) as history:
        history.page()
        history.check()
    assert everything_in(file.parent) == before


def test_a_history_another_tool_turned_to_wal_is_one_file_again(
    file: Path, kept: list[Case]
) -> None:
    with change_by_hand(file) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    with History.open(file) as history:
        assert examples.keep(history, 1).id == 13
        assert {path.name for path in file.parent.iterdir()} <= {file.name, journal_of(file).name}


def test_a_power_cut_during_the_very_first_start_is_no_damage(tmp_path: Path) -> None:
    """Its journal says there was nothing before; the half-written pages are taken back."""
    history, journal = half_made_history(tmp_path)
    for rest in (history, bytes(len(history)), b"\x01" * len(history)):
        file = tmp_path / "again" / "history.sqlite3"
        file.parent.mkdir()
        file.write_bytes(rest)
        journal_of(file).write_bytes(journal)
        with History.open(file) as opened:
            assert opened.count() == 0
            examples.keep(opened, 1)
            opened.check()
        shutil.rmtree(file.parent)


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let an open file be moved")
@pytest.mark.parametrize("put_back", [False, True])
def test_a_file_moved_away_while_open_is_not_written_on_in_secret(
    file: Path, kept: list[Case], put_back: bool
) -> None:
    """A save into a file without a name would be acknowledged, and gone."""
    with History.open(file) as history:
        moved = file.rename(file.with_name("moved.sqlite3"))
        if put_back:  # as a program that synchronises folders does
            shutil.copy(moved, file)
        with pytest.raises(HistoryMoved) as caught:
            examples.keep(history, 1)
        assert caught.value.reason is Reason.MOVED


def half_made_history(folder: Path) -> tuple[bytes, bytes]:
    """Give database and journal as they are in the middle of a first transaction."""
    file = folder / "half.sqlite3"
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")  # so that pages are written before the end
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("CREATE TABLE record (message BLOB)")
    for _ in range(50):
        connection.execute("INSERT INTO record VALUES (zeroblob(3000))")
    history, journal = file.read_bytes(), journal_of(file).read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    assert len(history) > 4096
    assert len(journal) > 20
    return history, journal
