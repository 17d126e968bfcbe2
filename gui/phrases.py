"""Where a line of Japanese may break: between phrases, not inside a word."""

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

_JAPANESE = re.compile("[\u3041-\u30ff\u3400-\u9fff々]")
_INSIDE = re.compile("(?<=[\u3041-\u30ff\u3400-\u9fff々])(?=[\u3041-\u30ff\u3400-\u9fff々])")


@cache
def _parser() -> Parser:
    from budoux import load_default_japanese_parser  # late: not needed for the first paint

    return load_default_japanese_parser()


@lru_cache(maxsize=2_000)
def kept_together(text: str) -> str:
    """Give `text` with joiners inside its phrases, for showing only; one without kana is as is."""
    if len(text) > LONGEST or not _JAPANESE.search(text):
        return text
    return "".join(
        _INSIDE.sub(JOINER, phrase)
        for line in text.splitlines(keepends=True)
        for phrase in _parser().parse(line)
    )
