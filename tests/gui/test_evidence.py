"""Marks sit on the right letters, whatever the letters are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextDocumentLayout

from gui import evidence
from gui.evidence import Mark, Offsets
from logic.assessment import Finding, Source
from logic.language import Localised
from logic.message import Message, Span
from logic.verdict import Verdict

pytestmark = pytest.mark.usefixtures("qapp")

# Letters that are more than one UTF-16 unit, half of one, or that Qt treats in its own way.
TWO_UNITS = ("😀", "👩\u200d👩\u200d👧", "𠮷")
HALVES = ("\ud800", "\udc00")
LINE_ENDS = ("\n", "\r\n", "\r", "\u2028", "\u2029", "\ufdd0", "\ufdd1")
MARKS = ("\ufeff", "\ufffe", "\uffff", "\ufffc", "\0", "\u00a0", "\u202e", "\u200b")
STRANGE = st.sampled_from((*TWO_UNITS, *HALVES, *LINE_ENDS, *MARKS, "が", "a", "ラ"))
TEXTS = st.lists(STRANGE | st.characters(), max_size=40).map("".join)


def document(text: str) -> QTextDocument:
    """A document as the message box has it."""
    made = QTextDocument()
    made.setDocumentLayout(QPlainTextDocumentLayout(made))
    evidence.write(QTextCursor(made), text)
    return made


def finding(spans: list[Span], verdict: Verdict = Verdict.WAIT) -> Finding:
    """A finding with this evidence."""
    words = Localised("言葉", "words")
    source = Source(words, "example", date(2026, 11, 24))
    return Finding("rule", "category", verdict, words, words, words, (), (source,), tuple(spans))


@given(TEXTS)
def test_the_box_holds_what_is_judged(text: str) -> None:
    """Line ends become newlines; every other character comes back as it went in."""
    expected = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    expected = expected.replace("\ufdd0", "\n").replace("\ufdd1", "\n")
    # Two halves that meet are one letter to Qt, and to everybody who looks at it.
    expected = expected.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    assert evidence.read(document(text)) == expected


@given(TEXTS)
def test_a_saved_text_reopens_as_it_was(text: str) -> None:
    held = evidence.read(document(text))
    assert evidence.read(document(held)) == held


@given(TEXTS, st.data())
def test_a_mark_covers_the_words_of_its_span(text: str, data: st.DataObject) -> None:
    shown = document(text)
    held = evidence.read(shown)
    if not held:
        return
    start = data.draw(st.integers(0, len(held) - 1))
    end = data.draw(st.integers(start + 1, len(held)))
    [mark] = evidence.marks(held, [finding([Message(held).span(start, end)])])
    units = held[start:end].encode("utf-16-le", "surrogatepass")
    assert mark.end - mark.start == len(units) // 2
    covered = "".join(shown.characterAt(at) for at in range(mark.start, mark.end))
    assert covered.replace("\u2029", "\n").encode("utf-16-le", "surrogatepass") == units


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_words_of_a_conversation_are_marked_in_the_boxes_they_are_in(
    parts: list[str], data: st.DataObject
) -> None:
    """Also words that reach from one message into the next: each box marks its share."""
    whole = "\n\n".join(parts)
    if not whole:
        return
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    found = finding([Message(whole).span(start, end)])
    begin = 0
    for part in parts:
        inside = part[max(start - begin, 0) : max(end - begin, 0)]
        marked = evidence.marks(part, [found], begin)
        assert len(marked) == bool(inside)
        for mark in marked:
            units = part.encode("utf-16-le", "surrogatepass")[2 * mark.start : 2 * mark.end]
            assert units == inside.encode("utf-16-le", "surrogatepass")
        begin += len(part) + 2


@given(TEXTS)
def test_every_index_is_as_far_in_as_its_utf16_says(text: str) -> None:
    offsets = Offsets(text)
    for index in range(len(text) + 1):
        before = text[:index].encode("utf-16-le", "surrogatepass")
        assert offsets.to_utf16(index) == len(before) // 2


def test_a_byte_order_mark_in_front_stays_and_undo_takes_it_away() -> None:
    shown = document("\ufeff先にLINEへ")
    assert evidence.read(shown) == "\ufeff先にLINEへ"
    shown.undo()
    assert evidence.read(shown) == ""


def test_a_span_of_another_text_is_not_marked() -> None:
    assert evidence.marks("先にLINEへ", [finding([Span(0, 2, "後に")])]) == ()


def test_the_shortest_mark_under_the_mouse_wins_and_the_end_is_outside() -> None:
    text = "先にLINEへ登録を"
    long, short = Message(text).span(0, 9), Message(text).span(2, 6)
    marked = evidence.marks(text, [finding([long]), finding([short])])
    assert spans(evidence.mark_at(marked, 3)) == short
    assert spans(evidence.mark_at(marked, 6)) == long
    assert evidence.mark_at(marked, 9) is None


def test_going_through_the_marks_goes_round() -> None:
    text = "LINEかZoomかSkypeで"
    words = [Message(text).span(0, 4), Message(text).span(5, 9), Message(text).span(10, 15)]
    marked = evidence.marks(text, [finding(words)])
    assert spans(evidence.next_mark(marked, 0, forward=True)) == words[1]
    assert spans(evidence.next_mark(marked, 10, forward=True)) == words[0]
    assert spans(evidence.next_mark(marked, 10, forward=False)) == words[1]
    assert spans(evidence.next_mark(marked, 0, forward=False)) == words[2]
    assert evidence.next_mark((), 0, forward=True) is None


def test_the_heavier_verdict_is_painted_over_the_lighter(dressed_app: QApplication) -> None:
    text = "先にLINEへ"
    light = finding([Message(text).span(0, 6)], Verdict.CAUTION)
    heavy = finding([Message(text).span(2, 6)], Verdict.STOP)
    shown = document(text)
    painted = evidence.selections(shown, evidence.marks(text, [heavy, light]))
    assert [each.cursor.selectedText() for each in painted] == ["先にLINE", "LINE"]


def spans(mark: Mark | None) -> Span | None:
    """The span of a mark."""
    return mark.span if mark else None
