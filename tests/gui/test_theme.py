"""Every pair of colours that is used can be read, in both schemes."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.main_window import MainWindow
from gui.theme import DARK, LIGHT, Scheme
from logic.verdict import Verdict
from tests.gui import acts
from tests.gui.acts import LURE

READABLE = 4.5
"""WCAG 2.2, 1.4.3 Contrast (Minimum), level AA, for text."""
VISIBLE = 3.0
"""WCAG 2.2, 1.4.11 Non-text Contrast, level AA."""

SURFACES = ("window", "side", "card", "sunken", "hover", "selected")


def luminance(colour: str) -> float:
    """Relative luminance, by WCAG's definition."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else math.pow((value + 0.055) / 1.055, 2.4)

    shown = QColor(colour)
    red, green, blue = map(linear, (shown.redF(), shown.greenF(), shown.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_pairs(c: Scheme) -> list[tuple[str, str, str]]:
    """Every text colour on every surface it is put on."""
    pairs = [
        (f"{ink} on {back}", getattr(c, ink), getattr(c, back))
        for ink in ("text", "muted")
        for back in SURFACES
    ]
    pairs += [(f"link on {back}", c.accent, getattr(c, back)) for back in ("card", "selected")]
    pairs += [
        ("primary button", c.on_accent, c.accent),
        ("primary button, hovered", c.on_accent, c.accent_strong),
        ("chosen segment", c.on_chosen, c.chosen),
        ("selected text in a field", c.on_accent, c.accent),
        ("sign of a ticked box", c.on_accent, c.accent),
        ("message of a setting that holds", c.clear.ink, c.card),
        ("message of a setting that does not", c.wait.ink, c.card),
        ("disabled text in a field", c.muted, c.window),
        ("disabled box with its tick", c.muted, c.sunken),
    ]
    for verdict in Verdict:
        tone = c.tone(verdict)
        pairs += [
            (f"{verdict.value}: headline", tone.ink, tone.fill),
            (f"{verdict.value}: badge", tone.ink, tone.mark),
            (f"{verdict.value}: summary, notice, quote", c.text, tone.fill),
            (f"{verdict.value}: small print", c.muted, tone.fill),
            (f"{verdict.value}: marked words", c.text, tone.mark),
        ]
    return pairs


def sign_pairs(c: Scheme) -> list[tuple[str, str, str]]:
    """Everything that is no text and must be seen."""
    pairs = [(f"focus on {back}", c.focus, getattr(c, back)) for back in SURFACES]
    pairs += [
        (f"edge of a control on {back}", c.control_edge, getattr(c, back))
        for back in ("card", "window", "sunken")
    ]
    pairs += [
        ("focus of the primary button", c.text, c.window),
        ("primary button", c.accent, c.window),
        ("handle of a slider", c.accent, c.card),
        ("groove of a slider", c.control_edge, c.card),
        ("bar of progress", c.accent, c.sunken),
        ("dot of a chosen one of several", c.accent, c.card),
    ]
    pairs += [
        (f"{what} on {back}", colour, getattr(c, back))
        for what, colour in (
            ("ticked box, chosen chip, chosen topic", c.accent),
            ("triangle that unfolds, arrow of a list", c.muted),
        )
        for back in ("card", "window", "selected", "sunken")
    ]
    for verdict in Verdict:
        tone = c.tone(verdict)
        pairs += [
            (f"{verdict.value}: sign on {back}", tone.ink, getattr(c, back))
            for back in ("card", "side", "selected", "hover")
        ]
        pairs += [
            (f"{verdict.value}: sign on its card", tone.ink, tone.fill),
            (f"{verdict.value}: line under the words", tone.ink, c.card),
        ]
    return pairs


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read(scheme: Scheme) -> None:
    weak = {
        name: round(contrast(ink, back), 2)
        for name, ink, back in text_pairs(scheme)
        if contrast(ink, back) < READABLE
    }
    assert weak == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_sign_can_be_seen(scheme: Scheme) -> None:
    weak = {
        name: round(contrast(ink, back), 2)
        for name, ink, back in sign_pairs(scheme)
        if contrast(ink, back) < VISIBLE
    }
    assert weak == {}


def test_colours_stand_in_one_place() -> None:
    gui = Path(theme.__file__).parent
    elsewhere = [
        f"{file.name}: {line.strip()}"
        for file in gui.glob("*.py")
        if file.name != "theme.py"
        for line in file.read_text("utf-8").splitlines()
        if re.search(r"#[0-9a-fA-F]{3,8}\b|GlobalColor\.(?!transparent)", line)
    ]
    assert elsewhere == []


def test_dark_and_light_change_live(window: MainWindow, dressed_app: QApplication) -> None:
    """The whole window changes: words, cards, marks."""
    acts.paste(window, LURE)
    for scheme in (DARK, LIGHT):
        theme.choose(dressed_app, scheme)
        acts.settle()
        headline = acts.answer(window).verdict.headline
        assert headline.colour() == QColor(scheme.wait.ink)
        mark = window.check.message.box.extraSelections()[0]
        assert mark.format.background().color() == QColor(scheme.wait.mark)
        picture = window.grab().toImage()
        corner = window.footer.mapTo(window, window.footer.rect().bottomLeft())
        assert picture.pixelColor(corner.x() + 2, corner.y() - 2) == QColor(scheme.side)


def test_verdicts_differ_by_shape_too(dressed_app: QApplication) -> None:
    """In grey, no two signs are alike."""
    from gui.icons import verdict_icon

    pictures = []
    for verdict in Verdict:
        image = verdict_icon(verdict, 40).pixmap(40, 40).toImage()
        pictures.append(
            tuple(
                image.pixelColor(x, y).alpha() > 127 and image.pixelColor(x, y).lightness() > 160
                for x in range(0, 40, 2)
                for y in range(0, 40, 2)
            )
        )
    assert len(set(pictures)) == len(pictures)
