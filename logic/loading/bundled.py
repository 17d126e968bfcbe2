"""The rulebook that comes with the program."""

from __future__ import annotations

import atexit
from pathlib import Path

from logic.loading.built_in import read_built_in
from logic.loading.cache import cache_folder, keep, mark, read_kept
from logic.rulebook import Rulebook

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
"""Beside logic/ both in the source and in the installed package."""


def load(resources: Path | None = None, *, try_examples: bool = False) -> Rulebook:
    """Read and check all resource files below `resources`, or give the bundled rulebook.

    The bundled one (`resources` None) is kept between starts, and was read once when the
    program was packed; see cache.py and built_in.py. What it was made from must be what lies
    there today; for a program that starts all the same, see earlier.py.
    `try_examples` also runs every rule's own examples, as the tests and `chotto-matte rules`
    do; starting the app does not, to start fast. Raises RulebookError with every problem.
    """
    if resources is not None or try_examples:
        return _read(resources or RESOURCES, try_examples=try_examples)
    now = mark(RESOURCES)
    rulebook = read_kept(now)
    if rulebook is not None:
        return rulebook
    if now.resources is not None:
        rulebook = read_built_in(now, now.resources)
    if rulebook is not None:
        # Writing the copy takes as long as reading: nobody should wait for it before the answer.
        atexit.register(keep, rulebook, now, cache_folder())
        return rulebook
    rulebook = _read(RESOURCES)
    if mark(RESOURCES) == now:  # nothing was changed while it was read
        keep(rulebook, now, cache_folder())
    return rulebook


def _read(resources: Path, *, try_examples: bool = False) -> Rulebook:
    # Imported here: reading is seldom needed, and importing all of it takes its time.
    from logic.loading.loader import read_resources

    return read_resources(resources, try_examples=try_examples)
