"""One finding: what, the words, why, what to do, and on demand where that is written."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui import theme
from gui.badge import Badge
from gui.card import Card
from gui.disclosure import Disclosure
from gui.dismissing import Dismissing
from gui.flow import FlowLayout
from gui.label import Text
from gui.lists import Sentences
from gui.quote import Quote
from gui.sign_tag import SignTag
from gui.texts import say
from gui.theme import Role, Space
from logic.assessment import Finding, Sign, Source
from logic.language import Localised
from logic.message import Span
from logic.told import Dismissal, WhyWrong
from logic.verdict import Verdict

MOST_QUOTES = 3
"""Quotes on one card; the rest of the words is marked in the message and reached by F8."""

FLASH_MS = 1600


class FindingCard(Card):
    """Shows a finding. A click on it, or on one of its quotes, asks to see the words.

    A finding that rests on what the user looked up herself cannot be wrong about words: there
    the way leads back to her answers.
    """

    chosen = Signal(object, object)  # Finding, Span
    dismissed = Signal(object)  # Dismissal
    answers_wanted = Signal(object)  # Finding

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding: Finding | None = None
        self._reasons: Mapping[str, Localised] | None = None
        self._flashing = False
        self._badge = Badge(self)
        self.title = Text(role=Role.STRONG, parent=self)
        self.quotes = [Quote(self) for _ in range(MOST_QUOTES)]
        self.told = Sentences(self)
        self._why = Text(colour="muted", parent=self)
        self._todo = Text(parent=self)
        self.tags = {sign: SignTag(sign, self) for sign in Sign}
        self.sources = Disclosure(self)
        self.answers = QPushButton(self)
        self.answers.setProperty("kind", "link")
        self.answers.clicked.connect(lambda: self.answers_wanted.emit(self.finding))
        self.dismissing = Dismissing(QPushButton(self), self)
        self.dismissing.decided.connect(self._dismiss)
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
        for part in (self.told, self._why, self._todo):
            self.column.addWidget(part)
        foot = FlowLayout()
        for small in (*self.tags.values(), self.sources.button, self.answers):
            foot.addWidget(small)
        foot.addWidget(self.dismissing.button)
        self.column.addLayout(foot)
        self.column.addWidget(self.sources)
        self.column.addWidget(self.dismissing)

    def show_finding(
        self, finding: Finding, reasons: Mapping[str, Localised] | None = None
    ) -> None:
        """Show a finding, in the language of the moment.

        reasons: the texts of dismissals.toml, where the finding may be set aside.
        """
        if self.finding is None or finding.rule != self.finding.rule:
            self.sources.close_up()
            self.dismissing.close_up()
        self.finding, self._reasons = finding, reasons
        self._badge.show_verdict(finding.verdict)
        self.title.setText(say(finding.title))
        self.setAccessibleName(f"{self._badge.text()} {say(finding.title)}")
        for index, quote in enumerate(self.quotes):
            # A check that was kept without its text has places, but no words.
            shown = index < len(finding.evidence) and bool(finding.evidence[index].text)
            quote.setVisible(shown)
            if shown:
                quote.show_span(finding.evidence[index], finding.verdict)
                # Another finding may quote the same words.
                quote.setAccessibleName(f"{quote.text()} {say(finding.title)}")
        self.told.show_sentences(finding.told)
        why, todo = say(finding.why), say(finding.todo)
        self._why.setText(why)
        self._todo.setText(self.tr("→ %1").replace("%1", todo))
        for part, words in ((self._why, why), (self._todo, todo)):
            part.setVisible(bool(words))
        self._show_signs(finding)
        self._show_ways(finding)

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
        if self.finding is None or not inside or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.finding.evidence:
            self.chosen.emit(self.finding, self.finding.evidence[0])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self.finding is not None:
            self.show_finding(self.finding, self._reasons)
        super().changeEvent(event)

    def _quote_chosen(self) -> None:
        quote = self.sender()
        if isinstance(quote, Quote) and isinstance(quote.span, Span):
            self.chosen.emit(self.finding, quote.span)

    def _dismiss(self, why: WhyWrong, note: str) -> None:
        if self.finding is not None:
            words = tuple(span.text for span in self.finding.evidence)
            self.dismissed.emit(Dismissal(self.finding.rule, words, why, note))

    def _end_flash(self) -> None:
        self._flashing = False
        self.update()

    def _show_signs(self, finding: Finding) -> None:
        names = {
            Sign.BREAKS_RULES: self.tr("Breaks the service's rules"),
            Sign.SMELLS_OF_FRAUD: self.tr("Common in fraud"),
        }
        for sign, tag in self.tags.items():
            tag.setText(names[sign])
            tag.setVisible(sign in finding.signs)

    def _show_ways(self, finding: Finding) -> None:
        """Show what leads on from here: the source, her answers, or that it is wrong."""
        about = say(finding.title)
        # What is allowed needs no proof: the fewer words, the calmer.
        is_noted = finding.verdict is Verdict.CLEAR
        self.sources.button.setVisible(bool(finding.sources) and not is_noted)
        self.sources.set_texts(
            self.tr("Where is this written?"),
            "\n".join(self._source_said(source) for source in finding.sources),
            about,
        )
        label = self.tr("Change my answer")
        self.answers.setText(label)
        self.answers.setAccessibleName(f"{label} {about}")
        self.answers.setVisible(bool(finding.told) and not is_noted)
        has_words = bool(finding.evidence) and all(span.text for span in finding.evidence)
        can_dismiss = self._reasons is not None and has_words
        self.dismissing.button.setVisible(can_dismiss)
        if self._reasons is not None and can_dismiss:
            is_heavy = finding.verdict is Verdict.STOP
            self.dismissing.show_for(self._reasons, about, is_heavy=is_heavy)
        else:
            self.dismissing.close_up()

    def _source_said(self, source: Source) -> str:
        return (
            self.tr("%1 (%2; looked up on %3)")
            .replace("%3", source.checked.isoformat())
            .replace("%2", source.where)
            .replace("%1", say(source.title))
        )
