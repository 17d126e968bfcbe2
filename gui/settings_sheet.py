"""Settings: each acts at once and says so; there is nothing to confirm and nothing to cancel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui import looks, texts, theme
from gui.archive import Archive
from gui.dates import long_day
from gui.flow import FlowLayout
from gui.keep_choice import KeepChoice
from gui.label import Text
from gui.looks import Colours
from gui.segmented import Segmented
from gui.select_box import Select
from gui.setting_card import SettingCard
from gui.settings import Settings
from gui.sheets import Sheet
from gui.shortcuts import Does, keys_shown
from gui.theme import Space
from logic.history import Keep
from logic.language import Language
from logic.rulebook import Rulebook


class SettingsSheet(Sheet):
    """Language, looks, what is kept and where. `keep_chosen` tells what to keep from now on."""

    keep_chosen = Signal(object)  # Keep

    def __init__(
        self,
        settings: Settings,
        rulebook: Rulebook,
        archive: Archive,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._rulebook, self._archive = settings, rulebook, archive
        self._language = self._add_card()
        self.languages = Segmented(tuple(Language), self)
        self.languages.chosen.connect(self._choose_language)
        self._language.column.addWidget(self.languages)
        self._size = self._add_card()
        self._add_size_row()
        self._colours = self._add_card()
        self.colours = Segmented(tuple(Colours), self)
        self.colours.chosen.connect(self._choose_colours)
        self._colours.column.addWidget(self.colours)
        self._service = self._add_card()
        self.services = Select(self)
        self.services.activated.connect(self._choose_service)
        self._service.column.addWidget(self.services)
        self._keeping = self._add_card()
        self.keep = KeepChoice(self)
        self.keep.chosen.connect(self._choose_keep)
        self._keeping.column.addWidget(self.keep)
        self._place = self._add_card()
        self._add_place_row()
        self._rules = self._add_card()
        self._version = Text(parent=self)
        self._rules.column.addWidget(self._version)
        self.column.addStretch(1)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Settings")

    def opened(self) -> None:
        for card in self._cards:
            card.forget()
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self._language.set_texts(self.tr("Language"))
        self.languages.set_labels([texts.own_name(each) for each in Language], self.tr("Language"))
        self.languages.set_value(texts.language())
        self._size.set_texts(
            self.tr("Text size"),
            self.tr("Also with the keyboard: %1 and %2, %3 for the usual size.")
            .replace("%1", keys_shown(Does.LARGER))
            .replace("%2", keys_shown(Does.SMALLER))
            .replace("%3", keys_shown(Does.USUAL_SIZE)),
        )
        self.smaller.setAccessibleName(self.tr("Smaller text"))
        self.larger.setAccessibleName(self.tr("Larger text"))
        self.usual.setText(self.tr("Usual size"))
        self._colours.set_texts(self.tr("Colours"))
        names = {
            Colours.SYSTEM: self.tr("As the system"),
            Colours.LIGHT: self.tr("Light"),
            Colours.DARK: self.tr("Dark"),
        }
        self.colours.set_labels([names[each] for each in Colours], self.tr("Colours"))
        self.colours.set_value(looks.colours(self._settings))
        self._service.set_texts(self.tr("Service a new check starts with"))
        self._offer_services()
        self._keeping.set_texts(
            self.tr("What is kept of a check"),
            self.tr("This is about new checks. What was kept before stays as it is."),
        )
        self.keep.show_choice(self._settings.keep)
        self._place.set_texts(
            self.tr("Where it is kept"),
            self.tr("Everything lies in this one file on this computer."),
        )
        self.path.setAccessibleName(self.tr("Place of the file"))
        self.open_folder.setText(self.tr("Open the folder"))
        self.copy_path.setText(self.tr("Copy the path"))
        self._rules.set_texts(self.tr("Checking rules"))
        self._version.setText(self._about_rules())
        self._show_size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._show_size()

    # --- its parts ---

    @property
    def _cards(self) -> list[SettingCard]:
        return self.findChildren(SettingCard)

    def _add_card(self) -> SettingCard:
        card = SettingCard(self)
        self.column.addWidget(card)
        return card

    def _add_size_row(self) -> None:
        self.smaller, self.larger = QPushButton("－", self), QPushButton("＋", self)
        self.usual = QPushButton(self)
        self._percent = Text(parent=self)
        self._percent.setWordWrap(False)
        self.smaller.clicked.connect(lambda: self._choose_size(theme.next_text_scale(-1)))
        self.larger.clicked.connect(lambda: self._choose_size(theme.next_text_scale(1)))
        self.usual.clicked.connect(lambda: self._choose_size(1.0))
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        for part in (self.smaller, self._percent, self.larger, self.usual):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._size.column.addLayout(row)

    def _add_place_row(self) -> None:
        self.path = QLineEdit(str(self._archive.file), self)
        self.path.setReadOnly(True)
        self.path.setCursorPosition(0)
        self.open_folder, self.copy_path = QPushButton(self), QPushButton(self)
        self.open_folder.clicked.connect(self._open_folder)
        self.copy_path.clicked.connect(self._copy_path)
        row = FlowLayout()
        row.addWidget(self.open_folder)
        row.addWidget(self.copy_path)
        self._place.column.addWidget(self.path)
        self._place.column.addLayout(row)

    def _offer_services(self) -> None:
        self.services.setAccessibleName(self.tr("Service a new check starts with"))
        self.services.clear()
        self.services.addItem(self.tr("The one chosen last"), None)
        for platform in self._rulebook.platforms.values():
            self.services.addItem(texts.say(platform.name), platform.id)
        chosen = self._settings.default_platform
        self.services.setCurrentIndex(max(self.services.findData(chosen), 0) if chosen else 0)

    def _show_size(self) -> None:
        scale = theme.text_scale()
        self._percent.setText(self.tr("%1 %").replace("%1", str(round(scale * 100))))
        self.smaller.setEnabled(scale > theme.TEXT_SCALES[0])
        self.larger.setEnabled(scale < theme.TEXT_SCALES[-1])
        self.usual.setEnabled(scale != 1.0)

    def _about_rules(self) -> str:
        looked = max(
            source.checked for rule in self._rulebook.rules.values() for source in rule.sources
        )
        return (
            self.tr("Version %1. The pages it rests on were last read on %2.")
            .replace("%1", self._rulebook.version)
            .replace("%2", long_day(looked))
        )

    # --- what the user does ---

    def _choose_language(self) -> None:
        self._settings.language = self.languages.value
        texts.set_language(self.languages.value)
        self._language.confirm(self.tr("Changed"))

    def _choose_size(self, scale: float) -> None:
        looks.set_text_scale(self._settings, scale)
        self._show_size()
        self._size.confirm(self.tr("Changed"))
        self.area.reveal(self._size)  # all above it has another height now

    def _choose_colours(self) -> None:
        looks.set_colours(self._settings, self.colours.value)
        self._colours.confirm(self.tr("Changed"))

    def _choose_service(self) -> None:
        self._settings.default_platform = self.services.currentData()
        self._service.confirm(self.tr("Holds from the next check on"))

    def _choose_keep(self, keep: Keep) -> None:
        self._settings.keep = keep
        self._archive.keep = keep
        self.keep_chosen.emit(keep)
        self._keeping.confirm(self.tr("Holds from the next check on"))

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._archive.file.parent))):
            self._place.regret(self.tr("The folder did not open; its path can be copied"))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._archive.file))
        self._place.confirm(self.tr("Copied"))
