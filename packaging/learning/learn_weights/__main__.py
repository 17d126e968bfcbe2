"""`make learn`: learn resources/learned/*.tsv anew from the labelled messages in tests/corpus.

The held-out messages are never learnt from. `--leave-out NAME` leaves out one more file and
says how the weights learnt without it do on it, which is what a change here is judged by.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from learn_weights.learner import BESIDE, Example, learn
from logic.advice import language_of
from logic.fold import fold
from logic.language import Language
from logic.loading import RESOURCES, load
from logic.loading.learned import Learned, written
from logic.passages import passages
from logic.reading import Reading, read
from logic.rulebook import Rulebook
from tests.evaluation import CORPUS, Case, read_cases
from tests.logic.reply_lint import all_sent

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
    cases = [
        case for path in paths if path.stem != options.leave_out for case in read_cases(path)
    ]
    ordinary = {sent.text: sent.language for sent in all_sent(rulebook)}
    for language in Language:
        own = [case for case in cases if language_of(case.text) is language]
        learnt_from = list(examples(own, rulebook, language))
        learnt_from += honest(
            [text for text, one in ordinary.items() if one is language], rulebook, language
        )
        learned = learn(learnt_from, language)
        if not options.leave_out:
            path = RESOURCES / "learned" / f"{language.value}.tsv"
            path.write_text(_head(own) + written(_rounded(learned)), encoding="utf-8")
            print(f"{path.name}: {len(own)} messages, {path.stat().st_size} bytes")


def examples(cases: Iterable[Case], rulebook: Rulebook, language: Language) -> Iterator[Example]:
    """The passages of labelled messages; those of caution messages say nothing either way."""
    for case in cases:
        if not case.is_risky and not case.is_honest:
            continue
        reading = _read(case.text, rulebook)
        found = passages(reading, language)
        marked = [(case.text.find(words), len(words)) for words in case.evidence]
        for passage in found:
            start, end = reading.folded.origin(passage.start, passage.end)
            holds = any(start < at + length and at < end for at, length in marked if at >= 0)
            if case.is_risky and (holds or len(found) == 1):
                yield Example(passage, risky=True, weight=1.0, family=case.main_category)
            else:
                yield Example(
                    passage, risky=False, weight=BESIDE if case.is_risky else 1.0, family=None
                )


def honest(texts: Iterable[str], rulebook: Rulebook, language: Language) -> Iterator[Example]:
    """The passages of our own replies: each is honest, and counts once."""
    seen: set[str] = set()
    for text in texts:
        for passage in passages(_read(text, rulebook), language):
            if passage.text not in seen:
                seen.add(passage.text)
                yield Example(passage, risky=False, weight=1.0, family=None)


def _read(text: str, rulebook: Rulebook) -> Reading:
    return read(
        fold(text),
        rulebook.lexicon,
        rulebook.labels,
        rulebook.amounts,
        rulebook.own_addresses,
    )


def digest(cases: Iterable[Case]) -> str:
    """What was learnt from, as a short digest: a test holds the files to the messages."""
    whole = "\n".join(f"{case.id} {case.verdict} {case.text}" for case in cases)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _head(cases: list[Case]) -> str:
    return (
        "# Learnt by `make learn` from tests/corpus/tune; not written by hand.\n"
        f"# messages: {len(cases)}, digest: {digest(cases)}\n"
    )


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
