"""No picture is lost or lands with another client, whatever happens while it is read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.archive import Archive
from gui.main_window import MainWindow
from gui.picture_files import ReadPicture, read_picture
from gui.picture_loading import Job, PictureLoading
from gui.settings import Settings
from logic.history import Case, History, Keep, KeptDraft, utc_now
from logic.rulebook import Rulebook
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.conftest import OpenWindow
from tests.gui.test_message_box import drop
from tests.gui.test_pictures import encoded, strip, thumbs, wait_for

OTHER = "こんにちは。データ入力のお仕事です。まず登録料として3000円を振り込んでください。"
"""The message of another client."""

MARK = b"THE-MARK-OF-THIS-PICTURE"


@pytest.fixture
def shot(tmp_path: Path) -> Path:
    """A screenshot on the disk, with bytes that can be told from all others."""
    file = tmp_path / "相手のQR.png"
    file.write_bytes(encoded("PNG") + MARK)
    return file


@pytest.fixture
def slow_shots(tmp_path: Path) -> list[Path]:
    """Two screenshots that take a while to read: they are made into PNG first."""
    made = QImage(2000, 2000, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    files = [tmp_path / name for name in ("first.bmp", "second.bmp")]
    for file in files:
        assert made.save(str(file))
    return files


def case_in_hand(window: MainWindow) -> Case:
    """The saved case that is shown."""
    case = acts.checker(window).case
    assert case is not None
    return case


def pictures_of(history_file: Path, case_id: int) -> list[str]:
    """The names of the pictures a case has on the disk."""
    with History.open(history_file) as history:
        return [each.name for each in history.get(case_id).pictures]


def drafts_on_disk(history_file: Path) -> list[KeptDraft]:
    """The drafts on the disk, the newest first."""
    with History.open(history_file) as history:
        return history.drafts()


def is_on_disk(history_file: Path) -> bool:
    """Whether the marked picture is anywhere in the history's files."""
    found = history_file.parent.glob(history_file.name + "*")
    return any(MARK in each.read_bytes() for each in found)


def give(window: MainWindow, files: list[Path]) -> None:
    """Give pictures, and be back before the window could read any of them."""
    window.check.message.take_files(files)
    assert thumbs(window) == []
    assert len([id_ for id_ in acts.desk(window).pictures.ids if id_ < 0]) == len(files)


def close_offer(window: MainWindow) -> None:
    """Click the × beside what is offered of drafts."""
    [close] = [
        each for each in window.check.draft_offer.findChildren(QPushButton) if each.text() == "×"
    ]
    acts.click(close)


# --- while new ones are read ---


def test_saving_while_pictures_are_read_keeps_them_in_that_case(
    window: MainWindow, qtbot: QtBot, slow_shots: list[Path], history_file: Path
) -> None:
    acts.paste(window, LURE)
    give(window, slow_shots)
    acts.save(window)
    case = case_in_hand(window)
    wait_for(window, qtbot, 2)
    assert pictures_of(history_file, case.id) == ["first.bmp", "second.bmp"]
    assert len(case_in_hand(window).pictures) == 2
    assert drafts_on_disk(history_file) == []


def test_starting_anew_while_pictures_are_read_keeps_them_with_the_draft(
    window: MainWindow, qtbot: QtBot, slow_shots: list[Path], history_file: Path
) -> None:
    acts.paste(window, LURE)
    give(window, slow_shots)
    acts.click(window.history.new_button)
    qtbot.waitUntil(
        lambda: [len(each.draft.pictures) for each in drafts_on_disk(history_file)] == [2],
        timeout=8_000,
    )
    assert thumbs(window) == []
    acts.click(window.check.draft_offer.action)
    wait_for(window, qtbot, 2)
    assert window.check.message.box.text == LURE


def test_opening_a_case_while_pictures_are_read_gives_it_none_of_them(
    open_window: OpenWindow, qtbot: QtBot, slow_shots: list[Path], history_file: Path
) -> None:
    window = open_window()
    acts.paste(window, OTHER)
    acts.save(window)
    other = case_in_hand(window)
    acts.click(window.history.new_button)
    acts.paste(window, LURE)
    give(window, slow_shots)
    acts.open_row(window, 0)
    assert case_in_hand(window).id == other.id
    qtbot.waitUntil(
        lambda: [len(each.draft.pictures) for each in drafts_on_disk(history_file)] == [2],
        timeout=8_000,
    )
    assert pictures_of(history_file, other.id) == []
    window = open_window()
    acts.click(window.check.draft_offer.action)
    wait_for(window, qtbot, 2)
    acts.save(window)
    assert case_in_hand(window).id != other.id
    assert len(case_in_hand(window).pictures) == 2


def test_going_back_to_a_draft_whose_pictures_are_still_read_shows_them(
    window: MainWindow, qtbot: QtBot, slow_shots: list[Path]
) -> None:
    acts.paste(window, LURE)
    give(window, slow_shots)
    acts.click(window.history.new_button)
    acts.click(window.check.draft_offer.action)
    wait_for(window, qtbot, 2)
    assert len(acts.desk(window).pictures.loose) == 2


def test_closing_the_window_while_pictures_are_read_keeps_them(
    open_window: OpenWindow, qtbot: QtBot, slow_shots: list[Path]
) -> None:
    window = open_window()
    acts.paste(window, LURE)
    give(window, slow_shots)
    window = open_window()
    wait_for(window, qtbot, 2)


def test_a_picture_alone_that_cannot_be_read_leaves_no_empty_draft(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, history_file: Path
) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"no picture")
    give(window, [bad])
    acts.click(window.history.new_button)
    qtbot.waitUntil(lambda: "bad.png" in window.check.message.notice.sentence, timeout=8_000)
    assert window.check.draft_offer.sentence == ""
    assert drafts_on_disk(history_file) == []


def test_a_picture_and_its_draft_are_on_the_disk_together(
    window: MainWindow, qtbot: QtBot, shot: Path, history_file: Path
) -> None:
    acts.paste(window, LURE)
    pictures = acts.desk(window).pictures
    with qtbot.waitSignal(pictures.became, timeout=8_000):
        give(window, [shot])
    [kept] = drafts_on_disk(history_file)  # without any pause: a power cut gives none
    assert list(kept.draft.pictures) == pictures.loose != []


# --- while kept ones are read again ---


@pytest.fixture
def restarted(open_window: OpenWindow, qtbot: QtBot, shot: Path) -> Iterator[MainWindow]:
    """A window after a restart with text and picture in hand; the picture is not read yet."""
    window = open_window()
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    acts.click(window.history.new_button)
    acts.click(window.check.draft_offer.action)  # before it is read again
    yield open_window()


def test_acting_before_a_drafts_pictures_are_read_loses_none(
    restarted: MainWindow, qtbot: QtBot, history_file: Path
) -> None:
    assert len(acts.desk(restarted).pictures.loose) == 1
    acts.type_text(restarted, "!")
    acts.save(restarted)
    assert len(case_in_hand(restarted).pictures) == 1
    assert is_on_disk(history_file)


def test_a_picture_that_cannot_be_read_stays_with_its_draft(
    open_window: OpenWindow, qtbot: QtBot, shot: Path, history_file: Path
) -> None:
    window = open_window()
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    window.close()
    connection = sqlite3.connect(history_file)
    with connection:
        connection.execute("UPDATE picture SET bytes = X'00'")
    connection.close()
    window = open_window()
    qtbot.waitUntil(lambda: strip(window).notice.sentence != "", timeout=8_000)
    acts.type_text(window, "!")
    window.close()
    [kept] = drafts_on_disk(history_file)
    assert len(kept.draft.pictures) == 1


# --- whose picture it is ---


def test_a_new_clients_screenshot_is_not_kept_with_the_client_before(
    window: MainWindow, qtbot: QtBot, shot: Path, tmp_path: Path, history_file: Path
) -> None:
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    acts.save(window)
    before = case_in_hand(window)
    window.check.message.box.selectAll()
    acts.paste(window, OTHER)
    assert acts.checker(window).case is None
    assert thumbs(window) == []
    theirs = tmp_path / "別の人.png"
    theirs.write_bytes(encoded("PNG"))
    drop(window, [theirs])
    wait_for(window, qtbot, 1)
    acts.save(window)
    assert pictures_of(history_file, before.id) == ["相手のQR.png"]
    assert pictures_of(history_file, case_in_hand(window).id) == ["別の人.png"]


def test_taking_the_other_message_back_shows_the_cases_pictures_again(
    window: MainWindow, qtbot: QtBot, shot: Path
) -> None:
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    acts.save(window)
    window.check.message.box.selectAll()
    acts.paste(window, OTHER)
    assert thumbs(window) == []
    window.check.message.box.selectAll()
    acts.paste(window, LURE)
    wait_for(window, qtbot, 1)


def test_a_picture_taken_out_before_saving_comes_back_into_the_case(
    window: MainWindow, qtbot: QtBot, shot: Path, history_file: Path
) -> None:
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    acts.click(thumbs(window)[0].remove)
    acts.save(window)
    assert case_in_hand(window).pictures == ()
    acts.click(window.check.message.notice.action)
    wait_for(window, qtbot, 1)
    assert pictures_of(history_file, case_in_hand(window).id) == ["相手のQR.png"]


def test_nothing_is_offered_back_where_it_cannot_come_back(
    window: MainWindow, qtbot: QtBot, shot: Path
) -> None:
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    acts.click(thumbs(window)[0].remove)
    acts.click(window.history.new_button)
    assert window.check.message.notice.sentence == ""


# --- what is thrown away, or is not to be kept ---


def test_clearing_a_draft_erases_its_pictures(
    restarted: MainWindow, qtbot: QtBot, history_file: Path
) -> None:
    assert is_on_disk(history_file)
    acts.click(restarted.check.draft_offer.action)
    assert thumbs(restarted) == []
    assert not is_on_disk(history_file)


def test_throwing_the_offer_away_erases_the_pictures(
    window: MainWindow, qtbot: QtBot, shot: Path, history_file: Path
) -> None:
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    acts.click(window.history.new_button)
    assert is_on_disk(history_file)
    close_offer(window)
    assert not is_on_disk(history_file)


@pytest.mark.parametrize("keep", [Keep.NOTHING, Keep.WITHOUT_TEXT])
def test_choosing_to_keep_no_text_takes_pictures_from_the_disk_but_not_from_the_window(
    window: MainWindow, qtbot: QtBot, shot: Path, history_file: Path, keep: Keep
) -> None:
    acts.paste(window, OTHER)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    acts.click(window.history.new_button)
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    assert is_on_disk(history_file)
    acts.desk(window)._archive.keep = keep
    acts.desk(window).sheets.keep_changed.emit()
    assert not is_on_disk(history_file)
    assert len(thumbs(window)) == 1
    acts.click(window.check.draft_offer.action)
    wait_for(window, qtbot, 1)
    assert window.check.message.box.text == OTHER
    acts.click(window.check.draft_offer.action)
    wait_for(window, qtbot, 1)
    assert window.check.message.box.text == LURE
    assert not is_on_disk(history_file)


def test_what_is_saved_keeps_its_pictures_when_later_no_text_is_to_be_kept(
    window: MainWindow, qtbot: QtBot, shot: Path, history_file: Path
) -> None:
    acts.paste(window, LURE)
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    acts.save(window)
    acts.desk(window)._archive.keep = Keep.NOTHING
    acts.desk(window).sheets.keep_changed.emit()
    assert pictures_of(history_file, case_in_hand(window).id) == ["相手のQR.png"]


# --- two windows ---


def test_a_second_window_writes_a_draft_of_its_own(
    open_window: OpenWindow,
    qtbot: QtBot,
    rulebook: Rulebook,
    shot: Path,
    tmp_path: Path,
    history_file: Path,
) -> None:
    first = open_window()
    acts.paste(first, LURE)
    drop(first, [shot])
    wait_for(first, qtbot, 1)
    second = MainWindow(Settings(tmp_path / "second.ini"))
    second.is_second = True
    archive = Archive(history_file, rulebook.texts["history"], second)
    qtbot.addWidget(second)
    second.show()
    second.take(rulebook, archive, utc_now)
    wait_for(second, qtbot, 1)
    assert second.check.message.box.text == LURE
    acts.click(thumbs(second)[0].remove)
    second.check.message.box.selectAll()
    acts.paste(second, OTHER)
    second.close()
    archive.close()
    acts.type_text(first, "!")
    first.close()
    texts = {each.draft.message.text: each.draft.pictures for each in drafts_on_disk(history_file)}
    [mine] = [text for text in texts if text != OTHER]
    assert len(texts) == 2 and mine.replace("!", "") == LURE
    assert texts[OTHER] == ()
    assert len(texts[mine]) == 1 and is_on_disk(history_file)


# --- the queue itself, and names ---


def test_a_reading_that_fails_at_once_holds_up_no_other(qtbot: QtBot) -> None:
    loading, done = PictureLoading(), list[str]()
    loading.done.connect(lambda about, picture: done.append(about))

    def broken() -> Job:
        raise OSError("the disk is gone")

    def read() -> ReadPicture:
        return read_picture("a.png", encoded("PNG"))

    with pytest.raises(OSError, match="gone"):
        loading.add("broken", broken)
    assert loading.waiting == 0
    loading.add("sound", lambda: read)
    qtbot.waitUntil(lambda: done == ["sound"], timeout=8_000)
    assert loading.waiting == 0


def test_a_name_that_looks_like_markup_is_shown_as_it_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    shot = tmp_path / "<b>QR & LINE.png"
    shot.write_bytes(encoded("PNG"))
    drop(window, [shot])
    wait_for(window, qtbot, 1)
    assert "&lt;b&gt;QR &amp; LINE.png" in thumbs(window)[0].button.toolTip()
