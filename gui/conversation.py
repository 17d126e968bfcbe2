"""The client's message; or a conversation of several messages, one box below the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.evidence import Mark
from gui.flow import FlowLayout
from gui.message_box import MessageBox
from gui.part_box import PartBox
from gui.theme import Space
from logic.message import BETWEEN_PARTS, Author, Message, Part, Span

if TYPE_CHECKING:  # not needed for the first paint
    from collections.abc import Sequence

    from logic.assessment import Finding


class Conversation(QWidget):
    """Boxes with one text to all others: `message` and the spans of findings know no boxes.

    `edited` tells of any change by the user; it carries no text, as `MessageBox.edited`. `lost`
    carries the message as it was before a part with words in it was taken out: `bring_back`
    takes it. `cursor_moved` carries where the cursor is, for whoever scrolls this.
    """

    edited = Signal()
    lost = Signal(object)  # Message
    mark_clicked = Signal(object)  # Mark
    files_given = Signal(list)  # list[Path]
    picture_given = Signal(object)  # QImage
    cursor_moved = Signal(QRect)

    def __init__(
        self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._message: Message | None = None
        self.own_words = ""
        """The reply she copied last: what she has probably sent."""
        self.parts: list[PartBox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TINY)
        self._more = QWidget(self)
        self.add_client = self._add_button(Author.CLIENT)
        self.add_own = self._add_button(Author.FREELANCER)
        row = FlowLayout(self._more)
        row.addWidget(self.add_client)
        row.addWidget(self.add_own)
        self._column.addWidget(self._more)
        self._current = self._append(Part(""))
        self._arrange()
        self.retranslate()

    # --- what it holds ---

    @property
    def message(self) -> Message:
        """What is in the boxes; an empty one counts for nothing."""
        if self._message is None:
            self._message = Message.of([box.part for box in self._counted()] or [Part("")])
        return self._message

    @property
    def text(self) -> str:
        """The text of `message`."""
        return self.message.text

    @property
    def boxes(self) -> list[MessageBox]:
        """All boxes, in the order of the conversation."""
        return [part.box for part in self.parts]

    @property
    def box(self) -> MessageBox:
        """The box the keyboard is in, or was in last."""
        return self._current.box

    @property
    def is_composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return any(box.is_composing for box in self.boxes)

    def show_message(self, message: Message) -> None:
        """Show another message, without telling."""
        self._show(message.parts)

    def fill(self, text: str) -> None:
        """Put one text in place of what is there; the user can undo it."""
        before = self.message
        if len(self.parts) == 1 and not before.marks:
            self.box.fill(text)
            return
        self._show([Part(text)])
        self._tell()
        self.lost.emit(before)

    def bring_back(self, message: Message) -> None:
        """Show what was `lost`."""
        self._show(message.parts)
        self._tell()
        self.setFocus()

    # A focus proxy would do, were the order of Tab not lost with it.
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard into the box it was in last."""
        self.box.setFocus(reason)

    def add(self, author: Author) -> None:
        """Add a message below, and put the keyboard into it.

        It is empty, but for the freelancer's own: that begins with `own_words`, once.
        """
        last = self.parts[-1]
        if last.box.is_empty and len(self.parts) > 1:
            last.show_part(Part("", author, last.part.day))
        else:
            last = self._append(Part("", author))
        if author is Author.FREELANCER and self.own_words:
            last.box.fill(self.own_words)
            self.own_words = ""
        self._arrange()
        self._enter(last)
        self.setFocus()

    # --- the marks ---

    @property
    def marked(self) -> tuple[Mark, ...]:
        """The marks, in reading order."""
        return tuple(mark for box in self.boxes for mark in box.marked)

    def mark(self, findings: Iterable[Finding]) -> None:
        """Mark the words of these findings of `message`, instead of those marked before."""
        findings = tuple(findings)
        for part, begin in self._begins():
            part.box.mark(findings, begin)

    def next_mark(self, *, forward: bool) -> Mark | None:
        """Give the mark after (or before) the cursor, through all boxes, going round."""
        boxes = self.boxes if forward else self.boxes[::-1]
        at = boxes.index(self.box)
        mark = self.box.next_mark(forward=forward, may_go_round=False)
        for box in (*boxes[at + 1 :], *boxes[: at + 1]):
            if mark is not None:
                break
            if box.marked:
                mark = box.marked[0 if forward else -1]
        return mark

    def place_of(self, finding: Finding, span: Span) -> Mark | None:
        """Give the place of a finding's words, marked or not; None when they are not there."""
        places = (part.box.place_of(finding, span, begin) for part, begin in self._begins())
        return next((place for place in places if place is not None), None)

    def choose(self, mark: Mark) -> None:
        """Select the words of a mark in their box, and let it be seen."""
        for part, begin in self._begins():
            if part.box.place_of(mark.finding, mark.span, begin) == mark:
                self._enter(part)
                part.box.choose(mark)

    # --- the window ---

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.add_client.setText(self.tr("＋ Add the client's answer"))
        self.add_client.setToolTip(self.tr("Add the next message of the client (Ctrl+Shift+A)"))
        self.add_own.setText(self.tr("＋ Add my answer"))
        self.add_own.setToolTip(self.tr("Add what you wrote, so that it is read as yours"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _counted(self) -> list[PartBox]:
        return [part for part in self.parts if not part.box.is_empty]

    def _begins(self) -> Iterator[tuple[PartBox, int]]:
        """Give each box with where its text begins in `message`."""
        begin = 0
        for part in self.parts:
            yield part, begin
            if not part.box.is_empty:
                begin += len(part.box.text) + len(BETWEEN_PARTS)

    def _show(self, parts: Sequence[Part]) -> None:
        while len(self.parts) > len(parts):
            self._take_out(self.parts[-1])
        for index, part in enumerate(parts):
            if index < len(self.parts):
                self.parts[index].show_part(part)
            else:
                self._append(part)
        self._current = self.parts[0]
        self._message = None
        self._arrange()

    def _append(self, part: Part) -> PartBox:
        made = PartBox(self, today=self._today)
        made.show_part(part)
        box = made.box
        box.edited.connect(self._tell)
        box.entered.connect(lambda: self._enter(made))
        box.mark_clicked.connect(self.mark_clicked)
        box.files_given.connect(self.files_given)
        box.picture_given.connect(self.picture_given)
        box.cursorPositionChanged.connect(lambda: self._tell_cursor(made))
        made.changed.connect(self._tell)
        made.remove_wanted.connect(lambda: self._remove(made))
        self.parts.append(made)
        self._column.insertWidget(len(self.parts) - 1, made)
        self._more.raise_()  # Tab goes through children in this order
        return made

    def _take_out(self, part: PartBox) -> None:
        self.parts.remove(part)
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()

    def _remove(self, part: PartBox) -> None:
        before, had_words = self.message, not part.box.is_empty
        at = self.parts.index(part)
        self._take_out(part)
        self._current = self.parts[min(at, len(self.parts) - 1)]
        self._arrange()
        self.setFocus()
        self._tell()
        if had_words:
            self.lost.emit(before)

    def _arrange(self) -> None:
        count = len(self.parts)
        for number, part in enumerate(self.parts, 1):
            part.arrange(number, count)
            self._column.setStretchFactor(part, int(number == count))
        self._offer_more()

    def _offer_more(self) -> None:
        may_add = not self.parts[-1].box.is_empty or len(self.parts) > 1
        self.add_client.setEnabled(may_add)
        self.add_own.setEnabled(may_add)

    def _tell(self) -> None:
        self._message = None
        self._offer_more()
        self.edited.emit()

    def _enter(self, part: PartBox) -> None:
        self._current = part

    def _tell_cursor(self, part: PartBox) -> None:
        if len(self.parts) > 1:
            corner = part.box.viewport().mapTo(self, QPoint(0, 0))
            self.cursor_moved.emit(part.box.cursorRect().translated(corner))

    def _add_button(self, author: Author) -> QPushButton:
        button = QPushButton(self._more)
        button.setProperty("kind", "quiet")
        button.setProperty("scale", "small")
        button.clicked.connect(lambda: self.add(author))
        return button
