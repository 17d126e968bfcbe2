"""`make eval`: judge the labelled messages and print how often the rulebook is right.

A corpus line is described in tests/corpus/README.md. Risky cases are those labelled wait or
stop; honest ones are labelled clear. Figures are counted per set and language, and never mixed
with the held-out set, which nobody looks at while writing rules.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import DEFAULT_PLATFORM, Answer, Deal
from logic.loading import load
from logic.message import Message
from logic.rulebook import Rulebook
from logic.verdict import heaviest

CORPUS = Path(__file__).parent / "corpus"
_ANSWERS = {True: Answer.YES, False: Answer.NO, None: Answer.UNKNOWN}


@dataclass(frozen=True)
class Case:
    """One labelled message."""

    id: str
    text: str
    deal: Deal
    verdict: str
    acceptable: frozenset[str]
    categories: frozenset[str]
    evidence: tuple[str, ...]
    main_category: str | None

    @property
    def is_risky(self) -> bool:
        """Labelled wait or stop."""
        return self.verdict in ("wait", "stop")

    @property
    def is_honest(self) -> bool:
        """Labelled clear."""
        return self.verdict == "clear"


@dataclass(frozen=True)
class Judged:
    """A case and what the rulebook says of it."""

    case: Case
    assessment: Assessment

    @property
    def verdict(self) -> str:
        """The verdict as its id; a blank message counts as clear."""
        return self.assessment.verdict.value if self.assessment.verdict else "clear"

    @property
    def caught(self) -> bool:
        """A risky case that got wait, stop or a verdict that is acceptable."""
        return self.case.is_risky and (
            self.verdict in ("wait", "stop") or self.verdict in self.case.acceptable
        )

    @property
    def missed(self) -> bool:
        """A risky case that got clear."""
        return self.case.is_risky and self.verdict == "clear"

    @property
    def alarmed(self) -> bool:
        """An honest case that got wait or stop."""
        return self.case.is_honest and self.verdict in ("wait", "stop") and self._objectionable

    @property
    def fussed(self) -> bool:
        """An honest case that got caution."""
        return self.case.is_honest and self.verdict == "caution" and self._objectionable

    @property
    def evidence_right(self) -> bool:
        """Whether a finding overlaps a labelled piece of evidence."""
        spans = [span for finding in self.assessment.findings for span in finding.evidence]
        wanted = [
            (at, at + len(words))
            for words in self.case.evidence
            for at in [self.case.text.find(words)]
        ]
        return any(span.start < end and start < span.end for span in spans for start, end in wanted)

    @property
    def _objectionable(self) -> bool:
        return self.verdict not in self.case.acceptable


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of one JSON Lines file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        yield Case(
            data["id"],
            data["text"],
            Deal(
                data["platform"] or DEFAULT_PLATFORM,
                _ANSWERS[data["contract"]],
                _ANSWERS[data["escrow"]],
                _ANSWERS[data["approved"]],
            ),
            data["verdict"],
            frozenset(data["acceptable"]),
            frozenset(data["categories"]),
            tuple(data["evidence"]),
            next(iter(data["categories"]), None),
        )


def judge(cases: Iterable[Case], rulebook: Rulebook) -> list[Judged]:
    """Judge each case."""
    return [Judged(case, assess(Message(case.text), case.deal, rulebook)) for case in cases]


def figures(judged: list[Judged]) -> dict[str, float]:
    """The figures of one set, as percentages of the cases they are about."""
    risky = [one for one in judged if one.case.is_risky]
    honest = [one for one in judged if one.case.is_honest]
    caught = [one for one in risky if one.caught and one.assessment.findings]

    def percent(part: int, whole: int) -> float:
        return 100 * part / whole if whole else 0.0

    return {
        "risky caught": percent(sum(one.caught for one in risky), len(risky)),
        "risky held back": percent(
            sum(one.verdict in ("wait", "stop") for one in risky), len(risky)
        ),
        "risky missed": percent(sum(one.missed for one in risky), len(risky)),
        "honest alarmed": percent(sum(one.alarmed for one in honest), len(honest)),
        "honest fussed": percent(sum(one.fussed for one in honest), len(honest)),
        "verdict acceptable": percent(
            sum(one.verdict in one.case.acceptable for one in judged), len(judged)
        ),
        "evidence right": percent(sum(one.evidence_right for one in caught), len(caught)),
    }


def rule_lines(judged: list[Judged], rulebook: Rulebook) -> list[str]:
    """Per rule: how often it fired rightly, wrongly, and how often it decided the verdict."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    decided: Counter[str] = Counter()
    for one in judged:
        for finding in one.assessment.findings:
            fits = finding.category in one.case.categories
            (right if fits else wrong)[finding.rule] += 1
            others = [f.verdict for f in one.assessment.findings if f.rule != finding.rule]
            decided[finding.rule] += heaviest(others).value != one.verdict
    return [f"  {id_:34} {right[id_]:6} {wrong[id_]:6} {decided[id_]:8}" for id_ in rulebook.rules]


def sets(names: Iterable[str]) -> Iterator[tuple[str, list[Case]]]:
    """The named sets, one a language."""
    for name in names:
        for path in sorted((CORPUS / name).glob("*.jsonl")):
            yield f"{name}/{path.stem}", list(read_cases(path))


def main(argv: list[str]) -> int:
    """Print the figures; with --wrong, each case that was judged wrongly too (tune only)."""
    parser = argparse.ArgumentParser(prog="tests.evaluation", description=__doc__)
    parser.add_argument("--sets", nargs="*", default=["tune", "held_out"])
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--corpus", type=Path, help="another folder of .jsonl files")
    options = parser.parse_args(argv)
    rulebook = load()
    chosen = list(sets(options.sets))
    if options.corpus:
        chosen = [(p.stem, list(read_cases(p))) for p in sorted(options.corpus.glob("*.jsonl"))]
    everything: list[Judged] = []
    for name, cases in chosen:
        judged = judge(cases, rulebook)
        everything += judged
        print(f"{name}: {len(judged)} messages")
        for figure, value in figures(judged).items():
            print(f"  {figure:20} {value:6.1f} %")
        if options.wrong and not name.startswith("held_out"):
            for one in judged:
                if one.verdict not in one.case.acceptable:
                    rules = ", ".join(finding.rule for finding in one.assessment.findings)
                    print(f"    {one.case.id}: {one.case.verdict} judged {one.verdict} ({rules})")
                    print(f"      {one.case.text!r}")
    print(f"  {'rule':34} {'right':>6} {'wrong':>6} {'decided':>8}")
    print("\n".join(rule_lines(everything, rulebook)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
