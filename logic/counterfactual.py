"""What would have to be otherwise: the smallest change that would make an offer ordinary.

Two things can change: the deal (contract, escrow, approval) and the message (some of its words
not said). Both are tried on the very rules that judged, so that no second judgement can
contradict the first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from logic.deal import Answer, Deal
from logic.evidence import Evidence, Range, Saying, merged, without
from logic.findings import verdict_in, verdict_of
from logic.platforms import Platform
from logic.rules import Rule
from logic.verdict import Verdict

MOST_PIECES = 2
"""Pieces of a message at most to leave out: of more it would be another message."""

_MILD = (Verdict.CLEAR, Verdict.CAUTION)


@dataclass(frozen=True, slots=True)
class Change:
    """A change, and the verdict that the same rules give `then`.

    deal: "funded", "approved", "both", or "" where the deal stays as it is. leave_out: ranges
    of the original text whose words are not said.
    """

    deal: str
    leave_out: tuple[Range, ...]
    then: Verdict


def smallest_changes(
    evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform
) -> tuple[Change, ...]:
    """The smallest changes that make the verdict milder, to clear or at least to caution.

    One of the deal, and one of the message where that leads further; both at once only where
    neither alone is enough. Nothing where nothing small is enough.
    """
    now = verdict_in(evidence, rules, deal, platform)
    if now is Verdict.CLEAR:
        return ()
    of_deal = change_of_deal(
        deal, platform, lambda changed: verdict_in(evidence, rules, changed, platform)
    )
    found = [of_deal] if of_deal else []
    if of_deal is None or of_deal.then is not Verdict.CLEAR:
        milder_than = of_deal.then if of_deal else now
        of_message = _change_of_message(evidence, rules, deal, platform, milder_than)
        if of_message:
            found.append(of_message)
    return tuple(found) or _change_of_both(evidence, rules, deal, platform, now)


def change_of_deal(
    deal: Deal, platform: Platform, verdict_then: Callable[[Deal], Verdict]
) -> Change | None:
    """The smallest change of the deal that makes the verdict mild; `verdict_then` judges."""
    now = verdict_then(deal)
    for key, changed in _deals(deal, platform):
        then = verdict_then(changed)
        if then.weight < now.weight and then in _MILD:
            return Change(key, (), then)
    return None


def change_deal(deal: Deal, key: str) -> Deal:
    """The deal after the change that `Change.deal` names."""
    if key in ("funded", "both"):
        deal = replace(deal, contract=Answer.YES, escrow=Answer.YES)
    return replace(deal, approved=Answer.YES) if key in ("approved", "both") else deal


def _deals(deal: Deal, platform: Platform) -> list[tuple[str, Deal]]:
    """Changes of the deal to try, the smallest first."""
    keys = ["funded", "approved", "both"] if "approved" in platform.switches else ["funded"]
    changes = [(key, change_deal(deal, key)) for key in keys]
    return [(key, changed) for key, changed in changes if changed != deal]


def _change_of_message(
    evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform, now: Verdict
) -> Change | None:
    """The fewest words to leave out for a verdict milder than `now`, clear before caution."""
    for most in _MILD:
        if most.weight < now.weight:
            pieces = _least_to_leave_out(evidence, rules, deal, platform, most)
            if pieces is not None:
                rest = without(evidence, pieces, rules)
                return Change("", pieces, verdict_in(rest, rules, deal, platform))
    return None


def _change_of_both(
    evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform, now: Verdict
) -> tuple[Change, ...]:
    for key, changed in _deals(deal, platform):
        of_message = _change_of_message(evidence, rules, changed, platform, now)
        if of_message:
            return (replace(of_message, deal=key),)
    return ()


def _least_to_leave_out(
    evidence: Evidence, rules: Mapping[str, Rule], deal: Deal, platform: Platform, most: Verdict
) -> tuple[Range, ...] | None:
    """The fewest pieces without which the rules say `most` at most; None if those are too many.

    Rules that give way to a heavier one must go with it, for without it they would speak up. A
    combination goes with any one of the rules it rests on that quotes words: answers given by
    hand are no words to leave out.
    """
    heavy = [
        id_
        for id_ in evidence
        if (verdict := verdict_of(id_, evidence, rules, deal, platform)) is not None
        and verdict.weight > most.weight
    ]
    plain = frozenset(id_ for id_ in heavy if not rules[id_].needs)
    if not all(evidence[id_] for id_ in plain):
        return None
    combined = [
        frozenset(part for part in _rests_on(id_, rules) if evidence[part])
        for id_ in heavy
        if rules[id_].needs
    ]
    choices = product(*(parts for parts in combined if plain.isdisjoint(parts)))
    ways = [
        _fewest_pieces([saying for id_ in plain.union(choice) for saying in evidence[id_]])
        for choice in choices
    ]
    return min((way for way in ways if way is not None), key=_size, default=None)


def _rests_on(id_: str, rules: Mapping[str, Rule]) -> frozenset[str]:
    """The rules with words of their own that a combination rests on."""
    needs = rules[id_].needs
    if not needs:
        return frozenset((id_,))
    return frozenset().union(*(_rests_on(need, rules) for need in needs))


def _fewest_pieces(sayings: Sequence[Saying]) -> tuple[Range, ...] | None:
    """The fewest pieces of which each of `sayings` loses one; of equally few the longest.

    Pieces that overlap are one. None if it takes more than `MOST_PIECES`.
    """
    pieces = merged(piece for saying in sayings for piece in saying)
    starts = [start for start, _ in pieces]
    held = [
        frozenset(pieces[bisect_right(starts, start) - 1] for start, _ in saying)
        for saying in sayings
    ]
    for most in range(MOST_PIECES + 1):
        found = _cover(held, most)
        if found is not None:
            return tuple(sorted(found))
    return None


def _cover(sayings: Sequence[frozenset[Range]], most: int) -> frozenset[Range] | None:
    """At most so many pieces that each saying holds one of them, of equally few the longest.

    One of them is in the first saying, so only those are tried: linear in the sayings.
    """
    if not sayings:
        return frozenset()
    if most == 0:
        return None
    ways = (
        rest | {piece}
        for piece in sorted(sayings[0])
        if (rest := _cover([one for one in sayings if piece not in one], most - 1)) is not None
    )
    return min(ways, key=_size, default=None)


def _size(pieces: Collection[Range]) -> tuple[int, int, list[Range]]:
    """Fewer pieces are less; of equally many those that say more, and then the earlier ones."""
    return len(pieces), -sum(end - start for start, end in pieces), sorted(pieces)
