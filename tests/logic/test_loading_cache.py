"""The rulebook is kept between starts, and never used when anything it was made from changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from logic.assess import assess
from logic.deal import Deal
from logic.loading import RESOURCES, load
from logic.loading.cache import Mark, cache_folder, mark, read_kept
from logic.loading.cache import keep as keep_in
from logic.message import Message
from logic.rulebook import Rulebook

MARK = Mark(b"a program", b"a machine", b"some files")
ANOTHER = MARK._replace(resources=b"other files")


def keep(rulebook: Rulebook, now: Mark) -> None:
    """Keep it where this test's program keeps it."""
    keep_in(rulebook, now, cache_folder())


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
    """At once, or when the program ends: so it is a program of its own here."""
    program = [sys.executable, "-c", "from logic.loading import load; load()"]
    subprocess.run(program, cwd=RESOURCES.parent, check=True)
    assert (own_folder / "cache" / "rulebook.pickle").is_file()
    assert read_kept(mark(RESOURCES)) is not None


def test_another_mark_is_another_rulebook(rulebook: Rulebook) -> None:
    keep(rulebook, MARK)
    assert read_kept(ANOTHER) is None
    keep(replace(rulebook, version="newer"), ANOTHER)
    newer = read_kept(ANOTHER)
    assert newer is not None
    assert newer.version == "newer"
    assert read_kept(MARK) is None


def test_one_changed_letter_in_one_file_changes_the_mark(tmp_path: Path) -> None:
    copy = tmp_path / "resources"
    shutil.copytree(RESOURCES, copy)
    assert mark(copy) == mark(RESOURCES)
    rule = copy / "rules" / "off_platform_contact.toml"
    text = rule.read_text(encoding="utf-8")
    rule.write_text(text.replace("誘われています", "誘われてます", 1), encoding="utf-8")
    assert mark(copy) != mark(RESOURCES)


@pytest.mark.parametrize("part", ["program", "machine"])
def test_a_copy_made_by_another_program_or_machine_is_not_used(
    rulebook: Rulebook, part: str
) -> None:
    keep(rulebook, MARK._replace(**{part: b"another"}))
    assert read_kept(MARK) is None


def test_a_file_that_cannot_be_read_has_no_mark_that_a_copy_could_bear(
    rulebook: Rulebook, tmp_path: Path
) -> None:
    copy = tmp_path / "resources"
    (copy / "rules" / "in_the_way.toml").mkdir(parents=True)
    assert mark(copy).resources is None
    keep(rulebook, mark(copy))
    assert read_kept(mark(copy)) is None


@pytest.mark.parametrize("damage", [b"", b"\x80", b"garbage" * 50])
def test_a_replaced_copy_is_made_anew(rulebook: Rulebook, own_folder: Path, damage: bytes) -> None:
    keep(rulebook, MARK)
    path = own_folder / "cache" / "rulebook.pickle"
    head = b"\n".join(path.read_bytes().split(b"\n", 2)[:2]) + b"\n"
    path.write_bytes(head + damage)
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
