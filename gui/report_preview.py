"""The text of a report, to read and to copy from, with everything hidden in it made visible."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from gui import theme
from gui.evidence import Offsets
from logic.masking import HIDDEN

_MASKED = re.compile(f"[0-9 +()@-]*{HIDDEN[0]}(?:[ ()@-]*{HIDDEN[0]})*")
HEIGHT = 260
"""Pixels it takes at least, at the usual text size."""


class ReportPreview(QPlainTextEdit):
    """Read only. What is masked is marked by colour and underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setMinimumHeight(HEIGHT)

    def show_text(self, text: str) -> None:
        """Show this; the reader stays where she was."""
        if text == self.toPlainText():
            return
        at = self.verticalScrollBar().value()
        self.setPlainText(text)
        self.verticalScrollBar().setValue(at)
        self._mark(text)

    @property
    def hidden(self) -> list[str]:
        """What stands in the text for what is hidden, in order."""
        return [selection.cursor.selectedText() for selection in self.extraSelections()]

    def _mark(self, text: str) -> None:
        tone = theme.scheme().caution
        look = QTextCharFormat()
        look.setBackground(QColor(tone.mark))
        look.setForeground(QColor(theme.scheme().text))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(QColor(tone.ink))
        offsets = Offsets(text)
        marks = []
        for match in _MASKED.finditer(text):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(offsets.to_utf16(match.start()))
            mark.cursor.setPosition(offsets.to_utf16(match.end()), QTextCursor.MoveMode.KeepAnchor)
            mark.format = look
            marks.append(mark)
        self.setExtraSelections(marks)
