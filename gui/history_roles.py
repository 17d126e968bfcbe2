"""What a line of the history knows besides its title: between the model and what shows it."""

from typing import NamedTuple

from PySide6.QtCore import Qt

SummaryRole = Qt.ItemDataRole.UserRole
"""The CaseSummary."""

WhenRole = Qt.ItemDataRole.UserRole + 1
"""When it was changed last, in words."""

WhereRole = Qt.ItemDataRole.UserRole + 2
"""The service; empty when the rulebook knows it no more."""

ReactionRole = Qt.ItemDataRole.UserRole + 3
"""The client's reaction; empty until there is one."""

TextsRole = Qt.ItemDataRole.UserRole + 4
"""The RowTexts: everything a line shows, in the language of the moment."""


class RowTexts(NamedTuple):
    """What a line shows in words; empty where there is nothing to say.

    `due`: the day of the reminder has come. `pinned`: it stays on top.
    """

    title: str
    when: str
    where: str
    client: str
    reaction: str
    reminder: str
    due: bool
    pinned: bool
