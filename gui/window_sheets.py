"""The sheets of this window: what opens them, and what they are about when they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.already_acts import AlreadyActs
from gui.help_sheet import HelpSheet
from gui.report_sheet import ReportSheet
from gui.settings_sheet import SettingsSheet

if TYPE_CHECKING:
    from gui.archive import Archive
    from gui.checker import Checker
    from gui.main_window import MainWindow
    from logic.history import Keep
    from logic.rulebook import Rulebook


class WindowSheets(QObject):
    """Adds the sheets to the window and opens them by the user's wish."""

    def __init__(
        self, window: MainWindow, rulebook: Rulebook, archive: Archive, checker: Checker
    ) -> None:
        super().__init__(window)
        self._window, self._rulebook = window, rulebook
        self._archive, self._checker = archive, checker
        # sheets
        window.sheets.add("settings", self._make_settings)
        window.sheets.add("help", self._make_help)
        window.sheets.add("report", lambda: self._report)
        self._already = AlreadyActs(window.wishes, window.sheets, rulebook, checker, self)
        self._report = ReportSheet(rulebook)
        window.wishes.sheet_wanted.connect(window.sheets.open)
        window.footer.sheet_wanted.connect(window.sheets.open)
        window.wishes.report_wanted.connect(self._open_report)

    def forget(self) -> None:
        """Another check comes into hand: what was ticked for the one before stays with it."""
        self._already.forget()

    def _make_settings(self) -> SettingsSheet:
        sheet = SettingsSheet(self._window.settings, self._rulebook, self._archive)
        sheet.keep_chosen.connect(self._set_keep)
        return sheet

    def _make_help(self) -> HelpSheet:
        settings = self._window.settings
        return HelpSheet(
            self._rulebook, self._archive.file, settings.file, self._checker.deal.platform
        )

    def _open_report(self) -> None:
        case = self._checker.case
        if case is not None:
            self._report.show_case(case)
            self._window.sheets.open("report")

    def _set_keep(self, keep: Keep) -> None:
        self._archive.keep = keep
