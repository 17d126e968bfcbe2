"""The box for the client's message: plain text in, committed text out, words marked."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QInputMethodEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from gui import evidence, theme
from gui.composing import keep_composed
from gui.evidence import Mark
from gui.known_text import KnownText
from gui.texts import say
from logic.message import Span

if TYPE_CHECKING:  # not needed for the first paint
    from logic.assessment import Finding

LEAST_HEIGHT = 108
"""Four lines and the frame at the usual text size: below that the page scrolls instead."""

FEWEST_LINES, MOST_LINES = 2, 10
"""A box that grows with its text is never lower, and never taller."""

MANY_MARKS = 200
"""From here on only the marks in and around the part in sight are laid on the text: Qt looks at
all of them whenever it paints."""

AROUND = 2_000
"""UTF-16 units before and after what is in sight that are marked, too."""


class MessageBox(QPlainTextEdit):
    """A plain text editor that tells when its committed text changed.

    `edited` never fires for text an input method is still composing. It carries no text: a
    signal would drop lone surrogates on its way. `files_given` fires when
    files are dropped or pasted, `picture_given` when a picture itself is; nothing of them is in
    the box by then. `entered` tells that the keyboard came here.
    """

    edited = Signal()
    entered = Signal()
    mark_clicked = Signal(object)  # Mark
    files_given = Signal(list)  # list[Path]
    picture_given = Signal(object)  # QImage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = KnownText(self.document())
        self._is_news = False
        self._composing = False
        self._marks: tuple[Mark, ...] = ()
        self._marks_are_old = False
        self._marks_are_late = False
        self._grows = False
        self.setTabChangesFocus(True)
        self.document().contentsChange.connect(self._take_over)
        self.textChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(self._show_marks_in_sight)

    @property
    def text(self) -> str:
        """The committed text, exactly as the box holds it."""
        return self._known.text

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is in the box."""
        return self._known.is_empty

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
        self._is_news = False

    def mark(self, findings: Iterable[Finding], begin: int = 0) -> None:
        """Mark the words of these findings, instead of those marked before.

        `begin`: where in the whole message the text of this box begins.
        """
        self._marks = evidence.marks(self.text, findings, begin)
        self._marks_are_old = False
        self._show_marks()

    def grow(self, *, is_last: bool) -> None:
        """Be as tall as the text from now on, within bounds; the last box takes what is left."""
        if not self._grows:
            self._grows = True
            self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        policy = QSizePolicy.Policy.MinimumExpanding if is_last else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self.updateGeometry()

    def stop_growing(self) -> None:
        """Take the height the window leaves, as a box that is alone does."""
        if self._grows:
            self._grows = False
            self.document().documentLayout().documentSizeChanged.disconnect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.updateGeometry()

    def choose(self, mark: Mark) -> None:
        """Select the words of a mark and scroll to them."""
        cursor = self.textCursor()
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def place_of(self, finding: Finding, span: Span, begin: int = 0) -> Mark | None:
        """Give the place of a finding's words, marked or not; None when they are not there."""
        places = evidence.marks(self.text, [finding], begin)
        return next((place for place in places if place.span == span), None)

    def next_mark(self, *, forward: bool, may_go_round: bool = True) -> Mark | None:
        """Give the mark after (or before) the cursor; None when there are none.

        may_go_round: whether the first mark follows the last.
        """
        at = self.textCursor().selectionStart()
        mark = evidence.next_mark(self._marks, at, forward=forward)
        if mark is None or may_go_round:
            return mark
        return mark if (mark.start > at if forward else mark.start < at) else None

    def _show_marks(self) -> None:
        # A word that is being composed must not be disturbed: the marks follow when it is done.
        self._marks_are_late = self._composing
        if self._composing:
            return
        marks = self._marks if len(self._marks) <= MANY_MARKS else self._marks_in_sight()
        self.setExtraSelections(evidence.selections(self.document(), marks))

    def _marks_in_sight(self) -> list[Mark]:
        area = self.viewport().rect()
        start = self.cursorForPosition(area.topLeft()).position()
        end = self.cursorForPosition(area.bottomRight()).position()
        return evidence.near(self._marks, start - AROUND, end + AROUND)

    def _show_marks_in_sight(self) -> None:
        # Marks of an earlier text stand elsewhere by now; Qt has moved those that are shown.
        if len(self._marks) > MANY_MARKS and not self._marks_are_old:
            self._show_marks()

    def _end_composing(self) -> None:
        """Another text comes: what was being composed goes with the one it belonged to."""
        self._composing = False
        QGuiApplication.inputMethod().reset()

    def _take_over(self, position: int, removed: int, added: int) -> None:
        if self._known.patch(position, removed, added):
            self._is_news = self._marks_are_old = True

    def _tell(self) -> None:
        if self._is_news:
            self._is_news = False
            self.edited.emit()

    def _mark_under(self, point: QPoint) -> Mark | None:
        cursor = self.cursorForPosition(point)
        position = cursor.position()
        # The cursor lands on the nearest gap between two letters; we want the letter itself.
        if point.x() < self.cursorRect(cursor).left() and position > 0:
            position -= 1
        return evidence.mark_at(self._marks, position)

    def sizeHint(self) -> QSize:
        """Ask for little height: the box takes what the window leaves; or for that of its text."""
        height = self._height_of_text() if self._grows else theme.scaled(LEAST_HEIGHT)
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        height = self._height_of_text() if self._grows else theme.scaled(LEAST_HEIGHT)
        return QSize(super().minimumSizeHint().width(), height)

    def _height_of_text(self) -> int:
        """Give the height of the text, of two lines at least and of ten at most, with the frame."""
        line = self.fontMetrics().lineSpacing()
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height < MOST_LINES * line:
            height += self.blockBoundingRect(block).height()  # letters of other fonts are taller
            block = block.next()
        shown = min(max(height, FEWEST_LINES * line), MOST_LINES * line)
        frame = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        return math.ceil(shown + frame)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        keep_composed(event, self.textCursor())
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._tell()
        if self._marks_are_late:
            self._show_marks()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text whatever was copied; hand files and pictures on."""
        if files := local_files(source):
            self.files_given.emit(files)
        elif text := _plain_text(source):
            cursor = self.textCursor()
            evidence.write(cursor, text)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        elif source.hasImage():
            image = source.imageData()
            if isinstance(image, QImage) and not image.isNull():
                self.picture_given.emit(image)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_marks_in_sight()
        if self._grows and event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the lines are broken elsewhere

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
        if event.type() is QEvent.Type.PaletteChange and not self._marks_are_old:
            self._show_marks()  # in the colours of the other scheme


def local_files(source: QMimeData) -> list[Path]:
    """Give the files meant, when it is files; a link dragged from a browser is text."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]


def _plain_text(source: QMimeData) -> str:
    """Give what was copied as plain text; a copied picture has none, whatever page it is from."""
    if source.hasText():
        return source.text()
    if source.hasHtml() and not source.hasImage():
        return QTextDocumentFragment.fromHtml(source.html()).toPlainText()
    return ""
