"""The whole way on a real screen, in both languages: from empty to a vanished client's report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from logic.deal import Answer
from logic.language import Language
from logic.outcomes import Outcome
from logic.verdict import Verdict
from tests.gui import real
from tests.gui.real import Screen
from tests.gui.test_report import letters_of

pytestmark = real.needs_screen


@dataclass(frozen=True)
class Told:
    """What she copied or types in a language, and what the window says to it."""

    language: Language
    message: str
    words: str
    headline: str
    other: str
    copied: str
    saved: str


ENGLISH = Told(
    Language.EN,
    "Hello! Please register on ChatWork first, we set up the contract later. ID: writer-support01",
    "ChatWork",
    "Hold on a moment!",
    "Thank you for the draft. See you on Monday.",
    "✓ Copied",
    "✓ Saved",
)
JAPANESE = Told(
    Language.JA,
    "はじめまして。先にチャットワークへ登録をお願いします。契約はそのあとです。ID：writer-support01",
    "チャットワーク",
    "ちょっと待って！",
    "Thank you for the draft. See you on Monday.",
    "✓ コピーしました",
    "✓ 保存しました",
)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with real.screen() as name:
        yield name


@pytest.mark.parametrize(
    "told",
    [ENGLISH, JAPANESE],
    ids=lambda told: str(told.language),
)
def test_from_empty_to_a_report_on_a_client_who_vanished(
    display: str, tmp_path: Path, told: Told
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    with real.running(display, data, told.language) as screen:
        the_message_is_judged_at_once(screen, told)
        words_and_reasons_lead_to_each_other(screen)
        the_switches_change_the_answer(screen, told)
        a_reply_of_her_own_is_copied(screen, told)
        the_check_is_saved(screen, told)
        another_client_is_fine(screen, told)

    with real.running(display, data, told.language) as screen:
        the_check_is_found_by_its_words(screen, told)
        screen.click("vanished")
        screen.until(lambda _seen: real.cases(data)[0].outcome is Outcome.VANISHED)
        screen.click("in_3_days")
        screen.until(lambda seen: seen["look_again"] != "")
        a_tick_is_kept(screen, data)
        a_report_is_saved(screen, tmp_path, told)

    case, other = real.cases(data)  # it was killed again, and nothing is lost
    assert case.latest.message.text == told.message
    assert case.latest.assessment.verdict is Verdict.WAIT
    assert case.outcome is Outcome.VANISHED
    assert case.look_again is not None and case.look_again - date.today() in (
        timedelta(days=3),
        timedelta(days=2),  # midnight has passed since
    )
    assert [tick.act for tick in case.ticks] == ["registered_there"]
    assert other.latest.message.text == told.other


def the_message_is_judged_at_once(screen: Screen, told: Told) -> None:
    seen = screen.now()
    assert seen["verdict"] == "" and seen["rows"] == 0
    assert seen["places"]["welcome"] and seen["typing"]  # the cursor is in the box already
    if told.message.isascii():
        screen.type(told.message)
    else:
        screen.paste(told.message)
    seen = screen.until(
        lambda seen: seen["text"] == told.message and seen["verdict"] == told.headline
    )
    assert any(told.words in words for words in seen["marked"])


def words_and_reasons_lead_to_each_other(screen: Screen) -> None:
    screen.click("mark")
    screen.until(lambda seen: "at" in (seen["places"]["finding"] or {}))
    screen.click("quote")
    seen = screen.until(lambda seen: seen["selected"] != "")
    assert seen["selected"] in seen["marked"]


def the_switches_change_the_answer(screen: Screen, told: Told) -> None:
    before = screen.now()["service"]
    screen.click("services")
    screen.press("Home", "Return")
    seen = screen.until(lambda seen: seen["service"] != before)
    assert seen["deal"] == {"contract": Answer.NO, "escrow": Answer.NO, "approved": Answer.NO}
    reply = seen["reply"]
    for switch in ("contract", "escrow", "approved"):
        screen.click(f"{switch}_yes")
        until_answered(screen, switch, Answer.YES)
    screen.until(lambda seen: seen["verdict"] != told.headline)
    for switch in ("contract", "escrow", "approved"):
        screen.click(f"{switch}_no")
        until_answered(screen, switch, Answer.NO)
    screen.until(lambda seen: seen["verdict"] == told.headline and seen["reply"] == reply)


def until_answered(screen: Screen, switch: str, answer: Answer) -> None:
    screen.until(lambda seen: seen["deal"][switch] == answer)


def a_reply_of_her_own_is_copied(screen: Screen, told: Told) -> None:
    offered = screen.now()["reply"]
    screen.click("reply")
    screen.press("ctrl+End")
    screen.type(" My mail: aya@example.com")
    screen.until(lambda seen: seen["own_problem"])  # the service's filter would stop it
    screen.click("reset")
    screen.until(lambda seen: seen["reply"] == offered and not seen["own_problem"])
    screen.press("ctrl+End")
    screen.type(" Aya")
    screen.until(lambda seen: seen["reply"] == f"{offered} Aya")
    screen.click("copy")
    seen = screen.until(lambda seen: seen["copy_says"] == told.copied)
    assert seen["clipboard"] == f"{offered} Aya"


def the_check_is_saved(screen: Screen, told: Told) -> None:
    screen.press("ctrl+Return")
    seen = screen.until(lambda seen: seen["button"] == told.saved)
    assert seen["rows"] == 1


def another_client_is_fine(screen: Screen, told: Told) -> None:
    screen.click("new")
    screen.until(lambda seen: seen["text"] == "" and seen["typing"])
    screen.type(told.other)
    screen.until(lambda seen: seen["text"] == told.other)
    screen.press("ctrl+Return")
    screen.until(lambda seen: seen["button"] == told.saved and seen["rows"] == 2)


def the_check_is_found_by_its_words(screen: Screen, told: Told) -> None:
    seen = screen.until(lambda seen: seen["rows"] == 2)
    assert seen["text"] == "" and seen["verdict"] == ""
    screen.press("ctrl+f")
    screen.type("writer-sup")
    screen.until(lambda seen: seen["searched"] == "writer-sup" and seen["rows"] == 1)
    screen.click("row")
    seen = screen.until(lambda seen: seen["verdict"] == told.headline)
    assert (seen["text"], seen["button"]) == (told.message, told.saved)


def a_tick_is_kept(screen: Screen, data: Path) -> None:
    screen.click("registered")
    screen.until(lambda seen: seen["ticked"] and not any(seen["ticked"]))
    screen.click("first_tick")
    screen.until(lambda seen: seen["ticked"][0])
    screen.until(lambda _seen: len(real.cases(data)[0].ticks) == 1)
    screen.press("Escape")
    screen.until(lambda seen: seen["sheet"] == "")


def a_report_is_saved(screen: Screen, folder: Path, told: Told) -> None:
    screen.click("report")
    # What was found is framed and numbered in it: 【…】[1].
    seen = screen.until(
        lambda seen: told.message in re.sub(r"【|】(\[\d+\])*", "", seen["preview"])
    )
    preview = seen["preview"]
    assert not list(folder.glob("report.*"))  # nothing is written before she says so
    text, pdf = folder / "report.txt", folder / "report.pdf"
    save_as(screen, "save_text", text)
    save_as(screen, "save_pdf", pdf)
    assert text.read_text("utf-8").strip() == preview.strip()
    assert letters_of(pdf.read_bytes()) >= set(told.words)


def save_as(screen: Screen, button: str, file: Path) -> None:
    """Save the report with the window for files: here Qt's own, as no desktop offers another."""
    screen.click(button)
    screen.until(lambda seen: seen["dialog"])
    screen.press("ctrl+a")
    screen.type(str(file))
    for _ in range(5):  # one may go to the names it offers while she types
        screen.press("Return")
        if any(file.name in screen.look()["told"] for _ in range(20)):
            break
    screen.until(lambda seen: not seen["dialog"] and file.name in seen["told"])
