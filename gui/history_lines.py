"""What one line of the history shows in the width there is, and how high it gets."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics

from gui import theme
from gui.history_roles import ReactionRole, WhenRole, WhereRole
from gui.label import lay_out, line_height, natural_width
from gui.theme import Role

TITLE_LINES = 2


class Line(NamedTuple):
    """A piece of text, its role, its colour by name, and the height it takes."""

    text: str
    role: Role
    colour: str
    height: int


def lines(index: QModelIndex | QPersistentModelIndex, width: int) -> list[Line]:
    """Give what is shown of a record: title, when and where, and the reaction if there is one."""
    return _lines(
        *(index.data(role) for role in (Qt.ItemDataRole.DisplayRole, WhenRole, WhereRole)),
        index.data(ReactionRole),
        width,
    )


@lru_cache(maxsize=2_000)  # Qt asks for the height of every line whenever the list changes
def _lines(title: str, when: str, where: str, reaction: str, width: int) -> list[Line]:
    small = theme.font(Role.SMALL)
    place = f"{when} · {where}" if where else when
    if natural_width(place, small) > width:
        place = f"{when}\n{where}"
    strong = theme.font(Role.STRONG)
    shown = [
        (shortened(title, strong, width), Role.STRONG, "text"),
        (place, Role.SMALL, "muted"),
        (f"→ {reaction}" if reaction else "", Role.SMALL, "text"),
    ]
    return [
        Line(text, role, colour, lay_out(text, theme.font(role), width)[1])
        for text, role, colour in shown
        if text or role is Role.STRONG  # a title without a visible letter keeps its room
    ]


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
