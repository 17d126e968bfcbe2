"""A mail saved as a file (.eml) into the text that is judged: who sent it, and what it says.

Nothing is fetched, opened or run. `email` is imported only when a mail is read: it loads the
modules of the network, which nothing that judges a message loads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from logic.decoding import NotText, decode, decode_as
from logic.html_text import text_of_html
from logic.message import one_line

if TYPE_CHECKING:
    from email.message import Message as Mail

MAX_MAIL_BYTES = 30_000_000
"""Larger than what mail servers let through (usually 25 MB)."""

_DEEPEST = 12
"""Mails in mails and parts in parts that are looked into; what lies deeper is only named."""

_MOST_PARTS = 200
_SHOWN_HEADERS = ("From", "Reply-To", "Date")
_HEADERS = (
    "from",
    "to",
    "subject",
    "date",
    "content-type",
    "message-id",
    "received",
    "mime-version",
)
_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]*+)\?=")
_BETWEEN_WORDS = re.compile(r"(?<=\?=)[ \t\r\n]+(?==\?)")


def text_of_mail(data: bytes) -> str:
    """Give the text of a mail: its sender and date, subject and words, the names of its files.

    The plain text is taken where there is one, else the words of the HTML. Attached files are
    named on a last line and not looked into. A file without any head of a mail is a text.
    Raises NotText for what cannot be read as a mail or as a text, and for one that is too large.
    """
    if len(data) > MAX_MAIL_BYTES:
        raise NotText("too large")
    from email import message_from_bytes, policy

    try:
        mail = message_from_bytes(data, policy=policy.compat32)
        if not any(name in mail for name in _HEADERS):
            return decode(data)
        text = _written(mail)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        # Hostile heads make the standard library's parser raise any of these.
        raise NotText("mail") from error
    return text


@dataclass(slots=True)
class _Found:
    """What was found in a mail so far: its texts in order, its attached files, its parts."""

    texts: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    parts: int = 0


def _written(mail: Mail) -> str:
    found = _Found()
    _collect(mail, 0, found)
    pieces = [_head(mail), *(text.strip() for text in found.texts)]
    if found.files:
        pieces.append("\n".join(f"[📎 {name}]" for name in found.files))
    return "\n\n".join(piece for piece in pieces if piece)


def _head(mail: Mail) -> str:
    """What of the head she judges by: who sent it and when, and the subject.

    The former stands as a quotation: it is shown, but nobody says it. That a mail has a sender
    with an address must not read like somebody who hands out his address.
    """
    found = ((name, _header(mail, name)) for name in _SHOWN_HEADERS)
    quoted = "\n".join(f"> {name}: {value}" for name, value in found if value)
    return "\n\n".join(piece for piece in (quoted, _header(mail, "Subject")) if piece)


def _collect(part: Mail, depth: int, found: _Found) -> None:
    """Collect the texts and files of a part and of the parts in it."""
    found.parts += 1
    if found.parts > _MOST_PARTS:
        return
    kind = part.get_content_type()
    if part.is_multipart():
        inner = cast("list[Mail]", part.get_payload())
        if depth >= _DEEPEST:
            found.files.append(_file_name(part) or kind)
        elif kind == "multipart/alternative":
            _collect_best(inner, depth, found)
        else:
            for one in inner:
                if kind == "message/rfc822":  # a mail that was passed on
                    found.texts.append(_head(one))
                _collect(one, depth + 1, found)
        return
    name = _file_name(part)
    is_file = part.get_content_disposition() == "attachment" or name
    if is_file or kind not in ("text/plain", "text/html"):
        found.files.append(name or kind)
        return
    text = _text(part)
    found.texts.append(text_of_html(text) if kind == "text/html" else text)


def _collect_best(parts: list[Mail], depth: int, found: _Found) -> None:
    """Of one text in several forms take the plain one, unless it is empty."""
    plain: list[_Found] = []
    for part in parts:
        one = _Found(parts=found.parts)
        _collect(part, depth + 1, one)
        found.parts = one.parts
        found.files += one.files
        if any(text.strip() for text in one.texts):
            plain.append(one)
            if part.get_content_type() == "text/plain":
                plain = [one]
                break
    if plain:
        found.texts += plain[-1].texts


def _text(part: Mail) -> str:
    """The text of a part, whatever charset it says it is in. Raises NotText for binary data."""
    data = part.get_payload(decode=True)
    return decode_as(data, part.get_content_charset()) if isinstance(data, bytes) else ""


def _file_name(part: Mail) -> str:
    """The name of an attached file, "" where it has none; as one line, for it is only shown."""
    return one_line(_decoded(part.get_filename() or ""))


def _header(mail: Mail, name: str) -> str:
    """A line of the head, decoded; "" where it is missing."""
    value = next((value for key, value in mail.raw_items() if key.lower() == name.lower()), "")
    return one_line(_decoded(str(value)))


def _decoded(value: str) -> str:
    """What a line of a head says: its coded words, and bytes that stand there uncoded."""
    try:
        value = decode(value.encode("ascii", "surrogateescape"))
    except UnicodeEncodeError:
        pass  # letters already
    except NotText:
        value = value.encode("ascii", "replace").decode("ascii")
    return "".join(_words(_BETWEEN_WORDS.sub("", value)))


def _words(value: str) -> Iterator[str]:
    """The coded words and what stands between them.

    Words that follow each other in one charset are decoded together: some programs cut a
    character in two.
    """
    at, waiting, charset = 0, b"", ""
    for match in _WORD.finditer(value):
        data = _bytes_of(match[2], match[3])
        if waiting and (match.start() > at or match[1].lower() != charset):
            yield _said(waiting, charset)
            waiting = b""
        yield value[at : match.start()]
        waiting, charset, at = waiting + data, match[1].lower().partition("*")[0], match.end()
    if waiting:
        yield _said(waiting, charset)
    yield value[at:]


def _bytes_of(coding: str, coded: str) -> bytes:
    from binascii import Error, a2b_base64, a2b_qp

    if coding in "qQ":
        return a2b_qp(coded.encode("ascii", "replace"), header=True)
    try:
        return a2b_base64(coded.encode("ascii", "replace") + b"==")
    except Error:
        return b""


def _said(data: bytes, charset: str) -> str:
    try:
        return decode_as(data, charset)
    except NotText:
        return "\ufffd"
