"""Words of a group found in a text: whole words, disguises, and longer words that hide them."""

from __future__ import annotations

import pytest

from logic.fold import fold
from logic.words import EVERY_GROUP, Edges, Lexicon, WordGroup


def found(text: str, *groups: WordGroup) -> list[str]:
    """The pieces of the text that are words of a group, as they stand in it."""
    folded = fold(text)
    spans = [folded.origin(hit.start, hit.end) for hit in Lexicon(groups).find(folded)]
    return [text[start:end] for start, end in spans]


TOOL = WordGroup("tool", ("LINE", "ライン", "チャットワーク", "招待", "we chat"), disguised=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("LINEを追加", ["LINE"], id="a Latin word before kana"),
        pytest.param("online", [], id="the end of a Latin word"),
        pytest.param("lines", [], id="the beginning of a Latin word"),
        pytest.param("LINE2", [], id="a Latin word with a digit"),
        pytest.param("LINE-LINE", ["LINE", "LINE"], id="Latin words with a hyphen between"),
        pytest.param("オンライン", [], id="the end of a katakana word"),
        pytest.param("ラインを", ["ライン"], id="a katakana word before hiragana"),
        pytest.param("ラインナップ", [], id="the beginning of a short katakana word"),
        pytest.param("チャットワークアカウント", ["チャットワーク"], id="the beginning of a long one"),
        pytest.param("連絡はらいんで", ["らいん"], id="hiragana between particles"),
        pytest.param("お手数ですがらいんの登録", ["らいん"], id="hiragana between other particles"),
        pytest.param("くらいんで", [], id="hiragana inside a word"),
        pytest.param("再招待状", ["招待"], id="kanji have no edges"),
        pytest.param("on we chat now", ["we chat"], id="two words"),
        pytest.param("ｌｉｎｅ ﾗｲﾝ", ["ｌｉｎｅ", "ﾗｲﾝ"], id="other widths"),
        pytest.param("L○NE ラ◯ン チャット*ーク", ["L○NE", "ラ◯ン", "チャット*ーク"], id="masked"),
        pytest.param("L○N○", [], id="two letters masked"),
        pytest.param("チャット ワーク", ["チャット ワーク"], id="a long word broken in two"),
        pytest.param("a\u200bLINE", [], id="an invisible character is no edge"),
        pytest.param("", [], id="nothing"),
    ],
)  # fmt: skip
def test_where_a_word_is_one(text: str, words: list[str]) -> None:
    assert found(text, TOOL) == words


@pytest.mark.parametrize(
    ("edges", "words"),
    [(Edges.WHOLE, []), (Edges.LEFT, ["chat"]), (Edges.OPEN, ["chat", "chat"])],
)
def test_a_group_may_set_its_own_edges(edges: Edges, words: list[str]) -> None:
    assert found("wechat chatting", WordGroup("talk", ("chat",), edges=edges)) == words


def test_a_word_with_a_star_may_go_on() -> None:
    assert found("bypass bypassing", WordGroup("bypass", ("bypass*",))) == ["bypass", "bypass"]
    assert found("bypass bypassing", WordGroup("bypass", ("bypass",))) == ["bypass"]


def test_a_group_that_is_not_disguised_knows_no_masks() -> None:
    assert found("L○NE", WordGroup("tool", ("LINE",))) == []


def test_short_words_are_not_masked() -> None:
    """A mask in a word of two letters would match nearly anything."""
    assert found("C○", WordGroup("tool", ("CW",), disguised=True)) == []


def test_a_longer_word_hides_the_one_inside_it() -> None:
    shield = WordGroup("not_negation", ("ませんか",), shields=frozenset({"negation"}))
    negation = WordGroup("negation", ("ません",))
    assert found("話しませんか。話しません。", shield, negation) == ["ませんか", "ません"]


def test_a_longer_word_hides_only_the_groups_it_names() -> None:
    shield = WordGroup("guide", ("ガイドライン",), shields=frozenset({"other"}))
    tool = WordGroup("tool", ("ライン",), edges=Edges.OPEN)
    assert found("ガイドライン", shield, tool) == ["ガイドライン", "ライン"]


def test_a_longer_word_may_hide_everything() -> None:
    shield = WordGroup("guide", ("ガイドライン",), shields=frozenset({EVERY_GROUP}))
    tool = WordGroup("tool", ("ライン",), edges=Edges.OPEN)
    assert found("ガイドライン", shield, tool) == ["ガイドライン"]


def test_a_word_of_two_groups_is_found_once_for_both() -> None:
    first, second = WordGroup("first", ("登録",)), WordGroup("second", ("登録",))
    (hit,) = Lexicon([first, second]).find(fold("登録"))
    assert hit.groups == {"first", "second"}


def test_words_come_in_reading_order_the_longer_first() -> None:
    groups = WordGroup("a", ("登録", "登録する")), WordGroup("b", ("先に",))
    assert found("先に登録する", *groups) == ["先に", "登録する", "登録"]


def test_no_groups_find_nothing() -> None:
    assert found("LINE") == []
