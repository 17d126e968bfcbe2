"""A few word groups and weights, small enough to add up by hand."""

from __future__ import annotations

from collections.abc import Mapping

from logic.fold import fold
from logic.language import Language
from logic.passages import Passage
from logic.reading import Reading, read
from logic.resemblance import Scale, Weights
from logic.turns import SpeakerLabels
from logic.words import Lexicon, Mark, Scope, WordGroup

LABELS = SpeakerLabels(frozenset({"私", "me"}), frozenset({"相手", "client"}))
LEXICON = Lexicon(
    [
        WordGroup("tool", ("LINE",)),
        WordGroup("ask", ("登録", "join")),
        WordGroup(
            "negation", ("しません", "don't"), marks=(Mark("negated", Scope.CLAUSE, 20, 20, False),)
        ),
    ]
)
SCALE = Scale(floor=-1.0, weak=0.5, strong=1.0, ordinary=-1.0, plain=-2.0)


def reading_of(text: str) -> Reading:
    """A text, read with these few groups."""
    return read(fold(text), LEXICON, LABELS)


def weights(
    bias: float = 0.0,
    phrases: Mapping[str, tuple[float, float]] | None = None,
    clues: Mapping[str, tuple[float, float]] | None = None,
    pairs: Mapping[tuple[str, str], tuple[float, float]] | None = None,
    families: Mapping[str, Mapping[str, float]] | None = None,
    language: Language = Language.JA,
) -> Weights:
    """Weights of which nothing is known but what is named."""
    return Weights(language, bias, phrases or {}, clues or {}, pairs or {}, families or {}, SCALE)


def passage(text: str, *clues: str) -> Passage:
    """A passage that holds these clues."""
    return Passage(0, len(text), text, frozenset(clues))
