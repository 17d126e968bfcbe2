"""Reply files, read into data: one file a situation, one array of tables a tone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import PurePath

from logic.assessment import Tone
from logic.deal import Stage
from logic.language import Localised
from logic.loading import problems
from logic.loading.files import Collected
from logic.loading.node import Node
from logic.replies import ReplyText, Situation

_SITUATION = Localised("返信文", "reply")


def read_replies(
    files: Iterable[Node], names: Collection[str], platforms: Collection[str]
) -> Collected[Situation]:
    """Read all reply files. `names` are the placeholders that texts may use.

    A tone is an array of tables, or the id of another file whose wordings of it are used.
    """
    situations: Collected[Situation] = Collected()
    borrowed: list[tuple[Node, str, Tone, str]] = []
    wordings: dict[str, dict[Tone, tuple[ReplyText, ...]]] = {}
    for node in files:
        id_, named = PurePath(node.file).stem, node.text("id")
        if named and named != id_:
            node.report("id", problems.not_one_of(named, [id_]))
        own = wordings[id_] = {}
        for tone in Tone:
            if isinstance(node.raw(tone.value), str):
                borrowed.append((node, id_, tone, node.text(tone.value)))
            else:
                own[tone] = _wordings(node, tone, names, platforms)
        situations.add(id_, "id", node, Situation(id_, node.localised("label"), own))
        node.close()
    borrows = {(id_, tone) for _, id_, tone, _ in borrowed}
    for node, id_, tone, lender in borrowed:
        if lender not in wordings:
            node.report(tone.value, problems.no_such(_SITUATION, lender, wordings))
        elif (lender, tone) in borrows:
            node.report(tone.value, problems.borrows_too(lender))
        wordings[id_][tone] = wordings.get(lender, {}).get(tone, ())
    return situations


def read_reply_name(node: Node, known: Collection[str]) -> str | None:
    """The situation that a rule or verdict names under `reply`; None when it names none."""
    if "reply" not in node:
        return None
    name = node.text("reply")
    if name and name not in known:
        node.report("reply", problems.no_such(_SITUATION, name, known))
    return name


def read_stages(node: Node) -> tuple[Stage, ...]:
    """The stages that something is for, under `stages`; none when it is for all."""
    return tuple(_stage(node, name) for name in node.texts("stages", ()))


def _wordings(
    node: Node, tone: Tone, names: Collection[str], platforms: Collection[str]
) -> tuple[ReplyText, ...]:
    found = tuple(_wording(inner, names, platforms) for inner in node.nodes(tone.value))
    if not found:
        node.report(tone.value, problems.missing())
    elif found[-1].platforms or found[-1].stages:
        node.report(
            tone.value,
            Localised(
                "最後の文は、どのサービス・段階でも使えるもの（条件なし）にしてください。",
                "the last one must fit everywhere (no platforms, no stages).",
            ),
            len(found) - 1,
        )
    return found


def _wording(node: Node, names: Collection[str], platforms: Collection[str]) -> ReplyText:
    only_on = node.texts("platforms", ())
    for name in only_on:
        if name not in platforms:
            kind = Localised("サービス", "platform")
            node.report("platforms", problems.no_such(kind, name, platforms))
    stages = read_stages(node)
    text = Localised(node.text("ja"), node.text("en"))
    node.check_placeholders(text, names)
    node.close()
    return ReplyText(only_on, stages, text)


def _stage(node: Node, name: str) -> Stage:
    for stage in Stage:
        if stage.value == name:
            return stage
    node.report("stages", problems.not_one_of(name, [stage.value for stage in Stage]))
    return Stage.BEFORE_CONTRACT
