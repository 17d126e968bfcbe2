"""A text read: where sentences and clauses end, and what words say of the words around them."""

from __future__ import annotations

import pytest

from logic.fold import fold
from logic.reading import QUOTED, Reading, client_hits, own_hits, read
from logic.turns import SpeakerLabels
from logic.words import Lexicon, Mark, Scope, WordGroup

LABELS = SpeakerLabels(freelancer=frozenset({"私"}), client=frozenset({"相手"}))
TOOL = WordGroup("tool", ("LINE", "Slack"))


def reading_of(text: str, *groups: WordGroup) -> Reading:
    """The text, read with a few groups."""
    return read(fold(text), Lexicon((TOOL, *groups)), LABELS)


def marked(text: str, *groups: WordGroup) -> list[str]:
    """The tools in the text that carry the mark "negated"."""
    reading = reading_of(text, *groups)
    return [
        text[slice(*reading.folded.origin(hit.start, hit.end))]
        for hit in reading.hits
        if "tool" in hit.groups and reading.has("negated", hit)
    ]


def group_with(mark: Mark, *words: str) -> WordGroup:
    """A group whose words lay one mark."""
    return WordGroup("marker", words, marks=(mark,))


BEHIND = group_with(Mark("negated", Scope.CLAUSE, before=10), "使いません")
AHEAD = group_with(Mark("negated", Scope.CLAUSE, after=10), "never")
SENTENCE = group_with(Mark("negated", Scope.SENTENCE, before=100, after=100), "使いません")
TURN = group_with(Mark("negated", Scope.TURN, whole=True), "お知らせ")


@pytest.mark.parametrize(
    ("text", "group", "words"),
    [
        pytest.param("LINEは使いません", BEHIND, ["LINE"], id="what stands before"),
        pytest.param("使いませんLINEは", BEHIND, [], id="not what stands behind"),
        pytest.param("LINEは、原則として絶対に、使いません", BEHIND, [], id="not too far before"),
        pytest.param(
            "LINEです。Slackは使いません。", BEHIND, ["Slack"], id="not over the sentence"
        ),
        pytest.param(
            "LINEを使うので、Slackは使いません", BEHIND, ["Slack"], id="not over the clause"
        ),
        pytest.param("LINEです\nSlackは使いません", BEHIND, ["Slack"], id="not over the line"),
        pytest.param("never LINE but Slack", AHEAD, ["LINE"], id="not over but"),
        pytest.param("LINE, never Slack", AHEAD, ["Slack"], id="what stands behind"),
        pytest.param(
            "LINEを使うので、Slackは使いません", SENTENCE, ["LINE", "Slack"], id="the sentence"
        ),
        pytest.param("LINEです。Slackは使いません。", SENTENCE, ["Slack"], id="no further than it"),
        pytest.param(
            "LINEです。\n\nお知らせ。\nSlack。", TURN, ["LINE", "Slack"], id="all of the turn"
        ),
        pytest.param(
            "相手：LINE\n私：お知らせ\n相手：Slack", TURN, [], id="no further than the turn"
        ),
        pytest.param("LINE", BEHIND, [], id="nobody says so"),
    ],
)
def test_how_far_a_mark_reaches(text: str, group: WordGroup, words: list[str]) -> None:
    assert marked(text, group) == words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("LINE。Slack", 2, id="a Japanese full stop"),
        pytest.param("LINE！Slack", 2, id="a full-width exclamation mark"),
        pytest.param("LINE?? Slack", 2, id="question marks"),
        pytest.param("LINE. Slack", 2, id="an English full stop"),
        pytest.param("LINE.Slack", 1, id="a dot inside a name"),
        pytest.param("LINE\n\nSlack", 2, id="an empty line"),
        pytest.param("LINE。」Slack", 2, id="a bracket behind the full stop"),
        pytest.param("LINE、Slack", 1, id="a comma"),
        pytest.param("LINE\nSlack", 1, id="a line's end"),
    ],
)
def test_where_a_sentence_ends(text: str, sentences: int) -> None:
    reading = reading_of(text)
    first, second = (reading.sentence_at(hit.start) for hit in reading.hits)
    assert second - first == sentences - 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("昔の返信「先にLINEを追加してください」の件", ["LINE"], id="a long quotation"),
        pytest.param("「LINE」を追加", [], id="a name in quotation marks"),
        pytest.param("He wrote “please add me on LINE first” to me", ["LINE"], id="an English one"),
        pytest.param("「LINEを追加してください\nSlack」", [], id="a quotation over two lines"),
    ],
)
def test_what_is_quoted(text: str, words: list[str]) -> None:
    reading = reading_of(text)
    quoted = [hit for hit in reading.hits if reading.has(QUOTED, hit)]
    assert [text[hit.start : hit.end] for hit in quoted if "tool" in hit.groups] == words


def test_marks_on_a_word_are_all_told() -> None:
    topic = WordGroup("topic", ("の記事",), marks=(Mark("topic", Scope.SENTENCE, before=9),))
    reading = reading_of("LINEの記事は使いません", BEHIND, topic)
    tool = next(hit for hit in reading.hits if "tool" in hit.groups)
    assert sorted(reading.marks_on(tool)) == ["negated", "topic"]


def test_each_speaker_has_words_of_their_own() -> None:
    reading = reading_of("相手：LINEです\n私：Slackです\n> LINE")
    text = reading.folded.text
    assert [text[hit.start : hit.end] for hit in client_hits(reading)] == ["line"]
    assert [text[hit.start : hit.end] for hit in own_hits(reading)] == ["slack"]


def test_shapes_are_words_too() -> None:
    reading = reading_of("name@example.com")
    assert any("#mail" in hit.groups for hit in reading.hits)
