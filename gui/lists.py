"""Sentences one below the other, each with its bullet or number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.label import Text
from gui.texts import say
from gui.theme import Role, Space
from logic.language import Localised


class Sentences(QWidget):
    """A list of sentences of the rulebook. Rows are kept and reused: it is shown while typing."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        numbered: bool = False,
        role: Role = Role.BODY,
        colour: str = "text",
        bullet: str = "・",
        columns: int = 1,
    ) -> None:
        super().__init__(parent)
        self._numbered = numbered
        self._role = role
        self._colour = colour
        self._bullet = bullet
        self._columns = columns
        self._rows: list[tuple[Text, Text]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.TINY)
        self._grid.setVerticalSpacing(Space.TINY)
        for column in range(columns):
            self._grid.setColumnStretch(2 * column + 1, 1)

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

    def _add_row(self) -> None:
        row, column = divmod(len(self._rows), self._columns)
        number = len(self._rows) + 1
        sign = Text(
            f"{number}." if self._numbered else self._bullet, self._role, self._colour, parent=self
        )
        sign.setWordWrap(False)
        text = Text("", self._role, self._colour, parent=self)
        self._grid.addWidget(sign, row, 2 * column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 2 * column + 1, Qt.AlignmentFlag.AlignTop)
        self._rows.append((sign, text))
