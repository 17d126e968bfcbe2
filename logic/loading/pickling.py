"""A rulebook as bytes that are quick to read back."""

from __future__ import annotations

import pickle
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from typing import Any

import ahocorasick

from logic.rulebook import Rulebook
from logic.words import WordGroup

_BETWEEN = "\0"
"""TOML allows no such character, and folding leaves none."""


def dumped(rulebook: Rulebook, *, portable: bool) -> bytes:
    """The rulebook as a pickle.

    `portable`: with the words instead of the automaton, whose form depends on the machine.
    """
    buffer = BytesIO()
    pickler = _PortablePickler if portable else _Pickler
    pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL).dump(rulebook)
    return buffer.getvalue()


def rebuilt(spellings: str, entries: tuple[Any, ...]) -> ahocorasick.Automaton:
    """The automaton of these words, as a portable pickle holds them."""
    automaton = ahocorasick.Automaton()
    for spelling, entry in zip(spellings.split(_BETWEEN), entries, strict=True):
        automaton.add_word(spelling, entry)
    automaton.make_automaton()
    return automaton


def regrouped(words: str, *rest: Any) -> WordGroup:
    """The word group of these words, as a pickle holds them, and its other fields."""
    id_, *others = rest
    return WordGroup(id_, tuple(words.split(_BETWEEN)) if words else (), *others)


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """The names of a dataclass's fields, in order."""
    return tuple(field.name for field in fields(kind))


class _Pickler(pickle.Pickler):
    """Tells of frozen data only the values: reading back what Python tells takes twice as long.

    The words of a group are one text: tens of thousands of texts take long to read one by one.
    """

    def reducer_override(self, thing: Any) -> Any:
        kind = type(thing)
        if kind is type or not is_dataclass(kind):
            return NotImplemented
        values = tuple([getattr(thing, name) for name in _names(kind)])
        if kind is WordGroup:
            id_, words, *others = values
            return regrouped, (_BETWEEN.join(words), id_, *others)
        return kind, values


class _PortablePickler(_Pickler):
    def reducer_override(self, thing: Any) -> Any:
        if isinstance(thing, ahocorasick.Automaton) and len(thing):
            spellings = sorted(thing.keys())
            return rebuilt, (_BETWEEN.join(spellings), tuple(map(thing.get, spellings)))
        return super().reducer_override(thing)
