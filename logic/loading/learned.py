"""The learnt weights: one file of lines a language, and the scale that says what points mean.

A line is a kind and its columns, with tabs between them:

    about     name      number
    phrase    words     weight  rarity
    clue      clue      weight  rarity
    pair      group     group   weight  rarity
    family    category  clue    weight

`make learn` writes them; `packaging/learning` uses `written` for it, so that reader and writer
stand side by side.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from math import isfinite, nan

from logic.language import Language, Localised
from logic.loading import problems
from logic.loading.files import ResourceFiles
from logic.loading.node import Node
from logic.loading.problems import Problem
from logic.resemblance import Scale, Weights

FOLDER = "learned"
_COLUMNS = {"about": 2, "phrase": 3, "clue": 3, "pair": 4, "family": 3}
_NUMBERS = {"about": 1, "phrase": 2, "clue": 2, "pair": 2, "family": 1}


@dataclass
class Learned:
    """What one file holds, as it stands in the file."""

    about: dict[str, float] = field(default_factory=dict)
    phrases: dict[str, tuple[float, float]] = field(default_factory=dict)
    clues: dict[str, tuple[float, float]] = field(default_factory=dict)
    pairs: dict[tuple[str, str], tuple[float, float]] = field(default_factory=dict)
    families: dict[str, dict[str, float]] = field(default_factory=dict)

    def weights(self, language: Language, scale: Scale) -> Weights:
        """The weights, ready to weigh with."""
        return Weights(
            language,
            self.about.get("bias", 0.0),
            self.phrases,
            self.clues,
            self.pairs,
            self.families,
            scale,
        )

    def take(self, kind: str, names: list[str], numbers: list[float]) -> None:
        """Take in one line."""
        if kind == "about":
            self.about[names[0]] = numbers[0]
        elif kind == "phrase":
            self.phrases[names[0]] = (numbers[0], numbers[1])
        elif kind == "clue":
            self.clues[names[0]] = (numbers[0], numbers[1])
        elif kind == "pair":
            self.pairs[names[0], names[1]] = (numbers[0], numbers[1])
        else:
            self.families.setdefault(names[0], {})[names[1]] = numbers[0]


def written(learned: Learned) -> str:
    """The file that `read_weights` reads as the same weights, in alphabetical order."""
    lines = [f"about\t{name}\t{number}" for name, number in sorted(learned.about.items())]
    lines += [f"phrase\t{one}\t{w}\t{r}" for one, (w, r) in sorted(learned.phrases.items())]
    lines += [f"clue\t{one}\t{w}\t{r}" for one, (w, r) in sorted(learned.clues.items())]
    lines += [f"pair\t{a}\t{b}\t{w}\t{r}" for (a, b), (w, r) in sorted(learned.pairs.items())]
    for category, clues in sorted(learned.families.items()):
        lines += [f"family\t{category}\t{clue}\t{weight}" for clue, weight in sorted(clues.items())]
    return "\n".join(lines) + "\n"


def read_weights(
    files: ResourceFiles, groups: Collection[str], categories: Collection[str]
) -> Mapping[Language, Weights]:
    """The weights of each language; each group and category in them must be there."""
    scales = files.one(f"{FOLDER}/scale.toml")
    found: dict[Language, Weights] = {}
    for language in Language:
        name = f"{FOLDER}/{language.value}.tsv"
        learned = Learned()
        for number, line in files.lines(name):
            _take(line, learned, files, name, number)
        if "bias" not in learned.about:
            files.report(Problem(name, 1, "bias", problems.missing()))
        _check_names(learned, groups, categories, files, name)
        found[language] = learned.weights(language, _scale(scales.node(language.value)))
    scales.close()
    return found


def _take(line: str, learned: Learned, files: ResourceFiles, name: str, at: int) -> None:
    kind, *columns = line.split("\t")
    if len(columns) != _COLUMNS.get(kind):
        reason = Localised("形のちがう行です。", "this is no line of this file.")
        files.report(Problem(name, at, kind, reason))
        return
    split = len(columns) - _NUMBERS[kind]
    try:
        numbers = [float(column) for column in columns[split:]]
    except ValueError:
        numbers = [nan]
    if not all(map(isfinite, numbers)):
        files.report(Problem(name, at, kind, problems.wrong_type(Localised("数", "a number"))))
        return
    learned.take(kind, columns[:split], numbers)


def _check_names(
    learned: Learned,
    groups: Collection[str],
    categories: Collection[str],
    files: ResourceFiles,
    name: str,
) -> None:
    for kind, used, known in (
        ("pair", {group for pair in learned.pairs for group in pair}, groups),
        ("clue", {clue.split("|")[0] for clue in learned.clues} - {""}, groups),
        ("family", set(learned.families), categories),
    ):
        for unknown in sorted(used - set(known)):
            files.report(Problem(name, 1, kind, _unknown(unknown)))


def _unknown(name: str) -> Localised:
    return Localised(
        f"「{name}」がありません。make learn で学びなおしてください。",
        f'"{name}" is not there any more; learn the weights again (make learn).',
    )


def _scale(node: Node) -> Scale:
    keys = ("floor", "weak", "strong", "ordinary", "plain")
    scale = Scale(*(node.decimal(key, signed=True) for key in keys))
    node.close()
    return scale
