"""Whether what a window shows has the room it needs: nothing cut off, nothing over anything else."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QWidget,
)

from gui.main_window import MainWindow
from gui.message_box import MessageBox

LOWEST = 64
"""Pixels of a part that scrolls that must be seen at once, to read and to scroll in it."""


def cut_off(window: QWidget) -> list[str]:
    """Labels and controls that are smaller than their text, or reach out of what holds them."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            needed = room_needed(widget)
            if too_small(widget, needed) or reaches_out(widget):
                found.append(f"{widget.text()!r} {widget.size().toTuple()}, needs {needed}")
        elif isinstance(widget, QComboBox) and reaches_out(widget):
            found.append(f"list {widget.currentText()!r} reaches out")
        elif isinstance(widget, QComboBox) and words_cut(widget):
            found.append(f"list {widget.currentText()!r} has no room for its words")
        elif isinstance(widget, QLineEdit) and (
            reaches_out(widget) or widget.height() < widget.minimumSizeHint().height()
        ):
            found.append(f"field {widget.placeholderText() or widget.text()!r}")
        elif isinstance(widget, QTabBar):
            found += cut_tabs(widget)
    return found


def room_needed(widget: QLabel | QAbstractButton) -> QSize:
    """The room a label or button needs: in its width, where its text wraps."""
    if widget.hasHeightForWidth():
        return QSize(0, widget.heightForWidth(widget.width()))
    return widget.sizeHint()


def too_small(widget: QWidget, needed: QSize) -> bool:
    """Whether a widget has less than this room."""
    return widget.height() < needed.height() or widget.width() < needed.width()


def words_cut(chosen: QComboBox) -> bool:
    """Whether the words of a drop-down list have less room than they take."""
    option = QStyleOptionComboBox()
    chosen.initStyleOption(option)
    field = chosen.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        chosen,
    )
    words = chosen.fontMetrics().horizontalAdvance(chosen.currentText())
    return field.width() < words or field.height() < chosen.fontMetrics().height()


def cut_tabs(tabs: QTabBar) -> list[str]:
    """Tabs that lie outside their bar, so that one must scroll to see them."""
    whole = tabs.rect()
    return [
        f"tab {tabs.tabText(at)!r}"
        for at in range(tabs.count())
        if not whole.contains(tabs.tabRect(at))
        or tabs.fontMetrics().horizontalAdvance(tabs.tabText(at)) > tabs.tabRect(at).width()
    ]


def reaches_out(widget: QWidget) -> bool:
    """Whether some of a widget lies outside what holds it, where no scrolling brings it in."""
    inner, holder = widget.rect(), widget
    while not holder.isWindow():
        parent = holder.parentWidget()
        assert parent is not None
        inner = QRect(holder.mapTo(parent, inner.topLeft()), inner.size())
        holder = parent
        if _scrolls(holder):
            return inner.left() < 0 or inner.right() > holder.rect().right()
        if not holder.rect().contains(inner):
            return True
    return False


def _scrolls(holder: QWidget) -> bool:
    """Whether it is the page in a scroll area, wider than the area or not."""
    port = holder.parentWidget()
    area = port.parentWidget() if port is not None else None
    if not isinstance(area, QScrollArea) or area.widget() is not holder:
        return False
    return holder.width() <= area.viewport().width()


def squeezed(window: QWidget) -> list[str]:
    """Parts that scroll, and are so low that one can hardly read in them."""
    return [
        f"{type(area).__name__} {area.accessibleName()!r} {area.size().toTuple()}"
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible()
        and area.verticalScrollBar().maximum() > 0
        and area.viewport().height() < LOWEST
        and area.window() is window
    ]


def overlaps(window: QWidget) -> list[str]:
    """Widgets side by side, or one below the other, that lie over each other."""
    found = []
    for holder in (window, *window.findChildren(QWidget)):
        if not holder.isVisible() or isinstance(holder, ARRANGE_THEMSELVES):
            continue
        shown = [
            child
            for child in holder.findChildren(QWidget, options=DIRECT)
            if child.isVisible() and not child.isWindow()
        ]
        for one, other in itertools.combinations(shown, 2):
            common = one.geometry().intersected(other.geometry())
            if not common.isEmpty():
                found.append(f"{_called(one)} and {_called(other)}: {common.size().toTuple()}")
    return found


DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
ARRANGE_THEMSELVES = (QAbstractScrollArea, QComboBox, QSplitter, QTabBar, QTabWidget)
"""Widgets of Qt that lay handles, buttons and frames over each other on purpose."""


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text!r}"


def parts_in_turn(window: MainWindow) -> Iterator[str]:
    """Bring each part to the front where they are tabs; give its name. Else once."""
    tabs = window.panes.tabs
    if tabs is None or window.sheets.shown is not None:
        yield "all"
        return
    chosen = tabs.currentIndex()
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        yield ("message", "answer", "history")[at]
    tabs.setCurrentIndex(chosen)


def in_sight(widget: QWidget) -> bool:
    """Whether all of a widget can be seen without scrolling."""
    window = widget.window()
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return widget.isVisible() and widget.visibleRegion().boundingRect().size() == area.size()


def message_box(window: MainWindow) -> MessageBox:
    """The box the keyboard is in, or was in last."""
    return window.check.message.box
