"""Text files as people have them: UTF-8, Shift_JIS, with marks, or no text at all."""

from __future__ import annotations

import codecs

import pytest

from logic.decoding import NotText, decode

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
        pytest.param(b"\xff\xfe\x00\xd8", id="half a character in UTF-16"),
        pytest.param(b"\x81", id="half a character in Shift_JIS"),
        pytest.param(codecs.BOM_UTF8 + b"\xff", id="a mark that lies"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data)
