"""Whether a text that was edited or pasted anew still belongs to the talk it was before."""

from __future__ import annotations

import re

from logic.message import Message

_FEWEST_LETTERS = 6
"""Letters, digits or characters of a line at least that can say which talk it is."""

_LONGEST_COURTESY = 40
"""Letters of a line at most that may be nothing but a courtesy."""

# What opens and closes letters of quite different people.
_COURTESY = re.compile(
    "お世話に|お疲れ|(?:よろ|宜)しくお願い|(?:はじ|初)めまして|こんにち[はわ]|ありがとうござ|失礼いたし|"
    "ご(?:確認|検討|連絡|返信)(?:の程|のほど|を)?、?(?:よろ|お願い|お待ち|ください|いただ)|お返事お待ち|"
    r"\b(?:regards|sincerely|thank(?:s| you)|look(?:ing)? forward|dear|hello|nice to meet you|"
    r"hope you are)\b",
    re.IGNORECASE,
)


def continues(earlier: Message, later: Message) -> bool:
    """Whether a later text is about the same talk as an earlier one.

    It is when both hold a line that says something, however it is spaced, or when one is a part
    of the other. A blank text continues nothing, and nothing continues it.
    """
    if earlier.is_blank or later.is_blank:
        return False
    if not _telling_lines(earlier.text).isdisjoint(_telling_lines(later.text)):
        return True
    before, now = "".join(earlier.text.split()), "".join(later.text.split())
    return before in now or now in before


def _telling_lines(text: str) -> set[str]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return {line for line in lines if _says_something(line)}


def _says_something(line: str) -> bool:
    letters = sum(map(str.isalnum, line))
    if letters < _FEWEST_LETTERS:
        return False
    return letters > _LONGEST_COURTESY or not _COURTESY.search(line)
