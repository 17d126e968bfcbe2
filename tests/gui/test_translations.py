"""Both languages are complete, and no text stands in the code only."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from gui import texts
from gui.main_window import MainWindow
from gui.quote import Quote
from logic.language import Language
from logic.outcomes import Outcome
from tests.gui import acts
from tests.gui.acts import LURE

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "resources" / "translations").glob("*.ts"))
CODE = sorted((ROOT / "gui").glob("*.py"))
KANA = re.compile("[ぁ-んァ-ヶ]")

SHOWING = {
    "QLabel",
    "QPushButton",
    "Text",
    "addItem",
    "addTab",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setStatusTip",
    "setTabText",
    "setText",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
}
"""Calls whose text a user reads or hears."""


def messages(source: Path) -> Iterator[tuple[str, str, ET.Element]]:
    """Context, source text and translation of every message in a .ts file."""
    for context in ET.parse(source).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                translation,
            )


def test_there_are_two_languages_with_the_same_texts() -> None:
    assert [source.stem for source in SOURCES] == ["chotto_matte_en", "chotto_matte_ja"]
    english, japanese = ([m[:2] for m in messages(source)] for source in SOURCES)
    assert english == japanese
    assert len(english) > 50


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_no_text_is_unfinished(source: Path) -> None:
    for context, text, translation in messages(source):
        where = f"{context}: {text}"
        assert "type" not in translation.attrib, where
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        for form in forms:
            assert form and form.strip(), where
            placeholders = sorted(re.findall("%[0-9n]", text))
            assert sorted(re.findall("%[0-9n]", form)) == placeholders, where


@pytest.mark.parametrize("file", CODE, ids=lambda path: path.stem)
def test_no_text_stands_in_the_code_only(file: Path) -> None:
    """A literal that is shown must come through tr(); a sign or a number may stand as it is."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name not in SHOWING:
            continue
        for argument in node.args[:2]:
            for part in ast.walk(argument):
                if isinstance(part, ast.Call):
                    break
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    assert not any(map(str.isalpha, part.value)), f"{file.name}:{part.lineno}"


def test_nothing_stays_in_the_other_language(window: MainWindow) -> None:
    """After the switch, no label still says what it said in Japanese."""
    acts.choose_service(window, "crowdworks")
    acts.paste(window, LURE)
    acts.save(window)
    acts.record_reaction(window, Outcome.VANISHED)

    def said() -> dict[QWidget, str]:
        return {
            widget: widget.text()
            for widget in window.findChildren(QWidget)
            if isinstance(widget, QLabel | QAbstractButton)
            and not isinstance(widget, Quote)  # the client's own words
            and widget.isVisible()
        }

    japanese = said()
    acts.click(window.footer.languages.button(Language.EN))
    reply = acts.answer(window).reply
    own: list[QWidget] = [reply.reply]
    for choice in (window.footer.languages, reply.languages):
        own += [choice.button(each) for each in Language]
    stayed = [
        text
        for widget, text in said().items()
        if widget not in own and KANA.search(text) and japanese.get(widget) == text
    ]
    assert stayed == []
    assert len(japanese) > 30


def test_the_menu_of_the_box_speaks_japanese(window: MainWindow) -> None:
    menu = window.check.message.box.createStandardContextMenu()
    labels = [action.text() for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert labels and all(re.search("[ぁ-んァ-ヶ一-龠]", label) for label in labels)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        (Language.JA, "ちょっと待って！ — 返事の前のチェック"),
        (Language.EN, "Chotto Matte! — a check before you answer"),
    ],
)
def test_the_first_screen_does_not_promise_safety(
    window: MainWindow, language: Language, title: str
) -> None:
    """Nobody can say that an offer is safe; what can be said is whether to go on, and why."""
    texts.set_language(language)
    acts.settle()
    said = [window.windowTitle(), *acts.visible_texts(window.findChildren(QWidget))]
    assert window.windowTitle() == title
    assert not [text for text in said if "安全" in text or "safe" in text.lower()]
