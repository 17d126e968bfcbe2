"""Personal data masked before a report leaves the computer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.masking import Mask, Masker, found, mask
from tests.logic.strange import texts

ALL = frozenset(Mask)


@pytest.mark.parametrize(
    ("kind", "text", "masked"),
    [
        (Mask.MAIL, "taro.yamada@example.com まで", "●●●@●●● まで"),
        (Mask.MAIL, "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "●●●@●●●"),
        (Mask.MAIL, "taro★example.com", "●●●@●●●"),
        (Mask.PHONE, "電話は090-1234-5678です", "電話は●●●-●●●●-●●●●です"),
        (Mask.PHONE, "０９０ー１２３４ー５６７８", "●●●-●●●●-●●●●"),
        (Mask.PHONE, "+81 90 1234 5678", "+●● ●● ●●●● ●●●●"),
        (Mask.PHONE, "(03)1234-5678 2026年", "(●●)●●●●-●●●● 2026年"),
        (Mask.ADDRESS_LINK, "https://example.com/taro?x=1 を", "https://●●● を"),
        (Mask.ADDRESS_LINK, "line.me/ti/p/abc と example.com", "●●● と ●●●"),
        (Mask.ACCOUNT, "普通 1234567", "普通 ●●●●●●●"),
        (Mask.ACCOUNT, "4111 1111-1111 1111", "●●●● ●●●●-●●●● ●●●●"),
        (Mask.ACCOUNT, "LINE ID：taro_99 です", "LINE ID：●●● です"),
        (Mask.ACCOUNT, "@taro_99 です。taro_99 で検索", "@●●● です。●●● で検索"),
    ],
)
def test_each_kind_is_masked_and_can_still_be_told_apart(
    kind: Mask, text: str, masked: str
) -> None:
    assert mask(text, frozenset((kind,))) == masked


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2026-11-25 10:30 に", id="a date with a time"),
        pytest.param("報酬は1000000円、文字数は10000000文字", id="sums and amounts"),
        pytest.param("先にLINEを追加してください。", id="a message"),
        pytest.param("案件は3件、単価は 1,500円、20%", id="short numbers"),
        pytest.param("Node.js と Vue.js、ver.2.10", id="names with dots"),
    ],
)
def test_what_is_nobodys_data_stays(text: str) -> None:
    assert mask(text, ALL) == text
    assert found(text) == {}


def test_only_what_she_chose_is_masked() -> None:
    text = "taro@example.com 090-1234-5678"
    assert mask(text, frozenset((Mask.PHONE,))) == "taro@example.com ●●●-●●●●-●●●●"
    assert mask(text, frozenset()) == text


def test_a_phone_number_is_no_account_number() -> None:
    assert found("090-1234-5678 と 1234567") == {
        Mask.PHONE: ("090-1234-5678",),
        Mask.ACCOUNT: ("1234567",),
    }


@pytest.mark.parametrize(
    "text", ["山田太郎です", "山田 太郎です", "山田　太郎です", "山田様", "太郎さん"]
)
def test_her_name_is_found_however_it_is_spaced(text: str) -> None:
    masked = mask(text, frozenset((Mask.NAME,)), ("山田 太郎",))
    assert "山田" not in masked and "太郎" not in masked and "●●●" in masked


def test_her_name_is_found_in_any_width_and_case() -> None:
    assert mask("ＴＡＲＯ, taro", frozenset((Mask.NAME,)), ("Taro",)) == "●●●, ●●●"


def test_the_preview_shows_what_would_be_masked_each_wording_once() -> None:
    text = "taro@example.com、もう一度 taro@example.com、山田です"
    assert found(text, ("山田",)) == {
        Mask.MAIL: ("taro@example.com",),
        Mask.NAME: ("山田",),
    }


_DATA = st.sampled_from(
    [
        *("taro.y@example.com", "090-1234-5678", "０３１２３４５６７８", "+81 90 1234 5678", "1234567"),
        *("https://example.com/taro", "line.me/p/x", "ID: taro_99", "@taro_99", "taro_99", "山田", "山田 太郎"),
        *("です", "、", " ", "\n", "-", "@", "1", "0", "a", "円", "●", "."),
    ]
)  # fmt: skip
_talk = st.one_of(texts, st.lists(_DATA, max_size=15).map("".join))


@given(_talk, st.frozensets(st.sampled_from(Mask)))
def test_nothing_that_would_be_masked_is_left(text: str, masks: frozenset[Mask]) -> None:
    names = ("山田 太郎",)
    masked = mask(text, masks, names)
    for kind, words in found(text, names).items():
        if kind in masks:
            for one in words:
                assert len(one) < 4 or one not in masked, (one, masked)


@given(_talk)
def test_the_pieces_are_in_order_and_give_back_the_text(text: str) -> None:
    masker = Masker(ALL, ("山田 太郎",), (text,))
    at = 0
    for one in masker.masked(text):
        assert at <= one.start < one.end
        assert text[one.start : one.end] == one.words
        at = one.end
    assert mask(text, frozenset()) == text


@pytest.mark.parametrize(
    "text",
    ["1" * 200_000 + "円", "a." * 100_000, "a@" * 100_000, "0-" * 100_000, "https://" * 30_000, "id" * 100_000],
    ids=["digits", "dots", "ats", "dashes", "links", "ids"],
)  # fmt: skip
def test_hostile_texts_come_back(text: str) -> None:
    """Patterns that backtrack would not end here before the test run does."""
    assert isinstance(mask(text, ALL), str)
