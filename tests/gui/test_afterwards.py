"""After the answer was sent: the head of a case, and the client's reaction."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import texts, theme
from gui.case_head import CaseHead
from gui.outcome_card import CHOICES, OutcomeCard
from gui.wishes import Wishes
from logic.language import Language
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.afterwards import SAVED, TODAY, case, put_on_screen, reaction, shown, today
from tests.gui.conftest import OpenWindow


@pytest.fixture
def wishes(dressed_app: QApplication) -> Iterator[Wishes]:
    texts.set_language(Language.JA)
    yield Wishes()
    texts.set_language(Language.JA)


@pytest.fixture
def head(wishes: Wishes, qtbot: QtBot) -> CaseHead:
    head = CaseHead(wishes, today)
    put_on_screen(qtbot, head)
    return head


@pytest.fixture
def card(wishes: Wishes, qtbot: QtBot) -> OutcomeCard:
    card = OutcomeCard(wishes, today)
    put_on_screen(qtbot, card)
    return card


# --- the head of the case ---


def test_a_new_check_has_no_head(head: CaseHead, rulebook: Rulebook) -> None:
    head.show_answer(shown(rulebook))
    assert not head.isVisible()


def test_a_saved_one_says_since_when_and_what_came_of_it(
    head: CaseHead, rulebook: Rulebook
) -> None:
    saved = case(rulebook, name="ライティング案件", reactions=(reaction(Outcome.VANISHED),))
    head.show_answer(shown(rulebook, saved))
    assert head.isVisible()
    assert head.name.text() == "ライティング案件"
    assert head.state.text().startswith("保存しました（2026年11月20日")
    assert "返事がなくなった" in head.state.text()


def test_without_a_name_of_her_own_the_message_names_it(head: CaseHead, rulebook: Rulebook) -> None:
    head.show_answer(shown(rulebook, case(rulebook)))
    assert head.name.text() == "はじめまして。詳しい説明をします"
    head.show_answer(shown(rulebook, case(rulebook, title="")))
    assert head.name.text() == "名前のない記録", "it was kept without its text"


def test_what_she_changed_says_how_it_is_added(head: CaseHead, rulebook: Rulebook) -> None:
    head.show_answer(shown(rulebook, case(rulebook), changed=True))
    assert head.state.text() == "この記録に追加されます。Ctrl+Enter で保存します。"


def test_name_client_and_note_are_told_once_and_only_when_changed(
    head: CaseHead, rulebook: Rulebook, wishes: Wishes
) -> None:
    told: list[tuple[str, int, str]] = []
    wishes.renamed.connect(lambda id_, text: told.append(("name", id_, text)))
    wishes.client_named.connect(lambda id_, text: told.append(("client", id_, text)))
    wishes.noted.connect(lambda id_, text: told.append(("note", id_, text)))
    saved = case(rulebook, client="田中様")
    head.show_answer(shown(rulebook, saved))
    acts.click(head.edit_button)
    fields = head.fields
    assert fields.client.text() == "田中様"
    QTest.keyClick(fields.name, Qt.Key.Key_Return)
    assert told == []
    QTest.keyClicks(fields.name, "Writing job")
    QTest.keyClick(fields.name, Qt.Key.Key_Return)
    assert told == [("name", 7, "Writing job")]
    head.show_answer(shown(rulebook, case(rulebook, client="田中様", name="Writing job")))
    fields.note.setFocus()
    QTest.keyClicks(fields.note, "1 yen a letter")
    fields.name.setFocus()
    acts.settle()
    assert told[1:] == [("note", 7, "1 yen a letter")]


def test_what_is_being_written_survives_a_change_of_the_case(
    head: CaseHead, rulebook: Rulebook
) -> None:
    """She types a note; meanwhile a reaction is recorded, and the case is shown anew."""
    head.show_answer(shown(rulebook, case(rulebook)))
    acts.click(head.edit_button)
    head.fields.note.setFocus()
    QTest.keyClicks(head.fields.note, "half a no")
    changed = case(rulebook, name="Named elsewhere", reactions=(reaction(Outcome.AGREED),))
    head.show_answer(shown(rulebook, changed))
    assert head.fields.note.toPlainText() == "half a no"
    assert head.fields.name.text() == "Named elsewhere"
    assert head.fields.note.hasFocus()


def test_a_note_is_not_lost_by_opening_another_case(
    head: CaseHead, rulebook: Rulebook, wishes: Wishes
) -> None:
    told: list[tuple[int, str]] = []
    wishes.noted.connect(lambda id_, text: told.append((id_, text)))
    head.show_answer(shown(rulebook, case(rulebook)))
    acts.click(head.edit_button)
    QTest.keyClicks(head.fields.note, "call back")
    head.show_answer(shown(rulebook, case(rulebook, id=8, note="another")))
    assert told[0] == (7, "call back")
    assert head.fields.note.toPlainText() == "another"
    assert not head.fields.isVisible(), "another case begins folded"
    assert {id_ for id_, _text in told} == {7}


def test_nothing_is_written_on_a_record_that_left_the_trash_for_good(
    head: CaseHead, rulebook: Rulebook, wishes: Wishes
) -> None:
    """Its last words could not be kept, and then it was erased: a new check takes its place."""
    told: list[str] = []
    wishes.noted.connect(lambda _id, text: told.append(text))
    head.show_answer(shown(rulebook, case(rulebook, deleted=SAVED)))
    acts.click(head.edit_button)
    head.fields.note.setPlainText("not kept")
    head.show_answer(shown(rulebook))
    head.hide()
    assert told == []


def test_pin_report_and_delete_ask_for_it(
    head: CaseHead, rulebook: Rulebook, wishes: Wishes, qtbot: QtBot
) -> None:
    head.show_answer(shown(rulebook, case(rulebook)))
    with qtbot.waitSignal(wishes.pinned) as pinned:
        acts.click(head.pin_button)
    assert pinned.args == [7, True]
    head.show_answer(shown(rulebook, case(rulebook, pinned=True)))
    assert head.pin_button.text() == "✓ 上に固定中"
    with qtbot.waitSignal(wishes.pinned) as pinned:
        acts.click(head.pin_button)
    assert pinned.args == [7, False]
    with qtbot.waitSignal(wishes.report_wanted):
        acts.click(head.report_button)
    with qtbot.waitSignal(wishes.deleted) as deleted:
        acts.click(head.delete_button)
    assert deleted.args == [[7]]


# --- the client's reaction ---


def test_a_reaction_needs_a_saved_case(card: OutcomeCard, rulebook: Rulebook) -> None:
    card.show_answer(shown(rulebook))
    assert not any(card.button(choice).isEnabled() for choice in CHOICES)
    assert not any(card.button(choice).isChecked() for choice in CHOICES)
    assert not card.look_again.isVisible()


def test_it_starts_with_none_yet_and_says_what_each_means(
    card: OutcomeCard, rulebook: Rulebook, wishes: Wishes
) -> None:
    told: list[Outcome | None] = []
    wishes.outcome_recorded.connect(told.append)
    card.show_answer(shown(rulebook, case(rulebook)))
    assert card.button(None).isChecked()
    assert card.steps.shown == []
    for outcome in Outcome:
        acts.click(card.button(outcome))
        card.show_answer(shown(rulebook, case(rulebook, reactions=(reaction(outcome),))))
        assert card.button(outcome).isChecked()
        assert card.steps.shown
        assert not any("{" in step for step in card.steps.shown), "in the words of the service"
    acts.click(card.button(None))
    assert told == [*Outcome, None]


def test_a_click_on_what_is_recorded_tells_nothing_new(
    card: OutcomeCard, rulebook: Rulebook, wishes: Wishes
) -> None:
    told: list[Outcome | None] = []
    wishes.outcome_recorded.connect(told.append)
    card.show_answer(shown(rulebook, case(rulebook, reactions=(reaction(Outcome.AGREED),))))
    acts.click(card.button(Outcome.AGREED))
    assert told == []


# --- for everybody ---


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_off_in_a_narrow_pane_or_large_letters(
    head: CaseHead,
    card: OutcomeCard,
    rulebook: Rulebook,
    dressed_app: QApplication,
    language: Language,
    scale: float,
) -> None:
    full = case(rulebook, look_again=TODAY, pinned=True, reactions=(reaction(Outcome.INSISTED),))
    theme.set_text_scale(dressed_app, scale)
    try:
        for section in (head, card):
            section.show_answer(shown(rulebook, full))
        texts.set_language(language)
        acts.settle()
        for section in (head, card):
            assert section.minimumSizeHint().width() <= 328 * scale
            section.resize(round(328 * scale), section.heightForWidth(round(328 * scale)))
            acts.settle()
        for choice in CHOICES:
            button = card.button(choice)
            assert button.height() >= button.heightForWidth(button.width())
            assert button.height() >= 44
    finally:
        theme.set_text_scale(dressed_app, 1.0)


# --- in the window ---


def test_the_whole_way_from_saved_to_silent(open_window: OpenWindow) -> None:
    """She saves, sets a reminder, names the case; next time it is all there."""
    window = open_window()
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    acts.save(window)
    answer = acts.answer(window)
    assert answer.head.isVisible()
    acts.click(answer.head.edit_button)
    answer.head.fields.name.setText("ライティング案件")
    QTest.keyClick(answer.head.fields.name, Qt.Key.Key_Return)
    acts.click(answer.outcome.look_again.buttons[3])
    acts.click(answer.outcome.button(Outcome.VANISHED))

    window = open_window()
    acts.open_row(window, 0)
    answer = acts.answer(window)
    assert answer.head.name.text() == "ライティング案件"
    assert answer.outcome.button(Outcome.VANISHED).isChecked()
    assert "もう一度確認" in answer.head.look_again.text()
    acts.click(answer.outcome.button(None))
    assert answer.outcome.button(None).isChecked()
    assert answer.outcome.steps.shown == []
