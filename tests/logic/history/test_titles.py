"""What the list calls a case tells it apart from the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.history.titles import TITLE_LENGTH, title_of
from logic.message import Message


@given(st.text(st.characters(), max_size=200))
def test_a_title_is_short_one_line_and_can_be_shown(text: str) -> None:
    title = title_of(Message(text))
    assert len(title) <= TITLE_LENGTH
    assert title.encode().decode() == title  # no lone surrogates
    assert len(title.splitlines()) <= 1
    assert title.strip() == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n \u3000\n  はじめまして。田中です。\n二行目", "田中です。"),
        ("\r\n\r\nHello", "Hello"),
        ("\u200b\n\x00\u202e本文\ud800", "本文\ufffd"),
        ("長" * 500, "長" * 60),
        ("\n\n", ""),
    ],
)
def test_the_title_is_the_first_line_with_something_to_see(text: str, title: str) -> None:
    assert title_of(Message(text)) == title


@pytest.mark.parametrize(
    "greeting",
    [
        "はじめまして。",
        "初めまして！",
        "お世話になっております。",
        "佐藤様\n\nいつもお世話になっております。",
        "ご応募いただき、ありがとうございます！",
        "この度はご応募いただき誠にありがとうございます。\nよろしくお願いいたします。",
        "佐藤様、はじめまして",
        "こんにちは～",
        "はじめまして☆",
        "Ｈｅｌｌｏ！",
        "Hi,",
        "Dear Ms. Sato,",
        "Hello Hanako!\n\nThank you for applying.",
        "HELLO there\nThanks for your application!",
    ],
)
def test_a_greeting_is_no_title_where_a_later_line_says_more(greeting: str) -> None:
    said = "ライティングの件、LINEで詳しくお話しします。"
    assert title_of(Message(f"{greeting}\n{said}")) == said


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "お世話になっております。株式会社みらいの田中です。\n仕事の件です。",
            "株式会社みらいの田中です。",
        ),
        ("Hello, I have a job for you\nSee below.", "Hello, I have a job for you"),
        ("Dear freelancer, we pay well today\nSee below.", "Dear freelancer, we pay well today"),
        ("ご応募ありがとうございます。次はLINEです。\n以上", "次はLINEです。"),
        ("Hello Mr. Tanaka! Thank you for applying. We use Telegram.", "We use Telegram."),
    ],
)
def test_greetings_before_what_is_said_are_left_out(text: str, title: str) -> None:
    assert title_of(Message(text)) == title


@pytest.mark.parametrize("text", ["はじめまして。", "Hi\nHello there", "佐藤様\nこんにちは"])
def test_a_message_that_only_greets_is_called_by_its_first_line(text: str) -> None:
    assert title_of(Message(text)) == text.splitlines()[0]
