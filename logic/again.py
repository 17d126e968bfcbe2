"""A kept check judged again by today's rules: what was said then, and what would be said now.

Rules get better. Nothing of the record is changed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import DEFAULT_PLATFORM, Deal
from logic.history.cases import Check
from logic.language import Localised
from logic.rulebook import Rulebook
from logic.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Again:
    """A check as it was judged then, and as it would be judged now.

    now: the whole answer by the rules of today. then_version, now_version: the rules' versions.
    verdict_then, verdict_now: None where there was nothing to check.
    found_since: titles of what only the rules of today find, in the words of today.
    no_longer: titles of what only the rules of then found, in the words of then. Both weightiest
    first.
    """

    now: Assessment
    then_version: str
    now_version: str
    verdict_then: Verdict | None
    verdict_now: Verdict | None
    found_since: tuple[Localised, ...]
    no_longer: tuple[Localised, ...]

    @property
    def is_same(self) -> bool:
        """Whether today's verdict is that of then, and the same rules give it."""
        return not (self.found_since or self.no_longer) and self.verdict_then is self.verdict_now


def judge_again(check: Check, rulebook: Rulebook) -> Again | None:
    """Judge a kept check by this rulebook: the same message, deal, and what was told beside it.

    None when the check was kept without its words: there is nothing to judge. A service that the
    rulebook does not have is judged as the window opens such a record: as any other service.
    Pure. Never raises on text.
    """
    if not check.has_text:
        return None
    then = check.assessment
    now = assess(check.message, _deal_of_today(check.deal, rulebook), rulebook, check.told)
    titles_then, titles_now = _titles(then), _titles(now)
    return Again(
        now=now,
        then_version=then.rules_version,
        now_version=now.rules_version,
        verdict_then=then.verdict,
        verdict_now=now.verdict,
        found_since=_only_in(titles_now, titles_then),
        no_longer=_only_in(titles_then, titles_now),
    )


def _deal_of_today(deal: Deal, rulebook: Rulebook) -> Deal:
    """The deal as the window shows it: of a service that is there, with the answers as given."""
    if deal.platform in rulebook.platforms:
        return deal
    return replace(deal, platform=DEFAULT_PLATFORM)


def _titles(assessment: Assessment) -> Mapping[str, Localised]:
    """The title of each finding by its rule, the weightiest first."""
    return {finding.rule: finding.title for finding in assessment.findings}


def _only_in(
    titles: Mapping[str, Localised], others: Mapping[str, Localised]
) -> tuple[Localised, ...]:
    return tuple(title for rule, title in titles.items() if rule not in others)
