"""What ids are called on the pages: the notes of the word files, and plain_words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from logic.amounts import AmountGroup, Currency
from logic.language import Localised
from logic.rulebook import Rulebook
from logic.verdict import Verdict

_PLAIN_WORDS = Path(__file__).with_name("plain_words.toml")
_SIGN = {Currency.JPY: Localised("{}円", "¥{}"), Currency.USD: Localised("{}ドル", "${}")}


@dataclass(frozen=True)
class Group:
    """A word group as its author wrote it: why it is there, and its words by language."""

    note: str
    ja: tuple[str, ...]
    en: tuple[str, ...]


class Vocabulary:
    """Words for everything that rules name by an id."""

    def __init__(self, rulebook: Rulebook, resources: Path) -> None:
        self.rulebook = rulebook
        self.plain: Mapping[str, Mapping[str, Localised]] = _read_plain_words()
        self.groups: dict[str, Group] = {}
        self.amount_notes: dict[str, str] = {}
        self.amounts: Mapping[str, AmountGroup] = {one.id: one for one in rulebook.amounts}
        # The rulebook keeps neither the notes nor which words are of which language.
        for file in sorted((resources / "words").glob("*.toml")):
            for id_, entry in tomllib.loads(file.read_text("utf-8")).items():
                if id_ == "amount":
                    self.amount_notes |= {one["id"]: one.get("note", "") for one in entry}
                else:
                    self.groups[id_] = _group(entry)

    def named(self, kind: str, id_: str) -> Localised:
        """What plain_words.toml calls `id_`, or the id itself."""
        return self.plain[kind].get(id_) or Localised(id_, id_)

    def verdict(self, verdict: Verdict | None) -> Localised:
        """The headline of a verdict, or what a rule that stays silent does."""
        if verdict is None:
            return self.named("verdicts", "silent")
        if verdict is Verdict.CLEAR:
            return self.named("verdicts", "clear")
        return self.rulebook.verdicts[verdict].headline

    def mark(self, id_: str) -> Localised:
        """What a mark means: in plain words, else by the note of the words that lay it."""
        named = self.plain["marks"].get(id_)
        if named is not None:
            return named
        notes = [self.groups[group].note for group in self.laying(id_)]
        return Localised(notes[0], notes[0]) if notes else Localised(id_, id_)

    def laying(self, mark: str) -> list[str]:
        """The ids of the groups that lay a mark, the one named like it first."""
        groups = self.rulebook.lexicon.groups.values()
        found = [one.id for one in groups if any(own.feature == mark for own in one.marks)]
        return sorted(found, key=lambda id_: id_ != mark)

    def amount(self, id_: str) -> Localised:
        """The sums of an amount group: what for, and the limits."""
        group = self.amounts[id_]
        per = self.named("per", group.per.value)
        ja, en = [], []
        for currency in Currency:
            low, high = group.at_least.get(currency), group.at_most.get(currency)
            sign = _SIGN[currency]
            if low is not None:
                ja.append(f"{sign.ja.format(f'{low:,.10g}')}以上")
                en.append(f"{sign.en.format(f'{low:,.10g}')} and more")
            if high is not None:
                ja.append(f"{sign.ja.format(f'{high:,.10g}')}以下")
                en.append(f"{sign.en.format(f'{high:,.10g}')} and less")
        return Localised(f"{per.ja} {'・'.join(ja)}", f"{', '.join(en)} {per.en}")


def _group(entry: Mapping[str, Any]) -> Group:
    return Group(entry.get("note", ""), _words(entry, "ja"), _words(entry, "en"))


def _words(entry: Mapping[str, Sequence[str]], language: str) -> tuple[str, ...]:
    return tuple(entry.get(language, ()))


def _read_plain_words() -> dict[str, dict[str, Localised]]:
    tables = tomllib.loads(_PLAIN_WORDS.read_text("utf-8"))
    return {
        kind: {id_: Localised(text["ja"], text["en"]) for id_, text in table.items()}
        for kind, table in tables.items()
    }
