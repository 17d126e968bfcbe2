"""Shows the check in hand in every part of the window, whenever it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.announcer import Announcer
from gui.shown import Shown
from gui.texts import say
from logic.deal import DEFAULT_PLATFORM

if TYPE_CHECKING:
    from gui.checker import Checker
    from gui.main_window import MainWindow
    from gui.pictures import Pictures
    from logic.rulebook import Rulebook


class Display(QObject):
    """Hears the checker, and hands what it holds to message, answer, tabs and list."""

    def __init__(
        self, window: MainWindow, rulebook: Rulebook, checker: Checker, pictures: Pictures
    ) -> None:
        super().__init__(window)
        self._window, self._rulebook = window, rulebook
        self._checker, self._pictures = checker, pictures
        self.announcer = Announcer(window)
        checker.assessed.connect(self._show_answer)
        checker.case_changed.connect(self.show_case)
        checker.waiting_changed.connect(self._show_waiting)

    @property
    def shown(self) -> Shown | None:
        """What the answer side is to show; None while there is nothing to judge."""
        assessment, deal = self._checker.assessment, self._checker.deal
        if assessment is None:
            return None
        services = self._rulebook.platforms
        # A record may be of a service that the rulebook does not know any more.
        platform = services.get(deal.platform, services[DEFAULT_PLATFORM])
        return Shown(
            assessment=assessment,
            deal=deal,
            told=self._checker.told,
            platform=platform,
            rulebook=self._rulebook,
            case=self._checker.case,
            check=self._checker.check,
            in_hand=self._checker.in_hand,
        )

    def show_case(self) -> None:
        """Show whether the check is kept and in which case, as it is now."""
        case = self._checker.case
        self._window.check.show_saved(self._checker.check is not None)
        self._window.history.mark_current(case.id if case else None)
        self._window.answer.show_answer(self.shown)

    def _show_answer(self) -> None:
        shown = self.shown
        assessment = shown.assessment if shown else None
        findings = (*assessment.findings, *assessment.noted) if assessment else ()
        self._window.check.message.conversation.mark(findings)
        self._window.answer.show_answer(shown)
        self._window.panes.show_verdict(assessment)
        self._pictures.show_answers(self._checker.told)
        if assessment is not None:
            self.announcer.tell(f"{say(assessment.headline)} {say(assessment.summary)}")

    def _show_waiting(self) -> None:
        self._window.check.show_waiting(self._checker.is_waiting)
