"""Lines of Japanese break between phrases, where the rules of Japanese allow it."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.label import LINE_END, Text, lay_out
from gui.phrases import JOINER
from logic.rulebook import Rulebook

# JIS X 4051: what must not begin a line, and what must not end one.
NOT_FIRST = set(
    "、。，．・：；？！）」』】〕］｝〉》ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ…"
)
NOT_LAST = set("（「『【〔［｛〈《")
WIDTHS = range(150, 520, 37)


def broken(text: str, width: int) -> list[str]:
    """The lines of a text in this width, as they are seen."""
    layout, _height = lay_out(text, theme.font(), width)
    units = layout.text().encode("utf-16-le")
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [
        units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
        .decode("utf-16-le")
        .replace(JOINER, "")
        for line in lines
    ]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("仮払い（エスクロー）は済みましたか？", 200, ["仮払い（エスクロー）は", "済みましたか？"]),
        (
            "外での連絡を、サービスが承認しましたか？",
            200,
            ["外での連絡を、サービスが", "承認しましたか？"],
        ),
        (
            "「チェックする」を押したものが残ります",
            150,
            ["「チェックする」を", "押したものが残ります"],
        ),
    ],
)
def test_a_question_breaks_between_its_phrases(
    text: str, width: int, lines: list[str], dressed_app: QApplication
) -> None:
    assert broken(text, width) == lines


def test_lines_break_as_japanese_wants_it(rulebook: Rulebook, dressed_app: QApplication) -> None:
    """Real sentences in many widths: no 。 ー or ッ first, no 「 last, no word in two."""
    sentences = [rule.why.ja for rule in rulebook.rules.values()]
    sentences += [
        f"{rule.todo.ja}（LINE・ChatWork・Zoom、1,200円）" for rule in rulebook.rules.values()
    ]
    checked = 0
    for sentence in sentences:
        for width in WIDTHS:
            for before, after in itertools.pairwise(broken(sentence, width)):
                checked += 1
                assert after[0] not in NOT_FIRST, (before, after)
                assert before.rstrip()[-1] not in NOT_LAST, (before, after)
                both = before[-1:] + after[:1]
                assert not re.fullmatch("[A-Za-z]{2}|[0-9]{2}", both), (before, after)
    assert checked > 2_000


def test_hardly_ever_a_letter_stays_alone_on_the_last_line(
    rulebook: Rulebook, dressed_app: QApplication
) -> None:
    last = [
        [char for char in lines[-1] if char.isalnum()]
        for rule in rulebook.rules.values()
        for width in WIDTHS
        if len(lines := broken(rule.why.ja, width)) > 1
    ]
    assert sum(len(letters) == 1 for letters in last) <= len(last) // 200


def test_a_phrase_wider_than_the_line_is_broken_all_the_same(dressed_app: QApplication) -> None:
    word = "クラウドソーシングサービス" * 3
    lines = broken(word, 150)
    assert len(lines) > 2
    assert "".join(lines) == word
    letter = QFontMetrics(theme.font()).horizontalAdvance("ス")
    assert all(len(line) * letter <= 150 for line in lines)


def test_nothing_of_a_text_is_lost_or_shifted(dressed_app: QApplication) -> None:
    """Emoji, line ends, addresses, other scripts: only where lines break is changed."""
    text = (
        "😀" * 3 + "先に登録を\nお願いします https://example.com/あ か゛ が\u3099 שלום LINE ID：a"
    )
    assert "".join(broken(text, 200)) == text.replace("\n", LINE_END)


def test_a_label_says_its_text_without_joiners(dressed_app: QApplication) -> None:
    """What a screen reader reads, and what tests compare, is the text as it was given."""
    label = Text("先に登録をお願いします")
    label.heightForWidth(100)
    assert label.text() == "先に登録をお願いします"
