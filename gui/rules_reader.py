"""Reads the rulebook in a thread of its own: it takes longer than a window may stand still."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread

if TYPE_CHECKING:
    from logic.rulebook import Rulebook


class RulesReader(QThread):
    """Once it has finished, `rulebook` is there; None when the files are broken."""

    rulebook: Rulebook | None = None

    def run(self) -> None:
        """Read. Only plain Python happens here: nothing of Qt is touched."""
        # Imported here, not above: loading these modules takes its time, too.
        import logic.assess
        import logic.history  # noqa: F401
        from logic.loading import RulebookError, load

        try:
            self.rulebook = load()
        except RulebookError as error:
            print(f"chotto-matte: {error}", file=sys.stderr)
