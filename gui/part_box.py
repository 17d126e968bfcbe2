"""One message of a conversation: who wrote it and when, and the box with its text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.message_box import MessageBox
from gui.segmented import Segmented
from gui.theme import Space
from logic.message import Author, Part

if TYPE_CHECKING:
    from gui.day_row import DayRow


class PartBox(QWidget):
    """A message box with a slim line above it; a message that is alone goes without the line.

    `changed` tells that the author or the day is another one, `remove_wanted` that the user
    wants this message out of the conversation.
    """

    changed = Signal()
    remove_wanted = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self._number = 1
        self._header: QWidget | None = None
        self._author = Author.CLIENT
        self.authors: Segmented[Author] | None = None
        self.day_row: DayRow | None = None
        self.day_button: QPushButton
        self.remove_button: QPushButton
        self.box = MessageBox(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TINY)
        self._column.addWidget(self.box, 1)
        self.retranslate()

    @property
    def part(self) -> Part:
        """What is in it now."""
        return Part(self.box.text, self._author, self._day)

    def show_part(self, part: Part) -> None:
        """Show another message, without telling."""
        self._author, self._day = part.author, part.day
        self.box.show_text(part.text)
        if self.authors is not None:
            self.authors.set_value(part.author)
        if self.day_row is not None:
            self.day_row.hide()
        self.retranslate()

    def arrange(self, number: int, count: int) -> None:
        """Be the message of that number (from 1) among so many."""
        self._number = number
        is_plain = count == 1 and self._author is Author.CLIENT and self._day is None
        if self._header is None and not is_plain:
            self._header = self._make_header()
            self._column.insertWidget(0, self._header)
        if self._header is not None:
            self._header.setVisible(not is_plain)
            self.remove_button.setVisible(count > 1)
        if count == 1:
            self.box.stop_growing()
        else:
            self.box.grow(is_last=number == count)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        is_own = self._author is Author.FREELANCER
        if self._number == 1 and not is_own:
            hint = self.tr(
                "Paste or type the message you received. You can also drop a text file or a"
                " screenshot here."
            )
        elif is_own:
            hint = self.tr("Paste or type what you wrote back.")
        else:
            hint = self.tr("Paste or type what the client wrote next.")
        self.box.setPlaceholderText(hint)
        name = self.tr("Your message") if is_own else self.tr("The client's message")
        has_number = self._header is not None and self._header.isVisibleTo(self)
        self.box.setAccessibleName(f"{self._number}. {name}" if has_number else name)
        self.box.setAccessibleDescription(
            self.tr("It is checked while you type. F8 goes to the next marked words.")
        )
        if self.authors is None:
            return
        asked = self.tr("Who wrote message %1?").replace("%1", str(self._number))
        self.authors.set_labels([self.tr("Client"), self.tr("Me")], asked)
        self._say_day()
        self.remove_button.setAccessibleName(
            self.tr("Remove message %1").replace("%1", str(self._number))
        )
        self.remove_button.setToolTip(self.tr("Remove this message from the conversation"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say_day(self) -> None:
        from gui.dates import long_day

        said = {
            None: self.tr("Date"),
            self._today(): self.tr("Today"),
            self._today() - timedelta(days=1): self.tr("Yesterday"),
        }
        day = self._day
        self.day_button.setText(said[day] if day in said or day is None else long_day(day))
        self.day_button.setAccessibleName(
            self.tr("When was message %1 written?").replace("%1", str(self._number))
        )
        self.day_button.setAccessibleDescription(self.day_button.text())

    def _make_header(self) -> QWidget:
        header = QWidget(self)
        self.authors = Segmented(tuple(Author), header, scale="small")
        self.authors.set_value(self._author)
        self.authors.chosen.connect(self._choose_author)
        self.day_button = self._quiet_button(header)
        self.day_button.setCheckable(True)
        self.day_button.toggled.connect(self._ask_day)
        self.remove_button = self._quiet_button(header)
        self.remove_button.setText("×")
        self.remove_button.clicked.connect(self.remove_wanted)
        row = QHBoxLayout(header)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.authors)
        row.addWidget(self.day_button)
        row.addStretch(1)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignRight)
        self.box.raise_()  # Tab goes through children in this order: the line above comes first
        return header

    def _quiet_button(self, parent: QWidget) -> QPushButton:
        button = QPushButton(parent)
        button.setProperty("kind", "quiet")
        button.setProperty("scale", "small")
        return button

    def _choose_author(self) -> None:
        assert self.authors is not None
        self._author = self.authors.value
        self.retranslate()
        self.changed.emit()

    def _ask_day(self, wanted: bool) -> None:
        if self.day_row is None:
            if not wanted:
                return
            from gui.day_row import DayRow

            self.day_row = DayRow(self._today, self)
            self.day_row.chosen.connect(self._choose_day)
            self._column.insertWidget(1, self.day_row)
            self.box.raise_()
        self.day_row.setVisible(wanted)
        if wanted:
            self.day_row.ask(self._day)

    def _choose_day(self, day: date | None) -> None:
        self.day_button.setChecked(False)
        self.day_button.setFocus()
        if day != self._day:
            self._day = day
            self._say_day()
            self.changed.emit()
