"""The sheets of this window: what opens them, and what they are about when they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.already_acts import AlreadyActs

if TYPE_CHECKING:  # what is not opened is not loaded: that would cost the start 0.1 s
    from gui.archive import Archive
    from gui.checker import Checker
    from gui.help_sheet import HelpSheet
    from gui.main_window import MainWindow
    from gui.report_sheet import ReportSheet
    from gui.settings_sheet import SettingsSheet
    from logic.history import Keep
    from logic.rulebook import Rulebook


class WindowSheets(QObject):
    """Adds the sheets to the window and opens them by the user's wish."""

    keep_changed = Signal()

    def __init__(
        self, window: MainWindow, rulebook: Rulebook, archive: Archive, checker: Checker
    ) -> None:
        super().__init__(window)
        self._window, self._rulebook = window, rulebook
        self._archive, self._checker = archive, checker
        # sheets
        window.sheets.add("settings", self._make_settings)
        window.sheets.add("help", self._make_help)
        window.sheets.add("report", self._make_report)
        self._already = AlreadyActs(window.wishes, window.sheets, rulebook, checker, self)
        window.wishes.sheet_wanted.connect(window.sheets.open)
        window.footer.sheet_wanted.connect(window.sheets.open)
        window.wishes.report_wanted.connect(self._open_report)

    def forget(self) -> None:
        """Another check comes into hand: what was ticked for the one before stays with it."""
        self._already.forget()

    def _make_settings(self) -> SettingsSheet:
        from gui.settings_sheet import SettingsSheet

        sheet = SettingsSheet(self._window.settings, self._rulebook, self._archive)
        sheet.keep_chosen.connect(self._set_keep)
        return sheet

    def _make_help(self) -> HelpSheet:
        from gui.help_sheet import HelpSheet

        settings = self._window.settings
        return HelpSheet(
            self._rulebook, self._archive.file, settings.file, self._checker.deal.platform
        )

    def _make_report(self) -> ReportSheet:
        from gui.report_sheet import ReportSheet

        return ReportSheet(self._rulebook, self._archive.picture_bytes)

    def _open_report(self) -> None:
        from gui.report_sheet import ReportSheet

        case, sheet = self._checker.case, self._window.sheets.sheet("report")
        if case is not None and isinstance(sheet, ReportSheet):
            sheet.show_case(case)
            self._window.sheets.open("report")

    def _set_keep(self, keep: Keep) -> None:
        self._archive.keep = keep
        self.keep_changed.emit()
