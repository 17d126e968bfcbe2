"""Words of a text that a service's own filter may stop, told from words that only hold them.

A filter is dumb: it stops a word in a refusal as well. But it is not asked here to stop
オンライン for its ライン, nor "the last line" for LINE.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from logic.fold import Folded, fold_word
from logic.language import Language, language_of
from logic.words import Hit, Lexicon

_ORDINARY_IN_ENGLISH = frozenset(("line", "zoom", "slack", "signal"))
"""Names that are everyday words of English when they are written small."""

_SHORT_KATAKANA = 4
"""A longer katakana word may go on (メールアドレス帳); a short one is another word then."""


@dataclass(frozen=True, slots=True)
class FilterWord:
    """A word of a service's list: as the list has it, folded, and whether it is a Latin name.

    A name ("LINE") is a whole word; a Latin word that is no name ("pay") begins one.
    """

    word: str
    folded: str
    latin: bool
    name: bool


@lru_cache(maxsize=64)
def _listed(words: tuple[str, ...]) -> tuple[FilterWord, ...]:
    """The words of a list, the longest first, so that メールアドレス comes before メール."""
    found = [
        FilterWord(word, fold_word(word), word.isascii(), word.isascii() and word[0].isupper())
        for word in words
    ]
    return tuple(sorted(found, key=lambda one: -len(one.folded)))


def filter_hits(
    folded: Folded, words: tuple[str, ...], lexicon: Lexicon, hits: Sequence[Hit]
) -> list[tuple[int, int]]:
    """Where words of a filter's list stand in a text, as ranges of the folded text, in order.

    `hits` are the words of the rulebook found in the same text: they know longer words.
    """
    found: dict[int, int] = {}
    in_english = language_of(folded.text) is Language.EN
    for word in _listed(words):
        for start in _places(folded.text, word.folded):
            end = start + len(word.folded)
            if any(first <= start < last for first, last in found.items()):
                continue
            if word.latin:
                stands_alone = _is_latin_word(folded, start, end, word, in_english)
            else:
                stands_alone = _is_japanese_word(folded, start, end, lexicon, hits)
            if stands_alone:
                found[start] = end
    return sorted(found.items())


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _is_latin_word(
    folded: Folded, start: int, end: int, word: FilterWord, in_english: bool
) -> bool:
    """Whether the letters around leave it a word of its own, and the name that is meant."""
    text = folded.text
    behind = text[end : end + 2]
    if _is_letter(text[start - 1 : start]):
        return False
    if not word.name:
        return True
    if _is_letter(behind[:1]) and not (behind[0] == "s" and not _is_letter(behind[1:])):
        return False
    first, last = folded.origin(start, end)
    small = folded.original[first:last] == text[start:end]
    return not (in_english and small and word.folded in _ORDINARY_IN_ENGLISH)


def _is_japanese_word(
    folded: Folded, start: int, end: int, lexicon: Lexicon, hits: Sequence[Hit]
) -> bool:
    """Whether it is no part of a longer katakana word or of one that the rulebook knows.

    ライン作業 and メールマガジン shield what they hold; インスタント goes on in katakana and is no
    word the rulebook knows, インスタグラム is one.
    """
    if _is_katakana(folded, start) and _is_katakana(folded, start - 1):
        return False
    around = [hit for hit in hits if hit.start <= start and end < hit.end + (hit.start < start)]
    shielded = any(
        lexicon.groups[group].shields
        for hit in around
        for group in hit.groups
        if group in lexicon.groups
    )
    goes_on = _is_katakana(folded, end - 1) and _is_katakana(folded, end)
    known = any(hit.start == start for hit in around)
    return not shielded and (known or not goes_on or end - start > _SHORT_KATAKANA)


def _is_letter(char: str) -> bool:
    return "a" <= char <= "z"


def _is_katakana(folded: Folded, at: int) -> bool:
    """Whether a place of the folded text was written in katakana (or in its half width)."""
    if not 0 <= at < len(folded.text):
        return False
    char = folded.original[folded.starts[at]]
    return "ァ" <= char <= "ヺ" or char == "ー" or "ｦ" <= char <= "ﾟ"
