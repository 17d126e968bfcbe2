"""What the user told, who wrote which part, and what was set aside come back as they were put away."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.assess import assess
from logic.deal import Answer, Deal
from logic.message import Author, Message, Part, PartMark
from logic.rulebook import Rulebook
from logic.snapshots import (
    SnapshotError,
    assessment_from_dict,
    assessment_to_dict,
    from_bytes,
    marks_from_list,
    marks_to_list,
    to_bytes,
    told_from_dict,
    told_to_dict,
)
from logic.told import Dismissal, Told, WhyWrong

texts = st.text(st.characters(), max_size=8)
dismissals = st.builds(
    Dismissal, texts, st.lists(texts, max_size=3).map(tuple), st.sampled_from(WhyWrong), texts
)
answers = st.lists(st.tuples(texts, st.sampled_from(Answer)), max_size=3).map(tuple)
tolds = st.builds(Told, answers, st.lists(dismissals, max_size=3).map(tuple))
marks = st.lists(
    st.builds(
        PartMark,
        st.integers(0),
        st.integers(0),
        st.sampled_from(Author),
        st.none() | st.dates(),
    ),
    max_size=3,
).map(tuple)

TOLD = Told(
    (("same_as_posted", Answer.NO),),
    (Dismissal("contact-outside", ("LINEを追加してください",), WhyWrong.OTHER, "前からの相手"),),
)
LURE = Message("先にLINEを追加してください。")


@given(tolds)
def test_what_was_told_comes_back_from_its_bytes(told: Told) -> None:
    assert told_from_dict(from_bytes(to_bytes(told_to_dict(told)))) == told


@given(marks)
def test_who_wrote_which_part_comes_back_from_its_bytes(parts: tuple[PartMark, ...]) -> None:
    data = from_bytes(to_bytes({"marks": marks_to_list(parts)}))
    assert isinstance(data, dict)
    assert marks_from_list(data["marks"]) == parts


def test_a_conversation_comes_back_whole() -> None:
    talk = Message.of([Part("はい"), Part("いいえ", Author.FREELANCER), Part("では")])
    assert Message(talk.text, marks_from_list(marks_to_list(talk.marks))) == talk


def test_an_answer_with_things_set_aside_comes_back(rulebook: Rulebook) -> None:
    kept = assess(LURE, Deal("crowdworks"), rulebook, TOLD)
    assert kept.set_aside
    assert kept.findings[0].told
    assert kept.verdict_with_all
    assert assessment_from_dict(from_bytes(to_bytes(assessment_to_dict(kept)))) == kept


def test_a_record_of_before_anything_could_be_told_reopens(rulebook: Rulebook) -> None:
    kept = assess(LURE, Deal("crowdworks"), rulebook)
    data: dict[str, Any] = assessment_to_dict(kept)
    del data["set_aside"], data["verdict_with_all"]
    for finding in (*data["findings"], *data["noted"]):
        del finding["told"]
    assert assessment_from_dict(data) == kept


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        ("answers", {}, "answers"),
        ("answers", [{"item": "x", "answer": "maybe"}], "answers[0].answer"),
        ("answers", [{"item": "x"}], "answers[0].answer"),
        ("answers", [{"item": 1, "answer": "yes"}], "answers[0].item"),
        ("dismissals", [{"rule": "x"}], "dismissals[0].words"),
        (
            "dismissals",
            [{"rule": "x", "words": [1], "reason": "other", "note": ""}],
            "dismissals[0].words[0]",
        ),
        (
            "dismissals",
            [{"rule": "x", "words": [], "reason": "bored", "note": ""}],
            "dismissals[0].reason",
        ),
    ],
)
def test_a_bad_key_of_what_was_told_is_named_by_its_path(
    key: str, value: object, path: str
) -> None:
    with pytest.raises(SnapshotError) as caught:
        told_from_dict({**told_to_dict(TOLD), key: value})
    assert caught.value.path == path


@pytest.mark.parametrize("data", [None, [], {}, "x", {"answers": [], "dismissals": [], "x": 1}])
def test_other_data_is_nothing_told(data: object) -> None:
    with pytest.raises(SnapshotError):
        told_from_dict(data)


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (None, ""),
        ([{}], "[0].start"),
        ([{"start": 0, "end": 1, "author": "me", "day": None}], "[0].author"),
        ([{"start": 0, "end": 1, "author": "client", "day": "soon"}], "[0].day"),
        ([{"start": True, "end": 1, "author": "client", "day": None}], "[0].start"),
    ],
)
def test_other_data_is_no_marks(data: object, path: str) -> None:
    with pytest.raises(SnapshotError) as caught:
        marks_from_list(data)
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        ("set_aside", None, "set_aside"),
        ("set_aside", [{"finding": {}}], "set_aside[0].dismissal"),
        ("verdict_with_all", "perhaps", "verdict_with_all"),
    ],
)
def test_a_bad_key_of_what_was_set_aside_is_named_by_its_path(
    rulebook: Rulebook, key: str, value: object, path: str
) -> None:
    data = assessment_to_dict(assess(LURE, Deal("crowdworks"), rulebook, TOLD))
    with pytest.raises(SnapshotError) as caught:
        assessment_from_dict({**data, key: value})
    assert caught.value.path == path
