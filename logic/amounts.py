"""Sums of money in a message, with what they are paid for: a day, an hour, a page …

A word file may define groups of amounts (`[[amount]]` in resources/words); a cue uses such a
group like any other. Limits belong to those files; here is only how a sum is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

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
_LOOK_BACK = 14
_LOOK_BACK_ENGLISH = 18
_LOOK_ON = 12


def find_amounts(folded: Folded) -> list[Amount]:
    """Every sum of money in the text, the Japanese ones first."""
    text = folded.text
    found: list[Amount] = []
    for match in _JAPANESE.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        found.append(Amount(*match.span(), _yen(match), Currency.JPY, _nearest_before(before)))
    for match in _ENGLISH.finditer(text):
        after = text[match.end() : match.end() + _LOOK_ON]
        before = text[max(0, match.start() - _LOOK_BACK_ENGLISH) : match.start()]
        currency = Currency.JPY if match["jpy"] or match["yen"] else Currency.USD
        found.append(
            Amount(*match.span(), _english_value(match), currency, _right_after(after, before))
        )
    return found


def amount_hits(folded: Folded, groups: Iterable[AmountGroup]) -> list[Hit]:
    """The sums that belong to a group, as hits of all groups they belong to."""
    hits: list[Hit] = []
    groups = tuple(groups)
    for amount in find_amounts(folded) if groups else ():
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


def _english_value(match: re.Match[str]) -> float:
    """The sum, or the higher end of a range; "k" behind the high end counts for it alone."""
    side = "before" if match["before"] else "after"
    high = f"{side}_high" if match[f"{side}_high"] else side
    return float(match[high].replace(",", "")) * (1000 if match[f"k_{high}"] else 1)


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
