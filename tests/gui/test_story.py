"""The way through: from a pasted message to a record that is there after a restart."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.label import Text
from gui.main_window import MainWindow
from logic.deal import Answer, Deal
from logic.language import Language
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from tests.gui import acts
from tests.gui.acts import LURE
from tests.gui.conftest import OpenWindow


def test_from_paste_to_a_record_that_survives_a_restart(open_window: OpenWindow) -> None:
    window = open_window()
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    assert acts.verdict_shown(window) == "ちょっと待って！"
    assert any("チャットワーク" in words for words in acts.marked_words(window))

    card = acts.finding_cards(window)[0]
    acts.click(card.quotes[0])
    assert "チャットワーク" in acts.selected_words(window)

    reply_card = acts.answer(window).reply
    acts.click(reply_card.copy_button)
    assert acts.clipboard_text() == reply_card.reply.text() != ""
    assert reply_card.copy_button.text() == "✓ コピーしました"

    acts.save(window)
    assert window.check.check_button.text() == "✓ 保存しました"
    seen = acts.whole_answer(window)

    window = open_window()
    assert acts.verdict_shown(window) == ""
    assert len(acts.list_lines(window)) == 1
    acts.open_row(window, 0)
    assert window.check.message.box.text == LURE
    assert acts.checker(window).deal == Deal("crowdworks", Answer.NO, Answer.NO, Answer.NO)
    assert acts.verdict_shown(window) == "ちょっと待って！"
    copied, waiting = "✓ コピーしました", "この返信をコピー"
    where_to_paste = "クラウドワークスのメッセージに貼り付けて送りましょう"
    seen = [waiting if text == copied else text for text in seen if text != where_to_paste]
    assert acts.whole_answer(window) == seen
    assert any("チャットワーク" in words for words in acts.marked_words(window))


def test_the_first_screen_is_calm_and_the_cursor_waits_in_the_box(window: MainWindow) -> None:
    assert acts.verdict_shown(window) == ""
    texts = acts.visible_texts(window.answer.welcome.findChildren(Text))
    assert any("外に出ることはありません" in text for text in texts)
    assert window.check.message.box.hasFocus()
    assert acts.list_lines(window) == []


def test_the_example_fills_the_box_and_is_judged(window: MainWindow) -> None:
    examples = window.answer.welcome.examples
    assert examples is not None
    acts.click(examples.chips["lure"])
    assert "ChatWork" in window.check.message.box.text
    assert acts.verdict_shown(window) == "ちょっと待って！"


def test_typing_is_judged_while_it_goes_on(window: MainWindow) -> None:
    acts.type_text(window, "Hello, thank you for applying.")
    assert acts.verdict_shown(window) == "気になる点は見つかりませんでした"
    acts.type_text(window, " Please add me on Telegram first.")
    assert acts.verdict_shown(window) == "ちょっと待って！"


def test_a_switch_changes_the_verdict_at_once(window: MainWindow) -> None:
    acts.choose_service(window, "lancers")
    acts.paste(window, LURE)
    assert acts.verdict_shown(window) == "ちょっと待って！"
    for switch in ("contract", "escrow", "approved"):
        acts.answer_switch(window, switch, Answer.YES)
    assert acts.verdict_shown(window) != "ちょっと待って！"
    assert acts.checker(window).deal == Deal("lancers", Answer.YES, Answer.YES, Answer.YES)
    acts.answer_switch(window, "escrow", Answer.UNKNOWN)
    assert acts.verdict_shown(window) == "ちょっと待って！"
    hints = acts.answer(window).hints
    assert hints.isVisible() and hints.sentences.shown


def test_questions_that_make_no_sense_on_a_service_are_not_asked(
    window: MainWindow, rulebook: Rulebook
) -> None:
    for platform in rulebook.platforms.values():
        acts.choose_service(window, platform.id)
        shown = {name for name, row in window.check.deal.rows.items() if row.isVisible()}
        assert shown == set(platform.switches)
        for name in shown:
            question = platform.switches[name].question.ja
            assert question in acts.visible_texts(window.check.deal.rows[name].findChildren(Text))


def test_an_answer_that_is_not_asked_for_does_not_count(window: MainWindow) -> None:
    """She says approved on one service, then chooses another that knows no approval."""
    acts.choose_service(window, "crowdworks")
    acts.answer_switch(window, "approved", Answer.YES)
    acts.choose_service(window, "coconala")
    assert not window.check.deal.rows["approved"].isVisible()
    assert acts.checker(window).deal.approved is Answer.NO


def test_where_to_look_unfolds_below_its_question(window: MainWindow) -> None:
    rows = window.check.deal.rows
    acts.choose_service(window, "crowdworks")
    acts.click(rows["escrow"].where.button)
    assert rows["escrow"].where.isVisible()
    acts.click(rows["contract"].where.button)
    assert rows["contract"].where.isVisible()
    assert not rows["escrow"].where.isVisible()


def test_the_language_changes_at_once_and_everywhere(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    acts.save(window)
    acts.click(window.footer.languages.button(Language.EN))
    assert window.check.check_button.text() == "✓ Saved"
    assert acts.verdict_shown(window) == acts.checker(window).assessment.headline.en  # type: ignore[union-attr]
    assert window.check.deal.services.currentText() == "CrowdWorks"
    assert acts.list_lines(window)[0][1].startswith("Today")
    assert window.windowTitle().startswith("Chotto")
    assert acts.answer(window).reply.reply.text().isascii() is False, "the reply stays Japanese"
    acts.click(window.footer.languages.button(Language.JA))
    assert acts.verdict_shown(window) == "ちょっと待って！"


def test_the_reply_can_be_had_in_the_other_language(window: MainWindow) -> None:
    acts.paste(window, LURE)
    card = acts.answer(window).reply
    acts.click(card.languages.button(Language.EN))
    acts.click(card.copy_button)
    assert acts.clipboard_text() == acts.checker(window).assessment.replies[0].text.en  # type: ignore[union-attr]


def test_the_reply_speaks_the_language_of_the_message(window: MainWindow) -> None:
    """A Japanese window, an English client."""
    acts.paste(window, "Please add me on Telegram first, then we set up the contract.")
    card = acts.answer(window).reply
    assert card.languages.value is Language.EN
    assert card.reply.text() == acts.checker(window).assessment.replies[0].text.en  # type: ignore[union-attr]


def test_another_reply_can_be_chosen(window: MainWindow) -> None:
    acts.paste(window, LURE)
    card = acts.answer(window).reply
    replies = acts.checker(window).assessment.replies  # type: ignore[union-attr]
    assert len(replies) > 1
    acts.click(card.choice(1))
    acts.click(card.copy_button)
    assert acts.clipboard_text() == replies[1].text.ja


def test_service_language_and_size_are_remembered(open_window: OpenWindow) -> None:
    window = open_window()
    acts.choose_service(window, "lancers")
    acts.click(window.footer.languages.button(Language.EN))
    window.resize(720, 640)
    window = open_window(keep_size=True)
    assert acts.checker(window).deal.platform == "lancers"
    assert window.check.check_button.text() == "Check (Ctrl+Enter)"
    assert (window.width(), window.height()) == (720, 640)


def test_the_reaction_is_recorded_and_explained(open_window: OpenWindow) -> None:
    window = open_window()
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    outcome = acts.answer(window).outcome
    assert not outcome.button(Outcome.VANISHED).isEnabled()
    acts.save(window)
    acts.record_reaction(window, Outcome.VANISHED)
    advice = window.answer.answer.outcome.steps.shown  # type: ignore[union-attr]
    assert advice

    window = open_window()
    title, _when, where = acts.list_lines(window)[0]
    assert title.startswith("詳しい説明をします")
    assert where == "クラウドワークス", "the reaction stands beside the service, not in its place"
    acts.open_row(window, 0)
    button = acts.answer(window).outcome.button(Outcome.VANISHED)
    assert button.isChecked()
    assert acts.reactions(window) == [button.text()]
    assert acts.answer(window).outcome.steps.shown == advice


def test_a_reaction_can_be_corrected(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    acts.record_reaction(window, Outcome.AGREED)
    acts.record_reaction(window, Outcome.INSISTED)
    case = acts.checker(window).case
    assert case is not None
    assert case.outcome is Outcome.INSISTED
    assert [reaction.outcome for reaction in case.reactions] == [Outcome.AGREED, Outcome.INSISTED]


def test_what_is_added_to_a_saved_check_goes_to_the_same_case(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    acts.type_text(window, "!")
    assert window.check.check_button.text() == "チェックする（Ctrl+Enter）"
    assert window.history.list.selectionModel().hasSelection(), "it still is that case"
    acts.save(window)
    assert len(acts.list_lines(window)) == 1
    case = acts.checker(window).case
    assert case is not None
    assert [check.message.text for check in case.checks] == [LURE, LURE + "!"]


def test_another_message_over_a_saved_one_starts_a_new_case(window: MainWindow) -> None:
    """She pastes the next client's message over the last one's, without "new check"."""
    acts.paste(window, LURE)
    acts.save(window)
    window.check.message.box.selectAll()
    acts.paste(window, "ロゴの制作をお願いします。予算は三万円です。")
    assert acts.checker(window).case is None
    assert not window.history.list.selectionModel().hasSelection()
    acts.save(window)
    assert len(acts.list_lines(window)) == 2


def test_taking_a_change_back_shows_the_saved_check_again(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    acts.type_text(window, "!")
    acts.press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.check.message.box.text == LURE
    assert window.check.check_button.text() == "✓ 保存しました"


def test_the_newest_check_stands_first(open_window: OpenWindow) -> None:
    window = open_window()
    acts.paste(window, LURE)
    acts.save(window)
    acts.click(window.history.new_button)
    acts.type_text(window, "The second one.")
    acts.save(window)
    titles = [title for title, _when, _what in acts.list_lines(window)]
    assert titles == [
        "The second one.",
        "詳しい説明をしますので、先にチャットワークへ登録をお願いします。",
    ]
    assert window.history.list.currentIndex().row() == 0
    window = open_window()
    assert [title for title, _when, _what in acts.list_lines(window)] == titles


def test_saving_twice_keeps_one(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    acts.save(window)
    acts.click(window.check.check_button)
    assert len(acts.list_lines(window)) == 1


def test_nothing_to_check_is_said_and_not_kept(window: MainWindow) -> None:
    acts.paste(window, " \n　")
    acts.save(window)
    assert "まだチェックする文章がありません" in window.check.notice.sentence
    assert acts.list_lines(window) == []


def test_what_was_typed_is_not_lost_by_opening_another_check(window: MainWindow) -> None:
    acts.paste(window, LURE)
    acts.save(window)
    acts.click(window.history.new_button)
    acts.choose_service(window, "upwork")
    acts.type_text(window, "Half a message")
    acts.open_row(window, 0)
    assert window.check.message.box.text == LURE
    acts.click(window.check.draft_offer.action)
    assert window.check.message.box.text == "Half a message"
    assert acts.checker(window).deal.platform == "upwork"
    assert acts.checker(window).case is None


def test_a_new_check_is_empty_and_keeps_the_service(window: MainWindow) -> None:
    acts.choose_service(window, "lancers")
    acts.answer_switch(window, "contract", Answer.YES)
    acts.paste(window, LURE)
    acts.save(window)
    acts.press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.check.message.box.text == ""
    assert acts.verdict_shown(window) == ""
    assert acts.checker(window).deal == Deal("lancers")
    assert window.check.message.box.hasFocus()
    assert not window.check.draft_offer.isVisible(), "a saved check needs no way back"
