"""Three messages to try the app with, each with the sign of what it is an example of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.flow import FlowLayout
from gui.icons import paint_verdict
from gui.label import Text
from gui.texts import on_control, say
from gui.theme import Role, Space
from logic.verdict import Verdict

if TYPE_CHECKING:
    from logic.rulebook import ExampleMessage, Rulebook

SIGNS = {"lure": Verdict.WAIT, "unclear": Verdict.CAUTION, "fine": Verdict.CLEAR}
"""What each of resources/texts/examples.toml is an example of, by its id; tests judge them."""

TALL_ENOUGH = 44
"""Pixels of a target for every hand (WCAG 2.2, 2.5.5)."""

_SIGN_SIZE = QSize(26, 20)
"""Pixels of a sign, with some room before the words."""

_SHARP = 2
"""Pixels drawn for each pixel of an ordinary screen."""


class ExampleChips(QWidget):
    """A line saying what they are for, and the examples; they wrap where there is little room."""

    example_wanted = Signal(object)  # Localised

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, QPushButton] = {}
        self._examples: tuple[ExampleMessage, ...] = ()
        self._try = Text(role=Role.SMALL, colour="muted", parent=self)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._try)
        column.addWidget(self._row)
        self.retranslate()

    def offer(self, rulebook: Rulebook) -> None:
        """Offer the rulebook's examples."""
        self._examples = rulebook.examples
        for example in self._examples:
            if example.id not in self.chips:
                self.chips[example.id] = self._make_chip(example)
        self._draw_signs()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._try.setText(self.tr("No message at hand? Try one:"))
        for example in self._examples:
            chip = self.chips[example.id]
            chip.setText(on_control(example.label))
            chip.setAccessibleDescription(self.tr("Fills the box with this example"))
            chip.setAccessibleName(say(example.label))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._draw_signs()  # in the colours of the other scheme
        super().changeEvent(event)

    def _make_chip(self, example: ExampleMessage) -> QPushButton:
        chip = QPushButton(self._row)
        chip.setMinimumHeight(TALL_ENOUGH)
        chip.setIconSize(_SIGN_SIZE)
        chip.clicked.connect(lambda: self.example_wanted.emit(example.text))
        self._flow.addWidget(chip)
        return chip

    def _draw_signs(self) -> None:
        for id_, chip in self.chips.items():
            if id_ in SIGNS:
                chip.setIcon(_sign(SIGNS[id_]))


def _sign(verdict: Verdict) -> QIcon:
    made = QPixmap(_SIGN_SIZE * _SHARP)
    made.setDevicePixelRatio(_SHARP)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    side = _SIGN_SIZE.height()
    paint_verdict(painter, verdict, QRectF(0, 0, side, side))
    painter.end()
    return QIcon(made)
