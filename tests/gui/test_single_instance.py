"""Starting the app twice: one window, brought to the front; and what happens when it hangs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.settings import data_folder
from gui.single_instance import SingleInstance
from logic.history.paths import DATA_FOLDER_VARIABLE, history_file

ROOT = Path(__file__).parents[2]

# Starts as the launcher does. A window that opens closes itself when it is ready.
START = """
import sys
from PySide6.QtCore import QTimer
from gui import app
start = app.start
def start_and_leave(argv):
    application, window = start(argv)
    timer = QTimer(window)
    timer.timeout.connect(lambda: window.desk is not None and leave(application, window))
    timer.start(10)
    return application, window
def leave(application, window):
    print("opened", window.banner.sentence)
    application.quit()
app.start = start_and_leave
sys.exit(app.run([]))
"""

# Holds the claim until it is killed.
HOLD = """
import sys, time
from pathlib import Path
from gui.single_instance import SingleInstance
instance = SingleInstance(Path(sys.argv[1]))
print(instance.claim(), flush=True)
time.sleep(60)
"""


def second_start(folder: Path) -> subprocess.Popen[str]:
    """Start the app once more on the history in this folder."""
    return subprocess.Popen(
        [sys.executable, "-c", START],
        cwd=ROOT,
        env=os.environ
        | {"QT_QPA_PLATFORM": "offscreen", DATA_FOLDER_VARIABLE: str(folder), "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture
def first(window: MainWindow, tmp_path: Path) -> Iterator[SingleInstance]:
    """The window of the test is the first on the history in tmp_path."""
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    yield instance
    instance.release()


def test_a_second_start_brings_the_first_window_to_the_front(
    window: MainWindow, first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    first.attend(window)
    window.showMinimized()
    second = second_start(tmp_path)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    said, complained = second.communicate()
    assert second.returncode == 0, complained
    assert "opened" not in said, "there must be no second window"
    assert not window.isMinimized() and window.isVisible()
    assert not (tmp_path / "window.asked").exists()


def test_when_the_first_does_not_answer_the_second_explains_and_works(
    first: SingleInstance, tmp_path: Path
) -> None:
    """The first stands still: nobody looks after its requests."""
    second = second_start(tmp_path)
    said, complained = second.communicate(timeout=60)
    assert second.returncode == 0, complained
    [line] = [line for line in said.splitlines() if line.startswith("opened")]
    sentence = line.removeprefix("opened ").strip()
    assert len(sentence) > 20
    assert f"chotto-matte: {sentence}" in complained.splitlines()
    assert not (tmp_path / "window.asked").exists()


def test_the_lock_of_a_killed_process_counts_for_nothing(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "True"
    mine = SingleInstance(tmp_path)
    assert not mine.claim(), "it is held"
    holder.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    holder.wait()
    holder.stdout.close()
    assert mine.claim()
    mine.release()


def test_after_closing_the_next_start_is_the_first(tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert one.claim()
    assert not other.claim()
    one.release()
    assert other.claim()
    other.release()


def test_what_was_asked_of_one_who_is_gone_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "window.asked").touch()
    mine = SingleInstance(tmp_path)
    assert mine.claim()
    assert not (tmp_path / "window.asked").exists()
    mine.release()


def test_where_no_lock_can_be_made_the_app_just_starts(tmp_path: Path) -> None:
    """A folder that cannot be made, as on a read-only disk."""
    (tmp_path / "file").write_text("no folder")
    assert SingleInstance(tmp_path / "file" / "data").claim()


def test_the_claim_is_for_the_folder_of_the_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATA_FOLDER_VARIABLE, str(tmp_path / "data"))
    assert data_folder() == history_file().parent
    monkeypatch.delenv(DATA_FOLDER_VARIABLE)
    assert data_folder() == history_file().parent
