"""Running `chotto-matte`: as a process of its own, or inside the test where that changes nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from logic import terminal
from logic.loading import Loaded
from logic.rulebook import Rulebook

ROOT = Path(__file__).parents[2]
LAUNCHER = ROOT / "packaging" / "launcher"
COMMAND = [sys.executable, "-m", "chotto_matte"]

_SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
_LANGUAGES = {"LC_ALL", "LC_MESSAGES", "LANG"}


@dataclass(frozen=True)
class Done:
    """A run of the command line: its exit status, and what it printed, which must be UTF-8."""

    status: int
    output: bytes
    errors: bytes

    @property
    def page(self) -> str:
        """What it printed."""
        return self.output.decode("utf-8")

    @property
    def complaint(self) -> str:
        """What it printed on the side for errors."""
        return self.errors.decode("utf-8")

    @property
    def answers(self) -> list[dict[str, Any]]:
        """The JSON objects it printed, one a line."""
        lines = self.page.split("\n")
        return [json.loads(line, parse_constant=_not_json) for line in lines if line]


def environment(**extra: str) -> dict[str, str]:
    """The variables for a process without a screen, on a Japanese system unless said otherwise.

    None of Python's own: PYTHONUNBUFFERED, for one, would hide an answer that is held back.
    """
    own = _SCREENS | _LANGUAGES
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in own and not name.startswith("PYTHON")
    }
    return {**inherited, "PYTHONPATH": str(LAUNCHER), "LANG": "ja_JP.UTF-8", **extra}


def run_process(*arguments: str, text: str = "", **extra: str) -> Done:
    """Run the program as others do, with `text` on its standard input."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        input=text.encode("utf-8"),
        capture_output=True,
        cwd=ROOT,
        env=environment(**extra),
    )
    return Done(done.returncode, done.stdout, done.stderr)


class CommandLine:
    """Runs the command line in this process, on the rulebook that is loaded already."""

    def __init__(self, patch: pytest.MonkeyPatch, rulebook: Rulebook) -> None:
        self._patch = patch
        # The same rulebook `load` would give; reading it for each test takes most of the time.
        patch.setattr(terminal, "load_or_earlier", lambda: Loaded(rulebook))

    def __call__(self, *arguments: str, text: str | bytes = "", **extra: str) -> Done:
        """Run it with `text` on its standard input, on a Japanese system unless said otherwise."""
        data = text.encode("utf-8") if isinstance(text, str) else text
        streams = [TextIOWrapper(BytesIO(first), encoding="ascii") for first in (data, b"", b"")]
        with self._patch.context() as patch:
            for name in _LANGUAGES:
                patch.delenv(name, raising=False)
            for name, value in {"LANG": "ja_JP.UTF-8", **extra}.items():
                patch.setenv(name, value)
            for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
                patch.setattr(sys, name, stream)
            status = terminal.main(arguments)
            printed = []
            for stream in streams[1:]:
                stream.flush()
                assert isinstance(stream.buffer, BytesIO)
                printed.append(stream.buffer.getvalue())
        return Done(status, *printed)


def line_of(**fields: Any) -> str:
    """One line for --jsonl."""
    return json.dumps(fields, ensure_ascii=False) + "\n"


def _not_json(name: str) -> None:
    raise AssertionError(f"{name} is not JSON")
