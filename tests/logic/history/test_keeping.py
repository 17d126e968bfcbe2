"""She keeps checks, closes the app, and finds them again as they were."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from logic.deal import Deal
from logic.history import Case, Draft, History, HistoryRecordMissing, PictureData, Reason
from logic.history.connection import connect
from logic.history.paths import DATA_FOLDER_VARIABLE, history_file
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome
from logic.told import NOTHING_TOLD, Dismissal, Told, WhyWrong
from tests.logic.history import examples

posix_rights = pytest.mark.skipif(
    os.name != "posix", reason="on Windows the file has the rights of the user's profile"
)


def test_a_new_history_is_empty(file: Path) -> None:
    with History.open(file) as history:
        assert history.count() == 0
        assert history.page() == []
        assert history.drafts() == []


def test_a_kept_check_is_the_same_after_a_restart(file: Path, kept: list[Case]) -> None:
    with History.open(file) as history:
        for number, case in enumerate(kept):
            again = history.get(case.id)
            assert again == case
            assert examples.is_kept(again, number)
        history.check()


def test_a_check_of_nothing_keeps_no_verdict(file: Path) -> None:
    with History.open(file) as history:
        nothing = examples.assessment(0, verdict=None)
        case = history.add(Message(" \n "), Deal(), NOTHING_TOLD, nothing)
        assert (case.title, case.latest.assessment.verdict) == ("", None)
        assert history.get(case.id) == case
        assert [(line.title, line.verdict) for line in history.page()] == [("", None)]


def test_the_time_is_kept_in_utc_to_the_microsecond(file: Path) -> None:
    tokyo = datetime(2026, 11, 24, 10, 24, 0, 123456, tzinfo=timezone(timedelta(hours=9)))
    with History.open(file, clock=lambda: tokyo) as history:
        case = examples.keep(history, 1)
        assert case.created == case.changed == case.latest.created == tokyo
        assert history.get(case.id) == case
        assert case.created.tzinfo is UTC


def test_a_clock_without_a_time_zone_is_a_mistake_and_keeps_nothing(file: Path) -> None:
    with pytest.raises(ValueError, match="time zone"):
        History.open(file, clock=lambda: datetime(2026, 11, 24))
    clock = examples.Clock()
    with History.open(file, clock=clock) as history:
        clock.now = clock.now.replace(tzinfo=None)
        with pytest.raises(ValueError, match="time zone"):
            examples.keep(history, 1)
        assert history.count() == 0


def test_a_case_that_is_not_there_is_said_to_be_missing(file: Path, kept: list[Case]) -> None:
    with History.open(file) as history:
        with pytest.raises(HistoryRecordMissing) as caught:
            history.get(99)
        assert caught.value.reason is Reason.MISSING
        for act in (
            lambda: history.record_outcome(99, Outcome.AGREED),
            lambda: history.set_look_again(99, None),
            lambda: history.set_name(99, "x"),
            lambda: history.set_pinned(99, True),
            lambda: history.tick(99, "paid", Localised("済", "done"), True),
            lambda: history.keep_picture(PictureData("x", 1, 1, b"x"), 99),
            lambda: history.picture_bytes(99),
            lambda: history.drop_picture(99),
            lambda: examples.keep(history, 1, case_id=99),
        ):
            with pytest.raises(HistoryRecordMissing):
                act()
        assert history.count() == len(kept)
        history.check()


def test_the_settings_that_make_a_save_durable_are_in_force(file: Path, kept: list[Case]) -> None:
    """docs/decisions/0004-history-in-sqlite.md says why each; a kill test cannot notice them."""
    connection = connect(file, patience=0)
    in_force = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "fullfsync", "secure_delete", "foreign_keys")
    }
    connection.close()
    assert in_force == {
        "journal_mode": "truncate",
        "synchronous": 3,  # EXTRA
        "fullfsync": 1,
        "secure_delete": 1,
        "foreign_keys": 1,
    }


@settings(max_examples=25)
@given(st.text(st.characters(), max_size=300))
@example(examples.STRANGE)
@example("\ud83d\ude00 \udfff\x00\r\n\u2028")
def test_any_text_comes_back_as_it_was(text: str) -> None:
    """In a message, in what she told, in what she writes on the case, in a draft."""
    told = Told((), (Dismissal(text, (text,), WhyWrong.OTHER, text),))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "history.sqlite3"
        with History.open(file) as history:
            case = history.add(Message(text), Deal(platform=text), told, examples.assessment(0))
            history.set_name(case.id, text)
            history.set_client(case.id, text)
            history.tick(case.id, text, Localised(text, text), True)
            case = history.set_note(case.id, text)
            draft = history.save_draft(Draft(Message(text), Deal(platform=text), told))
        with History.open(file) as history:
            again = history.get(case.id)
            assert again == case
            assert (again.name, again.client, again.note) == (text, text, text)
            assert again.latest.message.text == text
            assert again.latest.told == told
            assert [line.id for line in history.page()] == [case.id]
            assert history.drafts() == [draft]
            history.check()


@posix_rights
@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_only_she_can_read_it(file: Path, umask: int) -> None:
    """Whatever the system's habit is; the journal holds texts too."""
    before = os.umask(umask)
    try:
        with History.open(file) as history:
            examples.keep(history, 1)
            rights = {path.name: stat.S_IMODE(path.stat().st_mode) for path in all_in(file.parent)}
            assert rights == {"history.sqlite3": 0o600, "history.sqlite3-journal": 0o600}
            assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
            assert history.is_private() is True
    finally:
        os.umask(before)


@posix_rights
def test_a_copy_with_wider_rights_is_made_private_again(file: Path, kept: list[Case]) -> None:
    for path in all_in(file.parent):
        path.chmod(0o644)
    with History.open(file) as history:
        assert history.is_private() is True
        assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in all_in(file.parent))


@posix_rights
def test_a_folder_she_chose_herself_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with History.open(tmp_path / "history.sqlite3"):
        assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_another_folder_can_be_chosen_by_the_environment(tmp_path: Path) -> None:
    chosen = history_file({DATA_FOLDER_VARIABLE: str(tmp_path)})
    assert chosen == tmp_path / "history.sqlite3"
    usual = history_file({})
    assert usual.is_absolute()
    assert usual.parent.name == "chotto-matte"
    assert history_file({DATA_FOLDER_VARIABLE: ""}) == usual


def all_in(folder: Path) -> list[Path]:
    """Every file the history has made."""
    return sorted(folder.iterdir())
