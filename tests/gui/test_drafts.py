"""What was typed and not saved is kept until it is taken back, or thrown away on purpose."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from gui.main_window import MainWindow
from tests.gui import acts
from tests.gui.acts import LURE

HALF = "Half a message"


@pytest.fixture
def drafting(window: MainWindow) -> MainWindow:
    """A window with one saved check that was opened over a draft."""
    acts.paste(window, LURE)
    acts.save(window)
    acts.click(window.history.new_button)
    acts.choose_service(window, "upwork")
    acts.type_text(window, HALF)
    acts.open_row(window, 0)
    assert window.check.draft_offer.isVisible()
    return window


def close_button(window: MainWindow) -> QPushButton:
    """The × of the offer."""
    [button] = [
        each for each in window.check.draft_offer.findChildren(QPushButton) if each.text() == "×"
    ]
    return button


def test_a_new_check_does_not_take_the_offer_away(drafting: MainWindow) -> None:
    acts.click(drafting.history.new_button)
    assert drafting.check.draft_offer.isVisible()
    acts.click(drafting.check.draft_offer.action)
    assert drafting.check.message.box.text == HALF
    assert acts.checker(drafting).deal.platform == "upwork"
    assert not drafting.check.draft_offer.isVisible()


def test_neither_typing_nor_saving_takes_the_offer_away(drafting: MainWindow) -> None:
    acts.click(drafting.history.new_button)
    acts.type_text(drafting, "Another message.")
    acts.save(drafting)
    acts.type_text(drafting, "!")
    assert drafting.check.draft_offer.isVisible()


def test_going_back_sets_aside_what_was_typed_meanwhile(drafting: MainWindow) -> None:
    acts.click(drafting.history.new_button)
    acts.type_text(drafting, "Another one")
    acts.click(drafting.check.draft_offer.action)
    assert drafting.check.message.box.text == HALF
    acts.click(drafting.check.draft_offer.action)
    assert drafting.check.message.box.text == "Another one"


def test_several_drafts_are_counted_and_all_come_back(drafting: MainWindow) -> None:
    acts.click(drafting.history.new_button)
    acts.type_text(drafting, "Another one")
    acts.open_row(drafting, 0)
    assert "2件" in drafting.check.draft_offer.sentence
    seen = []
    for _ in range(2):
        acts.click(drafting.check.draft_offer.action)
        seen.append(drafting.check.message.box.text)
        acts.save(drafting)
    assert seen == ["Another one", HALF]
    assert not drafting.check.draft_offer.isVisible()


def test_closing_the_offer_throws_the_draft_away(drafting: MainWindow) -> None:
    acts.click(close_button(drafting))
    assert not drafting.check.draft_offer.isVisible()
    acts.click(drafting.history.new_button)
    assert not drafting.check.draft_offer.isVisible()
    acts.type_text(drafting, "Another one")
    acts.click(drafting.history.new_button)
    acts.click(drafting.check.draft_offer.action)
    assert drafting.check.message.box.text == "Another one"
    assert not drafting.check.draft_offer.isVisible()


def test_a_failure_is_said_beside_the_offer(drafting: MainWindow) -> None:
    acts.click(drafting.history.new_button)
    acts.save(drafting)
    assert "まだチェックする文章がありません" in drafting.check.notice.sentence
    assert drafting.check.draft_offer.isVisible()
