"""The line at the bottom: nothing is sent anywhere; which rules; settings, help, language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from gui import texts
from gui.flow import FlowLayout
from gui.label import Text, natural_width
from gui.segmented import Segmented
from gui.shortcuts import Does, keys_shown
from gui.theme import Role, Space
from logic.language import Language


class Footer(QWidget):
    """Says the promise, shows the rules' version, leads to settings, help and languages."""

    language_chosen = Signal(object)  # Language
    sheet_wanted = Signal(str)  # "settings" or "help"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setProperty("place", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._version = ""
        self._is_earlier = False
        self._promise = Text(role=Role.SMALL, colour="muted", parent=self)
        self._rules = Text(role=Role.SMALL, colour="muted", parent=self)
        self.settings_button = self._make_button("settings")
        self.help_button = self._make_button("help")
        self.languages = Segmented(tuple(Language), self, scale="small")
        self.languages.chosen.connect(lambda: self.language_chosen.emit(self.languages.value))
        self._controls = QWidget(self)
        flow = FlowLayout(self._controls)
        for control in (self._rules, self.settings_button, self.help_button, self.languages):
            flow.addWidget(control)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(Space.MEDIUM, Space.TINY, Space.MEDIUM, Space.TINY)
        self._row.setSpacing(Space.SMALL)
        self._row.addWidget(self._promise, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._controls, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def show_version(self, version: str, *, earlier: bool = False) -> None:
        """Show the version of the rules; `earlier`: those of today are damaged."""
        self._version, self._is_earlier = version, earlier
        for button in (self.settings_button, self.help_button):
            button.setEnabled(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._promise.setText(
            self.tr("Runs on this computer only. Your messages are sent nowhere.")
        )
        rules = self.tr("Rules %1 (earlier set)") if self._is_earlier else self.tr("Rules %1")
        rules = rules.replace("%1", self._version)
        self._rules.setText(rules if self._version else "")
        self.setAccessibleDescription(self._promise.text())
        self.settings_button.setText(self.tr("&Settings"))
        self.settings_button.setToolTip(
            self.tr("Language, text size, colours, what is kept (%1)").replace(
                "%1", keys_shown(Does.SETTINGS)
            )
        )
        self.help_button.setText(self.tr("&Help"))
        self.help_button.setToolTip(
            self.tr("How to use this, the rules, places to ask (%1)").replace(
                "%1", keys_shown(Does.HELP)
            )
        )
        self.languages.set_labels([texts.own_name(each) for each in Language], self.tr("Language"))
        self.languages.set_value(texts.language())
        self._arrange()

    def _make_button(self, sheet: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "quiet")
        button.setProperty("scale", "small")
        button.clicked.connect(lambda: self.sheet_wanted.emit(sheet))
        button.setEnabled(False)  # sheets are about the rules: there is none without them
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        # The layout around it is at work now, and would not hear that another height is due.
        QTimer.singleShot(0, self, self.updateGeometry)

    def _arrange(self) -> None:
        """The promise in a line of its own where it would be squeezed beside the controls.

        What stands elsewhere makes room: the version in the settings, the promise in the help.
        """
        buttons = (self.settings_button, self.help_button, self.languages)
        needed = sum(button.sizeHint().width() + Space.SMALL for button in buttons)
        rules = natural_width(self._rules.text(), self._rules.font())
        fits = needed + rules <= self.width() - 2 * Space.MEDIUM
        self._rules.setVisible(bool(self._rules.text()) and (fits or self._is_earlier))
        promise = natural_width(self._promise.text(), self._promise.font())
        self._promise.setVisible(promise <= self.width() - 2 * Space.MEDIUM)
        squeezed = promise + needed + (rules if fits else 0) > self.width() - 4 * Space.MEDIUM
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if squeezed else direction.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() is QEvent.Type.FontChange:
            self._arrange()
        super().changeEvent(event)
