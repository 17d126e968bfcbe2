"""Cues: words of some groups, near each other, said in a certain way."""

from __future__ import annotations

import pytest

from logic.amounts import AmountGroup, Compare, Currency, Per
from logic.cues import Cue, CueFinder
from logic.fold import fold
from logic.reading import client_hits, read
from logic.turns import SpeakerLabels
from logic.words import Hit, Lexicon, Mark, Scope, WordGroup

LEXICON = Lexicon(
    (
        WordGroup("tool", ("LINE", "Slack")),
        WordGroup("ask", ("登録", "招待")),
        WordGroup("first", ("先に",)),
        WordGroup("contract", ("契約",)),
        WordGroup("not", ("しない",), marks=(Mark("negated", Scope.CLAUSE, before=20),)),
        WordGroup("later", ("契約後",), marks=(Mark("later", Scope.SENTENCE, after=40),)),
    )
)
LABELS = SpeakerLabels(freelancer=frozenset({"私"}), client=frozenset({"相手"}))


def part(*groups: str) -> frozenset[str]:
    """One part of a cue: any of these groups."""
    return frozenset(groups)


def found(text: str, cue: Cue) -> list[str]:
    """What the cue finds: its words joined by +, one string a hit."""
    reading = read(fold(text), LEXICON, LABELS)
    hits = CueFinder([("rule", cue)]).find(reading, client_hits(reading))
    return ["+".join(text[word.start : word.end] for word in hit.words) for hit in hits]


TOOL_THEN_ASK = (part("tool"), part("ask"))


@pytest.mark.parametrize(
    ("text", "cue", "hits"),
    [
        pytest.param("LINEに登録", Cue(TOOL_THEN_ASK, 5), ["LINE+登録"], id="parts near each other"),
        pytest.param("LINEにあとから登録", Cue(TOOL_THEN_ASK, 4), [], id="parts too far apart"),
        pytest.param("LINEにあとは登録", Cue(TOOL_THEN_ASK, 4), ["LINE+登録"], id="parts just near enough"),
        pytest.param("登録はLINEに", Cue(TOOL_THEN_ASK, 9), [], id="parts in the other order"),
        pytest.param("登録はLINEに", Cue(TOOL_THEN_ASK, 9, any_order=True), ["登録+LINE"], id="parts in any order"),
        pytest.param("LINEです。登録です", Cue(TOOL_THEN_ASK, 9), [], id="parts in two sentences"),
        pytest.param("LINEです。登録です", Cue(TOOL_THEN_ASK, 9, across=True), ["LINE+登録"], id="parts across sentences"),
        pytest.param("LINE", Cue((part("tool"),), 9), ["LINE"], id="one part alone"),
        pytest.param("先に招待", Cue((part("first"), part("tool", "ask")), 9), ["先に+招待"], id="a part of several groups"),
        pytest.param("先にLINEに登録", Cue((part("first"), *TOOL_THEN_ASK), 9), ["先に+LINE+登録"], id="three parts"),
        pytest.param("LINEかSlackに登録", Cue(TOOL_THEN_ASK, 9), ["Slack+登録"], id="the nearest word counts"),
        pytest.param("LINEに登録、Slackに招待", Cue(TOOL_THEN_ASK, 3), ["LINE+登録", "Slack+招待"], id="found twice"),
        pytest.param("LINEに登録しない", Cue(TOOL_THEN_ASK, 9, unless=part("negated")), [], id="unless negated"),
        pytest.param("LINEに登録しない", Cue(TOOL_THEN_ASK, 9), ["LINE+登録"], id="negated, but not asked"),
        pytest.param("LINEは使わない。Slackに登録", Cue(TOOL_THEN_ASK, 9, unless=part("negated")), ["Slack+登録"], id="another sentence negated"),
        pytest.param("契約後にLINEに登録", Cue(TOOL_THEN_ASK, 9, when=part("later")), ["LINE+登録"], id="when it is a plan"),
        pytest.param("LINEに登録", Cue(TOOL_THEN_ASK, 9, when=part("later")), [], id="when it is none"),
        pytest.param("契約後にLINEに登録しない", Cue(TOOL_THEN_ASK, 9, when=part("later"), unless=part("negated")), [], id="when and unless"),
        pytest.param("私：LINEに登録", Cue(TOOL_THEN_ASK, 9), [], id="my own words"),
        pytest.param("", Cue(TOOL_THEN_ASK, 9), [], id="nothing"),
    ],
)  # fmt: skip
def test_what_a_cue_finds(text: str, cue: Cue, hits: list[str]) -> None:
    assert found(text, cue) == hits


AFTER_I_ASKED = Cue((part("first"),), 9, after_own=part("contract"))


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("私：契約は？\n相手：先に", ["先に"], id="after I asked"),
        pytest.param("相手：先に\n私：契約は？", [], id="before I asked"),
        pytest.param(
            "相手：先に\n私：契約は？\n相手：先に", ["先に"], id="only the one after I asked"
        ),
        pytest.param("相手：契約は？\n相手：先に", [], id="they asked themselves"),
        pytest.param("私：はい\n相手：先に", [], id="I asked something else"),
    ],
)
def test_an_answer_to_what_was_asked(text: str, hits: list[str]) -> None:
    assert found(text, AFTER_I_ASKED) == hits


ANY_SUM = AmountGroup("sum", Per.ANY, {Currency.JPY: 0}, {})
TWO_SUMS = (part("sum"), part("sum"))
FALLS, RISES = (Cue(TWO_SUMS, 12, compare=change) for change in Compare)


@pytest.mark.parametrize(
    ("text", "cue", "is_found"),
    [
        pytest.param("3,000円を1,500円に", FALLS, True, id="a cut"),
        pytest.param("1,500円を3,000円に", FALLS, False, id="a raise is no cut"),
        pytest.param("1,500円を3,000円に", RISES, True, id="a raise"),
        pytest.param("3,000円は3,000円で", FALLS, False, id="the same sum"),
        pytest.param("時給1,500円と1件300円", FALLS, False, id="for different things"),
    ],
)
def test_two_sums_compared(text: str, cue: Cue, is_found: bool) -> None:
    reading = read(fold(text), LEXICON, LABELS, [ANY_SUM])
    hits = CueFinder([("rule", cue)]).find(reading, client_hits(reading))
    assert bool(hits) is is_found


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("単価を3,000円から1,500円に変更します。", {"sum_falls"}),
        ("単価を1,500円から3,000円に変更します。", {"sum_rises"}),
        ("最初は3,000円でした。単価は1,500円です。", {"sum_falls"}),
        ("単価を7,000円から5,000円（税込5,500円）に変更します。", set()),
        ("単価は3,000円です。", set()),
    ],
)
def test_a_sentence_in_which_sums_fall_or_rise_is_marked(text: str, marks: set[str]) -> None:
    """Also around the sums, so that "the pay … is changed" can ask which way it goes."""
    folded = fold(text)
    reading = read(folded, LEXICON, LABELS, [ANY_SUM])
    at = folded.text.index("単価")
    assert reading.marks_on(Hit(at, at + 2, frozenset())) == marks


def test_each_cue_belongs_to_its_rule() -> None:
    reading = read(fold("LINEに登録"), LEXICON, LABELS)
    finder = CueFinder([("one", Cue((part("tool"),), 9)), ("two", Cue((part("ask"),), 9))])
    assert [hit.owner for hit in finder.find(reading, client_hits(reading))] == ["one", "two"]
