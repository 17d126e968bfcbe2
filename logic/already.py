"""`chotto-matte already`: what to do when it is done already, as a page for the terminal."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Iterator

from logic.deal import DEFAULT_PLATFORM
from logic.help import Act, Country, Place, countries_for, places_in, ticks_for
from logic.language import Language, Localised
from logic.platforms import Platform
from logic.rulebook import Rulebook

COMMAND = "already"


def add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    rulebook: Rulebook,
    say: Callable[[str], str],
) -> None:
    """Add the command and its options; `say` gives a text of terminal.toml by its key."""
    parser = commands.add_parser(
        COMMAND, help=say("help_already"), description=say("help_already"), allow_abbrev=False
    )
    parser.add_argument(
        "act", nargs="?", choices=list(rulebook.acts), metavar="ACT", help=say("help_act")
    )
    parser.add_argument(
        "--platform",
        choices=list(rulebook.platforms),
        default=DEFAULT_PLATFORM,
        metavar="ID",
        help=f"{say('help_platform')} {', '.join(rulebook.platforms)}",
    )
    parser.add_argument("--country", choices=list(Country), help=say("help_country"))
    parser.add_argument("--lang", choices=list(Language), help=say("help_lang"))


def page(options: argparse.Namespace, rulebook: Rulebook, language: Language) -> list[str]:
    """The lines to print: the tick list of the act that was named, or the list of all acts."""
    if options.act is None:
        return _all_acts(rulebook, language)
    countries = (
        [Country(options.country)] if options.country is not None else countries_for(language)
    )
    act, platform = rulebook.acts[options.act], rulebook.platforms[options.platform]
    return list(_tick_list(act, platform, countries, rulebook, language))


def _all_acts(rulebook: Rulebook, language: Language) -> list[str]:
    widest = max(map(len, rulebook.acts))
    return [
        rulebook.texts["terminal"]["choose_act"].text(language),
        "",
        *(f"  {id_:<{widest}}  {act.label.text(language)}" for id_, act in rulebook.acts.items()),
        "",
        f"chotto-matte {COMMAND} {next(iter(rulebook.acts))} --platform crowdworks",
    ]


def _tick_list(
    act: Act,
    platform: Platform,
    countries: Collection[Country],
    rulebook: Rulebook,
    language: Language,
) -> Iterator[str]:
    texts = rulebook.texts["terminal"]
    ticks = ticks_for(act, platform, countries, rulebook.places)
    yield f"【{act.heading.text(language)}】"
    yield act.calm.text(language)
    yield from ("", f"■ {texts['heading_ticks'].text(language)}")
    for number, tick in enumerate(ticks, start=1):
        names = [rulebook.texts["countries"][country.value] for country in tick.countries]
        # Where one country is shown, everything is about it.
        where = f"[{_listed(names, language)}] " if names and len(countries) > 1 else ""
        yield f"  □ {number}. {where}{tick.text.text(language)}"
        if tick.places:
            yield f"       → {_listed([place.name for place in tick.places], language)}"
    yield from ("", f"■ {texts['heading_places'].text(language)}")
    if platform.has_rules:
        yield f"  ・{platform.terms['desk'].text(language)}"
    for place in places_in(ticks):
        yield from _place(place, rulebook, language)
    sources = [source for source in act.sources if source.fits(countries)]
    if sources:
        yield from ("", f"■ {texts['heading_sources'].text(language)}")
    for source in sources:
        yield f"  ・{source.title.text(language)} — {source.where} ({source.checked})"


def _place(place: Place, rulebook: Rulebook, language: Language) -> Iterator[str]:
    texts = rulebook.texts["terminal"]
    yield f"  ・{place.name.text(language)}"
    yield f"      {place.about.text(language)}"
    yield f"      {place.how.text(language)}"
    if place.hours is not None:
        key = "hours" if place.hours_confirmed else "hours_unconfirmed"
        yield f"      {texts[key].fill(hours=place.hours).text(language)}"
    yield f"      {texts['speaks'].fill(languages=place.speaks).text(language)}"
    for source in place.sources:
        yield f"      — {source.where} ({source.checked})"


def _listed(names: Collection[Localised], language: Language) -> str:
    between = "、" if language is Language.JA else ", "
    return between.join(name.text(language) for name in names)
