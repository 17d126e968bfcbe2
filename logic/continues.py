"""Whether a text that was edited or pasted anew still belongs to the talk it was before."""

from __future__ import annotations

import re

from logic.message import Message

_FEWEST_LETTERS = 10
"""Letters of a line at least that can say which talk it is: shorter ones are headings."""

_FEWEST_LATIN = 18
"""The same for a line in Latin letters: "Job description" says nothing either."""

_LONGEST_COURTESY = 40
"""Letters of a line at most that may be nothing but a courtesy."""

_SMALL_CHANGE = 8
"""Characters that may always be replaced: a word, a name."""

# What opens and closes letters of quite different people.
_COURTESY = re.compile(
    "お世話に|お疲れ|(?:よろ|宜)しくお願い|(?:はじ|初)めまして|こんにち[はわ]|ありがとうござ|失礼いたし|"
    "ご(?:確認|検討|連絡|返信)(?:の程|のほど|を)?、?(?:よろ|お願い|お待ち|ください|いただ)|お返事お待ち|"
    r"\b(?:regards|sincerely|thank(?:s| you)|look(?:ing)? forward|dear|hello|nice to meet you|"
    r"hope you are)\b",
    re.IGNORECASE,
)
_ENDS_LIKE_A_LABEL = (":", "：", "】", "■")


def goes_on(before: Message, now: Message) -> bool:
    """Whether what was `before` is the same talk `now`, after one act in the box.

    It is when the text was edited rather than replaced, or when it `continues`.
    """
    return is_edit(before.text, now.text) or continues(before, now)


def is_edit(before: str, now: str) -> bool:
    """Whether one act changed a text rather than put another in its place.

    What stands before and behind the change is kept; at most half of the text may be replaced,
    or a few characters of any text.
    """
    kept_before = _common(before, now)
    most = min(len(before), len(now)) - kept_before
    kept_behind = _common(before[::-1][:most], now[::-1][:most]) if most else 0
    replaced = len(before) - kept_before - kept_behind
    return replaced <= max(_SMALL_CHANGE, len(before) // 2)


def continues(earlier: Message, later: Message) -> bool:
    """Whether a later text is about the same talk as an earlier one, however it came there.

    It is when both hold a line that says something, however it is spaced, or when one is a part
    of the other. A blank text continues nothing, and nothing continues it.
    """
    if earlier.is_blank or later.is_blank:
        return False
    if not _telling_lines(earlier.text).isdisjoint(_telling_lines(later.text)):
        return True
    before, now = "".join(earlier.text.split()), "".join(later.text.split())
    if before == now:
        return True
    part, whole = sorted((before, now), key=len)
    return _letters(part) >= _FEWEST_LETTERS and part in whole


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:  # slices are compared at once, letters would take a while
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _telling_lines(text: str) -> set[str]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return {line for line in lines if _says_something(line)}


def _says_something(line: str) -> bool:
    letters = _letters(line)
    fewest = _FEWEST_LATIN if line.isascii() else _FEWEST_LETTERS
    if letters < fewest or line.endswith(_ENDS_LIKE_A_LABEL):
        return False
    return letters > _LONGEST_COURTESY or not _COURTESY.search(line)


def _letters(text: str) -> int:
    """How many letters a text has; dates and numbers say nothing of a talk."""
    return sum(map(str.isalpha, text)) - sum(char in "年月日時分" for char in text)
