"""Personal data in a text made unreadable, kind by kind, before it leaves the computer.

Every kind is a choice: the client's contact is often the very proof, her own phone number is
not. What is masked can still be told apart: 「●●●-●●●●-●●●●」 was a phone number.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

HIDDEN = "●●●"
"""What stands for words whose length says nothing."""

_DOT = "●"


class Mask(StrEnum):
    """A kind of personal data that can be masked."""

    MAIL = "mail"
    PHONE = "phone"
    ADDRESS_LINK = "address_link"
    ACCOUNT = "account"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Masked:
    """What is masked at `start:end` of a text, its words, and what is written instead."""

    start: int
    end: int
    words: str
    instead: str
    kind: Mask


# Letters that are written in several widths made one, a character for a character, so that
# places in the copy are places in the text.
_WIDTHS = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    **dict.fromkeys(map(ord, "‐‑‒–—―−ーｰ"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2000\u2002\u2003\u2009\u202f\u3000\t"), " "),
    **dict(zip(map(ord, "０１２３４５６７８９"), "0123456789", strict=True)),
}

# All repeats are possessive or bounded: no text makes them slow.
_PATTERNS: tuple[tuple[Mask, re.Pattern[str]], ...] = (
    (
        Mask.ADDRESS_LINK,
        re.compile(
            r"(?:https?://|(?<![a-z0-9.@-])www\.)[!-~]++"
            r"|(?<![a-z0-9@./_%+-])(?:[a-z0-9-]{1,63}\.){1,5}(?:[a-z]{2,12}/[!-~]++"
            r"|(?:com|net|org|jp|info|biz|me|io|xyz|site|page|link|shop)(?![a-z0-9@-]))",
            re.IGNORECASE,
        ),
    ),
    (
        Mask.MAIL,
        re.compile(
            r"(?<![a-z0-9._%+-])[a-z0-9._%+-]++ ?(?:@|★|☆|\(at\)|\[at\]) ?"
            r"[a-z0-9-]++(?:(?:\.|\(dot\)|\[dot\])[a-z0-9-]++)++",
            re.IGNORECASE,
        ),
    ),
    (
        Mask.PHONE,
        re.compile(r"(?<!\d)(?<!\d-)(?:\+\d{1,3}[ -]?\(?\d|\(?0\d)(?:[ ()-]{0,2}\d){7,11}(?!\d)"),
    ),
    (
        Mask.ACCOUNT,
        re.compile(
            r"(?<![a-z])id ?(?:[:=→]|は|is) ?@?(?P<id>[a-z0-9][a-z0-9._-]{2,}+)"
            r"|(?<![a-z0-9._%+-])@(?P<handle>[a-z0-9][a-z0-9._-]{2,}+)",
            re.IGNORECASE,
        ),
    ),
    (Mask.ACCOUNT, re.compile(r"(?<!\d)(?<!\d-)\d(?:[ -]?\d){6,}+")),
)
_DATE = re.compile(r"(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?!\d)")
_AMOUNT = re.compile(r" ?(?:円|万|億|文字|字|件|枚|本|人|pv|yen|jpy)", re.IGNORECASE)
_SHORTEST_PART = 2
_SHORTEST_NUMBER = 7
"""Digits of the shortest account number (of a bank in Japan)."""


def mask(text: str, masks: Collection[Mask], names: Sequence[str] = ()) -> str:
    """Give the text with every kind of `masks` masked; `names` are what Mask.NAME masks."""
    return Masker(masks, names, (text,)).mask(text)


def found(text: str, names: Sequence[str] = ()) -> Mapping[Mask, tuple[str, ...]]:
    """What each kind would mask in the text, each wording once, in reading order.

    A kind that finds nothing is absent.
    """
    by_kind: dict[Mask, dict[str, None]] = {}
    for kind in Mask:
        for one in Masker((kind,), names, (text,)).masked(text):
            by_kind.setdefault(kind, {})[one.words] = None
    return {kind: tuple(words) for kind, words in by_kind.items()}


class Masker:
    """Masks the same words in all texts of one record.

    An ID that one text gives away as such ("ID: abc") is masked wherever it stands in the
    others, too: `texts` are all of them.
    """

    def __init__(
        self, masks: Collection[Mask], names: Iterable[str], texts: Iterable[str] = ()
    ) -> None:
        self._masks = frozenset(masks)
        self._names = _names_pattern(names) if Mask.NAME in self._masks else None
        words = {
            (one.words, one.kind): one
            for text in texts
            for one in self._by_shape(text)
            if len(one.words) > _SHORTEST_PART
        }
        self._known = sorted(words.values(), key=lambda one: (-len(one.words), one.words))

    def mask(self, text: str) -> str:
        """The text with everything masked."""
        pieces, at = [], 0
        for one in self.masked(text):
            pieces += [text[at : one.start], one.instead]
            at = one.end
        return "".join((*pieces, text[at:]))

    def masked(self, text: str) -> list[Masked]:
        """What is masked in the text, in reading order; no two overlap."""
        return _apart(text, [*self._by_shape(text), *self._said_again(text)])

    def _by_shape(self, text: str) -> Iterator[Masked]:
        plain = text.translate(_WIDTHS)
        taken: list[tuple[int, int]] = []
        for kind, pattern in _PATTERNS:
            for match in pattern.finditer(plain):
                groups = match.groupdict()
                name = next((name for name in groups if groups[name] is not None), 0)
                start, end = match.span(name)
                if kind is Mask.ACCOUNT and _is_no_account(plain, match, taken):
                    continue
                taken.append((start, end))
                if kind in self._masks:
                    words = text[start:end]
                    yield Masked(start, end, words, _instead(plain[start:end], kind), kind)
        if self._names is not None:
            for match in self._names.finditer(plain):
                start, end = match.span()
                yield Masked(start, end, text[start:end], HIDDEN, Mask.NAME)

    def _said_again(self, text: str) -> Iterator[Masked]:
        for one in self._known:
            at = text.find(one.words)
            while at >= 0:
                end = at + len(one.words)
                yield Masked(at, end, one.words, one.instead, one.kind)
                at = text.find(one.words, end)


def _apart(text: str, all_: Iterable[Masked]) -> list[Masked]:
    """Those in order; where some overlap, they are masked as one, in the way of the first."""
    result: list[Masked] = []
    for one in sorted(all_, key=lambda one: (one.start, -one.end)):
        last = result[-1] if result else None
        if last is None or one.start >= last.end:
            result.append(one)
        elif one.end > last.end:
            words = text[last.start : one.end]
            result[-1] = Masked(last.start, one.end, words, HIDDEN, last.kind)
    return result


def _is_no_account(plain: str, match: re.Match[str], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether digits are something else: a part of what was found, a date, a sum of money."""
    start, end = match.span()
    if any(start < end_ and start_ < end for start_, end_ in taken):
        return True
    if match.lastgroup is not None:
        return False
    digits = sum(char.isdigit() for char in _DATE.sub("", plain[start:end], count=1))
    return digits < _SHORTEST_NUMBER or _AMOUNT.match(plain, end) is not None


def _instead(plain: str, kind: Mask) -> str:
    """What is written for something: numbers keep how they are grouped, nothing else stays."""
    if kind is Mask.MAIL:
        return f"{HIDDEN}@{HIDDEN}"
    if kind is Mask.ADDRESS_LINK:
        scheme = plain.lower().partition("://")[0]
        return f"{scheme}://{HIDDEN}" if scheme in ("http", "https") else HIDDEN
    if any(char not in "0123456789 +()-" for char in plain):
        return HIDDEN
    return "".join(_DOT if char.isdigit() else char for char in plain)


def _names_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Finds the names whatever the width and case of their letters, spaced out or not.

    Of a name in several words each word of two letters or more is masked alone, too, for
    people are called by it. A name with "●" in it is nobody's.
    """
    wanted: set[str] = set()
    for name in names:
        plain = name.translate(_WIDTHS)
        words = [word for word in plain.split() if _DOT not in word]
        wanted.add("".join(words))
        wanted.update(word for word in words if len(word) >= _SHORTEST_PART)
    wanted.discard("")
    if not wanted:
        return None
    spelt = [" ?".join(map(re.escape, name)) for name in sorted(wanted, key=lambda n: (-len(n), n))]
    return re.compile("|".join(spelt), re.IGNORECASE)
