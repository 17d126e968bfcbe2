"""The rulebook as it was when the program was packed: read and checked once, for everybody.

It makes the first start quick, and it is what remains when the resource files of an
installation are damaged. It is made by `make setup` and by packing the wheel
(packaging/wheel_hook.py), from the resource files themselves; it is no second form of the rules,
and is not in version control. It is used as fresh only where the files of today are, byte by
byte, those it was made from.
"""

from __future__ import annotations

from pathlib import Path

from logic.loading.cache import Mark, copy_of, mark, read_copy
from logic.rulebook import Rulebook

BUILT_IN = Path(__file__).with_name("built_in.rulebook")
"""Beside the code, not beside the resource files: what damages those may leave this."""


def read_built_in(now: Mark, made_from: bytes | None = None) -> Rulebook | None:
    """The built-in rulebook, or None when there is none made by this very program.

    `made_from`: the resource files it must have been made from; None: whichever they were.
    """
    return read_copy(BUILT_IN, now.program, made_from)


def write_built_in(folder: Path) -> None:
    """Read the resource files of this checkout and write the built-in rulebook into `folder`.

    Raises RulebookError when they are broken, OSError where nothing can be written.
    """
    from logic.loading.bundled import RESOURCES, load

    now = mark(RESOURCES)
    rulebook = load(RESOURCES)
    if now.resources is None or now != mark(RESOURCES):
        raise OSError(f"{RESOURCES} changed while it was read")
    new = folder / f"{BUILT_IN.name}.new"
    new.write_bytes(copy_of(rulebook, now.program, now.resources, portable=True))
    new.replace(folder / BUILT_IN.name)
