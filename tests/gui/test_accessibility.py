"""What a screen reader can say of the window."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui import texts
from gui.announcer import Announcer
from gui.main_window import MainWindow
from logic.deal import Answer
from logic.language import Language
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.conftest import Stage
from tests.gui.states import STATES, state_named
from tests.gui.states_judged import MIXED

INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QListView, QAbstractSpinBox)
CONTROLS = (QAbstractButton, *INPUTS)

ADDRESS = re.compile(r"[\w-]+\.\w+/")

SAYS_NOTHING = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)


def controls(window: QWidget) -> Iterator[QWidget]:
    """What can be operated, and is seen."""
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
        if widget.isVisible() and isinstance(widget, CONTROLS) and not inside:
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName().strip()  # Qt on Linux tells the label by a relation instead
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name).strip()


def role_of(widget: QWidget) -> QAccessible.Role:
    """What a screen reader says that a widget is."""
    return QAccessible.queryAccessibleInterface(widget).role()


@pytest.mark.parametrize("language", list(Language))
def test_every_control_has_a_name_of_its_own_and_a_role_in_every_state(
    stage: Stage, language: Language
) -> None:
    """Who hears "Where do I see this?" must hear of what, too."""
    texts.set_language(language)
    faults = []
    for state in STATES:
        window = stage(state)
        for widget in controls(window):
            name, role = name_of(widget), role_of(widget)
            if not any(map(str.isalnum, name)):
                faults.append(f"{state.name}: {type(widget).__name__} is called {name!r}")
            if role in SAYS_NOTHING:
                faults.append(f"{state.name}: {type(widget).__name__} {name!r} is {role}")
            if isinstance(widget, QLineEdit) and name == widget.text():
                faults.append(f"{state.name}: {type(widget).__name__} is called by what is in it")
        names = Counter(
            name_of(widget)
            for widget in controls(window)
            # What copies the same address, or chooses the same language, may be called the same.
            if not ADDRESS.search(name_of(widget))
            and not window.footer.languages.isAncestorOf(widget)
        )
        faults += [
            f"{state.name}: {count} × {name!r}" for name, count in names.items() if count > 1
        ]
    assert not faults, "\n".join(faults)


def test_the_answers_of_a_switch_say_the_question(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    button = window.check.deal.rows["escrow"].answers.button(Answer.YES)
    assert name_of(button) == "仮払いは済みましたか？ 済み"


def test_every_label_shows_plain_text(window: MainWindow) -> None:
    """Words like <b>this</b> in a message are shown as they are."""
    acts.paste(window, "先に<b>LINE</b>を追加してください。<img src=x>")
    labels = window.findChildren(QLabel)
    assert len(labels) > 20
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("language", list(Language))
def test_words_stand_beside_every_sign_of_a_verdict(stage: Stage, language: Language) -> None:
    """Neither colour nor shape has to be seen to know the verdict: each has its own words."""
    texts.set_language(language)
    said = {}
    for name in ("clear", "caution", "wait", "stop"):
        window = stage(state_named(name))
        said[name] = acts.answer(window).verdict.headline.text()
        for card in acts.finding_cards(window):
            badges = [label for label in card.findChildren(QLabel) if label.isVisible()]
            assert all(label.text() for label in badges)
    assert all(said.values()) and len(set(said.values())) == len(said)


# --- what is announced ---


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a screen reader is told to say, while one is running.

    PySide has no QAccessible.installUpdateHandler: the events are looked at where the window
    hands them to Qt, and go on to Qt from there.
    """
    said: list[str] = []
    to_qt = QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            assert event.type() is QAccessible.Event.Announcement
            said.append(event.message())
        to_qt(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


def test_the_verdict_is_announced_once_when_the_typing_pauses(
    window: MainWindow, qtbot: QtBot, heard: list[str]
) -> None:
    announcer = acts.desk(window).display.announcer
    for letter in "Please add me on Telegram first.":
        acts.type_text(window, letter)
    assert heard == []
    with qtbot.waitSignal(announcer.announced, timeout=5000):
        pass
    assert len(heard) == 1
    assert heard[0].startswith("ちょっと待って！")


def test_nothing_is_announced_while_the_verdict_stays(window: MainWindow, heard: list[str]) -> None:
    announcer = acts.desk(window).display.announcer
    acts.paste(window, LURE)
    announcer.speak()
    acts.type_text(window, " Hello.")
    announcer.speak()
    assert len(heard) == 1
    acts.choose_service(window, "crowdworks")
    acts.answer_switch(window, "contract", Answer.YES)
    acts.answer_switch(window, "escrow", Answer.YES)
    announcer.speak()
    assert len(heard) == len(set(heard))


def test_what_was_done_is_announced(window: MainWindow, heard: list[str]) -> None:
    """Copied, and where it goes now; something that cannot be done, and why."""
    acts.save(window)
    assert heard[-1] == window.check.notice.sentence
    acts.paste(window, LURE)
    acts.click(acts.answer(window).reply.copy_button)
    assert heard[-1] == f"✓ コピーしました {acts.answer(window).reply.where.text()}"


def test_without_a_screen_reader_nothing_is_sent(window: MainWindow, heard: list[str]) -> None:
    QAccessible.setActive(False)
    acts.paste(window, LURE)
    acts.desk(window).display.announcer.speak()
    assert heard == []


def test_the_same_sentence_is_not_said_twice(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announcer = Announcer(widget)
    told: list[str] = []
    announcer.announced.connect(told.append)
    for sentence in ("one", "one", "two"):
        announcer.tell(sentence)
        announcer.speak()
    assert told == ["one", "two"]


# --- both directions, and letters of more than one unit ---


def test_words_in_both_directions_stay_as_they_are(stage: Stage) -> None:
    """In the box, in what is judged, in the quotes, and after it was kept and opened again."""
    window = stage(state_named("right-to-left"))
    assert window.check.message.box.text == MIXED == acts.checker(window).message.text
    quoted = [
        quote.text() for card in acts.finding_cards(window) for quote in card.quotes if quote.text()
    ]
    assert any("Telegram" in quote for quote in quoted)
    marked = acts.marked_words(window)
    assert marked and all(words in MIXED for words in marked)
    for card in acts.finding_cards(window):
        assert card.finding is not None
        for span in card.finding.evidence:
            assert MIXED[span.start : span.end] == span.text
    acts.save(window)
    acts.click(window.history.new_button)
    acts.open_row(window, 0)
    assert window.check.message.box.text == MIXED
