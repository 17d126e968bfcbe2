"""Every day has its backup, verified; older ones go, what is not ours stays (P4)."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from logic.history import Case, History, HistoryDamaged, HistoryUnwritable, PictureData
from logic.history.backups import Backup
from tests.logic.history import examples
from tests.logic.history.savers import finish, start_saver

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    """The days of these stories are those of UTC, wherever they are told."""
    if os.name == "posix":
        import time

        monkeypatch.setenv("TZ", "UTC")
        time.tzset()


def on_day(file: Path, clock: examples.Clock, number: int) -> Backup:
    """Back up on day `number`; day 0 is the 25th of November 2026, a Wednesday."""
    clock.now = NOON + timedelta(days=number)
    with History.open(file, clock=clock) as history:
        return history.back_up()


def days_of(file: Path) -> list[int]:
    """The days there is a backup of, as numbers, the newest first."""
    with History.open(file) as history:
        return [(backup.day - NOON.date()).days for backup in history.backups()]


def cases_in(path: Path) -> list[Case]:
    """Give what is in a backup, as the app would read it."""
    with History.look(path) as history:
        history.check()
        return [history.get(id_) for id_ in sorted(line.id for line in history.page())]


def test_a_backup_has_everything_and_only_she_can_read_it(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    with History.open(file) as history:
        picture = history.keep_picture(PictureData("a.png", 1, 1, b"picture"), 12)
        whole = [*kept[:-1], history.get(12)]
    made = on_day(file, clock, 0)
    assert made.path.name == "history-2026-11-25.sqlite3"
    assert made.path.parent == file.parent / "backups"
    assert made.length == made.path.stat().st_size > 0
    assert cases_in(made.path) == whole
    with History.look(made.path) as backup:
        assert backup.picture_bytes(picture.id) == b"picture"
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    if os.name == "posix":
        assert made.path.stat().st_mode & 0o777 == 0o600
        assert made.path.parent.stat().st_mode & 0o777 == 0o700
    with History.open(file) as history:
        assert history.backups() == [made]


def test_the_second_backup_of_a_day_takes_the_place_of_the_first(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    first = on_day(file, clock, 0)
    with History.open(file) as history:
        kept.append(examples.keep(history, 20))
    second = on_day(file, clock, 0)
    assert second.path == first.path
    assert cases_in(second.path) == kept
    assert days_of(file) == [0]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        # Today is a Tuesday; beyond the seven days the newest of each week before: of last
        # week its Monday, and the Sunday of the one before.
        (14, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4]),
        (42, [41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 25, 18]),
    ],
)
def test_of_daily_backups_a_week_and_a_month_stay(
    days: int, expected: list[int], file: Path, clock: examples.Clock
) -> None:
    for number in range(days):
        on_day(file, clock, number)
    assert days_of(file) == expected


def test_one_who_seldom_opens_it_keeps_the_last_ones_however_old(
    file: Path, clock: examples.Clock
) -> None:
    for number in range(0, 600, 50):
        on_day(file, clock, number)
    assert days_of(file) == list(range(550, -1, -50))
    on_day(file, clock, 600)
    assert days_of(file) == list(range(600, 49, -50))


def test_a_clock_that_jumps_back_takes_no_backup_of_the_days_to_come(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    for number in (400, 401, 402):
        on_day(file, clock, number)
    for number in range(12):
        on_day(file, clock, number)
    assert days_of(file)[:3] == [402, 401, 400]
    assert len(days_of(file)) == 3 + 1 + 7 + 1
    assert cases_in(file.parent / "backups" / "history-2027-12-30.sqlite3") == kept


def test_files_of_others_in_the_folder_are_left_alone(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    folder = file.parent / "backups"
    folder.mkdir()
    names = {"history-2020-13-45.sqlite3", "history-2020-01-01.sqlite3.bak", "My thesis.docx"}
    for name in names:
        (folder / name).write_bytes(b"not ours")
    (folder / "history-2020-01-02.sqlite3").mkdir()
    for number in range(20):
        on_day(file, clock, number)
    assert len(days_of(file)) == 10
    with History.open(file) as history:
        history.erase([1])
    assert all((folder / name).read_bytes() == b"not ours" for name in names)
    assert (folder / "history-2020-01-02.sqlite3").is_dir()


def test_a_backup_that_was_begun_and_never_finished_is_gone_a_day_later(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    folder = file.parent / "backups"
    folder.mkdir()
    (folder / "history-2026-11-24.sqlite3.0badcafe.part").write_bytes(b"half")
    made = on_day(file, clock, 0)
    assert list(folder.iterdir()) == [made.path]


def test_a_damaged_history_takes_no_good_backup_with_it(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    """What cannot be verified never takes the place of what was."""
    made = on_day(file, clock, 0)
    good = made.path.read_bytes()
    with History.open(file, clock=clock) as history:
        with closing(sqlite3.connect(file)) as tool:  # another program, without our rules
            tool.execute("DELETE FROM cases WHERE id = 3")
            tool.commit()
        with pytest.raises(HistoryDamaged):
            history.back_up()
    assert made.path.read_bytes() == good
    assert list(made.path.parent.iterdir()) == [made.path]


def test_without_a_place_for_backups_it_is_told_and_nothing_is_lost(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    file.with_name("backups").write_bytes(b"a file where the folder should be")
    with History.open(file, clock=clock) as history:
        with pytest.raises(HistoryUnwritable):
            history.back_up()
        assert history.backups() == []
        assert [history.get(case.id) for case in kept] == kept
        examples.keep(history, 30)
        history.erase([1])
    assert file.with_name("backups").read_bytes() == b"a file where the folder should be"


def test_another_window_goes_on_saving_while_a_backup_is_made(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    saver = start_saver(file, 100, 40)
    with saver, History.open(file, clock=clock, patience=60) as history:
        while saver.poll() is None:
            made = history.back_up()
            assert cases_in(made.path)[:12] == kept
        last = history.back_up()
        known = finish(saver)
    assert len(known.kept) == 40
    found = {case.id: case for case in cases_in(last.path)}
    gone = set(known.deleted.values())
    for number, id_ in known.kept.items():
        assert id_ in gone or examples.is_kept(found[id_], number)
