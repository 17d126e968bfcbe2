"""Everything by the keyboard alone, in an order that makes sense."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from gui.main_window import MainWindow
from logic.deal import Answer
from logic.outcomes import Outcome
from tests.gui import acts
from tests.gui.acts import LURE

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    """What the keyboard is on."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab_to(window: MainWindow, target: QWidget) -> None:
    """Press Tab until the keyboard is on `target`."""
    for _ in range(80):
        if target.hasFocus():
            return
        acts.press(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {target}")


def test_the_whole_story_without_a_mouse(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(LURE)
    acts.press(window, Qt.Key.Key_V, CONTROL)
    assert acts.verdict_shown(window) == "ちょっと待って！"

    deal = window.check.deal
    tab_to(window, deal.services)
    acts.press(window, Qt.Key.Key_Home)
    assert acts.checker(window).deal.platform == deal.services.itemData(0)
    tab_to(window, deal.rows["contract"].answers.button(Answer.NO))
    acts.press(window, Qt.Key.Key_Right)
    assert acts.checker(window).deal.contract is Answer.YES

    acts.press(window, Qt.Key.Key_F8)
    assert window.check.message.box.hasFocus()
    assert acts.selected_words(window) in acts.marked_words(window)

    acts.press(window, Qt.Key.Key_C, CONTROL | SHIFT)
    assert acts.clipboard_text() == acts.answer(window).reply.reply.text()

    acts.press(window, Qt.Key.Key_Return, CONTROL)
    tab_to(window, acts.answer(window).outcome.button(Outcome.AGREED))
    acts.press(window, Qt.Key.Key_Space)
    record = acts.checker(window).record
    assert record is not None
    assert record.outcome is Outcome.AGREED

    acts.press(window, Qt.Key.Key_N, CONTROL)
    assert window.check.message.box.text == ""
    tab_to(window, window.history.list)
    acts.press(window, Qt.Key.Key_Down)
    acts.press(window, Qt.Key.Key_Return)
    assert window.check.message.box.text == LURE


def test_tab_goes_down_the_middle_then_the_answer_then_the_rest(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    parts = (window.check, window.answer, window.footer, window.history)
    order: list[int] = []
    for _ in range(80):
        part = next(i for i, part in enumerate(parts) if part.isAncestorOf(focused()))
        if not order or order[-1] != part:
            order.append(part)
        acts.press(window, Qt.Key.Key_Tab)
        if window.check.message.box.hasFocus():
            break
    # Round and back to the box: the paste button stands before it.
    assert order == [0, 1, 2, 3, 0]


def test_f8_goes_through_the_marks_and_shift_f8_back(window: MainWindow) -> None:
    acts.paste(window, "先にLINEを追加してください。報酬は銀行口座に直接振り込みます。")
    marks = acts.marked_words(window)
    assert len(marks) >= 2
    acts.press(window, Qt.Key.Key_Home, CONTROL)
    seen = []
    for _ in marks:
        acts.press(window, Qt.Key.Key_F8)
        seen.append(acts.selected_words(window))
    assert sorted(seen) == sorted(marks)
    acts.press(window, Qt.Key.Key_F8, SHIFT)
    assert acts.selected_words(window) == seen[-2]


def test_f8_shows_the_finding_beside_the_words(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.press(window, Qt.Key.Key_F8)
    assert any(card.is_flashing for card in acts.finding_cards(window))


def test_ctrl_enter_of_the_number_pad_saves_too(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.press(window, Qt.Key.Key_Enter, CONTROL)
    assert len(acts.list_lines(window)) == 1


def test_a_plain_enter_is_a_new_line(window: MainWindow) -> None:
    acts.type_text(window, "Hello")
    acts.press(window, Qt.Key.Key_Return)
    assert window.check.message.box.text == "Hello\n"
    assert acts.list_lines(window) == []
