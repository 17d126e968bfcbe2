"""Finding a saved check again: by typing a word of it, and by narrowing the list down."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import beside, texts
from gui.history_filters import OPEN, TRASH
from gui.history_finder import Looking, Question
from gui.history_model import PAGE
from gui.main_window import MainWindow
from logic.history import History
from logic.history.cases import Query
from logic.language import Language
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from logic.verdict import Verdict
from tests.gui import acts
from tests.gui.saved_list import (
    CONTROL,
    SavedList,
    click,
    keep,
    labels,
    open_list,
    settle,
)

FINE = "契約と仮払いのあとに進めましょう。よろしくお願いします。"
LURE = "先にチャットワークへ登録をお願いします。"
PAY = "報酬は銀行口座に直接お振り込みします。"
ENGLISH = "Please add me on Telegram first."


@pytest.fixture
def saved(
    qtbot: QtBot, dressed_app: QApplication, history_file: Path, rulebook: Rulebook
) -> SavedList:
    """Four cases, the English one newest; the first has a name, a client and a note."""
    texts.set_language(Language.EN)
    first = keep(history_file, rulebook, FINE, LURE, (PAY, "lancers"), (ENGLISH, "upwork"))[0]
    with History.open(history_file) as history:
        history.set_name(first.id, "継続の仕事")
        history.set_client(first.id, "あおぞら編集部")
        history.set_note(first.id, "単価は応相談")
        history.record_outcome(first.id, Outcome.AGREED)
    shown = open_list(qtbot, history_file, rulebook)
    assert len(shown.titles) == 4
    return shown


def unfold(saved: SavedList) -> None:
    """Click the filter button."""
    click(saved.panel.tools.filters.button)


def choose(saved: SavedList, choice: Verdict | str) -> None:
    """Click a chip."""
    click(saved.panel.tools.filters.chips[choice])


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("telegram", [ENGLISH]),
        ("ＴＥＬＥ", [ENGLISH]),
        ("銀行", [PAY]),
        ("継続", ["継続の仕事"]),
        ("あおぞら", ["継続の仕事"]),
        ("応相談", ["継続の仕事"]),
        ("登録", [LURE]),
    ],
)
def test_a_word_of_message_name_client_or_note_finds_the_case(
    saved: SavedList, qtbot: QtBot, word: str, found: list[str]
) -> None:
    saved.look_for(word)
    qtbot.waitUntil(lambda: saved.titles == found)
    assert saved.panel.heading.text() == "1 found"


def test_what_is_typed_last_is_what_is_found(saved: SavedList, qtbot: QtBot) -> None:
    saved.look_for("銀行")
    QTest.keyClick(saved.panel.tools.search, Qt.Key.Key_Return)  # looked for at once
    saved.look_for("telegram")
    qtbot.waitUntil(lambda: saved.titles == [ENGLISH])
    qtbot.wait(300)  # time for the older answer to come, which must not be shown
    assert saved.titles == [ENGLISH]


def test_nothing_found_is_said_and_one_click_shows_everything_again(
    saved: SavedList, qtbot: QtBot
) -> None:
    saved.look_for("ハチミツ")
    qtbot.waitUntil(lambda: saved.told != "")
    assert saved.told == "Nothing saved contains “ハチミツ”."
    assert not saved.view.isVisible()
    click(saved.panel.clear_button)
    assert len(saved.titles) == 4
    assert saved.told == ""
    assert saved.panel.tools.search.text() == ""
    assert saved.panel.tools.search.hasFocus()
    assert not saved.panel.clear_button.isVisible()


def test_escape_empties_the_field_and_shows_everything(saved: SavedList, qtbot: QtBot) -> None:
    saved.look_for("銀行")
    qtbot.waitUntil(lambda: saved.titles == [PAY])
    QTest.keyClick(saved.panel.tools.search, Qt.Key.Key_Escape)
    assert len(saved.titles) == 4
    assert saved.panel.tools.search.hasFocus()


def test_from_the_word_to_the_case_by_keys_alone(saved: SavedList, qtbot: QtBot) -> None:
    saved.look_for("銀行")
    qtbot.waitUntil(lambda: saved.titles == [PAY])
    QTest.keyClick(saved.panel.tools.search, Qt.Key.Key_Down)
    assert saved.view.hasFocus()
    assert saved.chosen == [PAY]
    saved.press(Qt.Key.Key_Return)
    assert saved.opened == [saved.model.rows[0].id]


def test_whoever_types_in_the_list_is_searching(saved: SavedList, qtbot: QtBot) -> None:
    saved.view.setFocus()
    QTest.keyClick(saved.view, Qt.Key.Key_T)
    assert saved.panel.tools.search.hasFocus()
    QTest.keyClicks(saved.panel.tools.search, "elegram")
    qtbot.waitUntil(lambda: saved.titles == [ENGLISH])


def test_how_many_were_found_is_read_aloud(saved: SavedList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(saved.panel.tools.announcer.announced, timeout=5000) as told:
        saved.look_for("お願いします")
    assert told.args == ["2 found"]
    with qtbot.waitSignal(saved.panel.tools.announcer.announced, timeout=5000) as told:
        saved.look_for("ハチミツ")
    assert told.args == ["Nothing saved contains “ハチミツ”."]


def test_a_search_through_more_than_a_page_goes_on_as_it_is_scrolled(
    qtbot: QtBot, dressed_app: QApplication, history_file: Path, rulebook: Rulebook
) -> None:
    texts.set_language(Language.EN)
    keep(history_file, rulebook, *[LURE] * (PAGE + 30), ENGLISH)
    saved = open_list(qtbot, history_file, rulebook)
    saved.look_for("登録")
    qtbot.waitUntil(lambda: saved.panel.heading.text() == f"{PAGE + 30} found")
    assert len(saved.titles) == PAGE
    saved.view.verticalScrollBar().setValue(saved.view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(saved.titles) == PAGE + 30)
    assert set(saved.titles) == {LURE}


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Another program holds the history: a search waits, and takes long."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def test_a_search_that_was_called_off_reads_nothing(
    saved: SavedList, qtbot: QtBot, history_file: Path
) -> None:
    told: list[object] = []
    search = Looking(history_file, Question(Query(text="登録"), PAGE, None, told.append))
    for signal in (search.paged, search.counted, search.failed):
        signal.connect(told.append)
    search.stop()
    search.start()
    assert search.wait()
    settle()
    assert told == []


def test_a_search_is_stopped_when_another_word_is_typed(
    saved: SavedList, qtbot: QtBot, history_file: Path
) -> None:
    told: list[object] = []
    field = saved.panel.tools.search
    before = beside.running()
    with held(history_file):
        saved.look_for("銀行")
        QTest.keyClick(field, Qt.Key.Key_Return)
        [older] = beside.running() - before
        assert isinstance(older, Looking)
        older.paged.connect(told.append)
        older.failed.connect(told.append)
        saved.look_for("telegram")
        QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: saved.titles == [ENGLISH])
    qtbot.waitUntil(lambda: older not in beside.running())
    assert told == [], "it ended without a word"


def test_coming_back_to_the_window_during_a_search_leaves_no_lines_of_before(
    qtbot: QtBot, dressed_app: QApplication, history_file: Path, rulebook: Rulebook
) -> None:
    texts.set_language(Language.EN)
    keep(history_file, rulebook, *[ENGLISH] * 30, *[LURE] * (PAGE + 5))
    saved = open_list(qtbot, history_file, rulebook)
    saved.model.fetch(PAGE)
    assert saved.titles.count(ENGLISH) == 30
    with held(history_file):
        saved.look_for("登録")
        QTest.keyClick(saved.panel.tools.search, Qt.Key.Key_Return)
        saved.model.catch_up()
        assert saved.titles.count(ENGLISH) == 30, "still looking"
    qtbot.waitUntil(lambda: ENGLISH not in saved.titles)
    assert len(saved.titles) == PAGE
    qtbot.waitUntil(lambda: saved.panel.heading.text() == f"{PAGE + 5} found")


def test_what_is_renamed_before_the_search_has_told_is_listed_by_its_new_name(
    saved: SavedList, qtbot: QtBot
) -> None:
    case = saved.model.rows[saved.titles.index(LURE)]
    before = beside.running()
    saved.look_for("登録")
    QTest.keyClick(saved.panel.tools.search, Qt.Key.Key_Return)
    [search] = beside.running() - before
    assert search.wait()
    saved.archive.set_name(case.id, "登録の件")
    qtbot.waitUntil(lambda: saved.titles == ["登録の件"])


def test_chips_offer_the_verdicts_and_only_services_that_occur(saved: SavedList) -> None:
    unfold(saved)
    chips = saved.panel.tools.filters.chips
    verdicts = [*reversed(Verdict)]
    services = ["crowdworks", "lancers", "upwork"]
    assert [c for c in chips if isinstance(c, Verdict)] == verdicts
    assert {c for c in chips if isinstance(c, str)} == {*services, OPEN, TRASH}
    for verdict in verdicts:
        assert not chips[verdict].icon().isNull(), "a sign beside the word"
    for chip in chips.values():
        told = QAccessible.queryAccessibleInterface(chip)
        assert told.text(QAccessible.Text.Name).strip()


def test_a_service_further_down_than_the_first_page_is_offered(
    qtbot: QtBot, dressed_app: QApplication, history_file: Path, rulebook: Rulebook
) -> None:
    keep(history_file, rulebook, (ENGLISH, "fiverr"), *[LURE] * PAGE)
    saved = open_list(qtbot, history_file, rulebook)
    unfold(saved)
    assert "fiverr" in saved.panel.tools.filters.chips
    choose(saved, "fiverr")
    assert saved.titles == [ENGLISH]


def test_filters_add_up_and_each_can_be_taken_back(saved: SavedList) -> None:
    unfold(saved)
    choose(saved, "crowdworks")
    assert saved.titles == ["継続の仕事", LURE]
    choose(saved, OPEN)
    assert saved.titles == [LURE]
    choose(saved, "lancers")
    assert saved.titles == [PAY, LURE], "one service or the other"
    unfold(saved)  # fold it away again
    filters = saved.panel.tools.filters
    assert labels(filters.chips.values()) == ["No reaction yet ×", "CrowdWorks ×", "Lancers ×"]
    for chip in filters.chips.values():
        assert chip.visibleRegion().boundingRect() == chip.rect(), "seen whole"
    choose(saved, "crowdworks")
    assert saved.titles == [PAY]
    choose(saved, OPEN)
    choose(saved, "lancers")
    assert len(saved.titles) == 4
    assert not filters.isVisible()


def test_a_verdict_is_a_filter(saved: SavedList) -> None:
    unfold(saved)
    heavy = [case.title for case in saved.model.rows if case.verdict is Verdict.WAIT]
    choose(saved, Verdict.WAIT)
    assert saved.titles == heavy != []


def test_search_and_filter_work_together(saved: SavedList, qtbot: QtBot) -> None:
    unfold(saved)
    choose(saved, OPEN)
    saved.look_for("お願いします")
    qtbot.waitUntil(lambda: saved.titles == [LURE])
    click(saved.panel.tools.filters.chips[OPEN])
    qtbot.waitUntil(lambda: sorted(saved.titles) == sorted(["継続の仕事", LURE]))


def test_filters_that_leave_nothing_say_so(saved: SavedList) -> None:
    unfold(saved)
    choose(saved, "lancers")
    choose(saved, Verdict.CLEAR)
    assert saved.told == "Nothing saved fits these filters."
    click(saved.panel.clear_button)
    assert len(saved.titles) == 4


def test_the_keyboard_stays_on_the_chip_it_is_on(saved: SavedList) -> None:
    unfold(saved)
    chip = saved.panel.tools.filters.chips["lancers"]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    settle()
    assert saved.titles == [PAY]
    assert saved.panel.tools.filters.chips["lancers"].hasFocus()


def test_an_open_case_leaves_that_filter_once_the_client_reacts(saved: SavedList) -> None:
    unfold(saved)
    choose(saved, OPEN)
    case = next(case for case in saved.model.rows if case.title == LURE)
    saved.archive.record_outcome(case.id, Outcome.VANISHED)
    assert saved.titles == [ENGLISH, PAY]
    assert saved.panel.heading.text() == "2 found"


def test_an_empty_trash_says_so(saved: SavedList) -> None:
    unfold(saved)
    choose(saved, TRASH)
    assert saved.told == "The trash is empty."


def test_a_history_that_cannot_be_read_is_not_called_empty(
    saved: SavedList, history_file: Path, rulebook: Rulebook
) -> None:
    away = history_file.with_name("elsewhere")
    history_file.rename(away)
    saved.model.catch_up()
    assert len(saved.titles) == 4, "what was read stays"
    unfold(saved)
    choose(saved, OPEN)
    assert "Nothing saved" not in saved.told
    away.rename(history_file)
    choose(saved, OPEN)
    assert len(saved.titles) == 4


def test_a_damaged_history_says_what_is_wrong_where_the_list_would_be(
    qtbot: QtBot, dressed_app: QApplication, history_file: Path, rulebook: Rulebook
) -> None:
    texts.set_language(Language.EN)
    History.open(history_file).close()
    history_file.write_bytes(history_file.read_bytes()[:100] + b"\xff" * 5000)
    saved = open_list(qtbot, history_file, rulebook)
    assert saved.told.startswith(rulebook.texts["history"]["damaged"].en.split("{")[0])


def test_ctrl_f_goes_to_the_field_from_anywhere(window: MainWindow) -> None:
    window.check.message.setFocus()
    acts.press(window, Qt.Key.Key_F, CONTROL)
    assert window.history.tools.search.hasFocus()


def test_in_a_narrow_window_ctrl_f_opens_the_list_first(window: MainWindow) -> None:
    window.resize(700, 600)
    acts.settle()
    assert not window.history.isVisible()
    acts.press(window, Qt.Key.Key_F, CONTROL)
    assert window.history.isVisible()
    assert window.history.tools.search.hasFocus()


def test_tab_goes_from_the_search_to_the_filters_to_the_list(window: MainWindow) -> None:
    acts.paste(window, acts.LURE)
    acts.save(window)
    tools = window.history.tools
    acts.press(window, Qt.Key.Key_F, CONTROL)
    acts.press(window, Qt.Key.Key_Tab)
    assert tools.filters.button.hasFocus()
    acts.press(window, Qt.Key.Key_Tab)
    assert window.history.list.hasFocus()
