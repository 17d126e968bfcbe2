"""The files of learnt weights: written by `make learn`, read by the loader, never half believed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.language import Language
from logic.loading.files import ResourceFiles
from logic.loading.learned import Learned, read_weights, written
from logic.loading.problems import Problem
from logic.resemblance import Scale, Weights
from tests.logic.weighing import passage

GROUPS, CATEGORIES = ("ask", "tool"), ("advance_fee", "secrecy")
SCALE = "\n".join(
    f"[{language.value}]\nfloor = -1\nweak = 0.5\nstrong = 1.0\nordinary = -1.5\nplain = -2.0"
    for language in Language
)
LINES = [
    "# a comment",
    "about\tbias\t-1.5",
    "phrase\t登録\t0.5\t2.0",
    "clue\task\t1.0\t3.0",
    "clue\task|negated\t-1.0\t3.0",
    "clue\t|negated\t-1.0\t3.0",
    "pair\task\ttool\t0.25\t4.0",
    "family\tadvance_fee\task\t1.5",
]


def write(folder: Path, *lines: str, scale: str = SCALE) -> None:
    """Both files with these lines, and the scale."""
    (folder / "learned").mkdir(parents=True, exist_ok=True)
    (folder / "learned" / "scale.toml").write_text(scale, "utf-8")
    for language in Language:
        (folder / "learned" / f"{language.value}.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def read(folder: Path) -> tuple[Mapping[Language, Weights], list[Problem]]:
    """The weights of a folder, and what is wrong with them."""
    found: list[Problem] = []
    return read_weights(ResourceFiles(folder, found), GROUPS, CATEGORIES), found


def test_what_is_in_the_files_is_what_weighs(tmp_path: Path) -> None:
    write(tmp_path, *LINES)
    weights, problems = read(tmp_path)
    assert problems == []
    japanese = weights[Language.JA]
    assert japanese.scale == Scale(-1.0, 0.5, 1.0, -1.5, -2.0)
    points = japanese.weigh(passage("登録", "ask", "tool")).points
    assert points == pytest.approx(-1.5 + 0.5 + 1.0 + 0.25)
    assert japanese.family(passage("", "ask")) == "advance_fee"


@pytest.mark.parametrize(
    ("line", "key", "ja", "en"),
    [
        ("phrase\t登録\t0.5", "phrase", "形のちがう行", "no line of this file"),
        ("phrase\t登録\t0.5\t1\t2", "phrase", "形のちがう行", "no line of this file"),
        ("phrases\t登録\t0.5\t1", "phrases", "形のちがう行", "no line of this file"),
        ("phrase 登録 0.5 1", "phrase 登録 0.5 1", "形のちがう行", "no line of this file"),
        ("phrase\t登録\thigh\t1", "phrase", "数が必要", "must be a number"),
        ("phrase\t登録\tnan\t1", "phrase", "数が必要", "must be a number"),
        ("phrase\t登録\t1\tinf", "phrase", "数が必要", "must be a number"),
    ],
)
def test_a_line_that_is_wrong_is_told_with_its_file_and_number(
    tmp_path: Path, line: str, key: str, ja: str, en: str
) -> None:
    write(tmp_path, *LINES, line)
    _, problems = read(tmp_path)
    at = len(LINES) + 1
    assert [(one.file, one.line, one.key) for one in problems] == [
        ("learned/ja.tsv", at, key),
        ("learned/en.tsv", at, key),
    ]
    assert ja in problems[0].reason.ja
    assert en in problems[0].reason.en


@pytest.mark.parametrize(
    ("line", "kind", "name"),
    [
        ("clue\tgone\t1\t1", "clue", "gone"),
        ("clue\tgone|negated\t1\t1", "clue", "gone"),
        ("pair\task\tgone\t1\t1", "pair", "gone"),
        ("family\tgone\task\t1", "family", "gone"),
    ],
)
def test_a_group_that_was_renamed_means_learning_anew(
    tmp_path: Path, line: str, kind: str, name: str
) -> None:
    """The author renames a group of words: weights under the old name would weigh nothing."""
    write(tmp_path, *LINES, line)
    _, problems = read(tmp_path)
    assert [(one.file, one.key) for one in problems] == [
        ("learned/ja.tsv", kind),
        ("learned/en.tsv", kind),
    ]
    for told in (problems[0].reason.ja, problems[0].reason.en):
        assert name in told
        assert "make learn" in told


def test_a_file_without_its_beginning_value_is_refused(tmp_path: Path) -> None:
    """What a disk that lost the file's start gives back."""
    write(tmp_path, *LINES[2:])
    _, problems = read(tmp_path)
    assert [one.key for one in problems] == ["bias", "bias"]


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    write(tmp_path, *LINES)
    (tmp_path / "learned" / "en.tsv").unlink()
    _, problems = read(tmp_path)
    assert {one.file for one in problems} == {"learned/en.tsv"}
    assert "cannot be read" in problems[0].reason.en


def test_the_scale_is_read_strictly(tmp_path: Path) -> None:
    write(tmp_path, *LINES, scale=SCALE.replace("weak = 0.5\n", 'weaker = "no"\n', 1))
    _, problems = read(tmp_path)
    assert {(one.file, one.key) for one in problems} == {
        ("learned/scale.toml", "ja.weak"),
        ("learned/scale.toml", "ja.weaker"),
    }


words = st.text("あいうLINE登録 ,。'", min_size=1, max_size=4).filter(str.strip)
groups = st.sampled_from(GROUPS)
clues = st.one_of(groups, groups.map("{}|negated".format), st.just("|negated"))
numbers = st.floats(-50, 50).map(lambda number: round(number, 3))
both = st.tuples(numbers, st.floats(0.5, 9).map(lambda number: round(number, 3)))
learned_files = st.builds(
    Learned,
    about=st.fixed_dictionaries({"bias": numbers}),
    phrases=st.dictionaries(words, both, max_size=8),
    clues=st.dictionaries(clues, both, max_size=5),
    pairs=st.dictionaries(st.just(("ask", "tool")), both, max_size=1),
    families=st.dictionaries(
        st.sampled_from(CATEGORIES), st.dictionaries(groups, numbers, min_size=1), max_size=2
    ),
)


@given(learned_files, words, st.frozensets(clues))
def test_what_is_written_is_read_as_the_same_weights(
    tmp_path_factory: pytest.TempPathFactory, learned: Learned, text: str, found: frozenset[str]
) -> None:
    folder = tmp_path_factory.mktemp("written")
    write(folder, *written(learned).splitlines())
    weights, problems = read(folder)
    assert problems == []
    scale = weights[Language.JA].scale
    said = passage(text, *found)
    for language in Language:
        straight = learned.weights(language, scale)
        assert weights[language].weigh(said).points == straight.weigh(said).points
        assert weights[language].weigh(said).is_known is straight.weigh(said).is_known
        assert weights[language].parts(said) == straight.parts(said)
        assert weights[language].families == straight.families
