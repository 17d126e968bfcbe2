"""Rows of the tables of messages: what the client writes, in which deal, and what we must say."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from _pytest.mark import ParameterSet

from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Answer, Deal
from logic.message import Message
from logic.rulebook import Rulebook

STAGES = {
    "before the contract": (Answer.NO, Answer.NO),
    "before escrow": (Answer.YES, Answer.NO),
    "after contract and escrow": (Answer.YES, Answer.YES),
}

BEFORE, SIGNED, FUNDED = STAGES


def deal_on(service: str, stage: str = BEFORE, approved: Answer = Answer.NO) -> Deal:
    """The deal on `service` at one of the `STAGES`."""
    contract, escrow = STAGES[stage]
    return Deal(service, contract, escrow, approved)


@dataclass(frozen=True)
class Row:
    """One message in one deal, and what must come of it.

    `verdicts` holds what an expert may answer: "wait", or "clear caution" where both are
    sound. `categories` must be found, all of them; none named means that nothing is found.
    """

    text: str
    deal: Deal
    verdicts: str
    categories: str = ""

    def judged(self, rulebook: Rulebook) -> Assessment:
        """What the rulebook says of the message."""
        return assess(Message(self.text), self.deal, rulebook)

    def check(self, rulebook: Rulebook) -> None:
        """Fail unless verdict and categories are as they must be."""
        assessment = self.judged(rulebook)
        assert assessment.verdict is not None
        found = {finding.category for finding in assessment.findings}
        said = [
            (f.rule, f.verdict.value, [s.text for s in f.evidence]) for f in assessment.findings
        ]
        assert assessment.verdict.value in self.verdicts.split(), said
        assert found >= set(self.categories.split()), said
        if self.verdicts == "clear":
            assert not found


def row(reads: str, row: Row) -> ParameterSet:
    """A row of a table whose id reads like a sentence."""
    return pytest.param(row, id=reads)
