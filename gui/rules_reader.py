"""Reads the rulebook in a thread of its own: it takes longer than a window may stand still."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread

from gui import texts

if TYPE_CHECKING:
    from logic.loading import Loaded


class RulesReader(QThread):
    """Once it has finished, `loaded` is there; None when no rules can be read at all."""

    loaded: Loaded | None = None

    def run(self) -> None:
        """Read. Only plain Python happens here: nothing of Qt is touched.

        What is wrong with the files goes to standard error, in the language of the window.
        """
        # Imported here, not above: loading these modules takes its time, too.
        import logic.assess
        import logic.history  # noqa: F401
        from logic.loading import RulebookError, load_or_earlier

        try:
            self.loaded = load_or_earlier()
        except RulebookError as error:
            problems = error.problems
        else:
            problems = self.loaded.damage.problems if self.loaded.damage else ()
        for problem in problems:
            print(f"chotto-matte: {problem.sentence(texts.language())}", file=sys.stderr)
