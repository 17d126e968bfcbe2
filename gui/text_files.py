"""A text file or a saved mail that was opened or dropped on the window, decoded."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from logic.decoding import NotText, decode
from logic.mail import MAX_MAIL_BYTES, text_of_mail

MAX_FILE_BYTES = 4_000_000
"""Four bytes for each of the million characters that are read: no encoding needs more."""

MAIL_SUFFIX = ".eml"


class Refusal(Enum):
    """Why a file cannot be taken."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    NO_WORDS = "no_words"


class TextFileError(Exception):
    """A file that cannot be taken; `reason` says why."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def read_text_file(path: Path) -> str:
    """Give the text of a file in any encoding `logic.decoding` knows, or of a saved mail.

    Raises TextFileError for a file that is too large, cannot be read or is not text.
    """
    is_mail = path.suffix.lower() == MAIL_SUFFIX
    most = MAX_MAIL_BYTES if is_mail else MAX_FILE_BYTES
    try:
        if not path.is_file():  # reading from a pipe or a device may never end
            raise TextFileError(Refusal.UNREADABLE)
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise TextFileError(Refusal.UNREADABLE) from error
    if len(data) > most:
        raise TextFileError(Refusal.TOO_LARGE)
    try:
        return _words_of_mail(data) if is_mail else decode(data)
    except NotText as error:
        raise TextFileError(Refusal.NOT_TEXT) from error


def _words_of_mail(data: bytes) -> str:
    text = text_of_mail(data)
    if not text.strip():
        raise TextFileError(Refusal.NO_WORDS)
    return text
