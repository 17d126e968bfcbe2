"""Passages: what the client says, cut into sentences that are weighed one by one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from logic.fold import fold
from logic.language import Language
from logic.loading import load
from logic.passages import LONGEST_PASSAGE, Passage, passages, pieces, placed_words
from logic.reading import read
from tests.logic.strange import texts
from tests.logic.weighing import LABELS, LEXICON, reading_of

RULEBOOK = load()
languages = st.sampled_from(Language)


def cut(text: str, language: Language = Language.JA) -> list[Passage]:
    """The passages of a text, read with a few groups."""
    return passages(reading_of(text), language)


def test_each_sentence_and_each_line_is_weighed_apart() -> None:
    assert [one.text for one in cut("はじめまして。ろごの件です\n見積りください。")] == [
        "はじめまして。",
        "ろごの件です",
        "見積りください。",
    ]


def test_a_long_sentence_is_cut_where_a_clause_ends() -> None:
    """Somebody pads a lure with so many kind words that no single one would count."""
    clause = "先日のご提案がとてもよかったので、"
    padded = clause * 12 + "登録してください。"
    found = cut(padded)
    assert len(found) > 1
    assert "".join(one.text for one in found) == fold(padded).text
    assert all(one.text.endswith(("ので、", "。")) for one in found)
    assert max(len(one.text) for one in found) <= LONGEST_PASSAGE


def test_a_long_sentence_without_clauses_stays_whole() -> None:
    assert len(cut("あ" * 3 * LONGEST_PASSAGE)) == 1


def test_what_she_says_herself_and_what_is_quoted_is_not_weighed() -> None:
    talk = (
        "相手：登録しませんか。\n私：登録ですか。\nどこにですか。\n> 登録してください\n相手：はい。"
    )
    assert [one.text for one in cut(talk)] == ["相手:登録しませんか。", "相手:はい。"]


def test_numbers_are_all_alike_and_width_and_case_do_not_count() -> None:
    one, other = cut("Ａ社 の報酬は 3,000 円"), cut("a社の報酬は12円")
    assert one[0].text == other[0].text == "a社の報酬は0円"
    assert cut("Pay: $5.50 for 20 Pages!", Language.EN)[0].text == " pay : $0 for 0 pages ! "


def test_a_group_under_a_mark_is_another_clue() -> None:
    (asked,) = cut("LINEに登録")
    (refused,) = cut("LINEに登録しません")
    assert asked.clues == {"tool", "ask"}
    assert refused.clues == {
        "tool", "ask", "negation", "|negated", "tool|negated", "ask|negated", "negation|negated",
    }  # fmt: skip
    assert refused.groups == ["ask", "negation", "tool"], "only groups make pairs"


def test_a_mark_stays_in_its_sentence() -> None:
    first, then = cut("電話はしません。LINEに登録")
    assert "|negated" in first.clues
    assert then.clues == {"tool", "ask"}


def test_pieces_are_runs_of_characters_or_of_words() -> None:
    assert pieces("あいう", Language.JA) == {"あい", "いう", "あいう"}
    assert pieces(" pay me now ", Language.EN) == {
        " pay ", " me ", " now ", " pay me ", " me now ", " pay me now ",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", " ", "\n\n", "　"])
def test_nothing_said_is_no_passage(text: str) -> None:
    assert cut(text) == []


@given(texts, languages)
def test_passages_stand_in_the_text_in_order_and_never_overlap(
    text: str, language: Language
) -> None:
    reading = read(fold(text), RULEBOOK.lexicon, RULEBOOK.labels)
    behind = 0
    for one in passages(reading, language):
        assert behind <= one.start < one.end <= len(reading.folded.text)
        assert reading.folded.text[one.start : one.end].strip()
        behind = one.end


@given(st.one_of(texts, st.text("a1,.$ '£é９\n-_", max_size=30)), languages)
@example("a1.5 b2", Language.EN)
@example("$5,000", Language.EN)
def test_the_quick_text_is_what_the_placed_words_give(text: str, language: Language) -> None:
    """What is looked up at once and what is quoted from must count alike, or quotes slip."""
    reading = read(fold(text), LEXICON, LABELS)
    folded = reading.folded.text
    for one in passages(reading, language):
        placed = list(placed_words(folded, one.start, one.end, language))
        before = " " if language is Language.EN else ""
        written = before + "".join(word for word, _ in placed)
        assert one.text == (written if placed or language is Language.JA else "  ")
        assert all(folded[start:end].strip() for _, (start, end) in placed)
