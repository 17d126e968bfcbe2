"""What takes long says so, and can be stopped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.busy import Busy
from tests.gui import acts


@pytest.fixture
def busy(dressed_app: QApplication, qtbot: QtBot) -> Iterator[Busy]:
    """On a page that is on the screen."""
    page = QWidget()
    qtbot.addWidget(page)
    made = Busy(page)
    QVBoxLayout(page).addWidget(made)
    page.show()
    yield made


def test_what_ends_soon_shows_nothing(busy: Busy, qtbot: QtBot) -> None:
    busy.start("記録を読み込んでいます")
    assert not busy.isVisible()
    busy.stop()
    qtbot.wait(400)
    assert not busy.isVisible()


def test_what_takes_long_says_what_it_is_and_can_be_stopped(busy: Busy, qtbot: QtBot) -> None:
    busy.start("記録を読み込んでいます", steps=10)
    busy.step(3)
    qtbot.waitUntil(busy.isVisible, timeout=20_000)
    assert busy.bar.accessibleName() == "記録を読み込んでいます" and busy.bar.value() == 3
    assert not busy.cancel.isVisible(), "it may be over before anybody could read that"
    qtbot.waitUntil(busy.cancel.isVisible, timeout=20_000)
    with qtbot.waitSignal(busy.cancelled):
        acts.click(busy.cancel)
    assert not busy.isVisible()
