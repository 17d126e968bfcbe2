"""Platform files and reply files, read into data."""

from __future__ import annotations

from logic.assessment import Source
from logic.deal import Stage
from logic.language import Localised
from logic.loading import problems
from logic.loading.node import Node
from logic.platforms import Permission, Platform, Switch
from logic.replies import ReplyTemplate, ReplyText

SWITCHES = ("contract", "escrow", "approved")
TERMS = ("contract", "escrow", "approval", "messages", "desk")
"""What each service must have its own word for; rule texts use them as {contract} and so on.

`service` may be given too, where the name in the list does not read well inside a sentence.
"""

_EVERY_STAGE = "every_stage"


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
        sources=read_sources(node),
    )
    node.close()
    return platform


def read_sources(node: Node) -> tuple[Source, ...]:
    """The `[[source]]` tables of a rule or platform."""
    sources = []
    for inner in node.nodes("source"):
        sources.append(Source(inner.localised("title"), inner.text("where"), inner.day("checked")))
        inner.close()
    return tuple(sources)


def read_reply(node: Node, names: frozenset[str], platforms: frozenset[str]) -> ReplyTemplate:
    """Read one `[[reply]]` table; `names` are the placeholders its texts may use."""
    wordings = []
    for inner in node.nodes("wording"):
        only_on = inner.texts("platforms", ())
        for name in only_on:
            if name not in platforms:
                kind = Localised("サービス", "platform")
                inner.report("platforms", problems.no_such(kind, name, platforms))
        stages = tuple(_stage(inner, "stages", name) for name in inner.texts("stages", ()))
        text = Localised(inner.text("ja"), inner.text("en"))
        inner.check_placeholders(text, names)
        wordings.append(ReplyText(only_on, stages, text))
        inner.close()
    if not wordings or wordings[-1].platforms or wordings[-1].stages:
        node.report(
            "wording",
            Localised(
                "最後の wording は、どのサービス・段階でも使える文（条件なし）にしてください。",
                "the last wording must fit everywhere (no platforms, no stages).",
            ),
        )
    reply = ReplyTemplate(node.text("id"), node.localised("label"), tuple(wordings))
    node.close()
    return reply


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


def _stage(node: Node, key: str, name: str) -> Stage:
    for stage in Stage:
        if stage.value == name:
            return stage
    node.report(key, problems.not_one_of(name, [stage.value for stage in Stage]))
    return Stage.BEFORE_CONTRACT
