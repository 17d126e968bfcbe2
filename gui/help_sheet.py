"""Help: a list of topics and a page. Plain text only; nothing is opened by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.help_blocks import Block, Blocks
from gui.help_pages import (
    Topic,
    keys_page,
    places_page,
    privacy_page,
    topic_name,
    use_page,
)
from gui.label import Text
from gui.select_box import Select
from gui.sheets import WIDEST, Sheet
from gui.theme import Role, Space
from logic.rulebook import Rulebook

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

ROOM_FOR_BOTH = 760
"""Pixels from which on topics and page stand side by side, at the usual text size."""


class HelpSheet(Sheet):
    """Pages are made when they are first read, and made anew in another language."""

    def __init__(
        self,
        rulebook: Rulebook,
        history: Path,
        settings: Path,
        platform: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._platform = platform
        self._plain: dict[Topic, Callable[[], list[Block]]] = {
            Topic.USE: use_page,
            Topic.KEYS: keys_page,
            Topic.PLACES: lambda: places_page(rulebook),
            Topic.PRIVACY: lambda: privacy_page(str(history.parent), str(settings)),
            Topic.ABOUT: self._about,
        }
        self._pages: dict[Topic, QWidget] = {}
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda number: self.show_topic(tuple(Topic)[number]))
        self._topics = QWidget(self)
        self.list = Select(self)
        self.list.activated.connect(lambda number: self.show_topic(tuple(Topic)[number]))
        self._heading = Text(role=Role.HEADING, parent=self)
        self.column.addWidget(self._heading)
        self.column.addStretch(1)
        self._make_topics()
        self.area.setProperty("kind", "reading")
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrow keys read on
        self._list_row = QHBoxLayout()
        self._list_row.addWidget(self.list)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.removeWidget(self.area)
        self._row.addWidget(self._topics)
        self._row.addLayout(self._list_row)
        self._row.addWidget(self.area, 1)
        whole.addLayout(self._row, 1)
        self.show_topic(Topic.USE)
        self.retranslate()
        self._arrange()

    def title(self) -> str:
        return self.tr("Help")

    def button(self, topic: Topic) -> QPushButton:
        """Give the button of a topic."""
        button = self._group.button(tuple(Topic).index(topic))
        assert isinstance(button, QPushButton)
        return button

    @property
    def topic(self) -> Topic:
        """The topic that is shown."""
        return tuple(Topic)[self._group.checkedId()]

    def page(self, topic: Topic) -> QWidget:
        """Give the page of a topic, made when it was not yet."""
        if topic not in self._pages:
            made = self._make(topic)
            self._pages[topic] = made
            self.column.insertWidget(self.column.count() - 1, made)
        return self._pages[topic]

    def show_topic(self, topic: Topic) -> None:
        """Show the page of a topic from its top."""
        self.button(topic).setChecked(True)
        self.list.setCurrentIndex(tuple(Topic).index(topic))
        shown = self.page(topic)
        for page in self._pages.values():
            page.setVisible(page is shown)
        self._heading.setText(topic_name(topic))
        self.area.setAccessibleName(topic_name(topic))
        self.area.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        super().retranslate()
        self._topics.setAccessibleName(self.tr("Topics"))
        self.list.setAccessibleName(self.tr("Topics"))
        for number, topic in enumerate(Topic):
            self.button(topic).setText(topic_name(topic).replace("&", "&&"))
            self.list.setItemText(number, topic_name(topic))
        self._heading.setText(topic_name(self.topic))
        for topic, page in self._pages.items():
            if isinstance(page, Blocks):  # the others see to it themselves
                page.show_blocks(self._plain[topic]())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make_topics(self) -> None:
        column = QVBoxLayout(self._topics)
        column.setContentsMargins(Space.LARGE, 0, 0, 0)
        column.setSpacing(Space.TINY)
        for number, _topic in enumerate(Topic):
            button = QPushButton(self._topics)
            button.setCheckable(True)
            button.setProperty("kind", "topic")
            self._group.addButton(button, number)
            column.addWidget(button)
            self.list.addItem("")
        column.addStretch(1)
        self._topics.setMinimumHeight(1)  # a low window shows the list instead

    def _arrange(self) -> None:
        """Topics beside the page where there is room, else a list to choose from above it.

        No widget may come or go here: text grows while Qt goes through all there are.
        """
        wanted = self._topics.sizeHint()
        wide = (
            self.width() >= theme.scaled(ROOM_FOR_BOTH)
            and self.height() >= wanted.height() + self.back.sizeHint().height() + 3 * Space.LARGE
        )
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._topics.setVisible(wide)
        self.list.setVisible(not wide)
        self._heading.setVisible(wide)  # the list says the same
        side = Space.LARGE
        self._list_row.setContentsMargins(*((0, 0, 0, 0) if wide else (side, 0, side, Space.SMALL)))
        topics = wanted.width() if wide else 0
        room = self.width() - theme.scaled(WIDEST) - topics
        self.column.setContentsMargins(side, 0, max(room, side), side)

    def _make(self, topic: Topic) -> QWidget:
        if topic is Topic.RULES:
            from gui.help_rules import RulesPage

            return RulesPage(self._rulebook, self.area.page)
        if topic is Topic.SERVICES:
            from gui.help_services import ServicesPage

            return ServicesPage(self._rulebook, self._platform, self.area.page)
        blocks = Blocks(self.area.page)
        blocks.show_blocks(self._plain[topic]())
        return blocks

    def _about(self) -> list[Block]:
        from gui.help_about import about_page  # reads the packages' metadata: only when wanted

        return about_page(self._rulebook.version)
