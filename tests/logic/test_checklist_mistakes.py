"""Each mistake in the hand checklist is told with its file, line, key and reason."""

from __future__ import annotations

import pytest

from tests.logic.authoring import RULES, Mistake, Resources

LIST = "checklist.toml"
CUE = '[[rule.cue]]\nparts = ["@zz_tool", "@zz_ask"]\nwithin = 10\nany_order = true'
SILENT = '  "ずずつーるの話です。",'

MISTAKES = {
    "item twice": Mistake(
        LIST, 'id = "client_reviews"', 'id = "client_verified"',
        "item[2].id", "「client_verified」は checklist.toml で", "already used in checklist.toml",
    ),
    "shelf that there is not": Mistake(
        LIST, 'shelf = "picture"', 'shelf = "photo"',
        "item[7].shelf", "「photo」は使えません", '"photo" is not one of: list, picture',
    ),
    "answer without a label": Mistake(
        LIST, 'labels.unknown.ja = "わからない"\nlabels.unknown.en = "Don\'t know"\n', "",
        "item[1].labels.unknown", "この項目がありません", "this key is missing", -4,
    ),
    "answer that there is not": Mistake(
        LIST, "says.yes.ja", 'says.maybe = "x"\nsays.yes.ja',
        "item[1].says.maybe", "知らない項目です", "unknown key",
    ),
    "question in one language": Mistake(
        LIST, 'question.en = "Has the service checked the client\'s identity?"\n', "",
        "item[1].question.en", "この項目がありません", "this key is missing", -1,
    ),
    "placeholder in a question, which nobody fills": Mistake(
        LIST, 'question.ja = "', 'question.ja = "{service}',
        "item[1].question.ja", "埋め込み「service」", 'the placeholder "service"',
    ),
    "unknown placeholder": Mistake(
        LIST, "{escrow}の金額を見て", "{escrw}の金額を見て",
        "item[5].how.ja", "埋め込み「escrw」", 'Did you mean "escrow"?',
    ),
    "how on an unknown service": Mistake(
        LIST, "how_on.lancers.ja", 'how_on.lancer.ja = "x"\nhow_on.lancer.en = "x"\nhow_on.lancers.ja',
        "item[1].how_on.lancer", "サービス「lancer」", 'Did you mean "lancers"?',
    ),
    "not asked on an unknown service": Mistake(
        LIST, 'except = ["none"]', 'except = ["nona"]',
        "item[1].except", "サービス「nona」", 'Did you mean "none"?',
    ),
    "how to look it up where it is not asked": Mistake(
        LIST, 'except = ["none"]', 'except = ["lancers"]',
        "item[1].except", "どちらか一方", "one or the other",
    ),
    "unknown key": Mistake(
        LIST, 'shelf = "list"\nexcept', 'shelf = "list"\nhint = "x"\nexcept',
        "item[1].hint", "知らない項目です", "unknown key", 1,
    ),
    "rule on an unknown item": Mistake(
        RULES, CUE, '[[rule.answered]]\nitem = "same_as_post"\nanswer = "no"',
        "rule[1].answered[1].item", "手で確かめる項目「same_as_post」",
        'the item of checklist.toml "same_as_post". Did you mean "same_as_posted"?', 1,
    ),
    "rule on an answer that there is not": Mistake(
        RULES, CUE, '[[rule.answered]]\nitem = "same_as_posted"\nanswer = "maybe"',
        "rule[1].answered[1].answer", "「maybe」は使えません",
        '"maybe" is not one of: yes, no, unknown', 2,
    ),
    "rule that does not say which answer": Mistake(
        RULES, CUE, '[[rule.answered]]\nitem = "same_as_posted"',
        "rule[1].answered[1].answer", "この項目がありません", "this key is missing",
    ),
    "cues, and an answer beside them": Mistake(
        RULES, "[rule.title]", '[[rule.answered]]\nitem = "pay_usual"\nanswer = "no"\n[rule.title]',
        "rule[1]", "どれか 1 つだけが必要", "needs, resembles and answered", -7,
    ),
    "example with an unknown item": Mistake(
        RULES, SILENT, '  { text = "ずずつーる", answers = { pay_usul = "no" } },',
        "rule[1].examples.must_stay_silent[1].answers.pay_usul", "手で確かめる項目「pay_usul」",
        'Did you mean "pay_usual"?', -1,
    ),
    "example with an answer that there is not": Mistake(
        RULES, SILENT, '  { text = "ずずつーる", answers = { pay_usual = "high" } },',
        "rule[1].examples.must_stay_silent[1].answers.pay_usual", "「high」は使えません",
        '"high" is not one of: yes, no, unknown', -1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_place_and_reason(
    resources: Resources, mistake: Mistake
) -> None:
    mistake.check(resources)


def test_a_checklist_without_items_is_refused(resources: Resources) -> None:
    resources.write(LIST, "# nothing\n")
    (problem,) = resources.problems()
    assert (problem.file, problem.key) == (LIST, "item")


def test_an_authors_rule_on_an_answer_is_tried_with_its_examples(resources: Resources) -> None:
    resources.replace(RULES, CUE, '[[rule.answered]]\nitem = "pay_usual"\nanswer = "no"')
    told = [problem.key for problem in resources.problems(try_examples=True)]
    assert told == ["rule[1].examples.must_fire"]
    resources.replace(
        RULES,
        '  "ずずつーるに参加してください。",',
        '  { text = "ずずつーるに参加してください。", answers = { pay_usual = "no" } },',
    )
    assert resources.problems(try_examples=True) == ()
