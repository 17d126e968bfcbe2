"""What the privacy page says is kept is what is kept: every file of a full run is listed there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.full_run import MARKER, written

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "privacy.md").read_text("utf-8")
JAPANESE, ENGLISH = PAGE.split("\n---\n")
ITS_OWN = {"chotto-matte"}
"""Folders that hold nothing but what this program wrote."""

WHILE_WRITING = re.compile(r"(?<=rulebook\.pickle)\w{8}$|(?<=window\.ini)\.(lock|\w{6})$")
"""What Python and Qt put behind the name of a file that is not whole yet."""

USUAL_PLACES = ("HOME", "PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "SYSTEMROOT")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[str]]]:
    """A home in which the program was used for everything it keeps, and what it told of that."""
    home, saved = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("saved")
    (home / "tmp").mkdir()
    environ = {name: os.environ[name] for name in USUAL_PLACES if name in os.environ}
    # Every place that a program may write to by custom is below this home.
    environ |= {"HOME": str(home), "TMPDIR": str(home / "tmp"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.full_run", str(saved)],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert MARKER not in done.stdout + done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    # The copy of the rules may be written when all else is over, at the end of the process.
    told["files"] = sorted({*told["files"], *map(str, written(home))})
    return home, told


@pytest.mark.parametrize("page", [JAPANESE, ENGLISH], ids=["ja", "en"])
def test_every_file_is_on_the_privacy_page(
    run: tuple[Path, dict[str, list[str]]], page: str
) -> None:
    told = set(re.findall(r"`(?:[\w~./-]*/)?([\w.-]+)`", page))
    names = {WHILE_WRITING.sub("", Path(path).name) for path in run[1]["files"]}
    assert names >= {"history.sqlite3", "history.sqlite3-journal", "window.ini", "rulebook.pickle"}
    assert names - told == set()


def test_they_lie_in_folders_of_the_program(run: tuple[Path, dict[str, list[str]]]) -> None:
    home, told = run
    for path in told["files"]:
        assert ITS_OWN & set(Path(path).relative_to(home).parts), path


def test_words_are_in_the_history_only(run: tuple[Path, dict[str, list[str]]]) -> None:
    home, told = run
    with_marker = [path for path in home.rglob("*") if path.is_file() and has_marker(path)]
    assert [path.name for path in with_marker] == ["history.sqlite3"]
    assert not any(MARKER in text for text in (*told["titles"], *told["files"]))


def has_marker(path: Path) -> bool:
    """Whether a file holds the marker, in the encodings that Qt and Python write."""
    raw = path.read_bytes()
    forms = [MARKER.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "shift_jis")]
    escaped = "".join(f"\\x{ord(letter):x}" for letter in MARKER if ord(letter) > 127)
    return any(form in raw for form in (*forms, escaped.encode("ascii")))
