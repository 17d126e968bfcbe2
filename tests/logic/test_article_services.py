"""What each service allows at each stage decides (the article's statements 2 and 4).

The table repeats what the services say of themselves, in their help pages and terms; the
rulebook's own platform files are judged against it here, not read for it.
"""

from __future__ import annotations

import pytest

from logic.deal import Answer, Deal
from logic.rulebook import Rulebook
from logic.verdict import Verdict
from tests.logic.rows import BEFORE, FUNDED, SIGNED, STAGES, Row, deal_on, row

LURES = {
    "ja": ("やり取りはチャットワークで行います。ご登録をお願いします。", "off_platform_contact"),
    "en": ("Please add me on Telegram, we talk there.", "off_platform_contact"),
    "ja mail": ("メールアドレスを教えてください。", "contact_exchange"),
    "en mail": ("Please send me your email address.", "contact_exchange"),
}

# Contact outside, not approved: before the contract, before escrow, after both.
CONTACT_OUTSIDE = {
    "crowdworks": ("wait", "wait", "wait"),
    "lancers": ("wait", "wait", "caution"),
    "coconala": ("wait", "wait", "wait"),
    "craudia": ("wait", "wait", "caution"),
    "shufti": ("wait", "wait", "wait caution"),
    "bizseek": ("wait", "wait", "caution"),
    "upwork": ("wait", "caution clear", "clear"),
    "fiverr": ("wait", "wait caution", "caution clear"),
    "freelancer": ("wait", "wait", "caution"),
    "other": ("wait", "wait", "caution"),
    "none": ("clear", "clear", "clear"),
}

# The same with the service's approval; where a service has no such procedure nothing changes.
APPROVED_CONTACT = {
    "crowdworks": ("clear", "clear", "clear"),
    "lancers": ("wait", "wait", "clear"),
    "coconala": ("wait", "wait", "wait"),
    "other": ("wait caution", "wait caution", "clear"),
}

PAID_OUTSIDE = {
    "ja: paid straight to the bank account": "報酬は銀行振込で直接お支払いします。",
    "ja: paid past the site": "手数料がもったいないので、サイトを通さずにお支払いします。",
    "ja: delivered and paid on ChatWork, the article's own sentence": "ChatWorkで納品、支払いをしてもらいます",
    "en: paid straight to the bank account": "I will pay you directly by bank transfer.",
    "en: paid past the platform": "I'll pay outside the platform to save the fees.",
    "en: delivered and paid on ChatWork": "You will deliver and get paid on ChatWork.",
}


DELIVERED_OUTSIDE = {
    "ja: delivered over LINE": "納品はLINEでお願いします。",
    "ja: work sent over ChatWork": "成果物はチャットワークで送ってください。",
    "en: delivered over WhatsApp": "Please deliver the files on WhatsApp.",
    "en: delivered by mail past the platform": "Deliver the work by email, not on the platform.",
}


def by_stage(table: dict[str, tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Each service, stage and the verdicts that are right there."""
    return [
        (service, stage, verdicts)
        for service, all_verdicts in table.items()
        for stage, verdicts in zip(STAGES, all_verdicts, strict=True)
    ]


@pytest.mark.parametrize(
    "case",
    [
        row(
            f"{language}: led outside on {service} {stage} is {verdicts}",
            Row(text, deal_on(service, stage), verdicts, "" if "clear" in verdicts else category),
        )
        for language, (text, category) in LURES.items()
        for service, stage, verdicts in by_stage(CONTACT_OUTSIDE)
    ],
)
def test_led_outside_is_judged_as_the_service_says(rulebook: Rulebook, case: Row) -> None:
    case.check(rulebook)


@pytest.mark.parametrize(
    "case",
    [
        row(
            f"{language}: led outside with approval on {service} {stage} is {verdicts}",
            Row(LURES[language][0], deal_on(service, stage, Answer.YES), verdicts),
        )
        for language in ("ja", "en")
        for service, stage, verdicts in by_stage(APPROVED_CONTACT)
    ],
)
def test_the_approval_of_the_service_itself_decides(rulebook: Rulebook, case: Row) -> None:
    case.check(rulebook)


@pytest.mark.parametrize(
    "case",
    [
        row(
            f"{name} on {service} {stage} is to stop",
            Row(text, deal_on(service, stage, Answer.YES), "stop", "off_platform_payment"),
        )
        for name, text in PAID_OUTSIDE.items()
        for service in CONTACT_OUTSIDE
        if service != "none"
        for stage in (BEFORE, FUNDED)
    ],
)
def test_payment_outside_is_stopped_whatever_the_switches_say(
    rulebook: Rulebook, case: Row
) -> None:
    case.check(rulebook)


@pytest.mark.parametrize(
    "case",
    [
        row(
            f"{name} on {service} {stage} is to stop",
            Row(text, deal_on(service, stage), "stop", "off_platform_payment"),
        )
        for name, text in DELIVERED_OUTSIDE.items()
        for service in ("crowdworks", "lancers", "coconala", "other")
        for stage in (BEFORE, FUNDED)
    ],
)
def test_delivery_outside_is_stopped_whatever_the_switches_say(
    rulebook: Rulebook, case: Row
) -> None:
    case.check(rulebook)


@pytest.mark.parametrize(
    "case",
    [
        row(
            f"{language}: paid by bank transfer {stage}", Row(text, deal_on("none", stage), "clear")
        )
        for language, text in (
            ("ja", "請求書を受領しました。報酬は銀行振込でお支払いします。"),
            ("en", "Thanks for the invoice, I will pay by bank transfer."),
        )
        for stage in STAGES
    ],
)
def test_without_a_service_an_invoice_and_a_bank_transfer_are_ordinary(
    rulebook: Rulebook, case: Row
) -> None:
    case.check(rulebook)


def test_what_is_allowed_now_is_noted_and_not_held_against_the_client(rulebook: Rulebook) -> None:
    assessment = Row(LURES["en"][0], deal_on("upwork", FUNDED), "clear").judged(rulebook)
    assert assessment.findings == ()
    assert [noted.category for noted in assessment.noted] == ["off_platform_contact"]
    assert assessment.noted[0].evidence[0].text in LURES["en"][0]


@pytest.mark.parametrize("service", ["lancers", "upwork", "other"])
def test_the_answer_says_what_would_make_it_ordinary(rulebook: Rulebook, service: str) -> None:
    """Where contract and escrow change the answer, they are what is asked for."""
    platform = rulebook.platforms[service]
    normal = Row(LURES["ja"][0], deal_on(service), "wait").judged(rulebook).normal
    assert any(platform.terms["contract"].ja in text.ja for text in normal)
    assert any(platform.terms["escrow"].ja in text.ja for text in normal)


def test_on_crowdworks_only_the_approval_makes_it_ordinary(rulebook: Rulebook) -> None:
    normal = Row(LURES["ja"][0], deal_on("crowdworks"), "wait").judged(rulebook).normal
    assert any("サービス外連絡申請の承認" in text.ja for text in normal)


def test_on_coconala_only_another_message_makes_it_ordinary(rulebook: Rulebook) -> None:
    """No contract and no approval helps there: what is told is the words to leave out."""
    lure = "ロゴのご相談です。やり取りはチャットワークで行います。納期は来週です。"
    (said,) = Row(lure, deal_on("coconala"), "wait").judged(rulebook).normal
    assert said.ja.startswith("「やり取りはチャットワークで行います」の話がなければ、")


@pytest.mark.parametrize("switch", ["contract", "escrow", "approved"])
@pytest.mark.parametrize("service", ["crowdworks", "lancers", "other"])
def test_not_knowing_counts_as_no_and_says_where_to_look(
    rulebook: Rulebook, service: str, switch: str
) -> None:
    """She leaves one switch on わからない: judged like まだ, with the screen to look at."""
    answers = dict.fromkeys(("contract", "escrow", "approved"), Answer.YES)
    answer = {
        value: Row(
            LURES["ja"][0],
            Deal(service, **{**answers, switch: value}),
            "",
        ).judged(rulebook)
        for value in (Answer.NO, Answer.UNKNOWN)
    }
    assert answer[Answer.UNKNOWN].verdict is answer[Answer.NO].verdict
    assert answer[Answer.UNKNOWN].findings == answer[Answer.NO].findings
    assert answer[Answer.NO].hints == ()
    (hint,) = answer[Answer.UNKNOWN].hints
    where = rulebook.platforms[service].switches[switch].where
    assert where.ja in hint.ja and where.en in hint.en


def test_a_switch_that_the_service_does_not_have_earns_no_hint(rulebook: Rulebook) -> None:
    """Coconala is paid at order: there is no escrow of its own to look for."""
    deal = Deal("coconala", Answer.NO, Answer.UNKNOWN, Answer.UNKNOWN)
    assert Row(LURES["ja"][0], deal, "wait").judged(rulebook).hints == ()


def test_escrow_without_a_contract_protects_nobody_yet(rulebook: Rulebook) -> None:
    deal = Deal("lancers", Answer.NO, Answer.YES, Answer.NO)
    assert Row(LURES["ja"][0], deal, "wait").judged(rulebook).verdict is Verdict.WAIT


def test_signed_but_not_funded_is_still_before(rulebook: Rulebook) -> None:
    Row(LURES["ja"][0], deal_on("lancers", SIGNED), "wait").check(rulebook)
