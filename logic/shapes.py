"""Things known by their shape, not by a word: links, addresses, numbers, handles, amounts.

Each shape is a group of its own in a cue, written "#link", "#mail" and so on. Every pattern
has bounded repeats only and starts at a rare character, so that time stays linear.
"""

from __future__ import annotations

import re

from logic.fold import Folded
from logic.words import Hit

SHAPES = {
    "#link": re.compile(r"(?:https?://|www\.)[!-~]{3,200}"),
    "#mail": re.compile(
        r"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{1,40}"
        r" ?(?:@|★|☆|\(at\)|\[at\]|\(@\)|あっとまーく|あっと| at ) ?"
        r"[a-z0-9-]{2,40}(?: ?(?:\.|\(dot\)|\[dot\]|どっと| dot ) ?[a-z]{2,10}){1,3}(?![a-z])"
    ),
    "#phone": re.compile(
        r"(?<![\d.,-])(?:\+\d{1,3}[ -]?)?\(?0?\d{1,4}\)?[ -]\d{2,4}[ -]\d{3,4}(?!\d)"
    ),
    "#handle": re.compile(r"(?<![a-z0-9._%+-])\(?@\)?[a-z][a-z0-9._-]{2,40}"),
    "#id": re.compile(
        r"(?<![a-z])(?:id|username|user name|user|ゆーざーめい|ゆーざー名)"
        r"(?: ?(?::|=|→|⇒|は|is) ?|「)@?[a-z][a-z0-9._-]{3,40}"
    ),
}


def find_shapes(folded: Folded) -> list[Hit]:
    """Find every shape in a folded text, as hits of the shape's own group."""
    hits: list[Hit] = []
    for name, pattern in SHAPES.items():
        groups = frozenset((name,))
        hits.extend(
            Hit(found.start(), found.end(), groups) for found in pattern.finditer(folded.text)
        )
    return hits
