"""Text size and colours as the user wants them: applied at once and remembered."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QApplication

from gui import theme
from gui.settings import Settings


class Colours(StrEnum):
    """Which colours to use: those the system asks for, or always the same."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"

    @property
    def scheme(self) -> theme.Scheme | None:
        """The scheme to choose; None to follow the system."""
        return {Colours.LIGHT: theme.LIGHT, Colours.DARK: theme.DARK}.get(self)


def install(app: QApplication, settings: Settings) -> None:
    """Dress the application as the user wanted it last time."""
    theme.install(app, colours(settings).scheme, settings.text_scale)


def colours(settings: Settings) -> Colours:
    """Give the colours the user chose; the system's until she did."""
    stored = settings.theme
    return Colours(stored) if stored in set(Colours) else Colours.SYSTEM


def set_colours(settings: Settings, chosen: Colours) -> None:
    """Use these colours from now on."""
    settings.theme = chosen.value
    theme.choose(_app(), chosen.scheme)


def set_text_scale(settings: Settings, scale: float) -> None:
    """Let text have this size, a share of the usual one, from now on."""
    theme.set_text_scale(_app(), scale)
    settings.text_scale = theme.text_scale()


def change_text_size(settings: Settings, steps: int) -> None:
    """Make text larger by so many of the sizes on offer (smaller, below 0)."""
    set_text_scale(settings, theme.next_text_scale(steps))


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # whoever asks is a widget
    return app
