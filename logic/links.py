"""Links that borrow a service's name: crowdworks-login.example, upvvork.example, lancer-s.example.

Which names and which addresses are the services' own is told by resources/platforms; here is
only how an address is read. The names are those of the own addresses: "lancers.jp" gives
"lancers".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import accumulate, islice

from logic.fold import Folded
from logic.words import Hit

LOOKALIKE = "#lookalike"
"""The shape of a link that only looks like a service's own."""

_SHORTEST_NAME = 5
"""A shorter name stands in too many honest addresses."""

_LONGEST_NAME = 20

_GROUPS = frozenset((LOOKALIKE,))
_DOTTED = re.compile(r"[a-z0-9]\.[a-z]")
_LINK = re.compile(
    r"https?://(?:(?P<user>[^\s/@]{1,120})@)?(?P<host>[a-z0-9.-]{4,120})[!-.0-~]{0,9}(?:/[!-~]{0,200})?"
)
# Without http, only behind endings that no sentence begins with ("I pay on upwork.the order …").
_BARE = re.compile(
    r"(?<![a-z0-9@./_-])(?P<host>(?:[a-z0-9-]{1,63}\.){1,4}"
    r"(?:com|net|org|jp|info|biz|xyz|site|online|top|shop|club|live|app|dev|io|co|cc|ru|cn|tk"
    r"|example|test))(?![a-z0-9-])(?:/[!-~]{0,200})?"
)
_DRAWN_ALIKE = (
    *(("vv", "w"), ("rn", "m"), ("cl", "d"), ("i", "l"), ("1", "l")),
    *(("0", "o"), ("3", "e"), ("5", "s")),
)
_DOUBLED = re.compile(r"(.)\1+")


class OwnAddresses:
    """The services' own addresses, and how to tell an address that borrows a name of them.

    domains: "crowdworks.jp" stands for itself and what ends in ".crowdworks.jp". ordinary:
    words that look like a name and are meant as they stand ("claudia", "freelancers").
    """

    def __init__(self, domains: Iterable[str], ordinary: Iterable[str]) -> None:
        self.domains = frozenset(domains)
        self._ordinary = frozenset(ordinary)
        self._endings = tuple(f".{domain}" for domain in self.domains)
        firsts = {domain.split(".")[0].replace("-", "") for domain in self.domains}
        names = sorted(name for name in firsts if len(name) >= _SHORTEST_NAME)
        telling = [name for name in names if name not in self._ordinary]
        self._telling = tuple({*telling, *map(_as_drawn, telling)})
        self._joined = frozenset(names)
        self._single = {_DOUBLED.sub(r"\1", name): name for name in names}
        self._shorter: dict[str, list[str]] = {}
        for name in names:
            for spelling in _one_letter_less(name):
                self._shorter.setdefault(spelling, []).append(name)
        # In these a name is only a part of another word: "freelancers" is no "lancers".
        self._longer = tuple(
            word for word in sorted(self._ordinary) if any(name in word for name in names)
        )

    def owns(self, host: str) -> bool:
        """Whether `host` belongs to one of the services."""
        return host in self.domains or host.endswith(self._endings)

    def is_borrowed(self, host: str) -> bool:
        """Whether `host` carries a service's name, or nearly, and is not the service's."""
        if self.owns(host):
            return False
        labels = [label.split("-") for label in host.split(".")[:-1]]
        return any(self._is_like(word) for words in labels for word in words) or any(
            not self._joined.isdisjoint(islice(accumulate(words), 1, None)) for words in labels
        )

    def _is_like(self, word: str) -> bool:
        """Whether a word of an address begins or ends with a name, or is nearly one."""
        if len(word) < _SHORTEST_NAME or word in self._ordinary:
            return False
        drawn = _as_drawn(word)
        if word.startswith(self._telling) or word.endswith(self._telling):
            return not any(one in word for one in self._longer)
        if drawn.startswith(self._telling) or drawn.endswith(self._telling):
            return not any(one in word for one in self._longer)
        return self._is_one_slip_away(word)

    def _is_one_slip_away(self, word: str) -> bool:
        """Whether one letter more, less or other, two exchanged or some doubled make a name."""
        if _DOUBLED.sub(r"\1", word) in self._single:
            return word not in self._joined
        return any(
            word != name and _is_one_change(word, name)
            for spelling in _one_letter_less(word)
            for name in self._shorter.get(spelling, ())
        )


def lookalike_hits(folded: Folded, own: OwnAddresses | None) -> list[Hit]:
    """The links in a text that borrow a service's name, with or without http."""
    text = folded.text
    if own is None or not _DOTTED.search(text):
        return []
    return [
        Hit(found.start(), found.end(), _GROUPS)
        for pattern in (_LINK, _BARE)
        for found in pattern.finditer(text)
        if _is_lookalike(found, folded, own)
    ]


def _is_lookalike(found: re.Match[str], folded: Folded, own: OwnAddresses) -> bool:
    """Whether a link borrows a service's name: in its host, before it, or with other letters.

    "https://crowdworks.jp@example.com" leads to example.com; a Cyrillic о makes another host.
    """
    host = found["host"].strip(".-")
    before = (found.groupdict().get("user") or "").split(":")[0]
    if own.is_borrowed(host):
        return True
    if not own.owns(host):
        return bool(before) and (own.owns(before) or own.is_borrowed(before))
    at = found.start("host") + found["host"].index(host)
    start, end = folded.origin(at, at + len(host))
    written = unicodedata.normalize("NFKC", folded.original[start:end]).casefold()
    return "".join(one for one in written if unicodedata.category(one) != "Cf") != host


def _as_drawn(word: str) -> str:
    """The word with letters that are drawn alike made one ("upvvork", "flverr")."""
    for drawn, meant in _DRAWN_ALIKE:
        word = word.replace(drawn, meant)
    return word


def _one_letter_less(word: str) -> list[str]:
    """The word, and the word without each one of its letters; none of it where it is long."""
    if len(word) > _LONGEST_NAME:
        return []
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


def _is_one_change(word: str, name: str) -> bool:
    """Whether one letter more, less or other, or two exchanged, make `word` the name."""
    pairs = zip(word, name, strict=False)
    differ = (at for at, (a, b) in enumerate(pairs) if a != b)
    start = next(differ, min(len(word), len(name)))
    rest, wanted = word[start:], name[start:]
    return (
        rest[1:] == wanted[1:]
        or rest[1:] == wanted
        or rest == wanted[1:]
        or (rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:])
    )
