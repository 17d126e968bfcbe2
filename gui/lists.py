"""Sentences one below the other, each with its bullet or number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.label import Text
from gui.texts import say
from gui.theme import Role, Space
from logic.language import Localised

NARROWEST_COLUMN = 13
"""Widths of a letter "あ" that a column must have; where it has less, there are fewer columns."""


class Sentences(QWidget):
    """A list of sentences of the rulebook. Rows are kept and reused: it is shown while typing.

    `first` is the number of the first one, when they are numbered. `columns` is how many stand
    side by side where there is room for them.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        numbered: bool = False,
        first: int = 1,
        role: Role = Role.BODY,
        colour: str = "text",
        bullet: str = "・",
        columns: int = 1,
    ) -> None:
        super().__init__(parent)
        self._numbered = numbered
        self._first = first
        self._role = role
        self._colour = colour
        self._bullet = bullet
        self._most_columns = columns
        self._columns = columns
        self._rows: list[tuple[Text, Text]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.TINY)
        self._grid.setVerticalSpacing(Space.TINY)
        self._stretch()

    def show_sentences(self, sentences: Sequence[Localised]) -> None:
        """Show these, in the language of the moment; nothing is shown of an empty list."""
        while len(self._rows) < len(sentences):
            self._add_row()
        for index, (sign, text) in enumerate(self._rows):
            used = index < len(sentences)
            sign.setVisible(used)
            text.setVisible(used)
            text.setText(say(sentences[index]) if used else "")
        self.setVisible(bool(sentences))

    @property
    def shown(self) -> list[str]:
        """The sentences as they are shown."""
        return [text.text() for _sign, text in self._rows if text.text()]

    def label(self, index: int) -> Text:
        """Give the label of a sentence that is shown."""
        return self._rows[index][1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._most_columns == 1:
            return
        narrowest = NARROWEST_COLUMN * QFontMetrics(self.font()).horizontalAdvance("あ")
        columns = max(1, min(self._most_columns, event.size().width() // narrowest))
        if columns != self._columns:
            self._columns = columns
            self._stretch()
            for index in range(len(self._rows)):
                self._place(index)

    def _add_row(self) -> None:
        number = len(self._rows) + self._first
        sign = Text(
            f"{number}." if self._numbered else self._bullet, self._role, self._colour, parent=self
        )
        sign.setWordWrap(False)
        self._rows.append((sign, Text("", self._role, self._colour, parent=self)))
        self._place(len(self._rows) - 1)

    def _place(self, index: int) -> None:
        row, column = divmod(index, self._columns)
        for offset, part in enumerate(self._rows[index]):
            self._grid.addWidget(part, row, 2 * column + offset, Qt.AlignmentFlag.AlignTop)

    def _stretch(self) -> None:
        for column in range(self._most_columns):
            self._grid.setColumnStretch(2 * column + 1, 1 if column < self._columns else 0)
