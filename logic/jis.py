"""The encodings of JIS, with the rows that Windows adds to them (①, ㈱), which Python's lack."""

from __future__ import annotations

import re

_SEGMENT = re.compile(rb"\x1b(\$[@B]|\([BJI]|\$\(D)|([\x0e\x0f])")

_LEFT_OVER = re.compile("[\x1b\x0e\x0f]")


def text_in(data: bytes, encoding: str) -> str | None:
    """The text of `data` in an encoding, None where it is not in it."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def text_of_euc_jp(data: bytes) -> str | None:
    """The text in EUC-JP, with the rows that Windows adds; None where it is not in it."""
    text = text_in(data, "euc_jp")
    if text is not None:
        return text
    pieces: list[str] = []
    at = 0
    while at < len(data):
        first = data[at]
        length = 1 if first < 0x80 else 3 if first == 0x8F else 2
        piece = data[at : at + length]
        text = text_in(piece, "euc_jp")
        if text is None and length == 2 and piece[0] > 0xA0 and piece[-1] > 0xA0:
            text = _of_jis(first & 0x7F, piece[-1] & 0x7F)
        if text is None:
            return None
        pieces.append(text)
        at += length
    return "".join(pieces)


def text_of_iso_2022_jp(data: bytes) -> str:
    """The text in ISO-2022-JP; what is broken in it (a mail cut off) shows as "\ufffd".

    With half-width katakana, and the rows that Windows adds (its cp50221).
    """
    for encoding in ("iso2022_jp_ext", "iso2022_jp_3", "iso2022_jp_2004"):
        text = text_in(data, encoding)
        if text is not None and not _LEFT_OVER.search(text):
            return text
    pieces: list[str | None] = []
    state, shifted, at = b"(B", False, 0
    for match in (*_SEGMENT.finditer(data), None):
        end = match.start() if match else len(data)
        pieces.append(_shifted_piece(data[at:end], state, shifted))
        if match:
            at = match.end()
            state = match[1] or state
            shifted = match[2] == b"\x0e" if match[2] else shifted
    if None in pieces:
        return data.decode("iso2022_jp_ext", errors="replace")
    return "".join(piece for piece in pieces if piece)


def _shifted_piece(data: bytes, state: bytes, shifted: bool) -> str | None:
    """What stands between two escapes; a line end may stand in it, though it should not."""
    if shifted or state == b"(I":
        return text_in(bytes(byte | 0x80 if 0x20 < byte < 0x60 else byte for byte in data), "cp932")
    if state in (b"(B", b"(J"):
        return text_in(data, "ascii")
    pieces: list[str] = []
    at = 0
    while at < len(data):
        if data[at] <= 0x20:
            pieces.append(chr(data[at]))
            at += 1
            continue
        pair = data[at : at + 2]
        if len(pair) < 2 or not 0x20 < pair[1] < 0x7F:
            return None
        text = (
            text_in(b"\x8f" + bytes(byte | 0x80 for byte in pair), "euc_jp")
            if state == b"$(D"
            else _of_jis(*pair)
        )
        if text is None:
            return None
        pieces.append(text)
        at += 2
    return "".join(pieces)


def _of_jis(row: int, cell: int) -> str | None:
    """The character at a place of JIS X 0208 (both from 0x21), read as Windows does.

    Source of the arithmetic: JIS X 0208:1997, annex 1 (Shift_JIS).
    """
    lead = (row - 0x21) // 2 + (0x81 if row < 0x5F else 0xC1)
    odd = cell + (0x1F if cell < 0x60 else 0x20)
    trail = odd if row % 2 else cell + 0x7E
    return text_in(bytes((lead, trail)), "cp932") if lead < 0x100 else None
