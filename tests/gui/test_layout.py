"""Nothing is cut off: in both languages, on every service, from small windows to large ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from gui import texts
from gui.main_window import MainWindow
from logic.deal import Answer
from logic.language import Language
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from tests.gui import acts

TEXTS = {
    "first": "",
    "clear": "ご応募ありがとうございます。条件にご納得いただけましたら、契約手続きに進みます。",
    "wait": "詳しい説明をしますので、先にチャットワークへ登録をお願いします。LINEでも大丈夫です。",
    "stop": "報酬は銀行口座に直接振り込みます。先にLINEを追加してください。ID：aozora-hensyu",
}


def cut_off(window: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their text, or reach out of what holds them."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if not widget.text():
            continue
        needed_height = (
            widget.heightForWidth(widget.width())
            if widget.hasHeightForWidth()
            else widget.sizeHint().height()
        )
        too_narrow = not widget.hasHeightForWidth() and widget.width() < widget.sizeHint().width()
        if widget.height() < needed_height or too_narrow or reaches_out(widget):
            found.append(f"{widget.text()!r} {widget.size().toTuple()}, needs {needed_height}")
    return found


def reaches_out(widget: QWidget) -> bool:
    """Whether a widget is wider than the scroll area (else the window) it is in."""
    frame = widget.window()
    for area in widget.window().findChildren(QScrollArea):
        if area.isAncestorOf(widget):
            frame = area.viewport()
    left = widget.mapTo(frame, QPoint(0, 0)).x()
    return left < 0 or left + widget.width() > frame.width()


def show_state(window: MainWindow, state: str) -> None:
    """Bring the window into one of its states."""
    window.check.message.box.show_text("")
    acts.checker(window).start("", acts.checker(window).deal)
    if TEXTS[state]:
        acts.paste(window, TEXTS[state])


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (700, 560), (1920, 1080)], ids=str)
def test_nothing_is_cut_off(
    window: MainWindow, rulebook: Rulebook, language: Language, size: tuple[int, int]
) -> None:
    texts.set_language(language)
    window.resize(*size)
    for platform in rulebook.platforms:
        acts.choose_service(window, platform)
        for state in TEXTS:
            show_state(window, state)
            for part in range(3 if window.panes.tabs else 1):
                if window.panes.tabs:
                    window.panes.tabs.setCurrentIndex(part)
                acts.settle()
                assert cut_off(window) == [], f"{platform}, {state}"
    assert window.size().toTuple() == size, "the window grew to make room"


@pytest.mark.parametrize("language", list(Language))
def test_a_saved_check_with_everything_unfolded_is_not_cut_off(
    window: MainWindow, language: Language
) -> None:
    texts.set_language(language)
    window.resize(1024, 640)
    acts.choose_service(window, "crowdworks")
    acts.answer_switch(window, "escrow", Answer.UNKNOWN)
    show_state(window, "stop")
    acts.save(window)
    acts.record_reaction(window, Outcome.VANISHED)
    acts.click(window.check.deal.rows["approved"].where.button)
    for card in acts.finding_cards(window):
        acts.click(card.sources.button)
        assert card.sources.isVisible()
    assert cut_off(window) == []


@pytest.mark.parametrize("language", list(Language))
def test_at_1024_by_640_the_middle_needs_no_scrolling(
    window: MainWindow, language: Language
) -> None:
    """Message, every switch and the button are in sight at once."""
    texts.set_language(language)
    window.resize(1024, 640)
    acts.choose_service(window, "crowdworks")
    acts.settle()
    [scroll] = [area for area in window.check.findChildren(QScrollArea) if area.widget()]
    assert scroll.verticalScrollBar().maximum() == 0


def test_a_narrow_window_shows_its_parts_as_tabs(window: MainWindow) -> None:
    acts.paste(window, TEXTS["wait"])
    window.resize(700, 600)
    acts.settle()
    tabs = window.panes.tabs
    assert tabs is not None
    assert [tabs.tabText(index) for index in range(3)] == [
        "メッセージ",
        "ちょっと待って！",
        "保存したチェック",
    ]
    assert not tabs.tabIcon(1).isNull()
    assert window.check.message.box.isVisible() and window.check.message.box.hasFocus()
    acts.save(window)
    assert acts.verdict_shown(window) == "ちょっと待って！", "saving brings the answer to the front"
    acts.click(acts.finding_cards(window)[0].quotes[0])
    assert window.check.message.box.isVisible(), "the words are in the message"

    window.resize(1280, 800)
    acts.settle()
    assert window.panes.tabs is None
    assert window.check.isVisible() and window.answer.isVisible() and window.history.isVisible()


def test_the_borders_stay_where_they_were_moved(window: MainWindow) -> None:
    splitter = window.panes.splitter
    handle = splitter.handle(1)
    splitter.moveSplitter(handle.x() + 60, 1)
    moved = splitter.sizes()
    window.resize(700, 600)
    acts.settle()
    window.resize(1280, 800)
    acts.settle()
    assert splitter.sizes() == moved
