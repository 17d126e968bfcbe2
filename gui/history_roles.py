"""What a line of the history knows besides its title: between the model and what shows it."""

from PySide6.QtCore import Qt

SummaryRole = Qt.ItemDataRole.UserRole
"""The RecordSummary."""

WhenRole = Qt.ItemDataRole.UserRole + 1
"""When it was saved, in words."""

WhereRole = Qt.ItemDataRole.UserRole + 2
"""The service; empty when the rulebook knows it no more."""

ReactionRole = Qt.ItemDataRole.UserRole + 3
"""The client's reaction; empty until there is one."""
