"""The check in hand: message, deal, and what logic says about them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from gui.judging import Judging
from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Deal
from logic.history import Record
from logic.message import Message
from logic.rulebook import Rulebook

LONG_TEXT = 5_000
LONG_TEXT_PAUSE_MS = 200
"""A long text is judged in a thread when the typing pauses, a usual one as soon as the event
loop is free."""


class Checker(QObject):
    """Holds one check, has it judged when it changed, and tells.

    It is one of: a new check, which is judged afresh on every change; or a saved one (`record`),
    shown as it was judged then. Editing a saved one makes it a new check.
    """

    assessed = Signal()
    record_changed = Signal()
    waiting_changed = Signal()

    def __init__(self, rulebook: Rulebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._message = Message("")
        self._deal = Deal()
        self._assessment: Assessment | None = None
        self._record: Record | None = None
        self._judging: Judging | None = None
        self._is_waiting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.judge)

    @property
    def message(self) -> Message:
        """The message in hand."""
        return self._message

    @property
    def deal(self) -> Deal:
        """The state of the deal in hand."""
        return self._deal

    @property
    def assessment(self) -> Assessment | None:
        """The answer; None while there is nothing to judge."""
        if self._assessment is None or self._assessment.verdict is None:
            return None
        return self._assessment

    @property
    def record(self) -> Record | None:
        """The saved check that is shown; None while it is a new one."""
        return self._record

    @property
    def is_unsaved(self) -> bool:
        """Whether there is something that would be lost without saving."""
        return self._record is None and not self._message.is_blank

    @property
    def is_waiting(self) -> bool:
        """Whether a long text is being read: `assessment` is not yet about what is in hand."""
        return self._is_waiting

    def start(self, text: str, deal: Deal) -> None:
        """Start a new check with this text and deal, and judge it now."""
        self._message, self._deal = Message(text), deal
        self._assessment = None
        self._set_record(None)
        self._set_waiting(self._is_long)
        self.judge()
        if self._is_waiting:
            self.assessed.emit()  # the answer to another text must not stand beside this one

    def set_text(self, text: str) -> None:
        """Take another text; it is judged soon."""
        if text == self._message.text:
            return
        was_long, self._message = self._is_long, Message(text)
        if self._is_long and not was_long:
            # Reading takes a while: the answer to another text must not stand beside this one.
            self._assessment = None
            self.assessed.emit()
        self._edited(LONG_TEXT_PAUSE_MS if self._is_long else 0)

    def set_deal(self, deal: Deal) -> None:
        """Take another state of the deal; it is judged soon."""
        if deal != self._deal:
            self._deal = deal
            self._edited(0)

    def judge(self) -> None:
        """Judge the check in hand now, unless it is a saved one; a long text in a thread."""
        self._timer.stop()
        if self._record is not None:
            return
        if self._is_long:
            if self._is_waiting:
                self._judge_beside()
            return
        try:
            answer = assess(self._message, self._deal, self._rulebook)
        except Exception:
            self._take(None)
            raise
        self._take(answer)

    def show_record(self, record: Record) -> None:
        """Show a saved check as it was judged."""
        self._timer.stop()
        self._message, self._deal = record.message, record.deal
        self._assessment = record.assessment
        self._set_record(record)
        self._set_waiting(False)
        self.assessed.emit()

    def saved_as(self, record: Record) -> None:
        """Note that the check in hand is kept as `record` (also: that this record changed)."""
        self._set_record(record)

    @property
    def _is_long(self) -> bool:
        return len(self._message.text) > LONG_TEXT

    def _edited(self, pause: int) -> None:
        self._set_record(None)
        self._set_waiting(self._is_long)
        self._timer.start(pause)

    def _judge_beside(self) -> None:
        """Start a thread, one at a time: when it ends, the newest text is looked at."""
        if self._judging is None:
            self._judging = Judging(self._message, self._deal, self._rulebook)
            self._judging.finished.connect(self._judged_beside)
            self._judging.start()

    def _judged_beside(self) -> None:
        done, self._judging = self._judging, None
        if done is None or not self._is_waiting or self._timer.isActive():
            return  # something newer is in hand, and is or will be judged
        if (done.message, done.deal) != (self._message, self._deal):
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

    def _set_record(self, record: Record | None) -> None:
        if record != self._record:
            self._record = record
            self.record_changed.emit()

    def _set_waiting(self, waiting: bool) -> None:
        if waiting is not self._is_waiting:
            self._is_waiting = waiting
            self.waiting_changed.emit()
