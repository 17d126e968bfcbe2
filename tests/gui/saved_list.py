"""A list of saved cases on a real file, and what a user does with it: for tests of the left side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.archive import Archive
from gui.history_list import HistoryList
from gui.history_menu import Act, menu
from gui.history_model import HistoryModel
from gui.history_panel import HistoryPanel
from gui.wishes import Wishes
from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Deal
from logic.history import History
from logic.history.cases import Case
from logic.message import Message
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD

START = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Clock:
    """A clock that goes on by a minute whenever it is asked: every save has its own moment."""

    def __init__(self, start: datetime = START) -> None:
        self._moment = start

    def __call__(self) -> datetime:
        self._moment += timedelta(minutes=1)
        return self._moment


def keep(
    file: Path, rulebook: Rulebook, *messages: str | tuple[str, str], clock: Clock | None = None
) -> list[Case]:
    """Save messages, one case each, the last one newest; a pair is a message and its service."""
    answers: dict[tuple[str, str], Assessment] = {}
    kept = []
    with History.open(file, clock=clock or Clock()) as history:
        for one in messages:
            text, platform = one if isinstance(one, tuple) else (one, "crowdworks")
            message, deal = Message(text), Deal(platform)
            if (text, platform) not in answers:
                answers[text, platform] = assess(message, deal, rulebook)
            kept.append(history.add(message, deal, NOTHING_TOLD, answers[text, platform]))
    return kept


@dataclass
class SavedList:
    """The panel, wired to its history as the window does it."""

    panel: HistoryPanel
    model: HistoryModel
    archive: Archive
    wishes: Wishes
    opened: list[int] = field(default_factory=list)

    @property
    def view(self) -> HistoryList:
        """The list itself."""
        return self.panel.list

    @property
    def titles(self) -> list[str]:
        """What the cases are called, from the top."""
        return [case.title for case in self.model.rows]

    @property
    def chosen(self) -> list[str]:
        """What the selected cases are called."""
        return [case.title for case in self.view.chosen()]

    @property
    def told(self) -> str:
        """The sentence that stands where the list would be; empty when there is a list."""
        return self.panel.state.text() if self.panel.state.isVisible() else ""

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key in the list."""
        QTest.keyClick(self.view, key, modifier)
        settle()

    def click_row(self, row: int, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Click a line of the list."""
        at = self.view.visualRect(self.model.index(row)).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)
        settle()

    def look_for(self, text: str) -> None:
        """Type into the search field, through an input method."""
        search = self.panel.tools.search
        search.setFocus()
        search.selectAll()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(search, event)

    def choose_from_menu(self, act: Act) -> None:
        """Open the menu of the selected cases and choose from it."""
        made = menu(self.panel.tools.acts.offered(), self.panel.tools.acts.do, self.panel)
        self.menu_action(made, act).trigger()
        settle()

    @staticmethod
    def menu_action(made: QWidget, act: Act) -> QAction:
        """The line of a menu that does this."""
        return next(action for action in made.actions() if action.data() is act)


def open_list(
    qtbot: QtBot, file: Path, rulebook: Rulebook, *, width: int = 240, height: int = 700
) -> SavedList:
    """Show the cases of a file. Closed with the test."""
    archive = Archive(file, rulebook.texts["history"])
    wishes = Wishes(archive)
    panel = HistoryPanel()
    panel.set_wishes(wishes)
    model = HistoryModel(archive, rulebook, lambda: NOW, panel)
    panel.show_model(model)
    shown = SavedList(panel, model, archive, wishes)
    wishes.renamed.connect(archive.set_name)
    wishes.pinned.connect(archive.set_pinned)
    wishes.deleted.connect(archive.delete)
    wishes.restored.connect(archive.restore)
    wishes.erased.connect(archive.erase)
    panel.record_chosen.connect(shown.opened.append)
    qtbot.addWidget(panel, before_close_func=lambda _panel: archive.close())
    panel.resize(width, height)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    settle()
    return shown


def settle() -> None:
    """Let the window do what is waiting to be done."""
    for _ in range(5):
        QApplication.processEvents()


def click(button: QPushButton) -> None:
    """Click a button."""
    at = QPoint(button.width() // 2, button.height() // 2)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, NONE, at)
    settle()


def labels(buttons: Iterable[QPushButton]) -> list[str]:
    """What stands on buttons that can be seen."""
    return [button.text().strip() for button in buttons if button.isVisible()]
