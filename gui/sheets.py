"""Pages that lie over the whole window for a while: settings, help, a report. Never a dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui import theme
from gui.label import Headline
from gui.scroll_page import ScrollPage
from gui.theme import Role, Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

WIDEST = 860
"""Pixels a sheet's contents take at most, at the usual text size: longer lines are hard to read."""


class _Page(ScrollPage):
    """What scrolls in a sheet. Its side margins are what is left over: they may always shrink."""

    def needed_width(self) -> int:
        margins = self.column.contentsMargins()
        return super().needed_width() - margins.left() - margins.right() + 2 * Space.LARGE


class Sheet(QWidget):
    """A page with a title and a way back. Subclasses fill `column` and say `title`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Headline(role=Role.VERDICT, parent=self)
        self.back = QPushButton(self)
        self.area = _Page(self)
        self.column: QVBoxLayout = self.area.column
        self.column.setContentsMargins(Space.LARGE, 0, Space.LARGE, Space.LARGE)
        self.column.setSpacing(Space.MEDIUM)
        top = QHBoxLayout()
        top.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.SMALL)
        top.setSpacing(Space.MEDIUM)
        top.addWidget(self.back)
        top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.area, 1)

    def title(self) -> str:
        """What the sheet is called, in the language of the moment."""
        raise NotImplementedError

    def opened(self) -> None:
        """Called each time it comes to the front: show what is true now."""

    def retranslate(self) -> None:
        """Say the texts in the language of the moment; subclasses call this, too."""
        self._title.setText(self.title())
        self.back.setText(self.tr("← &Back"))
        self.back.setToolTip(self.tr("Back to the check (Esc)"))
        self.setAccessibleName(self.title())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(Space.LARGE, (self.width() - theme.scaled(WIDEST)) // 2)
        self.column.setContentsMargins(side, 0, side, Space.LARGE)


class Sheets(QStackedWidget):
    """The window's contents, and above them at most one sheet at a time.

    Sheets are made when they are first opened, by the factory they were added with.
    """

    def __init__(self, usual: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self._factories: dict[str, Callable[[], Sheet]] = {}
        self._made: dict[str, Sheet] = {}
        self._focused: QWidget | None = None
        self.addWidget(usual)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.close_sheet)

    def add(self, name: str, factory: Callable[[], Sheet]) -> None:
        """Let `name` open the sheet that `factory` makes."""
        self._factories[name] = factory

    @property
    def shown(self) -> Sheet | None:
        """The sheet that is open; None when the check is to be seen."""
        current = self.currentWidget()
        return current if isinstance(current, Sheet) else None

    def sheet(self, name: str) -> Sheet:
        """Give a sheet, made when it was not yet. Raises KeyError for a name nobody added."""
        if name not in self._made:
            made = self._factories[name]()
            made.back.clicked.connect(self.close_sheet)
            made.retranslate()
            self.addWidget(made)
            self._made[name] = made
        return self._made[name]

    def open(self, name: str) -> None:
        """Bring a sheet to the front; the keyboard goes to it."""
        if self.shown is None:
            self._focused = self.window().focusWidget()
        sheet = self.sheet(name)
        sheet.opened()
        self.setCurrentWidget(sheet)
        sheet.area.verticalScrollBar().setValue(0)
        sheet.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Go back to the check, and give the keyboard back to where it was."""
        if self.shown is None:
            return
        self.setCurrentWidget(self._usual)
        if self._focused is not None:
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
