"""What a keystroke costs in a message of three lengths, beside a bare QPlainTextEdit.

A keystroke lasts from the press until the event loop has nothing left to do: the text is known,
handed on, and the letter is painted. What is judged beside the loop (gui/judging.py) is measured
as far as it makes the keystroke wait.

python -m tests.bench.typing
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable
from time import perf_counter

from tests.bench.figures import Figure

LENGTHS = (500, 10_000, 100_000)
KEYSTROKES = 150
LINE = "はじめまして。詳しい説明をしますので、先にチャットワークへ登録をお願いします。\n"
"""Every line is marked, so that the longest text has thousands of marks."""

ATTEMPTS = 2
"""Rounds of which the better one counts: other programs run on this machine, too."""


def typing_figures() -> list[Figure]:
    """Measure median and 99th percentile of a keystroke in milliseconds, in the whole window.

    Its floor is a bare QPlainTextEdit with the same text in the same run; `marking` is what
    laying the marks on anew costs when a text has been judged.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures = []
    for length in LENGTHS:
        text = (LINE * (length // len(LINE) + 1))[:length]
        ours = min((typed_in_window(text) for _ in range(ATTEMPTS)), key=p99)
        bare = min((typed_in_bare_box(text) for _ in range(ATTEMPTS)), key=p99)
        name = f"keystroke in {length:,} characters"
        figures += [
            Figure(f"{name}, median", statistics.median(ours), "ms", statistics.median(bare)),
            Figure(f"{name}, p99", p99(ours), "ms", p99(bare)),
            Figure(f"marking {length:,} characters", marking(text), "ms"),
        ]
    return figures


def typed_in_window(text: str) -> list[float]:
    """Type into the box of the whole window, with everything that hears it."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from gui.archive import Archive
    from gui.main_window import MainWindow
    from gui.settings import Settings
    from logic.history import utc_now
    from logic.loading import load

    application()
    rulebook = load()
    with TemporaryDirectory() as folder:
        window = MainWindow(Settings(Path(folder) / "window.ini"))
        archive = Archive(Path(folder) / "history.sqlite3", rulebook.texts["history"], window)
        window.take(rulebook, archive, utc_now)
        window.resize(1280, 800)
        window.show()
        talk = window.check.message.conversation
        talk.fill(text)
        settle_down(lambda: window.desk is not None and window.desk.checker.is_waiting)
        times = keystrokes(talk.box)
        settle_down(lambda: window.desk is not None and window.desk.checker.is_waiting)
        window.close()
        archive.close()
        window.deleteLater()
        settle_down(lambda: False)
    return times


def typed_in_bare_box(text: str) -> list[float]:
    """Type into a box of Qt, with nobody listening."""
    from PySide6.QtWidgets import QPlainTextEdit

    application()
    box = QPlainTextEdit()
    box.resize(500, 300)
    box.setPlainText(text)
    box.show()
    settle_down(lambda: False)
    return keystrokes(box)


def marking(text: str) -> float:
    """Lay the marks of a judged text on: median milliseconds until the loop is free again."""
    from gui.conversation import Conversation
    from logic.assess import assess
    from logic.deal import Deal
    from logic.loading import load
    from logic.message import Message

    application()
    talk = Conversation()
    talk.resize(500, 300)
    talk.show_message(Message(text))
    talk.show()
    assessment = assess(talk.message, Deal(), load())
    findings = (*assessment.findings, *assessment.noted)

    def mark() -> None:
        talk.mark(findings)
        drain()

    return statistics.median(timed(mark) for _ in range(9))


def keystrokes(box: object) -> list[float]:
    """Type letters in the middle of a text, each until the loop is free."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QPlainTextEdit

    assert isinstance(box, QPlainTextEdit)
    cursor = box.textCursor()
    cursor.setPosition(box.document().characterCount() // 2)
    box.setTextCursor(cursor)
    box.setFocus()
    drain()

    def press() -> None:
        QTest.keyClick(box, Qt.Key.Key_A)
        drain()

    press()
    return [timed(press) for _ in range(KEYSTROKES)]


def drain() -> None:
    """Let the event loop do all that waits."""
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents()


def settle_down(busy: Callable[[], bool]) -> None:
    """Let the window come to rest."""
    for _ in range(5):
        drain()
    end = perf_counter() + 60
    while busy() and perf_counter() < end:
        drain()


def application() -> None:
    """Have an application, dressed as the product is."""
    from PySide6.QtWidgets import QApplication

    from gui import theme

    if QApplication.instance() is None:
        app = QApplication([])
        app.setStyle("Fusion")
        theme.install(app)


def timed(act: Callable[[], object]) -> float:
    """Give how many milliseconds `act` takes."""
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def p99(values: list[float]) -> float:
    """Give the value that 99 of 100 stay below."""
    return statistics.quantiles(values, n=100)[98]


if __name__ == "__main__":
    for figure in typing_figures():
        ratio = f"{figure.ratio:.2f} x a bare box" if figure.ratio else ""
        print(f"{figure.name}: {figure.value:.2f} {figure.unit}  {ratio}")
