"""Text files as people have them: UTF-8, Shift_JIS, JIS, EUC, with marks or without, or no text."""

from __future__ import annotations

import codecs
import contextlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.decoding import NotText, decode, decode_as

TUNE = Path(__file__).parents[1] / "corpus" / "tune"

TEXT = "先にLINEを追加してください。①～\r\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode("utf-8"), id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(TEXT.encode("cp932"), id="Shift_JIS, as Windows writes it"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), id="UTF-16"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="UTF-16, the other way"),
        pytest.param(codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), id="UTF-32"),
    ],
)
def test_her_text_file_is_read_whatever_wrote_it(data: bytes) -> None:
    assert decode(data) == TEXT


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"") == ""
    assert decode(codecs.BOM_UTF8) == ""


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", id="a picture"),
        pytest.param(b"PK\x03\x04\x14\0\x06\0", id="a Word document"),
        pytest.param(b"\x03\x04\xa4\xa2\x05", id="control characters among letters"),
        pytest.param(b"\xff\xfe\x00\xd8", id="half a character in UTF-16"),
        pytest.param(b"\x81", id="half a character in Shift_JIS"),
        pytest.param(codecs.BOM_UTF8 + b"\xff", id="a mark that lies"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data)


def messages() -> list[str]:
    """Some thousand Japanese messages of the corpus, as they were written."""
    lines = [
        line
        for path in sorted(TUNE.glob("ja*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    texts = (json.loads(line)["text"] for line in lines[::5])
    return [re.sub("\r\n?", "\n", text) for text in texts if re.search("[ぁ-ん]{2}", text)]


MESSAGES = messages()

# What Windows and the standards map differently (〜 and ～), and what Shift_JIS has no sign for.
_SAME = str.maketrans("〜−‖¢£¬¥‾―", "～－∥￠￡￢\\~—")

ENCODINGS = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp932", "shift_jis"),
    *("euc_jp", "iso2022_jp", "iso2022_jp_ext", "iso2022_jp_3"),
)


def in_encoding(text: str, encoding: str) -> bytes | None:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return None


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_message_comes_back_as_it_was_written(encoding: str) -> None:
    saved = [(text, data) for text in MESSAGES if (data := in_encoding(text, encoding))]
    assert len(saved) > 800
    wrong = [text for text, data in saved if decode(data).translate(_SAME) != text.translate(_SAME)]
    assert wrong == []


WORDS = [
    "契約",
    "登録",
    "仮払い",
    "ライン",
    "チャットワーク",
    "電話",
    "面接",
    "報酬",
    "はい",
    "テレグラム",
    "詐欺",
    "連絡先",
    "確認",
    "直接取引",
    "外部",
    "銀行振込",
    "本人確認",
    "身分証",
    "無料",
    "高収入",
    "副業",
    "メール",
    "無理",
    "駄目",
    "了解",
    "承知しました",
    "至急",
    "急募",
    "了承",
    "お断り",
    "通帳",
    "先払い",
    "辞退",
    "住所",
    "氏名",
    "振込",
    "口座",
    "免許証",
    "暗証番号",
    "請求書",
    "ﾃﾚｸﾞﾗﾑ",
    "ﾁｬｯﾄﾜｰｸ",
    "ﾒｰﾙ",
    "ﾗｲﾝ",
]


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp", "iso2022_jp_ext"])
@pytest.mark.parametrize("word", WORDS)
def test_a_single_word_is_enough(word: str, encoding: str) -> None:
    assert decode(word.encode(encoding)) == word


@pytest.mark.parametrize(
    "text",
    ["LINEで連絡", "IDは taro です", "①契約②仮払い", "㈱サンプル", "ﾗｲﾝで連絡を", "3,000円〜"],
)
@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-16"])
def test_short_lines_of_letters_and_signs(text: str, encoding: str) -> None:
    text = text.translate(_SAME)
    assert decode(text.encode(encoding)) == text


def jis(text: str) -> bytes:
    """The text as Windows writes a mail in ISO-2022-JP: with the rows that the standard lacks."""
    written, state = bytearray(), b"(B"
    for char in text:
        data = char.encode("cp932")
        wanted = b"(B" if char.isascii() else b"(I" if len(data) == 1 else b"$B"
        if wanted != state:
            written += b"\x1b" + wanted
            state = wanted
        if wanted == b"(I":
            written.append(data[0] & 0x7F)
        elif wanted == b"$B":
            lead, trail = data
            row = (lead - (0x81 if lead < 0xA0 else 0xC1)) * 2 + 0x21 + (trail >= 0x9F)
            cell = trail - 0x7E if trail >= 0x9F else trail - 0x1F - (trail > 0x7E)
            written += bytes((row, cell))
        else:
            written += data
    return bytes(written + (b"" if state == b"(B" else b"\x1b(B"))


def test_a_mail_as_windows_writes_it() -> None:
    text = "①契約 ②仮払い～ ㈱サンプル Ⅳ\nﾗｲﾝ、ﾃﾚｸﾞﾗﾑ"
    assert decode(jis(text)) == text


def test_half_width_katakana_shifted_in_and_out() -> None:
    assert decode(b"\x1b(J\x0e\x57\x32\x5d\x0f") == "ﾗｲﾝ"


def test_circled_numbers_in_euc() -> None:
    assert (
        decode("契約と".encode("euc_jp") + b"\xad\xa1" + "仮払い".encode("euc_jp"))
        == "契約と①仮払い"
    )


def test_line_ends_of_old_macs_become_those_of_today() -> None:
    assert decode(b"a\rb\rc") == "a\nb\nc"
    assert decode("一\r二".encode("cp932")) == "一\n二"
    assert decode(b"a\r\nb") == "a\r\nb"


def test_letters_of_other_languages_stay_what_they_are() -> None:
    for text in ("a café, naïve, £5 – “ok”", "Привет", "Çok güzel", "한국어", "😀 ok"):
        assert decode(text.encode()) == text


def test_english_letters_from_windows() -> None:
    assert decode("He said “hello” – it’s fine".encode("cp1252")) == "He said “hello” – it’s fine"


@pytest.mark.parametrize(
    "said", [None, "", "utf-8", "iso-2022-jp", "nonsense", "hex", "utf-7", "x\0y"]
)
def test_a_charset_that_is_wrong_does_no_harm(said: str | None) -> None:
    text = "先に登録してください。"
    assert decode_as(text.encode("cp932"), said) == text


def test_a_mail_that_is_cut_off_shows_what_is_left() -> None:
    whole = "先に登録".encode("iso2022_jp")
    assert decode(whole[:-4] + b"\x1b(B").startswith("先に登")


def test_letters_with_zero_bytes_are_no_text() -> None:
    with pytest.raises(NotText):
        decode("先に登録".encode("euc_jp") + b"\0")


@given(st.binary(max_size=200))
def test_no_bytes_break_it(data: bytes) -> None:
    with contextlib.suppress(NotText):
        assert isinstance(decode(data), str)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_every_text_in_utf_8_comes_back(text: str) -> None:
    text = "あ" + re.sub("[\0\r\x1b]", "", text)
    assert decode(text.encode()) == text
