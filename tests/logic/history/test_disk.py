"""A full, read-only or failing disk: nothing is lost, and the reason is told (P3)."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from logic.history import (
    Case,
    History,
    HistoryDiskError,
    HistoryDiskFull,
    HistoryUnwritable,
    Reason,
)
from logic.history.errors import from_os, from_sqlite
from tests.logic.history import examples
from tests.logic.history.savers import PYTHON, ROOT

NOBODY = 65534
posix = pytest.mark.skipif(os.name != "posix", reason="limits and rights of POSIX systems")


def run_cramped(*arguments: str, own_mounts: tuple[str, ...] = ()) -> list[dict[str, object]]:
    """Run cramped.py and give the results it printed."""
    command = [*own_mounts, *PYTHON, "tests.logic.history.cramped", *arguments]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def own_mounts() -> tuple[str, ...]:
    """How to start a process that may mount disks nobody else sees; skips where none may."""
    for command in (
        ("unshare", "--user", "--map-root-user", "--mount"),
        ("unshare", "--mount"),
    ):
        if shutil.which("unshare") and shutil.which("mount"):
            trial = [*command, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
            if subprocess.run(trial, capture_output=True, check=False).returncode == 0:
                return command
    pytest.skip("a small real disk needs `unshare` and `mount`, which this system does not allow")


@posix
def test_every_write_that_fails_leaves_all_or_nothing(tmp_path: Path) -> None:
    """A limit on the size of files makes each write of each act fail in its turn, for real."""
    results = run_cramped("size", str(tmp_path))
    refused = all_or_nothing(results, Reason.DISK_ERROR)
    # From no room at all to enough: each place at which an act can fail was one.
    assert len(refused) > 80


def test_a_full_disk_keeps_what_was_there(tmp_path: Path, own_mounts: tuple[str, ...]) -> None:
    """A real disk of 512 KiB, filled up to each block an act would need."""
    results = run_cramped("disk", str(tmp_path), own_mounts=own_mounts)
    refused = all_or_nothing(results, Reason.DISK_FULL)
    assert len(refused) > 20


def all_or_nothing(results: list[dict[str, object]], reason: Reason) -> list[dict[str, object]]:
    """Each try was done or refused, and what was refused succeeds later; give the refused."""
    acts = {result["act"] for result in results}
    assert acts == {"add", "add_to_case", "note", "draft", "picture", "erase"}
    refused = [result for result in results if result["reason"]]
    assert all(result["is"] == "before" for result in refused)
    assert all(result["reason"] == reason for result in refused)
    done = [result for result in results if not result["reason"]]
    assert all(result["is"] == "after" for result in done)
    assert {result["act"] for result in done} == {result["act"] for result in refused} == acts
    assert all(result["later"] for result in results)
    return refused


def test_without_room_for_a_copy_an_old_history_stays_as_it_is(
    tmp_path: Path, own_mounts: tuple[str, ...]
) -> None:
    """She reads that the disk is full, makes room, and finds everything again."""
    *refused, done = run_cramped("migrating", str(tmp_path), own_mounts=own_mounts)
    assert len(refused) > 10
    for result in refused:
        assert result["reason"] == Reason.DISK_FULL
        assert result["is same"] is True
        assert set(result["names"]) <= {"history.sqlite3", "history.sqlite3-journal"}  # type: ignore[call-overload]
        assert result["later"] == 4
    assert done["reason"] is None
    assert done["later"] == 4


def test_a_read_only_disk_can_still_be_read(tmp_path: Path, own_mounts: tuple[str, ...]) -> None:
    opened, new = run_cramped("read-only", str(tmp_path), own_mounts=own_mounts)
    assert opened == {"reason": Reason.UNWRITABLE, "readable": True}
    assert new == {"reason": Reason.UNWRITABLE}


@posix
def test_a_folder_she_may_not_write_into_is_told(kept: list[Case], file: Path) -> None:
    with a_folder_of_nobody() as folder:
        place = folder / "history.sqlite3"
        shutil.copy(file, place)
        hand_over(folder)
        folder.chmod(0o500)
        place.chmod(0o400)
        with as_ordinary_user():
            with History.open(place) as history:
                with pytest.raises(HistoryUnwritable) as caught:
                    examples.keep(history, 50)
                assert caught.value.reason is Reason.UNWRITABLE
                assert history.get(kept[-1].id) == kept[-1]
            with pytest.raises(HistoryUnwritable):
                History.open(folder / "new.sqlite3")
            with pytest.raises(HistoryUnwritable):
                History.open(folder / "deeper" / "new.sqlite3")


@posix
def test_a_file_she_may_not_even_read_is_told_and_left_alone(kept: list[Case], file: Path) -> None:
    with a_folder_of_nobody() as folder:
        place = folder / "history.sqlite3"
        shutil.copy(file, place)
        hand_over(folder)
        place.chmod(0)
        with as_ordinary_user(), pytest.raises(HistoryUnwritable):
            History.open(place)
        place.chmod(0o600)
        assert place.read_bytes() == file.read_bytes()
        assert [path.name for path in folder.iterdir()] == [place.name]


def test_a_place_that_cannot_be_a_history_is_told(tmp_path: Path) -> None:
    """A folder of that name, and a file where the folder should be."""
    (tmp_path / "history.sqlite3").mkdir()
    with pytest.raises(HistoryUnwritable):
        History.open(tmp_path / "history.sqlite3")
    (tmp_path / "file").write_text("memo")
    with pytest.raises(HistoryUnwritable):
        History.open(tmp_path / "file" / "history.sqlite3")


def test_a_full_database_is_told_as_a_full_disk(tmp_path: Path) -> None:
    """SQLite's own error for "no room", provoked by its limit on pages."""
    connection = sqlite3.connect(tmp_path / "small.sqlite3")
    connection.execute("PRAGMA max_page_count = 2")
    connection.execute("CREATE TABLE t (x)")
    with pytest.raises(sqlite3.OperationalError) as caught:
        connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    connection.close()
    assert isinstance(from_sqlite(caught.value, tmp_path), HistoryDiskFull)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, HistoryDiskFull),
        (errno.EDQUOT, HistoryDiskFull),
        (errno.EIO, HistoryDiskError),
        (errno.EACCES, HistoryUnwritable),
        (errno.EROFS, HistoryUnwritable),
        (errno.ENOENT, HistoryUnwritable),
    ],
)
def test_what_the_system_says_has_its_own_reason(number: int, kind: type[Exception]) -> None:
    assert type(from_os(OSError(number, "told by the system"), Path("history"))) is kind


def test_a_mistake_of_the_program_does_not_pass_for_a_bad_file(file: Path) -> None:
    history = History.open(file)
    history.close()
    history.close()
    with pytest.raises(sqlite3.ProgrammingError):
        history.count()


@contextmanager
def a_folder_of_nobody() -> Iterator[Path]:
    """Give a folder outside pytest's own, which only the user who runs it may enter."""
    folder = Path(mkdtemp(prefix="chotto-matte-"))
    try:
        yield folder
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


def hand_over(folder: Path) -> None:
    """Make an ordinary user the owner, when the tests run as root."""
    if os.geteuid() == 0:
        for path in (folder, *folder.iterdir()):
            os.chown(path, NOBODY, NOBODY)


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Give up root's right to ignore rights, for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
