"""Help: topics and pages of plain text, from the rulebook itself."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui import texts
from gui.help_blocks import LinkRow
from gui.help_pages import Topic
from gui.help_rules import RulesPage
from gui.help_services import ServicesPage
from gui.help_sheet import HelpSheet
from gui.main_window import MainWindow
from gui.shortcuts import Does, keys_shown
from logic.deal import Stage
from logic.language import Language
from logic.rulebook import Rulebook
from tests.gui import acts


@pytest.fixture
def sheet(
    dressed_app: QApplication, qtbot: QtBot, rulebook: Rulebook, history_file: Path
) -> Iterator[HelpSheet]:
    """The help as it opens, in Japanese."""
    texts.set_language(Language.JA)
    made = HelpSheet(rulebook, history_file, history_file.with_name("window.ini"), "crowdworks")
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.opened()
    made.show()
    acts.settle()
    yield made
    texts.set_language(Language.JA)


def read(sheet: HelpSheet, topic: Topic) -> str:
    """Go to a topic by its button and read the page."""
    acts.click(sheet.button(topic))
    return "\n".join(acts.visible_texts(sheet.page(topic).findChildren(QWidget)))


def rules(sheet: HelpSheet) -> RulesPage:
    """Go to the rules."""
    acts.click(sheet.button(Topic.RULES))
    page = sheet.page(Topic.RULES)
    assert isinstance(page, RulesPage)
    return page


def test_it_opens_with_five_lines_and_makes_no_other_page(sheet: HelpSheet) -> None:
    page = "\n".join(acts.visible_texts(sheet.page(Topic.USE).findChildren(QWidget)))
    assert [number for number in range(1, 9) if f"{number}." in page] == [1, 2, 3, 4, 5]
    assert sheet.findChildren(RulesPage) == [] == sheet.findChildren(ServicesPage)


def test_every_shortcut_is_listed(sheet: HelpSheet) -> None:
    page = read(sheet, Topic.KEYS)
    assert [does for does in Does if keys_shown(does) not in page] == []
    assert "Ctrl+Enter" in page


def test_the_keys_of_the_list_are_among_them(sheet: HelpSheet) -> None:
    rows = read(sheet, Topic.KEYS).splitlines()
    assert {"F2", "Del", "Enter", "Ctrl+Z", "Ctrl+A", "Ctrl+D"} <= set(rows)


def test_every_rule_is_listed_below_its_category(sheet: HelpSheet, rulebook: Rulebook) -> None:
    page = rules(sheet)
    assert {row.rule.id for row in page.shown} == set(rulebook.rules)
    headings = acts.visible_texts(page.findChildren(QLabel))
    used = {rule.category for rule in rulebook.rules.values()}
    assert {rulebook.categories[each].ja for each in used} <= set(headings)


def test_a_rule_unfolds_to_why_what_to_do_and_where_that_is_written(
    sheet: HelpSheet, rulebook: Rulebook
) -> None:
    page = rules(sheet)
    row = next(row for row in page.shown if row.rule.id == "fee-first")
    assert row.rule.why.ja not in acts.visible_texts(page.findChildren(QWidget))
    acts.click(row.button)
    said = "\n".join(acts.visible_texts(row.findChildren(QWidget)))
    for text in (row.rule.why, row.rule.todo, row.rule.sources[0].title):
        assert text.ja in said
    assert "2026" in said, "the day the source was read"
    assert row.rule.sources[0].where in said
    acts.click(row.button)
    assert row.rule.why.ja not in acts.visible_texts(page.findChildren(QWidget))


def test_no_rule_shows_a_gap_that_was_not_filled(sheet: HelpSheet) -> None:
    page = rules(sheet)
    for row in page.shown:
        row.button.click()
    said = acts.visible_texts(page.findChildren(QWidget))
    assert [text for text in said if "{" in text and "}" in text] == []


def test_rules_are_found_by_any_word_in_any_width(sheet: HelpSheet, rulebook: Rulebook) -> None:
    page = rules(sheet)
    page.search.setFocus()
    QTest.keyClicks(page.search, "account")
    found = {row.rule.id for row in page.shown}
    assert 0 < len(found) < len(rulebook.rules)
    page.search.setText("ＡＣＣＯＵＮＴ")
    assert {row.rule.id for row in page.shown} == found
    page.search.setText("そんな言葉はどこにもない")
    assert page.shown == []
    assert len(acts.visible_texts(page.findChildren(QLabel))) == 1, "it says so"
    page.search.clear()
    assert len(page.shown) == len(rulebook.rules)


def test_each_service_says_what_it_allows_when(sheet: HelpSheet, rulebook: Rulebook) -> None:
    read(sheet, Topic.SERVICES)
    page = sheet.page(Topic.SERVICES)
    assert isinstance(page, ServicesPage)
    assert page.services.currentData() == "crowdworks"
    for index, service in enumerate(rulebook.platforms.values()):
        page.services.setCurrentIndex(index)
        page.services.activated.emit(index)
        acts.settle()
        said = "\n".join(acts.visible_texts(page.findChildren(QWidget)))
        for permissions in service.facts.values():
            assert [stage for stage in Stage if permissions[stage].note.ja not in said] == []
        assert service.report.ja in said
        for source in service.sources:
            assert source.title.ja in said and source.where in said


def test_places_tell_hours_and_admit_what_is_not_confirmed(
    sheet: HelpSheet, rulebook: Rulebook
) -> None:
    texts.set_language(Language.EN)
    page = read(sheet, Topic.PLACES)
    for place in rulebook.places.values():
        assert place.name.en in page and place.how.en in page
        if place.hours is not None:
            told = f"Hours: {place.hours.en}"
            assert told in page
            assert place.hours_confirmed or f"{told} (not confirmed" in page
    names = [page.index(text.en) for text in rulebook.texts["countries"].values()]
    assert names == sorted(names)


def test_your_data_names_the_very_folder(sheet: HelpSheet, history_file: Path) -> None:
    page = read(sheet, Topic.PRIVACY)
    assert str(history_file.parent) in page
    assert str(history_file.with_name("window.ini")) in page
    assert history_file.name in page


def test_about_names_every_part_with_version_and_licence(sheet: HelpSheet) -> None:
    page = read(sheet, Topic.ABOUT)
    assert metadata.version("chotto-matte") in page
    assert platform.python_version() in page and qVersion() in page
    for name in ("platformdirs", "pyahocorasick", "PySide6-Essentials", "shiboken6"):
        assert metadata.version(name) in page
    assert "Permission is hereby granted" in page, "licence files are shown as they are"
    assert "LGPL" in page
    assert "pytest" not in page, "what only tests need is no part of it"


def test_links_are_text_and_copied_never_opened(sheet: HelpSheet, rulebook: Rulebook) -> None:
    read(sheet, Topic.PLACES)
    links = sheet.page(Topic.PLACES).findChildren(LinkRow)
    assert links
    acts.click(links[0].copy)
    sources = [source.where for place in rulebook.places.values() for source in place.sources]
    assert acts.clipboard_text() in sources
    for topic in Topic:
        read(sheet, topic)
        for label in sheet.findChildren(QLabel):
            assert not label.openExternalLinks()
            assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("topic", list(Topic))
def test_an_open_page_changes_its_language(sheet: HelpSheet, topic: Topic) -> None:
    texts.set_language(Language.EN)
    english = read(sheet, topic)
    texts.set_language(Language.JA)
    acts.settle()
    assert read(sheet, topic) != english
    texts.set_language(Language.EN)
    acts.settle()
    assert read(sheet, topic) == english


def test_a_narrow_window_offers_the_topics_as_a_list(sheet: HelpSheet) -> None:
    assert sheet.button(Topic.KEYS).isVisible() and not sheet.list.isVisible()
    sheet.resize(640, 480)
    acts.settle()
    assert sheet.list.isVisible() and not sheet.button(Topic.KEYS).isVisible()
    sheet.list.setCurrentIndex(1)
    sheet.list.activated.emit(1)
    assert sheet.topic is Topic.KEYS
    assert sheet.page(Topic.KEYS).isVisible() and not sheet.page(Topic.USE).isVisible()


def test_the_page_is_read_on_by_the_arrow_keys(sheet: HelpSheet) -> None:
    read(sheet, Topic.PLACES)
    sheet.area.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sheet.area, Qt.Key.Key_PageDown)
    assert sheet.area.verticalScrollBar().value() > 0


def test_f1_opens_it_and_esc_leads_back(window: MainWindow) -> None:
    box = window.check.message.box
    box.setFocus()
    acts.press(window, Qt.Key.Key_F1)
    assert isinstance(window.sheets.shown, HelpSheet)
    acts.press(window, Qt.Key.Key_Escape)
    assert not window.sheets.sheet("help").isVisible()
    assert window.focusWidget() is box
