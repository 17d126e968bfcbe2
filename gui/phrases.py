"""Where a line of Japanese may break: between phrases, not inside a word.

Why by this library: docs/decisions/0014-lines-break-between-phrases.md.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budoux import Parser

JOINER = "\u2060"
"""Word joiner: no line breaks here, and it takes no room."""

LONGEST = 1_000
"""Letters of a text that is looked at; longer ones are nobody's sentence."""

_LETTER = "[\u3041-\u30ff\u3400-\u9fff々]"
_JAPANESE = re.compile(_LETTER)
_INSIDE = re.compile(rf"(?<=[\w」』）])(?={_LETTER})|(?<={_LETTER})(?=[A-Za-z0-9])")
_GOES_ON = re.compile(r"[」』）]$")
"""Behind what is quoted, a particle goes with it (「…」を)."""


def kept_together(text: str, room: int) -> str:
    """Give `text` with joiners inside its phrases, for showing only.

    room: full-width letters that fit into a line. A phrase that is longer gets none, so that
    it breaks where a line of Japanese may.
    """
    if len(text) > LONGEST or not _JAPANESE.search(text):
        return text
    return "".join(joined if length <= room else plain for plain, joined, length in _phrases(text))


@lru_cache(maxsize=2_000)
def _phrases(text: str) -> tuple[tuple[str, str, int], ...]:
    """The phrases of a text: each as it is, with joiners, and how many letters long."""
    phrases: list[str] = []
    for line in text.splitlines(keepends=True):
        for phrase in _parser().parse(line):
            if phrases and _GOES_ON.search(phrases[-1]) and "\u3041" <= phrase[0] <= "\u3096":
                phrases[-1] += phrase
            else:
                phrases.append(phrase)
    return tuple((phrase, _INSIDE.sub(JOINER, phrase), len(phrase)) for phrase in phrases)


@cache
def _parser() -> Parser:
    from budoux import load_default_japanese_parser  # late: not needed for a window in English

    return load_default_japanese_parser()
