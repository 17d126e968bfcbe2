"""The translations that are shipped say what their source says. If not: `make translations`."""

import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "resources" / "translations").glob("*.ts"))


def qt_tool(name: str, *arguments: str | Path) -> None:
    """Run one of the tools that come with PySide6."""
    tool = shutil.which(name, path=sysconfig.get_path("scripts"))
    assert tool, f"{name} comes with PySide6-Essentials"
    done = subprocess.run([tool, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_compiled_is_in_step_with_its_source(source: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    qt_tool("pyside6-lrelease", source, "-qm", compiled)
    assert compiled.read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_source_is_in_step_with_the_window(source: Path, tmp_path: Path) -> None:
    """A text was added to or taken out of gui/: its translation must follow."""
    updated = tmp_path / source.name
    shutil.copy(source, updated)
    code = sorted((ROOT / "gui").rglob("*.py"))
    qt_tool("pyside6-lupdate", "-locations", "none", "-no-obsolete", *code, "-ts", updated)
    assert updated.read_text("utf-8") == source.read_text("utf-8")
