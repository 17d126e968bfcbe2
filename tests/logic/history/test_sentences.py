"""Whatever is wrong with the file, the user reads a whole sentence in her language."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from logic.history import HistoryError, Reason
from tests.logic.history import examples

TEXTS = tomllib.loads(
    (Path(__file__).parents[3] / "resources/texts/history.toml").read_text("utf-8")
)


def test_every_reason_has_a_text_and_every_text_a_reason() -> None:
    assert set(TEXTS) == set(Reason)


@pytest.mark.parametrize("reason", Reason)
def test_a_text_is_there_in_both_languages_and_names_the_file(reason: Reason) -> None:
    text = TEXTS[reason]
    assert set(text) == {"ja", "en"}
    about_the_file = reason not in {Reason.MISSING, Reason.UNSUPPORTED}
    for sentence in text.values():
        assert ("{file}" in sentence) is about_the_file
        assert sentence.replace("{file}", "").count("{") == 0


def test_every_error_has_its_own_reason() -> None:
    kinds = HistoryError.__subclasses__()
    assert {kind.reason for kind in kinds} == set(Reason)
    assert len(kinds) == len(Reason)


def test_an_error_names_the_file_and_the_detail(tmp_path: Path) -> None:
    for kind in HistoryError.__subclasses__():
        error = kind(tmp_path, "a detail")
        assert str(error) == f"{tmp_path}: a detail"
        assert examples.WORDS not in str(error)
