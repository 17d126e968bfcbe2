"""An answer that was put away as plain data comes back as it was given."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from logic.assessment import Assessment, Finding, Reply, Sign, Source, Tone
from logic.deal import Answer, Deal
from logic.language import Language, Localised
from logic.message import Span
from logic.snapshots import (
    SnapshotError,
    assessment_from_dict,
    assessment_to_dict,
    deal_from_dict,
    deal_to_dict,
    from_bytes,
    to_bytes,
)
from logic.verdict import Verdict
from tests.logic.history import examples

# Every character there is: lone surrogates and NUL too.
texts = st.text(st.characters(), max_size=8)
localised = st.builds(Localised, texts, texts)


def tuples_of(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=2).map(tuple)


findings = st.builds(
    Finding,
    rule=texts,
    category=texts,
    verdict=st.sampled_from(Verdict),
    title=localised,
    why=localised,
    todo=localised,
    signs=tuples_of(st.sampled_from(Sign)),
    sources=tuples_of(st.builds(Source, localised, texts, st.dates())),
    evidence=tuples_of(st.builds(Span, st.integers(0), st.integers(0), texts)),
)
assessments = st.builds(
    Assessment,
    verdict=st.none() | st.sampled_from(Verdict),
    headline=localised,
    summary=localised,
    statements=tuples_of(localised),
    steps=tuples_of(localised),
    replies=tuples_of(
        st.builds(Reply, texts, localised, localised, st.none() | st.sampled_from(Tone))
    ),
    findings=tuples_of(findings),
    noted=tuples_of(findings),
    motives=tuples_of(localised),
    normal=tuples_of(localised),
    not_found=tuples_of(localised),
    hints=tuples_of(localised),
    notices=tuples_of(localised),
    message_language=st.sampled_from(Language),
    rules_version=texts,
)
answers = st.sampled_from(Answer)
unhurried = settings(suppress_health_check=[HealthCheck.too_slow])


@unhurried
@given(assessments)
@example(examples.assessment(0))
@example(examples.assessment(0, verdict=None))
def test_an_assessment_comes_back_from_its_bytes(assessment: Assessment) -> None:
    raw = to_bytes(assessment_to_dict(assessment))
    assert assessment_from_dict(from_bytes(raw)) == assessment


@unhurried
@given(st.builds(Deal, texts, answers, answers, answers))
def test_a_deal_comes_back_from_its_bytes(deal: Deal) -> None:
    assert deal_from_dict(from_bytes(to_bytes(deal_to_dict(deal)))) == deal


def test_surrogates_side_by_side_stay_two() -> None:
    r"""Written as `\ud83d\ude00` any JSON reader would join them into one emoji."""
    data: dict[str, object] = {"text": "\ud83d" + "\ude00"}
    assert from_bytes(to_bytes(data)) == data
    assert json.loads(json.dumps(data)) != data


def test_it_is_json_that_others_can_read() -> None:
    data = json.loads(to_bytes(assessment_to_dict(examples.assessment(3))))
    assert data["findings"][0]["sources"][0]["checked"] == "2026-11-24"
    assert data["findings"][0]["evidence"][0]["text"] == examples.WORDS
    assert data["verdict"] == "wait"


def test_a_record_of_before_there_were_tones_reopens() -> None:
    """Kept by format 1: its replies have their labels and texts, and no tone."""
    kept = examples.assessment(0)
    data = assessment_to_dict(kept)
    for reply in data["replies"]:  # type: ignore[attr-defined]
        del reply["tone"]
    assert assessment_from_dict(data) == kept
    assert [reply.tone for reply in kept.replies] == [None]


BROKEN = [
    ("verdict", "maybe"),
    ("verdict", 3),
    ("headline", "ちょっと待って！"),
    ("headline.en", None),
    ("steps", {}),
    ("steps[1]", []),
    ("steps[1].ja", 1),
    ("replies[0].text.en", ...),
    ("replies[0].tone", "rude"),
    ("findings[0].signs[0]", "smells"),
    ("findings[0].sources[0].checked", "yesterday"),
    ("findings[0].evidence[0].start", "0"),
    ("findings[0].evidence[0].end", True),
    ("findings[0].evidence[0].end", 1.0),
    ("noted[0].verdict", None),
    ("message_language", "fr"),
    ("rules_version", ...),
]


@pytest.mark.parametrize(("path", "value"), BROKEN)
def test_a_bad_key_is_named_by_its_path(path: str, value: object) -> None:
    """`...` stands for a key that is not there."""
    data = put(assessment_to_dict(examples.assessment(0)), path, value)
    with pytest.raises(SnapshotError) as caught:
        assessment_from_dict(data)
    assert caught.value.path == path
    assert str(caught.value).startswith(f"{path}: ")


@pytest.mark.parametrize("where", ["", "findings[0]", "replies[0].label"])
def test_a_key_we_do_not_know_is_refused_not_dropped(where: str) -> None:
    data = put(assessment_to_dict(examples.assessment(0)), f"{where}.later".strip("."), "x")
    with pytest.raises(SnapshotError, match="unknown") as caught:
        assessment_from_dict(data)
    assert caught.value.path == where


@pytest.mark.parametrize("data", [None, [], "wait", 1, {}])
def test_other_data_is_no_snapshot(data: object) -> None:
    with pytest.raises(SnapshotError):
        assessment_from_dict(data)
    with pytest.raises(SnapshotError):
        deal_from_dict(data)


@pytest.mark.parametrize("raw", [b"", b"\xff", b"{", b"[" * 100_000])
def test_other_bytes_are_no_snapshot(raw: bytes) -> None:
    with pytest.raises(SnapshotError):
        from_bytes(raw)


def test_the_error_does_not_repeat_the_clients_words() -> None:
    data = put(assessment_to_dict(examples.assessment(0)), "verdict", examples.WORDS)
    with pytest.raises(SnapshotError) as caught:
        assessment_from_dict(data)
    assert examples.WORDS not in str(caught.value)


def put(data: dict[str, object], path: str, value: object) -> dict[str, object]:
    """Give a copy of `data` with `value` at `path`, or without that key when it is `...`."""
    copy: Any = deepcopy(data)
    *way, last = path.replace("[", ".").replace("]", "").split(".")
    place = copy
    for step in way:
        place = place[int(step) if step.isdecimal() else step]
    key = int(last) if last.isdecimal() else last
    if value is ...:
        del place[key]
    else:
        place[key] = value
    result: dict[str, object] = copy
    return result
