"""`make bench`: judging, saving and starting, each beside the bare floor of the same run.

`prose` sets the command line beside other checkers of prose, where they are installed; there
our own time stands in the place of the floor.

Only the ratio means anything on another machine. `make bench ARGS=judging` measures one part.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from importlib import import_module

from tests.bench.figures import Figure

PARTS = ("judging", "prose", "history", "window", "typing")


def main(argv: list[str]) -> int:
    """Measure the parts asked for, all of them by default, and print a table."""
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"any of {', '.join(PARTS)}; all when none")
    chosen = parser.parse_args(argv).parts or PARTS
    if unknown := set(chosen) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    print(f"{'':46} {'value':>10} {'':4} {'floor':>10} {'ratio':>8}")
    for part in chosen:
        measure = measuring(part)
        if measure is None:
            print(f"{part}: not measured, there is no tests/bench/{part}.py")
        else:
            print_figures(measure())
    return 0


def measuring(part: str) -> Callable[[], list[Figure]] | None:
    """The function that measures a part, or None where its module is not there."""
    name = f"tests.bench.{part}"
    try:
        module = import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return None
    function: Callable[[], list[Figure]] = getattr(module, f"{part}_figures")
    return function


def print_figures(figures: Iterable[Figure]) -> None:
    """One line a figure."""
    for figure in figures:
        floor = f"{figure.floor:10.2f}" if figure.floor is not None else f"{'':10}"
        ratio = f"{figure.ratio:7.1f}x" if figure.ratio is not None else ""
        print(f"{figure.name:46} {figure.value:10.2f} {figure.unit:4} {floor} {ratio}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
