"""Takes a screenshot of every state in both languages, both schemes and three sizes.

python -m tests.shots.take [FOLDER]    (`make shots` runs it on a virtual screen)

The window is the real one on the real rulebook; the history is made up. FOLDER is build/shots
unless named. `index.html` in it shows them all on one page.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gui import texts, theme
from gui.archive import Archive
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.theme import DARK, LIGHT, Scheme
from logic.assess import assess
from logic.deal import Answer, Deal
from logic.history import History
from logic.language import Language, Localised
from logic.loading import load
from logic.message import Message
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from logic.verdict import Verdict

SIZES = ((1280, 800), (1024, 640), (700, 600))
SCHEMES: dict[str, Scheme] = {"light": LIGHT, "dark": DARK}
FOLDER = Path("build") / "shots"
FUNDED = {"contract": Answer.YES, "escrow": Answer.YES}
APPROVED = FUNDED | {"approved": Answer.YES}


@dataclass(frozen=True, slots=True)
class State:
    """One thing to show: a message in a deal, and the verdict it must get."""

    name: str
    verdict: Verdict | None
    deal: Deal
    text: Localised
    saved: bool = False


def states(rulebook: Rulebook) -> list[State]:
    """Give the states to show, the first screen first."""
    examples = {example.id: example.text for example in rulebook.examples}
    stop = Localised(
        "ご応募ありがとうございます。ぜひお願いしたいのですが、手数料がもったいないので、報酬は"
        "銀行口座に直接お振り込みします。\nやり取りはLINEで行いますので、先に追加してください。"
        "\nID：aozora-hensyu",
        "Thank you for applying. To save the fees, we will pay you directly to your bank"
        " account.\nWe talk on LINE, so please add us there first.\nID: aozora-hensyu",
    )
    crowdworks = Deal("crowdworks")
    return [
        State("first", None, crowdworks, Localised("", "")),
        State("clear", Verdict.CLEAR, Deal("crowdworks", **FUNDED), examples["fine"]),
        State("noted", Verdict.CLEAR, Deal("crowdworks", **APPROVED), examples["lure"]),
        State("caution", Verdict.CAUTION, Deal("other", **FUNDED), examples["lure"]),
        State("wait", Verdict.WAIT, crowdworks, examples["lure"]),
        State("stop", Verdict.STOP, crowdworks, stop),
        State("saved", Verdict.WAIT, crowdworks, examples["lure"], saved=True),
    ]


def fill_history(file: Path, rulebook: Rulebook, language: Language) -> None:
    """Keep some checks of the past days, so that the list looks as it will."""
    by_name = {state.name: state for state in states(rulebook)}
    past = [
        (4, by_name["clear"], None),
        (2, by_name["stop"], Outcome.INSISTED),
        (1, by_name["caution"], Outcome.AGREED),
        (0, by_name["wait"], Outcome.VANISHED),
    ]
    for days, state, outcome in past:
        moment = datetime.now(UTC) - timedelta(days=days, minutes=20)
        with History.open(file, clock=lambda moment=moment: moment) as history:  # type: ignore[misc]
            message = Message(state.text.text(language))
            record = history.add(message, state.deal, assess(message, state.deal, rulebook))
            if outcome is not None:
                history.record_outcome(record.id, outcome)


def settle(milliseconds: int = 60) -> None:
    """Let the window do what is waiting to be done."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def show(window: MainWindow, state: State, language: Language) -> None:
    """Bring the window into a state."""
    desk = window.desk
    assert desk is not None
    if state.saved:
        newest = window.history.list.model().index(0, 0)
        window.history.list.clicked.emit(newest)
        settle()
        window.answer.show_outcomes()
    else:
        window.check.message.box.show_text(state.text.text(language))
        window.check.deal.show_deal(state.deal)
        desk.checker.start(window.check.message.box.text, window.check.deal.deal)
        window.answer.verticalScrollBar().setValue(0)
    window.check.message.box.setFocus()
    shown = desk.checker.assessment
    if (shown.verdict if shown else None) is not state.verdict:
        raise SystemExit(f"{state.name}: the window shows {shown and shown.verdict}")
    settle()


def shots(app: QApplication, rulebook: Rulebook) -> Iterator[tuple[str, QWidget]]:
    """Bring up one state after the other; give its name and what to take a picture of."""
    for language in Language:
        texts.set_language(language)
        with TemporaryDirectory() as place:
            empty, full = Path(place) / "empty.sqlite3", Path(place) / "full.sqlite3"
            fill_history(full, rulebook, language)
            for scheme_name, scheme in SCHEMES.items():
                theme.choose(app, scheme)
                for state in states(rulebook):
                    file = empty if state.verdict is None else full
                    archive = Archive(file, rulebook.texts["history"])
                    window = MainWindow(Settings(Path(place) / "window.ini"))
                    window.take(rulebook, archive, lambda: datetime.now(UTC))
                    for width, height in SIZES:
                        window.resize(width, height)
                        window.show()
                        settle()
                        show(window, state, language)
                        yield f"{state.name}-{language}-{scheme_name}-{width}x{height}", window
                    if state.verdict is not None:
                        yield f"answer-{state.name}-{language}-{scheme_name}", window.answer.page
                    archive.close()
                    window.deleteLater()


def contact_sheet(names: list[str]) -> str:
    """Give a page that shows all pictures."""
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
main {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 16px; }}
figure {{ margin: 0; }} img {{ width: 100%; }}
</style>
<main>
{figures}
</main>
"""


def main(arguments: list[str]) -> int:
    """Take all pictures; give the exit status."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    app = QApplication(["shots", "-style", "Fusion"])
    theme.install(app)
    names = []
    for name, widget in shots(app, load()):
        picture = QPixmap(widget.size())
        picture.fill(QColor(theme.scheme().window))  # a page alone has no ground of its own
        widget.render(picture)
        if not picture.save(str(folder / f"{name}.png")):
            raise SystemExit(f"cannot write {folder / name}.png")
        names.append(name)
    (folder / "index.html").write_text(contact_sheet(names), "utf-8")
    print(f"{len(names)} pictures: {folder / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
