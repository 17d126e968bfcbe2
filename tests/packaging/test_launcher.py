"""How the program starts: window or terminal."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from chotto_matte.__main__ import has_display, private_folder

ROOT = Path(__file__).parents[2]
LAUNCHER = ROOT / "packaging" / "launcher"


def start(*arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    """Start the program from this checkout, without a screen unless `extra` variables name one."""
    program = (
        "import sys; from chotto_matte.__main__ import main\n"
        "try: status = main()\n"
        "except SystemExit as stop: status = stop.code or 0\n"
        "print('Qt' if 'PySide6.QtCore' in sys.modules else 'no Qt'); sys.exit(status)"
    )
    screen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in screen}
    environ["PYTHONPATH"] = str(LAUNCHER)
    environ.update(extra)
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program, *arguments],
        env=environ,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_terminal_needs_no_qt() -> None:
    started = start("--version")
    assert started.returncode == 0, started.stderr
    assert started.stdout.splitlines()[-1] == "no Qt"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a screen")
def test_without_a_screen_it_shows_an_example_instead() -> None:
    """Somebody tries it over ssh: she gets something to look at, not a crash of Qt."""
    started = start()
    assert started.returncode == 0, started.stderr
    assert "ちょっと待って" in started.stdout
    assert started.stdout.splitlines()[-1] == "no Qt"


def test_where_qt_cannot_be_loaded_it_points_to_the_terminal(tmp_path: Path) -> None:
    """A system library is missing: she reads which one and what still works, not a traceback."""
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libEGL.so.1')\n", "utf-8")
    path = os.pathsep.join([str(tmp_path), str(LAUNCHER)])
    screen = tmp_path / "wayland-0"
    screen.touch()
    started = start(WAYLAND_DISPLAY=str(screen), PYTHONPATH=path)
    assert started.returncode == 1
    assert "libEGL.so.1" in started.stderr
    assert "chotto-matte check" in started.stderr
    assert "Traceback" not in started.stderr


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":7"}, True),
        ("linux", {"DISPLAY": ":7.0"}, True),
        ("linux", {"DISPLAY": ":8"}, False),
        ("linux", {"DISPLAY": "localhost:10.0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-1"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_can_be_shown(
    platform: str,
    environ: Mapping[str, str],
    expected: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Screen 7 and the first Wayland one answer here; a name alone is no screen."""
    monkeypatch.setattr("chotto_matte.__main__.X_SOCKETS", tmp_path)
    (tmp_path / "X7").touch()
    (tmp_path / "wayland-0").touch()
    assert has_display(platform, {"XDG_RUNTIME_DIR": str(tmp_path), **environ}) is expected


def test_its_private_folder_is_the_checkout_until_it_is_installed(tmp_path: Path) -> None:
    assert private_folder(LAUNCHER / "chotto_matte") == ROOT
    installed = tmp_path / "chotto_matte"
    (installed / "logic").mkdir(parents=True)
    assert private_folder(installed) == installed
