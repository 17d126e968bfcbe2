"""Rule files, read into rules; each name is checked against what the other files define."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from logic.amounts import Compare
from logic.assessment import Sign
from logic.cues import Cue
from logic.deal import DEFAULT_PLATFORM, Answer, Deal, Stage
from logic.language import Localised
from logic.loading import problems
from logic.loading.checklist import ITEM
from logic.loading.node import Node
from logic.loading.replies import read_reply_name
from logic.loading.services import read_sources
from logic.resemblance import Likeness
from logic.rules import HandAnswer, Resembles, Rule, RuleExample, VerdictTable
from logic.shapes import SHAPE_NAMES
from logic.told import NOTHING_TOLD, Told
from logic.verdict import Verdict

WIDEST_GAP = 120
_DEFAULT_GAP = 20
_MANY_PARTS = 4
_COMPARED = 2
_SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Known:
    """The names a rule may use: what the other resource files define."""

    groups: Collection[str]
    sums: frozenset[str]
    features: Collection[str]
    categories: Collection[str]
    motives: Collection[str]
    replies: Collection[str]
    platforms: Collection[str]
    fact_states: Mapping[str, Collection[str]]
    placeholders: Collection[str]
    checklist: Collection[str]


def read_rule(node: Node, known: Known) -> Rule:
    """Read one `[[rule]]` table."""
    category = node.text("category")
    _must_exist(node, "category", category, known.categories, Localised("分類", "category"))
    cues = tuple(_cue(inner, known) for inner in node.nodes("cue"))
    needs = node.texts("needs", ())
    resembles = _resembles(node, known) if "resembles" in node else None
    answered = tuple(_hand_answer(inner, known) for inner in node.nodes("answered"))
    if [bool(cues), bool(needs), resembles is not None, bool(answered)].count(True) != 1:
        node.report(
            None,
            Localised(
                "[[rule.cue]]・needs・resembles・answered のうち、どれか 1 つだけが必要です。",
                "it needs one of [[rule.cue]], needs, resembles and answered, and only one.",
            ),
        )
    motives = node.texts("motives", ())
    for name in motives:
        _must_exist(node, "motives", name, known.motives, Localised("理由", "motive"))
    examples = node.node("examples")
    rule = Rule(
        id=node.text("id"),
        category=category,
        verdict=_verdict_table(node, known),
        cues=cues,
        sure=node.flag("sure", default=False),
        needs=needs,
        resembles=resembles,
        answered=answered,
        yields_to=node.texts("yields_to", ()),
        signs=tuple(_sign(node, name) for name in node.texts("signs")),
        title=node.localised("title", known.placeholders),
        why=node.localised("why", known.placeholders),
        todo=node.localised("todo", known.placeholders),
        normal=node.localised("normal", known.placeholders) if "normal" in node else None,
        motives=motives,
        reply=read_reply_name(node, known.replies),
        sources=read_sources(node),
        must_fire=_examples(examples, "must_fire", known),
        must_stay_silent=_examples(examples, "must_stay_silent", known),
    )
    if not rule.sources:
        node.report("source", problems.missing())
    examples.close()
    node.close()
    return rule


def _resembles(node: Node, known: Known) -> Resembles:
    inner = node.node("resembles")
    categories = inner.texts("categories")
    for name in categories:
        _must_exist(inner, "categories", name, known.categories, Localised("分類", "category"))
    likeness = inner.choice("likeness", Likeness, Likeness.STRONG)
    inner.close()
    return Resembles(frozenset(categories), likeness)


def _hand_answer(node: Node, known: Known) -> HandAnswer:
    item = node.text("item")
    _must_exist(node, "item", item, known.checklist, ITEM)
    if "answer" not in node:
        node.report("answer", problems.missing())
    answer = HandAnswer(item, node.choice("answer", Answer, Answer.NO))
    node.close()
    return answer


def _verdict_table(node: Node, known: Known) -> VerdictTable:
    if isinstance(node.raw("verdict"), str):
        verdict = node.choice("verdict", Verdict, Verdict.CLEAR)
        return VerdictTable(None, {"always": verdict})
    inner = node.node("verdict")
    by = inner.text("by")
    at_stage = None
    if "at_stage" in inner:
        at_stage = inner.choice("at_stage", Stage, Stage.AFTER_ESCROW)
    if by == "stage":
        keys: Collection[str] = [stage.value for stage in Stage]
    else:
        _must_exist(
            inner, "by", by, ["stage", *known.fact_states], Localised("事実", "platform fact")
        )
        keys = sorted(known.fact_states.get(by, ()))
    verdicts = {key: _verdict_or_silent(inner, key) for key in keys}
    for key in keys:
        if key not in inner:
            inner.report(key, problems.missing())
    inner.close()
    return VerdictTable(by, verdicts, at_stage)


def _verdict_or_silent(node: Node, key: str) -> Verdict | None:
    """A verdict, or None for "silent": the rule has nothing to say there."""
    if node.raw(key) == _SILENT:
        node.text(key)
        return None
    return node.choice(key, Verdict, Verdict.CLEAR)


def _cue(node: Node, known: Known) -> Cue:
    parts = tuple(
        part
        for part in (_part(node, "parts", value, known) for value in node.values("parts"))
        if part
    )
    if not 1 <= len(parts) <= _MANY_PARTS:
        node.report("parts", Localised("1〜4 個にしてください。", "there must be 1 to 4 parts."))
    cue = Cue(
        parts=parts,
        within=node.number("within", _DEFAULT_GAP),
        any_order=node.flag("any_order", default=False),
        across=node.flag("across", default=False),
        when=frozenset(node.texts("when", ())),
        unless=frozenset(node.texts("unless", ())),
        after_own=_part(node, "after_own", list(node.texts("after_own", ())), known),
        compare=node.choice("compare", Compare, Compare.FALLS) if "compare" in node else None,
    )
    if cue.within > WIDEST_GAP:
        node.report(
            "within", Localised(f"{WIDEST_GAP} 以下にしてください。", f"at most {WIDEST_GAP}.")
        )
    for key, features in (("when", cue.when), ("unless", cue.unless)):
        for feature in sorted(features):
            _must_exist(node, key, feature, known.features, Localised("印", "mark"))
    if cue.compare and sum(bool(part & known.sums) for part in cue.parts) < _COMPARED:
        node.report(
            "compare",
            Localised(
                "金額の組（[[amount]]）が部品に 2 つ必要です。",
                "two of the parts must be groups of sums ([[amount]]).",
            ),
        )
    if cue.when & cue.unless:
        node.report(
            "when",
            Localised(
                "when と unless に同じ印があり、決して見つかりません。",
                "when and unless share a mark, so it can never be found.",
            ),
        )
    node.close()
    return cue


def _part(node: Node, key: str, value: Any, known: Known) -> frozenset[str]:
    """A part: "@group", "#shape", or a list of these."""
    names = value if isinstance(value, list) else [value]
    groups: set[str] = set()
    for name in names:
        if not isinstance(name, str) or name[:1] not in ("@", "#"):
            node.report(
                key,
                Localised(
                    "「@ことばの組」か「#形」で書いてください。",
                    'write "@group" (resources/words) or "#shape".',
                ),
            )
        elif name.startswith("#"):
            _must_exist(node, key, name, SHAPE_NAMES, Localised("形", "shape"))
            groups.add(name)
        else:
            _must_exist(node, key, name[1:], known.groups, Localised("ことばの組", "word group"))
            groups.add(name[1:])
    return frozenset(groups)


def _examples(node: Node, key: str, known: Known) -> tuple[RuleExample, ...]:
    """Examples: a text, or a table with the text, its deal, and what was answered by hand."""
    examples: list[RuleExample] = []
    values = node.values(key)
    if not values:
        node.report(key, problems.missing())
    for at, value in enumerate(values):
        if isinstance(value, str):
            examples.append(RuleExample(value, Deal()))
        elif isinstance(value, dict):
            examples.append(_example(node.item(key, at), known))
        else:
            node.report(key, problems.wrong_type(Localised("文章か表", "a text or a table")))
    return tuple(examples)


def _example(node: Node, known: Known) -> RuleExample:
    platform = node.text("platform", DEFAULT_PLATFORM)
    _must_exist(node, "platform", platform, known.platforms, Localised("サービス", "platform"))
    example = RuleExample(
        node.text("text"),
        Deal(
            platform,
            node.choice("contract", Answer, Answer.NO),
            node.choice("escrow", Answer, Answer.NO),
            node.choice("approved", Answer, Answer.NO),
        ),
        _told(node.node("answers"), known) if "answers" in node else NOTHING_TOLD,
    )
    node.close()
    return example


def _told(node: Node, known: Known) -> Told:
    """Answers given by hand: a table of items and yes, no or unknown."""
    told = NOTHING_TOLD
    for item in node:
        _must_exist(node, item, item, known.checklist, ITEM)
        told = told.with_answer(item, node.choice(item, Answer, Answer.UNKNOWN))
    return told


def _sign(node: Node, name: str) -> Sign:
    for sign in Sign:
        if sign.value == name:
            return sign
    node.report("signs", problems.not_one_of(name, [sign.value for sign in Sign]))
    return Sign.BREAKS_RULES


def _must_exist(node: Node, key: str, name: str, defined: Collection[str], kind: Localised) -> None:
    if name and name not in defined:
        node.report(key, problems.no_such(kind, name, defined))
