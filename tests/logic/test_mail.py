"""A mail that she saved as a file and dropped on the window."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.assess import assess
from logic.deal import Deal
from logic.decoding import NotText
from logic.html_text import text_of_html
from logic.mail import MAX_MAIL_BYTES, text_of_mail
from logic.message import Message
from logic.rulebook import Rulebook
from logic.verdict import Verdict

ROOT = Path(__file__).parents[2]
BODY = "先にLINEを追加してください。\n①～ﾗｲﾝ"


def mail(**heads: str) -> EmailMessage:
    """A mail with a sender and a subject."""
    new = EmailMessage()
    new["From"] = "田中 <tanaka@example.com>"
    new["Subject"] = "ご相談の件です。" * 5
    new["Date"] = "Wed, 25 Nov 2026 10:00:00 +0900"
    for name, value in heads.items():
        new[name.replace("_", "-")] = value
    return new


HEAD = (
    "> From: 田中 <tanaka@example.com>\n"
    "> Date: Wed, 25 Nov 2026 10:00:00 +0900\n\n"
    f"{'ご相談の件です。' * 5}"
)


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
def test_its_sender_subject_date_and_words_are_shown(coding: str) -> None:
    plain = mail()
    plain.set_content(BODY, cte=coding)
    assert text_of_mail(plain.as_bytes()) == f"{HEAD}\n\n{BODY}"


def test_another_address_to_answer_to_is_shown() -> None:
    plain = mail(Reply_To="other@example.org")
    plain.set_content("x")
    assert "\n> Reply-To: other@example.org\n" in text_of_mail(plain.as_bytes())


def test_of_two_forms_the_plain_one_is_taken() -> None:
    both = mail()
    both.set_content(BODY)
    both.add_alternative("<p>他の文</p>", subtype="html")
    assert text_of_mail(both.as_bytes()) == f"{HEAD}\n\n{BODY}"


def test_an_empty_plain_form_gives_way_to_the_other() -> None:
    both = mail()
    both.set_content(" \n")
    both.add_alternative("<p>先に<b>LINE</b>を</p>", subtype="html")
    assert text_of_mail(both.as_bytes()) == f"{HEAD}\n\n先にLINEを"


def test_a_mail_of_html_alone_is_read() -> None:
    only = mail()
    only.set_content("<html><body><p>一<p>二<br>三</body></html>", subtype="html")
    assert text_of_mail(only.as_bytes()) == f"{HEAD}\n\n一\n二\n三"


def test_attached_files_are_named_and_not_looked_into() -> None:
    with_files = mail()
    with_files.set_content("資料です。")
    with_files.add_attachment(
        b"PK\x03\x04", maintype="application", subtype="zip", filename="お仕事の資料.zip"
    )
    with_files.add_attachment("秘密の本文", filename="文.txt")
    text = text_of_mail(with_files.as_bytes())
    assert text.endswith("資料です。\n\n[📎 お仕事の資料.zip]\n[📎 文.txt]")
    assert "秘密の本文" not in text


def test_a_mail_that_was_passed_on_shows_both_senders() -> None:
    inner = mail()
    inner.set_content("中の文")
    outer = EmailMessage()
    outer["From"] = "friend@example.org"
    outer.set_content("これ、どう思う？")
    outer.add_attachment(inner)
    text = text_of_mail(outer.as_bytes())
    assert text.index("friend@example.org") < text.index("tanaka@example.com")
    assert text.endswith("中の文")


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("iso-2022-jp", "iso2022_jp_ext"),
        ("Shift_JIS", "cp932"),
        ("euc-jp", "euc_jp"),
        ("utf-8", "utf-8"),
        pytest.param("us-ascii", "cp932", id="said to be ASCII"),
        pytest.param("iso-8859-1", "utf-8", id="said to be Latin"),
        pytest.param("utf-8", "cp932", id="said to be UTF-8"),
        pytest.param("no-such-charset", "euc_jp", id="an unknown name"),
    ],
)
def test_its_words_are_read_whatever_charset_it_says(charset: str, encoding: str) -> None:
    words = "先にラインを追加してください。"
    data = f"From: a@example.com\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert text_of_mail(data + words.encode(encoding)).endswith(f"\n\n{words}")


def test_a_mail_that_names_no_charset_is_read() -> None:
    data = b"From: a@example.com\n\n" + "先に登録をお願いします。".encode("iso2022_jp")
    assert text_of_mail(data).endswith("\n\n先に登録をお願いします。")


def test_a_head_in_any_coding_is_read() -> None:
    coded = b"Subject: =?ISO-2022-JP?B?GyRCRURDZhsoQg==?= =?utf-8?q?=E6=A7=98?=\n"
    raw = b"Subject: " + "生の件名".encode("iso2022_jp") + b"\n"
    cut = "=?utf-8?b?{}?=\n =?utf-8?b?{}?=".format("4w==", "gYI=")  # one letter in two words
    assert text_of_mail(coded + b"\nx") == "田中様\n\nx"
    assert text_of_mail(raw + b"\nx") == "生の件名\n\nx"
    assert text_of_mail(f"Subject: {cut}\n\nx".encode()) == "あ\n\nx"


def test_english_letters_in_latin_are_read() -> None:
    data = b"From: a@example.com\nContent-Type: text/plain; charset=iso-8859-1\n\n"
    assert text_of_mail(data + "a café, naïve".encode("latin-1")).endswith("a café, naïve")


def test_a_file_without_the_head_of_a_mail_is_a_text() -> None:
    assert text_of_mail("ただの文です。".encode("cp932")) == "ただの文です。"


def test_what_is_too_large_is_refused() -> None:
    with pytest.raises(NotText):
        text_of_mail(b"From: a\n\n" + b"x" * MAX_MAIL_BYTES)


def test_the_subject_is_judged_as_the_words_of_the_sender(rulebook: Rulebook) -> None:
    data = "From: a@example.com\nSubject: 先にLINEを追加してください\n\nよろしくお願いします。"
    text = text_of_mail(data.encode())
    assert assess(Message(text), Deal("lancers"), rulebook).verdict is Verdict.WAIT


def test_the_head_of_an_honest_mail_lights_nothing_up(rulebook: Rulebook) -> None:
    honest = mail()
    honest.set_content("ご応募ありがとうございます。契約と仮払いのあとに、こちらで進めます。")
    text = text_of_mail(honest.as_bytes())
    assert assess(Message(text), Deal("lancers"), rulebook).verdict is Verdict.CLEAR


# --- pages of HTML ---


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("a &amp; b&nbsp;c &lt;d&gt;", "a & b\u00a0c <d>"),
        ("<ul><li>一<li>二</ul>三", "一\n二\n三"),
        ("<style>p{}</style><script>x<y</script><title>t</title>文", "文"),
        ("前<!-- <b>隠れた --> 後", "前 後"),
        ("<div style='display: none'>隠<div>し</div></div>見", "見"),
        ("<p hidden>隠し</p>見", "見"),
        ("<a href='https://evil.example/x'>ランサーズ</a>", "ランサーズ <https://evil.example/x>"),
        ("<a href=https://a.example>https://a.example</a>", "https://a.example"),
        ("<a href='#top'>上へ</a>", "上へ"),
        ("<img src='http://t.example/1.gif' alt='QRコード'>", "[QRコード]"),
        ("3 < 4 と 5 > 2", "3 < 4 と 5 > 2"),
        ("文<a href='x", "文"),
    ],
)
def test_the_words_of_a_page(page: str, text: str) -> None:
    assert text_of_html(page) == text


@pytest.mark.parametrize(
    "piece", ["<a x ", "<!--", "<a href='", "<", "&", "<b style" + "\t" * 50, "</", '<a href="']
)
def test_a_hostile_page_comes_back(piece: str) -> None:
    """A reader that starts over at each open tag would not end before the test run does."""
    assert isinstance(text_of_html(piece * 100_000 + ">"), str)


# --- broken and hostile mails ---


def nested(depth: int) -> bytes:
    """A mail of parts in parts in parts."""
    parts = [b"From: a@example.com\nContent-Type: multipart/mixed; boundary=b0\n\n"]
    parts += [
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (at, at + 1)
        for at in range(depth)
    ]
    return b"".join(parts)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(nested(5000), id="nested without end"),
        pytest.param(b"From: a\nContent-Type: multipart/mixed\n\nx", id="no boundary"),
        pytest.param(b"From: a\nContent-Type: multipart/mixed; boundary=\n\n--\n", id="empty one"),
        pytest.param(b"From: a\nContent-Transfer-Encoding: base64\n\n!!!===", id="broken base64"),
        pytest.param(b"Content-Type: text/plain; charset*=x''%ff\n\n\xff", id="a strange charset"),
        pytest.param(b"Subject: =?utf-8?b?====?= =??b??=\n\n", id="broken words"),
        pytest.param(b"From: \xff\xfe\x00\n\n\x00\x01", id="binary"),
        pytest.param(b"From:" + b" =?a?b?" * 50_000, id="words without end"),
        pytest.param(
            b"From: a\nContent-Disposition: attachment; filename*0*=\xff\n\nx", id="a name in bits"
        ),
    ],
)
def test_a_broken_mail_is_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(NotText):
        assert isinstance(text_of_mail(data), str)


_BITS = st.sampled_from(
    [
        *(b"From: ", b"Subject: ", b"Content-Type: ", b"multipart/mixed; boundary=b", b"text/html"),
        *(b"text/plain; charset=", b"iso-2022-jp", b"utf-7", b"\n", b"\n\n", b"--b", b"--b--", b"\r\n"),
        *(b"=?utf-8?b?", b"?=", b"=?x?q?", b"Content-Transfer-Encoding: ", b"base64", b"8bit", b"uuencode"),
        *(b"message/rfc822", b"Content-Disposition: attachment; filename=", b"\x1b$B", b"\x1b(B", b"\xff"),
        *(b"<a href='", b"'>", b"\0", b";", b"\"", b"filename*0*=", b"utf-8''%ff", b"begin 644 x\n"),
    ]
)  # fmt: skip


@given(st.one_of(st.binary(max_size=200), st.lists(_BITS, max_size=30).map(b"".join)))
def test_no_bytes_break_it(data: bytes) -> None:
    with contextlib.suppress(NotText):
        assert isinstance(text_of_mail(data), str)


def test_reading_texts_loads_no_network() -> None:
    """What reads mails is loaded with the first mail, not with the program."""
    program = (
        "import sys\n"
        "import logic.mail\n"
        "print(sorted({'socket', 'ssl', 'email'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "[]"
