"""What to do when it is done already: tick lists, and places to ask a person."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from logic.assessment import Source
from logic.language import Language, Localised
from logic.platforms import Platform


class Country(StrEnum):
    """Where the reader lives, as far as there are places to ask."""

    JAPAN = "jp"
    US = "us"
    UK = "uk"


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody to ask: for what, how to reach them, when, in which languages.

    `country` is None for what is found anywhere (one's own bank). `hours` is None where no
    source was found; with `hours_confirmed` false they stand on no page of the place itself or
    of an authority, and whoever shows them says so.
    """

    id: str
    country: Country | None
    name: Localised
    about: Localised
    how: Localised
    hours: Localised | None
    hours_confirmed: bool
    speaks: Localised
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ActStep:
    """One thing to do after an act, for some services and countries (empty: all of them).

    `other_than` are services it is not for. `places` are ids of places to ask.
    """

    text: Localised
    platforms: tuple[str, ...]
    other_than: tuple[str, ...]
    countries: tuple[Country, ...]
    places: tuple[str, ...]

    def fits(self, platform: Platform, countries: Collection[Country]) -> bool:
        """Whether it is for `platform` and for a reader in any of `countries`."""
        return (
            (not self.platforms or platform.id in self.platforms)
            and platform.id not in self.other_than
            and (not self.countries or not set(countries).isdisjoint(self.countries))
        )


@dataclass(frozen=True, slots=True)
class ActSource(Source):
    """Where an act's steps are written, for readers in some countries (empty: all of them)."""

    countries: tuple[Country, ...] = ()

    def fits(self, countries: Collection[Country]) -> bool:
        """Whether it is of use to a reader in any of `countries`."""
        return not self.countries or not set(countries).isdisjoint(self.countries)


@dataclass(frozen=True, slots=True)
class Act:
    """Something somebody may have done before asking, and what to do now, in order.

    `label` is what a button says, `heading` and `calm` what is said first, without blame.
    """

    id: str
    label: Localised
    heading: Localised
    calm: Localised
    steps: tuple[ActStep, ...]
    sources: tuple[ActSource, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """One line of a tick list, and whom to ask about it.

    `countries`: it is for readers there only (empty: for everybody).
    """

    text: Localised
    countries: tuple[Country, ...]
    places: tuple[Place, ...]


def countries_for(language: Language) -> tuple[Country, ...]:
    """Whose places a reader of `language` is shown: of Japan, and in English of all countries."""
    return (Country.JAPAN,) if language is Language.JA else tuple(Country)


def ticks_for(
    act: Act, platform: Platform, countries: Collection[Country], places: Mapping[str, Place]
) -> tuple[Tick, ...]:
    """The tick list after `act` on `platform`, in its words, for a reader in any of `countries`.

    Pure. Raises KeyError for a place that `places` does not have; the loader checks them.
    """
    return tuple(
        Tick(
            step.text.fill(**platform.words),
            step.countries,
            tuple(
                place
                for place in (places[id_] for id_ in step.places)
                if place.country is None or place.country in countries
            ),
        )
        for step in act.steps
        if step.fits(platform, countries)
    )


def places_in(ticks: Collection[Tick]) -> tuple[Place, ...]:
    """The places that a tick list names, each once, in its order."""
    return tuple(dict.fromkeys(place for tick in ticks for place in tick.places))
