"""The line at the bottom: nothing is sent anywhere; which rules; which language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui import texts
from gui.label import Text
from gui.segmented import Segmented
from gui.theme import Role, Space
from logic.language import Language


class Footer(QWidget):
    """Says the promise, shows the rules' version, lets the user change the language."""

    language_chosen = Signal(object)  # Language

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setProperty("place", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._version = ""
        self._is_earlier = False
        self._promise = Text(role=Role.SMALL, colour="muted", parent=self)
        self._rules = Text(role=Role.SMALL, colour="muted", parent=self)
        self.languages = Segmented(tuple(Language), self, scale="small")
        self.languages.chosen.connect(lambda: self.language_chosen.emit(self.languages.value))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.TINY, Space.MEDIUM, Space.TINY)
        row.setSpacing(Space.LARGE)
        row.addWidget(self._promise, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._rules, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def show_version(self, version: str, *, earlier: bool = False) -> None:
        """Show the version of the rules; `earlier`: those of today are damaged."""
        self._version, self._is_earlier = version, earlier
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._promise.setText(
            self.tr("Runs on this computer only. Your messages are sent nowhere.")
        )
        rules = self.tr("Rules %1 (earlier set)") if self._is_earlier else self.tr("Rules %1")
        rules = rules.replace("%1", self._version)
        self._rules.setText(rules if self._version else "")
        self.languages.set_labels([texts.own_name(each) for each in Language], self.tr("Language"))
        self.languages.set_value(texts.language())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
