"""One canonical form of a text, with a way back to its original characters.

People write one word in many ways, some of them to slip past a filter: full and half width,
kana kinds, case, invisible characters, look-alike letters (チャットワ一ク with the kanji for
one), masked letters (L○NE), letters spread out (L I N E). Folding makes these one, so that a
word list needs each word once. Words of the rulebook are folded by the same function.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MASK = "○"
"""What every masking symbol folds to."""

_MASKS = "○◯〇●◎⚪⚫□■*＊×✕✖※•"

# Letters of other scripts that are drawn like Latin ones (a small part of Unicode's
# confusables.txt: the letters that occur in the names people disguise).
_LATIN_LOOKALIKES = dict(
    zip("аеорсухіјѕһԁԛԝкмтвнгαεορτυνκιηχ", "aeopcyxijshdqwkmtbhraeoptuvkinx", strict=True)
)

_HIRAGANA = {code: chr(code - 0x60) for code in range(ord("ァ"), ord("ヶ") + 1)}

_KATAKANA = "[ァ-ヶー]"
# Kanji (and signs) drawn like katakana, put back only where katakana stands around them.
_KANA_LOOKALIKES = str.maketrans("一二口力夕工卜八厶ニ—―‐-－", "ーニロカタエトハムニーーーーー")
_INSIDE_KATAKANA = re.compile(f"(?<={_KATAKANA})[一二口力夕工卜八厶—―‐-](?={_KATAKANA})")
_BEFORE_KATAKANA = re.compile(f"(?<![一-龥ァ-ヶー])[口力夕工卜八厶]{{1,2}}(?={_KATAKANA}{{2}})")
_ZERO_IN_WORD = re.compile(r"(?<=[a-z])0{1,3}(?=[a-z])")
_ONE_IN_WORD = re.compile(r"(?<=[a-z])1(?=[a-z])")

_VOICING = "\u3099\u309a\uff9e\uff9f"
_KEPT_MARKS = "\u3099\u309a"
_NOT_IN_LINES = frozenset(_VOICING + "\r\v\f\x85\u2028\u2029")

# Three or more single letters with the same small gaps between them.
_KATA = "ァ-ヶー一口力夕工卜"
_KANA = f"ぁ-ゖ{_KATA}"
_IN_GAP = f"[^a-z0-9{_KANA}一-龥。、!?()「」『』:;{MASK}\n]"
_GAP = f"{_IN_GAP}{{1,3}}|\n"
_SPREAD = re.compile(
    r"(?:[一-龥ぁ-ゖァ-ヶー、。?!] ){4,}[一-龥ぁ-ゖァ-ヶー、。?!]"
    f"|(?<![a-z0-9])(?:[a-z](?:{_GAP})){{2,}}[a-z](?![a-z0-9])"
    f"|(?<![{_KATA}])(?:[{_KATA}](?:{_GAP})){{2,}}[{_KATA}]"
    f"|(?<![{_KANA}])(?:[{_KANA}](?:{_GAP})){{2,}}[{_KANA}]"
)
_KEPT_INSIDE = "ー、。?!"
_SPACES = re.compile(" {2,}")
# Where the later stages of folding may find something in one of many words, one a line: letters
# alone between gaps, a space behind a Japanese letter, look-alikes beside what they stand for.
_SUSPECT = re.compile(
    rf"(?<![a-z0-9])[a-z]{_IN_GAP}{{1,3}}[a-z]{_IN_GAP}"
    rf"|[{_KANA}]{_IN_GAP}{{1,3}}[{_KANA}]|[一-龥ぁ-ヶー、。?!] |  "
    rf"|[一二口力夕工卜八厶—―‐-]{_KATAKANA}|[a-z][01]+[a-z]"
)
# The same for words in ASCII, quicker to look for, and finding too much.
_SUSPECT_ASCII = re.compile(r"[^a-z\n].[^a-z\n]|  |[01]")
# A line broken inside an English sentence, as mail programs do: it goes on in lower case.
# A label of a speaker ("me: …") begins a line of its own.
_WRAPPED = re.compile(r"(?<=[^\n]{39}[a-z,])\n(?=[a-z])(?![a-z ]{1,24}[:>])")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. Character `i` of `text` was made of `original[starts[i]:ends[i]]`."""

    original: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Give the range in the original for the non-empty range `start:end` of `text`."""
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Fold `text`. Never raises, whatever the characters; time is linear in the length."""
    starts: Sequence[int]
    ends: Sequence[int]
    unwrapped = _WRAPPED.sub(" ", text)
    characters = set(unwrapped)
    for character in characters - _table.known:
        _table.learn(character)
    if characters & _table.irregular:
        folded, starts, ends = _fold_irregular(unwrapped)
    else:
        folded = unwrapped.translate(_table.map)
        starts, ends = range(len(text)), range(1, len(text) + 1)
    folded, starts, ends = _close_gaps(folded, starts, ends)
    return Folded(text, _undo_lookalikes(folded), starts, ends)


def fold_words(words: Iterable[str]) -> dict[str, str]:
    """Fold words of the rulebook, and give for each what `fold` makes of it.

    They are folded together, one a line, in a hundredth of the time: a rulebook has tens of
    thousands, and nearly all of them are written so plainly that only letters change.
    """
    unique = set(words)
    plain = {word for word in unique if word.isascii()}  # Python translates these far faster.
    return _fold_lines(list(plain), _SUSPECT_ASCII) | _fold_lines(list(unique - plain), _SUSPECT)


def fold_word(word: str) -> str:
    """Fold one word of the rulebook."""
    return fold(word).text


class _Table:
    """What each character folds to, learnt once per character."""

    def __init__(self) -> None:
        self.map: dict[int, str] = {}
        self.known: set[str] = set()
        self.irregular: set[str] = set(_VOICING)

    def learn(self, character: str) -> None:
        folded = _fold_character(character)
        self.map[ord(character)] = folded
        self.known.add(character)
        if len(folded) != 1:
            self.irregular.add(character)


_table = _Table()


def _fold_character(character: str) -> str:
    if character in _MASKS:
        return MASK
    if character in "’‘´`＇":
        return "'"
    if character in "\u2028\u2029\u0085\v\f":
        return "\n"
    if character in "\r\0":
        return ""
    category = unicodedata.category(character)
    if category == "Cs":
        return character
    if category in ("Cf", "Mn", "Me") and character not in _KEPT_MARKS:
        return ""
    if category == "Zs" or character == "\t":
        return " "
    folded = unicodedata.normalize("NFKC", character)
    if not "\u3040" <= folded[0] <= "\u9fff":
        parts = unicodedata.normalize("NFKD", folded)
        folded = "".join(part for part in parts if unicodedata.category(part) != "Mn") or folded
    return "".join(_LATIN_LOOKALIKES.get(part, part) for part in folded.casefold())


def _fold_lines(words: list[str], suspect: re.Pattern[str]) -> dict[str, str]:
    together = "\n".join(words)
    characters = set(together)
    for character in characters - _table.known:
        _table.learn(character)
    if together.count("\n") >= len(words) or characters & _NOT_IN_LINES:
        return {word: fold(word).text for word in words}
    mapped = together.translate(_table.map)
    folded = (mapped if together.isascii() else mapped.translate(_HIRAGANA)).split("\n")
    line = seen = 0
    for found in suspect.finditer(mapped):
        line += mapped.count("\n", seen, found.start())
        seen = found.start()
        if _SUSPECT.search(words[line].translate(_table.map)):
            folded[line] = fold(words[line]).text
    return dict(zip(words, folded, strict=True))


def _fold_irregular(text: str) -> tuple[str, list[int], list[int]]:
    """Fold character by character, keeping the way back, where lengths change."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    mapping = _table.map
    position, length = 0, len(text)
    while position < length:
        following = position + 1
        folded = mapping[ord(text[position])]
        if following < length and text[following] in _VOICING:
            joined = unicodedata.normalize("NFKC", text[position : following + 1])
            if len(joined) == 1:
                folded, following = joined, following + 1
        for piece in folded:
            pieces.append(piece)
            starts.append(position)
            ends.append(following)
        position = following
    return "".join(pieces), starts, ends


def _undo_lookalikes(folded: str) -> str:
    """Put back what only looks like another letter; character by character, same length."""
    folded = _INSIDE_KATAKANA.sub(lambda found: found[0].translate(_KANA_LOOKALIKES), folded)
    folded = _BEFORE_KATAKANA.sub(lambda found: found[0].translate(_KANA_LOOKALIKES), folded)
    folded = _ZERO_IN_WORD.sub(lambda found: "o" * len(found[0]), folded)
    folded = _ONE_IN_WORD.sub("l", folded)
    return folded.translate(_HIRAGANA)


def _close_gaps(
    folded: str, starts: Sequence[int], ends: Sequence[int]
) -> tuple[str, Sequence[int], Sequence[int]]:
    """Take out what stands between spread-out letters, and all but one of several spaces."""
    dropped: set[int] = set()
    for found in _SPREAD.finditer(folded):
        dropped.update(
            at
            for at in range(found.start() + 1, found.end() - 1)
            if not folded[at].isalnum() and folded[at] not in _KEPT_INSIDE
        )
    for found in _SPACES.finditer(folded):
        dropped.update(range(found.start() + 1, found.end()))
    if not dropped:
        return folded, starts, ends
    kept = [at for at in range(len(folded)) if at not in dropped]
    return (
        "".join([folded[at] for at in kept]),
        [starts[at] for at in kept],
        [ends[at] for at in kept],
    )
