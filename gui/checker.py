"""The check in hand: message, deal, what the user told, and what logic says about them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from gui.judging import Judging
from gui.talks import Talks
from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Deal
from logic.history import Case, Check, Draft
from logic.message import Message
from logic.rulebook import Rulebook
from logic.told import Told

LONG_TEXT = 5_000
LONG_TEXT_PAUSE_MS = 200
"""A long text is judged in a thread when the typing pauses, a usual one as soon as the event
loop is free."""


class Checker(QObject):
    """Holds one check, has it judged when it changed, and tells.

    It is one of: a new check, judged afresh on every change; a saved one (`check` of `case`),
    shown as it was judged then; or a changed one (`case` without `check`), which will be kept as
    a further check of that case, as long as it still is about the same talk (gui/talks.py).

    `talk_changed` tells that a text was put over another one, so that deal, answers and case
    are those of another talk now.
    """

    assessed = Signal()
    case_changed = Signal()
    talk_changed = Signal()
    waiting_changed = Signal()

    def __init__(self, rulebook: Rulebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._draft = Draft(Message(""), Deal())
        self._assessment: Assessment | None = None
        self._talks = Talks()
        self._case: Case | None = None
        self._check: Check | None = None
        self._judging: Judging | None = None
        self._is_waiting = False
        self._in_hand = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.judge)

    @property
    def message(self) -> Message:
        """The message in hand."""
        return self._draft.message

    @property
    def deal(self) -> Deal:
        """The state of the deal in hand."""
        return self._draft.deal

    @property
    def told(self) -> Told:
        """What the user told beyond message and deal."""
        return self._draft.told

    @property
    def assessment(self) -> Assessment | None:
        """The answer; None while there is nothing to judge."""
        if self._assessment is None or self._assessment.verdict is None:
            return None
        return self._assessment

    @property
    def case(self) -> Case | None:
        """The saved case that the check in hand belongs to; None for a new one."""
        return self._case

    @property
    def check(self) -> Check | None:
        """The saved check that is shown as it was judged; None while it is new or changed."""
        return self._check

    @property
    def draft(self) -> Draft | None:
        """What would be lost without saving; None when there is nothing."""
        if self._check is not None or self.message.is_blank:
            return None
        return replace(self._draft, case=self._case.id if self._case else None)

    @property
    def is_waiting(self) -> bool:
        """Whether a long text is being read: `assessment` is not yet about what is in hand."""
        return self._is_waiting

    @property
    def in_hand(self) -> int:
        """A number of the check in hand: another one for each that is started or opened."""
        return self._in_hand

    def start(self, draft: Draft, case: Case | None = None) -> None:
        """Start with what is in `draft`, as a further check of `case`, and judge it now."""
        self._in_hand += 1
        self._draft = Draft(draft.message, draft.deal, draft.told)
        self._assessment = None
        self._talks.begin(self._draft, (case, case.latest) if case else None)
        self._set_case(case, None)
        self._set_waiting(self._is_long)
        self.judge()
        if self._is_waiting:
            self.assessed.emit()  # the answer to another text must not stand beside this one

    def set_message(self, message: Message) -> None:
        """Take another message; it is judged soon."""
        if message == self.message:
            return
        was_long, is_other = self._is_long, self._talks.take(message)
        known = self._talks.now.draft if is_other else self._draft
        self._draft = replace(known, message=message)
        if self._is_long and (is_other or not was_long):
            self._drop_answer()
        self._edited(LONG_TEXT_PAUSE_MS if self._is_long else 0)
        if is_other:
            self._in_hand += 1
            self.talk_changed.emit()

    def set_deal(self, deal: Deal) -> None:
        """Take another state of the deal; it is judged soon."""
        if deal != self.deal:
            self._tell(replace(self._draft, deal=deal))

    def set_told(self, told: Told) -> None:
        """Take what the user tells now; it is judged soon."""
        if told != self.told:
            self._tell(replace(self._draft, told=told))

    @property
    def left_something(self) -> bool:
        """Whether something was known of the talk before this one, and does not hold for it."""
        return self._talks.left_something

    def same_client(self) -> None:
        """Note that the text belongs to the talk before after all, as the user says."""
        self._talks.join()
        self._draft = replace(self._talks.now.draft, message=self.message)
        self._edited(0)
        self.talk_changed.emit()

    def judge(self) -> None:
        """Judge the check in hand now, unless it is a saved one; a long text in a thread."""
        self._timer.stop()
        if self._check is not None:
            return
        if self._is_long:
            if self._is_waiting or self._assessment is None:
                self._set_waiting(True)
                self._judge_beside()
            return
        try:
            answer = assess(self.message, self.deal, self._rulebook, self.told)
        except Exception:
            self._take(None)
            raise
        self._take(answer)

    def cancel(self) -> None:
        """Wait no longer for the answer to a long text; `judge` asks for it again."""
        self._timer.stop()
        self._drop_answer()
        self._set_waiting(False)

    def show_check(self, case: Case, check: Check) -> None:
        """Show a saved check as it was judged."""
        self._in_hand += 1
        self._timer.stop()
        self._draft = Draft(check.message, check.deal, check.told)
        self._assessment = check.assessment
        self._talks.begin(self._draft, (case, check))
        self._set_case(case, check)
        self._set_waiting(False)
        self.assessed.emit()

    def saved_as(self, case: Case) -> None:
        """Note that the check in hand is kept as the newest one of `case`."""
        self._talks.begin(self._draft, (case, case.latest))
        self._set_case(case, case.latest)

    def case_is_now(self, case: Case) -> None:
        """Note that the case in hand changed: a reaction, a name, a tick."""
        opened = self._talks.now.opened
        if opened is not None and opened[0].id == case.id:
            self._talks.now = replace(self._talks.now, opened=(case, opened[1]))
            if self._case is not None:
                self._set_case(case, self._check)

    @property
    def _is_long(self) -> bool:
        return len(self.message.text) > LONG_TEXT

    def _tell(self, draft: Draft) -> None:
        self._draft = draft
        self._talks.tell(draft)
        if self._is_long:
            self._drop_answer()
        self._edited(0)

    def _edited(self, pause: int) -> None:
        case, check = self._talks.now.opened or (None, None)
        if check is not None and self._draft == Draft(check.message, check.deal, check.told):
            # What was changed has been taken back: this is the saved check again.
            self._timer.stop()
            self._set_case(case, check)
            self._set_waiting(False)
            self._take(check.assessment)
            return
        self._set_case(case, None)
        self._set_waiting(self._is_long)
        self._timer.start(pause)

    def _drop_answer(self) -> None:
        """Reading takes a while: the answer to something else must not stand there meanwhile."""
        if self._assessment is not None:
            self._assessment = None
            self.assessed.emit()

    def _judge_beside(self) -> None:
        """Start a thread, one at a time: when it ends, the newest text is looked at."""
        if self._judging is None:
            self._judging = Judging(self.message, self.deal, self.told, self._rulebook)
            self._judging.finished.connect(self._judged_beside)
            self._judging.start()

    def _judged_beside(self) -> None:
        done, self._judging = self._judging, None
        if done is None or not self._is_waiting or self._timer.isActive():
            return  # something newer is in hand, and is or will be judged
        if (done.message, done.deal, done.told) != (self.message, self.deal, self.told):
            self._judge_beside()
            return
        try:
            answer = done.result()
        except Exception:
            self._take(None)
            raise
        else:
            self._take(answer)
        finally:
            self._set_waiting(False)

    def _take(self, answer: Assessment | None) -> None:
        """Show an answer; None when judging failed, as an earlier one must not stay."""
        if answer is None or answer != self._assessment:
            self._assessment = answer
            self.assessed.emit()

    def _set_case(self, case: Case | None, check: Check | None) -> None:
        if (case, check) != (self._case, self._check):
            self._case, self._check = case, check
            self.case_changed.emit()

    def _set_waiting(self, waiting: bool) -> None:
        if waiting is not self._is_waiting:
            self._is_waiting = waiting
            self.waiting_changed.emit()
