"""Takes a screenshot of every state in both languages, both schemes, three sizes and large text.

python -m tests.shots.take [--only NAME ...] [FOLDER]    (`make shots` runs it on a virtual screen)

The states are those the tests go through (tests/gui/states.py): the real window on the real
rulebook, brought there by a user's acts. FOLDER is build/shots unless named. `index.html` in it
shows them all on one page.
"""

from __future__ import annotations

import argparse
import html
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui import texts, theme
from gui.archive import Archive
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.theme import DARK, LIGHT, Scheme
from logic.language import Language
from logic.loading import load
from logic.rulebook import Rulebook
from tests.gui.states import STATES, State, bring

SIZES = ((1280, 800), (1024, 640), (640, 480))
LARGE = 2.0
"""The largest text the settings offer; its pictures are as large as the first size."""

SCHEMES: dict[str, Scheme] = {"light": LIGHT, "dark": DARK}
FOLDER = Path("build") / "shots"
SETTLE_MS = 60


def shots(
    app: QApplication, rulebook: Rulebook, states: Sequence[State]
) -> Iterator[tuple[str, QWidget]]:
    """Bring up one state after the other; give its name and what to take a picture of."""
    for language in Language:
        for scheme_name, scheme in SCHEMES.items():
            theme.choose(app, scheme)
            for state in states:
                with TemporaryDirectory() as place:
                    yield from _sizes(
                        app,
                        rulebook,
                        state,
                        language,
                        f"{state.name}-{language}-{scheme_name}",
                        Path(place),
                    )


def _sizes(
    app: QApplication,
    rulebook: Rulebook,
    state: State,
    language: Language,
    name: str,
    place: Path,
) -> Iterator[tuple[str, QWidget]]:
    """One state in all sizes, and once with the largest text."""
    texts.set_language(language)
    archive = Archive(place / "history.sqlite3", rulebook.texts["history"])
    window = MainWindow(Settings(place / "window.ini"))
    window.resize(*SIZES[0])
    window.show()
    window.take(rulebook, archive, lambda: datetime.now(UTC))
    if not QTest.qWaitForWindowActive(window):
        raise SystemExit("no window manager gives the window the keyboard: see `make shots`")
    QTest.qWait(SETTLE_MS)
    bring(window, state)
    for width, height in SIZES:
        window.resize(width, height)
        QTest.qWait(SETTLE_MS)
        yield f"{name}-{width}x{height}", window
    window.resize(*SIZES[0])
    theme.set_text_scale(app, LARGE)
    QTest.qWait(SETTLE_MS)
    yield f"{name}-{round(100 * LARGE)}percent", window
    theme.set_text_scale(app, 1.0)
    window.close()
    archive.close()
    window.deleteLater()
    QTest.qWait(0)


def contact_sheet(names: Sequence[str]) -> str:
    """Give a page that shows all pictures, the narrow ones of a state side by side."""
    figures = "\n".join(
        f'<figure><a href="{html.escape(name)}.png"><img src="{html.escape(name)}.png"'
        f' loading="lazy" alt=""></a><figcaption>{html.escape(name)}</figcaption></figure>'
        for name in names
    )
    return f"""<!doctype html>
<meta charset="utf-8">
<title>chotto-matte: {len(names)} screenshots</title>
<style>
body {{ font: 14px sans-serif; margin: 16px; background: #ddd; }}
main {{ display: grid; grid-template-columns: repeat(4, minmax(280px, 1fr)); gap: 16px; }}
figure {{ margin: 0; }} img {{ width: 100%; }}
</style>
<main>
{figures}
</main>
"""


def main(arguments: list[str]) -> int:
    """Take all pictures; give the exit status."""
    parser = argparse.ArgumentParser(prog="make shots")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="where to put them")
    parser.add_argument("--only", nargs="+", default=(), metavar="NAME", help="these states only")
    options = parser.parse_args(arguments)
    states = [state for state in STATES if not options.only or state.name in options.only]
    folder: Path = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    app = QApplication(["shots", "-style", "Fusion"])
    theme.install(app)
    names = []
    for name, widget in shots(app, load(), states):
        picture = QPixmap(widget.size())
        picture.fill(QColor(theme.scheme().window))
        widget.render(picture)
        if not picture.save(str(folder / f"{name}.png")):
            raise SystemExit(f"cannot write {folder / name}.png")
        names.append(name)
    (folder / "index.html").write_text(contact_sheet(names), "utf-8")
    print(f"{len(names)} pictures: {folder / 'index.html'}")
    sys.stdout.flush()
    # All is written: what Qt still holds need not be taken down piece by piece.
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
