"""What the history keeps: a case with its checks, reactions, ticks and pictures over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from logic.assessment import Assessment
from logic.deal import Deal
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome
from logic.told import NOTHING_TOLD, Told
from logic.verdict import Verdict


class Keep(StrEnum):
    """What is kept of a check, by the user's choice."""

    WITH_TEXT = "with_text"
    WITHOUT_TEXT = "without_text"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Check:
    """One kept check: what was looked at, in which state, and the answer as it was given.

    With `has_text` false the user chose to keep no words: message, evidence and notes are empty.
    """

    id: int
    created: datetime
    message: Message
    deal: Deal
    told: Told
    assessment: Assessment
    has_text: bool = True


@dataclass(frozen=True, slots=True)
class Reaction:
    """What the client did, and when the user noted it; None takes the one before back."""

    outcome: Outcome | None
    recorded: datetime


@dataclass(frozen=True, slots=True)
class TickDone:
    """A step of a tick list ("I already did it") that the user has done, in the words of then."""

    act: str
    step: Localised
    done: datetime


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture kept as evidence; its bytes are read on demand. Sizes in pixels and bytes."""

    id: int
    added: datetime
    name: str
    width: int
    height: int
    length: int


@dataclass(frozen=True, slots=True)
class PictureData:
    """A picture to keep: the bytes of a PNG or JPEG file, as they are shown again."""

    name: str
    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Case:
    """One client or job: everything kept of it, the oldest first in each list.

    `name` is what the user calls it, "" until she names it. `look_again` is the day she wants to
    be reminded. `deleted` is when she deleted it; it can come back until it is erased.
    """

    id: int
    created: datetime
    changed: datetime
    title: str
    name: str
    client: str
    note: str
    pinned: bool
    look_again: date | None
    deleted: datetime | None
    checks: tuple[Check, ...]
    reactions: tuple[Reaction, ...] = ()
    ticks: tuple[TickDone, ...] = ()
    pictures: tuple[Picture, ...] = ()

    @property
    def latest(self) -> Check:
        """The newest check; a case has at least one."""
        return self.checks[-1]

    @property
    def outcome(self) -> Outcome | None:
        """The client's reaction as it stands."""
        return self.reactions[-1].outcome if self.reactions else None

    @property
    def shown_name(self) -> str:
        """What the list calls it: her own name for it, or what the message begins with."""
        return self.name or self.title


@dataclass(frozen=True, slots=True)
class WholeCase:
    """A case with the bytes of its pictures, in their order: what travels to another history."""

    case: Case
    pictures: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging cases into a history does, or did: how many are new, gain something, are there.

    A case is known again by a check of it. What is there is never overwritten.
    """

    new: int = 0
    grown: int = 0
    same: int = 0


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A line of the history's list: everything but the long texts.

    `title` is the shown name, "" when nothing can be shown. `verdict` and `deal` are those of
    the newest check.
    """

    id: int
    created: datetime
    changed: datetime
    title: str
    client: str
    verdict: Verdict | None
    deal: Deal
    outcome: Outcome | None
    pinned: bool
    look_again: date | None
    deleted: datetime | None


@dataclass(frozen=True, slots=True)
class Query:
    """Which cases to list; an empty set means all.

    Each word of `text` must be found in the messages, the name, the client or the note,
    whatever the width, the case or the kind of kana of its letters.
    `open_only`: no reaction of the client is noted yet. `deleted`: those that were deleted.
    """

    text: str = ""
    verdicts: frozenset[Verdict] = frozenset()
    platforms: frozenset[str] = frozenset()
    open_only: bool = False
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What is in hand and not yet saved; `case` is the id of the case it belongs to, if any.

    `pictures` are ids of pictures that are kept but belong to no case yet.
    """

    message: Message
    deal: Deal
    told: Told = NOTHING_TOLD
    case: int | None = None
    pictures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as the history has it; `set_aside` when another check was opened over it."""

    id: int
    updated: datetime
    draft: Draft
    set_aside: bool
