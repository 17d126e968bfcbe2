"""The weights that are shipped were learnt from the messages that are there. If not: `make learn`."""

from __future__ import annotations

import pytest

from learn_weights.head import digest, head
from logic.language import Language, language_of
from logic.loading import RESOURCES
from tests.evaluation import CORPUS, Case, read_cases


def learnt_from(language: Language) -> list[Case]:
    """The messages to learn from in one language, in their order."""
    paths = sorted((CORPUS / "tune").glob("*.jsonl"))
    cases = [case for path in paths for case in read_cases(path)]
    return [case for case in cases if language_of(case.text) is language]


@pytest.mark.parametrize("language", list(Language))
def test_the_weights_are_those_of_the_messages(language: Language) -> None:
    """Somebody adds or relabels a message, and forgets to learn anew."""
    weights = (RESOURCES / "learned" / f"{language.value}.tsv").read_text("utf-8")
    fresh = weights.startswith(head(learnt_from(language)))
    assert fresh, "resources/learned is stale: run `make learn` and commit what it writes"


def test_a_message_more_or_another_label_is_another_digest() -> None:
    first, second = learnt_from(Language.EN)[:2]
    relabelled = Case(
        first.id, first.text, first.deal, "other", first.acceptable, first.categories,
        first.evidence, first.main_category,
    )  # fmt: skip
    digests = {digest(cases) for cases in ([first], [first, second], [second, first], [relabelled])}
    assert len(digests) == 4
