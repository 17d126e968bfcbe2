"""Narrowing the list down: a button that unfolds what to choose from, and what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui import theme
from gui.flow import FlowLayout
from gui.icons import verdict_icon
from gui.scroll_page import ScrollPage
from gui.texts import on_control
from gui.theme import Space
from logic.history.cases import Query
from logic.rulebook import Rulebook
from logic.verdict import Verdict

SIGN = 16
"""Side of a verdict's sign on a chip at the usual text size, in pixels."""

MOST_OF_PANEL = 0.4
"""Share of the panel's height that the chips may take; beyond that they scroll."""

Choice = Verdict | str
"""A verdict, the id of a service, OPEN or TRASH."""

OPEN, TRASH = "?open", "?trash"
"""What is no service: cases without a reaction, and those that were deleted."""


class HistoryFilters(ScrollPage):
    """Chips to choose from, folded away until they are asked for; then those in use are shown.

    services: gives the ids of the services that occur, asked whenever the chips unfold.
    `changed` fires when the user chooses something or takes it back.
    """

    changed = Signal()

    def __init__(
        self,
        rulebook: Rulebook,
        services: Callable[[], Iterable[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._services = services
        self._chosen: set[Choice] = set()
        self.chips: dict[Choice, QPushButton] = {}
        self.button = QPushButton(parent)
        self.button.setProperty("kind", "quiet")
        self.button.setProperty("scale", "small")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._unfold)
        self._flow = FlowLayout()
        self._flow.setSpacing(Space.SMALL - 2)
        self.column.addLayout(self._flow)
        self.column.addStretch()
        self.retranslate()

    @property
    def in_use(self) -> bool:
        """Whether anything is left out of the list."""
        return bool(self._chosen)

    def narrow(self, text: str) -> Query:
        """Give the query for `text` and all that was chosen."""
        verdicts = frozenset(choice for choice in self._chosen if isinstance(choice, Verdict))
        services = {choice for choice in self._chosen if isinstance(choice, str)}
        query = Query(text=text, verdicts=verdicts, platforms=frozenset(services - {OPEN, TRASH}))
        return replace(query, open_only=OPEN in services, deleted=TRASH in services)

    def clear(self) -> None:
        """Take everything back, without telling."""
        self._chosen.clear()
        self._show_chips()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        arrow = "▴" if self.button.isChecked() else "▾"
        self.button.setText(f"{self.tr('Filter')} {arrow}")
        self.button.setToolTip(self.tr("Show only some of the saved checks"))
        self.button.setAccessibleName(self.tr("Filter"))
        self.button.setAccessibleDescription(self.tr("Show only some of the saved checks"))
        self.setAccessibleName(self.tr("Filter"))
        self._show_chips()

    def fit(self) -> None:
        """Be as high as the chips need, as long as that leaves room for the list."""
        needed = self._flow.heightForWidth(self.viewport().width())
        panel = self.parentWidget()
        most = round((panel.height() if panel else needed) * MOST_OF_PANEL)
        self.setFixedHeight(max(min(needed, most), self._flow.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _unfold(self) -> None:
        self.retranslate()

    def _show_chips(self) -> None:
        """Show all there is to choose from, or only what is in use."""
        self._focused_again(self._make_chips)

    def _make_chips(self) -> None:
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        unfolded = self.button.isChecked()
        shown = self._choices() if unfolded else [c for c in self._order() if c in self._chosen]
        self.chips = {choice: self._chip(choice, removable=not unfolded) for choice in shown}
        for chip in self.chips.values():
            self._flow.addWidget(chip)
            chip.show()  # a hidden one takes no room in the layout
        self.setVisible(bool(self.chips))
        self.fit()

    def _focused_again(self, act: Callable[[], None]) -> None:
        """Do it, and let the keyboard stay on the chip it was on, if that is still there."""
        focused = next((c for c, chip in self.chips.items() if chip.hasFocus()), None)
        act()
        if focused is not None:
            self.chips.get(focused, self.button).setFocus()

    def _choices(self) -> list[Choice]:
        services = set(self._services()) | self._chosen
        special = (OPEN, TRASH)
        return [
            choice
            for choice in self._order()
            if isinstance(choice, Verdict) or choice in services or choice in special
        ]

    def _order(self) -> list[Choice]:
        return [*reversed(Verdict), OPEN, TRASH, *self._rulebook.platforms]

    def _chip(self, choice: Choice, *, removable: bool) -> QPushButton:
        chip = QPushButton(self.page)
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setChecked(choice in self._chosen)
        before = " " if isinstance(choice, Verdict) else ""  # the sign stands close to it
        chip.setText(before + self._label(choice) + (" ×" if removable else ""))
        if isinstance(choice, Verdict):
            side = theme.scaled(SIGN)
            chip.setIcon(verdict_icon(choice, side))
            chip.setIconSize(QSize(side, side))
        told = self._label(choice).replace("&&", "&")
        if removable:
            told = self.tr("Remove filter: %1").replace("%1", told)
        chip.setAccessibleName(told)
        chip.setToolTip(told)
        chip.clicked.connect(lambda: self._choose(choice))
        return chip

    def _label(self, choice: Choice) -> str:
        if isinstance(choice, Verdict):
            return {
                Verdict.STOP: self.tr("Stop"),
                Verdict.WAIT: self.tr("Wait"),
                Verdict.CAUTION: self.tr("Ask first"),
                Verdict.CLEAR: self.tr("Nothing found"),
            }[choice]
        if choice == OPEN:
            return self.tr("No reaction yet")
        if choice == TRASH:
            return self.tr("Trash")
        return on_control(self._rulebook.platforms[choice].name)

    def _choose(self, choice: Choice) -> None:
        self._chosen ^= {choice}
        if not self.button.isChecked():
            self._show_chips()
        self.changed.emit()
