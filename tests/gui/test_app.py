"""Starting the real program in its own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.looks import Colours
from gui.settings import Settings, settings_file
from gui.theme import DARK
from logic.history.paths import DATA_FOLDER_VARIABLE, history_file

ROOT = Path(__file__).parents[2]

# Starts the window as the launcher does, waits until it is ready, and tells about it.
PROBE = """
import json, sys
from gui import app, texts
from PySide6.QtCore import QTimer
application, window = app.start([])
at_start = sorted(sys.modules)
def tell():
    if window.desk is not None:
        print(json.dumps({
            "language": texts.language(),
            "at_start": at_start,
            "modules": sorted(sys.modules),
            "banner": window.banner.sentence,
            "families": application.font().families(),
            "points": application.font().pointSizeF(),
            "ground": application.palette().window().color().name(),
        }))
        application.quit()
timer = QTimer(); timer.setInterval(10); timer.timeout.connect(tell); timer.start()
sys.exit(application.exec())
"""


def start(data: Path, **environ: str) -> dict[str, object]:
    """Start the program on this data folder; give what it tells."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "CHOTTO_MATTE_DATA": str(data)} | environ,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_it_starts_and_keeps_everything_in_its_folder(tmp_path: Path) -> None:
    told = start(tmp_path / "data")
    assert told["banner"] == ""
    assert {file.name for file in (tmp_path / "data").iterdir()} >= {"history.sqlite3"}


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only here the environment sets the language"
)
@pytest.mark.parametrize(
    ("system", "language"), [("ja_JP.UTF-8", "ja"), ("en_US.UTF-8", "en"), ("de_DE.UTF-8", "en")]
)
def test_it_speaks_the_systems_language_first(tmp_path: Path, system: str, language: str) -> None:
    assert start(tmp_path, LC_ALL=system, LANG=system, LANGUAGE="")["language"] == language


def test_it_loads_nothing_that_could_talk_to_a_network(tmp_path: Path) -> None:
    modules = start(tmp_path)["modules"]
    assert isinstance(modules, list)
    loaded = {name for name in modules if name.startswith("PySide6.Qt")}
    assert loaded == {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}
    assert not {"socket", "ssl", "http", "urllib.request"} & set(modules)


def test_rules_and_history_wait_for_the_first_paint(tmp_path: Path) -> None:
    at_start = start(tmp_path)["at_start"]
    assert isinstance(at_start, list)
    assert not {"logic.loading", "logic.assess", "logic.history", "sqlite3", "tomllib"} & set(
        at_start
    )


def test_sheets_wait_until_they_are_wanted(tmp_path: Path) -> None:
    """Settings, help and report are not loaded for a start."""
    modules = start(tmp_path)["modules"]
    assert isinstance(modules, list)
    assert not {
        "gui.help_sheet",
        "gui.report_sheet",
        "gui.settings_sheet",
        "importlib.metadata",
        "logic.report",
    } & set(modules)


def test_it_looks_as_it_was_left(tmp_path: Path) -> None:
    usual = start(tmp_path)
    settings = Settings(tmp_path / "window.ini")
    settings.text_scale, settings.theme = 1.5, Colours.DARK.value
    del settings  # writes them
    left = start(tmp_path)
    assert left["points"] == pytest.approx(1.5 * float(str(usual["points"])))
    assert left["ground"] == DARK.window != usual["ground"]


def test_it_asks_for_japanese_fonts(tmp_path: Path) -> None:
    families = start(tmp_path)["families"]
    assert isinstance(families, list)
    assert {"Noto Sans CJK JP", "Yu Gothic UI", "Hiragino Sans", "Meiryo", "IPAexGothic"} <= set(
        families
    )


def test_the_settings_lie_where_the_history_lies_when_a_folder_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATA_FOLDER_VARIABLE, str(tmp_path))
    assert settings_file().parent == history_file().parent == tmp_path
    monkeypatch.delenv(DATA_FOLDER_VARIABLE)
    assert settings_file().name == "window.ini"
    assert settings_file().parent.name == "chotto-matte"
