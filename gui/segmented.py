"""A row of buttons of which exactly one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

Value = TypeVar("Value")


class Segmented(QWidget, Generic[Value]):
    """Exclusive buttons side by side; the arrow keys move between them, Tab leaves.

    `chosen` fires when the user chooses, not when `set_value` does.
    """

    chosen = Signal()

    def __init__(
        self, values: Sequence[Value], parent: QWidget | None = None, *, scale: str = "normal"
    ) -> None:
        super().__init__(parent)
        self._values = tuple(values)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
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
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._tell)
        self._shown = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> Value:
        """The chosen value."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: Value) -> None:
        """Choose a value without telling."""
        self._shown = self._values.index(value)
        self._group.button(self._shown).setChecked(True)

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

    def _tell(self, index: int) -> None:
        if index != self._shown:
            self._shown = index
            self.chosen.emit()
