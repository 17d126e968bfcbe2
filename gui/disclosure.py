"""A short text that unfolds on demand, below the button that asks for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.card import Card
from gui.label import Text
from gui.theme import Role, Space


class Disclosure(Card):
    """The unfolding part. Its `button` may sit anywhere else in the layout."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, fill="sunken", edge="sunken", margin=Space.MEDIUM)
        self.column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self._text = Text(role=Role.SMALL, parent=self)
        self.column.addWidget(self._text)
        self.button = QPushButton(parent)
        self.button.setProperty("kind", "link")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggle)
        self.hide()

    def set_texts(self, label: str, text: str, about: str) -> None:
        """Say what the button asks, and the text; `about` names the matter for screen readers."""
        self.button.setText(label)
        self.button.setAccessibleName(f"{label} {about}")
        self.button.setAccessibleDescription(text)
        self._text.setText(text)

    def close_up(self) -> None:
        """Fold the text away."""
        self.button.setChecked(False)

    def _toggle(self, checked: bool) -> None:
        self.setVisible(checked)
        if checked:
            self.opened.emit()
