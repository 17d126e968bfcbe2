"""On which line each key stands, so that an author is pointed at the right place."""

from __future__ import annotations

import tomllib

import pytest

from logic.loading.toml_lines import LineIndex, Path, key_lines

TEXT = '''\
# a comment = 1
version = "1"

[group.one]
words = [
  "first",
  "second",
]
note = """
looks = "like a key"
[looks.like.a.table]
"""
name.ja = "名"

[[rule]]
id = "a"
table = { by = "stage", never = "wait" }

[[rule.cue]]
parts = ["x"]

[[rule.cue]]
parts = ["y"]

[[rule]]
id = "b"
  [rule.title]  # indented, with a comment
  ja = 'a # no comment'
  "quoted key" = 1
last = 2
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("version",), 2),
        (("group", "one"), 4),
        (("group", "one", "words"), 5),
        (("group", "one", "words", "second"), 7),
        (("group", "one", "note"), 9),
        (("group", "one", "name", "ja"), 13),
        (("rule", 0), 15),
        (("rule", 0, "id"), 16),
        (("rule", 0, "cue", 0), 19),
        (("rule", 0, "cue", 1, "parts"), 23),
        (("rule", 1), 25),
        (("rule", 1, "id"), 26),
        (("rule", 1, "title"), 27),
        (("rule", 1, "title", "ja"), 28),
        (("rule", 1, "title", "quoted key"), 29),
    ],
)
def test_where_a_key_stands(path: Path, line: int) -> None:
    assert key_lines(TEXT)[path] == line


def test_the_example_is_valid_toml() -> None:
    assert tomllib.loads(TEXT)["rule"][1]["title"]["last"] == 2


def test_text_that_only_looks_like_keys_is_none() -> None:
    lines = key_lines(TEXT)
    assert not [path for path in lines if "looks" in path]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("rule", 0, "table", "never"), 17),
        (("rule", 0, "missing"), 15),
        (("rule", 1, "title", "en"), 27),
        (("nowhere",), 1),
    ],
)
def test_what_has_no_line_has_that_of_the_nearest_thing_around_it(path: Path, line: int) -> None:
    assert LineIndex(TEXT).line_of(path) == line
