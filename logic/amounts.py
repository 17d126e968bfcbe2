"""Sums of money in a message, with what they are paid for: a day, an hour, a page …

A word file may define groups of amounts (`[[amount]]` in resources/words); a cue uses such a
group like any other. Limits belong to those files; here is only how a sum is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from logic.fold import Folded
from logic.words import Hit


class Currency(StrEnum):
    """The currencies that are told apart.

    Dollars stand for pounds, euros and dollar-pegged tokens too: limits are set for sums far
    from ordinary, so that the difference does not matter.
    """

    JPY = "jpy"
    USD = "usd"


class Per(StrEnum):
    """What a sum is paid for. `piece` is an item, article, review; `any` matches every one."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    PIECE = "piece"
    PAGE = "page"
    LETTER = "letter"
    NOTHING = "nothing"
    ANY = "any"


class Compare(StrEnum):
    """How a sum named later compares to one named before it."""

    FALLS = "falls"
    RISES = "rises"


@dataclass(frozen=True, slots=True)
class AmountGroup:
    """Sums paid for `per` that lie within the limits of their currency (both ends included).

    A currency without an entry in `at_least` and `at_most` does not match.
    """

    id: str
    per: Per
    at_least: Mapping[Currency, float]
    at_most: Mapping[Currency, float]

    def holds(self, amount: Amount) -> bool:
        """Whether `amount` belongs to this group."""
        if self.per not in (Per.ANY, amount.per):
            return False
        low, high = self.at_least.get(amount.currency), self.at_most.get(amount.currency)
        if low is None and high is None:
            return False
        return (low is None or amount.value >= low) and (high is None or amount.value <= high)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum at `start:end` of the folded text, in whole units of its currency."""

    start: int
    end: int
    value: float
    currency: Currency
    per: Per

    def change_to(self, other: Amount) -> Compare | None:
        """Whether `other` is lower or higher; None where it is neither, or cannot be compared.

        Sums of two currencies cannot, nor an hour's pay and a page's.
        """
        if self.currency is not other.currency or self.value == other.value:
            return None
        if self.per is not other.per and Per.NOTHING not in (self.per, other.per):
            return None
        return Compare.FALLS if other.value < self.value else Compare.RISES


_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.\d{1,2})?"
_KANJI_NUMBER = "[一二三四五六七八九十百]{1,4}"
_JAPANESE = re.compile(
    rf"(?P<number>{_NUMBER}|{_KANJI_NUMBER}(?=[万千]))(?P<scale>億|百万|十万|万|千)?"
    rf"(?:(?P<more>\d{{1,4}})(?P<more_scale>千)?(?=円))?(?P<unit>円|えん|(?<=万)(?![\d人件字文本回枚部個点時年歩]))"
    rf"|(?P<yen>[¥\\]) ?(?P<yen_number>{_NUMBER})"
)
_TO = r" ?(?:-|–|~|to|and) ?"
_ENGLISH = re.compile(
    r"(?:\$|us\$|usd ?|£|gbp ?|€|eur ?|(?P<jpy>jpy ?)) ?"
    rf"(?P<before>{_NUMBER})(?P<k_before>k(?![a-z]))?"
    rf"(?:{_TO}[$£€]? ?(?P<before_high>{_NUMBER})(?P<k_before_high>k(?![a-z]))?)?"
    rf"|(?P<after>{_NUMBER})(?P<k_after>k)?"
    rf"(?:{_TO}(?P<after_high>{_NUMBER})(?P<k_after_high>k)?)?"
    r" ?(?:(?P<yen>yen|jpy)|usdt?|usdc|dollars?|bucks|euros?|eur|pounds|gbp|quid|\$|£|€)(?![a-z])"
)
# Sums whose unit is understood: behind the name of a wage, before what is paid for.
_BARE_JAPANESE = re.compile(
    r"(?:時給|日給|日当|週給|月給|月収|月額|年収|文字単価|記事単価|単価|報酬額?|ぎゃら|予算)"
    rf"(?:は|が|:|も|約|、| ){{0,3}}(?P<number>{_NUMBER})(?P<scale>万|千)?"
    r"(?![\d.,]*[\d円万千%％/:-]|えん|ぺ|わーど|ぽいんと|どる|ゆーろ|[かけゕゖ][月所国]"
    r"|(?!程度|前後|以上|以下|税)[一-龥])"
)
_BARE_ENGLISH = re.compile(
    r"(?<![a-z])(?:pay(?:s|ing)?|paid|rates?|earn(?:s|ing)?|offer(?:s|ing)?|budget|salary|wages?"
    rf"|charge|price|fee)(?: (?:is|of|at|for|you|up|to|about|around|only|just|now|me)){{0,3}}:? "
    rf"(?P<after>{_NUMBER})(?P<k_after>k)?(?= ?(?:an hour|per hour|hourly|/ ?hr|/ ?hour|per page"
    r"|a page|/ ?page|per word|a word|per article|an article|per task|per review|per day|a day"
    r"|per week|a week|per month|a month|monthly|weekly|daily)(?![a-z]))"
)
# No sum without one of these: the search for them costs next to nothing.
_JAPANESE_SIGNS = ("円", "えん", "万", "¥", "\\")
_ENGLISH_SIGNS = (
    *("$", "£", "€", "usd", "gbp", "eur", "jpy", "yen"),
    *("dollar", "buck", "pounds", "quid"),
)
_SCALE = {"億": 1e8, "百万": 1e6, "十万": 1e5, "万": 1e4, "千": 1e3}
_KANJI_DIGIT = {digit: at for at, digit in enumerate("零一二三四五六七八九")}

_JAPANESE_PER = (
    (Per.HOUR, re.compile(r"時給|時間給|1時間|一時間|毎時")),
    (Per.DAY, re.compile(r"日給|日収|日当|1日|一日|毎日|日払い|即日")),
    (Per.WEEK, re.compile(r"週給|週収|1週間|一週間|毎週|週に|週 ?$")),
    (
        Per.MONTH,
        re.compile(r"月給|月収|月額|月商|毎月|1か月|1ヶ月|1カ月|1ヵ月|ひと月|月に|月々|月 ?$"),
    ),
    (Per.LETTER, re.compile(r"文字単価|1文字|一文字|1字")),
    (Per.PAGE, re.compile(r"1ぺーじ|一ぺーじ|ぺーじ単価")),
    (
        Per.PIECE,
        re.compile(
            r"1件|一件|1本|一本|1記事|一記事|1回|一回|1枚|一枚|1個|一個|1通|1たすく|1口座|1回線|件につき|つき"
        ),
    ),
)
_ENGLISH_PER = (
    (Per.HOUR, re.compile(r" ?(?:/ ?hr|/ ?hour|/ ?h(?![a-z])|per hour|an hour|hourly|p/h)")),
    (Per.DAY, re.compile(r" ?(?:/ ?day|per day|a day|daily|each day|every day|in a day)")),
    (Per.WEEK, re.compile(r" ?(?:/ ?week|/ ?wk|per week|a week|weekly|every week)")),
    (Per.MONTH, re.compile(r" ?(?:/ ?month|/ ?mo|per month|a month|monthly|every month)")),
    (Per.PAGE, re.compile(r" ?(?:/ ?page|per page|a page)")),
    (Per.LETTER, re.compile(r" ?(?:/ ?word|per word|a word)")),
    (
        Per.PIECE,
        re.compile(
            r" ?(?:each|(?:per|for each|for every|an?) "
            r"(?:task|review|picture|post|parcel|article|item|account|e?-?mail|survey|click|call)"
            r"|/ ?task)"
        ),
    ),
)
_COMPARED_WITHIN = 60
_RANGE = re.compile(r" ?[-–~〜ー]+ ?")
_LOOK_BACK = 14
_LOOK_BACK_ENGLISH = 18
_LOOK_ON = 12


def find_amounts(folded: Folded) -> list[Amount]:
    """Every sum of money in the text, in reading order."""
    text = folded.text
    found: list[Amount] = []
    if any(sign in text for sign in _JAPANESE_SIGNS):
        for match in _JAPANESE.finditer(text):
            before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
            found.append(Amount(*match.span(), _yen(match), Currency.JPY, _nearest_before(before)))
    if any(sign in text for sign in _ENGLISH_SIGNS):
        for match in _ENGLISH.finditer(text):
            found.extend(_english_amounts(match, text))
    taken = {amount.end for amount in found}
    found.extend(amount for amount in _bare_amounts(text) if amount.end not in taken)
    found.sort(key=lambda amount: amount.start)
    return found


def _english_amounts(match: re.Match[str], text: str) -> Iterator[Amount]:
    after = text[match.end() : match.end() + _LOOK_ON]
    before = text[max(0, match.start() - _LOOK_BACK_ENGLISH) : match.start()]
    currency = Currency.JPY if match["jpy"] or match["yen"] else Currency.USD
    per = _right_after(after, before)
    for start, end, value in _english_sums(match, before):
        yield Amount(start, end, value, currency, per)


def _bare_amounts(text: str) -> Iterator[Amount]:
    for match in _BARE_JAPANESE.finditer(text):
        start = match.start("number")
        before = text[max(0, start - _LOOK_BACK) : start]
        value = float(match["number"].replace(",", "")) * _SCALE.get(match["scale"] or "", 1)
        yield Amount(start, match.end(), value, Currency.JPY, _nearest_before(before))
    for match in _BARE_ENGLISH.finditer(text):
        start = match.start("after")
        after = text[match.end() : match.end() + _LOOK_ON]
        value = _with_thousands(match, "after")
        yield Amount(start, match.end(), value, Currency.USD, _right_after(after, ""))


def sums_compared(amounts: Sequence[Amount], text: str) -> Iterator[tuple[Compare, int, int]]:
    """Neighbouring sums of which the second is lower or higher, and the range they span.

    Not the two ends of a range (3,000円〜5,000円), and not sums far from each other.
    """
    for first, second in pairwise(amounts):
        between = text[first.end : second.start]
        change = first.change_to(second)
        if change and len(between) <= _COMPARED_WITHIN and not _RANGE.fullmatch(between):
            yield change, first.start, second.end


def amount_hits(amounts: Iterable[Amount], groups: Sequence[AmountGroup]) -> list[Hit]:
    """The sums that belong to a group, as hits of all groups they belong to."""
    hits: list[Hit] = []
    for amount in amounts:
        ids = frozenset(group.id for group in groups if group.holds(amount))
        if ids:
            hits.append(Hit(amount.start, amount.end, ids))
    return hits


def _yen(match: re.Match[str]) -> float:
    if match["yen"]:
        return float(match["yen_number"].replace(",", ""))
    number = match["number"].replace(",", "")
    value = float(number) if number[0].isdigit() else _kanji_value(number)
    value *= _SCALE.get(match["scale"] or "", 1)
    return value + float(match["more"] or 0) * _SCALE.get(match["more_scale"] or "", 1)


def _kanji_value(number: str) -> float:
    """三 → 3, 十五 → 15, 二十 → 20; enough for the sums people write in kanji."""
    value, digit = 0, 0
    for char in number:
        if char in "十百":
            value += max(digit, 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _KANJI_DIGIT[char]
    return float(value + digit)


def _english_sums(match: re.Match[str], before: str) -> list[tuple[int, int, float]]:
    """The sum, or the higher end of a range; "k" behind the high end counts for it alone.

    "From $50 to $30" is no range, and neither is one that falls: these are two sums.
    """
    side = "before" if match["before"] else "after"
    low = _with_thousands(match, side)
    if not match[f"{side}_high"]:
        return [(*match.span(), low)]
    high = _with_thousands(match, f"{side}_high")
    if low <= high and not before.endswith("from "):
        return [(*match.span(), high)]
    middle = match.end(f"k_{side}") if match[f"k_{side}"] else match.end(side)
    return [(match.start(), middle, low), (match.start(f"{side}_high"), match.end(), high)]


def _with_thousands(match: re.Match[str], name: str) -> float:
    return float(match[name].replace(",", "")) * (1000 if match[f"k_{name}"] else 1)


def _nearest_before(before: str) -> Per:
    """What stands nearest before a Japanese sum."""
    best, at = Per.NOTHING, -1
    for per, pattern in _JAPANESE_PER:
        for found in pattern.finditer(before):
            if found.end() > at:
                best, at = per, found.end()
    return best


def _right_after(after: str, before: str) -> Per:
    """What stands right behind an English sum, or "monthly" and the like right before it."""
    for per, pattern in _ENGLISH_PER:
        if pattern.match(after):
            return per
    for word, per in (
        ("monthly", Per.MONTH),
        ("weekly", Per.WEEK),
        ("daily", Per.DAY),
        ("hourly", Per.HOUR),
    ):
        if word in before:
            return per
    return Per.NOTHING
