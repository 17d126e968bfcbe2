"""The timeline of a case: what was checked, changed, answered and done, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from enum import StrEnum

from logic.deal import Answer
from logic.history.cases import Case, Check, TickDone
from logic.language import Localised
from logic.message import Author
from logic.platforms import Platform
from logic.rulebook import Rulebook
from logic.verdict import Verdict


class MomentKind(StrEnum):
    """What kind of thing happened."""

    CHECKED = "checked"
    MESSAGE = "message"
    STATE = "state"
    TOLD = "told"
    REACTION = "reaction"
    TICKED = "ticked"
    PICTURE = "picture"
    LOOK_AGAIN = "look_again"


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline.

    `check_id` is the check it belongs to, if it is about one; `verdict` is what that check gave
    (CHECKED only). The day to look again is a moment at the start of that day, even when it is
    still to come.
    """

    when: datetime
    kind: MomentKind
    text: Localised
    check_id: int | None = None
    verdict: Verdict | None = None


def timeline(case: Case, rulebook: Rulebook, zone: tzinfo | None = None) -> tuple[Moment, ...]:
    """Give the moments of a case, the oldest first; those of one time in the order of reading.

    `zone` is where a day begins and ends, for ticks of one day are one line; None: as recorded.
    Pure. Raises KeyError for a service that the rulebook does not have.
    """
    teller = _Teller(rulebook, zone)
    moments = [
        *teller.checks(case),
        *teller.pictures(case),
        *teller.reactions(case),
        *teller.ticks(case),
        *teller.look_again(case),
    ]
    return tuple(sorted(moments, key=lambda moment: moment.when))


class _Teller:
    """Puts what happened into sentences of timeline.toml."""

    def __init__(self, rulebook: Rulebook, zone: tzinfo | None) -> None:
        self._rulebook = rulebook
        self._texts = rulebook.texts["timeline"]
        self._zone = zone

    def checks(self, case: Case) -> Iterator[Moment]:
        """Each check: first what had changed since the one before, then what came out."""
        before: Check | None = None
        for check in case.checks:
            if before is not None:
                yield from self._messages(before, check)
                yield from self._states(before, check)
                yield from self._told(before, check)
            yield self._checked(check)
            before = check

    def pictures(self, case: Case) -> Iterator[Moment]:
        """Each picture that was added."""
        for picture in case.pictures:
            text = self._texts["picture"].fill(name=_same(picture.name))
            yield Moment(picture.added, MomentKind.PICTURE, text)

    def reactions(self, case: Case) -> Iterator[Moment]:
        """Each reaction of the client as she noted it, and each that she took back."""
        for reaction in case.reactions:
            if reaction.outcome is None:
                text = self._texts["taken_back"]
            else:
                label = self._rulebook.outcomes[reaction.outcome].label
                text = self._texts["reaction"].fill(reaction=label)
            yield Moment(reaction.recorded, MomentKind.REACTION, text)

    def ticks(self, case: Case) -> Iterator[Moment]:
        """The steps she did, those of one list on one day together, when the last was done."""
        groups: dict[tuple[str, date], list[TickDone]] = {}
        for tick in case.ticks:
            groups.setdefault((tick.act, self._day(tick.done)), []).append(tick)
        for (id_, _), ticks in groups.items():
            act = self._rulebook.acts.get(id_)
            label = act.label if act else _same(id_)
            text = self._texts["ticked"].fill(count=_same(str(len(ticks))), act=label)
            yield Moment(max(tick.done for tick in ticks), MomentKind.TICKED, text)

    def look_again(self, case: Case) -> Iterator[Moment]:
        """The day she wants to look again."""
        if case.look_again is not None:
            zone = self._zone or case.created.tzinfo
            when = datetime.combine(case.look_again, time(), zone)
            yield Moment(when, MomentKind.LOOK_AGAIN, self._texts["look_again"])

    def _checked(self, check: Check) -> Moment:
        platform = self._rulebook.platforms[check.deal.platform]
        states = [
            self._texts["state"].fill(what=what, answer=self._answer(answer))
            for what, answer in _states_of(check, platform).values()
        ]
        headline = check.assessment.headline
        if states:
            text = self._texts["checked"].fill(states=_listed(states), headline=headline)
        else:
            text = self._texts["checked_stateless"].fill(headline=headline)
        verdict = check.assessment.verdict
        return Moment(check.created, MomentKind.CHECKED, text, check.id, verdict)

    def _messages(self, before: Check, check: Check) -> Iterator[Moment]:
        """The parts that were added; or that the text is another one."""
        if before.message == check.message or not (before.has_text and check.has_text):
            return
        old, new = before.message.parts, check.message.parts
        if new[: len(old)] != old:
            keys = ["text_changed"]
        else:
            by_client = [part.author is Author.CLIENT for part in new[len(old) :]]
            keys = ["reply_added" if client else "own_added" for client in by_client]
        for key in keys:
            yield Moment(check.created, MomentKind.MESSAGE, self._texts[key], check.id)

    def _states(self, before: Check, check: Check) -> Iterator[Moment]:
        """Another service, and each answer about the deal that changed."""
        platforms = self._rulebook.platforms
        old, new = platforms[before.deal.platform], platforms[check.deal.platform]
        if old is not new:
            text = self._texts["service_changed"].fill(before=old.name, after=new.name)
            yield Moment(check.created, MomentKind.STATE, text, check.id)
        were, are = _states_of(before, new), _states_of(check, new)
        changes = [
            self._texts["state_change"].fill(
                what=what, before=self._answer(were[name][1]), after=self._answer(answer)
            )
            for name, (what, answer) in are.items()
            if were[name][1] is not answer
        ]
        if changes:
            text = self._texts["state_changed"].fill(change=_listed(changes))
            yield Moment(check.created, MomentKind.STATE, text, check.id)

    def _told(self, before: Check, check: Check) -> Iterator[Moment]:
        """What she looked up by hand or set aside, where that changed."""
        if before.told.answers != check.told.answers:
            yield Moment(check.created, MomentKind.TOLD, self._texts["looked_up"], check.id)
        if before.told.dismissals != check.told.dismissals:
            yield Moment(check.created, MomentKind.TOLD, self._texts["set_aside"], check.id)

    def _answer(self, answer: Answer) -> Localised:
        return self._texts[f"answer_{answer.value}"]

    def _day(self, moment: datetime) -> date:
        return (moment.astimezone(self._zone) if self._zone else moment).date()


def _states_of(check: Check, platform: Platform) -> dict[str, tuple[Localised, Answer]]:
    """What a check says about the deal, as far as the service asks it: its words and the answer."""
    deal = check.deal
    every = {
        "contract": (platform.terms["contract"], deal.contract),
        "escrow": (platform.terms["escrow"], deal.escrow),
        "approved": (platform.terms["approval"], deal.approved),
    }
    return {name: state for name, state in every.items() if name in platform.switches}


def _listed(texts: list[Localised]) -> Localised:
    return Localised("・".join(text.ja for text in texts), "; ".join(text.en for text in texts))


def _same(text: str) -> Localised:
    return Localised(text, text)
