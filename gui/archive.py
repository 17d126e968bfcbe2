"""The history as the window uses it: opened once, its errors turned into sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from logic.assessment import Assessment
from logic.deal import Deal
from logic.history import (
    Case,
    CaseSummary,
    Draft,
    History,
    HistoryError,
    HistoryNewer,
    Keep,
    KeptDraft,
    Picture,
    PictureData,
    Query,
)
from logic.history.errors import Reason
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome
from logic.told import Told

PATIENCE = 1.5
"""Seconds the window may stand still while another process holds the file."""

_MAY_PASS = frozenset({Reason.BUSY, Reason.DISK_FULL, Reason.DISK_ERROR, Reason.UNWRITABLE})

_Result = TypeVar("_Result")


class Archive(QObject):
    """Keeps and gives cases. Where History raises, `failed` carries the sentence to show.

    `sentences` are those of resources/texts/history.toml, by the error's reason. `keep` is what
    the user wants kept of a check. What changes a case gives it as it is now, None when nothing
    was changed.
    """

    failed = Signal(object)  # Localised
    added = Signal(object)  # Case
    changed = Signal(object)  # Case
    removed = Signal(list)  # ids of cases that are not in the list any more
    restored = Signal(list)  # ids of cases that are back

    def __init__(
        self, file: Path, sentences: Mapping[str, Localised], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.keep = Keep.WITH_TEXT
        self._file = file
        self._sentences = sentences
        self._history: History | None = None
        self._closed_because: HistoryError | None = None
        self._open()

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return self._file

    @property
    def closed_because(self) -> Localised | None:
        """Why nothing can be kept; None when it can. A newer history can be read all the same."""
        return None if self._closed_because is None else self._sentence(self._closed_because)

    @property
    def is_readable(self) -> bool:
        """Whether what was kept before can be read, even when nothing more can be kept."""
        return self._history is not None

    @property
    def may_open_later(self) -> bool:
        """Whether what closed it may pass (a full disk, another program): each save tries anew."""
        return self._closed_because is not None and self._closed_because.reason in _MAY_PASS

    # --- checks and cases ---

    def add(
        self,
        message: Message,
        deal: Deal,
        told: Told,
        assessment: Assessment,
        *,
        case_id: int | None = None,
        pictures: Sequence[int] = (),
    ) -> Case | None:
        """Keep a check, in a case of its own or in that one, once it is on the disk.

        `pictures` are kept ones that belong to no case yet.
        """
        case = self._try(
            lambda history: history.add(
                message,
                deal,
                told,
                assessment,
                case_id=case_id,
                keep=self.keep,
                pictures=pictures,
            )
        )
        if case is not None:
            (self.added if case_id is None else self.changed).emit(case)
        return case

    def get(self, case_id: int) -> Case | None:
        """Give a case as it was saved; None when it cannot be read."""
        return self._try(lambda history: history.get(case_id))

    def page(self, query: Query, limit: int, after: CaseSummary | None = None) -> list[CaseSummary]:
        """Give the next lines of the list; none when they cannot be read."""
        return self._try(lambda history: history.page(query, limit, after)) or []

    def count(self, query: Query) -> int:
        """Give how many cases the query finds; 0 when they cannot be read."""
        return self._try(lambda history: history.count(query)) or 0

    def record_outcome(self, case_id: int, outcome: Outcome | None) -> Case | None:
        """Keep the client's reaction; None takes the last one back."""
        return self._change(lambda history: history.record_outcome(case_id, outcome))

    def set_look_again(self, case_id: int, day: date | None) -> Case | None:
        """Keep the day to look at the case again."""
        return self._change(lambda history: history.set_look_again(case_id, day))

    def set_name(self, case_id: int, name: str) -> Case | None:
        """Keep what the user calls the case."""
        return self._change(lambda history: history.set_name(case_id, name))

    def set_client(self, case_id: int, client: str) -> Case | None:
        """Keep the client's name."""
        return self._change(lambda history: history.set_client(case_id, client))

    def set_note(self, case_id: int, note: str) -> Case | None:
        """Keep the user's note."""
        return self._change(lambda history: history.set_note(case_id, note))

    def set_pinned(self, case_id: int, pinned: bool) -> Case | None:
        """Keep whether the case stays on top of the list."""
        return self._change(lambda history: history.set_pinned(case_id, pinned))

    def tick(self, case_id: int, act: str, step: Localised, done: bool) -> Case | None:
        """Keep that a step of a tick list is done, or is not."""
        return self._change(lambda history: history.tick(case_id, act, step, done))

    def delete(self, ids: Sequence[int]) -> bool:
        """Take cases out of the list; they can come back."""
        return self._done(lambda history: history.delete(ids), self.removed, ids)

    def restore(self, ids: Sequence[int]) -> bool:
        """Bring deleted cases back."""
        return self._done(lambda history: history.restore(ids), self.restored, ids)

    def erase(self, ids: Sequence[int]) -> bool:
        """Erase cases for good."""
        return self._done(lambda history: history.erase(ids), self.removed, ids)

    # --- pictures and drafts ---

    def keep_picture(self, picture: PictureData, case_id: int | None = None) -> Picture | None:
        """Keep a picture, with a case or loose until its check is saved."""
        kept = self._try(lambda history: history.keep_picture(picture, case_id))
        if kept is not None and case_id is not None:
            self._change(lambda history: history.get(case_id))
        return kept

    def picture_bytes(self, picture_id: int) -> bytes | None:
        """Give a picture's file."""
        return self._try(lambda history: history.picture_bytes(picture_id))

    def drop_picture(self, picture_id: int, case_id: int | None = None) -> bool:
        """Erase a picture, of this case or a loose one."""
        dropped = self._does(lambda history: history.drop_picture(picture_id))
        if dropped and case_id is not None:
            self._change(lambda history: history.get(case_id))
        return dropped

    def save_draft(
        self, draft: Draft, draft_id: int | None = None, *, set_aside: bool = False
    ) -> KeptDraft | None:
        """Keep what is in hand and not saved, over the draft of that id."""
        return self._try(
            lambda history: history.save_draft(draft, draft_id=draft_id, set_aside=set_aside)
        )

    def drafts(self) -> list[KeptDraft]:
        """Give the drafts, the newest first; none when they cannot be read."""
        return self._try(lambda history: history.drafts()) or []

    def drop_draft(self, draft_id: int) -> bool:
        """Erase a draft."""
        return self._does(lambda history: history.drop_draft(draft_id))

    def close(self) -> None:
        """Close the file; whoever still asks for something gets nothing, without a word."""
        if self._history is not None:
            self._history.close()
            self._history = None

    def _change(self, act: Callable[[History], Case]) -> Case | None:
        case = self._try(act)
        if case is not None:
            self.changed.emit(case)
        return case

    def _done(self, act: Callable[[History], object], told: object, ids: Sequence[int]) -> bool:
        done = self._does(act)
        if done:
            told.emit(list(ids))  # type: ignore[attr-defined]  # a bound signal
        return done

    def _does(self, act: Callable[[History], object]) -> bool:
        def doing(history: History) -> bool:
            act(history)
            return True

        return bool(self._try(doing))

    def _try(self, act: Callable[[History], _Result]) -> _Result | None:
        if self.may_open_later:
            self._open()
        if self._history is None:
            if self.closed_because is not None:
                self.failed.emit(self.closed_because)
            return None
        try:
            return act(self._history)
        except HistoryError as error:
            self.failed.emit(self._sentence(error))
            return None

    def _open(self) -> None:
        try:
            self._history = History.open(self._file, patience=PATIENCE)
            self._closed_because = None
        except HistoryNewer as error:
            # It says so, and shows what can be read; each try to save says so again.
            self._closed_because = error
            self._history = self._only_to_read()
        except HistoryError as error:
            self._closed_because = error

    def _only_to_read(self) -> History | None:
        try:
            return History.look(self._file, patience=PATIENCE)
        except HistoryError:
            return None  # Why nothing can be kept is told already, by the error before.

    def _sentence(self, error: HistoryError) -> Localised:
        file = str(error.file)
        return self._sentences[error.reason].fill(file=Localised(file, file))
