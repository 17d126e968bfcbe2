"""The list of saved checks: lines that begin alike can be told apart, and nothing is cut off."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui import texts, theme
from gui.history_delegate import beside_sign
from gui.history_lines import TITLE_LINES, Line, lines, row_height, shortened
from gui.history_roles import RowTexts, TextsRole
from gui.label import lay_out, line_height, natural_width
from gui.main_window import MainWindow
from gui.theme import Role
from logic.language import Language
from logic.outcomes import Outcome
from tests.gui import acts

GREETING = "今回ご応募いただいた在宅のお仕事の件でご連絡しました。"
MESSAGES = (
    GREETING + "データ入力チームの佐々木です。先にLINEを追加してください。",
    GREETING + "動画編集の件の高橋です。先にチャットワークへ登録をお願いします。",
)


def save_all(window: MainWindow) -> None:
    """Save the messages, one after the other."""
    for message in MESSAGES:
        acts.click(window.history.new_button)
        acts.paste(window, message)
        acts.save(window)


def lines_shown(window: MainWindow, row: int) -> list[Line]:
    """What a line of the list shows in its width."""
    view = window.history.list
    index = view.model().index(row, 0)
    return lines(index.data(TextsRole), beside_sign(view.visualRect(index).width()))


def titles_shown(window: MainWindow) -> list[str]:
    """The titles as the list shortens them in its width."""
    rows = range(window.history.list.model().rowCount())
    return [lines_shown(window, row)[0].text for row in rows]


def test_titles_that_begin_alike_are_told_apart_by_their_ends(window: MainWindow) -> None:
    save_all(window)
    shown = titles_shown(window)
    assert all(title.startswith("今回") and "…" in title for title in shown)
    assert len(set(shown)) == 2


@pytest.mark.parametrize("width", [40, 90, 165, 240, 700])
@pytest.mark.parametrize(
    "title", ["", "短い", MESSAGES[0], "Hi there, thanks for applying to our job post", "W" * 60]
)
@pytest.mark.usefixtures("dressed_app")
def test_a_title_takes_two_lines_at_most(title: str, width: int) -> None:
    font = theme.font(Role.STRONG)
    shown = shortened(title, font, width)
    assert lay_out(shown, font, width)[1] <= TITLE_LINES * line_height(font)
    if natural_width(title, font) <= width:
        assert shown == title


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_reaction_stands_below_the_service_and_is_shown_whole(
    window: MainWindow, outcome: Outcome, language: Language
) -> None:
    texts.set_language(language)
    acts.choose_service(window, "crowdworks")
    save_all(window)
    view = window.history.list
    first = view.model().index(0, 0)
    before = view.visualRect(first).height()
    acts.record_reaction(window, outcome)
    row = view.visualRect(first)
    shown = lines_shown(window, 0)
    label = acts.reactions(window)[0]
    assert [line.text for line in shown if label in line.text] == [f"→ {label}"]
    service = acts.list_lines(window)[0][2]
    assert any(service in line.text for line in shown), "the service is still named"
    assert row.height() > before, "the line grew"
    assert sum(line.height for line in shown) <= row.height()
    assert acts.reactions(window) == [label, ""]


def test_a_wider_list_shows_the_whole_title(window: MainWindow) -> None:
    save_all(window)
    window.resize(700, 600)
    assert window.panes.tabs is not None
    window.panes.tabs.setCurrentWidget(window.history)
    acts.settle()
    assert titles_shown(window)[1] == MESSAGES[0]
    heights = [window.history.list.visualRect(window.history.list.model().index(0, 0)).height()]
    window.resize(1024, 640)
    acts.settle()
    heights.append(window.history.list.visualRect(window.history.list.model().index(0, 0)).height())
    assert heights[0] < heights[1], "less width, more lines"


def test_a_screen_reader_hears_title_service_and_reaction(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    save_all(window)
    acts.record_reaction(window, Outcome.VANISHED)
    told = window.history.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in (MESSAGES[1], "クラウドワークス", acts.reactions(window)[0]):
        assert part in told


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (1024, 400)], ids=str)
def test_no_line_runs_into_the_next(window: MainWindow, size: tuple[int, int]) -> None:
    """Also where a scroll bar takes some of the width."""
    acts.choose_service(window, "crowdworks")
    for _ in range(3):
        save_all(window)
        acts.record_reaction(window, Outcome.INSISTED)
    window.resize(*size)
    acts.settle()
    view = window.history.list
    rows = [view.model().index(row, 0) for row in range(6)]
    for number, row in enumerate(rows):
        area = view.visualRect(row)
        assert area.width() <= view.viewport().width()
        assert sum(line.height for line in lines_shown(window, number)) <= area.height()
    tops = [view.visualRect(row).top() for row in rows]
    assert all(view.visualRect(a).bottom() < top for a, top in zip(rows, tops[1:], strict=False))


FULL = RowTexts(
    title="高額報酬の件",
    when="今日 10:24",
    where="クラウドワークス",
    client="相手：合同会社あおぞら編集部 高橋様",
    reaction="応じてくれず、同じことを求められた",
    reminder="今日みなおす",
    due=True,
    pinned=True,
)


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [60, 165, 240, 700])
@pytest.mark.parametrize(
    "shown_texts",
    [
        FULL,
        FULL._replace(title=MESSAGES[0]),
        FULL._replace(title="Hi there, thanks for applying to our job post"),
        FULL._replace(title="", client="", reaction="", reminder=""),
        FULL._replace(title="W" * 60, where=""),
    ],
)
def test_the_height_of_a_line_is_that_of_what_it_shows(
    dressed_app: QApplication, shown_texts: RowTexts, width: int, scale: float
) -> None:
    theme.set_text_scale(dressed_app, scale)
    shown = lines(shown_texts, width)
    assert row_height(shown_texts, width) == sum(line.height for line in shown)
    for line in shown:
        assert lay_out(line.text, theme.font(line.role), width)[1] <= line.height
    theme.set_text_scale(dressed_app, 1.0)


@pytest.mark.usefixtures("dressed_app")
def test_everything_a_case_has_is_shown_whole() -> None:
    shown = "\n".join(line.text for line in lines(FULL, 165))
    for part in (FULL.title, FULL.client, FULL.when, FULL.where, FULL.reaction, FULL.reminder):
        assert part in shown


def test_client_reminder_and_pin_are_seen_and_heard(window: MainWindow) -> None:
    save_all(window)
    texts.set_language(Language.EN)
    case = acts.checker(window).case
    assert case is not None
    window.wishes.client_named.emit(case.id, "Aozora")
    window.wishes.look_again_set.emit(date(2020, 1, 1))
    window.wishes.pinned.emit(case.id, True)
    acts.settle()
    index = window.history.list.model().index(0, 0)
    shown = index.data(TextsRole)
    assert (shown.client, shown.reminder) == ("Client: Aozora", "Look again today")
    assert shown.due and shown.pinned
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Pinned", "Client: Aozora", "Look again today"):
        assert part in told
    window.wishes.look_again_set.emit(date(2100, 1, 4))
    shown = window.history.list.model().index(0, 0).data(TextsRole)
    assert shown.reminder.startswith("Look again: ")
    assert "2100" in shown.reminder
    assert not shown.due
