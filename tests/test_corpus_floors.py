"""The rulebook judges the labelled messages no worse than it once did.

A floor is raised when the rules got better, and never lowered to let a change pass. A failure
here shows figures and ids only: nobody reads the held-out messages (tests/corpus/README.md);
`make eval ARGS="--sets tune --wrong"` shows what went wrong in the others.
"""

from __future__ import annotations

from functools import cache

import pytest

from logic.rulebook import Rulebook
from tests.evaluation import Case, figures, judge, sets

FIGURES = (
    "risky caught", "verdict acceptable", "evidence right",  # at least so much, in percent
    "risky missed", "honest alarmed", "honest fussed",  # at most so much
)  # fmt: skip
FLOORS = {
    # Three times as many messages as the rules were written by, most of them written to be hard.
    "tune/ja": (97.5, 91.5, 97.0, 1.2, 1.0, 4.0),
    "tune/en": (96.5, 90.5, 96.5, 1.7, 1.0, 3.5),
    # Nobody tunes to these; one message more or less is half a percent. What we want is 97 caught,
    # 0.5 missed, 2 alarmed and 4 fussed: not there yet.
    "held_out/ja": (96.0, 91.0, 97.5, 2.1, 5.0, 7.5),
    "held_out/en": (92.0, 86.5, 94.0, 5.0, 6.0, 6.0),
}
MORE_IS_BETTER = FIGURES[:3]


@cache
def corpus() -> dict[str, list[Case]]:
    """The cases of each folder in each language; `ja2.jsonl` is more of `ja.jsonl`."""
    together: dict[str, list[Case]] = {}
    for name, cases in sets(["tune", "held_out"]):
        folder, file = name.split("/")
        together.setdefault(f"{folder}/{file[:2]}", []).extend(cases)
    return together


@pytest.fixture(scope="module")
def measured(rulebook: Rulebook) -> dict[str, dict[str, float]]:
    """The figures of each set with the bundled rulebook."""
    return {name: figures(judge(cases, rulebook)) for name, cases in corpus().items()}


@pytest.mark.parametrize(
    ("name", "figure", "limit"),
    [
        (name, figure, limit)
        for name, limits in FLOORS.items()
        for figure, limit in zip(FIGURES, limits, strict=True)
    ],
)
def test_the_rulebook_judges_as_well_as_before(
    measured: dict[str, dict[str, float]], name: str, figure: str, limit: float
) -> None:
    value = measured[name][figure]
    if figure in MORE_IS_BETTER:
        assert value >= limit
    else:
        assert value <= limit


@pytest.mark.parametrize("name", FLOORS)
def test_a_set_is_well_labelled(name: str) -> None:
    """Each label holds together; only the ids of those that do not are shown."""
    cases = corpus()[name]
    wrong = [case.id for case in cases if not holds_together(case)]
    assert wrong == []


def test_every_id_is_used_once() -> None:
    ids = [case.id for cases in corpus().values() for case in cases]
    assert len(ids) == len(set(ids)) > 0


def holds_together(case: Case) -> bool:
    """The verdict is acceptable, evidence stands in the text, and only a clear case has no category."""
    return (
        case.verdict in case.acceptable
        and bool(case.text.strip())
        and all(words in case.text for words in case.evidence)
        and (case.is_honest or bool(case.categories and case.evidence))
    )


def test_no_held_out_message_is_in_the_set_to_learn_from() -> None:
    texts: dict[str, set[str]] = {"tune": set(), "held_out": set()}
    for name, cases in corpus().items():
        texts[name.split("/")[0]] |= {"".join(case.text.split()) for case in cases}
    shared = len(texts["tune"] & texts["held_out"])
    assert shared == 0


def test_the_floors_are_about_the_sets_there_are() -> None:
    assert set(FLOORS) == set(corpus())
