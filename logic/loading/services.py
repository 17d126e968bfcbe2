"""Platform files, read into data."""

from __future__ import annotations

import re

from logic.assessment import Source
from logic.deal import Stage
from logic.language import Localised
from logic.loading.node import Node
from logic.platforms import Permission, Platform, Switch

SWITCHES = ("contract", "escrow", "approved")
TERMS = ("contract", "escrow", "approval", "messages", "desk")
"""What each service must have its own word for; rule texts use them as {contract} and so on.

`service` may be given too, where the name in the list does not read well inside a sentence.
"""

_EVERY_STAGE = "every_stage"
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+){1,4}")


def read_platform(node: Node) -> Platform:
    """Read one platform file."""
    switches_node = node.node("switches")
    switches = {
        name: _switch(switches_node.node(name)) for name in SWITCHES if name in switches_node
    }
    switches_node.close()
    terms_node = node.node("terms")
    terms = {name: terms_node.localised(name) for name in TERMS}
    if "service" in terms_node:
        terms["service"] = terms_node.localised("service")
    terms_node.close()
    platform = Platform(
        id=node.text("id"),
        name=node.localised("name"),
        switches=switches,
        facts=_facts(node.node("facts")),
        approved_facts=_facts(node.node("approved_facts")) if "approved_facts" in node else {},
        terms=terms,
        report=node.localised("report"),
        has_rules=node.flag("has_rules", default=True),
        filter_words=node.texts("filter_words", ()),
        domains=_domains(node),
        ordinary_names=node.texts("ordinary_names", ()),
        sources=read_sources(node),
    )
    node.close()
    return platform


def _domains(node: Node) -> tuple[str, ...]:
    """Its own addresses, as they stand in a link: lower case, no https, no path."""
    domains = node.texts("domains", ())
    for domain in domains:
        if not _DOMAIN.fullmatch(domain):
            node.report(
                "domains",
                Localised(
                    f"「{domain}」は「example.jp」のように書いてください"
                    "（小文字。https:// や / 以降は付けない）。",
                    f'write "{domain}" like "example.jp": lower case, no https://, no path.',
                ),
            )
    return domains


def read_sources(node: Node) -> tuple[Source, ...]:
    """The `[[source]]` tables of a rule or platform."""
    sources = []
    for inner in node.nodes("source"):
        sources.append(Source(inner.localised("title"), inner.text("where"), inner.day("checked")))
        inner.close()
    return tuple(sources)


def _switch(node: Node) -> Switch:
    switch = Switch(node.localised("question"), node.localised("where"))
    node.close()
    return switch


def _facts(node: Node) -> dict[str, dict[Stage, Permission]]:
    facts: dict[str, dict[Stage, Permission]] = {}
    for name in node:
        inner = node.node(name)
        if _EVERY_STAGE in inner:
            permission = _permission(inner.node(_EVERY_STAGE))
            facts[name] = dict.fromkeys(Stage, permission)
        else:
            facts[name] = {stage: _permission(inner.node(stage.value)) for stage in Stage}
        inner.close()
    return facts


def _permission(node: Node) -> Permission:
    permission = Permission(node.text("state"), node.localised("note"))
    node.close()
    return permission
