"""Where this program keeps its files: the one place that knows the folder's name."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

DATA_FOLDER_VARIABLE = "CHOTTO_MATTE_DATA"
"""Environment variable that names another folder: tests, or the app on a memory stick."""


def chosen_folder(environ: Mapping[str, str] | None = None) -> Path | None:
    """The folder that the user names by the variable, or None."""
    chosen = (os.environ if environ is None else environ).get(DATA_FOLDER_VARIABLE, "")
    return Path(chosen).expanduser().absolute() if chosen else None
