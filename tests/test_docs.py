"""The documents say what is there: a reader who follows them never ends at nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from logic import __version__
from logic.loading import RESOURCES, RulebookError, load

ROOT = Path(__file__).parents[1]
DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FOLDERS = [ROOT / name for name in ("logic", "gui", "resources", "tests", "packaging", "docs")]
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md"]

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$|<a id=\"([^\"]+)\">", re.MULTILINE)
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_TARGET = re.compile(r"^(?:[A-Z_]+=\S+ )?make ([a-z]+)", re.MULTILINE)
_FILE = re.compile(r"(?:\.github|\.ci|docs|gui|logic|packaging|resources|tests)/[\w./-]*")
_BARE_FILE = re.compile(r"(?<![\w./<>-])(\w+\.(?:py|toml|md|lock))\b")
_WRITTEN_BY_THE_READER = {
    "resources/words/revisions.toml",
    "resources/rules/endless_revisions.toml",
}


def name(path: Path) -> str:
    """The path as the reader sees it."""
    return path.relative_to(ROOT).as_posix()


def prose(document: Path) -> str:
    """The document without its blocks of code."""
    return _FENCE.sub("", document.read_text("utf-8"))


def anchors(document: Path) -> set[str]:
    """What a link into the document may name: its headings as GitHub spells them."""
    found = set()
    for heading, id_ in _HEADING.findall(prose(document)):
        words = re.sub(r"[^\w\- ]", "", heading.strip().lower())
        found.add(id_ or words.replace(" ", "-"))
    return found


def code_in(document: Path) -> Iterator[str]:
    """Everything that is set as code, in lines and in blocks."""
    text = document.read_text("utf-8")
    yield from (block for _, block in _FENCE.findall(text))
    yield from _CODE.findall(_FENCE.sub("", text))


@pytest.mark.parametrize("document", DOCS, ids=name)
def test_every_link_leads_somewhere(document: Path) -> None:
    broken = []
    for link in _LINK.findall(prose(document)):
        if "://" in link:
            continue
        file, _, anchor = link.partition("#")
        target = (document.parent / file).resolve() if file else document
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("document", GUIDES, ids=name)
def test_every_make_target_that_is_named_exists(document: Path) -> None:
    made = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {target for code in code_in(document) for target in _TARGET.findall(code)}
    assert named, "a guide that names no command"
    assert named <= made


@pytest.mark.parametrize("document", GUIDES, ids=name)
def test_every_file_that_is_named_exists(document: Path) -> None:
    code = "\n".join(code_in(document))
    with_folder = set(_FILE.findall(code)) - _WRITTEN_BY_THE_READER
    assert with_folder, "a guide that names no file"
    missing = [file for file in with_folder if not (ROOT / file).exists()]
    there = {file.name for folder in FOLDERS for file in folder.rglob("*")}
    there |= {file.name for file in ROOT.iterdir()}
    missing += set(_BARE_FILE.findall(code)) - there
    assert missing == []


def test_every_decision_is_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(_LINK.findall((folder / "README.md").read_text("utf-8")))
    written = {file.name for file in folder.glob("*.md")} - {"README.md"}
    assert listed == written


def test_a_decision_says_what_was_weighed_and_what_would_change_it() -> None:
    for file in (ROOT / "docs" / "decisions").glob("0*.md"):
        text = file.read_text("utf-8")
        number = int(file.name[:4])
        assert re.match(rf"# 0*{number}\b", text), file.name
        for part in ("needed", "weighed", "chosen", "would change our mind"):
            assert re.search(rf"\*\*[^*]*{part}", text.lower()), f"{file.name} has no {part}"


def test_the_changelog_tells_of_this_version() -> None:
    assert f"\n## {__version__}\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_rule_in_contributing_works_as_told(tmp_path: Path) -> None:
    """Somebody copies the two blocks into files, mistypes a name, mends it, and is done."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    words, rule = (block for language, block in _FENCE.findall(text) if language == "toml")
    told = re.search(r"^rules/\S+:\d+: .+$", text, re.MULTILINE)
    assert told is not None
    resources = shutil.copytree(RESOURCES, tmp_path / "resources")
    write_new(resources / "words" / "revisions.toml", words)

    mistyped = rule.replace("@redo_work", "@redo_wrk", 1)
    assert mistyped != rule
    file = resources / "rules" / "endless_revisions.toml"
    write_new(file, mistyped)
    with pytest.raises(RulebookError) as refused:
        load(resources)
    assert str(refused.value) == told[0]

    file.write_text(rule, "utf-8")
    assert "endless-revisions" in load(resources, try_examples=True).rules


def write_new(file: Path, text: str) -> None:
    """Write a file that must not be there yet."""
    with file.open("x", encoding="utf-8") as opened:
        opened.write(text)
