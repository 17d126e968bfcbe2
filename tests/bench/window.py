"""What opening the window costs, beside a bare PySide6 window in the same run.

python -m tests.bench.window
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.figures import Figure

ROOT = Path(__file__).parents[2]
ROUNDS = 7
SCREEN = {"name": "bench", "x": 0, "y": 0, "width": 1600, "height": 1200, "logicalDpi": 96}
"""Qt's own offscreen screen is too small for either window."""

# Both children tell the same way: after the first paint of the window has been dealt with.
_TELL = """
import json, resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
told = {}
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, painted)
        return False
def peak_memory():
    # Linux counts in ru_maxrss what the parent had when it started us; VmHWM is our own.
    if sys.platform == "linux":
        status = open("/proc/self/status").read()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
def painted():
    told["painted"] = time.monotonic_ns()
    wait()
def finish():
    told["ready"] = time.monotonic_ns()
    told["peak"] = peak_memory()
    print(json.dumps(told), flush=True)
    application.quit()
"""

_BARE = f"""
{_TELL}
wait = lambda: finish()
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QPlainTextEdit())
window.resize(1280, 800)
paint = FirstPaint()
window.installEventFilter(paint)
window.show()
application.exec()
"""

_OURS = f"""
{_TELL}
def wait():
    if window.desk:
        finish()
    elif window.banner.sentence:  # the rules cannot be read
        application.exit(1)
    else:
        QTimer.singleShot(5, wait)
from gui import app
application, window = app.start([])
paint = FirstPaint()
window.installEventFilter(paint)
sys.exit(application.exec())
"""


def window_figures(rounds: int = ROUNDS) -> list[Figure]:
    """Measure first paint, readiness and peak memory; the floor is the bare window's.

    Both windows take turns, each in a process of its own, on Qt's offscreen platform.
    """
    with TemporaryDirectory() as folder:
        start(_BARE, folder), start(_OURS, folder)  # the disk's cache, bytecode, a new history
        pairs = [(start(_OURS, folder), start(_BARE, folder)) for _ in range(rounds)]
    ours, bare = zip(*pairs, strict=True)

    def middle(told: tuple[dict[str, float], ...], key: str) -> float:
        return statistics.median(each[key] for each in told)

    painted = middle(bare, "painted")
    return [
        Figure("window: start to first paint", middle(ours, "painted"), "ms", painted),
        Figure("window: start to rules and history ready", middle(ours, "ready"), "ms", painted),
        Figure("window: peak memory", middle(ours, "peak"), "MB", middle(bare, "peak")),
    ]


def start(code: str, folder: str) -> dict[str, float]:
    """Run one window; give when it was painted and ready (ms from the start), and its memory."""
    screen = Path(folder) / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}))
    begun = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ
        | {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "CHOTTO_MATTE_DATA": folder},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
        timeout=120,
    )
    told: dict[str, float] = json.loads(done.stdout)
    return {
        "painted": (told["painted"] - begun) / 1e6,
        "ready": (told["ready"] - begun) / 1e6,
        "peak": told["peak"],
    }


if __name__ == "__main__":
    for figure in window_figures():
        ratio = f"{figure.ratio:.2f} x bare window" if figure.ratio else ""
        print(f"{figure.name}: {figure.value:.1f} {figure.unit}  {ratio}")
