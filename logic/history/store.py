"""The history: keep checks in cases, write on them, find and read them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from logic.assessment import Assessment
from logic.deal import Deal
from logic.history import connection as sql
from logic.history import drafts, pictures, reading, writing
from logic.history.cases import (
    Case,
    CaseSummary,
    Draft,
    Keep,
    KeptDraft,
    Picture,
    PictureData,
    Query,
)
from logic.history.opening import utc_now
from logic.history.records import Checked
from logic.history.titles import title_of
from logic.history.upkeep import Upkeep
from logic.history.wordless import without_words
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome
from logic.told import Told

__all__ = ["History", "utc_now"]

_EVERYTHING = Query()


class History(Upkeep):
    """The history of cases. What it raises beside errors of its own file: `HistoryFile`.

    Every method that writes returns once it is on the disk, so that a power cut cannot take it
    back. When it raises, nothing of that act is in the file (only a disk that reports a fault
    after it has stored everything can have kept it), and all that was there before is. Where
    an id is of no case, HistoryRecordMissing is raised.
    """

    def add(
        self,
        message: Message,
        deal: Deal,
        told: Told,
        assessment: Assessment,
        *,
        case_id: int | None = None,
        keep: Keep = Keep.WITH_TEXT,
        pictures: Sequence[int] = (),
    ) -> Case:
        """Keep a check, in a case of its own or as the newest one of that case.

        A case that was deleted comes back with it. `pictures` are ids of loose pictures, which
        now belong to the case; one that is gone meanwhile keeps no check from being kept. With
        Keep.WITHOUT_TEXT neither they nor any word of the client or of her own notes is kept,
        and the check that is given back has none. Raises ValueError for Keep.NOTHING.
        """
        if keep is Keep.NOTHING:
            raise ValueError("a check of which nothing is kept is not added")
        has_text = keep is Keep.WITH_TEXT
        if not has_text:
            message, told, assessment = without_words(message, told, assessment)
        check = Checked(message, deal, told, assessment, has_text, title_of(message))
        with self._writing() as now:
            if case_id is None:
                case_id = writing.new_case(self._connection, check, now)
            else:
                writing.add_check(self._connection, case_id, check, now)
            if has_text:
                writing.add_pictures(self._connection, case_id, pictures)
            return reading.case(self._connection, case_id)

    def get(self, case_id: int) -> Case:
        """Give a case exactly as it was saved, a deleted one too.

        Raises HistoryDamaged when a part of it is not what was saved.
        """
        with self._reading():
            return reading.case(self._connection, case_id)

    def page(
        self, query: Query = _EVERYTHING, limit: int = 200, after: CaseSummary | None = None
    ) -> list[CaseSummary]:
        """Give at most `limit` lines of the list, from its top or those that come after one.

        Pinned cases first, then what was changed last. Every word of `Query.text` must be
        found: a part of a word is enough. A row that makes no sense is left out, and counted
        by `damaged_count`. Raises ValueError when `limit` is less than one.
        """
        if limit < 1:
            raise ValueError("limit must be at least 1")
        with self._reading():
            return reading.page(self._connection, query, limit, after)

    def count(self, query: Query = _EVERYTHING) -> int:
        """Give how many cases `query` finds, those that cannot be read among them."""
        with self._reading():
            return reading.count(self._connection, query)

    def damaged_count(self) -> int:
        """Give how many cases the list leaves out, for what is kept of them makes no sense.

        Reads the whole list. That a check within a case is damaged shows only in `get`.
        """
        with self._reading():
            return reading.damaged_count(self._connection)

    def record_outcome(self, case_id: int, outcome: Outcome | None) -> Case:
        """Keep how the client reacted; None takes the last reaction back. Earlier ones stay."""
        with self._writing() as now:
            writing.react(self._connection, case_id, outcome, now)
            return reading.case(self._connection, case_id)

    def set_look_again(self, case_id: int, day: date | None) -> Case:
        """Keep the day she wants to look at it again; None forgets it."""
        with self._writing() as now:
            writing.look_again(self._connection, case_id, day, now)
            return reading.case(self._connection, case_id)

    def set_name(self, case_id: int, name: str) -> Case:
        """Keep what she calls it; "" for what its message begins with."""
        return self._label(case_id, "name", name)

    def set_client(self, case_id: int, client: str) -> Case:
        """Keep whose job it is."""
        return self._label(case_id, "client", client)

    def set_note(self, case_id: int, note: str) -> Case:
        """Keep her note on it."""
        return self._label(case_id, "note", note)

    def set_pinned(self, case_id: int, pinned: bool) -> Case:
        """Pin it to the top of the list, or not. This alone leaves its time of change as it is."""
        with self._writing():
            writing.pin(self._connection, case_id, pinned)
            return reading.case(self._connection, case_id)

    def tick(self, case_id: int, act: str, step: Localised, done: bool) -> Case:
        """Keep that a step of the list for `act` is done, or take that back.

        A step is known by its words; one that is ticked already keeps the time it was done.
        """
        with self._writing() as now:
            writing.tick(self._connection, case_id, act, step, done, now)
            return reading.case(self._connection, case_id)

    def delete(self, ids: Iterable[int]) -> None:
        """Take cases off the list; `restore` brings them back until they are erased.

        Ids of cases that are gone or deleted already are fine.
        """
        with self._writing() as now:
            writing.delete(self._connection, ids, now)

    def restore(self, ids: Iterable[int]) -> list[int]:
        """Put deleted cases back where they were; gives the ids of those that are there."""
        with self._writing():
            return writing.restore(self._connection, ids)

    def keep_picture(self, picture: PictureData, case_id: int | None = None) -> Picture:
        """Keep a picture, of a case or loose: then `add` gives it to one.

        A loose picture that no draft names is erased at a start a day later.
        """
        with self._writing() as now:
            if case_id is not None:
                writing.touch(self._connection, case_id, now)
            return pictures.keep(self._connection, picture, case_id, now)

    def picture_bytes(self, picture_id: int) -> bytes:
        """Give the bytes of a picture. Raises HistoryDamaged when they are not what was kept."""
        with self._reading():
            return pictures.read(self._connection, picture_id)

    def drop_picture(self, picture_id: int) -> None:
        """Erase a picture for good."""
        with self._writing() as now:
            case_id = pictures.drop(self._connection, picture_id)
            if case_id is not None:
                writing.touch(self._connection, case_id, now)

    def save_draft(
        self, draft: Draft, draft_id: int | None = None, set_aside: bool = False
    ) -> KeptDraft:
        """Keep a draft in place of that one; as a new one when there is none (any more).

        A draft of a case that was erased meanwhile is kept as a draft of no case.
        """
        with self._writing() as now:
            return drafts.save(self._connection, draft, draft_id, set_aside, now)

    def drafts(self) -> list[KeptDraft]:
        """Give the drafts, the newest first.

        One that cannot be read is left out, and stays in the file as it is.
        """
        with self._reading():
            return drafts.every(self._connection)

    def drop_draft(self, draft_id: int) -> None:
        """Erase a draft for good; one that is gone already is fine.

        Its loose pictures, which belong to no case, are erased with it unless another names them.
        """
        with self._writing():
            drafts.drop(self._connection, draft_id)

    def check(self) -> None:
        """Read everything and return when all of it is sound. Takes its time on a large file.

        Raises HistoryDamaged.
        """
        with self._reading():
            sql.require_sound(self._connection, self._file)
            reading.everything(self._connection)

    def _label(self, case_id: int, column: str, text: str) -> Case:
        with self._writing() as now:
            writing.label(self._connection, case_id, column, text, now)
            return reading.case(self._connection, case_id)
