"""A broken rulebook is refused: with file, line, key and reason, and every error at once.

The author of a rule adds one rule file and one word file to the bundled resources, and gets
something wrong in them. The single mistakes are in test_loading_mistakes.py.
"""

from __future__ import annotations

import pytest

from logic.loading import RulebookError, load
from tests.logic.authoring import MY_WORDS, RULES, WORDS, Resources


def test_the_authors_files_are_in_order(resources: Resources) -> None:
    assert resources.problems(try_examples=True) == ()


EXAMPLES_THAT_LIE = {
    "an example that does not fire": (
        '  "ずずつーるに参加してください。",',
        '  "ずずつーるに参加してください。",\n  "こんにちは。",',
        "rule[1].examples.must_fire",
        "「こんにちは。」で、この項目が見つかりません",
        '"こんにちは。" does not fire it',
        1,
    ),
    "an example that fires wrongly": (
        '  "ずずつーるの話です。",',
        '  "ずずつーるの話です。",\n  "ずずつーるへの参加は自由です。",',
        "rule[1].examples.must_stay_silent",
        "「ずずつーるへの参加は自由です。」で、この項目が見つかってしまいます",
        '"ずずつーるへの参加は自由です。" fires it',
        1,
    ),
    "an example that is allowed in its deal, and so finds nothing": (
        '  "ずずつーるに参加してください。",',
        '  "ずずつーるに参加してください。",\n  { text = "ずずつーるに参加", platform = "none" },',
        "rule[1].examples.must_fire",
        "「ずずつーるに参加」で、この項目が見つかりません",
        '"ずずつーるに参加" does not fire it',
        1,
    ),
    "a cue that no example shows": (
        "any_order = true\n",
        'any_order = true\n\n[[rule.cue]]\nparts = ["@zz_tool"]\nunless = ["negated", "zz_asked"]\n'
        'when = ["topic"]\n',
        "rule[1].cue[2]",
        "手がかり 2 が見つかる must_fire の例文がありません",
        "no must_fire example shows cue 2",
        2,
    ),
}


@pytest.mark.parametrize("name", EXAMPLES_THAT_LIE)
def test_examples_that_do_not_do_what_they_claim(resources: Resources, name: str) -> None:
    old, new, key, ja, en, below = EXAMPLES_THAT_LIE[name]
    line = resources.replace(RULES, old, new)
    assert resources.problems() == ()  # starting the program tries no examples
    (problem,) = resources.problems(try_examples=True)
    assert (problem.file, problem.key) == (RULES, key)
    assert ja in problem.reason.ja
    assert en in problem.reason.en
    assert problem.line == line + below


def test_broken_toml_is_told_with_its_line(resources: Resources) -> None:
    line = resources.replace(RULES, 'category = "off', "category = off")
    (problem,) = resources.problems()
    assert (problem.file, problem.line, problem.key) == (RULES, line, "(file)")
    assert "TOML の書き方の誤り" in problem.reason.ja
    assert "broken TOML" in problem.reason.en


def test_a_file_that_is_not_utf_8(resources: Resources) -> None:
    (resources.folder / WORDS).write_bytes(MY_WORDS.encode("cp932"))
    told = [problem for problem in resources.problems() if problem.file == WORDS]
    assert [(problem.line, problem.key) for problem in told] == [(1, "(file)")]
    assert "読めません" in told[0].reason.ja
    assert "cannot be read" in told[0].reason.en


@pytest.mark.parametrize(
    "file", ["rulebook.toml", "speakers.toml", "texts/outcomes.toml", "platforms/upwork.toml"]
)
def test_a_missing_file(resources: Resources, file: str) -> None:
    (resources.folder / file).unlink()
    told = {problem.file: problem for problem in resources.problems()}
    assert "読めません" in told[file].reason.ja
    assert "cannot be read" in told[file].reason.en


def test_a_service_that_is_not_listed(resources: Resources) -> None:
    """She adds a service's file and forgets the list of services: nobody would read it."""
    text = resources.read("platforms/other.toml").replace('id = "other"', 'id = "mine"', 1)
    resources.write("platforms/mine.toml", text)
    (problem,) = resources.problems()
    assert problem.file == "platforms/mine.toml"
    assert "rulebook.toml の一覧に入っていません" in problem.reason.ja
    assert "rulebook.toml does not list it" in problem.reason.en


def test_an_act_that_is_not_listed(resources: Resources) -> None:
    """She adds a tick list and forgets the list of acts: nobody would see it."""
    text = resources.read("help/acts/ran_file.toml").replace("ran_file", "mine", 1)
    resources.write("help/acts/mine.toml", text)
    (problem,) = resources.problems()
    assert problem.file == "help/acts/mine.toml"
    assert "rulebook.toml の一覧に入っていません" in problem.reason.ja


def test_a_service_whose_id_is_not_its_files_name(resources: Resources) -> None:
    line = resources.replace("platforms/other.toml", 'id = "other"', 'id = "ohter"')
    (problem,) = resources.problems()
    assert (problem.file, problem.line, problem.key) == ("platforms/other.toml", line, "id")


@pytest.mark.parametrize(
    ("file", "table"),
    [
        ("texts/assessment.toml", "nothing_yet"),
        ("texts/terminal.toml", "bad_json_line"),
        ("texts/motives.toml", "leave_no_record"),
        ("texts/categories.toml", "off_platform_contact"),
        ("texts/verdicts.toml", "wait"),
        ("texts/outcomes.toml", "vanished"),
    ],
)
def test_a_sentence_the_program_needs_is_missing(
    resources: Resources, file: str, table: str
) -> None:
    """Better told by the loader than by a crash when the sentence is needed."""
    text = resources.read(file)
    resources.write(file, text.replace(f"[{table}]", "[zz_renamed]", 1))
    problems = resources.problems()
    assert any(table in f"{problem.key} {problem.reason.en}" for problem in problems), problems


def test_all_errors_of_all_files_are_told_at_once(resources: Resources) -> None:
    resources.replace(WORDS, 'scope = "clause"', 'scope = "page"')
    resources.replace(WORDS, 'note = "a tool"', 'nota = "a tool"')
    resources.replace(RULES, 'category = "off_platform_contact"', 'category = "nowhere"')
    resources.replace(RULES, "within = 10", "within = -3")
    resources.replace("texts/outcomes.toml", "[vanished]", "[vanish]")
    problems = resources.problems()
    assert {(problem.file, problem.key) for problem in problems} >= {
        (WORDS, "zz_ask.mark[1].scope"),
        (WORDS, "zz_tool.nota"),
        (RULES, "rule[1].category"),
        (RULES, "rule[1].cue[1].within"),
        ("texts/outcomes.toml", "vanish"),
        ("texts/outcomes.toml", "vanished.label"),
    }
    places = [(problem.file, problem.line) for problem in problems]
    assert places == sorted(places)


def test_one_mistake_is_one_error(resources: Resources) -> None:
    """An author is not sent after errors that follow from another."""
    resources.replace(RULES, "within = 10", "withing = 10")
    assert len(resources.problems()) == 1


def test_the_error_reads_as_a_whole(resources: Resources) -> None:
    """What a maintainer sees in a terminal or a log."""
    line = resources.replace(RULES, "within = 10", "withing = 10")
    with pytest.raises(RulebookError) as caught:
        load(resources.folder)
    assert str(caught.value) == (
        f'{RULES}:{line}: rule[1].cue[1].withing: unknown key. Did you mean "within"?'
    )
