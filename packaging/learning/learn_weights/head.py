"""What stands above learnt weights: what they were learnt from. Needs nothing that learns."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from tests.evaluation import Case


def head(cases: Sequence[Case]) -> str:
    """The first lines of a file of weights."""
    return (
        "# Learnt by `make learn` from tests/corpus/tune; not written by hand.\n"
        f"# messages: {len(cases)}, digest: {digest(cases)}\n"
    )


def digest(cases: Iterable[Case]) -> str:
    """The labelled messages learnt from, as a short digest that a test holds the files to.

    The examples of the rules and our replies are learnt from, too, and are not in it: a changed
    text of theirs should not call for learning anew each time.
    """
    whole = "\n".join(
        f"{case.id} {case.verdict} {case.text} {case.deal} {case.evidence} {case.main_category}"
        for case in cases
    )
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
