"""Logistic regression over the clues of labelled passages (scikit-learn).

The clues are the product's own (`logic.resemblance.passages`), so that what is learnt here is
exactly what is weighed there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from logic.language import Language
from logic.loading.learned import Learned
from logic.passages import Passage, pieces

LEAST_SEEN = {"phrase": 4, "clue": 3, "pair": 20}
"""In how many passages something must occur to be learnt from: once is chance."""

LEAST_GAIN = 1.0
"""What a piece must add to a passage (weight x rarity) to be learnt from a second time."""

LEAST_SAID = 1.5
"""What a clue must say for or against a family to be kept: the rest is noise."""

STRENGTH = 5.0
"""scikit-learn's C. Chosen on corpora left out of training, as LEAST_SEEN and BESIDE were."""

BESIDE = 0.1
"""How much a passage counts that stands beside the risky one in the same message: it is
probably honest, but nobody said so."""

UNSURE = 0.5
"""How much a passage of a message counts that an expert would only ask about."""

MOST_ROUNDS = 500


@dataclass(frozen=True)
class Example:
    """A passage of a labelled message.

    `risky` is whether it carries the risk, `weight` how sure that is, `family` the category
    that its message was labelled with first, None for honest ones.
    """

    passage: Passage
    risky: bool
    weight: float
    family: str | None


def learn(examples: Sequence[Example], language: Language) -> Learned:
    """The weights that tell the risky passages from the honest ones best.

    Learnt twice: the second time only from what said enough the first time, so that the weights
    stay few enough to be read, kept and loaded.
    """
    passages = [example.passage for example in examples]
    found: dict[str, list[list[Any]]] = {
        "phrase": [sorted(pieces(passage.text, language)) for passage in passages],
        "clue": [sorted(passage.clues) for passage in passages],
        "pair": [list(combinations(passage.groups, 2)) for passage in passages],
    }
    kinds = {
        kind: TfidfVectorizer(analyzer=list, lowercase=False, min_df=least, binary=True)
        for kind, least in LEAST_SEEN.items()
    }
    weights = _fit(kinds, found, examples)[0]
    kinds = {
        kind: TfidfVectorizer(
            analyzer=list,
            lowercase=False,
            binary=True,
            vocabulary=sorted(
                name
                for name, (weight, rarity) in weights[kind].items()
                if abs(weight * rarity) >= LEAST_GAIN
            ),
        )
        for kind in kinds
    }
    weights, bias = _fit(kinds, found, examples)
    return Learned(
        {"bias": bias},
        weights["phrase"],
        weights["clue"],
        weights["pair"],
        learn_families(examples),
    )


def _fit(
    kinds: Mapping[str, TfidfVectorizer],
    found: Mapping[str, list[list[Any]]],
    examples: Sequence[Example],
) -> tuple[dict[str, dict[Any, tuple[float, float]]], float]:
    """Weight and rarity of each piece of each kind, and the bias."""
    matrix = hstack([kinds[kind].fit_transform(found[kind]) for kind in kinds]).tocsr()
    model = LogisticRegression(C=STRENGTH, max_iter=MOST_ROUNDS)
    model.fit(
        matrix,
        [example.risky for example in examples],
        sample_weight=[example.weight for example in examples],
    )
    ends = numpy.cumsum([len(kind.idf_) for kind in kinds.values()])
    parts = numpy.split(model.coef_[0], ends[:-1])
    return {
        name: _by_name(kind, part) for (name, kind), part in zip(kinds.items(), parts, strict=True)
    }, float(model.intercept_[0])


def learn_families(examples: Iterable[Example]) -> dict[str, dict[str, float]]:
    """For each family of schemes, how much each clue speaks for it, among risky passages."""
    risky = [example for example in examples if example.risky and example.family]
    vectorizer = TfidfVectorizer(
        analyzer=list, lowercase=False, min_df=LEAST_SEEN["clue"], binary=True
    )
    matrix = vectorizer.fit_transform([sorted(example.passage.clues) for example in risky])
    model = LogisticRegression(C=STRENGTH, max_iter=MOST_ROUNDS)
    model.fit(matrix, [example.family for example in risky])
    names = vectorizer.get_feature_names_out()
    return {
        str(family): {
            str(name): float(weight * rarity)
            for name, weight, rarity in zip(names, row, vectorizer.idf_, strict=True)
            if abs(weight * rarity) >= LEAST_SAID
        }
        for family, row in zip(model.classes_, model.coef_, strict=True)
    }


def _by_name(vectorizer: TfidfVectorizer, weights: Any) -> dict[Any, tuple[float, float]]:
    places = vectorizer.vocabulary_
    return {name: (float(weights[at]), float(vectorizer.idf_[at])) for name, at in places.items()}
