"""Every state of the whole window, by name, and the acts of a user that lead there.

Independent of pytest: the tests go through them, and so do the screenshots (tests/shots/take.py).
Each act begins with a window that was just opened on an empty history.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest

from gui import texts
from gui.already_sheet import AlreadySheet
from gui.answer import Answer
from gui.conversation import Conversation
from gui.finding_card import FindingCard
from gui.help_pages import Topic
from gui.help_sheet import HelpSheet
from gui.history_filters import TRASH
from gui.history_menu import Act
from gui.history_model import HistoryModel
from gui.history_panel import HistoryPanel
from gui.main_window import MainWindow
from gui.report_sheet import ReportSheet
from logic.deal import Answer as Reply
from logic.language import Localised
from logic.message import Author
from logic.outcomes import Outcome
from logic.told import WhyWrong
from logic.verdict import Verdict
from tests.gui import acts

STOP = Localised(
    "ご応募ありがとうございます。ぜひお願いしたいのですが、手数料がもったいないので、報酬は"
    "銀行口座に直接お振り込みします。\nやり取りはLINEで行いますので、先に追加してください。"
    "\nID：aozora-hensyu",
    "Thank you for applying. To save the fees, we will pay you directly to your bank"
    " account.\nWe talk on LINE, so please add us there first.\nID: aozora-hensyu",
)
NEXT = Localised(
    "ChatWorkでないとご説明できません。ご登録が終わりましたら、お名前をお知らせください。",
    "We can explain it on ChatWork only. Please tell us your name there once you have registered.",
)
MINE = Localised(
    "ご連絡ありがとうございます。こちらのメッセージで伺えますか。",
    "Thank you for writing. Could you tell me about it here in the messages?",
)
LONG_LINE = Localised(
    "納品の形式や文字数については、仕様書のとおりにお願いいたします。",
    "As for format and length, please keep to the specification we have sent. ",
)
NO_SUCH_WORD = "zzzzzz"

_LONGER_THAN_USUAL = 6_000
"""Characters: enough to be read beside the event loop (gui/checker.py)."""


@dataclass(frozen=True, slots=True)
class State:
    """One thing to see: its name, how a user gets there, and the verdict she then has before her.

    verdict: None where nothing was judged.
    """

    name: str
    act: Callable[[MainWindow], None]
    verdict: Verdict | None = None


# --- words ---


def example(window: MainWindow, name: str) -> None:
    """Try one of the examples that the window offers."""
    offered = window.answer.welcome.examples
    assert offered is not None, "the window is not ready yet"
    offered.chips[name].click()
    acts.settle()


def say(text: Localised) -> str:
    """A text in the window's language."""
    return text.text(texts.language())


def wait_until(done: Callable[[], bool], seconds: float = 20) -> None:
    """Let time pass until something is done that goes on beside the event loop.

    Raises TimeoutError when it is not done by then.
    """
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("it was not done in time")
        QTest.qWait(5)  # not at full speed: what is waited for needs the processor, too


def answer(window: MainWindow) -> Answer:
    """The answer, brought to the front where the parts are tabs."""
    window.panes.show_answer()
    acts.settle()
    return acts.answer(window)


def talk(window: MainWindow) -> Conversation:
    """The message, brought to the front where the parts are tabs."""
    window.panes.show_check()
    acts.settle()
    return window.check.message.conversation


def list_side(window: MainWindow) -> HistoryPanel:
    """What was kept, brought to the front where the parts are tabs."""
    window.panes.show_history()
    acts.settle()
    return window.history


def cards(window: MainWindow) -> list[FindingCard]:
    """The cards under "why"."""
    return answer(window).findings.cards


def react(window: MainWindow, outcome: Outcome) -> None:
    """Record a reaction."""
    acts.click(answer(window).outcome.button(outcome))


def open_row(window: MainWindow, row: int) -> None:
    """Click a line of the list."""
    list_side(window)
    acts.open_row(window, row)


def new_check(window: MainWindow) -> None:
    """Click ＋ 新しいチェック."""
    acts.click(list_side(window).new_button)
    talk(window)


def say_next(window: MainWindow, author: Author, text: Localised) -> None:
    """Add a message to the conversation."""
    boxes = talk(window)
    acts.click(boxes.add_own if author is Author.FREELANCER else boxes.add_client)
    acts.paste(window, say(text))


# --- what is judged ---


def first(_window: MainWindow) -> None:
    """Nothing yet."""


def clear(window: MainWindow) -> None:
    """An ordinary message, contract and escrow done."""
    _deal(window, "crowdworks", contract=True, escrow=True)
    example(window, "fine")


def noted(window: MainWindow) -> None:
    """What would be a risk, but the service has allowed it."""
    _deal(window, "crowdworks", contract=True, escrow=True, approved=True)
    example(window, "lure")


def caution(window: MainWindow) -> None:
    """The same where the service has no rule about it, after the contract."""
    _deal(window, "other", contract=True, escrow=True)
    example(window, "lure")


def wait(window: MainWindow) -> None:
    """Led outside before the contract."""
    _deal(window, "crowdworks")
    example(window, "lure")


def stop(window: MainWindow) -> None:
    """Led outside, and paid around the service."""
    _deal(window, "crowdworks")
    acts.paste(window, say(STOP))


def long_text(window: MainWindow) -> None:
    """A message that is so long that it is read beside the event loop."""
    _deal(window, "crowdworks")
    line = say(LONG_LINE)
    lines = _LONGER_THAN_USUAL // len(line) + 1
    acts.paste(window, f"{line * lines}\n{say(STOP)}")
    wait_until(lambda: not acts.checker(window).is_waiting)


def right_to_left(window: MainWindow) -> None:
    """Hebrew, Arabic, emoji, and the name of a tool among them."""
    _deal(window, "upwork")
    acts.paste(window, MIXED)


MIXED = (
    "שלום! 🙂 Please add me on Telegram (@aozora) first.\n"
    "مرحبا 👩‍👩‍👧 Telegram قبل العقد، من فضلك.\n"
    "先にTelegramへ登録をお願いします🙏"
)
"""Words in both directions; the tool is named in Latin letters."""


def where_to_look(window: MainWindow) -> None:
    """どこで確認？ is open."""
    wait(window)
    talk(window)
    acts.click(window.check.deal.rows["escrow"].where.button)


def sources(window: MainWindow) -> None:
    """The source of each finding is open."""
    stop(window)
    for card in cards(window):
        acts.click(card.sources.button)


def conversation(window: MainWindow) -> None:
    """Three messages; one of them is hers, with its date."""
    wait(window)
    say_next(window, Author.FREELANCER, MINE)
    say_next(window, Author.CLIENT, NEXT)
    acts.click(talk(window).parts[0].day_button)


def picture(window: MainWindow) -> None:
    """A screenshot was pasted, and is looked at."""
    wait(window)
    _paste_picture(window)
    [thumb] = window.check.message.pictures.thumbs.values()
    acts.click(thumb.button)


def nothing_to_check(window: MainWindow) -> None:
    """The button was pressed before there was a message."""
    acts.save(window)


# --- what she does with the answer ---


def dismissing(window: MainWindow) -> None:
    """「これは違う」 asks why."""
    stop(window)
    acts.click(cards(window)[0].dismissing.button)


def dismissed(window: MainWindow) -> None:
    """A finding was set aside."""
    stop(window)
    before = len(cards(window))
    asked = cards(window)[0].dismissing
    acts.click(asked.button)
    acts.click(asked.reason(WhyWrong.MISREAD))
    acts.click(asked.confirm)
    assert len(cards(window)) == before - 1


def checklist(window: MainWindow) -> None:
    """The hand checklist is open and two questions are answered, one with how to look it up."""
    wait(window)
    card = answer(window).checklist
    acts.click(card.fold_button)
    acts.click(card.questions[0].answers.button(Reply.YES))
    acts.click(card.questions[1].answers.button(Reply.UNKNOWN))
    acts.click(card.questions[1].how.button)


def copied(window: MainWindow) -> None:
    """The reply is in the clipboard, and it is said where to paste it."""
    wait(window)
    acts.click(answer(window).reply.copy_button)


def own_reply(window: MainWindow) -> None:
    """She wrote an address into the reply, which the service's filter would stop."""
    wait(window)
    field = answer(window).reply.reply
    field.setFocus()
    QTest.keyClicks(field, "LINE ID: yamada1234 yamada@example.com ")
    acts.settle()
    assert answer(window).reply.note.shown


# --- afterwards ---


def saved(window: MainWindow) -> None:
    """The check is kept."""
    wait(window)
    acts.save(window)


def changed(window: MainWindow) -> None:
    """A kept check goes on with another message; that is not yet saved."""
    saved(window)
    say_next(window, Author.CLIENT, NEXT)


def case_fields(window: MainWindow) -> None:
    """Name, client and note of a case are open for editing."""
    saved(window)
    acts.click(answer(window).head.edit_button)


def vanished(window: MainWindow) -> None:
    """The client went silent, and what it means is said."""
    saved(window)
    react(window, Outcome.VANISHED)


def look_again(window: MainWindow) -> None:
    """The day has come on which she wanted to look at it again."""
    saved(window)
    window.wishes.look_again_set.emit(date.today())  # a day that she could choose some days ago
    acts.settle()


def timeline(window: MainWindow) -> None:
    """A case of two checks and two reactions."""
    saved(window)
    react(window, Outcome.INSISTED)
    say_next(window, Author.CLIENT, NEXT)
    acts.save(window)
    react(window, Outcome.VANISHED)
    window.answer.reveal(answer(window).timeline)
    acts.settle()


def already_menu(window: MainWindow) -> None:
    """All that she may already have done."""
    saved(window)
    acts.click(answer(window).already.other_button)


def tick_list(window: MainWindow) -> None:
    """What to do after she sent her ID: two steps are done, and a place to ask is open."""
    saved(window)
    acts.click(answer(window).already.buttons["sent_id"])
    sheet = window.sheets.shown
    assert isinstance(sheet, AlreadySheet)
    rows = sheet.ticks.rows
    for row in rows[:2]:
        acts.click(row.box)
    with_places = next(row for row in rows if row.tick.places)
    acts.click(with_places.places_button)


# --- what was kept ---


def search(window: MainWindow) -> None:
    """A word of her own note and messages is looked for."""
    several(window)
    _search(window, "aozora")


def nothing_found(window: MainWindow) -> None:
    """A word that is nowhere is looked for."""
    several(window)
    _search(window, NO_SUCH_WORD)


def filters(window: MainWindow) -> None:
    """The filters are open, and one is in use."""
    several(window)
    acts.click(list_side(window).tools.filters.button)
    acts.click(window.history.tools.filters.chips[Verdict.WAIT])


def selection(window: MainWindow) -> None:
    """Two cases are selected."""
    several(window)
    view = list_side(window).list
    for row in range(2):
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier if row else Qt.KeyboardModifier.NoModifier,
            view.visualRect(view.model().index(row, 0)).center(),
        )
        acts.settle()


def deleted(window: MainWindow) -> None:
    """A case went to the trash, and may come back."""
    several(window)
    open_row(window, 1)
    window.history.tools.acts.do(Act.DELETE)
    acts.settle()
    assert window.history.tools.notice.sentence


def trash(window: MainWindow) -> None:
    """What was deleted is looked at."""
    deleted(window)
    acts.click(list_side(window).tools.filters.button)
    acts.click(window.history.tools.filters.chips[TRASH])


def empty_trash(window: MainWindow) -> None:
    """There is nothing in it."""
    acts.click(list_side(window).tools.filters.button)
    acts.click(window.history.tools.filters.chips[TRASH])


def draft_offer(window: MainWindow) -> None:
    """What was typed is set aside, for another check was opened."""
    saved(window)
    new_check(window)
    acts.paste(window, say(STOP))
    open_row(window, 0)
    assert window.check.draft_offer.sentence


def several(window: MainWindow) -> None:
    """Some cases are kept: of different verdicts, one pinned, one with a reaction."""
    for act in (clear, caution, stop, wait):
        new_check(window)
        act(window)
        acts.save(window)
    react(window, Outcome.AGREED)
    open_row(window, 1)
    window.history.tools.acts.do(Act.PIN)
    acts.settle()


# --- sheets ---


def settings(window: MainWindow) -> None:
    """The settings."""
    wait(window)
    acts.click(window.footer.settings_button)


def help_on(topic: Topic) -> Callable[[MainWindow], None]:
    """Give the act that opens the help on a topic."""

    def act(window: MainWindow) -> None:
        acts.click(window.footer.help_button)
        sheet = window.sheets.shown
        assert isinstance(sheet, HelpSheet)
        acts.click(sheet.button(topic))

    return act


def report(window: MainWindow) -> None:
    """The preview of the report."""
    vanished(window)
    acts.click(answer(window).head.report_button)
    assert isinstance(window.sheets.shown, ReportSheet)


def failure(window: MainWindow) -> None:
    """The report could not be saved, and the details are open."""
    report(window)
    sheet = window.sheets.shown
    assert isinstance(sheet, ReportSheet)
    assert not sheet.save_to(Path(__file__) / "report.pdf"), "no folder"
    acts.click(sheet.notice.details.button)


def crashed(window: MainWindow) -> None:
    """Something unexpected happened."""
    wait(window)
    window.crashed.emit("ValueError, checker.py:120")
    acts.settle()


def narrow(window: MainWindow) -> None:
    """The window is narrow: its parts are tabs, and she looks at the answer."""
    saved(window)
    window.resize(700, 600)
    acts.settle()
    assert window.panes.tabs is not None
    window.panes.tabs.setCurrentWidget(window.answer)
    acts.settle()


STATES: tuple[State, ...] = (
    State("first", first),
    State("clear", clear, Verdict.CLEAR),
    State("noted", noted, Verdict.CLEAR),
    State("caution", caution, Verdict.CAUTION),
    State("wait", wait, Verdict.WAIT),
    State("stop", stop, Verdict.STOP),
    State("long-text", long_text, Verdict.STOP),
    State("right-to-left", right_to_left, Verdict.WAIT),
    State("where-to-look", where_to_look, Verdict.WAIT),
    State("sources", sources, Verdict.STOP),
    State("conversation", conversation, Verdict.WAIT),
    State("picture", picture, Verdict.WAIT),
    State("nothing-to-check", nothing_to_check),
    State("dismissing", dismissing, Verdict.STOP),
    State("dismissed", dismissed, Verdict.STOP),
    State("checklist", checklist, Verdict.WAIT),
    State("copied", copied, Verdict.WAIT),
    State("own-reply", own_reply, Verdict.WAIT),
    State("saved", saved, Verdict.WAIT),
    State("changed", changed, Verdict.WAIT),
    State("case-fields", case_fields, Verdict.WAIT),
    State("vanished", vanished, Verdict.WAIT),
    State("look-again", look_again, Verdict.WAIT),
    State("timeline", timeline, Verdict.WAIT),
    State("already-menu", already_menu, Verdict.WAIT),
    State("tick-list", tick_list, Verdict.WAIT),
    State("several", several, Verdict.STOP),
    State("search", search, Verdict.STOP),
    State("nothing-found", nothing_found, Verdict.STOP),
    State("filters", filters, Verdict.STOP),
    State("selection", selection, Verdict.STOP),
    State("deleted", deleted),
    State("trash", trash),
    State("empty-trash", empty_trash),
    State("draft-offer", draft_offer, Verdict.WAIT),
    State("settings", settings, Verdict.WAIT),
    *(State(f"help-{topic.value}", help_on(topic)) for topic in Topic),
    State("report", report, Verdict.WAIT),
    State("failure", failure, Verdict.WAIT),
    State("crashed", crashed, Verdict.WAIT),
    State("narrow", narrow, Verdict.WAIT),
)


def state_named(name: str) -> State:
    """Give a state by its name. Raises StopIteration when there is none of that name."""
    return next(state for state in STATES if state.name == name)


def bring(window: MainWindow, state: State) -> None:
    """Bring a fresh window into a state. Raises AssertionError when it shows another verdict."""
    state.act(window)
    acts.settle()
    assessment = acts.checker(window).assessment
    shown = assessment.verdict if assessment else None
    assert shown is state.verdict, f"{state.name}: the window shows {shown}"


def _deal(window: MainWindow, platform: str, **done: bool) -> None:
    acts.choose_service(window, platform)
    for name, row in window.check.deal.rows.items():
        if not row.isHidden():
            wanted = Reply.YES if done.get(name) else Reply.NO
            row.answers.button(wanted).click()
    acts.settle()


def _paste_picture(window: MainWindow) -> None:
    made = QImage(360, 240, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    painter = QPainter(made)
    painter.fillRect(QRect(20, 20, 220, 40), QColor("lightgray"))
    for line in range(4):
        painter.fillRect(QRect(20, 90 + 30 * line, 300 - 40 * line, 12), QColor("gray"))
    painter.end()
    QGuiApplication.clipboard().setImage(made)
    window.check.message.box.setFocus()
    acts.press(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    strip = window.check.message.pictures
    wait_until(lambda: len(strip.thumbs) == 1)
    acts.settle()


def _search(window: MainWindow, word: str) -> None:
    model = window.history.list.model()
    assert isinstance(model, HistoryModel)
    found: list[bool] = []
    model.found.connect(lambda: found.append(True))
    acts.press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.history.tools.search, word)
    wait_until(lambda: bool(found))
    acts.settle()
