"""Everything by the keyboard alone, in an order that makes sense."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import texts
from gui.main_window import MainWindow
from gui.scroll_page import ScrollPage
from logic.deal import Answer
from logic.language import Language
from logic.outcomes import Outcome
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.conftest import Stage
from tests.gui.states import STATES, state_named

MOST_STOPS = 250
"""More than any state has."""

VISIBLE = 40
"""Pixels that must change: a line below two letters."""

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    """What the keyboard is on."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab_to(window: MainWindow, target: QWidget) -> None:
    """Press Tab until the keyboard is on `target`."""
    for _ in range(MOST_STOPS):
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
    case = acts.checker(window).case
    assert case is not None
    assert case.outcome is Outcome.AGREED
    assert [each.outcome for each in case.reactions] == [Outcome.AGREED], "none on the way to it"

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


def stops(window: MainWindow) -> set[QWidget]:
    """What Tab must stop at: all that can be seen and takes the keyboard."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def way_round(window: MainWindow, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where Tab stops, from where the keyboard is until it comes there again."""
    begin, way = focused(), [focused()]
    for _ in range(MOST_STOPS):
        acts.press(window, key, SHIFT if key is Qt.Key.Key_Backtab else None)
        if focused() is begin:
            return way
        way.append(focused())
    raise AssertionError(f"the keyboard does not come back; it is caught at {way[-3:]}")


def test_tab_reaches_everything_in_every_state_and_goes_back(stage: Stage) -> None:
    faults = []
    for state in STATES:
        window = stage(state)
        way = way_round(window)
        missed = stops(window) - set(way)
        faults += [f"{state.name}: not reached: {described(widget)}" for widget in missed]
        back = way_round(window, Qt.Key.Key_Backtab)
        if back != [way[0], *reversed(way[1:])]:
            faults.append(f"{state.name}: Shift+Tab does not go the same way back")
        for before, after in itertools.pairwise(way):
            if goes_up(before, after):
                faults.append(f"{state.name}: from {described(before)} up to {described(after)}")
    assert not faults, "\n".join(faults)


def described(widget: QWidget) -> str:
    """A widget as the failure of a test should call it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()!r}"


def goes_up(before: QWidget, after: QWidget) -> bool:
    """Whether Tab goes to something above on the same page; its first stop may come last."""
    page = page_of(before)
    if page is None or page is not page_of(after):
        return False
    one, other = (each.mapTo(page, QPoint(0, 0)).y() for each in (before, after))
    return other + after.height() <= one and not is_first(page, after)


def page_of(widget: QWidget) -> QWidget | None:
    """The page that a widget scrolls with, if it does."""
    holder = widget.parentWidget()
    while holder is not None and not isinstance(holder, ScrollPage):
        holder = holder.parentWidget()
    return holder.page if isinstance(holder, ScrollPage) else None


def is_first(page: QWidget, widget: QWidget) -> bool:
    """Whether nothing that takes the keyboard stands above a widget."""
    top = widget.mapTo(page, QPoint(0, 0)).y()
    others = (
        each.mapTo(page, QPoint(0, 0)).y() + each.height()
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    return all(bottom > top for bottom in others)


def test_the_keyboard_is_seen_wherever_it_is(stage: Stage) -> None:
    """Each kind of control looks different with the keyboard on it, and by more than a hair."""
    seen: dict[tuple[str, str, str], int] = {}
    for name in ("wait", "conversation", "dismissing", "checklist", "case-fields", "tick-list",
                 "filters", "settings", "help-use", "report", "narrow"):  # fmt: skip
        window = stage(state_named(name))
        for widget in stops(window):
            kind = (
                type(widget).__name__,
                str(widget.property("kind")),
                str(widget.property("scale")),
            )
            if kind not in seen:
                seen[kind] = changed_by_focus(window, widget)
    faint = {kind: pixels for kind, pixels in seen.items() if pixels < VISIBLE}
    assert faint == {}
    assert len(seen) > 12


def changed_by_focus(window: MainWindow, widget: QWidget) -> int:
    """How many pixels of a widget change when the keyboard comes to it."""
    other = (
        window.footer.help_button
        if widget is not window.footer.help_button
        else window.footer.settings_button
    )
    if window.sheets.shown is not None:
        other = window.sheets.shown.back if widget is not window.sheets.shown.back else other
    other.setFocus(Qt.FocusReason.TabFocusReason)
    acts.settle()
    without = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    acts.settle()
    focus = widget.grab().toImage()
    return sum(
        without.pixel(x, y) != focus.pixel(x, y)
        for x in range(0, without.width())
        for y in range(0, without.height())
    )


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


def test_the_main_acts_have_letters_of_their_own(window: MainWindow) -> None:
    """Alt and the underlined letter: one letter an act, in either language."""
    for language in Language:
        texts.set_language(language)
        acts.settle()
        buttons = [
            window.check.message.paste_button,
            window.check.message.open_button,
            window.history.new_button,
            window.footer.settings_button,
            window.footer.help_button,
        ]
        keys = [button.shortcut().toString() for button in buttons]
        assert keys == ["Alt+P", "Alt+O", "Alt+N", "Alt+S", "Alt+H"]
        names = [button.accessibleName() or button.text() for button in buttons]
        assert all(name for name in names)


def test_alt_and_a_letter_open_the_settings_and_lead_back(window: MainWindow, qtbot: QtBot) -> None:
    acts.press(window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.sheets.shown is not None)  # the button is seen to go down
    acts.press(window, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.sheets.shown is None)
