"""What judging costs, beside the least that any judge must do with the same text.

python -m tests.bench.judging
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import ahocorasick

from logic.assess import assess
from logic.deal import Deal
from logic.fold import fold_word
from logic.loading import load
from logic.message import Message
from logic.rulebook import Rulebook
from tests.bench.figures import Figure
from tests.evaluation import CORPUS, read_cases

ROOT = Path(__file__).parents[2]
LAUNCHER = ROOT / "packaging" / "launcher"
ROUNDS_FOR_LENGTH = {500: 200, 5_000: 40, 1_000_000: 3}
LOADS = 9
PROCESSES = 9


def judging_figures() -> list[Figure]:
    """Measure judging texts of three lengths, reading the rulebook, and the whole command line."""
    rulebook = load()
    return [*texts_judged(rulebook), *rulebook_read(), terminal_run()]


def texts_judged(rulebook: Rulebook) -> list[Figure]:
    """Judging Japanese text; the floor is NFKC and one scan for all words of the rulebook."""
    scan = bare_scan(rulebook)
    talk = "\n\n".join(case.text for case in read_cases(CORPUS / "tune" / "ja.jsonl"))
    figures = []
    for length, rounds in ROUNDS_FOR_LENGTH.items():
        text = (talk * (length // len(talk) + 1))[:length]

        def judged(text: str = text) -> object:
            return assess(Message(text), Deal(), rulebook)

        def scanned(text: str = text) -> object:
            return scan(text)

        ours, bare = taking_turns(judged, scanned, rounds)
        figures.append(Figure(f"judge {length:,} characters", ours, "ms", bare))
    return figures


def rulebook_read() -> list[Figure]:
    """Getting the rulebook, each time in a fresh process; the floor is reading the files' bytes.

    From the copy kept between starts; from the built-in one, as at the first start after
    installing; and from the resource files themselves, as after changing one of them.
    """
    ways = {
        "rulebook, kept from the last start": "read_kept(now)",
        "rulebook, first start (built in)": "read_built_in(now, now.resources)",
        "rulebook, read from the files": "read_resources(RESOURCES)",
    }
    figures = []
    with TemporaryDirectory() as folder:
        environ = {**os.environ, "CHOTTO_MATTE_DATA": folder, "PYTHONPATH": str(ROOT)}
        alone(_PREPARE, environ)
        for name, way in ways.items():
            told = [alone(_READ.replace("WAY", way), environ) for _ in range(LOADS)]
            if all(told):
                ours, bare = zip(*(map(float, each.split()) for each in told), strict=True)
                middle = statistics.median(ours)
                figures.append(Figure(name, middle, "ms", statistics.median(bare)))
            else:
                print(f"{name}: not measured, there is none (`make setup` makes it)")
    return figures


_PREPARE = "from logic.loading import load; load()"

# The mark is part of it: without it nobody knows whether a copy is stale.
_READ = """
from time import perf_counter
from logic.loading import RESOURCES
from logic.loading.built_in import read_built_in
from logic.loading.cache import mark, read_kept
from logic.loading.loader import read_resources
start = perf_counter()
[path.read_bytes() for path in RESOURCES.rglob("*.toml")]
read = perf_counter()
now = mark(RESOURCES)
rulebook = WAY
if rulebook is not None:
    print((perf_counter() - read) * 1000, (read - start) * 1000)
"""


def alone(program: str, environ: dict[str, str]) -> str:
    """What a Python process of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", program], env=environ, check=True, capture_output=True, text=True
    )
    return done.stdout


def terminal_run() -> Figure:
    """`chotto-matte check` on one message, as a whole process; the floor is a Python that ends."""
    message = load().examples[0].text.ja.encode("utf-8")

    def check() -> object:
        return run(f"import sys; sys.path.insert(0, {str(LAUNCHER)!r}); sys.argv[1:] = ['check']\n"
                   "from chotto_matte.__main__ import main; sys.exit(main())", message)  # fmt: skip

    ours, bare = taking_turns(check, lambda: run("pass", b""), PROCESSES)
    return Figure("chotto-matte check, whole process", ours, "ms", bare)


def bare_scan(rulebook: Rulebook) -> Callable[[str], object]:
    """The floor of judging: normalise, and find all words of the rulebook in one pass."""
    automaton = ahocorasick.Automaton()
    for group in rulebook.lexicon.groups.values():
        for word in group.words:
            automaton.add_word(fold_word(word.removesuffix("*")), len(word))
    automaton.make_automaton()

    def scan(text: str) -> object:
        return list(automaton.iter(unicodedata.normalize("NFKC", text)))

    return scan


def taking_turns(
    ours: Callable[[], object], bare: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """The median milliseconds of each; in turns, so that a busy moment hits both."""
    ours(), bare()
    times = [(timed(ours), timed(bare)) for _ in range(rounds)]
    first, second = zip(*times, strict=True)
    return statistics.median(first), statistics.median(second)


def timed(act: Callable[[], object]) -> float:
    """Give how many milliseconds `act` takes."""
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def run(program: str, text: bytes) -> object:
    """Run a Python process to its end."""
    return subprocess.run(
        [sys.executable, "-c", program], input=text, stdout=subprocess.DEVNULL, check=True
    )


if __name__ == "__main__":
    for figure in judging_figures():
        ratio = f"{figure.ratio:.1f} x the floor" if figure.ratio else ""
        print(f"{figure.name}: {figure.value:.2f} {figure.unit}  {ratio}")
