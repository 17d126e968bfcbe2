"""Bytes of a text file or a pipe into text, whatever common encoding it was saved in."""

from __future__ import annotations

import codecs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotText(ValueError):
    """The bytes are no text in any encoding we read."""


def decode(data: bytes) -> str:
    """Give the text of `data`: by its byte order mark, else UTF-8, else Shift_JIS.

    Windows' Notepad in Japan has saved all three. Raises NotText for anything else, and for
    binary data (a NUL byte where no UTF-16 or UTF-32 mark stands).
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    if b"\0" in data:
        raise NotText("binary")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, "cp932")


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(encoding) from error
