"""What the list calls a case that has no name yet: the line that tells its message apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from logic.message import Message

TITLE_LENGTH = 60
"""Characters of a title; the schema has the same limit."""

_LOOKED_AT = TITLE_LENGTH * 20
"""Characters of a line that are looked at: enough, however long the line."""

_LINES = 40
"""Lines among which one that says more than a greeting is looked for."""

# Nearly every message begins with one of these, so they tell no case from another. A choice made
# here, for a list that is easy to read: nothing is judged by it. Folded as `_plain` does.
_GREETINGS = frozenset(
    (
        "はじめまして",
        "初めまして",
        "こんにちは",
        "こんばんは",
        "おはようございます",
        "お疲れ様です",
        "お疲れさまです",
        "お世話になります",
        "お世話になっております",
        "いつもお世話になっております",
        "大変お世話になっております",
        "突然のご連絡失礼いたします",
        "突然のご連絡失礼します",
        "突然のメッセージ失礼いたします",
        "ご応募ありがとうございます",
        "ご応募いただきありがとうございます",
        "ご応募いただき誠にありがとうございます",
        "この度はご応募ありがとうございます",
        "この度はご応募いただきありがとうございます",
        "この度はご応募いただき誠にありがとうございます",
        "このたびはご応募ありがとうございます",
        "このたびはご応募いただきありがとうございます",
        "このたびはご応募いただき誠にありがとうございます",
        "応募ありがとうございます",
        "ご連絡ありがとうございます",
        "ご返信ありがとうございます",
        "ご提案ありがとうございます",
        "よろしくお願いします",
        "よろしくお願いいたします",
        "hi",
        "hello",
        "hi there",
        "hello there",
        "good morning",
        "good afternoon",
        "good evening",
        "greetings",
        "how are you",
        "nice to meet you",
        "i hope you are doing well",
        "i hope this message finds you well",
        "thank you",
        "thanks",
        "thank you for applying",
        "thanks for applying",
        "thank you for your application",
        "thanks for your application",
        "thank you for your proposal",
        "thanks for your proposal",
        "thank you for your reply",
        "thank you for your interest",
    )
)
_SAID_TO = re.compile(r".{1,20}(様|さま|さん)|(hi|hello|dear|hey) \S+( \S+){0,2}")
"""Whom a greeting speaks to: 「田中様」, "Dear Mr Tanaka"."""

_MISTER = re.compile(r"\b(mr|mrs|ms|dr)\.", re.IGNORECASE)
_MISTER_END = re.compile(r"\b(mr|mrs|ms|dr)\.$", re.IGNORECASE)
_ENDS = re.compile(r"[。．.!！?？:：;；~〜～♪☆★]+|\s{2,}")
_COMMAS = re.compile("[、，,\u3000]+")


def title_of(message: Message) -> str:
    """Give the first line of `message` that says more than a greeting, short enough for a list.

    Greetings at its beginning are left out, too ("はじめまして。記事の件で…"). Without such a
    line it is the first one with something to see in it, and "" without that. Characters that
    only steer (line breaks, direction marks, NUL) are left out, and lone surrogates are shown as
    U+FFFD: the title is for looking at, the message keeps them.
    """
    first = ""
    for _, line in zip(range(_LINES), _visible_lines(message), strict=False):
        first = first or line
        if not _is_greeting(line):
            first = _without_greetings(line)
            break
    return first[:TITLE_LENGTH].rstrip()


def _visible_lines(message: Message) -> Iterator[str]:
    for line in message.text.splitlines():
        shown = "".join(
            "\ufffd" if unicodedata.category(char) == "Cs" else char
            for char in line[:_LOOKED_AT]
            if unicodedata.category(char) not in {"Cc", "Cf"}
        ).strip()
        if shown:
            yield shown


def _without_greetings(line: str) -> str:
    """The line from its first sentence on that says more than a greeting."""
    at = 0
    for end in _ENDS.finditer(line):
        if _MISTER_END.search(line[: end.end()]):
            continue
        if not _is_greeting(line[at : end.end()]):
            break
        at = end.end()
    return line[at:].strip() or line


def _is_greeting(line: str) -> bool:
    """Whether each piece of the line only greets, or names whom it greets."""
    if len(line) > TITLE_LENGTH * 2:
        return False
    sentences = _ENDS.split(_MISTER.sub(r"\1", line))
    return all(_only_greets(_COMMAS.split(sentence)) for sentence in sentences)


def _only_greets(pieces: Sequence[str]) -> bool:
    """Whether a sentence greets, as a whole or in each piece between commas."""
    said = [plain for piece in pieces if (plain := _plain(piece))]
    return "".join(said) in _GREETINGS or all(
        piece in _GREETINGS or _SAID_TO.fullmatch(piece) for piece in said
    )


def _plain(piece: str) -> str:
    return unicodedata.normalize("NFKC", piece).casefold().strip(" ()「」-ー*")
