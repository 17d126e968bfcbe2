"""Help files, read into data: places to ask, and what to do after an act."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import PurePath

from logic.help import Act, ActSource, ActStep, Country, Place
from logic.language import Localised
from logic.loading import problems
from logic.loading.files import Collected, ResourceFiles
from logic.loading.node import Node
from logic.loading.services import read_sources

_PLACE = Localised("相談先", "place")
_PLATFORM = Localised("サービス", "platform")


def read_places(files: ResourceFiles) -> Collected[Place]:
    """All places to ask, in the order of their files."""
    places: Collected[Place] = Collected()
    for node in files.all("help/places"):
        for inner in node.nodes("place"):
            place = _place(inner)
            places.add(place.id, "id", inner, place)
        node.close()
    return places


def read_acts(
    files: ResourceFiles,
    order: Collection[str],
    names: Collection[str],
    platforms: Collection[str],
    places: Collection[str],
) -> Collected[Act]:
    """The acts that rulebook.toml lists, each in a file named by its id.

    `names` are the placeholders that steps may use.
    """
    acts: Collected[Act] = Collected()
    for node in files.all("help/acts"):
        if PurePath(node.file).stem not in order:
            node.report(None, problems.not_listed("rulebook.toml"))
    for id_ in order:
        node = files.one(f"help/acts/{id_}.toml")
        act = Act(
            id=node.text("id"),
            label=node.localised("label"),
            heading=node.localised("heading"),
            calm=node.localised("calm"),
            steps=tuple(_step(inner, names, platforms, places) for inner in node.nodes("step")),
            sources=tuple(_act_sources(node)),
        )
        if act.id and act.id != id_:
            node.report("id", problems.not_one_of(act.id, [id_]))
        for key, found in (("step", act.steps), ("source", act.sources)):
            if not found:
                node.report(key, problems.missing())
        node.close()
        acts.add(id_, "id", node, act)
    return acts


def _place(node: Node) -> Place:
    place = Place(
        id=node.text("id"),
        country=node.choice("country", Country, Country.JAPAN) if "country" in node else None,
        name=node.localised("name"),
        about=node.localised("about"),
        how=node.localised("how"),
        hours=node.localised("hours") if "hours" in node else None,
        hours_confirmed=node.flag("hours_confirmed", default="hours" in node),
        speaks=node.localised("speaks"),
        sources=read_sources(node),
    )
    if place.hours is None and "hours_confirmed" in node:
        node.report(
            "hours_confirmed",
            Localised("hours があるときだけ書けます。", "only where there are hours."),
        )
    if not place.sources:
        node.report("source", problems.missing())
    node.close()
    return place


def _step(
    node: Node, names: Collection[str], platforms: Collection[str], places: Collection[str]
) -> ActStep:
    text = Localised(node.text("ja"), node.text("en"))
    node.check_placeholders(text, names)
    step = ActStep(
        text=text,
        platforms=_known(node, "platforms", platforms, _PLATFORM),
        other_than=_known(node, "except", platforms, _PLATFORM),
        countries=tuple(_countries(node)),
        places=_known(node, "places", places, _PLACE),
    )
    node.close()
    return step


def _known(node: Node, key: str, known: Collection[str], kind: Localised) -> tuple[str, ...]:
    """The ids under `key`; an unknown one is reported."""
    ids = node.texts(key, ())
    for id_ in ids:
        if id_ not in known:
            node.report(key, problems.no_such(kind, id_, known))
    return ids


def _act_sources(node: Node) -> Iterable[ActSource]:
    for inner in node.nodes("source"):
        yield ActSource(
            title=inner.localised("title"),
            where=inner.text("where"),
            checked=inner.day("checked"),
            countries=tuple(_countries(inner)),
        )
        inner.close()


def _countries(node: Node) -> Iterable[Country]:
    for name in node.texts("countries", ()):
        if name in list(Country):
            yield Country(name)
        else:
            node.report("countries", problems.not_one_of(name, list(Country)))
