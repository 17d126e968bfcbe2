"""What a screen reader can say of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gui import texts
from gui.announcer import Announcer
from gui.main_window import MainWindow
from logic.deal import Answer
from logic.language import Language
from logic.outcomes import Outcome
from tests.gui import acts
from tests.gui.acts import LURE

CONTROLS = (QAbstractButton, QComboBox, QPlainTextEdit, QListView)


@pytest.mark.parametrize("language", list(Language))
def test_every_control_has_a_name(window: MainWindow, language: Language) -> None:
    texts.set_language(language)
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    acts.save(window)
    acts.record_reaction(window, Outcome.INSISTED)
    nameless = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and widget.isVisible():
            told = QAccessible.queryAccessibleInterface(widget)
            if not told.text(QAccessible.Text.Name).strip():
                nameless.append(widget)
    assert nameless == []


def test_the_answers_of_a_switch_say_the_question(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    button = window.check.deal.rows["escrow"].answers.button(Answer.YES)
    told = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
    assert told == "仮払いは済みましたか？ 済み"


def test_every_label_shows_plain_text(window: MainWindow) -> None:
    """Words like <b>this</b> in a message are shown as they are."""
    acts.paste(window, "先に<b>LINE</b>を追加してください。<img src=x>")
    labels = window.findChildren(QLabel)
    assert len(labels) > 20
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_the_verdict_is_announced_once_when_the_typing_pauses(
    window: MainWindow, qtbot: QtBot
) -> None:
    told: list[str] = []
    acts.desk(window).announcer.announced.connect(told.append)
    for letter in "Please add me on Telegram first.":
        acts.type_text(window, letter)
    assert told == []
    with qtbot.waitSignal(acts.desk(window).announcer.announced, timeout=5000):
        pass
    assert len(told) == 1
    assert told[0].startswith("ちょっと待って！")


def test_the_same_sentence_is_not_said_twice(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announcer = Announcer(widget)
    told: list[str] = []
    announcer.announced.connect(told.append)
    for sentence in ("one", "one", "two"):
        announcer.tell(sentence)
        announcer.speak()
    assert told == ["one", "two"]
