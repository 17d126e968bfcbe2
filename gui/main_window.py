"""The window: where the parts sit, and what it remembers of its own shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from gui import focus, texts
from gui.banner import Banner
from gui.footer import Footer
from gui.notice import Kind
from gui.panes import Panes
from gui.placing import USUAL_FRAME, fitted
from gui.settings import Settings
from gui.sheets import Sheets
from gui.wishes import Wishes
from logic.language import Language

if TYPE_CHECKING:  # not needed for the first paint
    from collections.abc import Callable
    from datetime import date, datetime

    from PySide6.QtGui import QCloseEvent

    from gui.archive import Archive
    from gui.desk import Desk
    from logic.rulebook import Rulebook

DEFAULT_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Shows itself at once; there is somebody at the desk once `take` was called."""

    desk: Desk | None = None

    is_second = False
    """Whether another window has this history open, so that its drafts are not this one's."""

    crashed = Signal(str)
    """Something unexpected, described; may come from any thread."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        page = QWidget(self)
        page.setProperty("kind", "page")
        above = Banner(page)
        self.banner = above.notice
        self.wishes = Wishes(self)
        self.panes = Panes(self.wishes)
        self.sheets = Sheets(self.panes, page)
        self.history, self.check = self.panes.history, self.panes.check
        self.answer = self.panes.answer
        self.footer = Footer(page)
        self.footer.language_chosen.connect(self._set_language)
        self.crashed.connect(self.report_crash)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (above, self.sheets, self.footer):
            column.addWidget(part, int(part is self.sheets))
        self.setCentralWidget(page)
        self._take_place(settings)
        if settings.splitter is not None:
            self.panes.restore(settings.splitter)
        self.retranslate()
        self.check.message.box.setFocus()

    def take(self, rulebook: Rulebook, archive: Archive, now: Callable[[], datetime]) -> None:
        """Judge by this rulebook and keep checks in this archive from now on.

        now: gives the present moment, for "today" in the list.
        """
        from gui.desk import Desk

        self.footer.show_version(rulebook.version)
        self.desk = Desk(self, rulebook, archive, now)

    def report_crash(self, described: str) -> None:
        """Say that something went wrong that nobody expected; the details fold says what."""
        self.banner.say(
            Kind.PROBLEM,
            lambda: self.tr(
                "Something went wrong inside the app. Your text is still on the screen, and"
                " saved checks are safe. If it happens again, start the app anew."
            ),
            details=described,
        )

    def report_broken_rules(self) -> None:
        """Say that the rulebook could not be read: nothing can be judged."""
        self.banner.say(
            Kind.PROBLEM,
            lambda: self.tr(
                "The rules of this app could not be read, so nothing can be checked. Please"
                " install the app again."
            ),
        )
        self.check.check_button.setEnabled(False)

    def report_earlier_rules(self, version: str, since: date | None) -> None:
        """Say that the rules on this computer are damaged, and which earlier set is used.

        since: the day on which that set was read here; None: it came with the app.
        The line at the bottom goes on saying it when this notice is closed, or when there is
        already something more pressing to read.
        """
        from gui.dates import long_day

        self.footer.show_version(version, earlier=True)
        if self.banner.sentence:
            return

        def sentence() -> str:
            if since is None:
                told = self.tr(
                    "The checking rules on this computer are damaged. Until they are repaired,"
                    " messages are checked with the set built into the app (%1). Please install"
                    " the app again."
                )
            else:
                told = self.tr(
                    "The checking rules on this computer are damaged. Until they are repaired,"
                    " messages are checked with the last good set (%1, of %2). Please install the"
                    " app again."
                )
                told = told.replace("%2", long_day(since))
            return told.replace("%1", version)

        self.banner.say(Kind.HINT, sentence)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.setWindowTitle(self.tr("Chotto Matte! - a check before you answer"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # What was unfolded or added since has no place in the order of Tab yet.
        sheet = self.sheets.shown
        part = (self.check, self.answer) if sheet is None else (sheet,)
        after = (self.history,) if sheet is None else ()
        focus.chain((self.banner, *part, self.footer, *after))
        return super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self.settings.splitter = self.panes.widths()
        super().closeEvent(event)

    def _take_place(self, settings: Settings) -> None:
        """Be as large as last time, or as is usual; never larger than the screen."""
        if settings.geometry is not None and self.restoreGeometry(settings.geometry):
            if not self.isMaximized():
                available = self.screen().availableGeometry()
                self.setGeometry(fitted(self.geometry(), USUAL_FRAME, available))
            return
        room = self.screen().availableGeometry().marginsRemoved(USUAL_FRAME)
        self.resize(DEFAULT_SIZE.boundedTo(room.size()))  # where it stands is up to the system

    def _set_language(self, language: Language) -> None:
        self.settings.language = language
        texts.set_language(language)
