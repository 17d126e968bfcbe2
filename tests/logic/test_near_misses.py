"""Ordinary messages with the words of a lure in them: nothing may be found.

Flagging a refusal like a request is the classic failure of the services' own filters.
"""

from __future__ import annotations

import pytest

from logic.rulebook import Rulebook
from tests.logic.rows import BEFORE, FUNDED, Row, deal_on, row

WORDS_THAT_ONLY_LOOK_ALIKE = {
    "ja: online": "オンラインで完結するお仕事です。まずはご応募をお願いします。",
    "ja: guideline": "ガイドラインをお送りしますので、ご確認ください。",
    "ja: deadline": "デッドラインは金曜日です。遅れそうなときはご連絡ください。",
    "ja: headline": "ヘッドラインを10本考えてください。",
    "ja: outline": "アウトラインを先に送ってください。",
    "ja: a production line": "工場でのライン作業の記事をお願いします。",
    "ja: a product line": "新しい商品ラインの説明文をお願いします。",
    "ja: an underline": "重要な語にアンダーラインを追加してください。",
    "ja: trousers": "スラックスの商品説明文をお願いします。",
    "ja: trousers, described": "スラックスの説明は短めでお願いします。",
    "ja: a zoom lens": "ズームレンズのレビュー記事をお願いします。",
    "ja: a zoom lens, described": "ズームレンズの特徴を詳しく説明してください。",
    "ja: zooming in": "写真はズームアップで撮って送ってください。",
    "ja: a car line-up": "ラインナップを紹介する記事をお願いします。",
    "ja: a mail magazine": "メールマガジンの原稿をお願いします。",
    "ja: an illustrator program": "イラストレーターは使えますか？",
    "en: online": "The course is online, please read the guideline first.",
    "en: deadline": "The deadline is Friday, please send the draft before that.",
    "en: headline": "Please send me ten headlines for the shop.",
    "en: a line of text": "Please add one line of text under each picture.",
    "en: signal processing": "We need help with signal processing in Python.",
    "en: slack in the schedule": "There is some slack in the schedule, so take your time.",
    "en: zooming in": "Please zoom in on the product in the second picture.",
    "en: a discord in a piece of music": "The second chord is a discord, please rewrite it.",
}

REFUSALS = {
    "ja: LINE is not used": "LINEは使いません。",
    "ja: please refrain": "LINEやチャットワークでのやり取りはご遠慮ください。",
    "ja: nothing outside": "外部でのやり取りは行っておりません。",
    "ja: send no address": "メールアドレスや電話番号は送らないようお願いします。",
    "ja: forbidden": "外部ツールでのやり取りは禁止されていますので、ご遠慮ください。",
    "ja: no registration needed": "チャットワークへの登録は不要です。",
    "ja: not after the contract either": "契約後もLINEは使いません。",
    "ja: no direct payment": "サイトを通さない直接のお支払いはお受けできません。",
    "ja: no direct contract": "直接契約は禁止されていますので、次回もランサーズからご依頼します。",
    "en: never contact me outside": "Please never contact me outside the platform.",
    "en: we do not use them": "We do not use WhatsApp or Telegram; keep everything here.",
    "en: do not share your address": "Please do not share your email address here.",
    "en: no need to register": "There is no need to register on ChatWork.",
    "en: never pay outside": "We only pay through Upwork, never via PayPal.",
    "en: no direct deals": "We never work outside of Upwork.",
}

THE_JOB_OR_A_SKILL = {
    "ja: a skill": "【歓迎】ChatworkやSlackの使用経験",
    "ja: a skill that is required": "【必須】ChatWorkの使用経験",
    "ja: LINE stickers": "LINEスタンプの制作をお願いします。",
    "ja: a LINE account to be run": "LINE公式アカウントの運用代行をお願いします。",
    "ja: an article about Zoom": "Zoomの使い方についての記事を3本お願いします。",
    "ja: an article about PayPay": "PayPayの使い方を紹介する記事を3本お願いします。",
    "ja: an article about fortune-telling by phone": "電話占いの記事を10本お願いします。",
    "ja: a Discord bot": "Discordのボットの開発をお願いします。",
    "en: a skill": "Experience with Slack and Zoom is required.",
    "en: a Telegram bot": "Build a Telegram bot for our shop.",
    "en: a WhatsApp clone": "We want to build an app like WhatsApp.",
    "en: an article about Telegram": "Write an article about Telegram and WhatsApp.",
    "en: a PayPal checkout": "Please integrate PayPal checkout into our shop.",
    "en: a form on a landing page": "We need a landing page with an email form.",
}

SAID_BY_OTHERS = {
    "ja: the reader's own reply": "私：契約・仮払いをしていただいてからChatWorkに登録します",
    "ja: the reader's own refusal": "自分：チャットワークへの登録は契約のあとでお願いします。",
    "ja: a quoted line": "> 先にLINEを追加してください。\nこの件は取り消します。",
    "ja: a notice of the service": "【事務局からのお知らせ】LINEやチャットワークへ誘導する行為は禁止されています。見かけたら通報してください。",
    "ja: a warning about scams": "先にLINEを追加してください、と言われる被害が報告されています。ご注意ください。",
    "en: the reader's own reply": "Me: I will register on ChatWork after the contract.",
    "en: a quoted line": "> Add me on Telegram first.\nPlease ignore that.",
    "en: a notice of the service": "Safety notice: never move to Telegram or WhatsApp. Please report it.",
    "en: a warning about scams": "Beware of clients who say: add me on WhatsApp.",
}

ON_THE_SERVICE_ITSELF = {
    "ja: Coconala's own video chat": ("coconala", "ビデオ通話はココナラのビデオチャットで行います。"),
    "ja: Coconala's own video chat, which runs on Zoom": (
        "coconala", "ココナラのビデオチャットから入ってください（Zoomが開きます）。",
    ),
    "ja: Lancers' own video call": ("lancers", "打ち合わせはランサーズのビデオ通話でお願いします。"),
    "ja: messages of the service": ("crowdworks", "契約後の連絡もこちらのメッセージでお願いします。"),
    "ja: paid through the service": ("crowdworks", "報酬はクラウドワークスを通してお支払いします。"),
    "en: Upwork's own call": ("upwork", "Let's have a call with the Zoom button in Upwork messages."),
    "en: paid through the service": ("upwork", "I will fund the milestone on Upwork and pay through Upwork."),
}  # fmt: skip

NOTHING_WRONG = {
    "words that only look alike": WORDS_THAT_ONLY_LOOK_ALIKE,
    "a refusal": REFUSALS,
    "the job or a skill": THE_JOB_OR_A_SKILL,
    "said by others": SAID_BY_OTHERS,
}


@pytest.mark.parametrize(
    "case",
    [
        row(f"{why}, {reads}, {stage}", Row(text, deal_on("other", stage), "clear"))
        for why, texts in NOTHING_WRONG.items()
        for reads, text in texts.items()
        for stage in (BEFORE, FUNDED)
    ]
    + [
        row(f"on the service itself, {reads}", Row(text, deal_on(service), "clear"))
        for reads, (service, text) in ON_THE_SERVICE_ITSELF.items()
    ],
)
def test_nothing_is_found(rulebook: Rulebook, case: Row) -> None:
    case.check(rulebook)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "スラックに登録してください。スラックスの記事もお願いします。",
            "スラックに登録してください",
        ),
        ("LINEは使いません。Skypeを追加してください。", "Skypeを追加してください"),
        ("オンラインなので、ラインを追加してください。", "ラインを追加してください"),
        (
            "LINEスタンプの制作のお仕事です。先にチャットワークへ登録してください。",
            "チャットワークへ登録してください",
        ),
        (
            "私：契約はいつですか？\nクライアント：先にLINEを追加してください。",
            "LINEを追加してください",
        ),
        ("We never use WhatsApp. Please add me on Telegram.", "add me on Telegram"),
        ("Me: when is the contract?\nClient: please add me on Telegram.", "add me on Telegram"),
    ],
)
def test_a_near_miss_does_not_hide_the_lure_beside_it(
    rulebook: Rulebook, text: str, word: str
) -> None:
    assessment = Row(text, deal_on("other"), "wait").judged(rulebook)
    spans = [span.text for finding in assessment.findings for span in finding.evidence]
    assert word in spans
