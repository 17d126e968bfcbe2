"""Each mistake an author can make is told with its file, line, key and reason, in both languages."""

from __future__ import annotations

import pytest

from tests.logic.authoring import MY_RULE, RULES, WORDS, Mistake, Resources

VERDICT = MY_RULE.splitlines()[5]

MISTAKES = {
    "unknown key": Mistake(
        RULES, 'signs = ["breaks_rules"]', 'signs = ["breaks_rules"]\nmotive = ["take_money"]',
        "rule[1].motive", "知らない項目です。「motives」のことですか？", 'unknown key. Did you mean "motives"?', 1,
    ),
    "unknown key in a cue": Mistake(
        RULES, "within = 10", "withing = 10",
        "rule[1].cue[1].withing", "知らない項目です。「within」", 'unknown key. Did you mean "within"',
    ),
    "missing language": Mistake(
        RULES, '[rule.why]\nja = "理由"\nen = "Why"', '[rule.why]\nja = "理由"',
        "rule[1].why.en", "この項目がありません", "this key is missing",
    ),
    "empty text": Mistake(
        RULES, 'en = "Why"', 'en = " "',
        "rule[1].why.en", "文字列（空でない）が必要", "must be a text that is not empty",
    ),
    "empty table for a text": Mistake(
        RULES, '[rule.why]\nja = "理由"\nen = "Why"', "[rule.why]",
        "rule[1].why", "この項目がありません", "this key is missing",
    ),
    "missing title": Mistake(
        RULES, '[rule.title]\nja = "題"\nen = "Title"', "",
        "rule[1].title", "この項目がありません", "this key is missing", -7,
    ),
    "rule id taken in another file": Mistake(
        RULES, 'id = "zz-mine"', 'id = "other-rule"',
        "rule[1].id", "「other-rule」は rules/other.toml で", 'already used in rules/other.toml',
    ),
    "group id taken in another file": Mistake(
        WORDS, "[zz_tool]", "[other_tool]\nja = [\"a\"]\n[zz_tool]",
        "other_tool", "「other_tool」は words/other.toml で", "already used in words/other.toml",
    ),
    "unknown group": Mistake(
        RULES, '"@zz_tool"', '"@zz_tol"',
        "rule[1].cue[1].parts", "ことばの組「zz_tol」はどのファイルにもありません。「zz_tool」のことですか？",
        'no file defines the word group "zz_tol". Did you mean "zz_tool"?',
    ),
    "part without a sign": Mistake(
        RULES, '"@zz_tool"', '"zz_tool"',
        "rule[1].cue[1].parts", "「@ことばの組」か「#形」", 'write "@group"',
    ),
    "unknown shape": Mistake(
        RULES, '"@zz_tool"', '"#lnik"',
        "rule[1].cue[1].parts", "形「#lnik」", 'no file defines the shape "#lnik". Did you mean "#link"?',
    ),
    "too many parts": Mistake(
        RULES, '["@zz_tool", "@zz_ask"]', '["@zz_tool", "@zz_ask", "@zz_ask", "@zz_ask", "@zz_ask"]',
        "rule[1].cue[1].parts", "1〜4 個", "1 to 4 parts",
    ),
    "parts too far apart": Mistake(
        RULES, "within = 10", "within = 5000",
        "rule[1].cue[1].within", "以下にしてください", "at most",
    ),
    "cue that can never match, by its own words": Mistake(
        RULES, "any_order = true", 'any_order = true\nunless = ["zz_asked"]',
        "rule[1].cue[1]", "決して見つかりません", "can never match",
        -3,
    ),
    "cue that can never match, by when and unless": Mistake(
        RULES, "any_order = true", 'when = ["negated"]\nunless = ["negated"]',
        "rule[1].cue[1].when", "決して見つかりません", "can never be found",
    ),
    "sums to compare that are none": Mistake(
        RULES, "any_order = true", 'compare = "falls"',
        "rule[1].cue[1].compare", "金額の組（[[amount]]）が部品に 2 つ必要", "two of the parts must be groups of sums",
    ),
    "address with more than the domain": Mistake(
        "platforms/lancers.toml", 'domains = ["lancers.jp"', 'domains = ["https://lancers.jp/"',
        "domains", "「example.jp」のように", 'like "example.jp"',
    ),
    "unknown mark": Mistake(
        RULES, "any_order = true", 'unless = ["negatd"]',
        "rule[1].cue[1].unless", "印「negatd」", 'the mark "negatd". Did you mean "negated"?',
    ),
    "number for a text": Mistake(
        RULES, 'id = "zz-mine"', "id = 5",
        "rule[1].id", "文字列（空でない）が必要", "must be a text",
    ),
    "text for a list": Mistake(
        RULES, 'motives = ["leave_no_record"]', 'motives = "leave_no_record"',
        "rule[1].motives", "文字列の並びが必要", "must be a list of texts",
    ),
    "text for a number": Mistake(
        RULES, "within = 10", 'within = "10"',
        "rule[1].cue[1].within", "0 以上の整数が必要", "must be a whole number",
    ),
    "negative number": Mistake(
        RULES, "within = 10", "within = -1",
        "rule[1].cue[1].within", "0 以上の整数が必要", "must be a whole number",
    ),
    "text for yes or no": Mistake(
        RULES, "any_order = true", 'any_order = "yes"',
        "rule[1].cue[1].any_order", "true か false", "must be true or false",
    ),
    "text for a date": Mistake(
        RULES, "checked = 2026-11-24", 'checked = "November"',
        "rule[1].source[1].checked", "日付", "must be a date",
    ),
    "source without a date": Mistake(
        RULES, 'where = "example.com"\nchecked = 2026-11-24', 'where = "example.com"',
        "rule[1].source[1].checked", "この項目がありません", "this key is missing", -1,
    ),
    "rule without a source": Mistake(
        RULES, '[[rule.source]]\nwhere = "example.com"\nchecked = 2026-11-24\n[rule.source.title]\nja = "出典"\nen = "Source"\n', "",
        "rule[1].source", "この項目がありません", "this key is missing", -17,
    ),
    "bad verdict": Mistake(
        RULES, VERDICT, 'verdict = "danger"',
        "rule[1].verdict", "「danger」は使えません。使えるもの: clear, caution, wait, stop",
        '"danger" is not one of: clear, caution, wait, stop',
    ),
    "bad verdict in a table": Mistake(
        RULES, 'never = "wait"', 'never = "waits"',
        "rule[1].verdict.never", "「waits」は使えません", '"waits" is not one of',
    ),
    "state missing in the verdict table": Mistake(
        RULES, 'ask = "caution", ', "",
        "rule[1].verdict.ask", "この項目がありません", "this key is missing",
    ),
    "state that no service has": Mistake(
        RULES, 'ask = "caution", ', 'ask = "caution", perhaps = "wait", ',
        "rule[1].verdict.perhaps", "知らない項目です", "unknown key",
    ),
    "fact that no service has": Mistake(
        RULES, 'by = "outside_contact"', 'by = "outside_contct"',
        "rule[1].verdict.by", "「outside_contct」", 'Did you mean "outside_contact"?',
    ),
    "placeholder nobody fills": Mistake(
        RULES, 'ja = "題"', 'ja = "{servise}の題"',
        "rule[1].title.ja", "埋め込み「servise」", 'the placeholder "servise". Did you mean "service"?',
    ),
    "unknown category": Mistake(
        RULES, '"off_platform_contact"', '"off_plattform_contact"',
        "rule[1].category", "分類「off_plattform_contact」", 'Did you mean "off_platform_contact"?',
    ),
    "unknown sign": Mistake(
        RULES, '"breaks_rules"', '"breaks_rule"',
        "rule[1].signs", "「breaks_rule」は使えません", '"breaks_rule" is not one of',
    ),
    "unknown reason": Mistake(
        RULES, '"leave_no_record"', '"leave_no_trace"',
        "rule[1].motives", "理由「leave_no_trace」", 'the motive "leave_no_trace"',
    ),
    "unknown reply": Mistake(
        RULES, 'motives = ["leave_no_record"]', 'motives = []\nreply = "ask_frist"',
        "rule[1].reply", "返信文「ask_frist」", 'the reply "ask_frist". Did you mean "ask_first"?', 1,
    ),
    "unknown reply of a verdict": Mistake(
        "texts/verdicts.toml", 'reply = "ask_back"', 'reply = "ask_bak"',
        "caution.reply", "返信文「ask_bak」", 'the reply "ask_bak". Did you mean "ask_back"?',
    ),
    "unknown tone of a verdict": Mistake(
        "texts/verdicts.toml", 'tone = "decline"', 'tone = "declined"',
        "stop.tone", "「declined」は使えません", '"declined" is not one of: standard, soft, firm, decline',
    ),
    "step of a verdict for an unknown stage": Mistake(
        "texts/verdicts.toml", 'stages = ["before_escrow"]', 'stages = ["before_escro"]',
        "clear.step[2].stages", "「before_escro」は使えません", '"before_escro" is not one of',
    ),
    "tone without a name": Mistake(
        "texts/tones.toml", "[firm]", "[firmer]",
        "firmer", "知らない項目です。「firm」", 'unknown key. Did you mean "firm"?',
    ),
    "reply that lacks a tone": Mistake(
        "replies/stay_inside.toml", "[[firm]]", "[[firmly]]",
        "firmly", "知らない項目です。「firm」", 'unknown key. Did you mean "firm"?',
    ),
    "reply that does not fit everywhere": Mistake(
        "replies/check_screen.toml", '[[soft]]\n', '[[soft]]\nplatforms = ["none"]\n',
        "soft[1]", "どのサービス・段階でも使えるもの", "the last one must fit everywhere",
    ),
    "reply for an unknown service": Mistake(
        "replies/ask_terms.toml", 'platforms = ["fiverr"]', 'platforms = ["fiver"]',
        "standard[2].platforms", "サービス「fiver」", 'the platform "fiver". Did you mean "fiverr"?',
    ),
    "reply with a placeholder nobody fills": Mistake(
        "replies/refuse.toml", "{service}の手続き", "{servise}の手続き",
        "standard[3].ja", "埋め込み「servise」", 'the placeholder "servise". Did you mean "service"?', -3,
    ),
    "reply in one language": Mistake(
        "replies/check_screen.toml", "[[soft]]\nja = ", "[[soft]]\njp = ",
        "soft[1].ja", "この項目がありません", "this key is missing",
    ),
    "reply whose id is not its file's name": Mistake(
        "replies/ask_back.toml", 'id = "ask_back"', 'id = "ask_first"',
        "id", "「ask_first」は使えません。使えるもの: ask_back", '"ask_first" is not one of: ask_back.',
    ),
    "reply that takes a tone from nowhere": Mistake(
        "replies/check_screen.toml", 'decline = "refuse"', 'decline = "refused"',
        "decline", "返信文「refused」", 'the reply "refused". Did you mean "refuse"?',
    ),
    "reply that takes a tone from one that takes it too": Mistake(
        "replies/check_screen.toml", 'decline = "refuse"', 'decline = "ask_first"',
        "decline", "「ask_first」も、ほかのファイルの文を", '"ask_first" uses those of another file itself',
    ),
    "act that names an unknown place": Mistake(
        "help/acts/paid_card.toml", 'places = ["card_company"]', 'places = ["card_compny"]',
        "step[2].places", "相談先「card_compny」", 'the place "card_compny". Did you mean "card_company"?',
    ),
    "act for an unknown service": Mistake(
        "help/acts/registered_there.toml", 'platforms = ["lancers"]', 'platforms = ["lancer"]',
        "step[5].platforms", "サービス「lancer」", 'the platform "lancer". Did you mean "lancers"?',
    ),
    "act in an unknown country": Mistake(
        "help/acts/sent_id.toml", 'countries = ["us"]', 'countries = ["usa"]',
        "step[8].countries", "「usa」は使えません", '"usa" is not one of: jp, us, uk.',
    ),
    "act with a placeholder nobody fills": Mistake(
        "help/acts/ran_file.toml", '"{desk}に知らせる"', '"{dsk}に知らせる"',
        "step[9].ja", "埋め込み「dsk」", 'the placeholder "dsk". Did you mean "desk"?',
    ),
    "act in one language": Mistake(
        "help/acts/ran_file.toml", "calm.en = ", "clam.en = ",
        "calm.en", "この項目がありません", "this key is missing", -1,
    ),
    "act whose id is not its file's name": Mistake(
        "help/acts/ran_file.toml", 'id = "ran_file"', 'id = "ran_files"',
        "id", "「ran_files」は使えません。使えるもの: ran_file", '"ran_files" is not one of: ran_file.',
    ),
    "place without a source": Mistake(
        "help/places/united_kingdom.toml", 'speaks.ja = "英語"\nspeaks.en = "English"\n\n[[place.source]]', 'speaks.ja = "英語"\nspeaks.en = "English"\n\n[[place.sauce]]',
        "place[1].sauce", "知らない項目です。「source」", 'unknown key. Did you mean "source"?', 3,
    ),
    "place without a date": Mistake(
        "help/places/japan.toml", "checked = 2026-11-24", "",
        "place[1].source[1].checked", "この項目がありません", "this key is missing", -4,
    ),
    "hours that are not there are not confirmed either": Mistake(
        "help/places/anywhere.toml", 'id = "card_company"', 'id = "card_company"\nhours_confirmed = false',
        "place[2].hours_confirmed", "hours があるときだけ", "only where there are hours", 1,
    ),
    "place in an unknown country": Mistake(
        "help/places/united_states.toml", 'country = "us"', 'country = "usa"',
        "place[1].country", "「usa」は使えません", '"usa" is not one of: jp, us, uk',
    ),
    "place twice": Mistake(
        "help/places/united_states.toml", 'id = "ftc_report"', 'id = "ipa"',
        "place[1].id", "「ipa」は help/places/japan.toml で", "already used in help/places/japan.toml",
    ),
    "rule it yields to does not exist": Mistake(
        RULES, 'motives = ["leave_no_record"]', 'motives = []\nyields_to = ["other-rul"]',
        "rule[1].yields_to", "チェック項目「other-rul」", 'the rule "other-rul". Did you mean "other-rule"?', 1,
    ),
    "neither cues nor needs": Mistake(
        RULES, '[[rule.cue]]\nparts = ["@zz_tool", "@zz_ask"]\nwithin = 10\nany_order = true', "",
        "rule[1]", "どれか 1 つだけが必要", "one of [[rule.cue]], needs, resembles and answered", -24,
    ),
    "cues, and likeness beside them": Mistake(
        RULES, "[rule.title]", '[rule.resembles]\ncategories = ["off_platform_contact"]\nlikeness = "weak"\n[rule.title]',
        "rule[1]", "どれか 1 つだけが必要", "one of [[rule.cue]], needs, resembles and answered", -7,
    ),
    "likeness that there is not": Mistake(
        RULES, "[rule.title]", '[rule.resembles]\ncategories = ["off_platform_contact"]\nlikeness = "some"\n[rule.title]',
        "rule[1].resembles.likeness", "「some」は使えません", '"some" is not one of: weak, strong', 2,
    ),
    "likeness to an unknown category": Mistake(
        RULES, "[rule.title]", '[rule.resembles]\ncategories = ["off_platform"]\nlikeness = "weak"\n[rule.title]',
        "rule[1].resembles.categories", "分類「off_platform」", 'the category "off_platform"', 1,
    ),
    "no examples that must stay silent": Mistake(
        RULES, 'must_stay_silent = [\n  "ずずつーるの話です。",\n]', "",
        "rule[1].examples.must_stay_silent", "この項目がありません", "this key is missing", -4,
    ),
    "example on an unknown service": Mistake(
        RULES, '  "ずずつーるに参加してください。",', '  { text = "ずずつーるに参加", platform = "lancer" },',
        "rule[1].examples.must_fire[1].platform", "サービス「lancer」", 'Did you mean "lancers"?', -1,
    ),
    "example in an unknown state": Mistake(
        RULES, '  "ずずつーるに参加してください。",', '  { text = "ずずつーるに参加", escrow = "done" },',
        "rule[1].examples.must_fire[1].escrow", "「done」は使えません", '"done" is not one of: yes, no, unknown', -1,
    ),
    "words that are none": Mistake(
        WORDS, 'ja = ["参加"]', "",
        "zz_ask", "ことば（ja / en）がありません", "it has no words", -1,
    ),
    "word that folds to nothing": Mistake(
        WORDS, 'ja = ["参加"]', 'ja = ["参加", "\\u200B"]',
        "zz_ask", "は決して見つかりません", "can never be found", -1,
    ),
    "mark that reaches too far": Mistake(
        WORDS, "before = 5", "before = 100000",
        "zz_ask.mark[1].before", "以下にしてください", "at most",
    ),
    "mark in an unknown scope": Mistake(
        WORDS, 'scope = "clause"', 'scope = "paragraph"',
        "zz_ask.mark[1].scope", "「paragraph」は使えません", '"paragraph" is not one of: clause, line, sentence, turn',
    ),
    "group hides an unknown group": Mistake(
        WORDS, 'note = "a tool"', 'shields = ["@other_tol"]',
        "zz_tool.shields", "ことばの組「other_tol」", 'Did you mean "other_tool"?',
    ),
    "unknown key in a text": Mistake(
        "texts/motives.toml", "[leave_no_record]", "[leave_no_record]\nde = \"nichts\"",
        "leave_no_record.de", "知らない項目です", "unknown key", 1,
    ),
    "verdict step with a placeholder nobody fills": Mistake(
        "texts/verdicts.toml", "[[wait.step]]\nja = \"", "[[wait.step]]\nja = \"{kontract}",
        "wait.step[1].ja", "埋め込み「kontract」", 'Did you mean "contract"?', 1,
    ),
    "sentence of the program with a placeholder nobody fills": Mistake(
        "texts/assessment.toml", "[nothing_yet]\nja = \"", "[nothing_yet]\nja = \"{kontract}",
        "nothing_yet.ja", "埋め込み「kontract」", 'Did you mean "contract"?', 1,
    ),
    "service without one of its words": Mistake(
        "platforms/lancers.toml", "desk.en = ", "dsk.en = ",
        "terms.desk.en", "この項目がありません", "this key is missing", -1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_place_and_reason(
    resources: Resources, mistake: Mistake
) -> None:
    mistake.check(resources)
