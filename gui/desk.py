"""What happens when the user does something: who hears whom.

The window is there before the desk is: rules and history are read after the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from gui import focus
from gui.announcer import Announcer
from gui.archive import Archive
from gui.checker import Checker
from gui.drafts import Draft, Drafts
from gui.history_model import HistoryModel
from gui.jumps import Jumps
from gui.notice import Kind
from gui.texts import say
from logic.deal import Deal
from logic.language import Localised
from logic.outcomes import Outcome
from logic.rulebook import Rulebook

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Desk(QObject):
    """Connects the window's parts with the check in hand and the archive."""

    def __init__(
        self,
        window: MainWindow,
        rulebook: Rulebook,
        archive: Archive,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._settings = window.settings
        self._check, self._answer = window.check, window.answer
        self._history, self._panes = window.history, window.panes
        self._archive = archive
        self._drafts = Drafts(self._check.draft_offer, self._take_up)
        self._save_wanted = False
        self._tab_order = [window.check, window.answer, window.footer, window.history]
        self.checker = Checker(rulebook, self)
        self.announcer = Announcer(window)
        self._box = self._check.message.box
        self._jumps = Jumps(self._box, self._answer, self._panes)

        self._answer.set_rulebook(rulebook)
        self._deal = self._check.add_deal(rulebook.platforms)
        self._deal.show_deal(Deal(platform=self._settings.platform))
        # Wired first: already the model's first look at the archive may fail, and must be told.
        self._wire()
        self._model = HistoryModel(archive, rulebook, now, self)
        self._history.show_model(self._model)
        window.installEventFilter(self)
        self._add_shortcuts(window)
        self.checker.start(self._box.text, self._deal.deal)
        reason = archive.closed_because
        if reason is not None:
            window.banner.say(Kind.PROBLEM, lambda: say(reason))
            if not archive.may_open_later:
                self._check.forbid_saving(reason)
        focus.chain(self._tab_order)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # She comes back from another window of ours, which may have kept something.
        if event.type() is QEvent.Type.WindowActivate:
            self._model.catch_up()
        return False

    def save(self) -> None:
        """Keep the check in hand; says so only when it is on the disk."""
        # An Enter that confirms a conversion must not save: the text is not committed yet.
        if self._box.is_composing or self.checker.record is not None:
            return
        self.checker.judge()
        self._save_wanted = self.checker.is_waiting
        if self._save_wanted:
            return  # it is kept as soon as it has been read
        assessment = self.checker.assessment
        if assessment is None:
            self._check.notice.say(
                Kind.HINT, lambda: self.tr("There is nothing to check yet. Paste a message first.")
            )
            return
        record = self._archive.add(self.checker.message, self.checker.deal, assessment)
        if record is not None:
            self._check.notice.clear()
            self.checker.saved_as(record)
            self.announcer.tell(self.tr("Saved"))
            self._panes.show_answer()

    def open_record(self, record_id: int) -> None:
        """Show a saved check as it was judged; what was typed is not lost."""
        shown = self.checker.record
        if shown is not None and shown.id == record_id:
            return
        record = self._archive.get(record_id)
        if record is None:
            self._show_record_state()
            return
        self._set_draft_aside()
        self._box.show_text(record.message.text)
        self._deal.show_deal(record.deal)
        self.checker.show_record(record)
        self._answer.show_top()
        self._panes.show_answer()

    def start_new(self) -> None:
        """Start with an empty message; what was typed is not lost."""
        self._set_draft_aside()
        self._show_check("", Deal(platform=self._deal.deal.platform))

    def _wire(self) -> None:
        self._box.edited.connect(self._text_changed)
        self._deal.changed.connect(self._deal_changed)
        self._check.check_button.clicked.connect(self.save)
        self._answer.outcome_recorded.connect(self._record_outcome)
        self._answer.example_wanted.connect(self._try_example)
        self._history.new_wanted.connect(self.start_new)
        self._history.record_chosen.connect(self.open_record)
        self._archive.failed.connect(self._tell_failure)
        self.checker.assessed.connect(self._show_answer)
        self.checker.record_changed.connect(self._show_record_state)
        self.checker.waiting_changed.connect(self._show_waiting)

    def _add_shortcuts(self, window: MainWindow) -> None:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        keys = {
            QKeyCombination(control, Qt.Key.Key_Return): self.save,
            QKeyCombination(control, Qt.Key.Key_Enter): self.save,
            QKeyCombination(control, Qt.Key.Key_N): self.start_new,
            QKeyCombination(control | shift, Qt.Key.Key_C): self._answer.copy_reply,
            QKeyCombination(Qt.Key.Key_F8): self._jumps.next,
            QKeyCombination(shift, Qt.Key.Key_F8): self._jumps.previous,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), window).activated.connect(act)

    def _text_changed(self) -> None:
        self._save_wanted = False
        self._check.notice.clear()
        self.checker.set_text(self._box.text)
        # What is seen is what is judged: a saved deal may name a service that is no more.
        self.checker.set_deal(self._deal.deal)

    def _deal_changed(self) -> None:
        self._save_wanted = False
        deal = self._deal.deal
        self._settings.platform = deal.platform
        self.checker.set_deal(deal)

    def _show_answer(self) -> None:
        assessment = self.checker.assessment
        self._box.mark((*assessment.findings, *assessment.noted) if assessment else ())
        self._answer.show_answer(assessment, self.checker.record, self.checker.deal.platform)
        self._panes.show_verdict(assessment)
        if assessment is not None:
            self.announcer.tell(f"{say(assessment.headline)} {say(assessment.summary)}")
        focus.chain(self._tab_order)

    def _show_record_state(self) -> None:
        record = self.checker.record
        self._check.show_saved(record is not None)
        self._history.mark_current(record.id if record else None)
        self._answer.show_answer(self.checker.assessment, record, self.checker.deal.platform)

    def _record_outcome(self, outcome: Outcome) -> None:
        record = self.checker.record
        if record is None:
            return
        changed = self._archive.record_outcome(record.id, outcome)
        if changed is not None:
            self.checker.saved_as(changed)
            self._answer.show_outcomes()  # what it means stands below the buttons
        else:
            self._show_record_state()

    def _try_example(self, text: Localised) -> None:
        self._box.fill(say(text))
        self._box.setFocus()

    def _show_waiting(self) -> None:
        self._check.show_waiting(self.checker.is_waiting)
        if self._save_wanted and not self.checker.is_waiting:
            self.save()

    def _set_draft_aside(self) -> None:
        self._save_wanted = False
        self._check.notice.clear()
        if self.checker.is_unsaved:
            self._drafts.keep(Draft(self.checker.message.text, self.checker.deal))

    def _take_up(self, draft: Draft) -> None:
        self._set_draft_aside()
        self._show_check(draft.text, draft.deal)

    def _show_check(self, text: str, deal: Deal) -> None:
        self._box.show_text(text)
        self._deal.show_deal(deal)
        self.checker.start(self._box.text, self._deal.deal)
        self._panes.show_check()
        self._box.setFocus()

    def _tell_failure(self, sentence: Localised) -> None:
        self._check.notice.say(Kind.PROBLEM, lambda: say(sentence))
