"""Which personal data a report hides: each kind with what of it there is, and one's own name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.card import Card
from gui.check_box import CheckBox
from gui.label import Text
from gui.theme import Role
from logic.masking import Mask, found

MOST_QUOTED = 3
"""So many of the words that were found are quoted beside a kind."""

_BETWEEN_NAMES = re.compile(r"[、,，;\n]")


class MaskChoice(Card):
    """Boxes to tick; a kind that was not found is not shown. `changed` fires on any change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: dict[Mask, tuple[str, ...]] = {}
        self._heading = Text(role=Role.HEADING, parent=self)
        self._nothing = Text(role=Role.SMALL, colour="muted", parent=self)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._nothing)
        self.boxes: dict[Mask, CheckBox] = {}
        for mask in Mask:
            if mask is not Mask.NAME:  # the field below is its box
                self.boxes[mask] = CheckBox(self)
                self.boxes[mask].clicked.connect(self.changed)
                self.column.addWidget(self.boxes[mask])
        self._name_label = Text(role=Role.SMALL, parent=self)
        self.name = QLineEdit(self)
        self.name.textChanged.connect(self.changed)
        self.column.addWidget(self._name_label)
        self.column.addWidget(self.name)
        self.retranslate()

    @property
    def chosen(self) -> frozenset[Mask]:
        """The kinds to hide."""
        ticked = {mask for mask, box in self.boxes.items() if box.isChecked()}
        return frozenset(ticked | ({Mask.NAME} if self.names else set()))

    @property
    def names(self) -> tuple[str, ...]:
        """The names to hide, as the user wrote them."""
        parts = (part.strip() for part in _BETWEEN_NAMES.split(self.name.text()))
        return tuple(part for part in parts if part)

    def look_through(self, texts: Sequence[str]) -> None:
        """Offer what is found in these texts, with nothing chosen."""
        words: dict[Mask, dict[str, None]] = {}
        for text in texts:
            for mask, each in found(text).items():
                words.setdefault(mask, {}).update(dict.fromkeys(each))
        self._found = {mask: tuple(each) for mask, each in words.items()}
        self.name.clear()
        for mask, box in self.boxes.items():
            box.setChecked(False)
            box.setVisible(mask in self._found)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._heading.setText(self.tr("Hide personal data"))
        self._nothing.setText(self.tr("No telephone number, address or account was found."))
        self._nothing.setVisible(not self._found)
        names = {
            Mask.MAIL: self.tr("Mail addresses (%n)", "", self._count(Mask.MAIL)),
            Mask.PHONE: self.tr("Telephone numbers (%n)", "", self._count(Mask.PHONE)),
            Mask.ADDRESS_LINK: self.tr("Links (%n)", "", self._count(Mask.ADDRESS_LINK)),
            Mask.ACCOUNT: self.tr("IDs and account numbers (%n)", "", self._count(Mask.ACCOUNT)),
        }
        for mask, box in self.boxes.items():
            box.setText(f"{names[mask]}: {self._quoted(mask)}")
            box.setAccessibleName(names[mask])
            box.setAccessibleDescription(self._quoted(mask))
            box.updateGeometry()
        self._name_label.setText(
            self.tr("Your own name, to hide it (several: separated by commas)")
        )
        self.name.setAccessibleName(self.tr("Your own name, to hide it"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _count(self, mask: Mask) -> int:
        return len(self._found.get(mask, ()))

    def _quoted(self, mask: Mask) -> str:
        words = self._found.get(mask, ())
        shown = " · ".join(words[:MOST_QUOTED])
        return shown + " …" if len(words) > MOST_QUOTED else shown
