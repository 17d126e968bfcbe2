"""The command line, and a rulebook with an author's own files in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from logic.language import Language
from logic.loading import RESOURCES
from logic.rulebook import Rulebook
from tests.logic.authoring import (
    MY_RULE,
    MY_WORDS,
    OTHER_RULE,
    OTHER_WORDS,
    RULES,
    WORDS,
    Resources,
)
from tests.logic.command_line import CommandLine


@pytest.fixture
def resources(tmp_path: Path) -> Resources:
    """The author's own rule and words, all in order, beside a few others."""
    shutil.copytree(RESOURCES, tmp_path / "resources")
    mine = Resources(tmp_path / "resources")
    for folder in ("rules", "words"):
        shutil.rmtree(mine.folder / folder)
        (mine.folder / folder).mkdir()
    for language in Language:
        mine.write(f"learned/{language.value}.tsv", "about\tbias\t-9\n")
    categories = mine.read("texts/categories.toml").split("\n[")
    mine.write("texts/categories.toml", "\n[".join(categories[:2]))
    mine.write("words/other.toml", OTHER_WORDS)
    mine.write("rules/other.toml", OTHER_RULE)
    mine.write(WORDS, MY_WORDS)
    mine.write(RULES, MY_RULE)
    return mine


@pytest.fixture
def chotto_matte(monkeypatch: pytest.MonkeyPatch, rulebook: Rulebook) -> CommandLine:
    """The command line, run in this process."""
    return CommandLine(monkeypatch, rulebook)
