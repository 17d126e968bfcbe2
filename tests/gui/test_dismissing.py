"""「これは違う」: a finding that is wrong is set aside, and the record keeps both."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.finding_card import FindingCard
from gui.main_window import MainWindow
from gui.set_aside_card import SetAsideSection
from logic.assessment import Assessment
from logic.deal import Answer
from logic.rulebook import Rulebook
from logic.told import WhyWrong
from logic.verdict import Verdict
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.conftest import OpenWindow

LURE_AND_FEE = LURE + "登録料として3000円を振り込んでください。"


def judged(window: MainWindow) -> Assessment:
    """What logic says about the check in hand."""
    assessment = acts.checker(window).assessment
    assert assessment is not None
    return assessment


def set_aside(window: MainWindow) -> SetAsideSection:
    """The section with what was set aside."""
    return acts.answer(window).set_aside


def card_with(window: MainWindow, verdict: Verdict) -> FindingCard:
    """The first card under "why" whose finding has this verdict."""
    cards = acts.finding_cards(window)
    return next(card for card in cards if card.finding and card.finding.verdict is verdict)


def dismiss(card: FindingCard, why: WhyWrong, note: str = "") -> None:
    """Click これは違う, a reason, write a note, and confirm."""
    acts.click(card.dismissing.button)
    acts.click(card.dismissing.reason(why))
    card.dismissing.note.setFocus()
    card.dismissing.note.setText(note)
    acts.click(card.dismissing.confirm)


def dismiss_all(window: MainWindow) -> None:
    """Set every finding aside, one after the other."""
    for _ in range(10):
        if not acts.finding_cards(window):
            return
        dismiss(acts.finding_cards(window)[0], WhyWrong.PART_OF_JOB)
    raise AssertionError("there is always another finding")


@pytest.fixture
def lured(window: MainWindow) -> MainWindow:
    """She looks at the answer to a message that leads outside and asks for a fee."""
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE_AND_FEE)
    assert judged(window).verdict is Verdict.STOP
    return window


def test_what_she_set_aside_no_longer_counts_and_is_still_there(
    lured: MainWindow, rulebook: Rulebook
) -> None:
    finding = card_with(lured, Verdict.STOP).finding
    assert finding is not None
    dismiss(card_with(lured, Verdict.STOP), WhyWrong.MISREAD, "登録料の話は前の案件のこと")
    assert acts.verdict_shown(lured) == "ちょっと待って！"
    verdict = acts.answer(lured).verdict
    assert verdict.set_aside.isVisible()
    assert verdict.set_aside.text() == (
        "あなたが外した項目が1件あります。外す前の判定："
        + rulebook.verdicts[Verdict.STOP].headline.ja
    )
    said = "\n".join(acts.visible_texts(set_aside(lured).findChildren(QWidget)))
    assert finding.title.ja in said
    assert finding.evidence[0].text in said
    assert rulebook.texts["dismissals"]["misread"].ja in said
    assert "登録料の話は前の案件のこと" in said


def test_she_can_take_it_back_at_once_where_it_was(lured: MainWindow) -> None:
    dismiss(card_with(lured, Verdict.STOP), WhyWrong.OTHER)
    why = acts.answer(lured).findings
    assert why.undo.isVisible()
    acts.click(why.undo.action)
    assert judged(lured).verdict is Verdict.STOP
    assert not why.undo.isVisible()
    assert not set_aside(lured).isVisible()
    assert not card_with(lured, Verdict.STOP).dismissing.isVisible(), "it starts afresh"


def test_she_can_take_it_back_from_the_list(lured: MainWindow) -> None:
    dismiss(card_with(lured, Verdict.STOP), WhyWrong.OTHER)
    acts.click(set_aside(lured).lines[0].undo)
    assert judged(lured).verdict is Verdict.STOP
    assert not set_aside(lured).isVisible()
    assert not acts.answer(lured).findings.undo.isVisible()


def test_with_everything_set_aside_the_way_back_is_still_in_sight(lured: MainWindow) -> None:
    dismiss_all(lured)
    assert acts.answer(lured).findings.undo.isVisible()
    assert set_aside(lured).lines
    acts.click(acts.answer(lured).findings.undo.action)
    assert acts.finding_cards(lured)


def test_the_record_keeps_the_finding_and_what_she_said(open_window: OpenWindow) -> None:
    window = open_window()
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE_AND_FEE)
    dismiss(card_with(window, Verdict.STOP), WhyWrong.ALLOWED, "事務局に確認済み")
    acts.save(window)
    seen = acts.visible_texts(set_aside(window).findChildren(QWidget))

    window = open_window()
    acts.open_row(window, 0)
    assert acts.verdict_shown(window) == "ちょっと待って！"
    assert acts.answer(window).verdict.set_aside.isVisible()
    assert acts.visible_texts(set_aside(window).findChildren(QWidget)) == seen
    assert "事務局に確認済み" in "\n".join(seen)

    acts.click(set_aside(window).lines[0].undo)
    assert judged(window).verdict is Verdict.STOP
    assert acts.checker(window).check is None, "the saved one stays as it was judged"


def test_what_the_client_says_anew_counts_again(lured: MainWindow) -> None:
    dismiss_all(lured)
    before = judged(lured).verdict
    acts.paste(lured, "免許証の写真も送ってください。")
    assert judged(lured).verdict is Verdict.STOP
    assert before is not Verdict.STOP
    assert judged(lured).set_aside, "and what she set aside stays so"


def test_what_is_at_stake_is_said_first_where_much_is(
    lured: MainWindow, rulebook: Rulebook
) -> None:
    heavy, lighter = (card_with(lured, verdict) for verdict in (Verdict.STOP, Verdict.WAIT))
    acts.click(heavy.dismissing.button)
    stake = heavy.dismissing.at_stake
    assert stake.isVisible()
    assert stake.text() == rulebook.texts["dismissals"]["at_stake"].ja
    acts.click(lighter.dismissing.button)
    assert lighter.dismissing.isVisible()
    assert not lighter.dismissing.at_stake.isVisible()


def test_without_a_reason_nothing_is_set_aside(lured: MainWindow) -> None:
    card = card_with(lured, Verdict.STOP)
    acts.click(card.dismissing.button)
    assert not card.dismissing.confirm.isEnabled()
    card.dismissing.note.setFocus()
    acts.press(lured, Qt.Key.Key_Return)
    assert judged(lured).verdict is Verdict.STOP
    acts.click(card.dismissing.reason(WhyWrong.OTHER))
    assert card.dismissing.confirm.isEnabled()


def test_by_the_keyboard_alone(lured: MainWindow) -> None:
    card = card_with(lured, Verdict.STOP)
    card.dismissing.button.setFocus(Qt.FocusReason.TabFocusReason)
    acts.press(lured, Qt.Key.Key_Space)
    acts.press(lured, Qt.Key.Key_Tab)
    reason = QApplication.focusWidget()
    assert reason in [card.dismissing.reason(why) for why in WhyWrong]
    acts.press(lured, Qt.Key.Key_Space)
    acts.press(lured, Qt.Key.Key_Tab)
    assert card.dismissing.note.hasFocus()
    QTest.keyClicks(card.dismissing.note, "ok")
    acts.press(lured, Qt.Key.Key_Return)
    assert judged(lured).set_aside[0].dismissal.note == "ok"
    assert acts.answer(lured).findings.undo.action.hasFocus(), "the way back is under her hand"
    acts.press(lured, Qt.Key.Key_Space)
    assert judged(lured).verdict is Verdict.STOP


def test_she_can_leave_it_in(lured: MainWindow) -> None:
    card = card_with(lured, Verdict.STOP)
    acts.click(card.dismissing.button)
    acts.click(card.dismissing.reason(WhyWrong.OTHER))
    acts.click(card.dismissing.cancel)
    assert not card.dismissing.isVisible()
    assert card.dismissing.button.hasFocus()
    acts.click(card.dismissing.button)
    assert not card.dismissing.confirm.isEnabled(), "what was chosen is forgotten"
    assert judged(lured).verdict is Verdict.STOP


def test_what_is_unfolded_stays_with_its_finding_while_she_types(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    card = acts.finding_cards(window)[0]
    rule = card.finding.rule if card.finding else ""
    acts.click(card.dismissing.button)
    acts.click(card.dismissing.reason(WhyWrong.OTHER))
    acts.click(card.sources.button)
    acts.paste(window, "登録料として3000円を振り込んでください。")
    cards = acts.finding_cards(window)
    assert cards.index(card) > 0, "a weightier one came before it"
    assert card.finding is not None
    assert card.finding.rule == rule
    assert card.dismissing.isVisible() and card.sources.isVisible()
    assert card.dismissing.confirm.isEnabled()
    assert not any(other.dismissing.isVisible() for other in cards if other is not card)
    places = [each.y() for each in cards]
    assert places == sorted(places)


def test_a_finding_from_her_own_answers_leads_back_to_them(window: MainWindow) -> None:
    wanted: list[str] = []
    window.wishes.checklist_wanted.connect(wanted.append)
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    window.wishes.answered.emit("client_verified", Answer.NO)
    acts.settle()
    [card] = [card for card in acts.finding_cards(window) if card.finding and card.finding.told]
    assert card.finding is not None
    assert card.told.shown == [said.ja for said in card.finding.told]
    assert not any(quote.isVisible() for quote in card.quotes)
    assert not card.dismissing.button.isVisible(), "she said it herself"
    acts.click(card)
    acts.click(card.answers)
    assert wanted == ["client_verified"]
