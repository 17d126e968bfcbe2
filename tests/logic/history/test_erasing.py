"""What she erases is gone from every file: the history, its journal, its backups (P8)."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from logic.history import Case, Draft, History, HistoryBusy, HistoryNewer, PictureData
from logic.history.schema import VERSION
from logic.language import Localised
from logic.message import Message
from logic.told import NOTHING_TOLD, Dismissal, Told, WhyWrong
from tests.logic.history import examples

MARKER = "qwertzMARKERuiop"
OTHER = "asdfghNEIGHBOURjkl"


def is_anywhere(file: Path, words: str) -> bool:
    """Tell whether any file in the folder of the history has these words."""
    everything = (path for path in file.parent.rglob("*") if path.is_file())
    return any(words.lower().encode() in path.read_bytes().lower() for path in everything)


def begin(history: History, words: str, dice: random.Random) -> int:
    """Keep a case that has the words in its message, its title and a finding set aside."""
    told = Told((), (Dismissal("rule", (words,), WhyWrong.OTHER, words),))
    text = Message((words + "あ" * dice.randrange(40)) * dice.randrange(1, 40))
    return history.add(text, examples.deal(), told, examples.assessment(1)).id


def go_on(history: History, id_: int, words: str, dice: random.Random) -> None:
    """Write the words, more or less of them, somewhere on the case."""
    many = words * dice.randrange(1, 200)
    match dice.randrange(7):
        case 0:
            history.set_note(id_, many)
        case 1:
            history.set_client(id_, many[:100])
        case 2:
            history.set_name(id_, many[:400])
        case 3:
            history.tick(id_, words, Localised(many[:300], words), dice.random() < 0.7)
        case 4:
            history.keep_picture(PictureData(words, 1, 1, many.encode()), id_)
        case 5:
            loose = history.keep_picture(PictureData(words, 1, 1, many.encode()))
            draft = Draft(Message(many), examples.deal(), NOTHING_TOLD, id_, (loose.id,))
            history.save_draft(draft)
        case _:
            text = Message(many)
            history.add(text, examples.deal(), NOTHING_TOLD, examples.assessment(1), case_id=id_)


@pytest.mark.parametrize("seed", [12, 20, 24, 39])
def test_no_byte_is_left_in_any_file(file: Path, clock: examples.Clock, seed: int) -> None:
    """Among many cases that grow, shrink and go, so that SQLite moves rows to and fro."""
    dice = random.Random(seed)
    with History.open(file, clock=clock) as history:
        ids = {begin(history, OTHER, dice): OTHER for _ in range(30)}
        ids |= {begin(history, MARKER, dice): MARKER for _ in range(20)}
        for number in range(160):
            id_ = dice.choice(sorted(ids))
            go_on(history, id_, ids[id_], dice)
            if number > 120 and number % 16 == 0 and ids[id_] is OTHER:
                history.erase([id_])
                del ids[id_]
            if number in {60, 120}:
                clock.now = clock.now.replace(day=clock.now.day + 1)
                history.back_up()
        marked = [id_ for id_, words in ids.items() if words is MARKER]
        assert is_anywhere(file, MARKER)  # the search of the bytes finds what is there
        for _, gone in zip(range(3), marked, strict=False):
            history.erase([gone])
        history.erase(marked)
        assert not is_anywhere(file, MARKER)
        assert is_anywhere(file, OTHER)
        history.check()
        assert len(history.backups()) == 2
        assert history.count() == len(ids) - len(marked)
    assert not is_anywhere(file, MARKER)


def test_backups_keep_all_the_other_cases(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        backup = history.back_up()
        history.erase([2, 3])
        examples.keep(history, 40)
        assert list(backup.path.parent.iterdir()) == [backup.path]
    with History.look(backup.path) as older:
        older.check()
        assert [older.get(line.id) for line in reversed(older.page())] == [kept[0], *kept[3:]]


def test_another_case_of_the_same_number_stays(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    """She put another file in the place of hers; the backups are of the one before."""
    with History.open(file, clock=clock) as history:
        backup = history.back_up()
    file.unlink()
    clock.now = clock.now.replace(hour=20)
    with History.open(file, clock=clock) as history:
        assert examples.keep(history, 1).id == 1
        history.erase([1])
    with History.look(backup.path) as older:
        assert older.get(1) == kept[0]


@pytest.mark.parametrize("kind", ["older", "damaged", "foreign", "half"])
def test_a_backup_that_cannot_be_cleaned_is_erased_whole(
    kind: str, file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        good = history.back_up()
        bad = good.path.with_name("history-2026-11-01.sqlite3")
        if kind == "older":
            shutil.copy(Path(__file__).parent / "golden" / "version-2.sqlite3", bad)
        elif kind == "foreign":
            with closing(sqlite3.connect(bad)) as tool:
                tool.execute("CREATE TABLE t (words TEXT)")
        else:
            whole = bytearray(good.path.read_bytes())
            whole[4096 * 2 : 4096 * 20] = b"\xff" * 4096 * 18
            bad.write_bytes(whole if kind == "damaged" else whole[:5000])
        history.erase([2])
        assert [backup.path for backup in history.backups()] == [good.path]
        assert history.count() == 11


def test_when_a_backup_is_held_nothing_is_erased_and_later_everything(
    file: Path, kept: list[Case], clock: examples.Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("logic.history.erasing.PATIENCE", 0.05)
    with History.open(file, clock=clock) as history:
        backup = history.back_up()
        with closing(sqlite3.connect(backup.path, isolation_level=None)) as tool:
            tool.execute("BEGIN IMMEDIATE")
            with pytest.raises(HistoryBusy):
                history.erase([2])
            tool.execute("ROLLBACK")
        assert [history.get(case.id) for case in kept] == kept
        history.erase([2])
        assert history.count() == 11
        assert not is_anywhere(file, "No. 1\n")


def test_a_history_of_a_newer_app_is_left_alone_with_its_backups(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        backup = history.back_up()
    with closing(sqlite3.connect(file)) as tool:
        tool.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = backup.path.read_bytes()
    with History.look(file, clock=clock) as history:
        for act in (lambda: history.erase([2]), history.back_up):
            with pytest.raises(HistoryNewer):
                act()
    assert backup.path.read_bytes() == before
