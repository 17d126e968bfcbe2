"""Nothing is cut off: every state, both languages, small windows and large, text of each size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from gui import texts, theme
from gui.main_window import MainWindow
from logic.language import Language
from logic.rulebook import Rulebook
from tests.gui import acts, room
from tests.gui.conftest import Stage
from tests.gui.room import cut_off
from tests.gui.states import STATES, state_named

TEXTS = {
    "first": "",
    "clear": "ご応募ありがとうございます。条件にご納得いただけましたら、契約手続きに進みます。",
    "wait": "詳しい説明をしますので、先にチャットワークへ登録をお願いします。LINEでも大丈夫です。",
    "stop": "報酬は銀行口座に直接振り込みます。先にLINEを追加してください。ID：aozora-hensyu",
}

SMALLEST, NARROW, USUAL, LARGEST = (640, 480), (700, 600), (1280, 800), (3840, 2160)
"""The largest comes first in each row: what once was wide must become narrow again."""

JUST_JUDGED = ("clear", "noted", "caution", "wait", "stop", "long-text", "conversation", "picture")
"""States in which she has not yet gone on to something further down."""

MAIN_ACT = 44
"""Pixels that a main act is high at least, with text of the usual size (WCAG 2.2, 2.5.5)."""


@pytest.mark.parametrize(
    ("language", "scale", "sizes"),
    [
        (Language.JA, 0.8, (USUAL,)),
        (Language.JA, 1.0, (LARGEST, USUAL, NARROW, SMALLEST)),
        (Language.JA, 2.0, (USUAL, SMALLEST)),
        (Language.EN, 1.0, (USUAL, SMALLEST)),
        (Language.EN, 2.0, (USUAL, SMALLEST)),
    ],
    ids=["ja-80%", "ja-100%", "ja-200%", "en-100%", "en-200%"],
)
def test_nothing_is_cut_off_in_any_state(
    stage: Stage,
    dressed_app: QApplication,
    language: Language,
    scale: float,
    sizes: tuple[tuple[int, int], ...],
) -> None:
    """No words without room, nothing over anything else, and no window that grows by itself."""
    texts.set_language(language)
    theme.set_text_scale(dressed_app, scale)
    faults = []
    for state in STATES:
        window = stage(state)
        for size in sizes:
            window.resize(*size)
            acts.settle()
            if window.size().toTuple() != size:
                faults.append(f"{state.name} {size}: became {window.size().toTuple()}")
            for part in room.parts_in_turn(window):
                acts.settle()
                found = cut_off(window) + room.squeezed(window) + room.overlaps(window)
                faults += [f"{state.name} {size} {part}: {fault}" for fault in found]
    assert faults == []


@pytest.mark.parametrize("language", list(Language))
def test_every_service_and_verdict_has_its_room(
    window: MainWindow, rulebook: Rulebook, language: Language
) -> None:
    texts.set_language(language)
    window.resize(1024, 640)
    for platform in rulebook.platforms:
        acts.choose_service(window, platform)
        for name, text in TEXTS.items():
            window.check.message.conversation.fill(text)
            acts.settle()
            assert cut_off(window) == [], f"{platform}, {name}"
    assert window.size().toTuple() == (1024, 640), "the window grew to make room"


@pytest.mark.parametrize("language", list(Language))
def test_the_main_acts_are_easy_to_hit(stage: Stage, language: Language) -> None:
    texts.set_language(language)
    window = stage(state_named("wait"))
    panel = window.check.message
    main_acts = {
        "check": window.check.check_button,
        "copy": acts.answer(window).reply.copy_button,
        "new": window.history.new_button,
        "paste": panel.paste_button,
        "open": panel.open_button,
    }
    for size in (USUAL, NARROW, SMALLEST):
        window.resize(*size)
        for _part in room.parts_in_turn(window):
            acts.settle()
            low = {
                name: button.height()
                for name, button in main_acts.items()
                if button.isVisible() and button.height() < MAIN_ACT
            }
            assert low == {}, size


@pytest.mark.parametrize("language", list(Language))
def test_the_verdict_is_in_sight_without_scrolling(stage: Stage, language: Language) -> None:
    texts.set_language(language)
    for name in JUST_JUDGED:
        window = stage(state_named(name))
        assert window.size().toTuple() == USUAL
        assert room.in_sight(acts.answer(window).verdict), name


@pytest.mark.parametrize(
    ("language", "size"),
    [(Language.JA, (1024, 640)), (Language.EN, USUAL)],  # English takes more lines
    ids=str,
)
def test_the_middle_needs_no_scrolling(
    window: MainWindow, language: Language, size: tuple[int, int]
) -> None:
    """Message, every switch and the button are in sight at once."""
    texts.set_language(language)
    window.resize(*size)
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


def test_where_tabs_have_no_room_for_the_verdict_its_sign_stays(
    window: MainWindow, dressed_app: QApplication
) -> None:
    """With large text the tab says 結果; who points at it, or hears it, gets the verdict."""
    acts.paste(window, TEXTS["wait"])
    window.resize(*SMALLEST)
    theme.set_text_scale(dressed_app, 2.0)
    acts.settle()
    tabs = window.panes.tabs
    assert tabs is not None
    assert tabs.tabText(1) == "結果"
    assert not tabs.tabIcon(1).isNull()
    assert tabs.tabToolTip(1) == "ちょっと待って！" == tabs.tabBar().accessibleTabName(1)
    theme.set_text_scale(dressed_app, 1.0)
    acts.settle()
    assert tabs.tabText(1) == "ちょっと待って！"


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


def test_a_sheet_that_was_wide_becomes_narrow_again(stage: Stage) -> None:
    """Its margins on a large screen must not keep the window large."""
    for name in ("settings", "help-use", "report", "tick-list"):
        window = stage(state_named(name))
        window.resize(*LARGEST)
        acts.settle()
        window.resize(*SMALLEST)
        acts.settle()
        assert window.size().toTuple() == SMALLEST, name


def test_a_notice_above_all_leaves_room_for_the_rest(
    stage: Stage, dressed_app: QApplication
) -> None:
    """Large text in a small window: the notice scrolls, and goes when it is closed."""
    theme.set_text_scale(dressed_app, 2.0)
    window = stage(state_named("crashed"))
    window.resize(*SMALLEST)
    acts.settle()
    area = next(
        area for area in window.findChildren(QScrollArea) if area.isAncestorOf(window.banner)
    )
    assert area.height() <= SMALLEST[1] / 3
    assert area.verticalScrollBar().maximum() > 0
    window.banner.clear()
    acts.settle()
    assert not area.isVisible()


def test_all_states_have_names_of_their_own() -> None:
    names = [state.name for state in STATES]
    assert len(set(names)) == len(names) > 35
    assert all(state.act.__doc__ or state.name.startswith("help-") for state in STATES)
