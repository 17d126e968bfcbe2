"""What a user says and does on the way to the states of the window (tests/gui/states.py)."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest

from gui import texts
from gui.answer import Answer
from gui.conversation import Conversation
from gui.finding_card import FindingCard
from gui.history_model import HistoryModel
from gui.history_panel import HistoryPanel
from gui.main_window import MainWindow
from logic.deal import Answer as Reply
from logic.language import Localised
from logic.message import Author
from logic.outcomes import Outcome
from tests.gui import acts

STOP = Localised(
    "ご応募ありがとうございます。ぜひお願いしたいのですが、手数料がもったいないので、報酬は"
    "銀行口座に直接お振り込みします。\nやり取りはLINEで行いますので、先に追加してください。"
    "\nID：aozora-hensyu",
    "Thank you for applying. To save the fees, we will pay you directly to your bank"
    " account.\nWe talk on LINE, so please add us there first.\nID: aozora-hensyu",
)
NEXT = Localised(
    "ChatWorkでないとご説明できません。ご登録が終わりましたら、お名前をお知らせください。",
    "We can explain it on ChatWork only. Please tell us your name there once you have registered.",
)
MINE = Localised(
    "ご連絡ありがとうございます。こちらのメッセージで伺えますか。",
    "Thank you for writing. Could you tell me about it here in the messages?",
)
LONG_LINE = Localised(
    "納品の形式や文字数については、仕様書のとおりにお願いいたします。",
    "As for format and length, please keep to the specification we have sent. ",
)
NO_SUCH_WORD = "zzzzzz"


def example(window: MainWindow, name: str) -> None:
    """Try one of the examples that the window offers."""
    offered = window.answer.welcome.examples
    assert offered is not None, "the window is not ready yet"
    offered.chips[name].click()
    acts.settle()


def say(text: Localised) -> str:
    """A text in the window's language."""
    return text.text(texts.language())


def wait_until(done: Callable[[], bool], seconds: float = 20) -> None:
    """Let time pass until something is done that goes on beside the event loop.

    Raises TimeoutError when it is not done by then.
    """
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("it was not done in time")
        QTest.qWait(5)  # not at full speed: what is waited for needs the processor, too


def answer(window: MainWindow) -> Answer:
    """The answer, brought to the front where the parts are tabs."""
    window.panes.show_answer()
    acts.settle()
    return acts.answer(window)


def talk(window: MainWindow) -> Conversation:
    """The message, brought to the front where the parts are tabs."""
    window.panes.show_check()
    acts.settle()
    return window.check.message.conversation


def list_side(window: MainWindow) -> HistoryPanel:
    """What was kept, brought to the front where the parts are tabs."""
    window.panes.show_history()
    acts.settle()
    return window.history


def cards(window: MainWindow) -> list[FindingCard]:
    """The cards under "why"."""
    return answer(window).findings.cards


def react(window: MainWindow, outcome: Outcome) -> None:
    """Record a reaction."""
    acts.click(answer(window).outcome.button(outcome))


def open_row(window: MainWindow, row: int) -> None:
    """Click a line of the list."""
    list_side(window)
    acts.open_row(window, row)


def new_check(window: MainWindow) -> None:
    """Click ＋ 新しいチェック."""
    acts.click(list_side(window).new_button)
    talk(window)


def say_next(window: MainWindow, author: Author, text: Localised) -> None:
    """Add a message to the conversation."""
    boxes = talk(window)
    acts.click(boxes.add_own if author is Author.FREELANCER else boxes.add_client)
    acts.paste(window, say(text))


def state_the_deal(window: MainWindow, platform: str, **done: bool) -> None:
    """Choose a service and say of each of its questions whether it is done."""
    acts.choose_service(window, platform)
    for name, row in window.check.deal.rows.items():
        if not row.isHidden():
            wanted = Reply.YES if done.get(name) else Reply.NO
            row.answers.button(wanted).click()
    acts.settle()


def paste_picture(window: MainWindow) -> None:
    """Paste a screenshot, and wait until it is among the pictures."""
    made = QImage(360, 240, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    painter = QPainter(made)
    painter.fillRect(QRect(20, 20, 220, 40), QColor("lightgray"))
    for line in range(4):
        painter.fillRect(QRect(20, 90 + 30 * line, 300 - 40 * line, 12), QColor("gray"))
    painter.end()
    QGuiApplication.clipboard().setImage(made)
    window.check.message.box.setFocus()
    acts.press(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    strip = window.check.message.pictures
    wait_until(lambda: len(strip.thumbs) == 1)
    acts.settle()


def search_for(window: MainWindow, word: str) -> None:
    """Look for a word in the history, and wait for what is found."""
    model = window.history.list.model()
    assert isinstance(model, HistoryModel)
    found: list[bool] = []
    model.found.connect(lambda: found.append(True))
    acts.press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.history.tools.search, word)
    wait_until(lambda: bool(found))
    acts.settle()
