"""Links that borrow a service's name, told from the service's own and from honest strangers'."""

from __future__ import annotations

import pytest

from logic.fold import fold
from logic.links import OwnAddresses, lookalike_hits
from logic.rulebook import Rulebook

OWN = OwnAddresses(
    ["aozora.jp", "help.aozora-desk.example", "lantern.jp", "writer.com"],
    ["lanterns", "writer", "writers", "ghostwriters"],
)


def borrowed(text: str, own: OwnAddresses = OWN) -> list[str]:
    """The links in a text that borrow a name, as they are written there."""
    folded = fold(text)
    places = (folded.origin(hit.start, hit.end) for hit in lookalike_hits(folded, own))
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize(
    "host",
    [
        "aozora-login.example",
        "secure.aozora.example",
        "aozora.jp.evil.example",
        "myaozora.example",
        "aozorapay.example",
        "ao-zora.example",
        "a0zora.example",
        "aozorra.example",
        "aozra.example",
        "aozroa.example",
        "aozura.example",
        "lantem.example",
        "Iantern.example",
        "wrlter.example",
        "writter.example",
    ],
)
def test_a_strangers_address_with_the_services_name(host: str) -> None:
    assert borrowed(f"こちらです https://{host}/in") == [f"https://{host}/in"]
    assert borrowed(f"{host} でログインしてください") == [host]


@pytest.mark.parametrize(
    "host",
    [
        "aozora.jp",
        "www.aozora.jp",
        "blog.aozora.jp",
        "help.aozora-desk.example",
        "azure.example",
        "lanterns.example",
        "paper-lanterns.example",
        "writers-guild.example",
        "ghostwriters.example",
        "studio.example",
        "pick-ao-zora.example",
    ],
)
def test_the_services_own_and_honest_strangers(host: str) -> None:
    assert borrowed(f"こちらです https://{host}/in") == []


@pytest.mark.parametrize(
    "text",
    [
        "I only pay on aozora.the rest is talk.",
        "aozora、lanternのどちらでも大丈夫です。",
        "Our Aozora-style demo page is ready.",
        "1.5円、2.5円のどちらですか。",
        "",
    ],
)
def test_words_that_are_no_address(text: str) -> None:
    assert borrowed(text) == []


def test_full_width_and_capitals_hide_nothing() -> None:
    assert borrowed("ＡＯＺＯＲＡ－ｌｏｇｉｎ．ｅｘａｍｐｌｅ へ") == [
        "ＡＯＺＯＲＡ－ｌｏｇｉｎ．ｅｘａｍｐｌｅ"
    ]


def test_a_rulebook_without_addresses_finds_nothing() -> None:
    assert borrowed("https://aozora-login.example", OwnAddresses([], [])) == []


def test_every_service_on_the_net_names_its_addresses(rulebook: Rulebook) -> None:
    """A new service without them would leave its name to whoever borrows it."""
    without = {id_ for id_, platform in rulebook.platforms.items() if not platform.domains}
    assert without == {"other", "none"}


@pytest.mark.parametrize("written", ["https://{}", "http://www.{}/login", "{}"])
def test_no_services_own_address_is_taken_for_a_false_one(rulebook: Rulebook, written: str) -> None:
    for platform in rulebook.platforms.values():
        for domain in platform.domains:
            assert borrowed(written.format(domain), rulebook.own_addresses) == []


def test_the_sources_of_the_services_stand_on_their_own_addresses(rulebook: Rulebook) -> None:
    for platform in rulebook.platforms.values():
        for source in platform.sources:
            assert borrowed(f"https://{source.where}", rulebook.own_addresses) == []
