"""Says what is wrong with the history when the window opens: closed, or not wholly readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.inspection import Inspection
from gui.notice import Kind
from gui.texts import say

if TYPE_CHECKING:
    from gui.archive import Archive
    from gui.main_window import MainWindow


class DamageReport(QObject):
    """Tells at once why nothing can be kept; a little later, which cases cannot be read."""

    def __init__(self, window: MainWindow, archive: Archive) -> None:
        super().__init__(window)
        self._window = window
        reason = archive.closed_because
        if reason is None:
            self._inspection = Inspection(archive.file)
            self._inspection.finished.connect(self._tell_damage)
            self._inspection.start()
            return
        window.banner.say(Kind.PROBLEM, lambda: say(reason))
        if not archive.may_open_later:
            window.check.forbid_saving(reason)

    def _tell_damage(self) -> None:
        self._inspection.wait()
        damaged = self._inspection.damaged
        if damaged:
            self._window.banner.say(
                Kind.PROBLEM,
                lambda: self.tr(
                    "%n saved cases cannot be read, and are left out of the list. All others are"
                    " there, and the history file stays as it is.",
                    "",
                    damaged,
                ),
            )
