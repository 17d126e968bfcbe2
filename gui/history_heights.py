"""Where each line of a list stands when every line is as high as it needs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class RowHeights:
    """Heights of lines in pixels, and the sums of them. Adding up 100,000 takes milliseconds."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._tops: list[int] | None = [0]

    def __len__(self) -> int:
        return len(self._heights)

    def replace_all(self, heights: Sequence[int]) -> None:
        """Take these heights, from the first line on."""
        self._heights = list(heights)
        self._tops = None

    def insert(self, row: int, heights: Sequence[int]) -> None:
        """Let lines of these heights stand before line `row`."""
        at_end = row == len(self._heights)
        self._heights[row:row] = heights
        if at_end and self._tops is not None:
            self._tops += list(accumulate(heights, initial=self._tops[-1]))[1:]
        else:
            self._tops = None

    def remove(self, first: int, last: int) -> None:
        """Take the lines from `first` to `last` out."""
        del self._heights[first : last + 1]
        self._tops = None

    def put(self, row: int, height: int) -> None:
        """Let line `row` have another height."""
        if self._heights[row] != height:
            self._heights[row] = height
            self._tops = None

    def move(self, from_row: int, to_row: int) -> None:
        """Let line `from_row` stand at `to_row`."""
        self._heights.insert(to_row, self._heights.pop(from_row))
        self._tops = None

    def height(self, row: int) -> int:
        """Give the height of a line."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Give how far below the beginning a line starts."""
        return self._sums()[row]

    @property
    def whole(self) -> int:
        """The height of all lines."""
        return self._sums()[-1]

    def at(self, y: int) -> int | None:
        """Give the line so far below the beginning; None above the first and below the last."""
        sums = self._sums()
        if not 0 <= y < sums[-1]:
            return None
        return bisect_right(sums, y) - 1

    def _sums(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
