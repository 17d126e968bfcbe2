"""The article's statements, each as rows: what the client writes, and what she is told.

1 led outside before contract or escrow; 3 own risk; 5 why they do it; 6 another job;
7 what to do; 8 what the reaction means; 9 before and after told apart in the message itself.
Statements 2 and 4, which differ from service to service, are in test_article_services.py.
"""

from __future__ import annotations

import pytest

from logic.assessment import Sign, Tone
from logic.outcomes import Outcome
from logic.rulebook import Rulebook
from tests.logic.rows import BEFORE, FUNDED, SIGNED, Row, deal_on, row

CONTACT = "off_platform_contact"
EXCHANGE = "contact_exchange"

LED_OUTSIDE = {
    "ja: ChatWork": ("先にチャットワークへ登録をお願いします。", CONTACT),
    "ja: ChatWork, in Latin letters": ("まずはChatworkにご登録ください。", CONTACT),
    "ja: LINE": ("先にLINEを追加してください。", CONTACT),
    "ja: Skype": ("まずはスカイプで面談しましょう。IDを教えてください。", CONTACT),
    "ja: Zoom": ("ご説明はZoomで行います。下記のリンクからご参加ください。", CONTACT),
    "ja: Slack": ("まずSlackに参加してください。招待をお送りします。", CONTACT),
    "ja: Discord": ("Discordのサーバーに入ってください。", CONTACT),
    "ja: Telegram": ("テレグラムで連絡をください。", CONTACT),
    "ja: WhatsApp": ("WhatsAppを追加してください。", CONTACT),
    "ja: mail": ("資料をお送りしますので、メールアドレスを教えてください。", EXCHANGE),
    "ja: phone": ("お電話でご説明しますので、電話番号を教えてください。", EXCHANGE),
    "en: ChatWork": ("Please register on ChatWork first.", CONTACT),
    "en: LINE": ("Add me on LINE first, my LINE id is aozora.", CONTACT),
    "en: Skype": ("Please add me on Skype so we can talk.", CONTACT),
    "en: Zoom": ("Let's have a Zoom call first, please join this link.", CONTACT),
    "en: Slack": ("Please join our Slack before we start.", CONTACT),
    "en: Discord": ("Join our Discord server first.", CONTACT),
    "en: Telegram": ("Message me on Telegram.", CONTACT),
    "en: WhatsApp": ("Text me on WhatsApp.", CONTACT),
    "en: mail": ("Please send me your email address and I will explain the job.", EXCHANGE),
    "en: phone": ("Give me your phone number and I will call you.", EXCHANGE),
}

ONE_LURE = Row("先にチャットワークへ登録をお願いします。", deal_on("crowdworks"), "wait", CONTACT)
ONE_LURE_EN = Row("Please register on ChatWork first.", deal_on("upwork"), "wait", CONTACT)


@pytest.mark.parametrize(
    "case",
    [
        row(f"{name} {stage} is to wait", Row(text, deal_on("other", stage), "wait", category))
        for name, (text, category) in LED_OUTSIDE.items()
        for stage in (BEFORE, SIGNED)
    ],
)
def test_led_outside_before_contract_or_escrow(rulebook: Rulebook, case: Row) -> None:
    case.check(rulebook)


def test_led_outside_breaks_the_rules_and_is_told_as_such(rulebook: Rulebook) -> None:
    finding = ONE_LURE.judged(rulebook).findings[0]
    assert Sign.BREAKS_RULES in finding.signs
    assert [span.text for span in finding.evidence] == ["チャットワークへ登録をお願いします"]
    assert all(source.where for source in finding.sources)


@pytest.mark.parametrize("service", ["crowdworks", "lancers", "coconala", "upwork", "other"])
def test_direct_contact_means_own_risk(rulebook: Rulebook, service: str) -> None:
    """She reads what she loses: unpaid or left alone, nobody steps in."""
    desk = rulebook.platforms[service].terms["desk"]
    why = Row(ONE_LURE.text, deal_on(service), "wait").judged(rulebook).findings[0].why
    assert "自己責任" in why.ja and "支払われない" in why.ja and desk.ja in why.ja
    assert "on your own" in why.en and "not paid" in why.en and desk.en in why.en


@pytest.mark.parametrize("case", [ONE_LURE, ONE_LURE_EN], ids=["ja", "en"])
def test_both_motives_are_told(rulebook: Rulebook, case: Row) -> None:
    motives = case.judged(rulebook).motives
    assert rulebook.motives["leave_no_record"] in motives
    assert rulebook.motives["untellable_job"] in motives


@pytest.mark.parametrize(
    "case",
    [
        row(
            f"{name} {stage} is to stop or wait",
            Row(text, deal_on("crowdworks", stage), verdicts, "bait_and_switch"),
        )
        for stage in (BEFORE, FUNDED)
        for name, text, verdicts in (
            ("ja: another job than posted, the article's own sentence",
             "やっぱり案件内容とは違う仕事をやって欲しいと思いまして…", "stop"),
            ("ja: actually another job", "実は、別のお仕事をお願いしたいんです。", "stop"),
            ("ja: the posted job is taken, something else instead",
             "ご応募の案件は埋まってしまったので、代わりに別のお仕事をご案内します。", "wait"),
            ("en: actually a different job",
             "Actually we want you to do a different job from the posting.", "stop"),
            ("en: not what was posted", "To be honest, the job is not what was posted.", "stop"),
            ("en: the posted job is taken, a better one instead",
             "That position is filled but we have a better one for you.", "wait"),
        )
    ],
)  # fmt: skip
def test_another_job_than_the_one_posted(rulebook: Rulebook, case: Row) -> None:
    case.check(rulebook)


@pytest.mark.parametrize(
    ("service", "stage"),
    [
        *(
            (service, BEFORE)
            for service in ("crowdworks", "lancers", "coconala", "upwork", "other")
        ),
        *((service, SIGNED) for service in ("crowdworks", "lancers", "coconala", "other")),
    ],
)
def test_first_she_asks_for_contract_and_escrow(
    rulebook: Rulebook, service: str, stage: str
) -> None:
    """The first reply asks for the procedure, the last one declines; both in both languages."""
    assessment = Row(ONE_LURE.text, deal_on(service, stage), "wait").judged(rulebook)
    ask, *_, decline = assessment.replies
    assert (ask.id, ask.tone, decline.tone) == ("ask_first", Tone.STANDARD, Tone.DECLINE)
    asked_for = ("契約", "仮払い", "購入", "入金")
    assert any(word in ask.text.ja for word in asked_for)
    assert any(word in ask.text.en for word in ("contract", "escrow", "purchase", "milestone"))
    assert "辞退" in decline.text.ja
    assert ask.text.ja != ask.text.en


@pytest.mark.parametrize("case", [ONE_LURE, ONE_LURE_EN], ids=["ja", "en"])
def test_honest_clients_who_do_not_know_the_rule_are_spoken_of(
    rulebook: Rulebook, case: Row
) -> None:
    said = case.judged(rulebook).statements
    assert any("知らない" in text.ja and "Honest clients" in text.en for text in said)


def test_a_lure_to_be_paid_outside_is_not_excused(rulebook: Rulebook) -> None:
    case = Row("報酬は直接お振り込みいたします。", deal_on("crowdworks"), "stop")
    said = case.judged(rulebook).statements
    assert len(said) == 2
    assert not any("Honest clients" in text.en for text in said)


def test_what_the_reaction_means(rulebook: Rulebook) -> None:
    """She records it: agreed, go on here; insisted, decline; vanished, it was shady: report."""
    crowdworks = rulebook.platforms["crowdworks"]
    agreed, insisted, vanished = (rulebook.outcomes[outcome].on(crowdworks) for outcome in Outcome)
    assert any(crowdworks.terms["messages"].ja in step.ja for step in agreed.steps)
    assert any("断り" in step.ja for step in insisted.steps)
    assert any(crowdworks.report.ja in step.ja for step in vanished.steps)
    assert "shady" in vanished.meaning.en
    for advice in (agreed, insisted, vanished):
        assert "{" not in "".join(text.ja + text.en for text in (advice.meaning, *advice.steps))


@pytest.mark.parametrize(
    "case",
    [
        row(reads, Row(text, deal_on(service), verdicts, categories))
        for reads, text, service, verdicts, categories in (
            ("ja: first register, contract later",
             "まずチャットワークに登録をお願いします。契約はその後です。", "other", "wait", CONTACT),
            ("ja: before the contract, LINE", "契約前にLINEでお話しさせてください。", "other", "wait", CONTACT),
            ("ja: after the contract, ChatWork, where it may be asked for",
             "契約後にチャットワークへ登録をお願いします。", "other", "caution", CONTACT),
            ("ja: after the contract, ChatWork, on CrowdWorks that wants its approval",
             "契約後にチャットワークへ登録をお願いします。", "crowdworks", "caution", CONTACT),
            ("ja: after the contract, ChatWork, on Coconala that never allows it",
             "契約後にチャットワークへ登録をお願いします。", "coconala", "wait", CONTACT),
            ("ja: after the contract, ChatWork, on Upwork that allows it",
             "契約後にチャットワークへ登録をお願いします。", "upwork", "clear", ""),
            ("ja: once escrow is confirmed, Slack", "仮払いを確認次第、Slackにご招待します。", "other", "caution", CONTACT),
            ("ja: the contract first, then mail",
             "契約と仮払いが済みましたら、メールアドレスを教えてください。", "other", "clear caution", ""),
            ("en: before we set up the contract, Telegram",
             "Before we set up the contract, add me on Telegram.", "other", "wait", CONTACT),
            ("en: first Skype, contract after", "First add me on Skype, the contract comes after.", "other", "wait", CONTACT),
            ("en: after the contract, Slack", "After the contract starts, we will invite you to Slack.", "other", "caution", CONTACT),
            ("en: after the contract, Slack, on Upwork that allows it",
             "After the contract starts, we will invite you to Slack.", "upwork", "clear", ""),
            ("en: once funded, Slack", "We use Slack once the milestone is funded.", "other", "caution", CONTACT),
            ("en: once the contract starts, Slack, on Coconala that never allows it",
             "Once the contract starts we can talk on Slack.", "coconala", "wait", CONTACT),
        )
    ],
)  # fmt: skip
def test_before_and_after_are_told_apart_in_the_message(rulebook: Rulebook, case: Row) -> None:
    case.check(rulebook)
