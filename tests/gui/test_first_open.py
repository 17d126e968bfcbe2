"""The first minute: one sentence, the cursor in the box, and three examples to try."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gui import texts
from gui.example_chips import SIGNS, TALL_ENOUGH
from gui.label import Text
from gui.main_window import MainWindow
from logic.assess import assess
from logic.deal import Deal
from logic.language import Language
from logic.message import Message
from logic.rulebook import Rulebook
from logic.verdict import Verdict
from tests.gui import acts

NAMES = {"lure": "危ない例", "unclear": "迷う例", "fine": "問題のない例"}
ANSWERS = {
    "lure": "ちょっと待って！",
    "unclear": "確認してから進みましょう",
    "fine": "気になる点は見つかりませんでした",
}


def chips(window: MainWindow) -> dict[str, QPushButton]:
    """The examples that are offered where she sees them."""
    for offered in (window.answer.welcome.examples, window.check.message.examples):
        if offered is not None and offered.isVisible():
            return offered.chips
    return {}


def test_the_cursor_is_in_the_box_and_one_sentence_says_what_this_is(window: MainWindow) -> None:
    assert window.check.message.box.hasFocus()
    said = acts.visible_texts(window.answer.welcome.findChildren(Text))
    sentences = [each for each in said if "。" in each and "例で" not in each]
    assert len(sentences) == 1
    assert "この端末の外に出ることはありません" in sentences[0]


@pytest.mark.parametrize("language", Language)
def test_the_first_screen_promises_nothing(window: MainWindow, language: Language) -> None:
    texts.set_language(language)
    said = " ".join(acts.visible_texts(window.answer.welcome.findChildren(Text))).lower()
    for promise in ("安全", "安心", "必ず", "safe", "protect", "guarantee", "always"):
        assert promise not in said


@pytest.mark.parametrize("which", list(NAMES))
def test_an_example_fills_the_box_and_shows_what_its_sign_says(
    window: MainWindow, which: str
) -> None:
    chip = chips(window)[which]
    assert chip.text() == NAMES[which]
    assert not chip.icon().isNull()
    assert chip.height() >= TALL_ENOUGH
    acts.click(chip)
    assert acts.verdict_shown(window) == ANSWERS[which]
    assert window.check.message.box.hasFocus()
    assert chips(window) == {}
    acts.press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.check.message.box.text == ""
    assert chips(window)


@pytest.mark.parametrize("language", Language)
def test_each_sign_is_the_verdict_of_its_example(rulebook: Rulebook, language: Language) -> None:
    assert set(SIGNS) == {example.id for example in rulebook.examples}
    for example in rulebook.examples:
        judged = assess(Message(example.text.text(language)), Deal(), rulebook)
        assert judged.verdict is SIGNS[example.id]
    assert set(SIGNS.values()) == {Verdict.WAIT, Verdict.CAUTION, Verdict.CLEAR}


def test_a_narrow_window_offers_the_examples_below_the_empty_box(window: MainWindow) -> None:
    window.resize(640, 560)
    acts.settle()
    assert window.check.message.isVisible()
    offered = window.check.message.examples
    assert offered is not None and offered.isVisible()
    acts.click(offered.chips["lure"])
    assert window.check.message.box.text != ""
    assert not offered.isVisible()
    window.check.message.box.selectAll()
    acts.press(window, Qt.Key.Key_Delete)
    assert offered.isVisible()
    window.resize(1280, 800)
    acts.settle()
    assert not offered.isVisible(), "the first screen is there again"
    assert window.answer.welcome.isVisible()


def test_the_examples_are_reached_by_keyboard(window: MainWindow) -> None:
    for _ in range(40):
        acts.press(window, Qt.Key.Key_Tab)
        if chips(window)["unclear"].hasFocus():
            break
    acts.press(window, Qt.Key.Key_Space)
    assert acts.verdict_shown(window) == ANSWERS["unclear"]
