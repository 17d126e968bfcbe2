"""States before anything is kept: a message, its answer, and what she does with it."""

from __future__ import annotations

from PySide6.QtTest import QTest

from gui.main_window import MainWindow
from logic.deal import Answer as Reply
from logic.message import Author
from logic.told import WhyWrong
from tests.gui import acts
from tests.gui.state_acts import (
    LONG_LINE,
    MINE,
    NEXT,
    STOP,
    answer,
    cards,
    example,
    paste_picture,
    say,
    say_next,
    state_the_deal,
    talk,
    wait_until,
)

_LONGER_THAN_USUAL = 6_000
"""Characters: enough to be read beside the event loop (gui/checker.py)."""


def first(_window: MainWindow) -> None:
    """Nothing yet."""


def clear(window: MainWindow) -> None:
    """An ordinary message, contract and escrow done."""
    state_the_deal(window, "crowdworks", contract=True, escrow=True)
    example(window, "fine")


def noted(window: MainWindow) -> None:
    """What would be a risk, but the service has allowed it."""
    state_the_deal(window, "crowdworks", contract=True, escrow=True, approved=True)
    example(window, "lure")


def caution(window: MainWindow) -> None:
    """The same where the service has no rule about it, after the contract."""
    state_the_deal(window, "other", contract=True, escrow=True)
    example(window, "lure")


def wait(window: MainWindow) -> None:
    """Led outside before the contract."""
    state_the_deal(window, "crowdworks")
    example(window, "lure")


def stop(window: MainWindow) -> None:
    """Led outside, and paid around the service."""
    state_the_deal(window, "crowdworks")
    acts.paste(window, say(STOP))


def long_text(window: MainWindow) -> None:
    """A message that is so long that it is read beside the event loop."""
    state_the_deal(window, "crowdworks")
    line = say(LONG_LINE)
    lines = _LONGER_THAN_USUAL // len(line) + 1
    acts.paste(window, f"{line * lines}\n{say(STOP)}")
    wait_until(lambda: not acts.checker(window).is_waiting)


def right_to_left(window: MainWindow) -> None:
    """Hebrew, Arabic, emoji, and the name of a tool among them."""
    state_the_deal(window, "upwork")
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
    paste_picture(window)
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
