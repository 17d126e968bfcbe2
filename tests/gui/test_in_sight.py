"""What was asked for is in sight at once: in a list, after a click, in a small window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QStyleOptionButton, QWidget

from gui import texts
from gui.main_window import MainWindow
from logic.deal import Answer
from logic.language import Language
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from tests.gui import acts
from tests.gui.test_layout import TEXTS


@pytest.mark.parametrize("chosen", ["crowdworks", "other", "none"])
def test_the_list_of_services_opens_with_all_of_them_in_sight(
    window: MainWindow, rulebook: Rulebook, chosen: str
) -> None:
    acts.choose_service(window, chosen)
    services = window.check.deal.services
    services.showPopup()
    acts.settle()
    rows, model = services.view(), services.model()
    first, last = (rows.visualRect(model.index(row, 0)) for row in (0, services.count() - 1))
    assert services.count() == len(rulebook.platforms)
    assert first.top() >= 0
    assert rows.verticalScrollBar().maximum() == 0
    assert 0 <= rows.viewport().height() - last.bottom() < first.height() / 2, "no blank row"
    frame = rows.parentWidget()
    assert isinstance(frame, QFrame)
    assert frame.frameWidth() == 0, "one frame, not two"
    box = QRect(services.mapToGlobal(QPoint(0, 0)), services.size())
    assert not frame.geometry().intersects(box.adjusted(0, 2, 0, -2)), (
        "it opens beside its box, not over it"
    )
    services.hidePopup()


@pytest.mark.parametrize("outcome", list(Outcome))
@pytest.mark.parametrize("size", [(1280, 800), (1024, 640)], ids=str)
def test_the_meaning_of_a_reaction_is_in_sight_after_the_click(
    window: MainWindow, outcome: Outcome, size: tuple[int, int]
) -> None:
    window.resize(*size)
    acts.choose_service(window, "crowdworks")
    acts.paste(window, TEXTS["stop"])
    acts.save(window)
    acts.click(acts.answer(window).head.reaction_button)
    acts.record_reaction(window, outcome)
    card = acts.answer(window).outcome
    assert card.steps.shown
    area = window.answer.viewport().rect()
    top = card.mapTo(window.answer.viewport(), QPoint(0, 0)).y()
    assert top >= 0, "its heading is in sight"
    last = card.steps.mapTo(window.answer.viewport(), card.steps.rect().bottomLeft()).y()
    assert last <= area.height(), "and so is its last step"
    assert card.button(outcome).hasFocus()


@pytest.mark.parametrize("language", list(Language))
def test_a_focus_ring_takes_no_room_from_the_words(window: MainWindow, language: Language) -> None:
    """The g of "English" was cut off by the ring."""
    texts.set_language(language)
    acts.paste(window, TEXTS["wait"])
    reply = acts.answer(window).reply.languages
    buttons = [
        choice.button(each) for choice in (window.footer.languages, reply) for each in Language
    ]
    rows = window.check.deal.rows.values()
    buttons += [row.answers.button(each) for row in rows for each in Answer if row.isVisible()]
    for button in buttons:
        button.setFocus()
        assert button.hasFocus()
        look = QStyleOptionButton()
        button.initStyleOption(look)
        inner = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, look, button)
        words = button.fontMetrics()
        assert inner.height() >= words.height(), button.text()
        assert inner.width() >= words.horizontalAdvance(button.text()), button.text()


def test_with_everything_open_a_small_window_scrolls_to_every_switch(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    acts.paste(window, TEXTS["wait"])
    acts.save(window)
    acts.click(window.history.new_button)
    acts.paste(window, TEXTS["clear"])
    acts.open_row(window, 0)
    window.resize(700, 600)
    acts.settle()
    assert window.check.draft_offer.isVisible()
    [scroll] = [area for area in window.check.findChildren(QScrollArea) if area.widget()]
    seen = scroll.viewport().rect()
    assert seen.height() >= 280, "the offer is one line, and leaves room"
    rows = window.check.deal.rows

    def in_sight(widget: QWidget) -> bool:
        return seen.contains(QRect(widget.mapTo(scroll.viewport(), QPoint(0, 0)), widget.size()))

    assert in_sight(rows["contract"]), "without scrolling"
    for row in rows.values():
        button = row.answers.button(Answer.YES)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        scroll.ensureWidgetVisible(button)
        assert in_sight(button)
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert in_sight(rows["approved"])
    assert window.check.check_button.isVisible()


def test_made_small_after_a_reaction_the_verdict_is_what_its_tab_shows(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    acts.paste(window, TEXTS["stop"])
    acts.save(window)
    acts.record_reaction(window, Outcome.VANISHED)
    assert window.answer.verticalScrollBar().value() > 0
    window.resize(700, 600)
    acts.settle()
    assert window.panes.tabs is not None
    window.panes.tabs.setCurrentWidget(window.answer)
    acts.settle()
    assert window.answer.verticalScrollBar().value() == 0
    headline = acts.answer(window).verdict.headline
    assert (
        window.answer.viewport()
        .rect()
        .contains(headline.mapTo(window.answer.viewport(), QPoint(0, 0)))
    )


def test_made_small_with_the_keyboard_in_the_list_it_is_in_the_message_next(
    window: MainWindow,
) -> None:
    """Not on the language switch at the bottom, where a key would change the language."""
    acts.paste(window, TEXTS["wait"])
    acts.save(window)
    window.history.list.setFocus()
    window.resize(700, 600)
    acts.settle()
    assert window.check.message.box.hasFocus()


def test_another_saved_check_opens_at_its_verdict(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    for text in (TEXTS["stop"], TEXTS["stop"] + "お願いします。"):
        acts.click(window.history.new_button)
        acts.paste(window, text)
        acts.save(window)
    acts.record_reaction(window, Outcome.AGREED)
    assert window.answer.verticalScrollBar().value() > 0
    acts.open_row(window, 1)
    assert window.answer.verticalScrollBar().value() == 0
