"""What was looked up by hand, told to the command line: by option, and line by line."""

from __future__ import annotations

import pytest

from logic.deal import Answer
from logic.rulebook import Rulebook
from tests.logic.command_line import CommandLine, line_of

FINE = "ロゴの色を、青系で2案いただけますか。"


def test_an_answer_joins_the_judgement_and_is_quoted_back(
    chotto_matte: CommandLine, rulebook: Rulebook
) -> None:
    done = chotto_matte("check", "--checked", "same_as_posted=no", text=FINE)
    assert done.status == 0
    assert done.page.startswith("【ちょっと待って！】")
    assert rulebook.checklist["same_as_posted"].says[Answer.NO].ja in done.page
    assert "【気になる点は見つかりませんでした】" in chotto_matte("check", text=FINE).page


def test_several_answers_are_told_one_by_one_and_the_last_of_one_counts(
    chotto_matte: CommandLine,
) -> None:
    told = ["pay_usual=no", "client_reviews=no", "pay_usual=yes"]
    options = [part for one in told for part in ("--checked", one)]
    (answer,) = chotto_matte("check", "--json", *options, text=FINE).answers
    assert [finding["rule"] for finding in answer["findings"]] == ["client-without-reviews"]


def test_a_finding_without_words_has_no_evidence(chotto_matte: CommandLine) -> None:
    """The form stays as it is."""
    done = chotto_matte("check", "--json", "--checked", "terms_written=no", text=FINE)
    (finding,) = done.answers[0]["findings"]
    assert list(finding) == ["rule", "category", "verdict", "title", "why", "evidence"]
    assert finding["evidence"] == []


def test_each_line_tells_its_own_over_what_the_options_tell(chotto_matte: CommandLine) -> None:
    lines = [
        line_of(text=FINE),
        line_of(text=FINE, checked={"same_as_posted": True}),
        line_of(text=FINE, checked={"same_as_posted": None, "terms_written": False}),
        line_of(text=FINE, checked={}),
    ]
    done = chotto_matte("check", "--jsonl", "--checked", "same_as_posted=no", text="".join(lines))
    found = [[finding["rule"] for finding in answer["findings"]] for answer in done.answers]
    assert found == [["not-as-posted"], [], ["terms-not-written"], ["not-as-posted"]]


@pytest.mark.parametrize(
    ("checked", "field"),
    [
        (["same_as_posted"], "checked"),
        (None, "checked"),
        ({"same_as_post": False}, "checked.same_as_post"),
        ({"same_as_posted": "no"}, "checked.same_as_posted"),
        ({"same_as_posted": 0}, "checked.same_as_posted"),
    ],
)
def test_a_line_that_tells_it_wrongly_is_named(
    chotto_matte: CommandLine, checked: object, field: str
) -> None:
    done = chotto_matte("check", "--jsonl", text=line_of(id=1, text=FINE, checked=checked))
    assert done.status == 1
    assert done.answers == [{"id": 1, "error": f"「{field}」の値が正しくありません。"}]


@pytest.mark.parametrize("told", ["same_as_posted", "same_as_posted=maybe", "same_as_post=no"])
def test_bad_usage_is_told_and_is_status_2(chotto_matte: CommandLine, told: str) -> None:
    done = chotto_matte("check", "--checked", told, text=FINE)
    assert done.status == 2
    assert "--checked" in done.complaint


def test_help_lists_what_can_be_looked_up(chotto_matte: CommandLine, rulebook: Rulebook) -> None:
    page = chotto_matte("check", "--help").page
    assert all(item in page for item in rulebook.checklist)
