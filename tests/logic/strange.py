"""Strange texts and all deals, for the property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from logic.deal import Answer, Deal

SERVICES = [
    "crowdworks", "lancers", "coconala", "craudia", "shufti", "bizseek", "upwork", "fiverr",
    "freelancer", "other", "none",
]  # fmt: skip

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Characters that are not seen: zero-width space, joiners, byte order mark, soft hyphen."""

RISKY = [
    "先にLINEを追加してください。",
    "先にチャットワークへ登録をお願いします。",
    "ご説明はZoomで行います。下記のリンクからご参加ください。",
    "テレグラムで連絡をください。",
    "資料をお送りしますので、メールアドレスを教えてください。",
    "お手数ですがらいんの登録をおねがいします。",
    "報酬は銀行振込で直接お支払いします。",
    "手数料がもったいないので、サイトを通さずにお支払いします。",
    "やっぱり案件内容とは違う仕事をやって欲しいと思いまして。",
    "次回からは直接契約でお願いできませんか。",
    "Please register on ChatWork first.",
    "Add me on another app, Telegram.",
    "Text me on WhatsApp or Skype.",
    "Please send me your email address.",
    "I will pay you directly by bank transfer.",
    "Actually we need you for a different job.",
    "Let's move to Discord, it is faster there.",
]
"""Messages that are never clear before the contract, one line each."""

_PIECES = st.sampled_from(
    [
        *RISKY, "私：", "クライアント：", "田中:", "Me: ", "client> ", "> ", "\n", "\r\n", "\n\n", "。",
        "L I N E", "ラ・イ・ン", "L○NE", "ﾗｲﾝ", "ＬＩＮＥ", "か\u3099", "e\u0301", "@", "www.", "https://",
        "name★example.com", "090-1234-5678", "ID：abc", "の", "ません", "not ", "契約後に", "契約", "\0",
        "\ud83d", "\udca9", "\u202e", "\u2066", "\u200b", "\ufeff", "\u0338" * 50, "👩‍💻", "🇯🇵", "　", "\u2028",
        "事務局からのお知らせ", "article about ", "ﷺ", "㍿", "ß", "İ", "Ⅷ", "①",
    ]
)  # fmt: skip

_ANY_CHARACTER = st.text(st.characters(), max_size=60)

texts = st.one_of(
    _ANY_CHARACTER,
    st.lists(st.one_of(_PIECES, st.text(st.characters(), max_size=6)), max_size=20).map("".join),
)
"""Any text: any characters at all (lone surrogates too), or pieces of messages thrown together."""

deals = st.builds(
    Deal,
    platform=st.sampled_from(SERVICES),
    contract=st.sampled_from(Answer),
    escrow=st.sampled_from(Answer),
    approved=st.sampled_from(Answer),
)
"""Every deal there can be."""
