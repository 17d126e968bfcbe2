"""What a page of the help is made of: pieces of plain text, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.announcer import announce
from gui.dates import long_day
from gui.label import Text
from gui.texts import say
from gui.theme import Role, Space
from logic.assessment import Source


class Look(Enum):
    """What a block is for, and so how it looks: role and colour of its text."""

    HEADING = (Role.HEADING, "text")
    STRONG = (Role.STRONG, "text")
    BODY = (Role.BODY, "text")
    SMALL = (Role.SMALL, "muted")


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str
    look: Look = Look.BODY


@dataclass(frozen=True, slots=True)
class Link:
    """An address: shown and copied, never opened."""

    address: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many columns each; the first row names them when `has_head`.

    `shares` says how wide each column is beside the others.
    """

    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]
    has_head: bool = False


Block = Words | Link | Table


def heading(text: str) -> Words:
    """Give a heading."""
    return Words(text, Look.HEADING)


def small(text: str) -> Words:
    """Give small print."""
    return Words(text, Look.SMALL)


def source_blocks(sources: Sequence[Source]) -> list[Block]:
    """Give what a text rests on: what, as of when, and where."""
    translate = QCoreApplication.translate
    blocks: list[Block] = []
    for source in sources:
        told = translate("help", "Source: %1 (read on %2)")
        told = told.replace("%1", say(source.title)).replace("%2", long_day(source.checked))
        blocks += [small(told), Link(source.where)]
    return blocks


class Blocks(QWidget):
    """Shows blocks. What it showed before goes away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._inner: QWidget | None = None

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show these, from the top."""
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget(self)
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.SMALL)
        for number, block in enumerate(blocks):
            if isinstance(block, Words) and block.look is Look.HEADING and number:
                inner.addSpacing(Space.MEDIUM)
            inner.addWidget(self._made(block, self._inner))
        self._column.addWidget(self._inner)
        self._inner.show()

    def _made(self, block: Block, parent: QWidget) -> QWidget:
        match block:
            case Words(text, look):
                return Text(text, *look.value, parent=parent)
            case Link(address):
                return LinkRow(address, parent)
            case Table():
                return _grid(block, parent)


class LinkRow(QWidget):
    """An address as text, and a button that copies it."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = address
        text = Text(address, Role.SMALL, "muted", parent=self)
        self.copy = QPushButton(self)
        self.copy.setProperty("kind", "link")
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the address %1").replace("%1", address))
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(text)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.copy.setText(self.tr("✓ Copied"))
        announce(self, self.copy.text())


def _grid(table: Table, parent: QWidget) -> QWidget:
    made = QWidget(parent)
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.LARGE)
    grid.setVerticalSpacing(Space.SMALL)
    for number, row in enumerate(table.rows):
        role = Role.STRONG if table.has_head and number == 0 else Role.BODY
        for column, text in enumerate(row):
            cell = Text(text, role, parent=made)
            grid.addWidget(cell, number, column, Qt.AlignmentFlag.AlignTop)
    for column, share in enumerate(table.shares):
        grid.setColumnStretch(column, share)
    return made
