"""The example messages on the empty screen: each shows what its label promises."""

from __future__ import annotations

import pytest

from logic.assess import assess
from logic.deal import Deal
from logic.language import Language
from logic.loading import load
from logic.message import Message
from logic.rulebook import ExampleMessage
from logic.verdict import Verdict

RULEBOOK = load()

_SHOWN = {"lure": Verdict.WAIT, "unclear": Verdict.CAUTION, "fine": Verdict.CLEAR}


def test_the_first_example_is_the_lure() -> None:
    """The empty screen offers it, and the terminal checks it when there is no display."""
    assert [example.id for example in RULEBOOK.examples] == list(_SHOWN)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("example", RULEBOOK.examples, ids=lambda example: example.id)
@pytest.mark.parametrize("platform", ["crowdworks", "lancers", "coconala", "upwork", "other"])
def test_trying_an_example_shows_the_answer_its_label_promises(
    platform: str, example: ExampleMessage, language: Language
) -> None:
    """She clicks an example before she has set anything: nothing is signed or funded yet."""
    assessment = assess(Message(example.text.text(language)), Deal(platform), RULEBOOK)
    assert assessment.verdict is _SHOWN[example.id]
