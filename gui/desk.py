"""What happens when the user does something: who hears whom.

The window is there before the desk is: rules and history are read after the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from gui.archive import Archive
from gui.case_acts import CaseActs
from gui.checker import Checker
from gui.damage_report import DamageReport
from gui.display import Display
from gui.drafts import Drafts
from gui.history_model import HistoryModel
from gui.jumps import Jumps
from gui.notice import Kind
from gui.pictures import Pictures
from gui.shortcuts import Shortcuts
from gui.telling import Telling
from gui.texts import say
from gui.window_sheets import WindowSheets
from logic.deal import Deal
from logic.history import Case, Check, Draft, Keep
from logic.language import Localised
from logic.message import Message
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
        self._window, self._settings, self._wishes = window, window.settings, window.wishes
        self._check, self._answer = window.check, window.answer
        self._history, self._panes = window.history, window.panes
        self._rulebook, self._archive = rulebook, archive
        archive.keep = self._settings.keep
        self._save_wanted = False
        self._removed = 0  # the case that was in the hand when it was deleted
        self.checker = Checker(rulebook, self)
        self._talk = self._check.message.conversation
        self._deal = self._check.add_deal(rulebook.platforms)
        self._deal.show_deal(Deal(platform=self._usual_platform))

        def today() -> date:
            return now().astimezone().date()

        self._answer.prepare(rulebook, today)
        self._check.message.offer_examples(rulebook)
        # controllers
        self.jumps = Jumps(self._talk, self._answer, self._panes, self._wishes)
        self._acts = CaseActs(self._wishes, archive, self)
        self.pictures = Pictures(self._check.message.pictures, archive, rulebook, self)
        self.display = Display(window, rulebook, self.checker, self.pictures)
        self.sheets = WindowSheets(window, rulebook, archive, self.checker)
        self.drafts = Drafts(
            self._check.draft_offer, archive, self.pictures, self._draft, self._take_up
        )
        # Wired first: already the model's first look at the archive may fail, and must be told.
        self._wire()
        self._model = HistoryModel(archive, rulebook, now, self)
        self._history.show_model(self._model)
        window.installEventFilter(self)
        Shortcuts(window, self)
        self.checker.start(self._in_hand())
        DamageReport(window, archive)
        self.drafts.start(adopt=not window.is_second)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # She comes back from another window of ours, which may have kept something.
        if event.type() is QEvent.Type.WindowActivate:
            self._model.catch_up()
        elif event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.Close):
            if event.type() is QEvent.Type.Close:
                self.pictures.settle()
            self.drafts.save()
        return False

    # --- acts ---

    def save(self) -> Case | None:
        """Keep the check in hand; says so only when it is on the disk."""
        # An Enter that confirms a conversion must not save: the text is not committed yet.
        if self._talk.is_composing or self.checker.check is not None:
            return self.checker.case
        self.checker.judge()
        self._save_wanted = self.checker.is_waiting
        if self._save_wanted:
            return None  # it is kept as soon as it has been read
        assessment = self.checker.assessment
        if assessment is None:
            self._hint(lambda: self.tr("There is nothing to check yet. Paste a message first."))
            return None
        if self._archive.keep is Keep.NOTHING:
            self._hint(
                lambda: self.tr(
                    "Checked. By your settings nothing is kept; the answer is on the screen."
                )
            )
            self._panes.show_answer()
            return None
        case = self.checker.case
        kept = self._archive.add(
            self.checker.message,
            self.checker.deal,
            self.checker.told,
            assessment,
            case_id=case.id if case else None,
            pictures=self.pictures.loose,
        )
        if kept is not None:
            self._check.notice.clear()
            self.checker.saved_as(kept)
            self.pictures.belong_to(kept)
            self.drafts.drop()
            self.display.announcer.tell(self.tr("Saved"))
            self._answer.show_top()
            self._panes.show_answer()
        return kept

    def open_case(self, case_id: int) -> None:
        """Show a saved case: its newest check as it was judged. What was typed is not lost."""
        shown = self.checker.case
        if shown is not None and shown.id == case_id and self.checker.check is shown.latest:
            self._panes.show_answer()
            return
        case = self._archive.get(case_id)
        if case is None:
            self.display.show_case()
            return
        self.drafts.set_aside()
        self._show_check(case, case.latest)

    def start_new(self) -> None:
        """Start with an empty message; what was typed is not lost."""
        self._save_wanted = False
        self._check.notice.clear()
        self.drafts.set_aside()
        self._take_up(Draft(Message(""), Deal(platform=self._usual_platform)))

    # --- who hears whom ---

    def _wire(self) -> None:
        self._talk.edited.connect(self._text_changed)
        self._deal.changed.connect(self._deal_changed)
        self._check.check_button.clicked.connect(self.save)
        self._check.reading_cancelled.connect(self._stop_reading)
        self._history.new_wanted.connect(self.start_new)
        self._history.record_chosen.connect(self.open_case)
        self._archive.failed.connect(self._tell_failure)
        self._archive.changed.connect(self.checker.case_is_now)
        self._archive.removed.connect(self._cases_removed)
        self._archive.restored.connect(self._cases_restored)
        self.sheets.keep_changed.connect(self.drafts.save)
        self._wishes.example_wanted.connect(self._try_example)
        self._check.message.example_wanted.connect(self._try_example)
        self._wishes.reply_copied.connect(self._keep_own_words)
        Telling(self._wishes, self.pictures, self.checker).told.connect(self.drafts.changed)
        self.pictures.changed.connect(self.drafts.changed)
        self.pictures.changed.connect(self.drafts.save)
        self._wishes.check_chosen.connect(self._check_chosen)
        self.checker.waiting_changed.connect(self._no_longer_waiting)
        self.checker.talk_changed.connect(self._talk_changed)
        self.checker.case_changed.connect(lambda: self.pictures.case_is(self.checker.case))

    def _text_changed(self) -> None:
        self._save_wanted = False
        self._check.notice.clear()
        self.checker.set_message(self._talk.message)
        # What is seen is what is judged: a saved deal may name a service that is no more.
        self.checker.set_deal(self._deal.deal)
        self.drafts.changed()

    def _talk_changed(self) -> None:
        """Another text was put over the one in hand: nothing that was said of that holds."""
        self.sheets.forget()
        self._talk.own_words = ""
        self._deal.show_deal(self.checker.deal)
        if self.checker.left_something:
            self._check.notice.offer(
                Kind.HINT,
                lambda: self.tr(
                    "This looks like another client's message: a new check begins, and the"
                    " answers below start anew."
                ),
                lambda: self.tr("It is the same client"),
                self.checker.same_client,
            )

    def _deal_changed(self) -> None:
        self._save_wanted = False
        deal = self._deal.deal
        self._settings.platform = deal.platform
        self.checker.set_deal(deal)
        self.drafts.changed()

    def _check_chosen(self, check_id: int) -> None:
        case = self.checker.case
        for check in case.checks if case else ():
            if check.id == check_id and case is not None:
                self.drafts.set_aside()
                self._show_check(case, check)

    def _cases_removed(self, ids: list[int]) -> None:
        case = self.checker.case
        if case is not None and case.id in ids:
            # What is not saved of it is set aside with its case, and goes or comes with that.
            self.start_new()
            self._removed = case.id

    def _cases_restored(self, ids: list[int]) -> None:
        """A deletion that is undone brings the case back to where it was: in the hand."""
        if self._removed in ids and self._talk.message.is_blank:
            self.open_case(self._removed)

    def _try_example(self, text: Localised) -> None:
        self._talk.fill(say(text))
        self._talk.setFocus()

    def _keep_own_words(self, reply: str) -> None:
        self._talk.own_words = reply

    def _stop_reading(self) -> None:
        self._save_wanted = False
        self.checker.cancel()
        self._hint(lambda: self.tr("Stopped. Press Check to have the text read again."))

    def _no_longer_waiting(self) -> None:
        if self._save_wanted and not self.checker.is_waiting:
            self.save()

    # --- what is in hand ---

    def _show_check(self, case: Case, check: Check) -> None:
        self._save_wanted = False
        self._check.notice.clear()
        self.sheets.forget()
        self._talk.own_words = ""
        self._talk.show_message(check.message)
        self._deal.show_deal(check.deal)
        self.pictures.show(case)
        self.checker.show_check(case, check)
        if not check.has_text:
            self._hint(lambda: self.tr("This check was kept without its text, as you had chosen."))
        self._answer.show_top()
        self._panes.show_answer()

    def _take_up(self, draft: Draft) -> None:
        """Put what is in `draft` into the hand."""
        case = self._archive.get(draft.case) if draft.case is not None else None
        self.sheets.forget()
        self._talk.own_words = ""
        self._talk.show_message(draft.message)
        self._deal.show_deal(draft.deal)
        self.pictures.take_up(draft.pictures, case)
        self.checker.start(replace(self._in_hand(), told=draft.told), case)
        self._panes.show_check()
        self._talk.setFocus()

    def _in_hand(self) -> Draft:
        return Draft(self._talk.message, self._deal.deal)

    def _draft(self) -> Draft | None:
        """What would be lost without saving, for `Drafts`."""
        draft, pictures = self.checker.draft, tuple(self.pictures.ids)
        if draft is None and pictures:
            draft = Draft(Message(""), self.checker.deal, self.checker.told)  # a screenshot alone
        return None if draft is None else replace(draft, pictures=pictures)

    @property
    def _usual_platform(self) -> str:
        return self._settings.default_platform or self._settings.platform

    def _hint(self, sentence: Callable[[], str]) -> None:
        self._check.notice.say(Kind.HINT, sentence)

    def _tell_failure(self, sentence: Localised) -> None:
        self._check.notice.say(Kind.PROBLEM, lambda: say(sentence))
