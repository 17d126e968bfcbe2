"""What each service allows at each stage, and what its screens call things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from logic.assessment import Source
from logic.deal import Answer, Deal, Stage
from logic.language import Localised


@dataclass(frozen=True, slots=True)
class Switch:
    """One question about the deal as this service puts it.

    `where` says on which screen of the service to look.
    """

    question: Localised
    where: Localised


@dataclass(frozen=True, slots=True)
class Permission:
    """What the service says about one matter at one stage: a state and a sentence on it."""

    state: str
    note: Localised


@dataclass(frozen=True, slots=True)
class Platform:
    """One service, as its file in resources/platforms tells it.

    `switches` holds "contract", "escrow" and "approved"; one that makes no sense on this
    service is absent and must not be asked. `facts` maps a fact's name ("outside_contact")
    to its permission at each stage; `approved_facts` says what holds instead once the
    service has approved it. `has_rules` is false where there is no service whose rules could be
    broken. `filter_words` are words its own filter may stop in a message. `domains` are its own
    addresses on the net; `ordinary_names` are words like its name that honest addresses hold.
    """

    id: str
    name: Localised
    switches: Mapping[str, Switch]
    facts: Mapping[str, Mapping[Stage, Permission]]
    approved_facts: Mapping[str, Mapping[Stage, Permission]]
    terms: Mapping[str, Localised]
    report: Localised
    has_rules: bool
    filter_words: tuple[str, ...]
    domains: tuple[str, ...]
    ordinary_names: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def words(self) -> dict[str, Localised]:
        """What texts may name of this service: `{service}`, `{report}`, `{contract}` and so on."""
        return {"service": self.name, "report": self.report, **self.terms}

    def permission(self, fact: str, deal: Deal, stage: Stage | None = None) -> Permission:
        """What the service says about `fact` in this deal (or at another `stage` of it).

        Raises KeyError for a fact the file does not have; the loader checks that every
        fact a rule names stands in every platform file.
        """
        at = stage or deal.stage
        if deal.approved is Answer.YES and fact in self.approved_facts:
            return self.approved_facts[fact][at]
        return self.facts[fact][at]
