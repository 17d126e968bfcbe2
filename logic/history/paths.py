"""Where the history is kept."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

DATA_FOLDER_VARIABLE = "CHOTTO_MATTE_DATA"
"""Environment variable that names another folder: tests, or the app on a memory stick."""

_FILE_NAME = "history.sqlite3"


def data_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Give the folder for the user's data; it need not exist yet.

    Not the roaming profile of Windows: the client's words stay on this computer.
    """
    chosen = (os.environ if environ is None else environ).get(DATA_FOLDER_VARIABLE, "")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return user_data_path("chotto-matte", appauthor=False, roaming=False)


def history_file(environ: Mapping[str, str] | None = None) -> Path:
    """Give the path of the history file; it need not exist yet."""
    return data_folder(environ) / _FILE_NAME
