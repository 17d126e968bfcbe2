"""The lower half of the middle: the service, and how far the deal is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.card import Card
from gui.label import Text
from gui.select_box import Select
from gui.switch_row import SwitchRow
from gui.texts import language, say
from gui.theme import Role, Space
from logic.deal import DEFAULT_PLATFORM, Deal
from logic.platforms import Platform

SWITCHES = ("contract", "escrow", "approved")
"""The answers of a deal, by their names in `Deal` and in `Platform.switches`."""

ROOMY = 440
"""From this width on (with text of the usual size), questions stand beside their answers; below,
above them."""


class DealPanel(QWidget):
    """Shows a deal and lets the user change it; which switches it has is up to the service.

    The services are offered in the order of `platforms`.
    """

    changed = Signal()

    def __init__(self, platforms: Mapping[str, Platform], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._heading = Text(role=Role.HEADING, parent=self)
        self._card = card = Card(self)
        self._measured: tuple[object, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._arrange)
        self._service = Text(parent=card)
        self.services = Select(card)
        self.services.activated.connect(self._service_chosen)
        self.rows = {name: SwitchRow(card) for name in SWITCHES}

        top = QHBoxLayout()
        top.addWidget(self._service, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.services)
        card.column.addLayout(top)
        for row in self.rows.values():
            row.changed.connect(self.changed)
            row.where.opened.connect(self._only_one_open)
            card.column.addWidget(row)
        card.column.addStretch(1)
        card.column.setSpacing(Space.TINY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._heading)
        column.addWidget(card)
        for platform in platforms.values():
            self.services.addItem(say(platform.name), platform.id)
        self.show_deal(Deal())
        self.retranslate()

    def show_deal(self, deal: Deal) -> None:
        """Show a deal without telling `changed`."""
        known = deal.platform if deal.platform in self._platforms else DEFAULT_PLATFORM
        self.services.setCurrentIndex(self.services.findData(known))
        self.rows["contract"].answers.set_value(deal.contract)
        self.rows["escrow"].answers.set_value(deal.escrow)
        self.rows["approved"].answers.set_value(deal.approved)
        self._ask()

    @property
    def deal(self) -> Deal:
        """The deal as it is shown."""
        answers = {name: row.answer for name, row in self.rows.items()}
        return replace(Deal(**answers), platform=self.services.currentData())

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._heading.setText(self.tr("② Where the deal stands"))
        self._service.setText(self.tr("Service"))
        self.services.setAccessibleName(self.tr("Service"))
        for index, platform in enumerate(self._platforms.values()):
            self.services.setItemText(index, say(platform.name))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            QTimer.singleShot(0, self, self._keep_room)  # when the rows have heard of it, too
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        margins = self._card.column.contentsMargins()
        width = self._steady_width()
        inner = width - margins.left() - margins.right()
        is_roomy = width >= theme.scaled(ROOMY) and all(
            row.needed_side_by_side() <= inner for row in self.rows.values()
        )
        for row in self.rows.values():
            row.arrange(inner, side_by_side=is_roomy)
        self._keep_room()

    def _ask(self) -> None:
        self._show_switches(self._platforms.get(self.services.currentData()))

    def _show_switches(self, platform: Platform | None) -> None:
        for name, row in self.rows.items():
            row.ask(platform.switches.get(name) if platform else None)

    def _keep_room(self) -> None:
        """Be as tall as the service with the most to ask needs: choosing another moves nothing."""
        measured = (
            self._steady_width(),
            language(),
            self.font().pointSizeF(),
            len(self._platforms),
        )
        if measured == self._measured or not self._platforms:
            return
        self._measured = measured
        unfolded = [row for row in self.rows.values() if row.where.button.isChecked()]
        heights = []
        for platform in self._platforms.values():
            self._show_switches(platform)
            heights.append(self._height_of_card())
        self._ask()
        for row in unfolded:
            row.where.button.setChecked(True)
        self._card.setMinimumHeight(max(heights))

    def _height_of_card(self) -> int:
        for row in self.rows.values():
            row.forget_height()
        return self._card.column.totalHeightForWidth(self._steady_width())

    def _steady_width(self) -> int:
        """The width there is with a scroll bar beside it, whether there is one or not.

        What is arranged by the width without one may be less tall with it, and the other way
        round: the bar would come and go without end.
        """
        around: QWidget | None = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return self.width() if around is None else around.width() - Space.SCROLL_BAR

    def _service_chosen(self) -> None:
        self._ask()
        self.changed.emit()

    def _only_one_open(self) -> None:
        """Close the explanations but the one just opened: the card must not grow too tall."""
        for row in self.rows.values():
            if row.where is not self.sender():
                row.where.close_up()
