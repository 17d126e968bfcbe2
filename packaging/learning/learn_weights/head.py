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
    """What was learnt from, as a short digest: a test holds the files to the messages."""
    whole = "\n".join(f"{case.id} {case.verdict} {case.text}" for case in cases)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
