"""The rulebook that is read once, when the program is packed: it judges like the files."""

from __future__ import annotations

import atexit
from pathlib import Path

import pytest

from logic.assess import assess
from logic.deal import Deal
from logic.loading import RESOURCES, RulebookError, built_in, bundled, load
from logic.loading.built_in import read_built_in, write_built_in
from logic.loading.cache import mark, read_kept
from logic.message import Message
from logic.rulebook import Rulebook
from tests.logic.strange import RISKY


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built-in rulebook of this checkout, as packing makes it."""
    folder = tmp_path_factory.mktemp("packed")
    write_built_in(folder)
    return folder / built_in.BUILT_IN.name


def test_it_judges_like_the_files_it_was_made_from(
    packed: Path, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(built_in, "BUILT_IN", packed)
    now = mark(RESOURCES)
    unpacked = read_built_in(now, now.resources)
    assert unpacked is not None
    assert unpacked.rules == rulebook.rules
    assert unpacked.lexicon.groups == rulebook.lexicon.groups
    for text in RISKY:
        message, deal = Message(text), Deal("crowdworks")
        assert assess(message, deal, unpacked) == assess(message, deal, rulebook)


def test_the_first_start_after_installing_reads_no_file_of_rules(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(built_in, "BUILT_IN", packed)
    monkeypatch.setenv("CHOTTO_MATTE_DATA", str(tmp_path))
    at_exit: list[tuple[object, ...]] = []
    monkeypatch.setattr(atexit, "register", lambda *call: at_exit.append(call))
    monkeypatch.setattr(bundled, "_read", lambda _: pytest.fail("it read the files"))
    assert load().version
    ((keep, *arguments),) = at_exit
    assert callable(keep)
    keep(*arguments)  # the program ends: the next start is quicker still
    assert read_kept(mark(RESOURCES)) is not None


def test_one_changed_file_and_it_is_not_taken_for_fresh(
    packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(built_in, "BUILT_IN", packed)
    now = mark(RESOURCES)
    assert read_built_in(now, b"other files") is None
    assert read_built_in(now._replace(program=b"another program"), now.resources) is None


def test_broken_files_are_not_packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundled, "RESOURCES", tmp_path)
    with pytest.raises(RulebookError):
        write_built_in(tmp_path)
    assert list(tmp_path.iterdir()) == []
