"""Things known by their shape, not by a word: links, addresses, numbers, handles, amounts.

Each shape is a group of its own in a cue, written "#link", "#mail" and so on. Every pattern
has bounded repeats only and starts at a rare character, so that time stays linear.
"""

from __future__ import annotations

import re

from logic.fold import Folded
from logic.links import LOOKALIKE
from logic.words import Hit

_DIGIT_WORD = "zero|one|two|three|four|five|six|seven|eight|nine|oh|double|triple"

SHAPES = {
    "#link": re.compile(r"(?:https?://|www\.)[!-~]{3,200}"),
    "#mail": re.compile(
        r"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{1,40}"
        r" ?(?:@|★|☆|\(at\)|\[at\]|\(@\)|\(あっと\)|あっとまーく|あっと| at | arroba ) ?"
        r"[a-z0-9-]{2,40}"
        r"(?:(?:\.| ?(?:\(dot\)|\[dot\]|どっと) ?| dot | punto )[a-z]{2,10}){1,3}(?![a-z])"
    ),
    "#phone": re.compile(
        r"(?<![\d.,-])(?:\+\d{1,3}[ -]?)?\(?0?\d{1,4}\)?[ -]\d{2,4}[ -]\d{3,4}(?!\d)"
        r"|(?<![\d.,-])(?:\+|0)(?:[ ()-]{0,2}\d){8,14}(?!\d)"
        r"|(?<![\d.,〒-])\d{3}[ -]\d{4}(?!\d)"
        r"|(?<![一二三四五六七八九])[○零][七八九789][○零]-?(?:[○零一二三四五六七八九]-?){7,8}"
    ),
    "#spoken_number": re.compile(
        rf"(?<![a-z])(?:(?:{_DIGIT_WORD}|o)(?![a-z])[ ,()/-]{{0,3}}){{6,16}}"
    ),
    "#handle": re.compile(r"(?<![a-z0-9._%+-])\(?@\)?[a-z][a-z0-9._-]{2,40}"),
    "#id": re.compile(r"(?<![a-z])id(?: ?(?::|=|→|⇒|は|is) ?|「)@?[a-z][a-z0-9._-]{3,40}"),
    "#user": re.compile(
        r"(?<![a-z])(?:username|user name|user|ゆーざーめい|ゆーざー名)"
        r"(?: ?(?::|=|→|は|is) ?|「)@?[a-z][a-z0-9._-]{3,40}"
    ),
}

SHAPE_NAMES = (*SHAPES, LOOKALIKE)
"""All shapes a cue may name: these, and the one of logic/links.py."""

_LONG_QUOTE = re.compile(r"「[^「」\n]{8,120}」|『[^『』\n]{8,120}』|[“\"][^“”\"\n]{12,160}[”\"]")


_ENDS_LINE = re.compile(r"[ 。.]{0,3}(?:\n|$)")


def find_shapes(folded: Folded) -> list[Hit]:
    """Find every shape in a folded text, as hits of the shape's own group."""
    hits: list[Hit] = []
    for name, pattern in SHAPES.items():
        groups = frozenset((name,))
        hits.extend(
            Hit(found.start(), found.end(), groups) for found in pattern.finditer(folded.text)
        )
    return hits


def long_quotes(folded: Folded) -> list[tuple[int, int]]:
    """Where something longer than a name is quoted, as ranges of the folded text.

    A quotation after which its line ends is not one: it is a message pasted with its
    quotation marks, or a line of a talk (相手「…」).
    """
    text = folded.text
    return [
        found.span()
        for found in _LONG_QUOTE.finditer(text)
        if not _ENDS_LINE.match(text, found.end())
    ]
