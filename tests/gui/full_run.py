"""The program in its usual places, used for everything it keeps; `test_written_files` starts it.

    python -m tests.gui.full_run FOLDER

FOLDER is where she saves what she saves herself. At the end the files that were there at any
moment and the titles the window had are printed, as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from gui import app
from gui.archive import Archive
from gui.main_window import MainWindow
from gui.settings import data_folder
from gui.single_instance import SingleInstance
from logic.history import PictureData, Query
from logic.outcomes import Outcome
from tests.gui import acts

MARKER = "ひみつの合言葉QXZ"
"""Is in everything she writes or pastes."""
EVERY_MS = 20


def written(home: Path) -> Iterator[Path]:
    """Give the files under `home`."""
    return (path for path in home.rglob("*") if path.is_file())


def use(window: MainWindow, folder: Path) -> None:
    """Check, write on the case, keep a picture, delete and erase, leave a draft."""
    archive = window.findChild(Archive)
    assert archive is not None
    for number in range(2):
        acts.paste(window, f"{MARKER}{number}、先にLINEを追加してください。契約はそのあとです。")
        acts.save(window)
        acts.desk(window).start_new()
    first, second = (line.id for line in archive.page(Query(), 10))
    archive.record_outcome(first, Outcome.VANISHED)
    archive.set_note(first, f"{MARKER}のメモ")
    archive.set_client(first, f"{MARKER}さん")
    archive.set_name(first, f"{MARKER}の件")
    picture = folder / "picture.png"
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(picture))
    archive.keep_picture(PictureData(f"{MARKER}.png", 20, 20, picture.read_bytes()), first)
    archive.delete([second])
    archive.erase([second])
    acts.paste(window, f"{MARKER}：下書きです。見積もりをお願いします。")


def main(folder: Path) -> int:
    """Run the program as `gui.app.run` does; give its exit status."""
    home = Path(os.environ["HOME"])
    seen: set[Path] = set()
    instance = SingleInstance(data_folder())
    assert instance.claim()
    application, window = app.start([])
    instance.attend(window)
    application.aboutToQuit.connect(instance.release)
    titles = {window.windowTitle()}
    window.windowTitleChanged.connect(titles.add)

    def look() -> None:
        seen.update(written(home))
        if steps and steps[0]():
            steps.pop(0)

    def is_used() -> bool:
        if window.desk is not None:
            use(window, folder)
        return window.desk is not None

    def is_left() -> bool:
        archive = window.findChild(Archive)
        assert archive is not None
        return bool(archive.drafts()) and window.close()

    steps = [is_used, is_left]
    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(EVERY_MS)
    status = application.exec()
    print(json.dumps({"files": sorted(map(str, seen | set(written(home)))), "titles": [*titles]}))
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
