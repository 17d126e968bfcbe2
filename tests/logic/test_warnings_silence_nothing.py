"""A lure does not become harmless by a warning added to it; a real warning stays unaccused."""

from __future__ import annotations

import pytest

from logic.assess import assess
from logic.deal import Deal
from logic.message import Message
from logic.rulebook import Rulebook
from logic.verdict import Verdict
from tests.evaluation import CORPUS, Case, read_cases

WARNINGS = {
    "ja": (
        "不審な連絡があれば、事務局に通報してください。",
        "詐欺にはくれぐれもご注意ください。",
        "最近、偽アカウントによる被害が報告されています。お気をつけください。",
        "外部ツールに誘導された場合は、事務局までご相談ください。",
        "当社の名前をかたる詐欺メッセージにご注意ください。",
        "パスワードをお聞きすることは一切ありません。",
        "規約で禁止されている行為はお断りしております。",
        "なりすましにご注意ください。怪しいと思ったら違反報告をお願いします。",
        "いつもクラウドワークスをご利用いただきありがとうございます。",
        "詐欺の手口に関する注意喚起です。",
    ),
    "en": (
        "If anyone else contacts you, please report it to support.",
        "Beware of scammers using our name.",
        "We never ask for your password.",
        "Please report suspicious messages to the platform.",
        "There are reports of fake accounts, so be careful.",
        "Don't respond to anyone pretending to be from our company.",
        "This is not a scam.",
        "If you receive a suspicious request, please flag it and report them.",
        "Messages from other accounts are not from us.",
        "Trust & safety reminder: report anything unusual.",
    ),
}


def warned(text: str, warning: str, where: str) -> str:
    """The text with a warning before it, behind it, or on a last line without a full stop."""
    if where == "before":
        return f"{warning}\n{text}"
    if where == "on a last line":
        return f"{text}\n{warning.rstrip('。.')}"
    ends = text.rstrip()[-1] in "。.!?！？)」♪"
    return f"{text.rstrip()}{'' if ends else '。' if '。' in warning else '.'} {warning}"


def lures(language: str) -> list[Case]:
    """Every twelfth of our own messages that is labelled risky."""
    paths = sorted((CORPUS / "tune").glob(f"{language}*.jsonl"))
    return [case for path in paths for case in read_cases(path) if case.is_risky][::12]


@pytest.mark.parametrize("where", ["before", "behind", "on a last line"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_warning_added_to_a_lure_does_not_clear_it(
    rulebook: Rulebook, language: str, where: str
) -> None:
    """A swindler adds "please report scams" to what he asks: of a hundred, one may pass."""
    tried, cleared = 0, []
    for case in lures(language):
        before = assess(Message(case.text), case.deal, rulebook).verdict
        if before not in (Verdict.WAIT, Verdict.STOP):
            continue
        for warning in WARNINGS[language]:
            tried += 1
            text = warned(case.text, warning, where)
            if assess(Message(text), case.deal, rulebook).verdict is Verdict.CLEAR:
                cleared.append((case.id, warning))
    assert tried > 500
    assert len(cleared) < tried / 100, cleared[:10]


@pytest.mark.parametrize(
    "notice",
    [
        "【重要なお知らせ】最近、クライアントを装い、LINEへの登録を求めるメッセージが増えています。"
        "このような連絡を受け取った場合は返信せず、違反報告をお願いいたします。",
        "事務局からのお知らせです。契約前に外部のチャットへ誘導する行為は規約違反です。"
        "登録料や教材費を請求された場合も、支払わずにご連絡ください。",
        "弊社の名前をかたるアカウントが確認されています。「登録料が必要です」「LINEを追加してください」"
        "といった連絡は弊社のものではありません。ご注意ください。",
        "先日、別の発注者からTelegramに誘導されたという話をワーカーさんから聞きました。"
        "気をつけてくださいね。こちらは契約後もメッセージだけで進めます。",
        "警察をかたる電話で口座番号を聞き出す手口が多発しています。"
        "電話口で暗証番号を答えないでください。",
        "他の案件で、通帳の写真を送るよう言われた方がいるそうです。"
        "当方ではそのようなお願いはいたしません。",
        "直接契約のお誘いにはご注意ください。クラウドワークスの規約で禁止されています。",
        "Please be aware that someone is using our company name on Telegram. We never hire through "
        "Telegram and never ask for a deposit. Report such accounts to the platform.",
        "Safety tip from the Fiverr team: buyers who ask you to move to WhatsApp before ordering "
        "may be scammers. Keep the talk in your inbox, and never share a verification code.",
        "A fake recruiter has been contacting people in our name. He asks them to pay for training "
        "and to send a passport photo. This isn't us. Ignore him and report the account.",
        "We've learned that a person who calls himself our HR manager interviews people on "
        "Telegram. He has nothing to do with us and we've reported him.",
        "Reminder from Upwork: stay safe. Asking someone to pay outside, or to start work without "
        "a contract, violates our Terms of Service.",
    ],
)
def test_a_real_warning_accuses_nobody(rulebook: Rulebook, notice: str) -> None:
    assert assess(Message(notice), Deal("crowdworks"), rulebook).findings == ()
