"""Text from 80 to 200 per cent, at once and everywhere; and lines that break where they should."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui import texts, theme
from gui.badge import Badge
from gui.check_box import CheckBox
from gui.fold_button import FoldButton
from gui.label import Text, line_height
from gui.main_window import MainWindow
from gui.quote import Quote
from gui.style import stylesheet
from gui.theme import LIGHT, TEXT_SCALES, Role
from logic.language import Language
from logic.message import Span
from logic.verdict import Verdict
from tests.gui import acts
from tests.gui.room import cut_off

LONG = "ご応募ありがとうございます。先にチャットワークへ登録をお願いできますでしょうか。" * 3

# JIS X 4051: what must not begin a line, and what must not end one.
NOT_FIRST = set(
    "、。，．・：；？！）」』】〕］｝〉》ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ…"
)
NOT_LAST = set("（「『【〔［｛〈《")


@pytest.fixture(autouse=True)
def usual_size(dressed_app: QApplication) -> Iterator[None]:
    """Each test begins and ends with text in the usual size."""
    theme.set_text_scale(dressed_app, 1.0)
    yield
    theme.set_text_scale(dressed_app, 1.0)


def some_of_everything(parent: QWidget) -> list[QWidget]:
    """One of each control that shows text."""
    quote = Quote(parent)
    quote.show_span(Span(0, len(LONG), LONG), Verdict.WAIT)
    badge = Badge(parent)
    badge.show_verdict(Verdict.WAIT)
    box, fold = CheckBox(parent), FoldButton(parent)
    box.setText(LONG)
    fold.say(LONG)
    link, small = QPushButton("link", parent), QPushButton("chip", parent)
    link.setProperty("kind", "link")
    small.setProperty("kind", "chip")
    return [
        *(Text(LONG, role, parent=parent) for role in Role),
        quote,
        badge,
        box,
        fold,
        link,
        small,
        QPushButton("button", parent),
        QLineEdit(LONG, parent),
        QPlainTextEdit(LONG, parent),
    ]


def size_of(widget: QWidget) -> float:
    """How large letters in a widget are, in pixels."""
    widget.ensurePolished()
    return float(QFontMetrics(widget.font()).height())


@pytest.mark.parametrize("scale", [0.8, 2.0])
def test_every_control_follows_while_it_is_shown(
    dressed_app: QApplication, qtbot: QtBot, scale: float
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    widgets = some_of_everything(page)
    page.show()
    before = [size_of(widget) for widget in widgets]
    theme.set_text_scale(dressed_app, scale)
    acts.settle()
    for widget, old in zip(widgets, before, strict=True):
        assert size_of(widget) == pytest.approx(old * scale, rel=0.12), widget


def test_wrapping_texts_ask_for_the_room_they_need_then(
    dressed_app: QApplication, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    widgets = [each for each in some_of_everything(page) if each.hasHeightForWidth()]
    assert len(widgets) > 5
    before = [widget.heightForWidth(400) for widget in widgets]
    theme.set_text_scale(dressed_app, 2.0)
    for widget, old in zip(widgets, before, strict=True):
        assert widget.heightForWidth(400) > 2.5 * old, widget


def test_sizes_beyond_the_offered_ones_are_brought_back(dressed_app: QApplication) -> None:
    for wanted, given in ((0.1, 0.8), (17.0, 2.0), (1.25, 1.25)):
        theme.set_text_scale(dressed_app, wanted)
        assert theme.text_scale() == given


def test_the_steps_lead_from_the_smallest_to_the_largest_and_stop(
    dressed_app: QApplication,
) -> None:
    theme.set_text_scale(dressed_app, TEXT_SCALES[0])
    seen = [theme.text_scale()]
    for _ in range(len(TEXT_SCALES)):
        theme.set_text_scale(dressed_app, theme.next_text_scale(1))
        seen.append(theme.text_scale())
    assert tuple(seen) == (*TEXT_SCALES, TEXT_SCALES[-1])
    assert (TEXT_SCALES[0], TEXT_SCALES[-1]) == (0.8, 2.0)


def test_every_size_in_the_style_sheet_follows(dressed_app: QApplication) -> None:
    def sizes() -> list[float]:
        return [float(size) for size in re.findall(r"font-size: ([\d.]+)pt", stylesheet(LIGHT))]

    usual = sizes()
    theme.set_text_scale(dressed_app, 1.5)
    assert usual and sizes() == pytest.approx([1.5 * size for size in usual], rel=0.02)


def test_ctrl_plus_minus_and_0_change_it_and_it_is_remembered(
    window: MainWindow,
) -> None:
    acts.paste(window, acts.LURE)
    headline = acts.answer(window).verdict.headline
    usual = line_height(headline.font())
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_Plus, control)
    QTest.keyClick(window, Qt.Key.Key_Plus, control)
    acts.settle()
    assert theme.text_scale() == 1.25
    assert line_height(headline.font()) > usual
    assert window.settings.text_scale == 1.25
    QTest.keyClick(window, Qt.Key.Key_Minus, control)
    assert theme.text_scale() == 1.1
    QTest.keyClick(window, Qt.Key.Key_0, control)
    assert theme.text_scale() == 1.0 == window.settings.text_scale


def test_no_text_falls_back_when_the_window_is_rearranged(
    window: MainWindow, dressed_app: QApplication
) -> None:
    """Large text turns the three parts into tabs; what moves keeps its size, there and back."""
    acts.paste(window, acts.LURE)
    for scale in (2.0, 1.0, 1.5, 0.8):
        theme.set_text_scale(dressed_app, scale)
        acts.settle()
        assert window.panes.is_narrow == (scale > 1)
        small = [
            text.text()
            for text in window.findChildren(Text)
            if text.font().pointSizeF()
            != pytest.approx(theme.points(Role[text.property("textRole")]), abs=0.1)
        ]
        assert small == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("sheet", ["settings", "help"])
@pytest.mark.parametrize(
    ("size", "scale"), [((640, 480), 1.0), ((640, 480), 2.0), ((1280, 800), 2.0)], ids=str
)
def test_no_sheet_is_cut_off(
    window: MainWindow,
    dressed_app: QApplication,
    language: Language,
    sheet: str,
    size: tuple[int, int],
    scale: float,
) -> None:
    texts.set_language(language)
    window.sheets.open(sheet)
    theme.set_text_scale(dressed_app, scale)
    window.resize(*size)
    acts.settle()
    shown = window.sheets.shown
    assert shown is not None
    assert [each for each in cut_off(window) if each] == []
