"""The time of prose checkers that a writer would know, on the same texts in the same run.

They look for other things; what they show is what people are used to wait for. Neither is a
dependency: each is measured where it is installed (`proselint` and `textlint` on the PATH, the
latter with textlint-rule-preset-japanese or textlint-rule-preset-ja-technical-writing).

python -m tests.bench.prose
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from logic.language import Language
from tests.bench.figures import Figure
from tests.bench.judging import LAUNCHER, taking_turns
from tests.evaluation import CORPUS, read_cases

LENGTH = 500
ROUNDS = 5
PRESETS = ("preset-japanese", "preset-ja-technical-writing")
OURS = (
    f"import sys; sys.path.insert(0, {str(LAUNCHER)!r})\n"
    "from chotto_matte.__main__ import main; sys.exit(main())"
)


def prose_figures() -> list[Figure]:
    """Whole processes on one file of 500 characters; in the place of the floor stands ours.

    Says in one line which tool is not here.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = {language: text_file(language, folder) for language in Language}
        return [
            *beside("proselint", files[Language.EN], proselint()),
            *beside("textlint, Japanese preset", files[Language.JA], textlint(folder)),
        ]


def text_file(language: Language, folder: Path) -> Path:
    """A file with the first messages of the corpus in this language."""
    cases = read_cases(CORPUS / "tune" / f"{language}.jsonl")
    path = folder / f"{language}.md"
    path.write_text("\n\n".join(case.text for case in cases)[:LENGTH], encoding="utf-8")
    return path


def beside(name: str, file: Path, command: Sequence[str] | None) -> list[Figure]:
    """The tool's time and ours, in turns; nothing where the tool is not installed."""
    if command is None:
        print(f"{name}: not measured, it is not installed")
        return []
    theirs, ours = taking_turns(
        running([*command, str(file)], file.parent),
        running([sys.executable, "-c", OURS, "check", str(file)], file.parent),
        ROUNDS,
    )
    return [Figure(f"{name}, {LENGTH} characters (beside ours)", theirs, "ms", ours)]


def proselint() -> list[str] | None:
    """The command that checks a file, or None."""
    found = shutil.which("proselint")
    return [found, "check"] if found else None


def textlint(folder: Path) -> list[str] | None:
    """The command that checks a file with a Japanese preset, or None.

    Node finds rules beside the program, so it is told to look there from any folder.
    """
    found = shutil.which("textlint")
    if not found:
        return None
    beside_it = Path(found).parent.parent  # node_modules/.bin/textlint
    for preset in PRESETS:
        if (beside_it / f"textlint-rule-{preset}").is_dir():
            config = folder / ".textlintrc.json"
            config.write_text(f'{{"rules": {{"{preset}": true}}}}', encoding="utf-8")
            return [
                found, "--config", str(config), "--rules-base-directory", str(beside_it)
            ]  # fmt: skip
    return None


def running(command: Sequence[str], folder: Path) -> Callable[[], object]:
    """Runs a whole process; finding something (status 1) is no failure, anything else is."""

    def run() -> object:
        done = subprocess.run(command, cwd=folder, env=os.environ, capture_output=True)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{command[0]}: {done.stderr.decode(errors='replace')}")
        return done

    return run


if __name__ == "__main__":
    for figure in prose_figures():
        print(f"{figure.name}: {figure.value:.0f} ms, ours {figure.floor:.0f} ms")
