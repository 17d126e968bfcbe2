"""What starts the program although the resource files are broken: an earlier good rulebook.

Nobody is judged by older rules without being told: whoever asks for a rulebook here gets the
damage together with it. The sentences about it stand here, in both languages, and not in
resources/: they must be there when the resource files are broken.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from logic.language import Localised
from logic.loading.built_in import read_built_in
from logic.loading.bundled import RESOURCES, load
from logic.loading.cache import kept_copy, mark, read_copy
from logic.loading.problems import Problem, RulebookError
from logic.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Damage:
    """Why the rulebook is an earlier one. `problems`: every error of every resource file.

    `since`: the day on which the earlier rulebook was read here; None: it came with the program.
    """

    problems: tuple[Problem, ...]
    since: date | None


@dataclass(frozen=True, slots=True)
class Loaded:
    """A rulebook to judge by; with `damage` it is an earlier one, and the user must be told."""

    rulebook: Rulebook
    damage: Damage | None = None


def load_or_earlier() -> Loaded:
    """Load the bundled rulebook; where its files are broken, the last good or built-in one.

    Only a copy made by this very program is used. Raises RulebookError with every problem
    when there is none.
    """
    try:
        return Loaded(load())
    except RulebookError as error:
        earlier = _last_good(error.problems) or _built_in(error.problems)
        if earlier is None:
            raise
        return earlier


def earlier_set_used(version: str, damage: Damage) -> Localised:
    """One sentence for a terminal: what is damaged, what is used instead, what to do."""
    if damage.since is None:
        ja, en = "アプリに組み込みのもの", "that is built into the program"
    else:
        day = damage.since.isoformat()
        ja, en = f"{day} に読み込んだもの", f"read here on {day}"
    return Localised(
        f"チェックのルールのファイルが壊れているため、前のルール（版 {version}、{ja}）で調べます。"
        "アプリを入れ直してください。くわしくは: chotto-matte rules",
        f"The files of the checking rules are damaged, so the earlier set {version} {en} is used."
        " Please install the program again. Details: chotto-matte rules",
    )


NOTHING_TO_CHECK_BY = Localised(
    "チェックのルールのファイルが壊れていて、前のルールも残っていないため、調べられません。"
    "アプリを入れ直してください。",
    "The files of the checking rules are damaged and no earlier set is left, so nothing can be"
    " checked. Please install the program again.",
)
"""For a terminal, when there is no rulebook at all."""


def _last_good(problems: tuple[Problem, ...]) -> Loaded | None:
    now, path = mark(RESOURCES), kept_copy()
    if path is None:
        return None
    try:
        since = date.fromtimestamp(path.stat().st_mtime)
    except OSError:  # gone in this very moment
        return None
    rulebook = read_copy(path, now.program + now.machine, None)
    return None if rulebook is None else Loaded(rulebook, Damage(problems, since))


def _built_in(problems: tuple[Problem, ...]) -> Loaded | None:
    rulebook = read_built_in(mark(RESOURCES))
    return None if rulebook is None else Loaded(rulebook, Damage(problems, None))
