"""Bytes of a text file, a mail or a pipe into text, whatever common encoding it was saved in.

Only Python's own codecs are used. A library that guesses encodings (charset-normalizer and its
like) knows ninety more, which nobody here has, is unsure about short Japanese texts, and would
be one more thing in the bundle. What people in Japan have is a short list: UTF-8, UTF-16 with a
mark or without, Shift_JIS, EUC-JP and the ISO-2022-JP of mails.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from logic.jis import text_in, text_of_euc_jp, text_of_iso_2022_jp

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SCORED = 20_000
"""Characters that decide between two encodings; the rest of a long text says the same."""

_HALF, _MOST = 0.5, 0.75
"""Shares of the characters that must be usual ones: where zero bytes tell already, and else."""

_KANA = 0.3
_JAPANESE = 0.5
"""The likeness from which on a text said to be in a Latin charset is taken for Japanese."""

_LETTERS = 0.95
_UNLIKELY = 0.15
"""What a reading in UTF-16 without a mark must be better by: few programs write that."""

_SURELY_WESTERN = 1.1
_WESTERN = frozenset("‘’“”–—…•€£àâäçèéêëîïñóôöùûüß")
"""What English letters from Windows hold beyond ASCII: each stands alone among its letters."""

_TWO_BEYOND = re.compile(rb"[\x80-\xff]{2}")
_OLD_LINE_END = re.compile("\r(?!\n)")
_SHIFTED = re.compile(rb"\x1b(?:\$[@B]|\(J|\(I|\$\([DOPQ])")
_NOT_IN_TEXT = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")


class NotText(ValueError):
    """The bytes are no text in any encoding we read."""


def decode(data: bytes) -> str:
    """Give the text of `data`: by its byte order mark, else by what reads most like a text.

    A lone carriage return, the line end of old Macs, becomes a line feed; nothing else is
    altered. Raises NotText for what is a text in no encoding we know, binary data above all.
    """
    return _OLD_LINE_END.sub("\n", _decode(data))


def decode_as(data: bytes, charset: str | None) -> str:
    """Give the text of `data`, which is said to be in `charset`; where that is wrong, guess.

    Raises NotText like `decode`.
    """
    name = (charset or "").strip().lower().replace("_", "-")
    if name in _LATIN and not data.isascii():
        return _OLD_LINE_END.sub("\n", _latin(data))
    if name in _SAID_WRONGLY or name in _LATIN:
        return decode(data)
    try:
        text = data.decode(name)
    except (LookupError, ValueError):  # no such codec, or none for texts; or bytes it has not
        return decode(data)
    return _OLD_LINE_END.sub("\n", text)


_LATIN = frozenset(("us-ascii", "ascii", "iso-8859-1", "latin-1", "iso-8859-15", "windows-1252"))
"""What programs say when they do not know: it may hold anything."""

_SAID_WRONGLY = frozenset(
    (
        *("", "8bit", "unknown-8bit", "x-unknown", "gb2312"),
        # Windows writes more into these than they hold; `decode` reads that, too.
        *("shift-jis", "sjis", "x-sjis", "ms-kanji", "windows-31j", "iso-2022-jp", "cp50220"),
        *("cp50221", "euc-jp", "x-euc-jp"),
    )
)
"""Charsets that are found out better by looking."""


def _latin(data: bytes) -> str:
    """What is said to be in a Latin charset, and may be Japanese all the same."""
    best = max(_readings(data), key=lambda reading: reading[0], default=(0.0, ""))
    if b"\0" in data or best[0] >= _JAPANESE:
        return decode(data)
    return data.decode("cp1252", errors="replace")


def _decode(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = text_in(data, encoding)
            if text is None:
                raise NotText(encoding)
            return text
    if _SHIFTED.search(data) and data.isascii():
        return text_of_iso_2022_jp(data)
    sixteen = _as_utf_16(data)
    if sixteen is not None:
        return sixteen
    if b"\0" in data:
        raise NotText("binary")
    readings = list(_readings(data))
    if not readings:
        raise NotText("unknown")
    return max(readings, key=lambda reading: reading[0])[1]


def _readings(data: bytes) -> Iterator[tuple[float, str]]:
    """The text in every encoding it may be in, with how much it reads like a text."""
    utf_8 = text_in(data, "utf-8")
    if utf_8 is not None:
        sure = _is_surely_utf_8(utf_8)
        yield (2.0 if sure else _LETTERS if utf_8.isalpha() else 0.0), utf_8
        if sure:
            return
    for text in (text_in(data, "cp932"), text_of_euc_jp(data)):
        if text is not None and not _NOT_IN_TEXT.search(text):
            yield _likeness(text), text
    western = data.decode("cp1252", errors="replace")
    if _is_western(western) and not _TWO_BEYOND.search(data):
        yield _SURELY_WESTERN, western
    for text in _utf_16_readings(data):
        if _usual(text) >= _MOST:
            yield _likeness(text) - _UNLIKELY, text


def _is_western(text: str) -> bool:
    """Whether a text is made of English words, with a few other signs that such texts hold."""
    sample = text[:_SCORED]
    if _NOT_IN_TEXT.search(text) or not _WESTERN.issuperset(c for c in sample if c > "\x7f"):
        return False
    beyond = sum(char > "\x7f" for char in sample)
    return sum(char.isascii() and char.isalpha() for char in sample) >= 3 * beyond


def _is_surely_utf_8(text: str) -> bool:
    """Whether bytes that are UTF-8 can be nothing else.

    Those of another encoding hardly ever make up its longer characters; its shorter ones (é, £)
    stand among letters of ASCII.
    """
    if text.isascii() or any(char >= "\u0800" for char in text):
        return True
    beyond = sum(char > "\x7f" for char in text[:_SCORED])
    return sum(char.isascii() and char.isalnum() for char in text[:_SCORED]) >= 2 * beyond


# --- what a text is made of ---


def _likeness(text: str) -> float:
    """How much a text reads like one in Japanese, over its characters beyond ASCII: -1 to 1.

    Kana and the kanji of the first level of JIS are what Japanese is made of. Half-width
    katakana is what the bytes of EUC-JP look like in Shift_JIS: it counts for little where it
    is spelt as a word, and against the reading where it is not.
    """
    points = [_points(char) for char in text[:_SCORED] if char > "\x7f"]
    likeness = sum(points) / len(points) if points else 0.0
    half_width = _HALF_WIDTH.findall(text[:_SCORED])
    if half_width:
        spelt = sum(len(run) for run in half_width if _is_spelt(run))
        likeness += spelt / len(points) * (_SPELT - _points("ｱ"))
    return likeness


_HALF_WIDTH = re.compile("[｡-ﾟ]+")
_SPELT = 0.95
# A word in half width: a voiced or small letter or a long vowel stands behind what can have it.
_VOICED_WELL = re.compile("(?:[ｳｶ-ﾄﾊ-ﾎ]ﾞ|[ﾊ-ﾎ]ﾟ|[ｷｼﾁﾆﾋﾐﾘﾃﾌ]ﾞ?[ｧ-ｮ]|[ｦｱ-ﾟ]ｰ|[ｱ-ﾜ]ｯ[ｶ-ﾄﾊ-ﾎ]|[ｱ-ﾜ]ﾝ)")
_SPELT_BADLY = re.compile(
    "(?<![ｳｶ-ﾄﾊ-ﾎ])ﾞ|(?<![ﾊ-ﾎ])ﾟ|(?<![ｷｼﾁﾆﾋﾐﾘﾃﾌｳﾞﾄﾃｸﾂｽ])[ｧ-ｮ]|(?<![ｱ-ﾝｧ-ｯﾞﾟ])[ｰｯﾝ]|[｡｢｣､･]{2}|[｢｡､][ｰｯﾝﾞﾟ]"
)


def _is_spelt(run: str) -> bool:
    """Whether a run of half-width katakana is spelt like a word, and like one only."""
    return not _SPELT_BADLY.search(run) and _VOICED_WELL.search(run) is not None


def _points(char: str) -> float:
    if "ぁ" <= char <= "ん" or "ァ" <= char <= "ー" or char in "、。「」！？・（）〜～…":
        return 1.0
    if "一" <= char <= "龥":
        return 0.9 if _is_common(char) else -0.2
    if "！" <= char <= "～" or "　" <= char <= "〟" or char in "①②③④⑤→↓■□●○◆◇★☆※♪":
        return 0.6
    if "｡" <= char <= "ﾟ":
        return -0.6
    category = unicodedata.category(char)
    if category in ("Cc", "Cn", "Co", "Cs"):
        return -1.0
    return -0.1


def _is_common(char: str) -> bool:
    """Whether a kanji is of the first level of JIS X 0208 (rows 16 to 47), or 々."""
    try:
        return 0xB0 <= char.encode("euc_jp")[0] <= 0xCF
    except UnicodeEncodeError:
        return False


# --- UTF-16 without a mark ---


def _utf_16_readings(data: bytes) -> Iterator[str]:
    if data and len(data) % 2 == 0:
        for encoding in ("utf-16-le", "utf-16-be"):
            text = text_in(data, encoding)
            if text is not None and not _NOT_IN_TEXT.search(text):
                yield text


def _as_utf_16(data: bytes) -> str | None:
    """The text in UTF-16, either way round, where the bytes can hardly be anything else.

    That is where ASCII is in it, for every other byte is zero then. In bytes that are all ASCII
    kana tell ("0" is a half of each), or what no text has.
    """
    has_zero = b"\0" in data
    if not has_zero and not data.isascii():
        return None
    enough = _HALF if has_zero and text_in(data, "utf-8") is None else _MOST
    best: tuple[float, str] | None = None
    for text in _utf_16_readings(data):
        usual, sample = _usual(text), text[:_SCORED]
        kana = sum("ぁ" <= char <= "ー" for char in sample) / len(sample)
        telling = has_zero or kana >= _KANA or _NOT_IN_TEXT.search(data.decode("latin-1"))
        if telling and usual >= enough and (best is None or usual > best[0]):
            best = usual, text
    return best[1] if best else None


def _usual(text: str) -> float:
    """Which share of a text's characters is ASCII or Japanese."""
    sample = text[:_SCORED]
    usual = sum(char <= "\x7f" or "｡" <= char <= "ﾟ" or _points(char) > 0 for char in sample)
    return usual / len(sample)
