"""checklist.toml, read into the items that the user looks up by hand."""

from __future__ import annotations

from collections.abc import Collection

from logic.checklist import CheckItem, Shelf
from logic.deal import Answer
from logic.language import Localised
from logic.loading import problems
from logic.loading.files import Collected
from logic.loading.node import Node

ITEM = Localised("手で確かめる項目", "item of checklist.toml")
_PLATFORM = Localised("サービス", "platform")


def read_checklist(
    node: Node, names: Collection[str], platforms: Collection[str]
) -> Collected[CheckItem]:
    """All items, in the order of the file, which is the order on the screen.

    `names` are the placeholders that how to look it up may use; a question is asked alike
    everywhere.
    """
    items: Collected[CheckItem] = Collected()
    for inner in node.nodes("item"):
        item = _item(inner, names, platforms)
        items.add(item.id, "id", inner, item)
    if not items:
        node.report("item", problems.missing())
    node.close()
    return items


def _item(node: Node, names: Collection[str], platforms: Collection[str]) -> CheckItem:
    item = CheckItem(
        id=node.text("id"),
        shelf=node.choice("shelf", Shelf, Shelf.LIST),
        question=node.localised("question", ()),
        labels=_by_answer(node.node("labels")),
        says=_by_answer(node.node("says")),
        how=node.localised("how", names),
        how_on=_by_platform(node.node("how_on"), names, platforms) if "how_on" in node else {},
        other_than=node.texts("except", ()),
    )
    for name in item.other_than:
        if name not in platforms:
            node.report("except", problems.no_such(_PLATFORM, name, platforms))
        elif name in item.how_on:
            node.report(
                "except",
                Localised(
                    f"「{name}」には how_on があります。どちらか一方にしてください。",
                    f'how_on tells how to look it up on "{name}"; it must be one or the other.',
                ),
            )
    node.close()
    return item


def _by_answer(node: Node) -> dict[Answer, Localised]:
    texts = {answer: node.localised(answer.value, ()) for answer in Answer}
    node.close()
    return texts


def _by_platform(
    node: Node, names: Collection[str], platforms: Collection[str]
) -> dict[str, Localised]:
    for name in node:
        if name not in platforms:
            node.report(name, problems.no_such(_PLATFORM, name, platforms))
    return {name: node.localised(name, names) for name in node}
