"""From a span of a Python string to a place in a Qt document, and back; and the marks there.

A Python string counts characters, Qt counts UTF-16 units: an emoji is one of the first and two
of the second. Qt also converts text on its way in and out: it drops a leading byte order mark,
drops a lone surrogate when a whole text is read, and keeps line ends as U+2029. `read` and
`write` go round all of that, so that what is judged is what the box holds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from gui import theme
from logic.message import Span
from logic.verdict import Verdict

if TYPE_CHECKING:  # not needed for the first paint
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QTextEdit

    from logic.assessment import Finding

_PARAGRAPH = "\u2029"
_BYTE_ORDER_MARKS = ("\ufeff", "\ufffe")
_FEW = 32
"""Up to so many units are read one by one: what is typed is one or two."""


class Offsets:
    """Converts indices of one Python string to UTF-16 positions."""

    def __init__(self, text: str) -> None:
        has_wide = utf16_length(text) != len(text)
        self._wide = [i for i, char in enumerate(text) if char > "\uffff"] if has_wide else []

    def to_utf16(self, index: int) -> int:
        """Give the UTF-16 position of the character at `index`."""
        return index + bisect_left(self._wide, index) if self._wide else index


def utf16_length(text: str) -> int:
    """Give the number of UTF-16 units a text takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def read(document: QTextDocument) -> str:
    """Give all the text of a document, line ends as a newline, nothing else changed."""
    raw = document.toRawText()
    length = document.characterCount() - 1
    if utf16_length(raw) != length:
        raw = _read_one_by_one(document, 0, length)
    return raw.replace(_PARAGRAPH, "\n")


def read_range(document: QTextDocument, position: int, length: int) -> str:
    """Give `length` UTF-16 units of a document from `position` on, as `read` would give them."""
    if length <= _FEW:
        return _read_one_by_one(document, position, length).replace(_PARAGRAPH, "\n")
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
    raw = cursor.selectedText()
    if utf16_length(raw) != length:
        raw = _read_one_by_one(document, position, length)
    return raw.replace(_PARAGRAPH, "\n")


def _read_one_by_one(document: QTextDocument, position: int, length: int) -> str:
    """Read a text with lone surrogates, which Qt drops from a whole text but not from one unit."""
    units = [document.characterAt(at) for at in range(position, position + length)]
    data = "".join(units).encode("utf-16-le", "surrogatepass")
    return data.decode("utf-16-le", "surrogatepass")


def write(cursor: QTextCursor, text: str) -> None:
    """Put `text` where the cursor is (over its selection), as one step that can be undone."""
    cursor.beginEditBlock()
    if text.startswith(_BYTE_ORDER_MARKS):
        # Qt takes a mark in front for the byte order of the rest and drops it; not in the middle.
        start = cursor.selectionStart()
        cursor.insertText("\u2060" + text)
        end = cursor.position()
        cursor.setPosition(start)
        cursor.deleteChar()
        cursor.setPosition(end - 1)
    else:
        cursor.insertText(text)
    cursor.endEditBlock()
    # Qt joins what is typed next to the step before, unless the document counts as unmodified:
    # undoing a letter must not take the pasted message away.
    cursor.document().setModified(False)


class Mark(NamedTuple):
    """Marked words in the box: UTF-16 positions, and the finding they belong to."""

    start: int
    end: int
    finding: Finding
    span: Span


def marks(text: str, findings: Iterable[Finding], begin: int = 0) -> tuple[Mark, ...]:
    """Give the places to mark, in reading order.

    `begin` is where `text` begins in the message the spans point into: of a conversation each
    box holds one part. Words that reach over its edge are marked as far as they are in it. A
    span that does not quote `text` (a record that was not made in this box) is left out rather
    than marking other words.
    """
    place = Offsets(text).to_utf16
    found = []
    for finding in findings:
        for span in finding.evidence:
            start, words = span.start - begin, span.text
            if start < 0 or start + len(words) > len(text):  # (partly) in another box
                words = words[max(-start, 0) : max(len(text) - start, 0)]
                start = max(start, 0)
            if words and text.startswith(words, start):
                found.append(Mark(place(start), place(start + len(words)), finding, span))
    found.sort(key=_IN_READING_ORDER)
    return tuple(found)


_IN_READING_ORDER = attrgetter("start", "end")


def near(marked: Sequence[Mark], start: int, end: int) -> list[Mark]:
    """Give the marks that have to do with the UTF-16 positions from `start` to `end`."""
    return [mark for mark in marked if mark.start < end and mark.end > start]


def mark_at(marked: Sequence[Mark], position: int) -> Mark | None:
    """Give the mark at a position in the box: the shortest one that holds it."""
    holding = [mark for mark in marked if mark.start <= position < mark.end]
    return min(holding, key=lambda mark: mark.end - mark.start, default=None)


def next_mark(marked: Sequence[Mark], position: int, *, forward: bool) -> Mark | None:
    """Give the mark after (or before) a position, going round at the end."""
    if not marked:
        return None
    if forward:
        return next((mark for mark in marked if mark.start > position), marked[0])
    return next((mark for mark in reversed(marked) if mark.start < position), marked[-1])


def selections(document: QTextDocument, marked: Iterable[Mark]) -> list[QTextEdit.ExtraSelection]:
    """Give the marks as Qt shows them: colour behind, a line below.

    Words that are only noted get a paler colour and dots. Lighter verdicts come first, so that
    a heavier one is painted over them.
    """
    from PySide6.QtGui import QColor, QTextCharFormat
    from PySide6.QtWidgets import QTextEdit

    colours = theme.scheme()
    made = []
    for mark in sorted(marked, key=lambda mark: mark.finding.verdict.weight):
        tone = colours.tone(mark.finding.verdict)
        look = QTextCharFormat()
        is_noted = mark.finding.verdict is Verdict.CLEAR
        look.setBackground(QColor(tone.fill if is_noted else tone.mark))
        line = QTextCharFormat.UnderlineStyle
        look.setUnderlineStyle(line.DotLine if is_noted else line.SingleUnderline)
        look.setUnderlineColor(QColor(tone.ink))
        cursor = QTextCursor(document)
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = look
        made.append(selection)
    return made
