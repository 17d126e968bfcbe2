"""Both languages are complete, and no text stands in the code only."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from gui import texts
from gui.error_details import ErrorDetails
from gui.history_model import HistoryModel
from gui.main_window import MainWindow
from gui.quote import Quote
from gui.shortcuts import Does, keys_shown
from logic.assessment import Tone
from logic.help import Country
from logic.language import Language
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from logic.verdict import Verdict
from tests.gui import acts, pseudo, room
from tests.gui.acts import LURE
from tests.gui.conftest import Stage
from tests.gui.states import STATES

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
        placeholders = sorted(re.findall("%[0-9n]", text))
        for number, form in enumerate(forms):
            assert form and form.strip(), where
            says_one = len(forms) > 1 and number == 0  # "a thing" instead of "1 thing"
            wanted = [each for each in placeholders if each != "%n"] if says_one else placeholders
            found = re.findall("%[0-9n]", form)
            assert sorted(each for each in found if not (says_one and each == "%n")) == wanted, (
                where
            )


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
            and widget is not acts.answer(window).head.name  # the case is called by them
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


# --- nothing missing, nothing left over ---


def test_the_translations_have_exactly_the_texts_of_the_code(tmp_path: Path) -> None:
    """A text that is new in the code, or gone from it, is found before anybody reads the wrong."""
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    fresh = tmp_path / "fresh.ts"
    command = [str(tool), "-locations", "none", "-no-obsolete", *map(str, CODE), "-ts", str(fresh)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    wanted = {message[:2] for message in messages(fresh)}
    assert len(wanted) > 300
    for source in SOURCES:
        there = {message[:2] for message in messages(source)}
        assert wanted - there == set(), f"{source.name} lacks texts: make translations"
        assert there - wanted == set(), f"{source.name} has texts nobody shows: make translations"


READERS = sorted((ROOT / "gui").glob("*.py")) + sorted((ROOT / "logic").rglob("*.py"))
TEXT_FILES = sorted((ROOT / "resources" / "texts").glob("*.toml"))


@pytest.mark.parametrize("file", TEXT_FILES, ids=lambda path: path.stem)
def test_every_text_of_the_rulebook_is_used(file: Path, rulebook: Rulebook) -> None:
    """By its name in the code; or by the id of what it is about: a service, a rule, a verdict."""
    literals, code = set(), ""
    for reader in READERS:
        code += reader.read_text("utf-8")
        for node in ast.walk(ast.parse(reader.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
    ids = {str(each) for kind in (Verdict, Outcome, Country, Tone) for each in kind}
    ids |= {rule.category for rule in rulebook.rules.values()} | set(rulebook.motives)
    ids |= {example.id for example in rulebook.examples}
    told = tomllib.loads(file.read_text("utf-8"))
    names = {key for key, value in told.items() if isinstance(value, dict)}
    unused = sorted(names - literals - ids)
    # Some names are put together: "not_done" + "_" + "escrow".
    unused = [name for name in unused if not is_put_together(name, code, literals)]
    assert unused == []


def is_put_together(name: str, code: str, literals: set[str]) -> bool:
    """Whether the code makes this name of a fixed part and a value of its own."""
    parts = name.split("_")
    for at in range(1, len(parts)):
        first, last = "_".join(parts[:at]), "_".join(parts[at:])
        begins = f'f"{first}_{{' in code or f'"{first}_" +' in code
        ends = f'}}_{last}"' in code
        if begins or (ends and first in literals):
            return True
    return False


# --- a language of long words ---

IN_ITS_OWN_LANGUAGE = {"日本語", "English"}

LICENCES = "help-about"
"""The state with names of packages, and licences in the words they were given in."""


@pytest.mark.parametrize("size", [(1280, 800), (640, 480)], ids=str)
def test_long_words_are_not_cut_off_and_nothing_is_left_untranslated(
    stage: Stage, size: tuple[int, int]
) -> None:
    """In a made-up language whose texts are 40 % longer and stand in brackets."""
    faults = []
    with pseudo.spoken():
        for state in STATES:
            window = stage(state)
            window.resize(*size)
            acts.settle()
            for part in room.parts_in_turn(window):
                acts.settle()
                where = f"{state.name} {size} {part}"
                faults += [f"{where}: {fault}" for fault in room.cut_off(window)]
                if state.name != LICENCES:
                    faults += [f"{where}: {text!r}" for text in untranslated(window)]
    assert not faults, "\n".join(sorted(set(faults)))


def untranslated(window: MainWindow) -> list[str]:
    """Words on labels and buttons that are the window's own, and stand in no brackets."""
    hers = clients_words(window)
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if isinstance(widget, Quote) or pseudo.OPEN in widget.text():
            continue
        text = widget.text().replace("&&", "&").strip()
        is_detail = isinstance(widget.parentWidget(), ErrorDetails)  # for whoever repairs the app
        if text not in hers | IN_ITS_OWN_LANGUAGE and is_language(text) and not is_detail:
            found.append(text)
    return found


KEYS = {keys_shown(does) for does in Does}
ADDRESS = re.compile(r"[\w-]+\.[a-z]+(/|$)")
PACKAGE = re.compile(r"[\w.-]+ [\d.]+\w*")


def is_language(text: str) -> bool:
    """Whether a text is words, not keys, a path, an address, or a package and its version."""
    if sum(map(str.isalpha, text)) < 2 or text in KEYS or Path(text).is_absolute():
        return False
    return not (ADDRESS.search(text) or PACKAGE.fullmatch(text))


def clients_words(window: MainWindow) -> set[str]:
    """What people wrote, and what has one name in every language: cases, addresses."""
    model = window.history.list.model()
    assert isinstance(model, HistoryModel)
    return {case.title for case in model.rows}
