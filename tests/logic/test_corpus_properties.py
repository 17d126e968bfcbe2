"""What holds for every message of the corpus, tried on some of them, others each time.

`python -m tests.logic.test_corpus_properties` tries all of them (a few minutes) and prints what
fails.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Answer, Deal
from logic.loading import load
from logic.message import Message
from tests.evaluation import Case, sets
from tests.logic.strange import INVISIBLE
from tests.logic.test_properties import decomposed, full_width, half_width, heaviest_promise

RULEBOOK = load()
CASES = [case for _, cases in sets(["tune"]) for case in cases if len(case.text) < 2500]
HONEST = [
    "本日は晴れですね。",
    "ご応募ありがとうございます。",
    "どうぞよろしくお願いいたします。",
    "The weather is nice today.",
    "Thank you for your proposal.",
    "Have a nice weekend.",
]

cases = st.sampled_from(CASES)
# One turn of one speaker: labels inside would begin the turns of others.
turns = st.sampled_from([case for case in CASES if not {":", "："} & set(case.text)])
honest = st.sampled_from(HONEST)


def judge(text: str, deal: Deal) -> Assessment:
    """The answer of the bundled rulebook."""
    return assess(Message(text), deal, RULEBOOK)


def weight(text: str, deal: Deal) -> int:
    """How heavy the verdict is; a blank text weighs nothing."""
    verdict = judge(text, deal).verdict
    return verdict.weight if verdict else 0


def sprinkled(text: str) -> str:
    """Zero-width characters at every third place."""
    return "".join(
        char + (INVISIBLE[at % len(INVISIBLE)] if at % 3 == 0 else "")
        for at, char in enumerate(text)
    )


def more_spaces(text: str) -> str:
    """Two spaces for one, and a wide one behind each sentence."""
    return text.replace(" ", "  ").replace("。", "。　")


def windows_lines(text: str) -> str:
    """Two characters for each line's end."""
    return text.replace("\n", "\r\n")


REWRITES: list[Callable[[str], str]] = [
    sprinkled,
    more_spaces,
    full_width,
    half_width,
    decomposed,
    windows_lines,
    str.upper,
    str.lower,
]


@pytest.mark.parametrize("rewrite", REWRITES)
@given(case=cases)
def test_spaces_invisible_characters_width_and_case_hide_nothing(
    rewrite: Callable[[str], str], case: Case
) -> None:
    assert weight(rewrite(case.text), case.deal) >= weight(case.text, case.deal)


@given(cases, honest, honest)
def test_honest_lines_before_and_after_hide_nothing(case: Case, before: str, after: str) -> None:
    surrounded = f"{before}\n{case.text}\n{after}"
    assert weight(surrounded, case.deal) >= weight(case.text, case.deal)


@given(st.lists(turns.filter(lambda case: case.is_risky), min_size=2, max_size=3), honest)
def test_an_honest_paragraph_between_two_messages_hides_neither(
    risky: list[Case], between: str
) -> None:
    """She pastes what came in several mails; each stays what it is."""
    deal = risky[0].deal
    together = f"\n\n{between}\n\n".join(f"クライアント：{_one_line(case.text)}" for case in risky)
    alone = max(weight(f"クライアント：{_one_line(case.text)}", deal) for case in risky)
    assert weight(together, deal) >= alone


@given(cases)
def test_the_evidence_is_in_the_message(case: Case) -> None:
    assessment = judge(case.text, case.deal)
    for finding in (*assessment.findings, *assessment.noted):
        assert finding.evidence
        for span in finding.evidence:
            assert 0 <= span.start < span.end <= len(case.text)
            assert case.text[span.start : span.end] == span.text


@given(cases, st.sampled_from(["contract", "escrow", "approved"]))
def test_a_step_done_makes_nothing_worse(case: Case, switch: str) -> None:
    """Changes to a contract aside: before there is one, there is nothing to change."""
    not_yet = judge(case.text, replace(case.deal, **{switch: Answer.NO}))
    done = judge(case.text, replace(case.deal, **{switch: Answer.YES}))
    assert heaviest_promise(done) <= heaviest_promise(not_yet)


@given(turns, st.sampled_from(["私：", "わたし: ", "Me: "]))
def test_as_her_own_words_it_accuses_nobody(case: Case, label: str) -> None:
    assert judge(label + _one_line(case.text), case.deal).findings == ()


@given(cases)
def test_quoted_it_accuses_nobody(case: Case) -> None:
    quoted = "\n".join(f"> {line}" for line in case.text.splitlines())
    assert judge(quoted, case.deal).findings == ()


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def main() -> int:
    """Try every rewrite on every message."""
    failed = 0
    for rewrite in (*REWRITES, *(lambda text, line=line: f"{line}\n{text}" for line in HONEST)):
        bad = [
            case.id
            for case in CASES
            if weight(rewrite(case.text), case.deal) < weight(case.text, case.deal)
        ]
        failed += len(bad)
        print(f"{rewrite.__name__}: {len(CASES)} tried, {len(bad)} hidden", *bad[:10])
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
