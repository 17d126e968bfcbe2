"""The pages beside the rules: the index, the services, the replies, the marks."""

from __future__ import annotations

from collections.abc import Iterable

from logic.assessment import Tone
from logic.deal import DEFAULT_PLATFORM, Stage
from logic.platforms import Permission, Platform
from logic.reading import OWN_MARKS
from logic.replies import ReplyText
from logic.rules import Rule
from logic.verdict import Verdict
from logic.words import Mark
from rule_reference.cue_sentences import samples
from rule_reference.markdown import both, bullets, fence, page, prose, table
from rule_reference.rule_page import sources
from rule_reference.verdict_tables import cell, depends_on, weightiest
from rule_reference.vocabulary import Vocabulary

GENERATED = "<!-- Written by `make docs` from resources/. Changes made here are lost. -->"


def index(vocabulary: Vocabulary) -> str:
    """README.md: how many rules there are, and each by category and by verdict."""
    rulebook = vocabulary.rulebook
    rules = list(rulebook.rules.values())
    counts = [
        ("ルール / rules", len(rules)),
        ("手がかり / cues", sum(len(rule.cues) for rule in rules)),
        ("言葉の組 / word groups", len(vocabulary.groups)),
        ("言葉 / words", sum(len(one.ja) + len(one.en) for one in vocabulary.groups.values())),
        (
            "例文 / examples",
            sum(len(rule.must_fire) + len(rule.must_stay_silent) for rule in rules),
        ),
        ("サービス / services", len(rulebook.platforms)),
    ]
    by_category = []
    for id_, name in rulebook.categories.items():
        found = [rule for rule in rules if rule.category == id_]
        if found:
            by_category += [f"### {both(name)}", _rules(found, vocabulary)]
    by_verdict = []
    for verdict in reversed(Verdict):
        found = [rule for rule in rules if weightiest(rule, vocabulary) is verdict]
        if found:
            by_verdict += [f"### {cell(verdict, vocabulary)}", bullets(_links(found, vocabulary))]
    return page(
        "# ルールの一覧 / The rules",
        "アプリがメッセージの何を見て、何と判定するかを、ルールごとに1ページで説明しています。"
        f"ルールの版：{rulebook.version}。",
        f"What the app looks for in a message and what it decides. Rules version: "
        f"{rulebook.version}.",
        table(["", "数 / number"], [[name, f"{count:,}"] for name, count in counts]),
        bullets(
            [
                "[サービスごとの決まり / What each service allows](platforms.md)",
                "[返信文 / Replies](replies.md)",
                "[数えない場合 / When words do not count](marks.md)",
                "[手で確かめること / What to look up by hand](checklist.md)",
            ]
        ),
        "サービスによって呼び方の違う言葉（契約、仮払いなど）は、各ページでは「その他のサービス」の"
        "呼び方で書いています。 / Words that differ by service (contract, escrow …) are those of "
        "“another service” on these pages.",
        "## 分類ごと / By category",
        *by_category,
        "## 判定ごと / By verdict",
        "どこかのサービス・段階で出る、いちばん重い判定で分けています。 / "
        "By the heaviest verdict on any service, at any stage.",
        *by_verdict,
    )


def platforms(vocabulary: Vocabulary) -> str:
    """platforms.md: what each service allows at each stage, in its own words."""
    services = vocabulary.rulebook.platforms.values()
    names = [both(vocabulary.named("stages", stage.value)) for stage in Stage]
    facts: list[str] = []
    for fact in dict.fromkeys(name for service in services for name in service.facts):
        rows = []
        for service in services:
            link = f"[{both(service.name)}](#{service.id})"
            rows.append([link, *_states(service.facts[fact][stage] for stage in Stage)])
            if fact in service.approved_facts:
                approved = service.approved_facts[fact]
                once = f"{link}（承認後 / once approved）"
                rows.append([once, *_states(approved[stage] for stage in Stage)])
        states = dict.fromkeys(
            permission.state
            for service in services
            for held in (service.facts, service.approved_facts)
            for permission in held.get(fact, {}).values()
        )
        facts += [
            f'<a id="{fact}"></a>',
            f"## {both(vocabulary.named('facts', fact))}",
            table(["サービス / Service", *names], rows),
            bullets(f"`{state}` {both(vocabulary.named('states', state))}" for state in states),
        ]
    return page(
        "# サービスごとの決まり / What each service allows",
        "[ルールの一覧 / All rules](README.md)",
        *facts,
        "## サービス / Services",
        *(_service(service, vocabulary) for service in services),
    )


def replies(vocabulary: Vocabulary) -> str:
    """replies.md: every situation with all its wordings, tone by tone."""
    rulebook = vocabulary.rulebook
    tones = rulebook.texts["tones"]
    offered = [
        f"{cell(verdict, vocabulary)}: "
        f"[{both(rulebook.replies[advice.reply].label)}](#{advice.reply}), "
        f"{both(tones[advice.tone.value])}"
        for verdict, advice in rulebook.verdicts.items()
        if advice.reply
    ]
    listed = []
    for situation in rulebook.replies.values():
        listed += [f'<a id="{situation.id}"></a>', f"## {both(situation.label)}"]
        for tone in Tone:
            listed.append(f"### {both(tones[tone.value])}")
            for wording in situation.wordings[tone]:
                listed += _wording(wording, vocabulary)
    return page(
        "# 返信文 / Replies",
        "[ルールの一覧 / All rules](README.md)",
        "どの場面の返信にも、4つの言い方があります。それぞれ、最初に当てはまる文面が使われます。"
        "ルールが場面を決めていなければ、判定ごとに次のものを出します（うしろは、おすすめの言い方）。",
        "Each situation has a reply in four tones; of each the first wording that fits is taken. "
        "Where the rule names no situation, the verdict's is used (then the recommended tone):",
        bullets(offered),
        *listed,
    )


def _wording(wording: ReplyText, vocabulary: Vocabulary) -> list[str]:
    """Where a wording is used, and the wording itself in both languages."""
    platforms = vocabulary.rulebook.platforms
    services = [both(platforms[id_].name) for id_ in wording.platforms]
    stages = [both(vocabulary.named("stages", stage.value)) for stage in wording.stages]
    where = " — ".join(", ".join(part) for part in (services, stages) if part)
    [alone] = wording.platforms if len(wording.platforms) == 1 else [DEFAULT_PLATFORM]
    text = wording.text.fill(**platforms[alone].words)
    return [f"**{where or 'そのほか / Elsewhere'}**", fence(text.ja), fence(text.en)]


def marks(vocabulary: Vocabulary) -> str:
    """marks.md: what may stand around a word and change what it means."""
    groups = vocabulary.rulebook.lexicon.groups
    found = sorted({mark.feature for group in groups.values() for mark in group.marks})
    parts: list[str] = []
    for id_ in [*OWN_MARKS, *(id_ for id_ in found if id_ not in OWN_MARKS)]:
        parts += [f'<a id="{id_}"></a>', f"## {both(vocabulary.mark(id_))}", f"`{id_}`"]
        if id_ in OWN_MARKS:
            parts.append(both(vocabulary.named("own_marks", id_)))
        lines = []
        for name in vocabulary.laying(id_):
            words = [*samples([name], "ja", vocabulary), *samples([name], "en", vocabulary)]
            reach = [_reach(own, vocabulary) for own in groups[name].marks if own.feature == id_]
            said = " ".join(f"「{one}」" for one in words)
            lines.append(f"{prose(vocabulary.groups[name].note)}: {said}（{'; '.join(reach)}）")
        parts.append(bullets(lines))
    return page(
        "# 数えない場合 / When words do not count",
        "[ルールの一覧 / All rules](README.md)",
        "同じ言葉でも、まわりの言葉しだいで意味が変わります。ルールが「数えません」「次のときだけ」と"
        "言うときの印と、それを付ける言葉の例です。",
        "The same word means another thing beside others. These are the marks that rules ask for, "
        "and samples of the words that lay them.",
        *parts,
    )


def _rules(rules: Iterable[Rule], vocabulary: Vocabulary) -> str:
    names = vocabulary.rulebook.platforms[DEFAULT_PLATFORM].words
    rows = []
    for rule in rules:
        title = rule.title.fill(**names)
        heaviest = cell(weightiest(rule, vocabulary), vocabulary)
        link = f"[{prose(title.ja)}]({rule.id}.md)<br>{prose(title.en)}"
        rows.append([link, heaviest, depends_on(rule, vocabulary)])
    head = ["ルール / Rule", "いちばん重い判定 / Heaviest verdict", "いつ / When"]
    return table(head, rows)


def _links(rules: Iterable[Rule], vocabulary: Vocabulary) -> list[str]:
    names = vocabulary.rulebook.platforms[DEFAULT_PLATFORM].words
    return [
        f"[{both(rule.title.fill(**names))}]({rule.id}.md) — {depends_on(rule, vocabulary)}"
        for rule in rules
    ]


def _states(permissions: Iterable[Permission]) -> list[str]:
    return [f"`{one.state}`" for one in permissions]


def _service(service: Platform, vocabulary: Vocabulary) -> str:
    words = [f"{id_}: {both(text)}" for id_, text in service.terms.items()]
    switches = [
        f"{both(switch.question)}<br>{both(switch.where)}" for switch in service.switches.values()
    ]
    notes: list[str] = []
    for held, suffix in ((service.facts, ""), (service.approved_facts, "（承認後 / approved）")):
        for fact, by_stage in held.items():
            name = both(vocabulary.named("facts", fact))
            by_note: dict[Permission, list[str]] = {}
            for stage, permission in by_stage.items():
                stage_name = both(vocabulary.named("stages", stage.value))
                by_note.setdefault(permission, []).append(stage_name)
            for permission, stages in by_note.items():
                when = "" if len(stages) == len(Stage) else f" ({'; '.join(stages)})"
                notes.append(f"**{name}**{suffix}{when}: {both(permission.note)}")
    return page(
        f'<a id="{service.id}"></a>',
        f"### {both(service.name)}",
        bullets(notes),
        "**確認する場所 / Where to look**",
        bullets(switches),
        "**呼び方 / Its own words**",
        bullets([*words, f"report: {both(service.report)}"]),
        "**出典 / Sources**",
        sources(service.sources),
    ).rstrip()


def _reach(mark: Mark, vocabulary: Vocabulary) -> str:
    scope = vocabulary.named("scopes", mark.scope.value)
    if mark.whole:
        return f"{scope.ja}の全体 / all of {scope.en}"
    return (
        f"{scope.ja}の前{mark.before}文字・後{mark.after}文字まで / "
        f"{mark.before} characters before, {mark.after} behind, in {scope.en}"
    )
