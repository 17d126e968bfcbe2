"""What `logic` may not do: import Qt or the window, open sockets, or touch files where it must not."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOGIC = ROOT / "logic"
MODULES = sorted(LOGIC.rglob("*.py"))

NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "asyncio",
    "requests",
    "socketserver",
}
QT = {"PySide6", "PySide2", "PyQt5", "PyQt6", "shiboken6"}

# Loaded by nothing that judges (urllib.parse alone is: pathlib uses it).
UNWANTED = (QT | NETWORK | {"gui", "sqlite3", "urllib.request"}) - {"urllib"}

# Who may read or write files: the loader reads resources, the history owns its file, the terminal
# reads the message it is given. The judgement itself touches no disk.
MAY_TOUCH_FILES = (
    *("folders.py", "history/", "terminal.py"),
    *(f"loading/{name}.py" for name in ("files", "cache", "built_in", "pickling")),
)

FILE_CALLS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rename",
    "replace_file", "touch", "rmdir", "glob", "rglob", "iterdir", "chmod", "hardlink_to", "symlink_to",
}  # fmt: skip
FILE_MODULES = {"os", "io", "shutil", "tempfile", "sqlite3", "fileinput", "mmap", "fcntl", "msvcrt"}


def named(path: Path) -> str:
    """The module's path inside logic/, with forward slashes."""
    return path.relative_to(LOGIC).as_posix()


every_module = pytest.mark.parametrize(
    "module", [pytest.param(path, id=named(path)) for path in MODULES]
)


def imported(module: Path) -> Iterator[str]:
    """The top-level name of everything a module imports, wherever in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]


def called(module: Path) -> Iterator[str]:
    """The last name of everything a module calls: `open`, `read_text` …"""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr


@every_module
def test_logic_knows_no_window_and_no_network(module: Path) -> None:
    assert not set(imported(module)) & (QT | NETWORK | {"gui", "tests"})


@every_module
def test_only_a_few_modules_touch_files(module: Path) -> None:
    if named(module).startswith(MAY_TOUCH_FILES):
        return
    assert not set(called(module)) & FILE_CALLS
    assert not set(imported(module)) & FILE_MODULES


@every_module
def test_nothing_in_logic_looks_at_the_clock_or_throws_dice(module: Path) -> None:
    """The same input gives the same answer. The history alone dates its records."""
    if named(module).startswith("history/"):
        return
    assert not set(imported(module)) & {"time", "random", "secrets", "uuid"}
    assert not set(called(module)) & {"now", "today", "utcnow"}


def test_the_scan_sees_what_it_looks_for() -> None:
    """The modules that do touch files are seen doing it."""
    assert "read_text" in set(called(LOGIC / "loading" / "files.py"))
    assert "open" in set(called(LOGIC / "terminal.py"))
    assert "sqlite3" in set(imported(LOGIC / "history" / "connection.py"))


def test_judging_a_message_loads_no_qt_and_no_sockets() -> None:
    program = (
        "import sys\n"
        "from logic.assess import assess\n"
        "from logic.deal import Deal\n"
        "from logic.loading import load\n"
        "from logic.message import Message\n"
        "assess(Message('先にLINEを追加してください。'), Deal(), load())\n"
        f"print(sorted({UNWANTED!r} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "[]"
