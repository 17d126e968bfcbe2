"""What the window remembers from one start to the next; never a word of a message."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from logic.deal import DEFAULT_PLATFORM
from logic.language import Language

DATA_FOLDER_VARIABLE = "CHOTTO_MATTE_DATA"
"""As in logic.history.paths, which the first paint has no time to import."""


def settings_file() -> Path:
    """Give the place of the settings: with the system's settings, or in the folder asked for."""
    chosen = os.environ.get(DATA_FOLDER_VARIABLE)
    if chosen:
        return Path(chosen).expanduser() / "window.ini"
    kept = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(kept)) / "chotto-matte" / "window.ini"


class Settings:
    """The window's small memory: an ini file beside the history.

    A value that makes no sense (edited by hand, from another version) counts as not there.
    """

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

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
