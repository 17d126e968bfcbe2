"""Time grows with the length of the text and no faster, however hostile the text.

Counted in steps, not in seconds: every line of `logic` that runs is one. What a regular
expression does inside is not counted so; that no pattern repeats without a bound inside another
repeat, where the time explodes, is checked on the patterns themselves.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import logic
from logic.assess import assess
from logic.deal import Deal
from logic.message import Message
from logic.rulebook import Rulebook

LOGIC = str(Path(logic.__file__).parent)
MOST_PER_DOUBLING = 2.3
SHORT = 1_500

HOSTILE = {
    "tool words": "LINE ",
    "tool words without a gap": "LINE",
    "lures in one sentence": "先にLINEを追加してください",
    "lures, a sentence each": "先にLINEを追加してください。",
    "words that pair with every tool": "登録招待ください",
    "negations": "ません",
    "English negations": "not ",
    "notices that cover all of it": "事務局からのお知らせ LINE登録 ",
    "the words of every job switch": "実は別の仕事",
    "letters spread out": "L I N E ",
    "letters spread out without an end": "L I ",
    "letters spread out over lines": "L\nI\n",
    "kana spread out": "ラ・",
    "masked letters": "L○NE",
    "kanji like kana": "ア口",
    "one kana": "の",
    "one letter": "a",
    "decomposed kana": "か\u3099",
    "combining marks": "a\u0301",
    "invisible characters": "\u200b",
    "lone surrogates": "\ud800",
    "spaces": " ",
    "newlines": "\n",
    "lines of one space": "\n ",
    "brackets": "((",
    "Japanese quotes": "「『",
    "quotation marks": "> \n",
    "nested quotation marks": ">",
    "digits": "0123456789",
    "digits in groups": "090-",
    "single digits": "1 ",
    "a sum of money": "1,000円 ",
    "at signs": "@",
    "addresses without an end": "a@",
    "names without an address": "a.b",
    "half addresses": "aa@aa.aa.",
    "addresses in words": "a at b dot c ",
    "links without an end": "http://",
    "dots": ".",
    "stars": "★",
    "ids": "id:",
    "her labels": "私：LINE\n",
    "two speakers": "田中：LINEを追加\nme: ok\n",
    "a client who insists": "私：契約\nクライアント：無理なら\n",
    "wrapped lines": "a\n",
}


def steps(text: str, rulebook: Rulebook) -> int:
    """How many lines of `logic` run while the text is judged."""
    count = 0

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal count
        if not frame.f_code.co_filename.startswith(LOGIC):
            return None
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        assess(Message(text), Deal(), rulebook)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_is_twice_the_steps_at_most(rulebook: Rulebook, piece: str) -> None:
    # A letter first, for a text without any is blank and not read at all.
    once, twice, four_times = (
        steps(("x" + piece * length)[:length], rulebook) for length in (SHORT, 2 * SHORT, 4 * SHORT)
    )
    assert twice <= MOST_PER_DOUBLING * once
    assert four_times <= MOST_PER_DOUBLING * twice


def compiled_patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Every pattern that a module of `logic` keeps, with its name."""
    found: list[tuple[str, re.Pattern[str]]] = []
    for path in sorted(Path(LOGIC).glob("*.py")):
        if path.stem.startswith("__"):
            continue
        module = import_module(f"logic.{path.stem}")
        for name, value in vars(module).items():
            values = value.items() if isinstance(value, dict) else [(name, value)]
            for key, item in values:
                if isinstance(item, re.Pattern):
                    found.append((f"{path.stem}.{key}", item))
    return found


def unbounded_depth(pattern: str) -> int:
    """How deep repeats without an upper bound stand inside each other: `a+` 1, `(a+)+` 2.

    A possessive repeat (`a*+`) never gives back what it took: it counts as one.
    """
    plain = re.sub(r"\\.", "x", pattern)
    plain = re.sub(r"\[\^?\]?[^\]]*\]", "x", plain)
    repeat = re.compile(r"(?:[*+]|\{\d*,\})\+?")
    depths = [0]
    deepest, at, last = 0, 0, 0
    while at < len(plain):
        found = repeat.match(plain, at)
        if found:
            last += 1
            deepest = max(deepest, last)
            depths[-1] = max(depths[-1], last)
            at = found.end()
            continue
        if plain[at] == "(":
            depths.append(0)
            last = 0
        elif plain[at] == ")":
            last = depths.pop()
            depths[-1] = max(depths[-1], last)
        else:
            last = 0
        at += 1
    return deepest


@pytest.mark.parametrize(
    ("pattern", "depth"),
    [("abc", 0), ("a+", 1), ("[a+*]", 0), (r"a\+", 0), ("(?:a+ ?)+b", 2), ("(a|b*){2,}", 2), ("(a){2,3}", 0), ("a+b+", 1), ("(a*+b)++", 2)],
)  # fmt: skip
def test_the_check_of_patterns_sees_a_repeat_in_a_repeat(pattern: str, depth: int) -> None:
    assert unbounded_depth(pattern) == depth


@pytest.mark.parametrize(
    "pattern", [pytest.param(pattern, id=name) for name, pattern in compiled_patterns()]
)
def test_no_pattern_repeats_without_bound_inside_a_repeat(
    pattern: re.Pattern[str] | re.Pattern[bytes],
) -> None:
    source = pattern.pattern
    assert unbounded_depth(source if isinstance(source, str) else source.decode("latin-1")) <= 1


def test_shapes_are_bounded() -> None:
    """A shape may begin anywhere in a text, so none may run on to the end of it."""
    shapes = [pattern for name, pattern in compiled_patterns() if name.startswith("shapes.#")]
    assert shapes
    assert {unbounded_depth(shape.pattern) for shape in shapes} == {0}
