"""She types a few letters and finds the case, however she or the client wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logic.deal import Deal
from logic.history import Case, History, HistoryMoved, HistoryStopped, Query
from logic.message import Message
from logic.outcomes import Outcome
from logic.told import NOTHING_TOLD
from tests.logic.history import examples


def keep(history: History, text: str, case_id: int | None = None) -> Case:
    """Keep a message."""
    answer = examples.assessment(0)
    return history.add(Message(text), Deal(), NOTHING_TOLD, answer, case_id=case_id)


def found(history: History, text: str) -> list[int]:
    """Give the ids of the cases that a search finds, and see that their number is right."""
    query = Query(text=text)
    ids = [line.id for line in history.page(query)]
    assert history.count(query) == len(ids)
    return ids


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("ChatWorkへどうぞ", "chatwork"),
        ("ChatWorkへどうぞ", "ＷＯＲＫ"),
        ("ｃｈａｔｗｏｒｋ", "CHATWORK"),
        ("チャットワークで", "ちゃっとわーく"),
        ("ちゃっとわーくで", "チャットワーク"),
        ("ﾁｬｯﾄﾜｰｸ ｶﾞｲﾄﾞ", "ガイド"),
        ("か\u3099いと\u3099", "がいど"),
        ("L\u200bI\u200bN\u200bE", "line"),
        ("ＬＩＮＥのＩＤ", "line id"),
        ("STRASSE Ⅲ ㈱みらい", "straße iii (株)"),
        ("報酬は１万円", "1万"),
        ("田中です", "田"),
        ("𠮷野家", "𠮷"),
        ("a%b_c*d?", "%b_c*"),
        ('"引用" OR NOT', '"引用" or not'),
    ],
)
def test_a_search_does_not_mind_how_it_is_written(file: Path, written: str, typed: str) -> None:
    with History.open(file) as history:
        case = keep(history, f"まえ{written}あと")
        keep(history, "ほかの話")
        assert found(history, typed) == [case.id]


def test_every_word_must_be_found_but_each_anywhere(file: Path) -> None:
    with History.open(file) as history:
        first = keep(history, "ロゴをお願いします")
        second = keep(history, "記事をお願いします")
        history.set_client(first.id, "田中様")
        history.set_note(second.id, "田中さんの紹介")
        assert set(found(history, "田中")) == {first.id, second.id}
        assert found(history, "田中　ロゴ") == [first.id]
        assert found(history, "  記事 紹介 ") == [second.id]
        assert found(history, "記事 様") == []
        assert found(history, "お願い田中") == []  # no word spans two texts
        assert set(found(history, " \u3000 ")) == {first.id, second.id}


def test_a_whole_message_pasted_into_the_search_finds_itself(file: Path) -> None:
    """However many words it has."""
    message = " ".join(f"word{number}" for number in range(5000))
    with History.open(file) as history:
        case = keep(history, message)
        keep(history, "word1 word2")
        assert found(history, message) == [case.id]


def test_what_is_changed_is_found_by_its_new_words_only(file: Path) -> None:
    with History.open(file) as history:
        case = keep(history, "最初の話")
        history.set_name(case.id, "ロゴ")
        history.set_name(case.id, "記事")
        history.set_note(case.id, "メモ")
        keep(history, "次の話", case_id=case.id)
        assert found(history, "ロゴ") == []
        for words in ("最初", "次の話", "記事", "メモ", "記事 最初 次"):
            assert found(history, words) == [case.id]


def test_a_search_and_filters_narrow_each_other_and_go_on_page_by_page(
    file: Path, kept: list[Case]
) -> None:
    with History.open(file) as history:
        for id_ in range(1, 13, 2):
            history.record_outcome(id_, Outcome.AGREED)
        query = Query(text="no. 登録", open_only=True)
        first = history.page(query, limit=4)
        rest = history.page(query, limit=4, after=first[-1])
        assert [line.id for line in (*first, *rest)] == [12, 10, 8, 6, 4, 2]
        history.delete([12, 10])
        assert history.count(query) == 4
        assert history.count(Query(text="登録", deleted=True)) == 2


# Letters as people see them: some are two characters, or become others when folded.
LETTERS = st.sampled_from(
    [*"aZß１Ａéﾊァっー田𠮷㈱Ⅲ", "か\u3099", "ﾊﾟ", "e\u0301", "\ud800", "\x00", "👩‍💻"]
) | st.characters(categories=["L", "N", "P", "So", "Cs"], exclude_characters="\u0345")
# A text is cut between letters: a part of one, such as a voicing mark, is no word to look for.
JOINED = st.lists(LETTERS, min_size=1, max_size=12)


@pytest.fixture(scope="module")
def emptied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    """One history for many tries, each of which leaves it empty."""
    with History.open(tmp_path_factory.mktemp("search") / "history.sqlite3") as history:
        yield history


@settings(max_examples=60)
@given(data=st.data(), messages=st.lists(JOINED, min_size=1, max_size=2))
def test_what_was_saved_is_found_by_any_part_of_it(
    emptied: History, data: st.DataObject, messages: list[list[str]]
) -> None:
    cases = [keep(emptied, "".join(letters)) for letters in messages]
    try:
        number = data.draw(st.integers(0, len(messages) - 1))
        letters = messages[number]
        start = data.draw(st.integers(0, len(letters) - 1))
        end = data.draw(st.integers(start + 1, len(letters)))
        assert cases[number].id in found(emptied, "".join(letters[start:end]))
    finally:
        emptied.erase([case.id for case in cases])


def test_a_hostile_message_is_searched_in_no_more_time_than_it_is_long(file: Path) -> None:
    """Half a million letters, nearly the same as those she types: minutes for a naive search."""
    with History.open(file) as history:
        case = keep(history, "あ" * 500_000)
        assert found(history, "あ" * 20_000) == [case.id]
        assert found(history, "あ" * 20_000 + "い") == []
        assert found(history, "い" + "あ" * 20_000) == []


def test_a_search_beside_the_window_ends_when_she_types_on(file: Path, kept: list[Case]) -> None:
    """On a connection of its own, in a thread; what it was looking for is wanted no more."""
    opened, ended = Queue[History](), Queue[str]()

    def look() -> None:
        with History.open_again(file) as history:
            opened.put(history)
            try:
                while history.page(Query(text="どこにもない")) == []:
                    pass
            except HistoryStopped:
                ended.put("stopped")
            with pytest.raises(HistoryStopped):
                history.count()

    with History.open(file) as history:
        thread = Thread(target=look)
        thread.start()
        opened.get().stop()
        thread.join()
        assert ended.get() == "stopped"
        assert found(history, "登録") == list(range(12, 0, -1))
        examples.keep(history, 50)


def test_a_search_does_not_make_a_new_history_where_the_file_is_gone(
    file: Path, kept: list[Case]
) -> None:
    file.rename(file.with_name("moved.sqlite3"))
    with pytest.raises(HistoryMoved):
        History.open_again(file)
    assert not file.exists()
    file.touch()
    with pytest.raises(HistoryMoved):
        History.open_again(file)
    assert file.stat().st_size == 0
