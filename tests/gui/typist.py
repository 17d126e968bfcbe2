"""A program of its own: opens the window, types a text, and is killed by the test that ran it.

python -m tests.gui.typist FOLDER TEXT
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui import texts, theme
from gui.archive import Archive
from gui.main_window import MainWindow
from gui.settings import Settings
from logic.history import utc_now
from logic.language import Language
from logic.loading import load


def main(folder: Path, text: str) -> int:
    """Type, and say on standard output when the draft is on the disk; then wait to be killed."""
    app = QApplication([])
    theme.install(app)
    texts.set_language(Language.JA)
    rulebook = load()
    window = MainWindow(Settings(folder / "window.ini"))
    archive = Archive(folder / "history.sqlite3", rulebook.texts["history"], window)
    window.take(rulebook, archive, utc_now)
    window.show()
    window.check.message.conversation.fill(text)

    def look() -> None:
        if archive.drafts():
            print("written", flush=True)
            timer.stop()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
