"""History, message and answer side by side; in a narrow window one behind the other as tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from gui import theme
from gui.answer_panel import AnswerPanel
from gui.check_panel import CheckPanel
from gui.history_panel import HistoryPanel
from gui.icons import verdict_icon
from gui.texts import on_control, say
from gui.wishes import Wishes

NARROW = 960
"""Below this width (with text of the usual size) three parts side by side leave no room to read."""

SHARES = (0.18, 0.38, 0.44)
"""Of the width, until the user moves the borders."""


SMALLEST = QSize(480, 200)
"""Pixels that three tabs with something to read need. What stands above and below may be tall: a
notice of several lines, with text at twice its size, in a window of 640 × 480."""


if TYPE_CHECKING:  # not needed for the first paint
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QTabWidget

    from logic.assessment import Assessment


class Panes(QWidget):
    """Holds the three parts and arranges them by the width there is."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths = QByteArray()
        self._assessment: Assessment | None = None
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(6)
        self.tabs: QTabWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.splitter)
        self.history = HistoryPanel(self.splitter)
        self.check = CheckPanel(self.splitter)
        self.answer = AnswerPanel(wishes, self.splitter)
        self.history.set_wishes(wishes)
        self.history.front_wanted.connect(self.show_history)
        self._is_untouched = True
        self._arrange_later = QTimer(self)  # widgets must not change places while they hear of it
        self._arrange_later.setSingleShot(True)
        self._arrange_later.timeout.connect(self._arrange)
        self.splitter.splitterMoved.connect(self._touch)
        self._set_stretch()

    @property
    def is_narrow(self) -> bool:
        """Whether the parts are tabs at this moment."""
        return self.tabs is not None

    def widths(self) -> QByteArray:
        """Give the widths of the parts, as Qt packs them."""
        return self._widths if self.tabs is not None else self.splitter.saveState()

    def restore(self, widths: QByteArray) -> None:
        """Take widths that `widths` gave."""
        self._touch()
        self._widths = widths
        self.splitter.restoreState(widths)

    def show_check(self) -> None:
        """Bring the message to the front, where the parts are tabs."""
        if self.tabs is not None:
            self.tabs.setCurrentWidget(self.check)

    def show_answer(self) -> None:
        """Bring the answer to the front, where the parts are tabs."""
        if self.tabs is not None:
            self.tabs.setCurrentWidget(self.answer)

    def show_history(self) -> None:
        """Bring the saved checks to the front, where the parts are tabs."""
        if self.tabs is not None:
            self.tabs.setCurrentWidget(self.history)

    def show_verdict(self, assessment: Assessment | None) -> None:
        """Let the answer's tab show the verdict: it is seen while typing, too."""
        self._assessment = assessment
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self.tabs is None:
            return
        from PySide6.QtGui import QIcon

        shown = self._assessment
        self.tabs.setTabText(0, self.tr("Message"))
        self.tabs.setTabText(1, on_control(shown.headline) if shown else self.tr("Answer"))
        self.tabs.setTabText(2, self.tr("Saved checks"))
        verdict = shown.verdict if shown else None
        self.tabs.setTabIcon(1, verdict_icon(verdict) if verdict else QIcon())
        self.tabs.setTabToolTip(1, say(shown.headline) if shown else "")
        self.tabs.tabBar().setAccessibleTabName(1, say(shown.headline) if shown else "")
        if self.tabs.tabBar().sizeHint().width() > self.width():
            self.tabs.setTabText(1, self.tr("Answer"))  # its sign still says the verdict

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._arrange_later.start(0)  # a larger text needs more room
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.retranslate()  # a wider tab may say more

    def _arrange(self) -> None:
        focused: QWidget | None = QApplication.focusWidget() or self.window().focusWidget()
        narrow = self.width() < max(NARROW, theme.scaled(NARROW))
        if narrow and self.tabs is None:
            self._to_tabs()
        elif not narrow and self.tabs is not None:
            self._to_splitter()
        if not narrow and self._is_untouched:
            self.splitter.setSizes([round(share * self.width()) for share in SHARES])
        if focused is None or not self.isAncestorOf(focused):
            return
        # Moving a widget takes the keyboard away from it; one behind a tab cannot have it back.
        (focused if focused.isVisibleTo(self) else self.check.message.box).setFocus()

    def minimumSizeHint(self) -> QSize:
        """Ask for what tabs need: a narrow window is rearranged, not forbidden."""
        return SMALLEST

    def _touch(self) -> None:
        self._is_untouched = False

    def _to_tabs(self) -> None:
        from PySide6.QtWidgets import QTabWidget

        self._widths = self.splitter.saveState()
        self.check.message.set_stacked(True)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for part in (self.check, self.answer, self.history):
            self.tabs.addTab(part, "")
        self.tabs.setCurrentWidget(self.check)
        self.answer.show_top()  # whoever opens its tab looks for the verdict first
        self.splitter.hide()
        self._column.addWidget(self.tabs)
        self.tabs.show()
        self.retranslate()

    def _to_splitter(self) -> None:
        tabs, self.tabs = self.tabs, None
        self.check.message.set_stacked(False)
        self._fill_splitter()
        self.splitter.restoreState(self._widths)
        self.splitter.show()
        if tabs is not None:
            tabs.deleteLater()

    def _fill_splitter(self) -> None:
        for part in (self.history, self.check, self.answer):
            self.splitter.addWidget(part)
            part.show()
        self._set_stretch()

    def _set_stretch(self) -> None:
        for index in range(3):  # a wider window makes the history no wider
            self.splitter.setStretchFactor(index, min(index, 1))
