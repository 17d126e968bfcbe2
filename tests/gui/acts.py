"""What a user does with the window, and what she sees; tests are told in these words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from gui.answer import Answer
from gui.checker import Checker
from gui.desk import Desk
from gui.finding_card import FindingCard
from gui.history_roles import ReactionRole, WhenRole, WhereRole
from gui.main_window import MainWindow
from logic.deal import Answer as Reply
from logic.outcomes import Outcome

LURE = "はじめまして。詳しい説明をしますので、先にチャットワークへ登録をお願いします。"
"""A message that leads outside before contract and escrow."""


def settle() -> None:
    """Let the window do what is waiting to be done."""
    for _ in range(5):
        QApplication.processEvents()


# --- acts ---


def paste(window: MainWindow, text: str) -> None:
    """Copy `text` somewhere else and paste it into the box with Ctrl+V."""
    QGuiApplication.clipboard().setText(text)
    window.check.message.box.setFocus()
    QTest.keyClick(window.check.message.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()


def type_text(window: MainWindow, text: str) -> None:
    """Type ASCII letters, or have an input method commit others."""
    QTest.keyClicks(window.check.message.box, text)
    settle()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget (at a point of it)."""
    where = at if at is not None else widget.rect().center()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    settle()


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the keyboard is at that moment."""
    focused: list[QWidget | None] = [QApplication.focusWidget(), window.focusWidget(), window]
    target = next(widget for widget in focused if widget is not None)
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)
    settle()


def choose_service(window: MainWindow, platform: str) -> None:
    """Choose a service from the list."""
    services = window.check.deal.services
    index = services.findData(platform)
    assert index >= 0, platform
    services.setCurrentIndex(index)
    services.activated.emit(index)
    settle()


def answer_switch(window: MainWindow, name: str, answer: Reply) -> None:
    """Click まだ, 済み or わからない of a switch."""
    click(window.check.deal.rows[name].answers.button(answer))


def save(window: MainWindow) -> None:
    """Press Ctrl+Enter in the box."""
    window.check.message.box.setFocus()
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def open_row(window: MainWindow, row: int) -> None:
    """Click a line of the history."""
    view = window.history.list
    index = view.model().index(row, 0)
    click(view.viewport(), view.visualRect(index).center())


def record_reaction(window: MainWindow, outcome: Outcome) -> None:
    """Click one of the client's reactions."""
    click(answer(window).outcome.button(outcome))


# --- what is seen ---


def desk(window: MainWindow) -> Desk:
    """Who does what the user asks for."""
    assert window.desk is not None, "the window is not ready yet"
    return window.desk


def checker(window: MainWindow) -> Checker:
    """The check in hand."""
    return desk(window).checker


def answer(window: MainWindow) -> Answer:
    """The answer that is on the screen."""
    shown = window.answer.answer
    assert shown is not None and shown.isVisible(), "no answer is shown"
    return shown


def verdict_shown(window: MainWindow) -> str:
    """The verdict in words; empty when the first screen is shown."""
    if window.answer.welcome.isVisible():
        return ""
    return answer(window).verdict.headline.text()


def finding_cards(window: MainWindow) -> list[FindingCard]:
    """The cards under "why"."""
    return answer(window).findings.cards


def marked_words(window: MainWindow) -> list[str]:
    """The words that are marked by colour and underlined, in reading order."""
    return _marked(window, QTextCharFormat.UnderlineStyle.SingleUnderline)


def noted_words(window: MainWindow) -> list[str]:
    """The words that are marked quietly, with dots below, in reading order."""
    return _marked(window, QTextCharFormat.UnderlineStyle.DotLine)


def _marked(window: MainWindow, line: QTextCharFormat.UnderlineStyle) -> list[str]:
    found = []
    for selection in window.check.message.box.extraSelections():
        assert selection.format.background().style() is not Qt.BrushStyle.NoBrush
        if selection.format.underlineStyle() is line:
            found.append((selection.cursor.selectionStart(), selection.cursor.selectedText()))
    return [words for _start, words in sorted(found)]


def selected_words(window: MainWindow) -> str:
    """What is selected in the box."""
    return window.check.message.box.textCursor().selectedText()


def clipboard_text() -> str:
    """What was copied."""
    return QGuiApplication.clipboard().text()


def list_lines(window: MainWindow) -> list[tuple[str, str, str]]:
    """Title, when and where of each line of the history."""
    return [(row.data(), row.data(WhenRole), row.data(WhereRole)) for row in _rows(window)]


def reactions(window: MainWindow) -> list[str]:
    """The client's reaction on each line of the history; empty where none was recorded."""
    return [row.data(ReactionRole) for row in _rows(window)]


def _rows(window: MainWindow) -> list[QModelIndex]:
    model = window.history.list.model()
    return [model.index(row, 0) for row in range(model.rowCount())]


def visible_texts(widgets: Iterable[QWidget]) -> list[str]:
    """All texts of labels and buttons that can be seen."""
    return [
        widget.text()
        for widget in widgets
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible() and widget.text()
    ]


def whole_answer(window: MainWindow) -> list[str]:
    """Every text of the answer, in order: to compare two showings of it."""
    return visible_texts(answer(window).findChildren(QWidget))
