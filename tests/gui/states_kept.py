"""States with something kept: a saved case, the list of them, and the pages over the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.already_sheet import AlreadySheet
from gui.help_pages import Topic
from gui.help_sheet import HelpSheet
from gui.history_filters import TRASH
from gui.history_menu import Act
from gui.main_window import MainWindow
from gui.report_sheet import ReportSheet
from logic.message import Author
from logic.outcomes import Outcome
from logic.verdict import Verdict
from tests.gui import acts
from tests.gui.state_acts import (
    NEXT,
    NO_SUCH_WORD,
    STOP,
    answer,
    list_side,
    new_check,
    open_row,
    react,
    say,
    say_next,
    search_for,
)
from tests.gui.states_judged import (
    caution,
    clear,
    picture,
    stop,
    wait,
)


def saved(window: MainWindow) -> None:
    """The check is kept."""
    wait(window)
    acts.save(window)


def changed(window: MainWindow) -> None:
    """A kept check goes on with another message; that is not yet saved."""
    saved(window)
    say_next(window, Author.CLIENT, NEXT)


def case_fields(window: MainWindow) -> None:
    """Name, client and note of a case are open for editing."""
    saved(window)
    acts.click(answer(window).head.edit_button)


def vanished(window: MainWindow) -> None:
    """The client went silent, and what it means is said."""
    saved(window)
    react(window, Outcome.VANISHED)


def look_again(window: MainWindow) -> None:
    """The day has come on which she wanted to look at it again."""
    saved(window)
    window.wishes.look_again_set.emit(date.today())  # a day that she could choose some days ago
    acts.settle()


def timeline(window: MainWindow) -> None:
    """A case of two checks and two reactions."""
    saved(window)
    react(window, Outcome.INSISTED)
    say_next(window, Author.CLIENT, NEXT)
    acts.save(window)
    react(window, Outcome.VANISHED)
    window.answer.reveal(answer(window).timeline)
    acts.settle()


def already_menu(window: MainWindow) -> None:
    """All that she may already have done."""
    saved(window)
    acts.click(answer(window).already.other_button)


def tick_list(window: MainWindow) -> None:
    """What to do after she sent her ID: two steps are done, and a place to ask is open."""
    saved(window)
    acts.click(answer(window).already.buttons["sent_id"])
    sheet = window.sheets.shown
    assert isinstance(sheet, AlreadySheet)
    rows = sheet.ticks.rows
    for row in rows[:2]:
        acts.click(row.box)
    with_places = next(row for row in rows if row.tick.places)
    acts.click(with_places.places_button)


# --- what was kept ---


def search(window: MainWindow) -> None:
    """A word of her own note and messages is looked for."""
    several(window)
    search_for(window, "aozora")


def nothing_found(window: MainWindow) -> None:
    """A word that is nowhere is looked for."""
    several(window)
    search_for(window, NO_SUCH_WORD)


def filters(window: MainWindow) -> None:
    """The filters are open, and one is in use."""
    several(window)
    acts.click(list_side(window).tools.filters.button)
    acts.click(window.history.tools.filters.chips[Verdict.WAIT])


def selection(window: MainWindow) -> None:
    """Two cases are selected."""
    several(window)
    view = list_side(window).list
    for row in range(2):
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier if row else Qt.KeyboardModifier.NoModifier,
            view.visualRect(view.model().index(row, 0)).center(),
        )
        acts.settle()


def deleted(window: MainWindow) -> None:
    """A case went to the trash, and may come back."""
    several(window)
    open_row(window, 1)
    window.history.tools.acts.do(Act.DELETE)
    acts.settle()
    assert window.history.tools.notice.sentence


def trash(window: MainWindow) -> None:
    """What was deleted is looked at."""
    deleted(window)
    acts.click(list_side(window).tools.filters.button)
    acts.click(window.history.tools.filters.chips[TRASH])


def empty_trash(window: MainWindow) -> None:
    """There is nothing in it."""
    acts.click(list_side(window).tools.filters.button)
    acts.click(window.history.tools.filters.chips[TRASH])


def draft_offer(window: MainWindow) -> None:
    """What was typed is set aside, for another check was opened."""
    saved(window)
    new_check(window)
    acts.paste(window, say(STOP))
    open_row(window, 0)
    assert window.check.draft_offer.sentence


def several(window: MainWindow) -> None:
    """Some cases are kept: of different verdicts, one pinned, one with a reaction."""
    for act in (clear, caution, stop, wait):
        new_check(window)
        act(window)
        acts.save(window)
    react(window, Outcome.AGREED)
    open_row(window, 1)
    window.history.tools.acts.do(Act.PIN)
    acts.settle()


def settings(window: MainWindow) -> None:
    """The settings."""
    wait(window)
    acts.click(window.footer.settings_button)


def help_on(topic: Topic) -> Callable[[MainWindow], None]:
    """Give the act that opens the help on a topic."""

    def act(window: MainWindow) -> None:
        acts.click(window.footer.help_button)
        sheet = window.sheets.shown
        assert isinstance(sheet, HelpSheet)
        acts.click(sheet.button(topic))

    return act


def report(window: MainWindow) -> None:
    """The preview of the report."""
    vanished(window)
    acts.click(answer(window).head.report_button)
    assert isinstance(window.sheets.shown, ReportSheet)


def report_with_pictures(window: MainWindow) -> None:
    """The preview of a report to which she added a screenshot."""
    picture(window)
    acts.save(window)
    acts.click(answer(window).head.report_button)
    sheet = window.sheets.shown
    assert isinstance(sheet, ReportSheet)
    assert sheet.pictures.isChecked()


def failure(window: MainWindow) -> None:
    """The report could not be saved, and the details are open."""
    report(window)
    sheet = window.sheets.shown
    assert isinstance(sheet, ReportSheet)
    assert not sheet.save_to(Path(__file__) / "report.pdf"), "no folder"
    acts.click(sheet.notice.details.button)


def crashed(window: MainWindow) -> None:
    """Something unexpected happened."""
    wait(window)
    window.crashed.emit("ValueError, checker.py:120")
    acts.settle()


def narrow(window: MainWindow) -> None:
    """The window is narrow: its parts are tabs, and she looks at the answer."""
    saved(window)
    window.resize(700, 600)
    acts.settle()
    assert window.panes.tabs is not None
    window.panes.tabs.setCurrentWidget(window.answer)
    acts.settle()
