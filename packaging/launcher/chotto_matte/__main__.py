"""Starts chotto-matte: the window without arguments, the terminal with any.

The source folders have short names (`logic`, `gui`) that other programs may use too. Installed,
they lie inside this package, and only the process of the started program puts them on its path.
Importing this module changes nothing.
"""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path


def main() -> int:
    """Start the program with the arguments of this process; return its exit status."""
    sys.path.insert(0, str(private_folder(Path(__file__).resolve().parent)))
    argv = sys.argv[1:]
    if argv:
        from logic.terminal import main as run_terminal

        return run_terminal(argv)
    if not has_display(sys.platform, os.environ):
        from logic.terminal import run_without_display

        return run_without_display()
    return open_window(argv)


def private_folder(package: Path) -> Path:
    """Where `logic`, `gui` and `resources` lie: in the package, or at the checkout's root."""
    if (package / "logic").is_dir():
        return package
    return package.parents[2]


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether a window can be shown. Only Linux (and its kin) may run without a screen."""
    if platform in {"win32", "darwin"}:
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(argv: list[str]) -> int:
    """Run the window; say what to do when Qt itself cannot be loaded."""
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        print(
            f"画面の部品（Qt）を読み込めませんでした: {error}\n"
            "端末では使えます: chotto-matte check ファイル名\n"
            f"Qt could not be loaded: {error}\n"
            "The terminal still works: chotto-matte check FILE",
            file=sys.stderr,
        )
        return 1
    from gui.app import run

    return run(argv)


if __name__ == "__main__":
    sys.exit(main())
