"""Opens the page for what was done already, and keeps it with the check that is in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.checker import Checker
from gui.sheets import Sheets
from gui.wishes import Wishes
from logic.deal import DEFAULT_PLATFORM
from logic.rulebook import Rulebook

if TYPE_CHECKING:
    from gui.already_sheet import AlreadySheet

SHEET = "already"
"""The name of the page among the sheets."""


class AlreadyActs(QObject):
    """Hears that the page is wanted, and which case its ticks are to be kept with."""

    def __init__(
        self,
        wishes: Wishes,
        sheets: Sheets,
        rulebook: Rulebook,
        checker: Checker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._rulebook = rulebook
        self._checker = checker
        self._sheet: AlreadySheet | None = None
        sheets.add(SHEET, self._make)
        self._wishes = wishes
        wishes.already_wanted.connect(self._open)
        checker.case_changed.connect(self._show_case)

    def forget(self) -> None:
        """Let go of ticks that are kept with no case: another check comes into hand."""
        if self._sheet is not None:
            self._sheet.forget()

    def _make(self) -> AlreadySheet:
        from gui.already_sheet import AlreadySheet  # late: most days nobody needs it

        self._sheet = AlreadySheet(self._wishes, self._rulebook)
        return self._sheet

    def _open(self, act: str) -> None:
        self._sheets.sheet(SHEET)
        assert self._sheet is not None
        services = self._rulebook.platforms
        # A record may be of a service that the rulebook does not know any more.
        platform = services.get(self._checker.deal.platform, services[DEFAULT_PLATFORM])
        self._sheet.show_act(act, platform, self._checker.case)
        self._sheets.open(SHEET)

    def _show_case(self) -> None:
        if self._sheet is not None:
            self._sheet.show_case(self._checker.case)
