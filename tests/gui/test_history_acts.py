"""What can be done with saved checks: name them, pin them, delete them and take it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from gui import texts
from gui.history_filters import TRASH
from gui.history_menu import Act, menu
from gui.history_model import PAGE
from gui.main_window import MainWindow
from gui.shortcuts import Does, keys_shown
from logic.history import History
from logic.history.cases import Query
from logic.language import Language
from logic.rulebook import Rulebook
from tests.gui import acts
from tests.gui.saved_list import CONTROL, SHIFT, SavedList, click, keep, labels, open_list, settle

MESSAGES = tuple(
    f"{number}通目です。先にチャットワークへ登録をお願いします。" for number in range(6)
)
ONE, TWO, THREE, FOUR, FIVE, SIX = MESSAGES


@pytest.fixture
def saved(
    qtbot: QtBot, dressed_app: QApplication, history_file: Path, rulebook: Rulebook
) -> SavedList:
    """Six cases, the last one newest and so on top."""
    texts.set_language(Language.EN)
    keep(history_file, rulebook, *MESSAGES)
    shown = open_list(qtbot, history_file, rulebook)
    assert shown.titles == [SIX, FIVE, FOUR, THREE, TWO, ONE]
    return shown


@pytest.fixture
def long(
    qtbot: QtBot, dressed_app: QApplication, history_file: Path, rulebook: Rulebook
) -> SavedList:
    """More cases than are fetched at once, each with a number of its own."""
    texts.set_language(Language.EN)
    ids = [case.id for case in keep(history_file, rulebook, *["よろしく"] * (PAGE + 50))]
    with History.open(history_file) as history:
        history.set_name(ids[3], "deep down")
        history.set_pinned(ids[3], True)
        history.set_pinned(ids[3], False)
    return open_list(qtbot, history_file, rulebook)


def rename(saved: SavedList, name: str, end: Qt.Key) -> None:
    """Press F2, write a name over the old one, and end with a key."""
    saved.press(Qt.Key.Key_F2)
    [field] = editors(saved)
    assert field.selectedText() == saved.chosen[0]
    QTest.keyClicks(field, name) if name else QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, end)
    settle()


def editors(saved: SavedList) -> list[QLineEdit]:
    """The fields for a name that are open."""
    return [field for field in saved.view.findChildren(QLineEdit) if field.isVisible()]


def to_trash(saved: SavedList) -> None:
    """Show what was deleted."""
    filters = saved.panel.tools.filters
    click(filters.button)
    click(filters.chips[TRASH])
    click(filters.button)


def notice_buttons(saved: SavedList) -> list[str]:
    """What the notice below the list offers."""
    return labels(saved.panel.tools.notice.buttons)


# --- names ---


def test_f2_gives_a_name_and_the_case_moves_up_still_selected(saved: SavedList) -> None:
    saved.click_row(2)
    rename(saved, "Writing job", Qt.Key.Key_Return)
    assert saved.titles == ["Writing job", SIX, FIVE, THREE, TWO, ONE]
    assert saved.chosen == ["Writing job"]
    assert editors(saved) == []


def test_escape_leaves_the_name_as_it_was(saved: SavedList) -> None:
    saved.click_row(0)
    rename(saved, "Not this", Qt.Key.Key_Escape)
    assert saved.titles[0] == SIX


def test_a_name_left_empty_gives_the_message_back(saved: SavedList) -> None:
    saved.click_row(1)
    rename(saved, "Job", Qt.Key.Key_Tab)
    assert saved.titles[0] == "Job"
    rename(saved, "", Qt.Key.Key_Return)
    assert saved.titles[0] == FIVE


def test_enter_without_a_change_gives_no_name(saved: SavedList, history_file: Path) -> None:
    saved.click_row(3)
    saved.press(Qt.Key.Key_F2)
    [field] = editors(saved)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert saved.titles[3] == THREE, "it did not even move"
    case = saved.archive.get(saved.model.rows[3].id)
    assert case is not None
    assert case.name == ""


# --- pins ---


def test_a_pinned_case_stays_on_top_and_says_so(saved: SavedList) -> None:
    saved.click_row(4)
    saved.choose_from_menu(Act.PIN)
    assert saved.titles[0] == TWO
    assert saved.chosen == [TWO]
    told = saved.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Pinned, ")
    saved.click_row(3)
    rename(saved, "Newest change", Qt.Key.Key_Return)
    assert saved.titles[:2] == [TWO, "Newest change"]
    saved.click_row(0)
    saved.choose_from_menu(Act.UNPIN)
    assert saved.titles == ["Newest change", SIX, FIVE, THREE, TWO, ONE], "back in its place"
    assert saved.chosen == [TWO]


def test_ctrl_d_pins_all_that_is_selected_and_again_unpins_it(saved: SavedList) -> None:
    saved.click_row(4)
    saved.press(Qt.Key.Key_D, CONTROL)
    assert saved.titles[0] == TWO
    saved.click_row(2, CONTROL)
    saved.press(Qt.Key.Key_D, CONTROL)
    assert [case.pinned for case in saved.model.rows] == [True, True, *[False] * 4], "one was not"
    saved.press(Qt.Key.Key_D, CONTROL)
    assert not any(case.pinned for case in saved.model.rows)


def test_the_menu_shows_the_same_keys_as_the_help(saved: SavedList) -> None:
    saved.click_row(0)
    offered = saved.panel.tools.acts.offered()
    made = menu(offered, saved.panel.tools.acts.do, saved.panel)
    shown = {each.data(): each.shortcut().toString() for each in made.actions() if each.data()}
    assert shown[Act.PIN] == keys_shown(Does.PIN_CASE) == "Ctrl+D"
    assert shown[Act.RENAME] == keys_shown(Does.RENAME_CASE)
    assert shown[Act.DELETE] == keys_shown(Does.DELETE_CASES)


def test_nothing_is_pinned_in_the_trash(saved: SavedList) -> None:
    saved.click_row(0)
    saved.press(Qt.Key.Key_Delete)
    to_trash(saved)
    saved.view.setCurrentIndex(saved.model.index(0))
    saved.press(Qt.Key.Key_D, CONTROL)
    assert not saved.model.rows[0].pinned


def test_the_menu_key_opens_the_menu_of_the_case(saved: SavedList) -> None:
    saved.click_row(2)
    reason = QContextMenuEvent.Reason.Keyboard
    at = saved.view.visualRect(saved.model.index(2)).center()
    QApplication.sendEvent(
        saved.view.viewport(),
        QContextMenuEvent(reason, at, saved.view.viewport().mapToGlobal(at)),
    )
    [menu] = saved.view.findChildren(QMenu)
    assert menu.isVisible()
    offered = [action.data() for action in menu.actions() if not action.isSeparator()]
    assert offered == [Act.OPEN, Act.RENAME, Act.DETAILS, Act.PIN, Act.DELETE]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert saved.opened[-1] == saved.model.rows[2].id


def test_client_and_note_are_written_in_the_case_itself(saved: SavedList) -> None:
    saved.view.setCurrentIndex(saved.model.index(1))
    saved.choose_from_menu(Act.DETAILS)
    assert saved.opened == [saved.model.rows[1].id]


# --- deleting ---


def test_deleting_can_be_undone_by_a_click(saved: SavedList) -> None:
    saved.click_row(1)
    saved.press(Qt.Key.Key_Delete)
    assert FIVE not in saved.titles
    assert saved.panel.tools.notice.isVisible()
    assert saved.panel.tools.notice.sentence == "1 moved to the trash"
    click(saved.panel.tools.notice.buttons[0])
    assert saved.titles == [SIX, FIVE, FOUR, THREE, TWO, ONE]
    assert not saved.panel.tools.notice.isVisible()


def test_three_deleted_at_once_come_back_by_ctrl_z(saved: SavedList) -> None:
    saved.click_row(1)
    saved.click_row(3, SHIFT)
    saved.press(Qt.Key.Key_Delete)
    assert saved.titles == [SIX, TWO, ONE]
    assert saved.panel.tools.notice.sentence == "3 moved to the trash"
    saved.press(Qt.Key.Key_Z, CONTROL)
    assert saved.titles == [SIX, FIVE, FOUR, THREE, TWO, ONE]


def test_what_another_part_of_the_window_deletes_can_be_undone_here(saved: SavedList) -> None:
    saved.wishes.deleted.emit([saved.model.rows[0].id])
    assert saved.panel.tools.notice.sentence == "1 moved to the trash"
    click(saved.panel.tools.notice.buttons[0])
    assert saved.titles[0] == SIX


def test_when_it_cannot_be_deleted_nothing_says_it_was(
    saved: SavedList, history_file: Path
) -> None:
    away = history_file.with_name("elsewhere")
    history_file.rename(away)
    saved.click_row(0)
    saved.press(Qt.Key.Key_Delete)
    assert saved.titles[0] == SIX
    assert not saved.panel.tools.notice.isVisible()
    away.rename(history_file)


def test_the_trash_gives_back(saved: SavedList) -> None:
    saved.click_row(0)
    saved.press(Qt.Key.Key_Delete)
    to_trash(saved)
    assert saved.titles == [SIX]
    assert saved.panel.heading.text() == "Trash: 1"
    saved.view.setCurrentIndex(saved.model.index(0))
    assert saved.panel.tools.acts.offered() == [Act.OPEN, Act.RESTORE, Act.ERASE]
    saved.choose_from_menu(Act.RESTORE)
    assert saved.told == "The trash is empty."
    click(saved.panel.clear_button)
    assert saved.titles == [SIX, FIVE, FOUR, THREE, TWO, ONE]


def test_erasing_for_good_asks_first_and_an_enter_too_many_keeps(saved: SavedList) -> None:
    saved.click_row(0)
    saved.click_row(1, CONTROL)
    saved.press(Qt.Key.Key_Delete)
    to_trash(saved)
    saved.view.setFocus()
    saved.press(Qt.Key.Key_A, CONTROL)
    saved.press(Qt.Key.Key_Delete)
    notice = saved.panel.tools.notice
    assert notice.sentence == "Erase 2 for good? This cannot be undone."
    assert notice_buttons(saved) == ["Erase for good", "Keep"]
    assert notice.buttons[1].hasFocus()
    QTest.keyClick(notice.buttons[1], Qt.Key.Key_Space)
    settle()
    assert not notice.isVisible()
    assert len(saved.titles) == 2

    saved.press(Qt.Key.Key_Delete)
    click(notice.buttons[0])
    assert saved.told == "The trash is empty."
    assert saved.archive.count(Query(deleted=True)) == 0
    assert saved.archive.count(Query()) == 4
    saved.press(Qt.Key.Key_Z, CONTROL)
    assert saved.archive.count(Query()) == 4, "what was erased does not come back"


def test_erasing_what_could_not_be_deleted_before_offers_no_way_back(
    saved: SavedList, history_file: Path
) -> None:
    case_id = saved.model.rows[0].id
    away = history_file.with_name("elsewhere")
    history_file.rename(away)
    saved.click_row(0)
    saved.press(Qt.Key.Key_Delete)
    away.rename(history_file)
    with History.open(history_file) as history:  # another window
        history.delete([case_id])
    to_trash(saved)
    assert saved.titles == [SIX]
    saved.view.setFocus()
    saved.press(Qt.Key.Key_A, CONTROL)
    saved.press(Qt.Key.Key_Delete)
    click(saved.panel.tools.notice.buttons[0])
    assert saved.told == "The trash is empty."
    assert not saved.panel.tools.notice.isVisible(), "gone for good"


# --- several at once ---


def test_gathering_several_opens_none_and_shows_what_can_be_done(saved: SavedList) -> None:
    saved.click_row(0)
    opened = list(saved.opened)
    saved.click_row(2, CONTROL)
    saved.click_row(4, CONTROL)
    assert saved.opened == opened
    bar = saved.panel.tools.bar
    assert bar.isVisible()
    assert bar.findChildren(type(saved.panel.heading))[0].text() == "3 selected"
    assert list(bar.buttons) == [Act.PIN, Act.DELETE]
    click(bar.buttons[Act.PIN])
    assert sorted(saved.titles[:3]) == sorted([SIX, FOUR, TWO])
    assert sorted(saved.chosen) == sorted([SIX, FOUR, TWO]), "still selected"
    assert list(bar.buttons) == [Act.UNPIN, Act.DELETE]
    click(bar.clear_button)
    assert saved.chosen == []
    assert not bar.isVisible()


def test_shift_and_the_arrows_gather_by_keys(saved: SavedList) -> None:
    saved.view.setFocus()
    saved.view.setCurrentIndex(saved.model.index(1))
    saved.press(Qt.Key.Key_Down, SHIFT)
    saved.press(Qt.Key.Key_Down, SHIFT)
    assert saved.chosen == [FIVE, FOUR, THREE]
    saved.press(Qt.Key.Key_Up, SHIFT)
    assert saved.chosen == [FIVE, FOUR]
    assert saved.opened == []


def test_ctrl_a_takes_all_there_is_not_only_what_was_fetched(long: SavedList, qtbot: QtBot) -> None:
    assert len(long.titles) == PAGE
    long.view.setFocus()
    long.press(Qt.Key.Key_A, CONTROL)
    qtbot.waitUntil(lambda: len(long.chosen) == PAGE + 50)
    long.press(Qt.Key.Key_Delete)
    assert long.archive.count(Query()) == 0
    assert long.told.startswith("Nothing saved yet.")
    click(long.panel.tools.notice.buttons[0])
    assert long.archive.count(Query()) == PAGE + 50
    assert long.titles


# --- a long list ---


def test_end_goes_to_the_oldest_case_of_all(long: SavedList, qtbot: QtBot) -> None:
    long.view.setFocus()
    long.view.setCurrentIndex(long.model.index(0))
    long.press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: long.view.currentIndex().row() == PAGE + 49)
    last = long.view.visualRect(long.model.index(PAGE + 49))
    assert long.view.viewport().rect().contains(last)
    long.press(Qt.Key.Key_Home)
    assert long.view.currentIndex().row() == 0
    assert long.view.visualRect(long.model.index(0)).top() == 0


def test_page_keys_go_down_a_screen_and_up_again(long: SavedList) -> None:
    long.view.setFocus()
    long.view.setCurrentIndex(long.model.index(0))
    long.press(Qt.Key.Key_PageDown)
    row = long.view.currentIndex().row()
    assert row > 3
    assert long.view.viewport().rect().contains(long.view.visualRect(long.view.currentIndex()))
    long.press(Qt.Key.Key_PageUp)
    assert long.view.currentIndex().row() == 0


def test_a_change_elsewhere_moves_neither_view_nor_selection(
    long: SavedList, history_file: Path
) -> None:
    long.view.setCurrentIndex(long.model.index(100))
    settle()
    chosen = [case.id for case in long.view.chosen()]
    top = long.view.indexAt(long.view.viewport().rect().topLeft())
    seen = (long.model.rows[top.row()].id, long.view.visualRect(top).top())
    with History.open(history_file) as history:  # another window
        history.set_pinned(long.model.rows[150].id, True)
        history.set_name(long.model.rows[90].id, "renamed")
        history.delete([long.model.rows[20].id])
    long.model.catch_up()
    settle()
    assert "renamed" in long.titles[:3]
    assert [case.id for case in long.view.chosen()] == chosen
    top = long.view.indexAt(long.view.viewport().rect().topLeft())
    assert (long.model.rows[top.row()].id, long.view.visualRect(top).top()) == seen


def test_a_case_from_below_what_was_fetched_comes_up_when_it_changes(long: SavedList) -> None:
    oldest = long.archive.page(Query(), PAGE + 50)[-1]
    assert long.model.row_of(oldest.id) is None
    long.archive.set_name(oldest.id, "found again")
    assert long.titles[0] == "found again"
    assert long.titles.count("found again") == 1


# --- in the real window ---


def test_deleting_the_case_that_is_open_clears_the_screen_and_undo_brings_it_back(
    window: MainWindow,
) -> None:
    acts.paste(window, acts.LURE)
    acts.save(window)
    view = window.history.list
    view.setFocus()
    acts.press(window, Qt.Key.Key_Delete)
    assert acts.list_lines(window) == []
    assert acts.verdict_shown(window) == ""
    notice = window.history.tools.notice
    assert notice.isVisible()
    acts.click(notice.buttons[0])
    assert len(acts.list_lines(window)) == 1
    acts.open_row(window, 0)
    assert acts.verdict_shown(window) == "ちょっと待って！"


def test_erasing_a_record_while_a_note_is_written_on_it_is_no_trouble(
    window: MainWindow,
) -> None:
    """Where a click on a button does not take the keyboard, as on macOS."""
    acts.paste(window, acts.LURE)
    acts.save(window)
    window.history.list.setFocus()
    acts.press(window, Qt.Key.Key_Delete)
    filters, notice = window.history.tools.filters, window.history.tools.notice
    click(filters.button)
    click(filters.chips[TRASH])
    acts.open_row(window, 0)
    window.history.list.setFocus()
    acts.press(window, Qt.Key.Key_Delete)
    notice.buttons[0].setFocusPolicy(Qt.FocusPolicy.NoFocus)
    head = acts.answer(window).head
    acts.click(head.edit_button)
    head.fields.note.setFocus()
    QTest.keyClicks(head.fields.note, "they vanished")
    acts.click(notice.buttons[0])
    assert acts.list_lines(window) == []
    assert acts.verdict_shown(window) == ""
    assert window.check.notice.sentence == ""
    acts.paste(window, acts.LURE)
    assert window.check.notice.sentence == "", "nor with the next check"
