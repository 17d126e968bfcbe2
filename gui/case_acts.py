"""What the user does with saved cases: each wish is one call of the archive."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.archive import Archive
from gui.wishes import Wishes

if TYPE_CHECKING:
    from gui.desk import Desk
    from logic.language import Localised
    from logic.outcomes import Outcome


class CaseActs(QObject):
    """Hears the wishes about cases. What changed is told by the archive, to whoever shows it."""

    def __init__(self, wishes: Wishes, archive: Archive, desk: Desk) -> None:
        super().__init__(desk)
        self._wishes, self._archive, self._desk = wishes, archive, desk
        wishes.outcome_recorded.connect(self._record_outcome)
        wishes.look_again_set.connect(self._set_look_again)
        wishes.ticked.connect(self._tick)
        wishes.renamed.connect(archive.set_name)
        wishes.client_named.connect(archive.set_client)
        wishes.noted.connect(archive.set_note)
        wishes.pinned.connect(archive.set_pinned)
        wishes.deleted.connect(archive.delete)
        wishes.restored.connect(archive.restore)
        wishes.erased.connect(archive.erase)

    def _record_outcome(self, outcome: Outcome | None) -> None:
        case = self._desk.checker.case
        if case is None:
            return
        if self._archive.record_outcome(case.id, outcome) is None:
            self._desk.display.show_case()  # the button that was clicked must not look chosen
        elif outcome is not None:
            self._wishes.outcomes_wanted.emit()  # what it means stands below the buttons

    def _set_look_again(self, day: date | None) -> None:
        case = self._desk.checker.case
        if case is not None:
            self._archive.set_look_again(case.id, day)

    def _tick(self, act: str, step: Localised, done: bool) -> None:
        case = self._desk.checker.case
        if case is not None:
            self._archive.tick(case.id, act, step, done)
