"""Who says what in a pasted conversation."""

from __future__ import annotations

from itertools import pairwise

import pytest

from logic.fold import fold, fold_word
from logic.turns import Speaker, SpeakerLabels, read_turns

LABELS = SpeakerLabels(
    freelancer=frozenset(map(fold_word, ("私", "ワーカー", "me"))),
    client=frozenset(map(fold_word, ("クライアント", "client"))),
)
SIGN = {Speaker.CLIENT: "C", Speaker.FREELANCER: "F", Speaker.QUOTED: "Q"}


def speakers(text: str) -> str:
    """Who says each line, a letter a line: Client, Freelancer, Quoted."""
    folded = fold(text)
    turns = read_turns(folded, LABELS)
    said = []
    start = 0
    for line in folded.text.split("\n"):
        (turn,) = (turn for turn in turns if turn.start <= start and start + len(line) <= turn.end)
        said.append(SIGN[turn.speaker])
        start += len(line) + 1
    return "".join(said)


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        pytest.param("はじめまして。\nよろしくお願いします。", "CC", id="a text without labels"),
        pytest.param("クライアント：はい\n私：いいえ", "CF", id="both labelled"),
        pytest.param(
            "私：いいえ\nそうです\nクライアント：はい\nええ", "FFCC", id="lines after a label"
        ),
        pytest.param("Client: yes\nMe: no", "CF", id="English labels"),
        pytest.param("client: yes\nme: no", "CF", id="English labels in small letters"),
        pytest.param("私: いいえ\nｸﾗｲｱﾝﾄ: はい", "FC", id="other widths"),
        pytest.param(
            "[10:32] 私：いいえ\n[10:33] クライアント：はい", "FC", id="times before labels"
        ),
        pytest.param("私>いいえ\nクライアント>はい", "FC", id="angle brackets"),
        pytest.param("【私】：いいえ\n（クライアント）：はい", "FC", id="labels in brackets"),
        pytest.param(
            "田中：はい\n私：いいえ\n田中：ええ", "CFC", id="a name beside me is the client"
        ),
        pytest.param(
            "クライアント：はい\n私：いいえ\n報酬：千円", "CFF", id="a list in my own words"
        ),
        pytest.param("担当：田中\n納期：来週", "CC", id="a list is no conversation"),
        pytest.param("> 前の文\n返事です", "QC", id="a quoted line"),
        pytest.param(">> もっと前\n> 前の文\n返事です", "QQC", id="a quotation in a quotation"),
        pytest.param("| 前の文\n返事です", "QC", id="a bar"),
        pytest.param("私：いいえ\n> 前の文\nそうです", "FQF", id="a quotation in my own words"),
        pytest.param("https://example.com\n私：いいえ", "CF", id="a link has a colon too"),
        pytest.param("10:30\n私：いいえ", "CF", id="so has a time"),
        pytest.param("", "C", id="nothing"),
    ],
)
def test_each_line_has_a_speaker(text: str, said_by: str) -> None:
    assert speakers(text) == said_by


def test_a_new_label_begins_a_new_turn_of_the_same_speaker() -> None:
    """Marks do not reach from one message of the client into the next."""
    turns = read_turns(fold("クライアント：一つ目\nクライアント：二つ目"), LABELS)
    assert [turn.speaker for turn in turns] == [Speaker.CLIENT, Speaker.CLIENT]


def test_turns_cover_the_text_in_order() -> None:
    folded = fold("クライアント：はい\n\n私：いいえ\n> 引用\n")
    turns = read_turns(folded, LABELS)
    assert turns[0].start == 0
    assert turns[-1].end == len(folded.text)
    for before, after in pairwise(turns):
        assert after.start == before.end + 1
