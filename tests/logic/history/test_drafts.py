"""What she typed and did not save yet is there again after a crash."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from logic.history import Case, History, HistoryError, PictureData
from tests.logic.history import examples


def test_a_draft_is_there_after_a_restart(file: Path) -> None:
    with History.open(file) as history:
        kept = history.save_draft(examples.draft(5))
        assert kept.draft == examples.draft(5)
    with History.open(file) as history:
        assert history.drafts() == [kept]
        history.check()


def test_typing_on_keeps_one_draft_the_newest_state_of_it(
    file: Path, clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        first = history.save_draft(examples.draft(1))
        second = history.save_draft(examples.draft(2), first.id)
        assert second.id == first.id
        assert second.updated > first.updated
        assert history.drafts() == [second]


def test_several_drafts_the_newest_first_one_of_them_set_aside(
    file: Path, kept: list[Case], clock: examples.Clock
) -> None:
    """She opened a saved check over what she was typing; both are there."""
    with History.open(file, clock=clock) as history:
        aside = history.save_draft(examples.draft(1))
        of_case = history.save_draft(replace(examples.draft(2), case=3))
        aside = history.save_draft(aside.draft, aside.id, set_aside=True)
        assert history.drafts() == [aside, of_case]
        assert [(each.set_aside, each.draft.case) for each in history.drafts()] == [
            (True, None),
            (False, 3),
        ]
        history.drop_draft(of_case.id)
        history.drop_draft(of_case.id)
        assert history.drafts() == [aside]


def test_a_draft_that_was_dropped_in_the_other_window_is_kept_anew(file: Path) -> None:
    with History.open(file) as history:
        first = history.save_draft(examples.draft(1))
        history.drop_draft(first.id)
        again = history.save_draft(examples.draft(1), first.id)
        assert again.id != first.id
        assert history.drafts() == [again]


def test_a_draft_of_an_erased_case_is_kept_as_a_draft_of_no_case(
    file: Path, kept: list[Case]
) -> None:
    """The words in her window are still hers."""
    with History.open(file) as history:
        draft = replace(examples.draft(1), case=3)
        first = history.save_draft(draft)
        history.erase([3])
        assert history.drafts() == []
        again = history.save_draft(draft, first.id)
        assert again.draft == examples.draft(1)
        assert history.drafts() == [again]
        history.check()


def test_a_draft_that_cannot_be_read_is_left_out_and_left_in_the_file(file: Path) -> None:
    with History.open(file) as history:
        history.save_draft(examples.draft(1))
        sound = history.save_draft(examples.draft(2))
    connection = sqlite3.connect(file)
    connection.execute("UPDATE draft SET content = x'7b7d' WHERE id = 1")
    connection.commit()
    with History.open(file) as history:
        assert history.drafts() == [sound]
        history.save_draft(examples.draft(3))
    assert connection.execute("SELECT count(*) FROM draft").fetchone() == (3,)
    connection.close()


def test_a_dropped_draft_takes_its_pictures_along_unless_another_names_them(file: Path) -> None:
    with History.open(file) as history:
        theirs = PictureData("b.png", 1, 1, b"another picture")
        mine = history.keep_picture(PictureData("a.png", 1, 1, b"a picture")).id
        shared = history.keep_picture(theirs).id
        first = history.save_draft(replace(examples.draft(1), pictures=(mine, shared)))
        history.save_draft(replace(examples.draft(2), pictures=(shared,)))
        history.drop_draft(first.id)
        assert history.picture_bytes(shared) == theirs.data
        with pytest.raises(HistoryError):
            history.picture_bytes(mine)
