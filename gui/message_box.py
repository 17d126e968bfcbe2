"""The box for the client's message: plain text in, committed text out, words marked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from gui import evidence
from gui.evidence import Mark
from gui.texts import say
from logic.message import Span

if TYPE_CHECKING:  # not needed for the first paint
    from logic.assessment import Finding

LEAST_HEIGHT = 112
"""Four lines and the frame: below that the page scrolls instead."""


class MessageBox(QPlainTextEdit):
    """A plain text editor that tells when its committed text changed.

    `edited` never fires for text an input method is still composing. It carries no text: a
    signal would drop lone surrogates on its way. `files_given` fires when
    files are dropped or pasted; nothing of them is in the box by then.
    """

    edited = Signal()
    mark_clicked = Signal(object)  # Mark
    files_given = Signal(list)  # list[Path]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._composing = False
        self._marks: tuple[Mark, ...] = ()
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell)

    @property
    def text(self) -> str:
        """The committed text, exactly as the box holds it."""
        return self._text

    @property
    def is_composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._composing

    @property
    def marked(self) -> tuple[Mark, ...]:
        """The marks, in reading order."""
        return self._marks

    def fill(self, text: str) -> None:
        """Put `text` in place of what is there, as an edit that can be undone."""
        self._end_composing()
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        evidence.write(cursor, text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_text(self, text: str) -> None:
        """Show another message, without history of edits and without telling `edited`."""
        self._end_composing()
        blocked = self.blockSignals(True)
        self.clear()
        evidence.write(self.textCursor(), text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().clearUndoRedoStacks()
        self.blockSignals(blocked)
        self._text = evidence.read(self.document())

    def mark(self, findings: Iterable[Finding]) -> None:
        """Mark the words of these findings, instead of those marked before."""
        self._marks = evidence.marks(self._text, findings)
        self._show_marks()

    def choose(self, mark: Mark) -> None:
        """Select the words of a mark and scroll to them."""
        cursor = self.textCursor()
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def place_of(self, finding: Finding, span: Span) -> Mark | None:
        """Give the place of a finding's words, marked or not; None when they are not there."""
        places = evidence.marks(self._text, [finding])
        return next((place for place in places if place.span == span), None)

    def next_mark(self, *, forward: bool) -> Mark | None:
        """Give the mark after (or before) the cursor; None when there are none."""
        cursor = self.textCursor()
        return evidence.next_mark(self._marks, cursor.selectionStart(), forward=forward)

    def _show_marks(self) -> None:
        # A word that is being composed must not be disturbed: the marks follow when it is done.
        if not self._composing:
            self.setExtraSelections(evidence.selections(self.document(), self._marks))

    def _end_composing(self) -> None:
        """Another text comes: what was being composed goes with the one it belonged to."""
        self._composing = False
        QGuiApplication.inputMethod().reset()

    def _tell(self) -> None:
        text = evidence.read(self.document())
        if text != self._text:
            self._text = text
            self.edited.emit()

    def _mark_under(self, point: QPoint) -> Mark | None:
        cursor = self.cursorForPosition(point)
        position = cursor.position()
        # The cursor lands on the nearest gap between two letters; we want the letter itself.
        if point.x() < self.cursorRect(cursor).left() and position > 0:
            position -= 1
        return evidence.mark_at(self._marks, position)

    def sizeHint(self) -> QSize:
        """Ask for little height: the box takes what the window leaves."""
        return QSize(super().sizeHint().width(), LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), LEAST_HEIGHT)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._tell()
        self._show_marks()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or bool(_local_files(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text whatever was copied; hand files on."""
        if files := _local_files(source):
            self.files_given.emit(files)
        elif source.hasText():
            cursor = self.textCursor()
            evidence.write(cursor, source.text())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            mark = self._mark_under(event.position().toPoint())
            if mark is not None:
                self.mark_clicked.emit(mark)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say on hovering which finding the marked words belong to."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self._mark_under(event.pos())
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), say(mark.finding.title), self)
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._marks:
            self._show_marks()  # in the colours of the other scheme


def _local_files(source: QMimeData) -> list[Path]:
    """Give the files meant, when it is files; a link dragged from a browser is text."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
