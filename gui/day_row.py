"""The question on which day a message was written: today, yesterday, another day, or no day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui.date_box import DateBox
from gui.flow import FlowLayout
from gui.texts import locale


class DayRow(QWidget):
    """A row of the usual answers, and a field for any other day. Escape goes back."""

    chosen = Signal(object)  # date or None

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._asked: date | None = None
        self.today_button = self._button(lambda: self.chosen.emit(self._today()))
        self.yesterday_button = self._button(
            lambda: self.chosen.emit(self._today() - timedelta(days=1))
        )
        self.field = DateBox(self)
        self.take_button = self._button(self._take)
        self.none_button = self._button(lambda: self.chosen.emit(None))
        row = FlowLayout(self)
        for part in (
            self.today_button,
            self.yesterday_button,
            self.field,
            self.take_button,
            self.none_button,
        ):
            row.addWidget(part)
        self.retranslate()

    def ask(self, day: date | None) -> None:
        """Ask anew; `day` is the answer so far."""
        self._asked, today = day, self._today()
        shown = day or today
        self.field.setMaximumDate(QDate(today.year, today.month, today.day))
        self.field.setDate(QDate(shown.year, shown.month, shown.day))
        self.none_button.setVisible(day is not None)
        self.today_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.today_button.setText(self.tr("Today"))
        self.yesterday_button.setText(self.tr("Yesterday"))
        self.take_button.setText(self.tr("This day"))
        self.none_button.setText(self.tr("No date"))
        self.field.setAccessibleName(self.tr("Another day"))
        self.field.setLocale(locale())
        self.field.setDisplayFormat(self.tr("d MMM yyyy"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the Escape key: it closes this row, and nothing behind it."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.chosen.emit(self._asked)
        else:
            super().keyPressEvent(event)

    def _button(self, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "chip")
        button.clicked.connect(act)
        return button

    def _take(self) -> None:
        day = self.field.date()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
