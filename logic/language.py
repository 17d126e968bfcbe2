"""The two languages of the product, and texts that exist in both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_JAPANESE, _LATIN = re.compile("[\u3040-\u9fff]"), re.compile("[A-Za-zＡ-Ｚａ-ｚ]")


class Language(StrEnum):
    """A language the product speaks. Japanese comes first; English is complete."""

    JA = "ja"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Localised:
    """One text in both languages; neither may be missing (the loader sees to that)."""

    ja: str
    en: str

    def text(self, language: Language) -> str:
        """Give the text in `language`."""
        return self.ja if language is Language.JA else self.en

    def fill(self, **values: Localised) -> Localised:
        """Replace each `{name}` by that value's text in the same language.

        Plain replacement, not `str.format`: texts come from data files, and a stray
        brace in one of them must not raise.
        """
        ja, en = self.ja, self.en
        for name, value in values.items():
            ja = ja.replace("{" + name + "}", value.ja)
            en = en.replace("{" + name + "}", value.en)
        return Localised(ja, en)


def language_of(text: str) -> Language:
    """The language a text seems to be in: one kana or kanji for four letters is Japanese."""
    sample = text[:2000]
    japanese, latin = len(_JAPANESE.findall(sample)), len(_LATIN.findall(sample))
    return Language.JA if japanese * 4 >= latin else Language.EN


def language_named(locale: str | None) -> Language:
    """The language to speak to a system with this locale ("ja_JP.UTF-8", "Japanese_Japan").

    Japanese where the locale names no language ("C", "POSIX", nothing), English for every
    other language.
    """
    name = (locale or "").partition(".")[0].lower()
    unnamed = name in ("", "c", "posix")
    return Language.JA if unnamed or name.startswith("ja") else Language.EN
