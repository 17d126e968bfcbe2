"""What each service allows at each stage, as its file tells it, with sources and dates."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.help_blocks import Block, Blocks, Look, Words, heading, source_blocks
from gui.select_box import Select
from gui.texts import say
from gui.theme import Space
from logic.deal import Stage
from logic.platforms import Permission, Platform
from logic.rulebook import Rulebook


class ServicesPage(QWidget):
    """A list of services, and below it what the chosen one allows."""

    def __init__(self, rulebook: Rulebook, first: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self.services = Select(self)
        self.services.activated.connect(self._show)
        self._blocks = Blocks(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.services)
        column.addWidget(self._blocks)
        for platform in rulebook.platforms.values():
            self.services.addItem("", platform.id)
        self.services.setCurrentIndex(max(self.services.findData(first), 0))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.services.setAccessibleName(self.tr("Service"))
        for index, platform in enumerate(self._rulebook.platforms.values()):
            self.services.setItemText(index, say(platform.name))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self) -> None:
        platform = self._rulebook.platforms[self.services.currentData()]
        self._blocks.show_blocks(service_blocks(platform))


def service_blocks(platform: Platform) -> list[Block]:
    """Give what a service allows, matter by matter."""
    translate = QCoreApplication.translate
    names = {
        "outside_contact": translate("help", "Contact outside the service"),
        "outside_payment": translate("help", "Payment that does not go through the service"),
        "start_work": translate("help", "Starting the work"),
        "id_check": translate("help", "An identity check by the client"),
    }
    blocks: list[Block] = []
    for fact, permissions in platform.facts.items():
        blocks.append(heading(names.get(fact, fact)))
        blocks += _stages(permissions)
        approved = platform.approved_facts.get(fact)
        if approved is not None:
            blocks.append(Words(translate("help", "Once the service has approved it"), Look.STRONG))
            blocks += [Words(note) for note in dict.fromkeys(_note(p) for p in approved.values())]
    blocks += [
        heading(translate("help", "When something is wrong")),
        Words(say(platform.report)),
    ]
    return blocks + source_blocks(platform.sources)


def _stages(permissions: Mapping[Stage, Permission]) -> list[Block]:
    """Each note once, under the stages it holds at."""
    translate = QCoreApplication.translate
    names = {
        Stage.BEFORE_CONTRACT: translate("help", "Before the contract"),
        Stage.BEFORE_ESCROW: translate("help", "Contract made, escrow not yet"),
        Stage.AFTER_ESCROW: translate("help", "Contract and escrow done"),
    }
    by_note: dict[str, list[str]] = {}
    for stage in Stage:
        by_note.setdefault(_note(permissions[stage]), []).append(names[stage])
    blocks: list[Block] = []
    for note, stages in by_note.items():
        told = translate("help", "At every stage") if len(stages) == len(Stage) else None
        blocks.append(Words(told or " · ".join(stages), Look.STRONG))
        blocks.append(Words(note))
    return blocks


def _note(permission: Permission) -> str:
    return say(permission.note)
