"""One canonical form of a text, and the way back to what was pasted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.fold import MASK, fold, fold_word, fold_words
from logic.rulebook import Rulebook
from tests.logic.strange import texts


@pytest.mark.parametrize(
    ("written", "word"),
    [
        pytest.param("ＬＩＮＥ", "line", id="full width"),
        pytest.param("ﾗｲﾝ", "ライン", id="half width"),
        pytest.param("らいん", "ライン", id="hiragana"),
        pytest.param("LiNe", "line", id="case"),
        pytest.param("デスコード", "デスコード", id="decomposed voicing"),
        pytest.param("ﾃﾞｨｽｺｰﾄﾞ", "ディスコード", id="half width voicing"),
        pytest.param("L\u200bI\u200cN\ufeffE", "line", id="zero-width characters"),
        pytest.param("L\u0338I\u0301N\u20ddE", "line", id="combining marks"),
        pytest.param("ｌíñé", "line", id="accents"),
        pytest.param("LI\u00adNE", "line", id="soft hyphen"),
        pytest.param("LI\0NE", "line", id="NUL"),
        pytest.param("チャットワ一ク", "チャットワーク", id="the kanji for one as a long vowel"),
        pytest.param("スカイフ\u309a", "スカイプ", id="a mark of its own"),
        pytest.param("力力オトーク", "カカオトーク", id="kanji like katakana"),
        pytest.param("ディス口ード", "ディスロード", id="the kanji for mouth"),
        pytest.param("СНАТWОRК", "chatwork", id="Cyrillic letters"),
        pytest.param("telegrαm", "telegram", id="a Greek letter"),
        pytest.param("z00m", "zoom", id="zeros"),
        pytest.param("te1egram", "telegram", id="a one"),
        pytest.param("L I N E", "line", id="letters spread out"),
        pytest.param("L.I.N.E", "line", id="letters with dots between"),
        pytest.param("t-e-l-e-g-r-a-m", "telegram", id="letters with hyphens between"),
        pytest.param("ラ・イ・ン", "ライン", id="kana with dots between"),
        pytest.param("ラ イ ン", "ライン", id="kana spread out"),
        pytest.param("L\nI\nN\nE", "line", id="a letter a line"),
        pytest.param("Ｌ　Ｉ　Ｎ　Ｅ", "line", id="full width and spread out"),
    ],
)  # fmt: skip
def test_ways_of_writing_a_word_become_one(written: str, word: str) -> None:
    assert fold(written).text == fold_word(word)


@pytest.mark.parametrize("mask", "○◯〇●◎□■*＊×※")
def test_a_masked_letter_is_a_mask_whatever_the_sign(mask: str) -> None:
    assert fold(f"L{mask}NE").text == f"l{MASK}ne"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        pytest.param("I a m", "iam", id="three single letters are taken for a word spread out"),
        pytest.param("a b", "a b", id="two are not"),
        pytest.param("plan B or C", "plan b or c", id="letters inside a sentence"),
        pytest.param("一人でも", "一人でも", id="the kanji for one before a kanji"),
        pytest.param("力を貸して", "力を貸して", id="a kanji of its own"),
        pytest.param("2010年 10", "2010年 10", id="digits"),
        pytest.param("a  b", "a b", id="several spaces"),
        pytest.param("one\nTwo", "one\ntwo", id="a new sentence on a new line"),
        pytest.param(
            f"{'one ' * 10}two\nthree",
            f"{'one ' * 10}two three",
            id="a sentence wrapped by a mail program",
        ),
        pytest.param("one\ntwo", "one\ntwo", id="two short lines"),
        pytest.param("あ\r\nい", "あ\nい", id="two characters for a line's end"),
        pytest.param("あ\u2028い", "あ\nい", id="a line separator"),
        pytest.param("don’t", "don't", id="a typographic apostrophe"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_ordinary_text_stays_as_it_is(written: str, folded: str) -> None:
    assert fold(written).text == folded


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("先にL\u200bI\u200bN\u200bEを", "L\u200bI\u200bN\u200bE"),
        ("先にL I N Eを", "L I N E"),
        ("先にラ・イ・ンを", "ラ・イ・ン"),
        ("先にﾗｲﾝを", "ﾗｲﾝ"),
        ("🙂👩‍💻 LINEを", "LINE"),
        ("\ud800LINEを", "LINE"),
        ("か\u3099LINEを", "LINE"),
        ("㍿のＬＩＮＥを", "ＬＩＮＥ"),
    ],
    ids=ascii,
)
def test_a_word_found_points_at_what_was_pasted(written: str, word: str) -> None:
    folded = fold(written)
    target = fold_word("ライン") if fold_word("ライン") in folded.text else "line"
    at = folded.text.index(target)
    start, end = folded.origin(at, at + len(target))
    assert written[start:end] == word


def test_a_voiced_kana_of_two_characters_is_quoted_whole() -> None:
    folded = fold("か\u3099")
    assert (folded.text, folded.origin(0, 1)) == ("が", (0, 2))


def test_a_character_that_becomes_several_is_quoted_whole() -> None:
    folded = fold("㍿")
    assert folded.text == "株式会社"
    assert folded.origin(1, 2) == folded.origin(0, 4) == (0, 1)


@given(texts)
def test_the_way_back_is_in_order_and_inside_the_text(text: str) -> None:
    folded = fold(text)
    assert folded.original == text
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert all(start < end for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    assert not folded.text or (folded.starts[0] >= 0 and folded.ends[-1] <= len(text))


def test_words_folded_together_are_folded_like_one(rulebook: Rulebook) -> None:
    groups = rulebook.lexicon.groups.values()
    words = {word.removesuffix("*") for group in groups for word in group.words}
    assert fold_words(words) == {word: fold(word).text for word in words}


_TRICKY = [
    "L I N E", "ラ・イ・ン", "口コミ", "z00m", "d.o.b", "f1verr", "a  b", "①", "ﾗｲﾝ", "か\u3099",
    "x\ny", "x\r\ny", "x\u2028y", "", "ー ー ー ー ー", "先 に 登 録 を", "Ａ", "ß", "line*", "1",
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(_TRICKY), st.text(max_size=12)), max_size=12))
def test_any_words_folded_together_are_folded_like_one(words: list[str]) -> None:
    assert fold_words(words) == {word: fold(word).text for word in words}
