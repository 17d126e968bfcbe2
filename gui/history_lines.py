"""What one line of the history shows in the width there is, and how high it gets.

`row_height` adds up what `lines` would show without laying out a title: a list of 100,000 lines
asks for every height, and paints ten.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from gui import theme
from gui.history_roles import RowTexts
from gui.label import lay_out, line_height, natural_width
from gui.theme import Role

TITLE_LINES = 2

REMEMBERED = 1 << 17
"""Widths of titles that are kept, so that another width of the list measures no text anew."""


class Line(NamedTuple):
    """A piece of text, its role, its colour by name, and the height it takes.

    `bell`: the sign of a reminder stands before it.
    """

    text: str
    role: Role
    colour: str
    height: int
    bell: bool = False


def lines(texts: RowTexts, width: int) -> list[Line]:
    """Give what is shown of a case in `width` pixels, from top to bottom."""
    strong, scale = theme.font(Role.STRONG), theme.text_scale()
    title = Line(
        shortened(texts.title, strong, width),
        Role.STRONG,
        "text",
        _title_height(texts.title, width, scale),
    )
    return [title, *_small_lines(texts[1:], width, scale)]


def row_height(texts: RowTexts, width: int) -> int:
    """Give the height of all lines of a case in `width`, in pixels."""
    scale = theme.text_scale()
    small = _small_height(texts[1:], width, scale)
    return _title_height(texts.title, width, scale) + small


def shortened(title: str, font: QFont, width: int) -> str:
    """Shorten a title to two lines of this width by leaving out its middle.

    Messages begin alike ("Thank you for applying..."); their ends tell them apart.
    """
    most = TITLE_LINES * line_height(font)
    shown, room = title, TITLE_LINES * width
    while lay_out(shown, font, width)[1] > most and room > 0:
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideMiddle, room)
        room -= line_height(font) // 2
    return shown


def _title_height(title: str, width: int, scale: float) -> int:
    """Give the height of a title: a line when it fits, else two, which it never exceeds."""
    fits = _least_width(title, scale) <= width and _title_width(title, scale) <= width
    return (1 if fits else TITLE_LINES) * _strong_line(scale)


def _least_width(title: str, scale: float) -> float:
    """Give what a title takes at the very least, at no cost: half a square for a kanji or kana.

    They have three bytes, letters with accents two, plain ones are left to be measured.
    """
    return (len(title.encode("utf-8", "surrogatepass")) - len(title)) / 2 * _strong_line(scale) / 4


@lru_cache(maxsize=REMEMBERED)
def _title_width(title: str, _scale: float) -> int:
    return natural_width(title, _font(Role.STRONG, _scale))


@lru_cache(maxsize=16)
def _strong_line(_scale: float) -> int:
    return line_height(_font(Role.STRONG, _scale))


@lru_cache(maxsize=32)
def _font(role: Role, _scale: float) -> QFont:
    return theme.font(role)


@lru_cache(maxsize=4_000)  # most lines have a day and a service, which repeat
def _small_height(rest: tuple[str | bool, ...], width: int, scale: float) -> int:
    return sum(line.height for line in _small_lines(rest, width, scale))


@lru_cache(maxsize=4_000)
def _small_lines(rest: tuple[str | bool, ...], width: int, _scale: float) -> tuple[Line, ...]:
    """Give the lines below the title; `rest` are the RowTexts without it."""
    texts = RowTexts("", *rest)  # type: ignore[arg-type]
    small = _font(Role.SMALL, _scale)
    place = f"{texts.when} · {texts.where}" if texts.where else texts.when
    if natural_width(place, small) > width:
        place = f"{texts.when}\n{texts.where}" if texts.where else texts.when
    shown = (
        (texts.client, "text", False),
        (place, "muted", False),
        (f"→ {texts.reaction}" if texts.reaction else "", "text", False),
        (texts.reminder, "text" if texts.due else "muted", True),
    )
    return tuple(
        Line(text, Role.SMALL, colour, lay_out(text, small, width)[1], bell)
        for text, colour, bell in shown
        if text
    )
