"""She edits the text, or pastes another: is it still the case that stands open?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.continues import continues, goes_on, is_edit
from logic.message import Author, Message, Part

LURE = (
    "お世話になっております。\n先にチャットワークへ登録してください。\nよろしくお願いいたします。"
)

texts = st.text("あいう漢字 abcdef\n\u3000。", max_size=40)
telling = st.text("漢字かな", min_size=10, max_size=20)


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(LURE, id="nothing changed"),
        pytest.param(f"{LURE}\n追伸です。", id="a line more"),
        pytest.param("先にチャットワークへ登録してください。", id="only the line that matters"),
        pytest.param(LURE.replace("\n", "\r\n\r\n"), id="other line ends"),
        pytest.param("  先に チャットワークへ登録してください。", id="a space that slipped in"),
        pytest.param(f"> 前の話\n{LURE}\n\n私：契約が先です。", id="an answer below it"),
        pytest.param("先にチャットワークへ登", id="half deleted"),
    ],
)
def test_an_edited_text_is_the_same_talk(later: str) -> None:
    assert continues(Message(LURE), Message(later))


@pytest.mark.parametrize(
    "later",
    [
        pytest.param("ロゴの色は青でお願いします。", id="quite another message"),
        pytest.param(
            "お世話になっております。\n納期は金曜日です。\nよろしくお願いいたします。",
            id="only the courtesies are the same",
        ),
        pytest.param("はい\n了解です\nOK", id="short lines"),
        pytest.param("", id="the box was emptied"),
        pytest.param("\n  \n", id="nothing but space"),
    ],
)
def test_another_text_is_another_talk(later: str) -> None:
    assert not continues(Message(LURE), Message(later))


def test_english_courtesies_are_no_talk_either() -> None:
    first = Message("Hello there,\nplease add me on Telegram.\nKind regards,\nThomas Miller")
    other = Message("Hello there,\nthe deadline is Friday.\nKind regards,\nAnna")
    same = Message("please add me on Telegram.\nMe: not before the contract.")
    assert not continues(first, other)
    assert continues(first, same)


def test_a_conversation_goes_on_from_its_first_message() -> None:
    more = Message.of([Part(LURE), Part("契約が先です。", Author.FREELANCER), Part("無理です。")])
    assert continues(Message(LURE), more)
    assert continues(more, Message(LURE))


@pytest.mark.parametrize(
    "line",
    [
        "クライアント：",
        "Client:",
        "2026年12月1日（火）",
        "お仕事の内容",
        "Job description",
        "10:30",
        "【依頼内容】",
    ],
)
def test_a_label_a_date_or_a_heading_joins_no_two_clients(line: str) -> None:
    first = Message(f"{line}\nロゴを一つ作ってください。")
    other = Message(f"{line}\n先にチャットワークへ登録してください。")
    assert not continues(first, other)


def test_a_short_text_that_happens_to_stand_in_another_says_nothing() -> None:
    assert not continues(Message("ぜひ"), Message("ご応募ありがとうございます。ぜひお願いします。"))


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param("", "こ", id="the first letter"),
        pytest.param("こ", "この", id="typed on"),
        pytest.param("この件", "こ", id="taken back"),
        pytest.param("田中様、お願いします。", "佐藤様、お願いします。", id="another name"),
        pytest.param(LURE, LURE[: len(LURE) // 2 + 3], id="half of it deleted"),
        pytest.param(
            LURE, f"{LURE}\n\n全く別の話をつづけて貼り付けた。" * 2, id="more pasted behind"
        ),
    ],
)
def test_an_edit_is_the_same_talk_however_short(before: str, now: str) -> None:
    assert is_edit(before, now)
    assert goes_on(Message(before), Message(now))


def test_another_text_pasted_over_all_is_no_edit() -> None:
    other = "ロゴの制作をお願いします。予算は三万円、納期は来週の金曜日です。"
    assert not is_edit(LURE, other)
    assert not goes_on(Message(LURE), Message(other))


@given(texts, st.integers(0, 40), st.integers(0, 4), texts)
def test_whatever_replaces_a_few_letters_is_an_edit(
    text: str, at: int, length: int, put: str
) -> None:
    at = min(at, len(text))
    assert is_edit(text, text[:at] + put + text[at + length :])


@given(texts, texts)
def test_it_is_the_same_both_ways_round(first: str, second: str) -> None:
    there, back = Message(first), Message(second)
    assert continues(there, back) == continues(back, there)


@given(texts)
def test_a_text_continues_itself_unless_it_is_blank(text: str) -> None:
    message = Message(text)
    assert continues(message, message) is not message.is_blank


@given(texts, telling, texts)
def test_a_line_that_says_something_is_enough(above: str, line: str, below: str) -> None:
    assert continues(Message(f"{above}\n{line}"), Message(f"{line}\n{below}"))


@given(telling, texts)
def test_what_is_typed_behind_a_text_continues_it(text: str, more: str) -> None:
    assert continues(Message(text), Message(text + more))
