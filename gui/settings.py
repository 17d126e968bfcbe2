"""What the window remembers from one start to the next; never a word of a message."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from gui.theme import TEXT_SCALES
from logic.deal import DEFAULT_PLATFORM
from logic.language import Language

if TYPE_CHECKING:  # not needed for the first paint
    from logic.history import Keep

DATA_FOLDER_VARIABLE = "CHOTTO_MATTE_DATA"
"""As in logic.history.paths, which the first paint has no time to import."""


def settings_file() -> Path:
    """Give the place of the settings: with the system's settings, or in the folder asked for."""
    chosen = os.environ.get(DATA_FOLDER_VARIABLE)
    if chosen:
        return Path(chosen).expanduser() / "window.ini"
    kept = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(kept)) / "chotto-matte" / "window.ini"


def data_folder() -> Path:
    """Give the folder of the history, as logic.history.paths does; it need not exist yet."""
    chosen = os.environ.get(DATA_FOLDER_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    kept = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(kept)) / "chotto-matte"


class Settings:
    """The window's small memory: an ini file beside the history.

    A value that makes no sense (edited by hand, from another version) counts as not there.
    """

    def __init__(self, path: Path) -> None:
        self._file = path
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def file(self) -> Path:
        """Where they are kept; it need not exist yet."""
        return self._file

    @property
    def language(self) -> Language | None:
        """The language chosen in the window; None until one was."""
        stored = self._store.value("language")
        known = isinstance(stored, str) and stored in set(Language)
        return Language(stored) if known else None

    @language.setter
    def language(self, value: Language) -> None:
        self._store.setValue("language", str(value))

    @property
    def platform(self) -> str:
        """The id of the service chosen last; it may have left the rulebook since."""
        stored = self._store.value("platform")
        return stored if isinstance(stored, str) and stored else DEFAULT_PLATFORM

    @platform.setter
    def platform(self, value: str) -> None:
        self._store.setValue("platform", value)

    @property
    def default_platform(self) -> str | None:
        """The id of the service every new check starts with; None: the one chosen last."""
        stored = self._store.value("default_platform")
        return stored if isinstance(stored, str) and stored else None

    @default_platform.setter
    def default_platform(self, value: str | None) -> None:
        self._store.setValue("default_platform", value or "")

    @property
    def text_scale(self) -> float:
        """The size of text as a share of the usual one; 1.0 until the user chose another."""
        stored = self._store.value("text_scale")
        try:
            scale = float(stored) if isinstance(stored, str | float) else 1.0
        except ValueError:
            return 1.0
        return scale if TEXT_SCALES[0] <= scale <= TEXT_SCALES[-1] else 1.0

    @text_scale.setter
    def text_scale(self, value: float) -> None:
        self._store.setValue("text_scale", value)

    @property
    def theme(self) -> str:
        """The id of the colours chosen (gui.looks.Colours); it may be none of them."""
        stored = self._store.value("theme")
        return stored if isinstance(stored, str) else ""

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def keep(self) -> Keep:
        """What is kept of a check; with its text until the user chose otherwise."""
        from logic.history import Keep

        stored = self._store.value("keep")
        return Keep(stored) if stored in set(Keep) else Keep.WITH_TEXT

    @keep.setter
    def keep(self, value: Keep) -> None:
        self._store.setValue("keep", value.value)

    @property
    def geometry(self) -> QByteArray | None:
        """Place and size of the window, as Qt packs them."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def splitter(self) -> QByteArray | None:
        """Widths of the three parts, as Qt packs them."""
        return self._bytes("window/splitter")

    @splitter.setter
    def splitter(self, value: QByteArray) -> None:
        self._store.setValue("window/splitter", value)

    def _bytes(self, key: str) -> QByteArray | None:
        stored = self._store.value(key)
        return stored if isinstance(stored, QByteArray) and stored.size() else None
