"""The list changes line by line: whoever shows it keeps selection and place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from gui.history_heights import RowHeights
from gui.history_rows import CaseRows, place
from logic.deal import Deal
from logic.history.cases import CaseSummary
from logic.verdict import Verdict

DAY = datetime(2026, 11, 20, tzinfo=UTC)


class Rows(CaseRows):
    """Lines that say nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = []

    def data(self, index: object, role: int = 0) -> None:
        """Say nothing."""


def line(id_: int, minutes: int, pinned: bool) -> CaseSummary:
    """A case that was changed so many minutes after the day began."""
    moment = DAY + timedelta(minutes=minutes)
    return CaseSummary(
        id_, DAY, moment, f"{id_}", "", Verdict.WAIT, Deal(), None, pinned, None, None
    )


@st.composite
def lists(draw: st.DrawFn) -> list[CaseSummary]:
    """Some cases in the order of the list."""
    ids = draw(st.lists(st.integers(1, 12), unique=True))
    made = [line(id_, draw(st.integers(0, 30)), draw(st.booleans())) for id_ in ids]
    return sorted(made, key=place, reverse=True)


@settings(max_examples=200, deadline=None)
@given(states=st.lists(lists(), min_size=1, max_size=5))
def test_it_becomes_what_is_wanted_and_every_line_keeps_its_identity(
    qapp: QApplication, states: list[list[CaseSummary]]
) -> None:
    rows = Rows()
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for wanted in states:
        held = {case.id: QPersistentModelIndex(rows.index(r)) for r, case in enumerate(rows.rows)}
        rows.become(wanted)
        assert list(rows.rows) == wanted
        for id_, index in held.items():
            row = rows.row_of(id_)
            assert index.isValid() == (row is not None)
            assert row is None or index.row() == row
    del tester


@given(
    acts=st.lists(
        st.tuples(st.sampled_from(["insert", "remove", "put", "move"]), st.integers(0, 99)),
        max_size=30,
    )
)
def test_sums_of_heights_are_those_of_the_heights(acts: list[tuple[str, int]]) -> None:
    heights, plain = RowHeights(), list[int]()
    for act, number in acts:
        at = number % (len(plain) + 1)
        if act == "insert":
            heights.insert(at, [number + 1, 7])
            plain[at:at] = [number + 1, 7]
        elif plain:
            at = number % len(plain)
            if act == "remove":
                heights.remove(at, at)
                del plain[at]
            elif act == "put":
                heights.put(at, number + 3)
                plain[at] = number + 3
            else:
                heights.move(at, 0)
                plain.insert(0, plain.pop(at))
        assert heights.whole == sum(plain)
        for row, height in enumerate(plain):
            top = sum(plain[:row])
            assert (heights.top(row), heights.height(row)) == (top, height)
            assert heights.at(top) == heights.at(top + height - 1) == row
    assert heights.at(-1) is None
    assert heights.at(heights.whole) is None


@pytest.mark.parametrize("pinned", [True, False])
def test_pinned_lines_come_before_newer_ones(pinned: bool) -> None:
    assert (place(line(1, 0, pinned)) > place(line(2, 9, False))) is pinned
