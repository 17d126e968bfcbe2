"""A sentence in its place: what happened, what is safe, what to do. Never a dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui import theme
from gui.announcer import announce
from gui.card import Card
from gui.error_details import ErrorDetails
from gui.icons import VerdictSign
from gui.label import Text
from gui.theme import Space
from logic.verdict import Verdict


class Kind(Enum):
    """How a notice is meant; the verdict lends its colours and its sign."""

    DONE = Verdict.CLEAR
    HINT = Verdict.CAUTION
    PROBLEM = Verdict.WAIT


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a notice consists of; made when there is a first thing to say."""

    sign: VerdictSign
    text: Text
    close: QPushButton
    action: QPushButton
    row: QHBoxLayout
    details: ErrorDetails


class Notice(Card):
    """A line that can be closed, with at most one thing to do about it.

    What only helps whoever repairs the app (`details`: type and place of an error, never a word
    of a message) is folded away below it. The sentence comes as a function, so that it follows
    the language while it is shown. `closed` fires when the user closes it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.MEDIUM)
        self._kind = Kind.HINT
        self._sentence: Callable[[], str] | None = None
        self._label: Callable[[], str] | None = None
        self._act: Callable[[], None] | None = None
        self._details = ""
        self._parts: _Parts | None = None
        self.hide()

    def say(self, kind: Kind, sentence: Callable[[], str], *, details: str = "") -> None:
        """Show a sentence."""
        self._details = details
        self._show(kind, sentence, None, None)

    def offer(
        self,
        kind: Kind,
        sentence: Callable[[], str],
        label: Callable[[], str],
        act: Callable[[], None],
        *,
        details: str = "",
    ) -> None:
        """Show a sentence and a button that does something about it."""
        self._details = details
        self._show(kind, sentence, label, act)

    def clear(self) -> None:
        """Take the sentence away."""
        self._sentence = self._act = self._label = None
        self.hide()

    @property
    def action(self) -> QPushButton:
        """The button that does something about it."""
        assert self._parts is not None
        return self._parts.action

    @property
    def details(self) -> ErrorDetails:
        """What is folded away; it shows nothing where there is nothing to tell."""
        assert self._parts is not None
        return self._parts.details

    @property
    def sentence(self) -> str:
        """What is shown at this moment; empty when nothing is."""
        return self._sentence() if self._sentence else ""

    def colours(self) -> tuple[str, str]:
        tone = theme.scheme().tone(self._kind.value)
        return tone.fill, tone.edge

    def _show(
        self,
        kind: Kind,
        sentence: Callable[[], str],
        label: Callable[[], str] | None,
        act: Callable[[], None] | None,
    ) -> None:
        self._kind, self._sentence, self._label, self._act = kind, sentence, label, act
        if self._parts is None:
            self._parts = self._make_parts()
        self._parts.sign.show_verdict(kind.value)
        self._parts.details.show_line(self._details)
        self.retranslate()
        self.show()
        announce(self, sentence())

    def _close(self) -> None:
        self.clear()
        self.closed.emit()

    def _do(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        if self._parts is None:
            return
        self._parts.close.setAccessibleName(self.tr("Close this notice"))
        self._parts.close.setToolTip(self.tr("Close this notice"))
        self._parts.text.setText(self.sentence)
        self._parts.action.setVisible(self._label is not None)
        self._parts.action.setText(self._label() if self._label else "")
        beside = Qt.AlignmentFlag.AlignVCenter if self._label else Qt.AlignmentFlag.AlignTop
        for part in (self._parts.sign, self._parts.close):
            self._parts.row.setAlignment(part, beside)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_parts(self) -> _Parts:
        row = QHBoxLayout()
        parts = _Parts(
            VerdictSign(20, self),
            Text(parent=self),
            QPushButton("×", self),
            QPushButton(self),
            row,
            ErrorDetails(self),
        )
        parts.close.setProperty("kind", "link")
        parts.close.clicked.connect(self._close)
        parts.action.clicked.connect(self._do)
        row.setSpacing(Space.SMALL)
        row.addWidget(parts.sign)
        row.addWidget(parts.text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(parts.action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(parts.close)
        self.column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        self.column.addLayout(row)
        self.column.addWidget(parts.details)
        return parts
