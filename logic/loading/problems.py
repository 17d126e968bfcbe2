"""What can be wrong with a rulebook file, told with file, line, key and reason.

These sentences stand here, in both languages, and not in resources/: they must be there when
the resource files themselves are broken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from logic.language import Language, Localised


@dataclass(frozen=True, slots=True)
class Problem:
    """One error in one file. `file` is relative to the resources folder; `line` counts from 1."""

    file: str
    line: int
    key: str
    reason: Localised

    def sentence(self, language: Language) -> str:
        """`rules/x.toml:31: rule[2].cue[1].parts: …` in `language`."""
        return f"{self.file}:{self.line}: {self.key}: {self.reason.text(language)}"


class RulebookError(Exception):
    """The resource files cannot be used. `problems` holds every error of every file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line, p.key)))
        super().__init__("\n".join(p.sentence(Language.EN) for p in self.problems))


def missing() -> Localised:
    """A key that must be there is not."""
    return Localised("この項目がありません。", "this key is missing.")


def unknown_key(key: str, known: Iterable[str]) -> Localised:
    """A key nobody reads, with the nearest one that would be read."""
    near = _nearest(key, known)
    return Localised(f"知らない項目です。{near.ja}", f"unknown key.{near.en}")


def wrong_type(wanted: Localised) -> Localised:
    """A value of another kind than wanted."""
    return Localised(f"{wanted.ja}が必要です。", f"this must be {wanted.en}.")


def not_one_of(value: str, choices: Iterable[str]) -> Localised:
    """A value outside a fixed list."""
    listed = ", ".join(choices)
    return Localised(
        f"「{value}」は使えません。使えるもの: {listed}", f'"{value}" is not one of: {listed}.'
    )


def no_such(kind: Localised, name: str, known: Iterable[str]) -> Localised:
    """A name that no file defines, with the nearest one that exists."""
    near = _nearest(name, known)
    return Localised(
        f"{kind.ja}「{name}」はどのファイルにもありません。{near.ja}",
        f'no file defines the {kind.en} "{name}".{near.en}',
    )


def duplicate(name: str, first_file: str) -> Localised:
    """An id that was taken already."""
    return Localised(
        f"「{name}」は {first_file} ですでに使われています。",
        f'"{name}" is already used in {first_file}.',
    )


def names_itself() -> Localised:
    """A rule that waits for itself or gives way to itself."""
    return Localised("自分自身は書けません。", "it must not name itself.")


def borrows_too(name: str) -> Localised:
    """Wordings borrowed from a file that borrows them itself."""
    return Localised(
        f"「{name}」も、ほかのファイルの文を使っています。文の書いてあるファイルを指定してください。",
        f'"{name}" uses those of another file itself; name the file where they are written.',
    )


def no_rule() -> Localised:
    """A category that no rule belongs to: its file of rules is missing, or holds nothing."""
    return Localised(
        "この分類の項目がひとつもありません（rules のファイルがない、または空です）。",
        "no rule belongs to it (its file in rules is missing or holds nothing).",
    )


def not_listed(file: str) -> Localised:
    """A file that the list of its kind leaves out, so that nobody would read it."""
    return Localised(f"{file} の一覧に入っていません。", f"{file} does not list it.")


def _nearest(name: str, known: Iterable[str]) -> Localised:
    near = get_close_matches(name, list(known), n=1)
    if not near:
        return Localised("", "")
    return Localised(f"「{near[0]}」のことですか？", f' Did you mean "{near[0]}"?')
