"""Pages of the help that are read from top to bottom: how to use it, keys, places, privacy."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication

from gui.help_blocks import Block, Look, Table, Words, heading, small, source_blocks
from gui.shortcuts import Does, keys_shown, what_it_does
from gui.texts import say
from logic.help import Country, Place
from logic.rulebook import Rulebook


class Topic(Enum):
    """What the help is about, in the order it is listed."""

    USE = "use"
    KEYS = "keys"
    RULES = "rules"
    SERVICES = "services"
    PLACES = "places"
    PRIVACY = "privacy"
    ABOUT = "about"


def topic_name(topic: Topic) -> str:
    """Name a topic, in the language of the moment."""
    translate = QCoreApplication.translate
    return {
        Topic.USE: translate("help", "How to use it"),
        Topic.KEYS: translate("help", "Keyboard"),
        Topic.RULES: translate("help", "What is checked"),
        Topic.SERVICES: translate("help", "What each service allows"),
        Topic.PLACES: translate("help", "Whom to ask"),
        Topic.PRIVACY: translate("help", "Your data"),
        Topic.ABOUT: translate("help", "About and licences"),
    }[topic]


def use_page() -> list[Block]:
    """Give five lines on how to use it."""
    translate = QCoreApplication.translate
    lines = [
        translate("help", "Paste the client's message into the box."),
        translate("help", "Choose the service, and say whether contract and escrow are done."),
        translate("help", "Read the answer from the top: the verdict, then what to do now."),
        translate("help", "Copy the reply and send it in the service's own messages."),
        translate("help", "Press the check button to keep it, and note later how they reacted."),
    ]
    rows = tuple((f"{number}.", line) for number, line in enumerate(lines, 1))
    return [
        Table(rows, (0, 1)),
        small(
            translate(
                "help",
                "This app judges by rules, from what is written. It can miss things; when"
                " something feels wrong, wait and ask somebody.",
            )
        ),
    ]


def keys_page() -> list[Block]:
    """Give all keyboard shortcuts."""
    return [Table(tuple((keys_shown(does), what_it_does(does)) for does in Does), (0, 1))]


def places_page(rulebook: Rulebook) -> list[Block]:
    """Give whom to ask, by country; what is found anywhere comes first."""
    translate = QCoreApplication.translate
    names: Mapping[Country | None, str] = {
        None: translate("help", "Wherever you are"),
        **{country: say(rulebook.texts["countries"][country.value]) for country in Country},
    }
    blocks: list[Block] = []
    for country, name in names.items():
        places = [place for place in rulebook.places.values() if place.country is country]
        if places:
            blocks.append(heading(name))
        for place in places:
            blocks += _place(place)
    return blocks


def _place(place: Place) -> list[Block]:
    translate = QCoreApplication.translate
    blocks: list[Block] = [
        Words(say(place.name), Look.STRONG),
        Words(translate("help", "For: %1").replace("%1", say(place.about))),
        Words(translate("help", "How: %1").replace("%1", say(place.how))),
    ]
    if place.hours is not None:
        told = (
            translate("help", "Hours: %1")
            if place.hours_confirmed
            else translate("help", "Hours: %1 (not confirmed; please check before you call)")
        )
        blocks.append(Words(told.replace("%1", say(place.hours))))
    blocks.append(small(translate("help", "Languages: %1").replace("%1", say(place.speaks))))
    return blocks + source_blocks(place.sources)


def privacy_page(folder: str, settings: str) -> list[Block]:
    """Give what is kept, where, and who can read it.

    folder: of the history; settings: the file of the settings.
    """
    translate = QCoreApplication.translate
    who = translate("help", "You, and whoever administers this computer")
    rows = (
        (
            translate("help", "What"),
            translate("help", "Where"),
            translate("help", "Who can read it"),
        ),
        (
            translate("help", "Saved checks, drafts, notes and pictures"),
            translate("help", "history.sqlite3 in the folder below"),
            who,
        ),
        (
            translate("help", "Settings (never a word of a message)"),
            translate("help", "window.ini, see below"),
            who,
        ),
        (
            translate("help", "A copy of the rules, for a faster start"),
            translate("help", "the cache folder of this computer"),
            who,
        ),
        (
            translate("help", "A report you save, a reply you copy"),
            translate("help", "where you put it"),
            translate("help", "Whoever you give it to"),
        ),
    )
    return [
        Words(
            translate("help", "This app uses no network. Nothing you paste leaves this computer.")
        ),
        Table(rows, (3, 3, 3), has_head=True),
        heading(translate("help", "The folder")),
        Words(folder),
        heading(translate("help", "The settings")),
        Words(settings),
        small(
            translate(
                "help",
                "The file is not encrypted. Whoever can log in as you can read it; to protect the"
                " whole computer, use the encryption of the system. What is kept of new checks"
                " can be chosen in the settings.",
            )
        ),
    ]
