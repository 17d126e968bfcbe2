"""Logistic regression over the clues of labelled passages (scikit-learn).

The clues are the product's own (`logic.resemblance.passages`), so that what is learnt here is
exactly what is weighed there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

LEAST_SAID = 0.5
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
    """The weights that tell the risky passages from the honest ones best."""
    passages = [example.passage for example in examples]
    kinds: list[tuple[TfidfVectorizer, list[list[Any]]]] = []
    for kind, found in (
        ("phrase", [sorted(pieces(passage.text, language)) for passage in passages]),
        ("clue", [sorted(passage.clues) for passage in passages]),
        ("pair", [list(combinations(passage.groups, 2)) for passage in passages]),
    ):
        vectorizer = TfidfVectorizer(
            analyzer=list, lowercase=False, min_df=LEAST_SEEN[kind], binary=True
        )
        kinds.append((vectorizer, found))
    matrix = hstack([vectorizer.fit_transform(found) for vectorizer, found in kinds]).tocsr()
    model = LogisticRegression(C=STRENGTH, max_iter=MOST_ROUNDS)
    model.fit(
        matrix,
        [example.risky for example in examples],
        sample_weight=[example.weight for example in examples],
    )
    weights = iter(numpy.split(model.coef_[0], numpy.cumsum([len(v.idf_) for v, _ in kinds])[:-1]))
    phrases, clues, pairs = (_by_name(vectorizer, next(weights)) for vectorizer, _ in kinds)
    return Learned(
        {"bias": float(model.intercept_[0])}, phrases, clues, pairs, learn_families(examples)
    )


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
