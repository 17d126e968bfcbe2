"""Called by hatchling: puts the built-in rulebook into the wheel, and into a fresh checkout.

See logic/loading/built_in.py. It is made in a process of its own whose hash seed is fixed: sets
are written in the order of their hashes, and two builds must give the same bytes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT_IN = "logic/loading/built_in.rulebook"
WRITE = (
    "from logic.loading.built_in import BUILT_IN, write_built_in; write_built_in(BUILT_IN.parent)"
)


class BuiltInRulebook(BuildHookInterface):  # type: ignore[type-arg]  # what hatchling is set up with
    """Reads the rulebook of this checkout; broken resource files fail the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        done = subprocess.run(
            [sys.executable, "-c", WRITE],
            cwd=self.root,
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )
        if done.returncode and version != "editable":
            raise SystemExit("The resource files are broken: no wheel is made of them.")
        if not done.returncode:
            build_data["artifacts"].append(BUILT_IN)
