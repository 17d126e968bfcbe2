"""A screenshot is kept as evidence, to the byte, and only as long as something has it."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from logic.history import (
    Case,
    History,
    HistoryDamaged,
    HistoryRecordMissing,
    Keep,
    PictureData,
)
from logic.told import NOTHING_TOLD
from tests.logic.history import examples
from tests.logic.history.by_hand import change_by_hand

SCREEN = PictureData("画面\ud800.png", 1920, 1080, b"\x89PNG\r\n" + bytes(range(256)) * 300)
OTHER = PictureData("other.jpg", 3, 2, b"\xff\xd8\xff")


def test_a_picture_belongs_to_a_case_and_is_the_same_after_a_restart(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        picture = history.keep_picture(SCREEN, 3)
        other = history.keep_picture(OTHER, 3)
        assert (picture.name, picture.width, picture.height) == (SCREEN.name, 1920, 1080)
        assert picture.length == len(SCREEN.data)
    with History.open(file) as history:
        case = history.get(3)
        assert case.pictures == (picture, other)
        assert case.changed == other.added
        assert history.picture_bytes(picture.id) == SCREEN.data
        assert history.get(4).pictures == ()
        history.drop_picture(picture.id)
        assert history.get(3).pictures == (other,)
        with pytest.raises(HistoryRecordMissing):
            history.picture_bytes(picture.id)
        history.check()
    assert SCREEN.data[:200] not in file.read_bytes()


def test_a_picture_pasted_while_typing_goes_with_the_check(file: Path) -> None:
    with History.open(file) as history:
        loose = history.keep_picture(SCREEN)
        history.save_draft(replace(examples.draft(1), pictures=(loose.id,)))
        case = add(history, pictures=[loose.id])
        assert case.pictures == (loose,)
        # Saved again from the same window: it is there already, and once.
        assert add(history, case_id=case.id, pictures=[loose.id]).pictures == (loose,)


def test_a_picture_that_is_gone_or_elsewhere_keeps_no_check_from_being_kept(file: Path) -> None:
    with History.open(file) as history:
        loose = history.keep_picture(SCREEN)
        gone = history.keep_picture(OTHER)
        history.drop_picture(gone.id)
        first = add(history, pictures=[loose.id, gone.id])
        second = add(history, pictures=[loose.id])
        assert (first.pictures, second.pictures) == ((loose,), ())
        assert history.get(first.id).pictures == (loose,)


def test_without_text_a_picture_does_not_go_with_the_check(file: Path) -> None:
    """It holds the client's words."""
    with History.open(file) as history:
        loose = history.keep_picture(SCREEN)
        assert add(history, pictures=[loose.id], keep=Keep.WITHOUT_TEXT).pictures == ()


def test_a_picture_nothing_has_is_erased_a_day_later(file: Path, clock: examples.Clock) -> None:
    """She pasted it, then closed the app and thought better of it."""
    with History.open(file, clock=clock) as history:
        forgotten = history.keep_picture(SCREEN)
        named = history.keep_picture(OTHER)
        history.save_draft(replace(examples.draft(1), pictures=(named.id,)))
        of_case = add(history, pictures=[history.keep_picture(OTHER).id]).pictures[0]
    clock.now += timedelta(hours=20)
    with History.open(file, clock=clock) as history:
        assert history.picture_bytes(forgotten.id) == SCREEN.data
    clock.now += timedelta(hours=5)
    with History.open(file, clock=clock) as history:
        with pytest.raises(HistoryRecordMissing):
            history.picture_bytes(forgotten.id)
        assert history.picture_bytes(named.id) == OTHER.data
        assert history.picture_bytes(of_case.id) == OTHER.data
        history.check()
    assert SCREEN.data[:200] not in file.read_bytes()


def test_nothing_is_erased_while_a_draft_cannot_be_read(file: Path, clock: examples.Clock) -> None:
    """It may be the one that names the picture."""
    with History.open(file, clock=clock) as history:
        loose = history.keep_picture(SCREEN)
        history.save_draft(replace(examples.draft(1), pictures=(loose.id,)))
    with change_by_hand(file) as connection:
        connection.execute("UPDATE draft SET digest = zeroblob(32)")
    clock.now += timedelta(days=9)
    with History.open(file, clock=clock) as history:
        assert history.picture_bytes(loose.id) == SCREEN.data


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX systems")
def test_a_held_file_opens_all_the_same_and_is_tidied_next_time(
    file: Path, clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        loose = history.keep_picture(SCREEN)
    clock.now += timedelta(days=2)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with History.open(file, clock=clock, patience=0) as history:
        assert history.picture_bytes(loose.id) == SCREEN.data
    other.execute("ROLLBACK")
    other.close()
    with (
        History.open(file, clock=clock) as history,
        pytest.raises(HistoryRecordMissing),
    ):
        history.picture_bytes(loose.id)


def test_a_changed_picture_is_no_evidence(file: Path, kept: list[Case]) -> None:
    with History.open(file) as history:
        picture = history.keep_picture(OTHER, 3)
    with change_by_hand(file) as connection:
        connection.execute("UPDATE picture SET bytes = x'ffd8fe'")
    with History.open(file) as history:
        assert history.get(3).pictures == (picture,)
        with pytest.raises(HistoryDamaged, match="picture 1"):
            history.picture_bytes(picture.id)
        with pytest.raises(HistoryDamaged):
            history.check()


def add(history: History, **how: object) -> Case:
    """Keep a check that way."""
    return history.add(
        examples.message(1),
        examples.deal(1),
        NOTHING_TOLD,
        examples.assessment(1),
        **how,  # type: ignore[arg-type]
    )
