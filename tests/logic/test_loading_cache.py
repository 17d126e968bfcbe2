"""The rulebook is kept between starts, and never used when anything it was made from changed."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from logic.assess import assess
from logic.deal import Deal
from logic.loading import RESOURCES, load
from logic.loading.cache import fingerprint, keep, read_kept
from logic.message import Message
from logic.rulebook import Rulebook

MARK = b"a fingerprint"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own."""
    monkeypatch.setenv("CHOTTO_MATTE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_the_second_start_judges_like_the_first(rulebook: Rulebook) -> None:
    keep(rulebook, MARK)
    kept = read_kept(MARK)
    assert kept is not None
    message, deal = Message("先にLINEを追加してください。"), Deal("crowdworks")
    assert assess(message, deal, kept) == assess(message, deal, rulebook)


def test_loading_keeps_what_it_read(own_folder: Path) -> None:
    load()
    assert (own_folder / "cache" / "rulebook.pickle").is_file()
    assert read_kept(fingerprint(RESOURCES)) is not None


def test_another_fingerprint_is_another_rulebook(rulebook: Rulebook) -> None:
    keep(rulebook, MARK)
    assert read_kept(b"another") is None
    keep(replace(rulebook, version="newer"), b"another")
    newer = read_kept(b"another")
    assert newer is not None
    assert newer.version == "newer"
    assert read_kept(MARK) is None


def test_one_changed_letter_in_one_file_changes_the_fingerprint(tmp_path: Path) -> None:
    copy = tmp_path / "resources"
    shutil.copytree(RESOURCES, copy)
    assert fingerprint(copy) == fingerprint(RESOURCES)
    rule = copy / "rules" / "off_platform_contact.toml"
    text = rule.read_text(encoding="utf-8")
    rule.write_text(text.replace("誘われています", "誘われてます", 1), encoding="utf-8")
    assert fingerprint(copy) != fingerprint(RESOURCES)


@pytest.mark.parametrize("damage", [b"", b"\x80", b"garbage" * 50])
def test_a_replaced_copy_is_made_anew(rulebook: Rulebook, own_folder: Path, damage: bytes) -> None:
    keep(rulebook, MARK)
    (own_folder / "cache" / "rulebook.pickle").write_bytes(MARK + b"\n" + damage)
    assert read_kept(MARK) is None


@pytest.mark.parametrize("part", [0.0005, 0.1, 0.35, 0.5, 0.75, 0.9999])
@pytest.mark.parametrize("how", ["zeroed", "flipped", "cut"])
def test_a_damaged_copy_is_not_looked_into(
    rulebook: Rulebook, own_folder: Path, how: str, part: float
) -> None:
    """The automaton in it is C data: a damaged one could hang, crash or judge wrongly."""
    keep(rulebook, MARK)
    path = own_folder / "cache" / "rulebook.pickle"
    content = bytearray(path.read_bytes())
    at = int(len(content) * part)
    if how == "zeroed":
        content[at : at + 4096] = bytes(len(content[at : at + 4096]))
    elif how == "flipped":
        content[at] ^= 0x10
    else:
        del content[at:]
    path.write_bytes(content)
    assert read_kept(MARK) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights to look at")
def test_a_copy_that_others_may_write_is_not_read(rulebook: Rulebook, own_folder: Path) -> None:
    keep(rulebook, MARK)
    path = own_folder / "cache" / "rulebook.pickle"
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o666)
    assert read_kept(MARK) is None


def test_where_nothing_can_be_kept_it_is_read_each_time(
    rulebook: Rulebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Her cache folder is in the way of a file: the program works all the same."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("CHOTTO_MATTE_DATA", str(in_the_way))
    keep(rulebook, MARK)
    assert read_kept(MARK) is None
    assert load().rules.keys() == rulebook.rules.keys()
