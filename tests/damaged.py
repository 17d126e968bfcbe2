"""A copy of the program whose resource files are damaged, as an installation may be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]

Damage = Callable[[Path], object]


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def _make_unreadable(path: Path) -> None:
    """For everybody, the system's administrator too: a folder in the file's place."""
    path.unlink()
    path.mkdir()


def _remove_all(resources: Path) -> None:
    """All that the rulebook is read from; the window's own texts and icons stay."""
    for path in resources.rglob("*.toml"):
        path.unlink()


DAMAGES: dict[str, Damage] = {
    "broken syntax": lambda r: _replace(r / "rules/urgency.toml", "[[rule]]", "[[rule"),
    "an unknown key": lambda r: _replace(r / "rules/urgency.toml", "category", "kategory"),
    "an unknown word group": lambda r: _replace(r / "rules/urgency.toml", '"@', '"@zz_'),
    "a missing language": lambda r: _replace(r / "texts/verdicts.toml", "en = ", "de = "),
    "binary junk": lambda r: (r / "words/money.toml").write_bytes(bytes(range(256)) * 40),
    "zeros after a power cut": lambda r: (r / "words/money.toml").write_bytes(bytes(9000)),
    "a missing file of words": lambda r: (r / "words/money.toml").unlink(),
    "a missing file of rules": lambda r: (r / "rules/advance_fee.toml").unlink(),
    "an emptied file of rules": lambda r: (r / "rules/advance_fee.toml").write_bytes(b""),
    "a missing service": lambda r: (r / "platforms/lancers.toml").unlink(),
    "an unreadable file": lambda r: _make_unreadable(r / "rules/secrecy.toml"),
    "no resource file at all": lambda r: _remove_all(r),
}
"""What may happen to the files, by what one would call it."""


class Installation:
    """A copy of the program, with a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.resources = folder / "program" / "resources"
        self.data = folder / "data"
        for part in ("logic", "gui", "resources"):
            shutil.copytree(
                ROOT / part,
                folder / "program" / part,
                ignore=shutil.ignore_patterns("__pycache__", "built_in.rulebook"),
            )
        shutil.copytree(ROOT / "packaging/launcher/chotto_matte", folder / "program/chotto_matte")

    def pack_built_in(self) -> None:
        """Give it the built-in rulebook that a packed program has."""
        code = "from logic.loading.built_in import *; write_built_in(BUILT_IN.parent)"
        assert self.python(code).returncode == 0

    def forget_last_good(self) -> None:
        """As if it had never been started by this user."""
        shutil.rmtree(self.data, ignore_errors=True)

    def run(
        self, *arguments: str, text: str = "", language: str = "ja_JP.UTF-8"
    ) -> subprocess.CompletedProcess[str]:
        """Run the program in the terminal, in a system of this language."""
        code = (
            f"import sys; sys.path.insert(0, {str(self._folder / 'program')!r})\n"
            f"sys.argv[1:] = {list(arguments)!r}\n"
            "from chotto_matte.__main__ import main; sys.exit(main())"
        )
        return self.python(code, text=text, LANG=language, LC_ALL=language)

    def python(
        self, code: str, *, text: str = "", **environ: str
    ) -> subprocess.CompletedProcess[str]:
        """Run Python with the program on its path."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return subprocess.run(
            [sys.executable, "-c", code],
            cwd=self._folder / "program",
            env=kept
            | {"CHOTTO_MATTE_DATA": str(self.data), "QT_QPA_PLATFORM": "offscreen"}
            | environ,
            input=text,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
