"""`make learn`: learn resources/learned/*.tsv anew from the labelled messages in tests/corpus.

The held-out messages are never learnt from. `--leave-out NAME` leaves out one more file and
says how the weights learnt without it do on it, which is what a change here is judged by.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from learn_weights.head import head
from learn_weights.labelled import all_examples
from learn_weights.learner import learn
from logic.language import Language, language_of
from logic.loading import RESOURCES, load
from logic.loading.learned import Learned, written
from logic.rulebook import Rulebook
from tests.evaluation import CORPUS, Case, figures, judge, read_cases

_DIGITS = 3


def main() -> None:
    """Learn, and write the files."""
    parser = argparse.ArgumentParser(prog="make learn", description=__doc__)
    parser.add_argument("--leave-out", metavar="NAME", help="a file of tests/corpus/tune")
    parser.add_argument("--beside", type=Path, metavar="FOLDER", help="another folder of cases")
    options = parser.parse_args()
    rulebook = load()
    paths = sorted((CORPUS / "tune").glob("*.jsonl"))
    if options.beside:
        paths += sorted(options.beside.glob("*.jsonl"))
    cases = [case for path in paths if path.stem != options.leave_out for case in read_cases(path)]
    left_out = [
        case for path in paths if path.stem == options.leave_out for case in read_cases(path)
    ]
    for language in Language:
        own = [case for case in cases if language_of(case.text) is language]
        learnt_from = list(all_examples(cases, rulebook, language))
        learned = learn(learnt_from, language)
        if options.leave_out:
            _tell(left_out, learned, language, rulebook)
        else:
            path = RESOURCES / "learned" / f"{language.value}.tsv"
            path.write_text(head(own) + written(_rounded(learned)), encoding="utf-8")
            print(f"{path.name}: {len(own)} messages, {path.stat().st_size} bytes")


def _tell(cases: Iterable[Case], learned: Learned, language: Language, rulebook: Rulebook) -> None:
    """Print how the rulebook judges these cases with weights that do not know them."""
    own = [case for case in cases if language_of(case.text) is language]
    weights = learned.weights(language, rulebook.weights[language].scale)
    unknowing = replace(rulebook, weights={**rulebook.weights, language: weights})
    for name, percent in figures(judge(own, unknowing)).items() if own else ():
        print(f"{language.value}  {name:<20} {percent:5.1f} %")


def _rounded(learned: Learned) -> Learned:
    def both(numbers: tuple[float, float]) -> tuple[float, float]:
        return round(numbers[0], _DIGITS), round(numbers[1], _DIGITS)

    return replace(
        learned,
        about={name: round(number, _DIGITS) for name, number in learned.about.items()},
        phrases={name: both(numbers) for name, numbers in learned.phrases.items()},
        clues={name: both(numbers) for name, numbers in learned.clues.items()},
        pairs={name: both(numbers) for name, numbers in learned.pairs.items()},
        families={
            family: {clue: round(weight, _DIGITS) for clue, weight in clues.items()}
            for family, clues in learned.families.items()
        },
    )


if __name__ == "__main__":
    main()
