"""Whichever history comes into which: the same is kept (P11)."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logic.history import Case, History, PictureData
from logic.language import Localised
from logic.outcomes import Outcome
from tests.logic.history import examples
from tests.logic.history.merged import assert_lines_fit, held, merge

PAID = Localised("仮払いを見た", "I saw the escrow")
ACTS = st.lists(st.tuples(st.booleans(), st.integers(0, 4), st.integers(1, 3)), max_size=12)


@settings(max_examples=25, deadline=None)
@given(acts=ACTS)
def test_it_does_not_matter_which_history_comes_into_which(
    acts: list[tuple[bool, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever she did on either computer: both ways hold the same, and all of both."""
    folder = tmp_path_factory.mktemp("both")
    clock = examples.Clock()
    a, b = folder / "a.sqlite3", folder / "b.sqlite3"
    with History.open(a, clock=clock) as history:
        for number in (1, 2, 3):
            examples.keep(history, number)
    copy(a, b)
    with History.open(a, clock=clock) as here, History.open(b, clock=clock) as there:
        for on_a, act, id_ in acts:
            _do(here if on_a else there, act, id_)
    parts = [x | y for x, y in zip(held(a), held(b), strict=True)]
    a_first, b_first = Path(copy(a, folder / "ab")), Path(copy(b, folder / "ba"))
    merge(a_first, b)
    merge(b_first, a)
    assert held(a_first) == parts
    assert held(b_first) == parts
    for file in (a_first, b_first):
        assert_lines_fit(file)


def _do(history: History, act: int, id_: int) -> Case | None:
    """One act of hers on a case, or a new one."""
    if act == 0:
        return examples.keep(history, id_ + 4, case_id=id_)
    if act == 1:
        return examples.keep(history, id_ + 7)
    if act == 2:
        return history.record_outcome(id_, tuple(Outcome)[id_ % 3])
    if act == 3:
        return history.tick(id_, "paid", PAID, True)
    history.keep_picture(PictureData("a.png", 1, 1, b"%d" % id_), id_)
    return None
