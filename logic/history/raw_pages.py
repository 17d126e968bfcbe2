"""Rows of a history read from its pages themselves, where SQLite can no longer find them.

Layout: https://www.sqlite.org/fileformat2.html. Only leaf pages of tables are looked at; which
table a row is of shows in the number and kinds of its values. Nothing that is read here can be
trusted: digests and the new file's own rules tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

PAGE_SIZE = 4096
"""Bytes of a page in the files that this app makes: SQLite's own choice."""

Value = int | float | str | bytes | None

_TABLE_LEAF = 0x0D
_FIRST_HEADER = 100
_LONGEST = 512 * 1024 * 1024
"""Bytes of a row that is believed; SQLite itself takes no more than twice that."""

_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of an integer by its serial type."""

# i: number, t: text, b: bytes, n: NULL, a letter for each value after the id. Capitals may be NULL.
_SHAPES = {
    "cases": "tttiTTTTbbbbb",
    "record": "ttTtbbbbIBBi",
    "reaction": "iTt",
    "tick": "itbbb",
    "picture": "Itiiibbb",
    "draft": "Itibb",
}
_OLD_RECORD = "ttTtbbbb"


class RawPages:
    """The pages of a file, read as they are. Belongs to one `with` of its stream."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def rows(self, table: str) -> Iterator[tuple[int, tuple[Value, ...]]]:
        """Give every row that looks like one of `table`, with its id; perhaps one id twice.

        Raises OSError.
        """
        for id_, values in self._all():
            if not values or values[0] is not None:
                continue  # Our ids are the row's own number, and NULL among its values.
            row = values[1:]
            if _looks_like(row, _SHAPES[table]):
                yield id_, row
            elif table == "record" and _looks_like(row, _OLD_RECORD):
                # Of format 1 or 2; each became the case of its id.
                yield id_, (*row, id_, None, None, 1)

    def _all(self) -> Iterator[tuple[int, tuple[Value, ...]]]:
        with self._file.open("rb") as stream:
            size = int.from_bytes(stream.read(18)[16:18], "big")
            self._size = size if size in {1 << power for power in range(9, 16)} else PAGE_SIZE
            self._stream = stream
            number = 0
            while page := self._page(number := number + 1):
                start = _FIRST_HEADER if number == 1 else 0
                if page[start] == _TABLE_LEAF:
                    yield from self._cells(page, start)

    def _page(self, number: int) -> bytes:
        """Page `number`, from 1 on, zeros for what is missing at its end; b"" after the last."""
        self._stream.seek((number - 1) * self._size)
        page = self._stream.read(self._size)
        return page.ljust(self._size, b"\0") if page else b""

    def _cells(self, page: bytes, start: int) -> Iterator[tuple[int, tuple[Value, ...]]]:
        many = int.from_bytes(page[start + 3 : start + 5], "big")
        for at in range(start + 8, min(start + 8 + 2 * many, self._size - 1), 2):
            try:
                length, cell = _varint(page, int.from_bytes(page[at : at + 2], "big"))
                id_, cell = _varint(page, cell)
                if 0 < id_ < 1 << 63 and length <= _LONGEST:
                    yield id_, _values(self._payload(page, cell, length))
            except (IndexError, ValueError):
                continue  # No cell of a row.

    def _payload(self, page: bytes, at: int, length: int) -> bytes:
        """All of a row, put together from its overflow pages. Raises ValueError."""
        most = self._size - 35
        if length <= most:
            return page[at : at + length]
        least = (self._size - 12) * 32 // 255 - 23
        local = least + (length - least) % (self._size - 4)
        local = local if local <= most else least
        pieces = [page[at : at + local]]
        left, following = length - local, page[at + local : at + local + 4]
        while left > 0:
            number = int.from_bytes(following, "big")
            page = self._page(number) if number else b""
            if not page:
                raise ValueError("an overflow page is not there")
            pieces.append(page[4 : 4 + left])
            left, following = left - len(pieces[-1]), page[:4]
        return b"".join(pieces)


def _looks_like(row: tuple[Value, ...], shape: str) -> bool:
    kinds = {int: "i", str: "t", bytes: "b"}
    return len(row) == len(shape) and all(
        letter.isupper() if value is None else kinds.get(type(value)) == letter.lower()
        for value, letter in zip(row, shape, strict=True)
    )


def _varint(raw: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends. Raises IndexError."""
    value = 0
    for offset in range(8):
        byte = raw[at + offset]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + offset + 1
    return value << 8 | raw[at + 8], at + 9


def _values(payload: bytes) -> tuple[Value, ...]:
    """The values of a row. Raises IndexError, ValueError."""
    end, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        length = _INTEGERS.get(kind, (kind - 12) // 2 if kind >= 12 else 0)
        data = payload[at : at + length]
        at += length
        if len(data) != length or kind in {7, 10, 11}:
            raise ValueError("not a row of ours")
        if kind == 0:
            values.append(None)
        elif kind in {8, 9}:
            values.append(kind - 8)
        elif kind in _INTEGERS:
            values.append(int.from_bytes(data, "big", signed=True))
        else:
            values.append(data.decode("utf-8", "replace") if kind % 2 else data)
    return tuple(values)
