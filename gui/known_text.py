"""The text of a document, kept up with every edit instead of being read anew each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui import evidence

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_UNIT = 2
"""Bytes of one UTF-16 unit, in which Qt counts."""


class KnownText:
    """What a document holds, as `evidence.read` would give it, at the cost of what changed.

    It keeps UTF-16 units, for Qt tells edits in them; a Python string is made when it is asked
    for. Tell it each `contentsChange` of the document by `patch`.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._units = bytearray()
        self._text: str | None = ""

    @property
    def text(self) -> str:
        """The text, line ends as a newline."""
        if self._text is None:
            self._text = self._units.decode("utf-16-le", "surrogatepass")
        return self._text

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        return not self._units

    def patch(self, position: int, removed: int, added: int) -> bool:
        """Take over an edit, as `QTextDocument.contentsChange` tells it (in UTF-16 units).

        Gives whether the text is another one now: Qt also tells of changed looks, and of letters
        that are only being composed.
        """
        length = self._document.characterCount() - 1
        # Qt may count the end of the last paragraph, which is no character of the text.
        added = max(0, min(added, length - position))
        start, end = position * _UNIT, (position + removed) * _UNIT
        new = _as_units(evidence.read_range(self._document, position, added))
        old = self._units[start:end]
        self._units[start:end] = new
        is_new = old != new
        if len(self._units) != length * _UNIT:  # told wrongly: read it all
            before = self._units
            self._units = bytearray(_as_units(evidence.read(self._document)))
            is_new = is_new or before != self._units
        if is_new:
            self._text = None
        return is_new


def _as_units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
