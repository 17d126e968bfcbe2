"""Colours, spacing and type: the one place for all of them, in a light and a dark scheme.

Everything that paints asks `scheme()`; nothing else in gui/ holds a colour. A widget with a font
of its own takes it by `font_for(widget, role)`, and so follows the text size.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from logic.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Tone:
    """Colours of one verdict: `ink` on `fill` is readable text, `mark` lies behind the words."""

    ink: str
    fill: str
    edge: str
    mark: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """All colours of one scheme."""

    window: str
    side: str
    card: str
    sunken: str
    edge: str
    control_edge: str
    text: str
    muted: str
    accent: str
    accent_strong: str
    on_accent: str
    chosen: str
    on_chosen: str
    hover: str
    selected: str
    focus: str
    clear: Tone
    caution: Tone
    wait: Tone
    stop: Tone

    def tone(self, verdict: Verdict) -> Tone:
        """Give the colours of a verdict."""
        return {
            Verdict.CLEAR: self.clear,
            Verdict.CAUTION: self.caution,
            Verdict.WAIT: self.wait,
            Verdict.STOP: self.stop,
        }[verdict]


LIGHT = Scheme(
    window="#f4f6f9",
    side="#fbfcfd",
    card="#ffffff",
    sunken="#f0f4fa",
    edge="#dfe3e8",
    control_edge="#838c96",
    text="#1b1f24",
    muted="#57606a",
    accent="#0b5fce",
    accent_strong="#094fac",
    on_accent="#ffffff",
    chosen="#1b1f24",
    on_chosen="#ffffff",
    hover="#eef2f7",
    selected="#e5eefb",
    focus="#0b5fce",
    clear=Tone(ink="#17693a", fill="#eaf6ee", edge="#a9d6b8", mark="#d3efdc"),
    caution=Tone(ink="#735600", fill="#fdf7df", edge="#e3cf83", mark="#fbeeb4"),
    wait=Tone(ink="#ad4307", fill="#fff1e4", edge="#f0bd8e", mark="#ffe0c2"),
    stop=Tone(ink="#b3211c", fill="#fdecea", edge="#efb0ab", mark="#fbd5d2"),
)

DARK = Scheme(
    window="#16191d",
    side="#1a1e23",
    card="#20252b",
    sunken="#282f37",
    edge="#363e47",
    control_edge="#7d8894",
    text="#e8ebee",
    muted="#a9b3bd",
    accent="#7db4ff",
    accent_strong="#a3caff",
    on_accent="#08182c",
    chosen="#e8ebee",
    on_chosen="#16191d",
    hover="#2b323a",
    selected="#2a3a52",
    focus="#7db4ff",
    clear=Tone(ink="#7fd6a0", fill="#1b2f24", edge="#35613f", mark="#22482f"),
    caution=Tone(ink="#ecc94f", fill="#322c17", edge="#665823", mark="#4a3f15"),
    wait=Tone(ink="#ffab6b", fill="#38281b", edge="#77502c", mark="#573516"),
    stop=Tone(ink="#ff9890", fill="#3b2222", edge="#7d3e3b", mark="#5c2826"),
)


class Space:
    """Distances in pixels, from hairline to page margin; `RADIUS` rounds cards."""

    TINY = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    RADIUS = 10
    CONTROL_RADIUS = 8
    SCROLL_BAR = 12
    LINE_HEIGHT = 1.55
    """Height of a line over the size of its letters: Japanese wants air between lines."""


class Role(Enum):
    """What a piece of text is for, and so how large and how heavy it is."""

    VERDICT = (1.62, QFont.Weight.Bold)
    HEADING = (1.06, QFont.Weight.DemiBold)
    STRONG = (1.0, QFont.Weight.DemiBold)
    BODY = (1.0, QFont.Weight.Normal)
    SMALL = (0.88, QFont.Weight.Normal)
    BADGE = (0.84, QFont.Weight.DemiBold)


BODY_POINTS = 13.0 if sys.platform == "darwin" else 11.0
"""macOS counts points at 72 to the inch, the others at 96."""

_FAMILIES = {
    "win32": ["Yu Gothic UI", "Meiryo", "Segoe UI"],
    "darwin": ["Hiragino Sans", "Hiragino Kaku Gothic ProN"],
    "linux": ["Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic", "TakaoGothic", "VL Gothic"],
}
_EVERYWHERE = [
    "Noto Sans CJK JP",
    "Yu Gothic UI",
    "Hiragino Sans",
    "Meiryo",
    "IPAexGothic",
    "sans-serif",
]


def font_families() -> list[str]:
    """Give the fonts to try, the system's own Japanese font first."""
    own = _FAMILIES.get(sys.platform, _FAMILIES["linux"])
    return own + [family for family in _EVERYWHERE if family not in own]


TEXT_SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The sizes of text on offer, as shares of the usual one."""

_ROLE_PROPERTY = "textRole"
_KEPT_BY_QT = "_q_styleSheetWidgetFont"
"""Where Qt's style sheets keep a widget's font, to give it back when the widget moves."""

_text_scale = 1.0


def text_scale() -> float:
    """Give the size of text at this moment, as a share of the usual one."""
    return _text_scale


def points(role: Role = Role.BODY) -> float:
    """Give the size of a text with this role, in points, at the text size of the moment."""
    return round(BODY_POINTS * role.value[0] * _text_scale, 1)


def scaled(pixels: int) -> int:
    """Give a length that grows with the text: a sign beside it, a column that holds it."""
    return round(pixels * _text_scale)


def font(role: Role = Role.BODY) -> QFont:
    """Give the font of a text with this role."""
    made = QFont(QApplication.font())
    made.setPointSizeF(points(role))
    made.setWeight(role.value[1])
    return made


def font_for(widget: QWidget, role: Role) -> None:
    """Give a widget the font of this role, now and (by a FontChange) when the text size changes."""
    widget.setProperty(_ROLE_PROPERTY, role.name)
    widget.setFont(font(role))


_chosen: Scheme | None = None


def scheme() -> Scheme:
    """Give the colours of the moment: those chosen, or those the system asks for."""
    if _chosen is not None:
        return _chosen
    dark = QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def choose(app: QApplication, chosen: Scheme | None) -> None:
    """Use these colours whatever the system says; None to follow the system again."""
    global _chosen
    _chosen = chosen
    _dress(app)


def install(app: QApplication, chosen: Scheme | None = None, scale: float = 1.0) -> None:
    """Dress the application, and change with the system between light and dark unless `chosen`.

    The style below it all is Fusion, the same on every system; gui.app asks for it.
    """
    global _chosen, _text_scale
    _chosen, _text_scale = chosen, _on_offer(scale)
    _set_base_font(app)
    _dress(app)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _dress(app))


def set_text_scale(app: QApplication, scale: float) -> None:
    """Let all text be `scale` times as large as usual, at once, in every window there is.

    Qt goes through all widgets for it and sends each its FontChange and StyleChange: whoever
    hears one must not destroy a widget then (nor move one out of a splitter), but later.
    What lies outside the sizes on offer is brought to the nearest end of them.
    """
    global _text_scale
    wanted = _on_offer(scale)
    if wanted == _text_scale:
        return
    _text_scale = wanted
    _set_base_font(app)
    _dress(app)
    for widget in app.allWidgets():
        role = widget.property(_ROLE_PROPERTY)
        if role is not None:
            widget.setProperty(_KEPT_BY_QT, None)
            widget.setFont(font(Role[role]))


def _on_offer(scale: float) -> float:
    return min(max(scale, TEXT_SCALES[0]), TEXT_SCALES[-1])


def next_text_scale(steps: int) -> float:
    """Give the size on offer that is so many steps larger (smaller, below 0) than the present."""
    nearest = min(TEXT_SCALES, key=lambda scale: abs(scale - _text_scale))
    at = TEXT_SCALES.index(nearest) + steps
    return TEXT_SCALES[min(max(at, 0), len(TEXT_SCALES) - 1)]


def _set_base_font(app: QApplication) -> None:
    base = QFont(font_families())
    base.setPointSizeF(points())
    app.setFont(base)


def _dress(app: QApplication) -> None:
    from gui.style import stylesheet

    colours = scheme()
    app.setPalette(_palette(colours))
    app.setStyleSheet(stylesheet(colours))


def _palette(colours: Scheme) -> QPalette:
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.card,
        QPalette.ColorRole.AlternateBase: colours.sunken,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.card,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.ToolTipBase: colours.card,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        made.setColor(disabled, role, QColor(colours.muted))
    made.setColor(disabled, QPalette.ColorRole.ButtonText, QColor(colours.muted))
    return made
