"""The field with the reply: hers to change, as tall as its text, problems underlined."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QInputMethodEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QTextEdit, QWidget

from gui import evidence, theme
from gui.composing import keep_composed
from gui.evidence import Offsets
from logic.message import Span
from logic.verdict import Verdict

FEWEST_LINES, MOST_LINES = 3, 16
"""The field is never lower, and scrolls inside when it would be taller."""


class ReplyEditor(QPlainTextEdit):
    """A plain text editor that grows with its text.

    `edited` tells that the committed text is another one; never while an input method is in the
    middle of a word, and not when `show_text` puts one there.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._composing = False
        self._problems: tuple[Span, ...] = ()
        self.setProperty("kind", "reply")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def text(self) -> str:
        """Give the committed text, exactly as the field holds it."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show another text, without history of edits; the same one stays as it is."""
        if text == self._text:
            return
        self._end_composing()
        blocked = self.blockSignals(True)
        self.clear()
        evidence.write(self.textCursor(), text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().clearUndoRedoStacks()
        self.blockSignals(blocked)
        self._text = evidence.read(self.document())
        self.underline(())
        self._fit()

    def replace(self, text: str) -> None:
        """Put `text` in place of what is there, as an edit that can be undone."""
        self._end_composing()
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        evidence.write(cursor, text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def underline(self, spans: Iterable[Span]) -> None:
        """Underline these words of the text, instead of those underlined before."""
        problems = tuple(spans)
        if problems or self._problems:
            self._problems = problems
            self._show_problems()

    @property
    def underlined(self) -> list[str]:
        """The words that are underlined at this moment, in reading order."""
        found = []
        for selection in self.extraSelections():
            found.append((selection.cursor.selectionStart(), selection.cursor.selectedText()))
        return [words for _start, words in sorted(found)]

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * QFontMetrics(self.font()).height(), self.minimumHeight())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        keep_composed(event, self.textCursor())
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._tell()
        self._show_problems()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text whatever was copied; a file that was dropped is no reply."""
        if self.canInsertFromMimeData(source):
            cursor = self.textCursor()
            evidence.write(cursor, source.text())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, unless the text is longer than the field or the field is in use."""
        bar = self.verticalScrollBar()
        if bar.maximum() > bar.minimum() and self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange or event.type() is QEvent.Type.StyleChange:
            self._fit()
        elif event.type() is QEvent.Type.PaletteChange and self._problems:
            self._show_problems()  # in the colours of the other scheme

    def _tell(self) -> None:
        text = evidence.read(self.document())
        if text != self._text:
            self._text = text
            self.edited.emit()

    def _end_composing(self) -> None:
        if self._composing:
            self._composing = False
            QGuiApplication.inputMethod().reset()

    def _fit(self) -> None:
        """Become as tall as the text."""
        layout = self.document().documentLayout()
        assert isinstance(layout, QPlainTextDocumentLayout)
        line = QFontMetrics(self.font()).lineSpacing()
        height, block = 0.0, self.document().begin()
        while block.isValid() and height < MOST_LINES * line:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        height = min(max(height, FEWEST_LINES * line), MOST_LINES * line)
        frame = max(0, self.height() - self.viewport().height())  # not laid out yet: none known
        wanted = round(height + 2 * self.document().documentMargin() + frame)
        if wanted != self.minimumHeight() or wanted != self.maximumHeight():
            self.setFixedHeight(wanted)

    def _show_problems(self) -> None:
        # A word that is being composed must not be disturbed: the lines follow when it is done.
        if self._composing:
            return
        tone = theme.scheme().tone(Verdict.CAUTION)
        look = QTextCharFormat()
        look.setBackground(QColor(tone.mark))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(tone.ink))
        offsets = Offsets(self._text)
        made = []
        for span in self._problems:
            if self._text[span.start : span.end] != span.text:
                continue  # typed on since it was judged
            cursor = QTextCursor(self.document())
            cursor.setPosition(offsets.to_utf16(span.start))
            cursor.setPosition(offsets.to_utf16(span.end), QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = look
            made.append(selection)
        self.setExtraSelections(made)
