"""Points: a plain sum, so that whoever doubts them can take a pencil."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.assess import weighed_alone
from logic.language import Language
from logic.loading import load
from logic.message import Message
from logic.passages import Passage, passages
from logic.resemblance import Likeness, Tenor, Weighed, WeighedPassage, weigh
from tests.logic.strange import RISKY, texts
from tests.logic.weighing import passage, reading_of, weights

RULEBOOK = load()
some_points = st.lists(st.floats(-9, 9), max_size=6)


def weighed(*points: float, known: bool = True) -> Weighed:
    """A message whose passages have these points; each is one character long."""
    return Weighed(
        [
            WeighedPassage(Passage(at, at + 1, "あ", frozenset()), one, known, weights())
            for at, one in enumerate(points)
        ],
        weights(),
    )


def test_one_known_phrase_adds_its_weight() -> None:
    known = weights(bias=-1.0, phrases={"登録": (0.75, 3.0)})
    assert known.weigh(passage("ご登録を")).points == pytest.approx(-0.25)
    assert known.weigh(passage("ご連絡を")).points == -1.0


def test_several_share_by_their_rarity() -> None:
    """3 and 4 make 5: (1 x 3 + 2 x 4) / 5."""
    known = weights(phrases={"登録": (1.0, 3.0), "まず": (2.0, 4.0)})
    assert known.weigh(passage("まず登録")).points == pytest.approx(11 / 5)


def test_a_phrase_said_twice_counts_once() -> None:
    known = weights(phrases={"登録": (1.0, 3.0)})
    assert known.weigh(passage("登録登録")).points == known.weigh(passage("登録")).points


def test_phrases_clues_and_pairs_are_shared_out_apart_and_added() -> None:
    known = weights(
        bias=-2.0,
        phrases={"登録": (0.5, 2.0)},
        clues={"ask": (1.0, 3.0), "tool": (1.0, 4.0)},
        pairs={("ask", "tool"): (0.25, 6.0)},
    )
    by_hand = -2.0 + 0.5 + (1 * 3 + 1 * 4) / 5 + 0.25
    assert known.weigh(passage("登録", "ask", "tool")).points == pytest.approx(by_hand)
    without_pair = by_hand - 0.25 - 7 / 5 + 1.0
    assert known.weigh(passage("登録", "ask")).points == pytest.approx(without_pair)


def test_a_mark_makes_no_pair() -> None:
    known = weights(pairs={("ask", "tool"): (1.0, 1.0)})
    assert known.weigh(passage("", "ask", "tool|negated", "|negated")).points == 0.0


def test_english_words_are_whole_words() -> None:
    known = weights(phrases={" pay ": (1.0, 1.0)}, language=Language.EN)
    assert known.weigh(passage(" i pay you ")).points == 1.0
    assert known.weigh(passage(" i repay you ")).points == 0.0


@given(st.sampled_from(RISKY))
def test_the_parts_make_the_points(text: str) -> None:
    """`chotto-matte weigh` prints the parts: with the bias they are the points, no more, no less."""
    message = weighed_alone(Message(text), RULEBOOK)
    for one in message.passages:
        parts = one.weights.parts(one.passage)
        assert one.weights.bias + sum(parts.values()) == pytest.approx(one.points)


@given(texts)
def test_any_text_has_parts_that_make_its_points(text: str) -> None:
    message = weighed_alone(Message(text), RULEBOOK)
    for one in message.passages:
        parts = one.weights.parts(one.passage)
        assert one.weights.bias + sum(parts.values()) == pytest.approx(one.points, abs=1e-9)


def test_a_message_counts_what_its_passages_have_above_the_floor() -> None:
    assert weighed(-3.0, -0.5, -0.25).total == pytest.approx(-1.0 + 0.5 + 0.75)
    assert weighed(-3.0, -2.0).total == -1.0
    assert weighed().total == -1.0


@given(some_points, some_points)
def test_more_passages_never_lower_the_total(points: list[float], more: list[float]) -> None:
    assert weighed(*points, *more).total >= weighed(*points).total


@given(
    st.sampled_from(["LINEに登録", "登録", "まず登録を", "本日は晴れです"]),
    st.lists(
        st.sampled_from(["よい一日を。", "LINE", "登録しません。", "3,000円です。"]), max_size=4
    ),
)
def test_honest_lines_around_a_lure_never_lower_its_total(lure: str, others: list[str]) -> None:
    known = weights(
        bias=-0.5,
        phrases={"登録": (0.5, 2.0), "よい": (-3.0, 2.0)},
        clues={"ask": (1.0, 3.0), "tool": (1.0, 4.0), "|negated": (-2.0, 1.0)},
    )

    def total(text: str) -> float:
        return weigh(reading_of(text), known).total

    half = len(others) // 2
    around = "\n".join([*others[:half], lure, *others[half:]])
    assert total(around) >= total(lure)


@pytest.mark.parametrize(
    ("points", "likeness"),
    [
        ((1.01,), Likeness.STRONG),
        ((1.0,), Likeness.WEAK),
        ((0.51,), Likeness.WEAK),
        ((0.5,), None),
        ((-0.1, -0.1), Likeness.WEAK),
        ((0.5, 0.5), Likeness.STRONG),
        ((), None),
    ],
)
def test_the_scale_says_what_points_mean(
    points: tuple[float, ...], likeness: Likeness | None
) -> None:
    assert weighed(*points).likeness is likeness


def test_the_weightiest_passages_come_first_and_one_is_always_told() -> None:
    found = weighed(0.1, 3.0, -5.0, 2.0, -0.5).telling_passages()
    assert [one.passage.start for one in found] == [1, 3, 0]
    assert [one.passage.start for one in weighed(-0.5, -0.25, -0.75).telling_passages()] == [1]
    assert weighed(-4.0).telling_passages() == []


def test_words_read_ordinary_only_where_all_around_them_does() -> None:
    message = weighed(-3.0, -1.5, 0.0)
    assert message.tenor([0]) is Tenor.PLAIN
    assert message.tenor([0, 1]) is Tenor.ORDINARY
    assert message.tenor([0, 2]) is Tenor.OPEN
    assert message.tenor([]) is Tenor.OPEN
    assert message.tenor([7]) is Tenor.OPEN, "nobody of the client's passages holds it"


def test_of_wording_nobody_knows_nothing_is_said() -> None:
    """A lure in words that were never learnt has low points: that does not make it honest."""
    assert weighed(-3.0, known=False).tenor([0]) is Tenor.OPEN
    known = weights(phrases={"登録": (0.0, 1.0), "ご登": (0.0, 1.0)})
    assert known.weigh(passage("ご登録")).is_known is False
    assert known.weigh(passage("登録")).is_known is False
    assert (
        weights(phrases={"登録": (0.0, 1.0), "ご登": (0.0, 1.0), "ご登録": (0.0, 1.0)})
        .weigh(passage("ご登録"))
        .is_known
    )


def test_a_short_passage_is_quoted_whole() -> None:
    reading = reading_of("いつもありがとうございます。 まず登録を。")
    _, then = passages(reading, Language.JA)
    start, end = weights(phrases={"登録": (2.0, 2.0)}).telling(then, reading.folded.text)
    assert reading.folded.text[start:end] == "まず登録を。"


def test_of_a_long_passage_the_words_that_tell_most_are_quoted() -> None:
    text = "いつもありがとうございます、" + "本日は晴れで" * 12 + "、 まず 登録を ください"
    known = weights(phrases={"まず": (2.0, 2.0), "登録": (2.0, 2.0), "あり": (-1.0, 2.0)})
    reading = reading_of(text)
    (one,) = passages(reading, Language.JA)
    start, end = known.telling(one, reading.folded.text)
    quoted = reading.folded.text[start:end]
    assert "ず 登録" in quoted
    assert "あり" not in quoted


@given(texts, st.sampled_from(Language))
def test_what_is_quoted_stands_in_its_passage(text: str, language: Language) -> None:
    known = RULEBOOK.weights[language]
    reading = reading_of(text)
    for one in passages(reading, language):
        start, end = known.telling(one, reading.folded.text)
        assert one.start <= start < end <= one.end


def test_a_line_in_other_letters_is_quoted_whole() -> None:
    """A Japanese line in an English message: its groups are known, its phrases cannot be."""
    reading = reading_of("Hello there!\n 登録してください \nThank you.")
    known = weights(clues={"ask": (2.0, 1.0)}, language=Language.EN)
    (one,) = weigh(reading, known).telling_passages()
    start, end = known.telling(one.passage, reading.folded.text)
    assert reading.folded.text[start:end].strip() == "登録してください"


def test_a_passage_is_of_the_family_its_words_speak_for() -> None:
    known = weights(families={"advance_fee": {"ask": 1.0}, "secrecy": {"tool": 2.0, "ask": -3.0}})
    assert known.family(passage("", "tool")) == "secrecy"
    assert known.family(passage("", "tool", "ask")) == "advance_fee"


def test_weights_without_anything_weigh_nothing() -> None:
    nothing = weights()
    assert nothing.weigh(passage("登録", "ask")).points == 0.0
    assert nothing.parts(passage("登録", "ask")) == {}
    assert nothing.family(passage("登録", "ask")) == ""
