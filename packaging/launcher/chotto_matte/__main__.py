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

X_SOCKETS = Path("/tmp/.X11-unix")
"""Where an X server of this computer listens; the path is part of X itself (Xtrans)."""


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
    """Whether somebody could see a window. Only Linux (and its kin) may run without a screen.

    Qt aborts the process when a screen that is named does not answer (over ssh, in a
    container), so a screen of this computer must have its socket. One elsewhere
    ("localhost:10.0") is taken on trust. Qt's platforms without a screen (offscreen) are none.
    """
    if platform in {"win32", "darwin"}:
        return True
    wayland = environ.get("WAYLAND_DISPLAY")
    if wayland and (Path(environ.get("XDG_RUNTIME_DIR", "/")) / wayland).exists():
        return True
    host, _, number = environ.get("DISPLAY", "").partition(":")
    if not number or host not in ("", "unix"):
        return bool(number)
    return (X_SOCKETS / f"X{number.partition('.')[0]}").exists()


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
