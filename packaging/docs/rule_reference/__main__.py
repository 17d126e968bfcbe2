"""`make docs`: write docs/rules/ anew from the bundled resources."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from logic.loading import RESOURCES, RulebookError, load
from rule_reference import other_pages
from rule_reference.checklist_page import checklist
from rule_reference.rule_page import rule_page
from rule_reference.vocabulary import Vocabulary

FOLDER = Path(__file__).parents[3] / "docs" / "rules"


def all_pages(resources: Path = RESOURCES) -> dict[str, str]:
    """Every page by its file name. Raises RulebookError when the resources have errors."""
    vocabulary = Vocabulary(load(resources), resources)
    pages = {
        "README.md": other_pages.index(vocabulary),
        "platforms.md": other_pages.platforms(vocabulary),
        "replies.md": other_pages.replies(vocabulary),
        "marks.md": other_pages.marks(vocabulary),
        "checklist.md": checklist(vocabulary),
    }
    for rule in vocabulary.rulebook.rules.values():
        pages[f"{rule.id}.md"] = rule_page(rule, vocabulary)
    return {name: f"{other_pages.GENERATED}\n\n{text}" for name, text in pages.items()}


def write(pages: Mapping[str, str], folder: Path) -> None:
    """Write the pages, and remove those of rules that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for file in folder.glob("*.md"):
        if file.name not in pages:
            file.unlink()


def main() -> int:
    """Write docs/rules; on errors in the resources print them and leave the pages as they are."""
    try:
        pages = all_pages()
    except RulebookError as refused:
        print(refused, file=sys.stderr)
        return 1
    write(pages, FOLDER)
    print(f"docs/rules: {len(pages)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
