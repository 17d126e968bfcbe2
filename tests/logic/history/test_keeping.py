"""She keeps checks, closes the app, and finds them again as they were."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from logic.deal import Deal
from logic.history import History, HistoryRecordMissing, Reason, Record
from logic.history.connection import connect
from logic.history.paths import DATA_FOLDER_VARIABLE, history_file
from logic.history.records import TITLE_LENGTH, title_of
from logic.message import Message
from logic.outcomes import Outcome
from tests.logic.history import examples
from tests.logic.history.examples import Clock

posix_rights = pytest.mark.skipif(
    os.name != "posix", reason="on Windows the file has the rights of the user's profile"
)


def test_a_new_history_is_empty(file: Path) -> None:
    with History.open(file) as history:
        assert history.count() == 0
        assert history.recent() == []


def test_a_kept_check_is_the_same_after_a_restart(file: Path, kept: list[Record]) -> None:
    with History.open(file) as history:
        for number, record in enumerate(kept):
            again = history.get(record.id)
            assert again == record
            assert again.message == examples.message(number)
            assert again.deal == examples.deal(number)
            assert again.assessment == examples.assessment(number)
        history.check()


def test_a_check_of_nothing_keeps_no_verdict(file: Path) -> None:
    with History.open(file) as history:
        record = history.add(Message(" \n "), Deal(), examples.assessment(0, verdict=None))
        assert (record.title, record.verdict) == ("", None)
        assert history.get(record.id) == record
        assert history.recent() == [record.summary()]


def test_the_list_shows_the_newest_first(file: Path, kept: list[Record]) -> None:
    with History.open(file) as history:
        assert history.recent() == [record.summary() for record in reversed(kept)]
        assert [line.title for line in history.recent(2)] == ["No. 11", "No. 10"]
        assert history.count() == 12


def test_the_list_goes_on_page_by_page(file: Path, kept: list[Record]) -> None:
    with History.open(file) as history:
        first = history.recent(5)
        second = history.recent(5, before=first[-1].id)
        third = history.recent(5, before=second[-1].id)
        assert [*first, *second, *third] == [record.summary() for record in reversed(kept)]
        assert history.recent(5, before=third[-1].id) == []
        with pytest.raises(ValueError, match="limit"):
            history.recent(0)


def test_the_order_is_that_of_saving_even_when_the_clock_jumps_back(
    file: Path, clock: Clock
) -> None:
    with History.open(file, clock=clock) as history:
        first = history.add(examples.message(1), Deal(), examples.assessment(1))
        clock.now -= timedelta(days=400)
        second = history.add(examples.message(2), Deal(), examples.assessment(2))
        assert second.created < first.created
        assert [line.id for line in history.recent()] == [second.id, first.id]


def test_the_time_is_kept_in_utc_to_the_microsecond(file: Path) -> None:
    tokyo = datetime(2026, 11, 24, 10, 24, 0, 123456, tzinfo=timezone(timedelta(hours=9)))
    with History.open(file, clock=lambda: tokyo) as history:
        record = history.add(examples.message(1), Deal(), examples.assessment(1))
        assert history.get(record.id).created == tokyo
        assert record.created.tzinfo is UTC


def test_a_clock_without_a_time_zone_is_a_mistake_and_keeps_nothing(file: Path) -> None:
    with History.open(file, clock=lambda: datetime(2026, 11, 24)) as history:
        with pytest.raises(ValueError, match="time zone"):
            history.add(examples.message(1), Deal(), examples.assessment(1))
        assert history.count() == 0


def test_she_records_the_reaction_and_changes_it_later(file: Path, kept: list[Record]) -> None:
    """The latest one counts, in the record and in the list; another check is not touched."""
    with History.open(file) as history:
        case = kept[3]
        assert history.record_outcome(case.id, Outcome.INSISTED).outcome is Outcome.INSISTED
        assert history.record_outcome(case.id, Outcome.VANISHED).outcome is Outcome.VANISHED
    with History.open(file) as history:
        assert history.get(case.id).outcome is Outcome.VANISHED
        shown = {line.id: line.outcome for line in history.recent()}
        assert shown.pop(case.id) is Outcome.VANISHED
        assert set(shown.values()) == {None}
        assert history.record_outcome(case.id, None) == case
        assert history.record_outcome(case.id, Outcome.AGREED).outcome is Outcome.AGREED


def test_a_record_that_is_not_there_is_said_to_be_missing(file: Path, kept: list[Record]) -> None:
    with History.open(file) as history:
        with pytest.raises(HistoryRecordMissing) as caught:
            history.get(99)
        assert caught.value.reason is Reason.MISSING
        with pytest.raises(HistoryRecordMissing):
            history.record_outcome(99, Outcome.AGREED)
        history.check()


def test_the_settings_that_make_a_save_durable_are_in_force(file: Path, kept: list[Record]) -> None:
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


@given(st.text(st.characters(), max_size=300))
@example(examples.STRANGE)
@example("\ud83d\ude00 \udfff\x00\r\n\u2028")
def test_any_text_comes_back_as_it_was(text: str) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "history.sqlite3"
        with History.open(file) as history:
            record = history.add(Message(text), Deal(platform=text), examples.assessment(0))
        with History.open(file) as history:
            assert history.get(record.id) == record
            assert history.get(record.id).message.text == text
            assert history.recent() == [record.summary()]


@given(st.text(st.characters(), max_size=200))
def test_a_title_is_short_one_line_and_can_be_shown(text: str) -> None:
    title = title_of(Message(text))
    assert len(title) <= TITLE_LENGTH
    assert title.encode().decode() == title  # no lone surrogates
    assert len(title.splitlines()) <= 1
    assert title.strip() == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n \u3000\n  はじめまして。田中です。\n二行目", "はじめまして。田中です。"),
        ("\r\n\r\nHello", "Hello"),
        ("\u200b\n\x00\u202e本文\ud800", "本文\ufffd"),
        ("長" * 500, "長" * 60),
        ("\n\n", ""),
    ],
)
def test_the_title_is_the_first_line_with_something_to_see(text: str, title: str) -> None:
    assert title_of(Message(text)) == title


@posix_rights
@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_only_she_can_read_it(file: Path, umask: int) -> None:
    """Whatever the system's habit is; the journal holds texts too."""
    before = os.umask(umask)
    try:
        with History.open(file) as history:
            history.add(examples.message(1), Deal(), examples.assessment(1))
            rights = {path.name: stat.S_IMODE(path.stat().st_mode) for path in all_in(file.parent)}
            assert rights == {"history.sqlite3": 0o600, "history.sqlite3-journal": 0o600}
            assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
            assert history.is_private() is True
    finally:
        os.umask(before)


@posix_rights
def test_a_copy_with_wider_rights_is_made_private_again(file: Path, kept: list[Record]) -> None:
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
