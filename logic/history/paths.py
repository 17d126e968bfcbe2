"""Where the history is kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

from logic.folders import DATA_FOLDER_VARIABLE, chosen_folder

__all__ = ["DATA_FOLDER_VARIABLE", "data_folder", "history_file"]

_FILE_NAME = "history.sqlite3"


def data_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Give the folder for the user's data; it need not exist yet.

    Not the roaming profile of Windows: the client's words stay on this computer.
    """
    return chosen_folder(environ) or user_data_path("chotto-matte", appauthor=False, roaming=False)


def history_file(environ: Mapping[str, str] | None = None) -> Path:
    """Give the path of the history file; it need not exist yet."""
    return data_folder(environ) / _FILE_NAME
