"""The page of what a person looks up by hand."""

from __future__ import annotations

from logic.checklist import CheckItem
from logic.deal import DEFAULT_PLATFORM, Answer
from rule_reference.markdown import both, bullets, page, paragraphs, prose
from rule_reference.vocabulary import Vocabulary


def checklist(vocabulary: Vocabulary) -> str:
    """checklist.md: each question, its answers and what they do, and how to look it up."""
    items = vocabulary.rulebook.checklist.values()
    return page(
        "# 手で確かめること / What to look up by hand",
        "[ルールの一覧 / All rules](README.md)",
        "メッセージだけではわからないことです。答えは、メッセージの言葉といっしょに判定に加わります。"
        "答えなくてもかまいません。",
        "What a message cannot tell. The answers join the judgement beside its words. None of them "
        "has to be given.",
        *(_item(item, vocabulary) for item in items),
    )


def _item(item: CheckItem, vocabulary: Vocabulary) -> str:
    rulebook = vocabulary.rulebook
    usual = rulebook.platforms[DEFAULT_PLATFORM]
    ways = [
        f"{both(platform.name)}: {both(item.how_for(platform))}"
        for platform in rulebook.platforms.values()
        if platform.id in item.how_on
    ]
    not_asked = [both(rulebook.platforms[id_].name) for id_ in item.other_than]
    return page(
        f'<a id="{item.id}"></a>',
        f"## {both(item.question)}",
        f"`{item.id}`",
        bullets(_answer(item, answer, vocabulary) for answer in Answer),
        "**確かめ方 / How to look it up**",
        paragraphs(item.how.fill(**usual.words)),
        bullets(ways),
        f"聞かないサービス / Not asked on: {', '.join(not_asked)}" if not_asked else "",
    ).rstrip()


def _answer(item: CheckItem, answer: Answer, vocabulary: Vocabulary) -> str:
    """What the button says, and the rules that this answer makes fire."""
    label = item.labels[answer]
    names = vocabulary.rulebook.platforms[DEFAULT_PLATFORM].words
    rules = [
        f"[{prose(rule.title.fill(**names).ja)}]({rule.id}.md)"
        for rule in vocabulary.rulebook.rules.values()
        if any((one.item, one.answer) == (item.id, answer) for one in rule.answered)
    ]
    return f"{both(label)}{' → ' if rules else ''}{', '.join(rules)}"
