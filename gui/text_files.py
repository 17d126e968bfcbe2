"""A text file that was dropped on the window, decoded."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from logic.decoding import NotText, decode

MAX_FILE_BYTES = 4_000_000
"""Four bytes for each of the million characters that are read: no encoding needs more."""


class Refusal(Enum):
    """Why a dropped file cannot be taken."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"


class TextFileError(Exception):
    """A file that cannot be taken; `reason` says why."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def read_text_file(path: Path) -> str:
    """Give the text of a file in any encoding `logic.decoding` knows.

    Raises TextFileError for a file that is too large, cannot be read or is not text.
    """
    try:
        if not path.is_file():  # reading from a pipe or a device may never end
            raise TextFileError(Refusal.UNREADABLE)
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise TextFileError(Refusal.UNREADABLE) from error
    if len(data) > MAX_FILE_BYTES:
        raise TextFileError(Refusal.TOO_LARGE)
    try:
        return decode(data)
    except NotText as error:
        raise TextFileError(Refusal.NOT_TEXT) from error
