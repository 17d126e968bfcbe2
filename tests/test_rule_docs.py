"""docs/rules/ says what the rules say. If not: `make docs`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

from logic.amounts import Compare, Per
from logic.assessment import Sign
from logic.deal import Stage
from logic.loading import RESOURCES, load
from logic.reading import OWN_MARKS
from logic.rulebook import Rulebook
from logic.shapes import SHAPE_NAMES
from logic.words import Scope
from rule_reference.__main__ import FOLDER, all_pages, write
from rule_reference.markdown import code, prose
from rule_reference.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of the bundled rules."""
    return all_pages()


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    """The bundled rules."""
    return load()


def read(folder: Path) -> dict[str, str]:
    """All pages of a folder by file name."""
    return {file.name: file.read_text("utf-8") for file in folder.glob("*.md")}


def test_the_pages_say_what_the_rules_say(pages: dict[str, str], tmp_path: Path) -> None:
    """Somebody changed a rule, a word or a service, and forgot its page."""
    write(pages, tmp_path)
    there, now = read(FOLDER), read(tmp_path)
    stale = [name for name in sorted({*there, *now}) if there.get(name) != now.get(name)]
    assert not stale, f"docs/rules is stale, run `make docs`: {', '.join(stale)}"


def test_the_page_of_a_rule_that_is_gone_is_removed(tmp_path: Path) -> None:
    write({"kept.md": "kept\n", "gone.md": "gone\n"}, tmp_path)
    write({"kept.md": "kept\n"}, tmp_path)
    assert read(tmp_path) == {"kept.md": "kept\n"}


def test_every_rule_has_a_page_that_the_index_leads_to(
    pages: dict[str, str], rulebook: Rulebook
) -> None:
    for rule in rulebook.rules.values():
        assert f"]({rule.id}.md)" in pages["README.md"]
        assert all(code(example.text) in pages[f"{rule.id}.md"] for example in rule.must_fire)


def test_what_is_looked_up_by_hand_has_a_page_that_leads_to_its_rules(
    pages: dict[str, str], rulebook: Rulebook
) -> None:
    assert "](checklist.md)" in pages["README.md"]
    for item in rulebook.checklist.values():
        assert f'<a id="{item.id}"></a>' in pages["checklist.md"]
    for rule in rulebook.rules.values():
        for one in rule.answered:
            assert f"]({rule.id}.md)" in pages["checklist.md"]
            assert f"](checklist.md#{one.item})" in pages[f"{rule.id}.md"]


def test_no_placeholder_is_left_for_the_reader(pages: dict[str, str], rulebook: Rulebook) -> None:
    names = {name for platform in rulebook.platforms.values() for name in platform.words}
    left = {(name, text) for name in names for text in pages if f"{{{name}}}" in pages[text]}
    assert left == set()


def test_a_link_in_an_example_cannot_be_clicked() -> None:
    """The reference quotes what scammers write; nobody should end at their pages."""
    assert code("Log in: https://crowdworks-login.example\n") == (
        "`Log in: https://crowdworks-login.example`"
    )
    assert code("see `t.me/x`\nnow") == "``see `t.me/x` ⏎ now``"
    assert prose("[here](x) *now*") == r"\[here\](x) \*now\*"


def test_a_letter_that_cannot_be_seen_is_shown() -> None:
    assert code("LI\u200bNE") == "`LI⟨U+200B⟩NE`"


def test_every_id_has_plain_words_and_no_plain_words_are_left_over(rulebook: Rulebook) -> None:
    """A new state of a service's fact, a mark that was renamed: plain_words.toml must follow."""
    plain = Vocabulary(rulebook, RESOURCES).plain
    held = [
        facts
        for platform in rulebook.platforms.values()
        for facts in (platform.facts, platform.approved_facts)
    ]
    groups = rulebook.lexicon.groups.values()
    needed: dict[str, Collection[str]] = {
        "facts": {fact for facts in held for fact in facts},
        "states": {one.state for facts in held for by in facts.values() for one in by.values()},
        "shapes": SHAPE_NAMES,
        "marks": {*OWN_MARKS, *(mark.feature for group in groups for mark in group.marks)},
        "own_marks": OWN_MARKS,
        "per": list(Per),
        "scopes": list(Scope),
        "compare": list(Compare),
        "signs": list(Sign),
        "stages": list(Stage),
    }
    for kind, ids in needed.items():
        assert set(plain[kind]) - set(ids) == set(), f"[{kind}] names what is not there"
        if kind != "marks":  # a mark may be called by the note of its words
            assert set(ids) - set(plain[kind]) == set(), f"[{kind}] lacks a name"
