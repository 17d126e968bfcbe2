"""Her own reply, looked at before she sends it: would the service stop it, would it break a rule?"""

from __future__ import annotations

import pytest
from hypothesis import given

from logic.deal import Answer, Deal
from logic.loading import load
from logic.loading.sentences import OWN_TEXT
from logic.own_text import OwnTextAnswer, ProblemKind, judge_own_text
from logic.rulebook import Rulebook
from tests.logic.reply_lint import Sent, all_sent
from tests.logic.strange import SERVICES, deals, texts

RULEBOOK = load()
AFTER = Deal("crowdworks", Answer.YES, Answer.YES, Answer.YES)


def judged(text: str, platform: str = "lancers") -> OwnTextAnswer:
    """What is said to her about this text before the contract."""
    return judge_own_text(text, Deal(platform), RULEBOOK)


def words(text: str, platform: str = "lancers") -> list[tuple[ProblemKind, list[str]]]:
    """The problems of a text: of which kind, and her words that it is about."""
    return [
        (problem.kind, [span.text for span in problem.spans])
        for problem in judged(text, platform).problems
    ]


FILTER, CONTACT, RULE = ProblemKind.FILTER_WORD, ProblemKind.CONTACT, ProblemKind.RULE


@pytest.mark.parametrize("sent", list(all_sent(RULEBOOK)), ids=str)
def test_every_ready_reply_may_go_out_where_it_is_meant_for(sent: Sent) -> None:
    assert judge_own_text(sent.text, sent.deal, RULEBOOK).problems == ()


def test_a_word_that_the_filter_may_stop_is_named_kindly() -> None:
    (problem,) = judged("LINEは使えません。").problems
    assert problem.text.ja == (
        "『LINE』という言葉は、ランサーズの自動検知で止められることがあります。別の言い方にしましょう。"
    )
    assert problem.text.en == (
        "The automatic check of Lancers may stop the word “LINE”. Put it another way."
    )
    assert [(span.start, span.end) for span in problem.spans] == [(0, 4)]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("ＬＩＮＥは控えます", ["ＬＩＮＥ"]),
        ("L I N Eは控えます", ["L I N E"]),
        ("lineは控えます", ["line"]),
        ("ﾗｲﾝは控えます", ["ﾗｲﾝ"]),
        ("ラ・イ・ンは控えます", ["ラ・イ・ン"]),
        ("ちゃっとわーくは控えます", ["ちゃっとわーく"]),
        ("ZOOMもzoomも控えます", ["ZOOM", "zoom"]),
        ("メールアドレスはお伝えしません", ["メールアドレス"]),
    ],
)
def test_a_filter_word_is_found_however_it_is_written(written: str, found: list[str]) -> None:
    assert words(written) == [(FILTER, found)]


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("オンラインでも、ガイドラインのとおりに進めます。デッドラインは金曜です。", "lancers"),
        ("ライン作業の記事と、商品のラインナップの表を書きます。", "crowdworks"),
        ("スラックスの紹介文を書きます。", "lancers"),
        ("インスタントコーヒーの記事とメールマガジンを書きます。", "coconala"),
        ("It is online, the deadline is clear, and the last line of the text is short.", "upwork"),
        ("I can pick up the slack and zoom in on the details.", "upwork"),
        ("I can repay you with good work.", "fiverr"),
    ],
)
def test_a_word_that_only_holds_a_filter_word_is_none(text: str, platform: str) -> None:
    assert words(text, platform) == []


def test_a_longer_word_of_the_list_is_named_once() -> None:
    assert words("メールアドレスは不要です。", "coconala") == [(FILTER, ["メール"])]
    assert words("インスタグラムの記事です。", "coconala") == [(FILTER, ["インスタ"])]
    assert words("The payment is clear.", "fiverr") == [(FILTER, ["pay"])]


@pytest.mark.parametrize(
    ("text", "given_away"),
    [
        ("宛先は taro@example.com です。", "taro@example.com"),
        ("宛先は ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ です。", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ"),
        ("番号は090-1234-5678です。", "090-1234-5678"),
        ("番号は０９０－１２３４－５６７８です。", "０９０－１２３４－５６７８"),
        ("見本は https://example.com/works です。", "https://example.com/works"),
        ("見本は example.com/works です。", "example.com/works"),
        ("私は @taro_99 です。", "@taro_99"),
        ("ID：taro_99 です。", "ID：taro_99"),
    ],
)
def test_a_contact_detail_is_named_where_it_must_not_stand_yet(text: str, given_away: str) -> None:
    assert words(text) == [(CONTACT, [given_away])]
    (problem,) = judged(text).problems
    assert "ランサーズでは、仮払いの前に" in problem.text.ja  # why, in the service's own words
    assert "消して" in problem.text.ja
    assert problem.text.en.count("  ") == 0


@pytest.mark.parametrize(
    "text",
    [
        "募集は lancers.jp/proposal/123 と https://www.lancers.jp/profile/x です。",
        "案件ID：abc123 の件です。",
        "納期は2026-11-25、本文は300-1000字、報酬は1,500円です。",
        "Node.js で作ります。",
    ],
)
def test_what_gives_no_contact_away_is_none(text: str) -> None:
    assert words(text) == []


def test_where_it_is_approved_contact_details_may_stand() -> None:
    text = "宛先は taro@example.com です。"
    assert judge_own_text(text, AFTER, RULEBOOK).problems == ()


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("連絡先を教えてください。", "連絡先"),
        ("このあとは外部でやり取りしましょう。", "外部"),
        ("報酬は銀行振込で直接お願いします。", "直接"),
        ("次回からは直接契約でお願いできませんか。", "直接契約"),
    ],
)
def test_what_would_break_a_rule_is_told_before_she_sends_it(text: str, about: str) -> None:
    problems = judged(text, "crowdworks").problems
    assert [problem.kind for problem in problems] == [RULE]
    assert about in problems[0].spans[0].text
    assert "クラウドワークス" in problems[0].text.ja and "CrowdWorks" in problems[0].text.en


@pytest.mark.parametrize(
    "text",
    [
        "外部でのやり取りは控えております。このままこちらでお願いします。",
        "直接契約はお受けできません。",
        "サービスを通さないお支払いは、規約により辞退します。",
        "連絡先の交換は、契約のあとも控えております。",
        "恐れ入りますが、契約と仮払いを先にお願いできますか。",
    ],
)
@pytest.mark.parametrize("platform", ["lancers", "crowdworks", "coconala"])
def test_a_refusal_is_never_held_against_her(text: str, platform: str) -> None:
    assert words(text, platform) == []


def test_what_she_quotes_of_the_client_is_not_hers_but_the_filter_sees_it() -> None:
    found = words("> LINEを追加してください\nこちらでお願いします。")
    assert found == [(FILTER, ["LINE"])]


def test_the_reason_is_said_once_however_much_is_found() -> None:
    problems = judged("taro@example.com か 090-1234-5678 へどうぞ。").problems
    reasons = [problem for problem in problems if "仮払いの前に" in problem.text.ja]
    assert len(reasons) == 1


@pytest.mark.parametrize("platform", SERVICES)
def test_nothing_found_tells_what_was_looked_for_and_promises_nothing(platform: str) -> None:
    answer = judged("お世話になっております。", platform)
    assert answer.problems == ()
    assert answer.nothing_found.ja and answer.nothing_found.en
    assert "安全" not in answer.nothing_found.ja and "safe" not in answer.nothing_found.en
    assert "{" not in answer.nothing_found.ja + answer.nothing_found.en


def test_without_a_service_there_are_no_words_to_stop() -> None:
    text = "LINEで連絡しましょう。taro@example.com です。"
    assert words(text, "none") == []


def test_her_braces_stay_braces() -> None:
    (problem,) = judged("@taro_99 {service}").problems
    assert "{" not in problem.text.ja
    problems = judged("報酬は{service}銀行振込で直接お願いします。", "crowdworks").problems
    assert all("{service}" in problem.text.ja for problem in problems)


@given(texts, deals)
def test_no_text_breaks_it_and_every_span_is_hers(text: str, deal: Deal) -> None:
    for problem in judge_own_text(text, deal, RULEBOOK).problems:
        assert problem.spans
        for span in problem.spans:
            assert text[span.start : span.end] == span.text != ""


def test_every_sentence_is_used(rulebook: Rulebook) -> None:
    """All kinds of problems can be found in one text or another."""
    used = {
        problem.text.ja[:12]
        for text, platform in (
            ("LINE", "lancers"),
            ("taro@example.com", "lancers"),
            ("090-1234-5678", "lancers"),
            ("https://example.com/x", "lancers"),
            ("@taro_99", "lancers"),
            ("連絡先を教えてください。", "crowdworks"),
            ("報酬は銀行振込で直接お願いします。", "crowdworks"),
            ("次回からは直接契約でお願いできませんか。", "crowdworks"),
            ("LINEを追加してください。", "crowdworks"),
        )
        for problem in judged(text, platform).problems
    }
    assert len(used) >= len(OWN_TEXT[0]) - 2
