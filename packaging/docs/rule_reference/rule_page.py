"""The page of one rule."""

from __future__ import annotations

import re

from logic.advice import what_would_be_normal
from logic.assess import cues_found
from logic.assessment import Finding, Source
from logic.counterfactual import change_of_deal
from logic.cues import Cue
from logic.deal import DEFAULT_PLATFORM, Answer, Deal
from logic.language import Localised
from logic.message import Message
from logic.resemblance import Likeness
from logic.rules import HandAnswer, Resembles, Rule, RuleExample
from logic.verdict import Verdict
from rule_reference.cue_sentences import marks, sentence
from rule_reference.markdown import both, bullets, code, page, paragraphs, prose
from rule_reference.verdict_tables import cell, verdict_table
from rule_reference.vocabulary import Vocabulary

_ADDRESS = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[!-'*-~]*)?")
_ANSWERS = {
    Answer.YES: Localised("済み", "yes"),
    Answer.NO: Localised("まだ", "no"),
    Answer.UNKNOWN: Localised("わからない", "unknown"),
}
_EXAMPLES = (
    "何も添えていない例文は「その他のサービス」で、契約も仮払いもまだのときのものです。"
    "⏎ は改行です。 / "
    "An example with nothing beside it stands for another service, before contract and escrow. "
    "⏎ is a line break."
)
_NO_SIGN = "どちらのしるしでもありません。 / Neither of broken rules nor of fraud."
_ANY_CUE = (
    "クライアントの言葉に、次のどれか一つがあるとき。言葉は例で、表記のゆれも見つけます。 / "
    "Any one of these, in what the client says. The words are samples; "
    "other spellings of them are found too."
)
_BY_HAND = (
    "メッセージの言葉ではなく、あなたが[手で確かめた答え](checklist.md)が、次のとおりのとき。 / "
    "Not the words of a message, but what you [looked up by hand](checklist.md):"
)
_ALIKE = {
    Likeness.STRONG: (
        "決まった言葉はありません。次の分類のラベル付きメッセージと言い方がよく似ていて、"
        "ほかの項目が同じ重さのことを言わないとき。 / "
        "No set words. Messages worded much like labelled ones of these categories, "
        "where no other rule says as much:"
    ),
    Likeness.WEAK: (
        "決まった言葉はありません。次の分類のラベル付きメッセージと言い方が少し似ていて、"
        "ほかの項目が何も言わないとき。 / "
        "No set words. Messages worded a little like labelled ones of these categories, "
        "where no other rule says anything:"
    ),
}


def rule_page(rule: Rule, vocabulary: Vocabulary) -> str:
    """Everything about one rule, as Markdown."""
    rulebook = vocabulary.rulebook
    names = rulebook.platforms[DEFAULT_PLATFORM].words
    title = rule.title.fill(**names)
    category = rulebook.categories[rule.category]
    signs = [both(vocabulary.named("signs", sign.value)) for sign in rule.signs]
    motives = [both(rulebook.motives[id_]) for id_ in rule.motives]
    return page(
        f"# {prose(title.ja)}",
        f"**{prose(title.en)}**",
        f"`{rule.id}` · {both(category)} · [一覧 / All rules](README.md)",
        "## 判定 / Verdict",
        verdict_table(rule, vocabulary),
        "## 何のしるしか / What it is a sign of",
        bullets(signs) if signs else _NO_SIGN,
        "## なぜ / Why",
        paragraphs(rule.why.fill(**names)),
        "## すること / What to do",
        paragraphs(rule.todo.fill(**names)),
        *_section("## こうなら普通です / What would make it ordinary", _normal(rule, vocabulary)),
        *_section("## なぜこう言ってくるのか / Why clients do this", motives),
        "## 何を見ているか / What it looks for",
        _looks_for(rule, vocabulary),
        *_examples(rule, vocabulary),
        "## 返信 / Replies",
        _reply(rule, vocabulary),
        "## 出典 / Sources",
        sources(rule.sources),
    )


def sources(listed: tuple[Source, ...]) -> str:
    """Where it is written, and the day somebody looked."""
    return bullets(
        f"{both(source.title)}: {_where(source.where)} ({source.checked.isoformat()})"
        for source in listed
    )


def _where(where: str) -> str:
    """An address to follow, or words on where to look."""
    if _ADDRESS.fullmatch(where):
        return f"[{prose(where)}](https://{where})"
    return code(where)


def _section(heading: str, items: list[str]) -> tuple[str, ...]:
    return (heading, bullets(items)) if items else ()


def _normal(rule: Rule, vocabulary: Vocabulary) -> list[str]:
    """What the answer itself would say of this finding alone, at the usual start."""
    rulebook, deal = vocabulary.rulebook, Deal()
    platform = rulebook.platforms[deal.platform]

    def verdict_in(changed: Deal) -> Verdict:
        return rule.verdict.verdict(platform, changed) or Verdict.CLEAR

    finding = Finding(
        *(rule.id, rule.category, verdict_in(deal), rule.title, rule.why, rule.todo),
        *(rule.signs, rule.sources, ()),
    )
    change = change_of_deal(deal, platform, verdict_in)
    changes = [change] if change else []
    said = what_would_be_normal(Message(""), [finding], changes, platform, rulebook)
    return [both(text) for text in said]


def _looks_for(rule: Rule, vocabulary: Vocabulary) -> str:
    yields = _links(rule.yields_to, vocabulary)
    gives_way = (
        "次のどれかが見つかったときは、そちらに任せて何も言いません。 / "
        f"It stays silent where one of these was found:\n\n{yields}"
        if yields
        else ""
    )
    if rule.needs:
        needed = _links(rule.needs, vocabulary)
        together = "次のすべてが、同じメッセージで見つかったとき。 / All of these in one message:"
        return page(together, needed, gives_way).rstrip()
    if rule.answered:
        given = bullets(answer_given(one, vocabulary) for one in rule.answered)
        return page(_BY_HAND, given, gives_way).rstrip()
    if rule.resembles:
        return page(
            _ALIKE[rule.resembles.likeness], _categories(rule.resembles, vocabulary)
        ).rstrip()
    shared = frozenset.intersection(*(cue.unless for cue in rule.cues))
    never = marks(shared, vocabulary)
    exceptions = (
        f"どの場合も、次のものは数えません：{never.ja}。\n\nNever counted: {never.en}."
        if shared
        else ""
    )
    shown = [cues_found(Message(example.text), vocabulary.rulebook) for example in rule.must_fire]
    cues = []
    for at, cue in enumerate(rule.cues, 1):
        examples = [number for number, found in enumerate(shown, 1) if (rule.id, cue) in found]
        cues.append(f"{at}. {_cue(cue, shared, examples, vocabulary)}")
    return page(_ANY_CUE, "\n".join(cues), exceptions, gives_way).rstrip()


def _categories(resembles: Resembles, vocabulary: Vocabulary) -> str:
    names = vocabulary.rulebook.categories
    return bullets(both(name) for id_, name in names.items() if id_ in resembles.categories)


def _cue(cue: Cue, shared: frozenset[str], examples: list[int], vocabulary: Vocabulary) -> str:
    """A cue in both languages, what else it asks for, and the examples that show it."""
    said = sentence(cue, vocabulary)
    ja, en = [said.ja], [said.en]
    if cue.when:
        only = marks(cue.when, vocabulary)
        ja.append(f"次のときだけ：{only.ja}。")
        en.append(f"Only with: {only.en}.")
    if cue.unless - shared:
        never = marks(cue.unless - shared, vocabulary)
        ja.append(f"次は数えません：{never.ja}。")
        en.append(f"Not counted: {never.en}.")
    if examples:
        numbers = ", ".join(map(str, examples))
        ja.append(f"（例文 {numbers}）")
        en.append(f"(examples: {numbers})")
    return f"{''.join(ja)}<br>{' '.join(en)}"


def answer_given(given: HandAnswer, vocabulary: Vocabulary) -> str:
    """A question of the hand checklist, and the answer to it."""
    item = vocabulary.rulebook.checklist[given.item]
    question, label = item.question, item.labels[given.answer]
    return (
        f"[{prose(question.ja)}](checklist.md#{item.id}) → {prose(label.ja)} / "
        f"{prose(question.en)} → {prose(label.en)}"
    )


def _links(ids: tuple[str, ...], vocabulary: Vocabulary) -> str:
    names = vocabulary.rulebook.platforms[DEFAULT_PLATFORM].words
    rules = vocabulary.rulebook.rules
    return bullets(f"[{both(rules[id_].title.fill(**names))}]({id_}.md)" for id_ in ids)


def _examples(rule: Rule, vocabulary: Vocabulary) -> tuple[str, ...]:
    fires = [_example(example, rule, vocabulary) for example in rule.must_fire]
    silent = [_example(example, None, vocabulary) for example in rule.must_stay_silent]
    return (
        "## 見つかる例文 / Examples that it finds",
        _EXAMPLES,
        "\n".join(f"{at}. {text}" for at, text in enumerate(fires, 1)),
        "## 似ているけれど、何も言わない例文 / Look-alikes on which it stays silent",
        "\n".join(f"{at}. {text}" for at, text in enumerate(silent, 1)),
    )


def _example(example: RuleExample, rule: Rule | None, vocabulary: Vocabulary) -> str:
    """A message, the deal it stands in where that is not the usual start, and the verdict."""
    text, deal = code(example.text), example.deal
    platform = vocabulary.rulebook.platforms[deal.platform]
    lines = [text]
    if deal != Deal():
        switches = [("契約", "contract", deal.contract), ("仮払い", "escrow", deal.escrow)]
        if deal.approved is not Answer.NO:
            switches.append(("承認", "approved", deal.approved))
        ja = "・".join(f"{name} {_ANSWERS[answer].ja}" for name, _, answer in switches)
        en = ", ".join(f"{name} {_ANSWERS[answer].en}" for _, name, answer in switches)
        lines.append(f"{both(platform.name)}: {ja} / {en}")
    for item, answer in example.told.answers:
        lines.append(answer_given(HandAnswer(item, answer), vocabulary))
    if rule is not None and rule.verdict.by is not None:
        lines.append(f"→ {cell(rule.verdict.verdict(platform, deal), vocabulary)}")
    return "<br>".join(lines)


def _reply(rule: Rule, vocabulary: Vocabulary) -> str:
    """The reply it names itself; without one, the verdict's is offered."""
    if rule.reply is None:
        return (
            "判定ごとの返信を使います（[replies.md](replies.md)）。 / "
            "That of the verdict ([replies.md](replies.md))."
        )
    label = vocabulary.rulebook.replies[rule.reply].label
    return bullets([f"[{both(label)}](replies.md#{rule.reply})"])
