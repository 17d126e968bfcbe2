"""The rule files of an installation are damaged: the terminal says so, and still judges.

A real copy of the program, damaged in many ways, is run as a process of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.damaged import DAMAGES, Installation

LURE = "先にLINEを追加してください。"


@pytest.fixture(scope="module")
def started_once(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """A program that has been started before, and has no built-in rules."""
    installed = Installation(tmp_path_factory.mktemp("installed"))
    assert installed.run("check", text=LURE).returncode == 0
    return installed


@pytest.fixture
def installed(started_once: Installation, tmp_path: Path) -> Iterator[Installation]:
    """The same, whole again after the test before this one."""
    whole = tmp_path / "whole"
    shutil.copytree(started_once.resources, whole)
    yield started_once
    shutil.rmtree(started_once.resources)
    shutil.copytree(whole, started_once.resources)


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_last_good_rules_judge_and_she_is_told(installed: Installation, damage: str) -> None:
    sound = installed.run("check", "--json", text=LURE)
    DAMAGES[damage](installed.resources)
    done = installed.run("check", "--json", text=LURE)
    assert done.returncode == 0
    assert done.stdout == sound.stdout
    (told,) = done.stderr.splitlines()
    assert "ルールのファイルが壊れている" in told
    assert "に読み込んだもの" in told
    assert "入れ直してください" in told


def test_she_is_told_in_her_language(installed: Installation) -> None:
    DAMAGES["broken syntax"](installed.resources)
    english = installed.run("check", text=LURE, language="en_US.UTF-8")
    assert "files of the checking rules are damaged" in english.stderr
    assert "install the program again" in english.stderr
    asked = installed.run("check", "--lang", "ja", text=LURE, language="en_US.UTF-8")
    assert "ルールのファイルが壊れている" in asked.stderr


@pytest.mark.parametrize(
    ("language", "unreadable", "broken", "unknown"),
    [
        ("ja_JP.UTF-8", "読めません", "TOML の書き方の誤り", "知らない項目です"),
        ("en_US.UTF-8", "cannot be read", "broken TOML", "unknown key"),
    ],
)
def test_all_errors_of_all_files_are_listed_for_whoever_asks(
    installed: Installation, language: str, unreadable: str, broken: str, unknown: str
) -> None:
    for damage in ("broken syntax", "a missing language", "binary junk"):
        DAMAGES[damage](installed.resources)
    done = installed.run("rules", language=language)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert any(line.startswith("words/money.toml:1: ") and unreadable in line for line in lines)
    assert any(line.startswith("rules/urgency.toml:") and broken in line for line in lines)
    assert any(line.startswith("texts/verdicts.toml:") and unknown in line for line in lines)


def test_an_example_that_does_not_fire_stops_nobody_but_is_listed(installed: Installation) -> None:
    """Starting the program tries no examples: only `rules` does."""
    file = installed.resources / "rules" / "urgency.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("must_fire = [", 'must_fire = [\n  "こんにちは。",', 1), "utf-8")
    assert installed.run("check", text=LURE).stderr == ""
    done = installed.run("rules")
    assert done.returncode == 1
    assert "「こんにちは。」で、この項目が見つかりません" in done.stdout


def test_without_a_last_good_one_the_built_in_rules_judge(tmp_path: Path) -> None:
    installed = Installation(tmp_path)
    installed.pack_built_in()
    DAMAGES["binary junk"](installed.resources)
    done = installed.run("check", text=LURE)
    assert done.returncode == 0
    assert "ちょっと待って" in done.stdout
    assert "アプリに組み込みのもの" in done.stderr
    english = installed.run("check", "--lang", "en", text=LURE)
    assert "built into the program" in english.stderr


def test_with_nothing_left_it_says_so_and_judges_nothing(tmp_path: Path) -> None:
    installed = Installation(tmp_path)
    DAMAGES["binary junk"](installed.resources)
    done = installed.run("check", text=LURE)
    assert (done.returncode, done.stdout) == (1, "")
    *errors, told = done.stderr.splitlines()
    assert any(error.startswith("words/money.toml:1: ") for error in errors)
    assert "調べられません" in told
    english = installed.run("check", "--lang", "en", text=LURE)
    assert "nothing can be checked" in english.stderr.splitlines()[-1]


def test_a_copy_made_by_another_version_of_the_program_is_not_used(tmp_path: Path) -> None:
    installed = Installation(tmp_path)
    assert installed.run("check", text=LURE).returncode == 0
    newer = installed.resources.parent / "logic" / "__init__.py"
    newer.write_text(
        newer.read_text("utf-8").replace('__version__ = "', '__version__ = "9.'), "utf-8"
    )
    DAMAGES["broken syntax"](installed.resources)
    assert installed.run("check", text=LURE).returncode == 1
