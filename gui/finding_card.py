"""One finding: what, the words, why, what to do, and on demand where that is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui import theme
from gui.badge import Badge
from gui.card import Card
from gui.disclosure import Disclosure
from gui.label import Text
from gui.quote import Quote
from gui.texts import say
from gui.theme import Role, Space
from logic.assessment import Finding, Sign, Source
from logic.message import Span
from logic.verdict import Verdict

MOST_QUOTES = 3
"""Quotes on one card; the rest of the words is marked in the message and reached by F8."""

FLASH_MS = 1600


class FindingCard(Card):
    """Shows a finding. A click on it, or on one of its quotes, asks to see the words."""

    chosen = Signal(object, object)  # Finding, Span

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding: Finding | None = None
        self._flashing = False
        self._badge = Badge(self)
        self.title = Text(role=Role.STRONG, parent=self)
        self.quotes = [Quote(self) for _ in range(MOST_QUOTES)]
        self._why = Text(colour="muted", parent=self)
        self._todo = Text(parent=self)
        self._signs = Text(role=Role.SMALL, colour="muted", parent=self)
        self.sources = Disclosure(self)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH_MS)
        self._flash.timeout.connect(self._end_flash)

        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self.column.addLayout(head)
        for quote in self.quotes:
            quote.clicked.connect(self._quote_chosen)
            self.column.addWidget(quote)
        self.column.addWidget(self._why)
        self.column.addWidget(self._todo)
        foot = QHBoxLayout()
        foot.addWidget(self._signs, 1)
        foot.addWidget(self.sources.button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(foot)
        self.column.addWidget(self.sources)

    def show_finding(self, finding: Finding) -> None:
        """Show a finding, in the language of the moment."""
        if self.finding is None or finding.rule != self.finding.rule:
            self.sources.close_up()
        self.finding = finding
        self._badge.show_verdict(finding.verdict)
        self.title.setText(say(finding.title))
        for index, quote in enumerate(self.quotes):
            shown = index < len(finding.evidence)
            quote.setVisible(shown)
            if shown:
                quote.show_span(finding.evidence[index], finding.verdict)
        why, todo, signs = say(finding.why), say(finding.todo), self._signs_said(finding)
        self._why.setText(why)
        self._todo.setText(self.tr("→ %1").replace("%1", todo))
        self._signs.setText(signs)
        for part, words in ((self._why, why), (self._todo, todo), (self._signs, signs)):
            part.setVisible(bool(words))
        # What is allowed needs no proof: the fewer words, the calmer.
        is_noted = finding.verdict is Verdict.CLEAR
        self.sources.button.setVisible(bool(finding.sources) and not is_noted)
        self.sources.set_texts(
            self.tr("Where is this written?"),
            "\n".join(self._source_said(source) for source in finding.sources),
            say(finding.title),
        )

    def flash(self) -> None:
        """Draw the eye here for a moment."""
        self._flashing = True
        self._flash.start()
        self.update()

    @property
    def is_flashing(self) -> bool:
        """Whether the card draws the eye at this moment."""
        return self._flashing

    def colours(self) -> tuple[str, str]:
        colours = theme.scheme()
        if self._flashing and self.finding is not None:
            return colours.card, colours.tone(self.finding.verdict).ink
        return super().colours()

    def edge_width(self) -> float:
        return 2.5 if self._flashing else 1.0

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if self.finding is not None and inside and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.finding, self.finding.evidence[0])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self.finding is not None:
            self.show_finding(self.finding)
        super().changeEvent(event)

    def _quote_chosen(self) -> None:
        quote = self.sender()
        if isinstance(quote, Quote) and isinstance(quote.span, Span):
            self.chosen.emit(self.finding, quote.span)

    def _end_flash(self) -> None:
        self._flashing = False
        self.update()

    def _signs_said(self, finding: Finding) -> str:
        words = {
            Sign.BREAKS_RULES: self.tr("Breaks the service's rules"),
            Sign.SMELLS_OF_FRAUD: self.tr("Common in fraud"),
        }
        return self.tr(" / ").join(words[sign] for sign in finding.signs)

    def _source_said(self, source: Source) -> str:
        return (
            self.tr("%1 (%2; looked up on %3)")
            .replace("%3", source.checked.isoformat())
            .replace("%2", source.where)
            .replace("%1", say(source.title))
        )
