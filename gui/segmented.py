"""A row of buttons of which one is chosen: exactly one, or at most one where that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLayout, QPushButton, QSizePolicy, QWidget

from gui.segment_row import SegmentRow

Value = TypeVar("Value")

NONE = -1
"""The index of nothing chosen."""


class Segmented(QWidget, Generic[Value]):
    """Exclusive buttons side by side; the arrow keys move between them, Tab leaves.

    `chosen` fires when the user chooses, not when `set_value` does. With `optional` none is
    chosen at first, choosing the chosen one again takes it back, and `choice` tells; its labels
    come from the rulebook, so that it stacks its buttons where they do not fit side by side.
    """

    chosen = Signal()

    def __init__(
        self,
        values: Sequence[Value],
        parent: QWidget | None = None,
        *,
        scale: str = "normal",
        optional: bool = False,
    ) -> None:
        super().__init__(parent)
        self._values = tuple(values)
        self._optional = optional
        self._group = QButtonGroup(self)
        self._group.setExclusive(not optional)  # Qt lets nobody uncheck an exclusive one
        row: QLayout = SegmentRow(self) if optional else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index in range(len(self._values)):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setProperty("place", self._place(index))
            button.setProperty("scale", scale)
            self._group.addButton(button, index)
            row.addWidget(button)
        if optional:
            self._show_index(NONE)
            for index in range(1, len(self._values)):  # one stop for Tab, as in the other mode
                self._group.button(index).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        else:
            self._show_index(0)
        self._group.idClicked.connect(self._tell)
        if optional:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> Value:
        """The chosen value; where none may be chosen, ask for `choice`."""
        assert not self._optional
        return self._values[self._group.checkedId()]

    @property
    def choice(self) -> Value | None:
        """The chosen value; None while none is."""
        return self._values[self._shown] if self._shown != NONE else None

    def set_value(self, value: Value) -> None:
        """Choose a value without telling."""
        self._show_index(self._values.index(value))

    def set_choice(self, value: Value | None) -> None:
        """Choose a value, or none, without telling; none only where that is `optional`."""
        assert self._optional or value is not None
        self._show_index(NONE if value is None else self._values.index(value))

    def button(self, value: Value) -> QPushButton:
        """Give the button of a value."""
        button = self._group.button(self._values.index(value))
        assert isinstance(button, QPushButton)
        return button

    def set_labels(self, labels: Sequence[str], question: str) -> None:
        """Write on the buttons; `question` is what they answer, for screen readers."""
        self.setAccessibleName(question)
        for index, label in enumerate(labels):
            button = self._group.button(index)
            button.setText(label)
            button.setAccessibleName(f"{question} {label}")

    def _place(self, index: int) -> str:
        if index == 0:
            return "first"
        return "last" if index == len(self._values) - 1 else "middle"

    def _show_index(self, index: int) -> None:
        self._shown = index
        if not self._optional:
            self._group.button(index).setChecked(True)
            return
        for each in self._group.buttons():
            each.setChecked(self._group.id(each) == index)

    def _tell(self, index: int) -> None:
        if self._optional:
            self._show_index(index if self._group.button(index).isChecked() else NONE)
            self.chosen.emit()
        elif index != self._shown:
            self._shown = index
            self.chosen.emit()
