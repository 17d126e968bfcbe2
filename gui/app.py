"""Starts the window: it is there at once, and ready a blink later."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gui import crash, looks, texts
from gui.main_window import MainWindow
from gui.settings import Settings, data_folder, settings_file
from gui.single_instance import SingleInstance

if TYPE_CHECKING:  # not needed for the first paint
    from gui.rules_reader import RulesReader

ICON = Path(__file__).parents[1] / "resources" / "icons" / "chotto-matte.png"


def run(argv: list[str]) -> int:
    """Show the window until it is closed; give the exit status.

    When a window on the same history is open already, that one comes to the front instead.
    """
    instance = SingleInstance(data_folder())
    first = instance.claim()
    if not first and instance.wake_first():
        return 0
    app, window = start(argv)
    AfterFirstPaint(window, lambda: instance.attend(window))
    app.aboutToQuit.connect(instance.release)
    if not first:
        window.is_second = True
        tell_not_alone(window)
    return app.exec()


def start(argv: list[str]) -> tuple[QApplication, MainWindow]:
    """Make the application and show its window; rules and history follow the first paint."""
    # `setStyle` would do the same, and give PySide a style to set up (7 ms).
    app = QApplication(["chotto-matte", "-style", "Fusion", *argv])
    app.setApplicationName("chotto-matte")
    app.setDesktopFileName("chotto-matte")
    settings = Settings(settings_file())
    looks.install(app, settings)
    texts.set_language(settings.language or texts.system_language())
    window = MainWindow(settings)
    crash.install(window.crashed.emit)
    AfterFirstPaint(window, lambda: prepare(app, window))
    window.show()
    return app, window


def tell_not_alone(window: MainWindow) -> None:
    """Say that another window has this history and does not answer."""
    from gui.notice import Kind

    def sentence() -> str:
        return QCoreApplication.translate(
            "app",
            "This app is open already, but that window does not answer. You can work here;"
            " what you save in either window is kept.",
        )

    print(f"chotto-matte: {sentence()}", file=sys.stderr)
    window.banner.say(Kind.HINT, sentence)


def prepare(app: QApplication, window: MainWindow) -> None:
    """Read the rules beside the event loop, then open the history: the window stays alive."""
    from PySide6.QtGui import QIcon

    from gui.placing import keep_on_screen
    from gui.rules_reader import RulesReader

    keep_on_screen(window)
    window.setWindowIcon(QIcon(str(ICON)))
    reader = RulesReader(window)
    reader.finished.connect(lambda: open_desk(reader, window))
    app.aboutToQuit.connect(reader.wait)
    reader.start()


def open_desk(reader: RulesReader, window: MainWindow) -> None:
    """Give the window its rules and its history."""
    from gui.archive import Archive
    from logic.history import utc_now
    from logic.history.paths import history_file

    if reader.loaded is None:
        window.report_broken_rules()
        return
    rulebook, damage = reader.loaded.rulebook, reader.loaded.damage
    archive = Archive(history_file(), rulebook.texts["history"], window)
    window.take(rulebook, archive, utc_now)
    if damage is not None:
        window.report_earlier_rules(rulebook.version, damage.since)


class AfterFirstPaint(QObject):
    """Calls `act` once the widget has been painted for the first time."""

    def __init__(self, widget: QWidget, act: Callable[[], None]) -> None:
        super().__init__(widget)
        self._act = act
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # After this event: by then what was painted is on the screen.
            QTimer.singleShot(0, self._act)
        return False
