"""Settings: everything acts at once, says so, and is still there after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui import looks, texts, theme
from gui.archive import Archive
from gui.looks import Colours
from gui.main_window import MainWindow
from gui.setting_card import SettingCard
from gui.settings import Settings
from gui.settings_sheet import SettingsSheet
from gui.theme import DARK
from logic.deal import DEFAULT_PLATFORM
from logic.history import Keep
from logic.language import Language
from logic.rulebook import Rulebook
from tests.gui import acts


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def sheet(
    dressed_app: QApplication,
    qtbot: QtBot,
    rulebook: Rulebook,
    settings: Settings,
    history_file: Path,
) -> Iterator[SettingsSheet]:
    """The settings of somebody who has changed none yet, in Japanese."""
    texts.set_language(Language.JA)
    archive = Archive(history_file, rulebook.texts["history"])
    made = SettingsSheet(settings, rulebook, archive)
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.opened()
    made.show()
    acts.settle()
    yield made
    archive.close()
    theme.set_text_scale(dressed_app, 1.0)
    theme.choose(dressed_app, None)
    texts.set_language(Language.JA)


def said(sheet: SettingsSheet) -> list[str]:
    """What the cards say of changes."""
    return [card.said.text() for card in sheet.findChildren(SettingCard) if card.said.text()]


def restarted(tmp_path: Path) -> Settings:
    """The settings as the next start reads them."""
    return Settings(tmp_path / "window.ini")


def test_the_language_changes_at_once(sheet: SettingsSheet, tmp_path: Path) -> None:
    before = sheet.title()
    acts.click(sheet.languages.button(Language.EN))
    assert sheet.title() == "Settings"
    assert before != "Settings"
    assert said(sheet) == ["✓ Changed"]
    assert restarted(tmp_path).language is Language.EN


def test_the_text_grows_step_by_step_and_back(sheet: SettingsSheet, tmp_path: Path) -> None:
    acts.click(sheet.larger)
    acts.click(sheet.larger)
    assert theme.text_scale() == 1.25
    assert "125" in " ".join(acts.visible_texts(sheet.findChildren(QWidget)))
    assert len(said(sheet)) == 1
    assert restarted(tmp_path).text_scale == 1.25
    acts.click(sheet.usual)
    assert theme.text_scale() == 1.0
    assert not sheet.usual.isEnabled()


def test_the_smallest_and_largest_size_are_the_end(sheet: SettingsSheet) -> None:
    while sheet.larger.isEnabled():
        acts.click(sheet.larger)
    assert theme.text_scale() == 2.0
    while sheet.smaller.isEnabled():
        acts.click(sheet.smaller)
    assert theme.text_scale() == 0.8


def test_dark_colours_hold_at_once_and_at_the_next_start(
    sheet: SettingsSheet, tmp_path: Path
) -> None:
    acts.click(sheet.colours.button(Colours.DARK))
    assert theme.scheme() == DARK
    assert looks.colours(restarted(tmp_path)) is Colours.DARK
    acts.click(sheet.colours.button(Colours.SYSTEM))
    assert looks.colours(restarted(tmp_path)) is Colours.SYSTEM


def test_a_service_for_new_checks_can_be_fixed_and_let_go(
    sheet: SettingsSheet, tmp_path: Path
) -> None:
    assert sheet.services.currentData() is None
    choose(sheet, "lancers")
    assert restarted(tmp_path).default_platform == "lancers"
    choose(sheet, None)
    assert restarted(tmp_path).default_platform is None


def choose(sheet: SettingsSheet, platform: str | None) -> None:
    """Choose a service from the list."""
    at = [sheet.services.itemData(index) for index in range(sheet.services.count())].index(platform)
    sheet.services.setCurrentIndex(at)
    sheet.services.activated.emit(at)


def test_what_is_kept_is_chosen_with_open_eyes(
    sheet: SettingsSheet, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    assert sheet.keep.button(Keep.WITH_TEXT).isChecked()
    meanings = {sheet.keep.button(keep).accessibleDescription() for keep in Keep}
    assert len(meanings) == 3 and all(len(meaning) > 15 for meaning in meanings)
    assert meanings <= set(acts.visible_texts(sheet.findChildren(QWidget)))
    for keep in (Keep.WITHOUT_TEXT, Keep.NOTHING, Keep.WITH_TEXT):
        with qtbot.waitSignal(sheet.keep_chosen) as told:
            acts.click(sheet.keep.button(keep))
        assert told.args == [keep]
        assert restarted(tmp_path).keep is keep


def test_the_file_can_be_found(sheet: SettingsSheet, history_file: Path) -> None:
    assert sheet.path.text() == str(history_file)
    acts.click(sheet.copy_path)
    assert acts.clipboard_text() == str(history_file)


class Opener(QObject):
    """Stands for the system's file manager, by Qt's own way to register one."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


def test_the_folder_opens_and_nothing_else(sheet: SettingsSheet, history_file: Path) -> None:
    opener = Opener()
    # PySide's stubs say bytes; it takes the name as text only.
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type]
    try:
        acts.click(sheet.open_folder)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert [Path(url.toLocalFile()) for url in opener.opened] == [history_file.parent]


def test_the_version_of_the_rules_and_its_day_are_told(
    sheet: SettingsSheet, rulebook: Rulebook
) -> None:
    day = max(source.checked for rule in rulebook.rules.values() for source in rule.sources)
    [line] = [
        text for text in acts.visible_texts(sheet.findChildren(QWidget)) if rulebook.version in text
    ]
    assert str(day.year) in line


def test_values_that_make_no_sense_count_as_not_there(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text(
        "[General]\ntext_scale=huge\ntheme=pink\nkeep=all\ndefault_platform=\nlanguage=xx\n",
        "utf-8",
    )
    settings = restarted(tmp_path)
    assert settings.text_scale == 1.0
    assert looks.colours(settings) is Colours.SYSTEM
    assert settings.keep is Keep.WITH_TEXT
    assert settings.default_platform is None
    assert settings.language is None
    assert settings.platform == DEFAULT_PLATFORM


@pytest.mark.parametrize("scale", ["0", "-1", "nan", "inf", "50", "0.1", "1,5"])
def test_a_size_that_is_none_counts_as_the_usual_one(tmp_path: Path, scale: str) -> None:
    (tmp_path / "window.ini").write_text(f'[General]\ntext_scale="{scale}"\n', "utf-8")
    assert restarted(tmp_path).text_scale == 1.0


def test_every_control_has_a_name_and_is_reached_by_tab(sheet: SettingsSheet) -> None:
    controls = [
        widget
        for widget in sheet.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit) and widget.isVisible()
    ]
    nameless = [
        control
        for control in controls
        if not control.accessibleName()
        and not (isinstance(control, QAbstractButton) and any(map(str.isalpha, control.text())))
    ]
    assert nameless == []
    sheet.back.setFocus()
    reached = {sheet.focusWidget()}
    for _ in controls:
        QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Tab)
        reached.add(sheet.focusWidget())
    assert {sheet.larger, sheet.services, sheet.path, sheet.open_folder} <= reached


def is_back(window: MainWindow) -> bool:
    """Whether the check is to be seen, and no sheet."""
    return window.sheets.shown is None and window.check.isVisible()


def test_the_window_leads_there_and_back(window: MainWindow) -> None:
    box = window.check.message.box
    box.setFocus()
    acts.press(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.sheets.shown, SettingsSheet)
    acts.press(window, Qt.Key.Key_Escape)
    assert is_back(window)
    assert window.focusWidget() is box
    acts.click(window.footer.settings_button)
    assert isinstance(window.sheets.shown, SettingsSheet)
    acts.click(window.sheets.shown.back)
    assert is_back(window)


def test_a_new_check_starts_with_the_fixed_service(window: MainWindow) -> None:
    window.settings.default_platform = "lancers"
    acts.desk(window).start_new()
    assert window.check.deal.services.currentData() == "lancers"


def test_nothing_is_kept_when_nothing_is_to_be_kept(window: MainWindow) -> None:
    acts.click(window.footer.settings_button)
    shown = window.sheets.shown
    assert isinstance(shown, SettingsSheet)
    acts.click(shown.keep.button(Keep.NOTHING))
    acts.press(window, Qt.Key.Key_Escape)
    acts.paste(window, acts.LURE)
    acts.save(window)
    assert acts.list_lines(window) == []
