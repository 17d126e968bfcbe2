"""The right side: the answer, most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from gui.scroll_page import ScrollPage
from gui.theme import Space
from gui.welcome import Welcome
from gui.wishes import Wishes

if TYPE_CHECKING:  # not needed for the first paint
    from collections.abc import Callable
    from datetime import date

    from gui.answer import Answer
    from gui.shown import Shown
    from logic.assessment import Finding
    from logic.rulebook import Rulebook

NARROWEST = 320


class AnswerPanel(ScrollPage):
    """Shows an answer, or the first screen while there is none. Decides nothing."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._today: Callable[[], date] | None = None
        self.answer: Answer | None = None
        self.welcome = Welcome(self.page)
        self.welcome.example_wanted.connect(wishes.example_wanted)
        wishes.outcomes_wanted.connect(self.show_outcomes)
        self.column.setContentsMargins(Space.SMALL, Space.LARGE, Space.LARGE, Space.LARGE)
        self.column.setSpacing(Space.MEDIUM)
        self.column.addWidget(self.welcome)
        self.column.addStretch(1)
        self.retranslate()

    def prepare(self, rulebook: Rulebook, today: Callable[[], date]) -> None:
        """Take what is not part of an answer: the examples to try, and today's date."""
        self._today = today
        # While she reads the first screen: the first answer must not wait for its widgets.
        QTimer.singleShot(0, self, self._make_early)
        self.welcome.offer_examples(rulebook)

    def show_answer(self, shown: Shown | None) -> None:
        """Show an answer; None for the first screen."""
        self.welcome.setVisible(shown is None)
        if shown is None:
            if self.answer is not None:
                self.answer.hide()
            return
        self._make_early()
        assert self.answer is not None
        before = self.answer.assessment
        held = self._held()
        self.answer.show_answer(shown)
        is_new = before is None or self.answer.isHidden()
        # Whoever answers a question further down stays there; the others look for the verdict.
        verdict_before = before.verdict if before is not None else None
        if is_new or (verdict_before != shown.assessment.verdict and not self._has_keyboard()):
            self.show_top()
        self.answer.show()
        if is_new:
            # Laid out before it is painted for the first time: else it is squashed for a blink.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        elif held is not None:
            self._hold(*held)

    def show_top(self) -> None:
        """Scroll to the verdict."""
        self.verticalScrollBar().setValue(0)

    def show_finding(self, finding: Finding) -> None:
        """Scroll to a finding and draw the eye to it."""
        card = self.answer.card_of(finding) if self.answer is not None else None
        if card is not None:
            self.reveal(card)
            card.flash()

    def copy_reply(self) -> None:
        """Copy the reply, when one is shown."""
        if self.answer is not None and not self.answer.isHidden():
            self.answer.reply.copy()

    def show_outcomes(self) -> None:
        """Scroll to the reactions."""
        if self.answer is not None:
            self.reveal(self.answer.outcome)
            self.answer.outcome.focus_first()

    def needed_width(self) -> int:
        return max(super().needed_width(), NARROWEST)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.setAccessibleName(self.tr("The answer"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _has_keyboard(self) -> bool:
        return self._held() is not None

    def _held(self) -> tuple[QWidget, int] | None:
        """What has the keyboard here, and how far down it is seen; None when nothing here has."""
        focused: QWidget | None = self.window().focusWidget()
        if focused is None or not self.page.isAncestorOf(focused):
            return None
        return focused, self._depth(focused)

    def _hold(self, widget: QWidget, depth: int) -> None:
        """Let a widget be seen where it was: cards above it may have grown or shrunk."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if widget.isVisible() and self.page.isAncestorOf(widget):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._depth(widget) - depth)

    def _depth(self, widget: QWidget) -> int:
        return widget.mapTo(self.page, QPoint(0, 0)).y() - self.verticalScrollBar().value()

    def _make_early(self) -> None:
        from gui.answer import Answer

        if self.answer is None and self._today is not None:
            self.answer = Answer(self._wishes, self._today, self.page)
            self.answer.hide()
            self.column.insertWidget(0, self.answer)
