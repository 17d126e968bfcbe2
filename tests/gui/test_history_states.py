"""A history that cannot be used is explained, and never in the way of a check."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gui.archive import Archive
from gui.dates import short_moment
from gui.history_model import PAGE, HistoryModel
from gui.label import Text
from gui.main_window import MainWindow
from logic.assess import assess
from logic.deal import DEFAULT_PLATFORM, Deal
from logic.history import History
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.conftest import OpenWindow


def make_newer(file: Path) -> None:
    """As a later version of the app would leave it."""
    History.open(file).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def make_damaged(file: Path) -> None:
    """As a failing disk would leave it."""
    History.open(file).close()
    file.write_bytes(file.read_bytes()[:100] + b"\xff" * 5000)


@pytest.mark.parametrize(("spoil", "reason"), [(make_newer, "newer"), (make_damaged, "damaged")])
def test_a_history_that_cannot_be_opened_is_explained_and_left_alone(
    open_window: OpenWindow, rulebook: Rulebook, history_file: Path, spoil: object, reason: str
) -> None:
    assert callable(spoil)
    spoil(history_file)
    before = history_file.read_bytes()
    window = open_window()
    sentence = rulebook.texts["history"][reason].ja.split("{")[0]
    assert window.banner.isVisible()
    assert window.banner.sentence.startswith(sentence)
    assert str(history_file) in window.banner.sentence

    acts.paste(window, LURE)
    assert acts.verdict_shown(window) == "ちょっと待って！", "it is judged all the same"
    button = window.check.check_button
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == window.banner.sentence
    acts.save(window)
    assert window.check.notice.sentence == window.banner.sentence
    assert window.check.message.box.text == LURE
    assert button.text() != "✓ 保存しました"
    assert history_file.read_bytes() == before


def test_a_history_of_a_newer_app_is_shown_and_left_alone(
    open_window: OpenWindow, rulebook: Rulebook, history_file: Path
) -> None:
    """She went back to an older version: she still sees what she kept, and is told why not more."""
    first = open_window()
    acts.paste(first, LURE)
    acts.save(first)
    lines = acts.list_lines(first)
    first.close()
    make_newer(history_file)
    before = history_file.read_bytes()

    window = open_window()
    assert window.banner.sentence.startswith(rulebook.texts["history"]["newer"].ja.split("{")[0])
    assert acts.list_lines(window) == lines != []
    acts.open_row(window, 0)
    assert window.check.message.box.text == LURE
    assert acts.verdict_shown(window) == "ちょっと待って！"
    assert history_file.read_bytes() == before


def test_a_check_that_cannot_be_kept_stays_on_the_screen(
    window: MainWindow, rulebook: Rulebook, history_file: Path
) -> None:
    """The file is moved away while the window is open; later it is put back."""
    acts.paste(window, LURE)
    away = history_file.with_name("elsewhere")
    history_file.rename(away)
    acts.save(window)
    sentence = rulebook.texts["history"]["moved"].ja.split("（{")[0]
    assert sentence in window.check.notice.sentence
    assert window.check.notice.isVisible()
    assert window.check.check_button.text() == "チェックする（Ctrl+Enter）"
    assert window.check.message.box.text == LURE
    assert acts.list_lines(window) == []
    away.rename(history_file)
    acts.save(window)
    assert window.check.check_button.text() == "✓ 保存しました"
    assert not window.check.notice.isVisible()


def test_a_reaction_that_cannot_be_kept_is_not_shown_as_kept(
    window: MainWindow, history_file: Path
) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    history_file.rename(history_file.with_name("elsewhere"))
    acts.record_reaction(window, Outcome.AGREED)
    assert not acts.answer(window).outcome.button(Outcome.AGREED).isChecked()
    assert window.check.notice.isVisible()


def test_a_record_deleted_elsewhere_is_explained(
    window: MainWindow, rulebook: Rulebook, history_file: Path
) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    acts.click(window.history.new_button)
    connection = sqlite3.connect(history_file)
    with connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM cases")
    connection.close()
    acts.open_row(window, 0)
    assert window.check.notice.sentence == rulebook.texts["history"]["missing"].ja
    assert acts.verdict_shown(window) == ""
    assert not window.history.list.selectionModel().hasSelection()


def test_a_saved_check_is_never_judged_anew(
    open_window: OpenWindow, rulebook: Rulebook, history_file: Path
) -> None:
    """A record of older rules says what it said then."""
    message, deal = Message(LURE), Deal("crowdworks")
    then = replace(assess(message, deal, rulebook), headline=Localised("昔の判定", "Then"))
    with History.open(history_file) as history:
        history.add(message, deal, NOTHING_TOLD, then)
    window = open_window()
    acts.open_row(window, 0)
    assert acts.verdict_shown(window) == "昔の判定"
    acts.type_text(window, "!")
    assert acts.verdict_shown(window) == "ちょっと待って！", "edited, it is a new check"


def test_a_record_of_a_service_that_is_no_more_still_opens(
    open_window: OpenWindow, rulebook: Rulebook, history_file: Path
) -> None:
    message = Message(LURE)
    with History.open(history_file) as history:
        answer = assess(message, Deal("crowdworks"), rulebook)
        history.add(message, Deal("gone-service"), NOTHING_TOLD, answer)
    window = open_window()
    acts.open_row(window, 0)
    assert acts.verdict_shown(window) == "ちょっと待って！"
    acts.type_text(window, "!")
    assert acts.checker(window).deal.platform == DEFAULT_PLATFORM


def test_an_empty_history_says_what_will_be_there(window: MainWindow) -> None:
    texts = acts.visible_texts(window.history.findChildren(Text))
    assert any("まだ何も保存されていません" in text for text in texts)
    acts.paste(window, LURE)
    acts.save(window)
    texts = acts.visible_texts(window.history.findChildren(Text))
    assert not any("まだ何も保存されていません" in text for text in texts)


def test_a_long_history_is_fetched_as_it_is_scrolled(
    rulebook: Rulebook, history_file: Path
) -> None:
    message, deal = Message(LURE), Deal("crowdworks")
    answer = assess(message, deal, rulebook)
    with History.open(history_file) as history:
        ids = [history.add(message, deal, NOTHING_TOLD, answer).id for _ in range(PAGE + 50)]
    archive = Archive(history_file, rulebook.texts["history"])
    model = HistoryModel(archive, rulebook, lambda: datetime.now(UTC))
    root = model.index(-1)
    assert model.rowCount() == PAGE
    assert model.canFetchMore(root)
    model.fetchMore(root)
    assert model.rowCount() == PAGE + 50
    assert not model.canFetchMore(root)
    assert [model.row_of(record_id) for record_id in ids] == list(reversed(range(PAGE + 50)))
    archive.close()


def test_a_line_says_when_and_where(window: MainWindow) -> None:
    acts.choose_service(window, "lancers")
    acts.paste(window, LURE)
    acts.save(window)
    [(title, when, what)] = acts.list_lines(window)
    assert (title, what) == (LURE.removeprefix("はじめまして。"), "ランサーズ")
    assert when.startswith("今日 ")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 11, 24, 9, 5), "今日 09:05"),
        (datetime(2026, 11, 23, 23, 59), "昨日 23:59"),
        (datetime(2026, 11, 20, 9, 5), "11月20日"),
        (datetime(2025, 12, 31, 9, 5), "2025年12月31日"),
        (datetime(2026, 11, 25, 0, 1), "11月25日"),  # a clock that was set back
    ],
)
@pytest.mark.usefixtures("window")
def test_moments_are_said_as_people_do(moment: datetime, said: str) -> None:
    now = datetime(2026, 11, 24, 12, 0).astimezone()
    assert short_moment(moment.astimezone(UTC), now) == said
