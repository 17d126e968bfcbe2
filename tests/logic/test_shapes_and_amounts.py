"""Things known by their shape: links, addresses, numbers, names, and sums of money."""

from __future__ import annotations

import pytest

from logic.amounts import (
    AmountGroup,
    Currency,
    Per,
    amount_hits,
    find_amounts,
    sums_compared,
)
from logic.fold import fold
from logic.shapes import find_shapes


def shapes(text: str) -> dict[str, list[str]]:
    """The shapes in a text, by name."""
    found: dict[str, list[str]] = {}
    folded = fold(text)
    for hit in find_shapes(folded):
        start, end = folded.origin(hit.start, hit.end)
        (name,) = hit.groups
        found.setdefault(name, []).append(text[start:end])
    return found


@pytest.mark.parametrize(
    ("text", "shape", "pieces"),
    [
        ("資料 https://example.com/a?b=c です", "#link", ["https://example.com/a?b=c"]),
        ("www.example.com", "#link", ["www.example.com"]),
        ("httpという言葉", "#link", []),
        ("name@example.com まで", "#mail", ["name@example.com"]),
        ("name★example.com", "#mail", ["name★example.com"]),
        ("ｎａｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ", "#mail", ["ｎａｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ"]),
        ("name at example dot com", "#mail", ["name at example dot com"]),
        ("name(at)example.com", "#mail", ["name(at)example.com"]),
        ("meet at ten", "#mail", []),
        ("5冊@1,000円", "#mail", []),
        ("090-1234-5678 です", "#phone", ["090-1234-5678"]),
        ("＋81 90 1234 5678", "#phone", ["＋81 90 1234 5678"]),
        ("09012345678", "#phone", ["09012345678"]),
        ("text me at 555 201 3344", "#phone", ["555 201 3344"]),
        ("2026-11-24", "#phone", []),
        ("1,000-2,000円", "#phone", []),
        ("ID：aozora-hensyu", "#id", ["ID：aozora-hensyu"]),
        ("idea", "#id", []),
    ],
)
def test_shapes(text: str, shape: str, pieces: list[str]) -> None:
    assert shapes(text).get(shape, []) == pieces


@pytest.mark.parametrize(
    ("text", "value", "currency", "per"),
    [
        ("日給3万円", 30_000, Currency.JPY, Per.DAY),
        ("時給1,500円", 1_500, Currency.JPY, Per.HOUR),
        ("月収１００万円", 1_000_000, Currency.JPY, Per.MONTH),
        ("1記事3000円", 3_000, Currency.JPY, Per.PIECE),
        ("1文字0.5円", 0.5, Currency.JPY, Per.LETTER),
        ("報酬は5,000円", 5_000, Currency.JPY, Per.NOTHING),
        ("三万円", 30_000, Currency.JPY, Per.NOTHING),
        ("十五万円", 150_000, Currency.JPY, Per.NOTHING),
        ("1万5千円", 15_000, Currency.JPY, Per.NOTHING),
        ("¥12,000", 12_000, Currency.JPY, Per.NOTHING),
        ("$500 per day", 500, Currency.USD, Per.DAY),
        ("$40/hr", 40, Currency.USD, Per.HOUR),
        ("1.5k usd", 1_500, Currency.USD, Per.NOTHING),
        ("monthly $2,000", 2_000, Currency.USD, Per.MONTH),
        ("$5-$10 per page", 10, Currency.USD, Per.PAGE),
        ("時給1500", 1_500, Currency.JPY, Per.HOUR),
        ("単価は3000です", 3_000, Currency.JPY, Per.NOTHING),
        ("文字単価1.2で", 1.2, Currency.JPY, Per.LETTER),
        ("月収30万、在宅", 300_000, Currency.JPY, Per.MONTH),
        ("We pay 140 an hour", 140, Currency.USD, Per.HOUR),
        ("the rate is 25 per page", 25, Currency.USD, Per.PAGE),
    ],
)
def test_sums_of_money(text: str, value: float, currency: Currency, per: Per) -> None:
    (amount,) = find_amounts(fold(text))
    assert (amount.value, amount.currency, amount.per) == (value, currency, per)


@pytest.mark.parametrize(
    "text",
    [
        "3万人",
        "2万字",
        "10万回再生",
        "2026年",
        "第3回",
        "円滑に",
        "500 words",
        "単価3件",
        "報酬1ヶ月分",
        "予算は2案",
        "we pay for 8 hours a day",
        "140 words an hour",
        "pay 3 people per page",
    ],
)
def test_numbers_that_are_no_sums(text: str) -> None:
    assert find_amounts(fold(text)) == []


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("日給3万円", ["3万円"]),
        ("日給1万円", []),
        ("時給3万円", []),
        ("$500 per day", ["$500"]),
        ("日給3万円、または1日5万円", ["3万円", "5万円"]),
    ],
)
def test_a_group_of_amounts_holds_what_lies_within_its_limits(text: str, pieces: list[str]) -> None:
    much = AmountGroup("much", Per.DAY, {Currency.JPY: 20_000, Currency.USD: 180}, {})
    folded = fold(text)
    hits = amount_hits(find_amounts(folded), [much])
    assert [text[slice(*folded.origin(hit.start, hit.end))] for hit in hits] == pieces


def changes(text: str) -> list[tuple[str, str]]:
    """Which neighbouring sums fall or rise, with what stands from one to the other."""
    folded = fold(text)
    found = sums_compared(find_amounts(folded), folded.text)
    return [(change.value, text[slice(*folded.origin(a, b))]) for change, a, b in found]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("1記事3,000円→1,500円", "falls"),
        ("当初2万円とお伝えしましたが1万円で", "falls"),
        ("単価3000でしたが、単価2000で", "falls"),
        ("from $50 to $30", "falls"),
        ("500 to 300 usd", "falls"),
        ("from $30 to $50", "rises"),
        ("$4 instead of $9", "rises"),
        ("1,000円から1,200円に", "rises"),
    ],
)
def test_one_sum_after_another(text: str, change: str) -> None:
    assert [found for found, _ in changes(text)] == [change]


@pytest.mark.parametrize(
    "text",
    [
        "3,000円〜5,000円",
        "$5 - $10",
        "3,000円と3,000円",
        "100円と$50",
        "時給1,500円、1件300円",
        "5,000円です。" + "作業の流れは前回と同じで、資料はこちらで用意します。" * 3 + "3,000円",
    ],
)
def test_sums_that_are_not_compared(text: str) -> None:
    """The ends of a range, two currencies, pay for different things, sums far from each other."""
    assert changes(text) == []
