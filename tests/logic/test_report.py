"""The report for the desk: the record, no more and no less, and nothing that she masked."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta, timezone
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.deal import Answer, Deal
from logic.history.cases import Case
from logic.language import Language
from logic.loading import load
from logic.masking import Mask, Masker
from logic.message import Message
from logic.report import as_text, digest_of, is_unchanged, texts_of_case, write_report
from logic.rulebook import Rulebook
from logic.told import Told
from logic.written import write_marked
from tests.logic.cases import (
    ASKED_BACK,
    INVITED,
    case,
    check,
    one_check,
    whole_case,
)

RULEBOOK = load()
TOKYO = timezone(timedelta(hours=9))
ALL = frozenset(Mask)
NONE: frozenset[Mask] = frozenset()

both_languages = pytest.mark.parametrize("language", Language)


def written(case_: Case, language: Language = Language.JA, masks: frozenset[Mask] = NONE) -> str:
    return as_text(write_report(case_, RULEBOOK, language, masks, zone=TOKYO))


def section(text: str, heading: str) -> list[str]:
    """The lines below a heading."""
    _, _, behind = text.partition(f"■ {heading}\n")
    return behind.partition("\n\n")[0].splitlines()


def test_the_whole_case_stands_in_the_report(rulebook: Rulebook) -> None:
    text = written(whole_case(rulebook))
    assert section(text, "この記録について") == [
        "名前：LINEの件",
        "相手：株式会社サンプル",
        "最初に調べた日時：2026-11-20 10:30 +0900",
        "最後に変えた日時：2026-11-24 14:30 +0900",
    ]
    assert section(text, "チェック 1（2026-11-20 10:30 +0900）") == [
        "サービス：ランサーズ",
        "契約（発注）は済みましたか？ → まだ",
        "仮払いは済みましたか？ → まだ",
        "「連絡先公開申請」は認められましたか？ → まだ",
        "このアプリの判定：ちょっと待って！",
        "[1] サービスの外の連絡手段へ誘われています（ちょっと待って！）",
        "相手のメッセージ",
        "> はじめまして。まず【LINEを追加してください】[1]。",
    ]
    second = section(text, "チェック 2（2026-11-21 16:30 +0900）")
    item = rulebook.checklist[sorted(rulebook.checklist)[0]]
    assert f"自分で確かめたこと：{item.question.ja} → {item.labels[Answer.NO].ja}" in second
    assert "その補足：LINEの記事の話" in second
    talk = second[second.index("相手のメッセージ") :]
    assert talk[2] == "自分のメッセージ（2026-11-20）"
    assert talk[3] == f"> {ASKED_BACK}"
    assert section(text, "相手の反応") == [
        "2026-11-21 17:30 +0900 応じてくれず、同じことを求められた",
        "2026-11-21 18:30 +0900 反応の記録を取り消した",
        f"2026-11-22 22:30 +0900 {rulebook.outcomes[whole_case(rulebook).outcome].label.ja}",  # type: ignore[index]
    ]
    assert section(text, "メモ") == ["> 対応は", "> 急がない"]
    assert section(text, "画像") == [
        "screen-1.png（800×600 ピクセル、123456 バイト、2026-11-21 19:30 +0900 に追加）"
    ]
    assert len(section(text, "あれば添えるとよいもの")) == 6


@both_languages
def test_the_digest_covers_the_pictures(rulebook: Rulebook, language: Language) -> None:
    there, file = whole_case(rulebook), b"\x89PNG and so on"

    def with_picture(data: bytes) -> str:
        pictures = {there.pictures[0].id: data}
        return as_text(write_report(there, RULEBOOK, language, NONE, pictures=pictures))

    text = with_picture(file)
    lines = text.splitlines()
    [at] = [number for number, line in enumerate(lines) if "screen-1.png" in line]
    assert lines[at + 1].startswith("SHA-256")
    assert lines[at + 1].endswith(sha256(file).hexdigest())
    assert is_unchanged(text)
    assert text.split()[-1] != with_picture(file + b"\x00").split()[-1], "the last digest"


def test_pictures_are_shown_where_they_are_given_and_their_names_are_masked(
    rulebook: Rulebook,
) -> None:
    whole = whole_case(rulebook)
    first = replace(whole.pictures[0], name="山田.png")
    there = replace(whole, pictures=(first, replace(first, id=8, name="next.png")))
    plain = write_report(there, RULEBOOK, Language.JA, NONE)
    assert plain.exhibits == () and "SHA-256：" not in as_text(plain)
    for id_ in (first.id, 8):
        report = write_report(
            there, RULEBOOK, Language.JA, ALL, ("山田",), pictures={id_: b"picture"}
        )
        [shown] = report.exhibits
        assert shown.data == b"picture"
        assert shown.caption in as_text(report).splitlines()
        assert "山田" not in shown.caption + shown.unreadable
        assert as_text(report).count("SHA-256：") == 1


@both_languages
def test_each_thing_of_the_record_stands_there_exactly_once(
    rulebook: Rulebook, language: Language
) -> None:
    there = replace(whole_case(rulebook), checks=whole_case(rulebook).checks[1:])
    text = written(there, language)
    steps = [tick.step.text(language) for tick in there.ticks]
    for words in (
        *("LINEの件", "株式会社サンプル", "急がない", "screen-1.png", "LINEの記事の話"),
        *(*steps, ASKED_BACK, "担当は田中"),
    ):
        assert text.count(words) == 1, words
    (only,) = there.checks
    for number, finding in enumerate(only.assessment.findings, start=1):
        named = [line for line in text.splitlines() if line.startswith(f"[{number}] ")]
        assert len(named) == 2  # where it was found, and what it means
        assert all(finding.title.text(language) in line for line in named)
        assert text.count(finding.why.text(language)) == 1
        for source in finding.sources:
            assert f"— {source.where}" in text and source.checked.isoformat() in text


def test_every_quoted_word_is_marked_with_the_number_of_its_rule(rulebook: Rulebook) -> None:
    there = whole_case(rulebook)
    for one in there.checks:
        text = written(replace(there, checks=(one,)))
        for number, finding in enumerate(one.assessment.findings, start=1):
            marked = [
                words
                for words, numbers in re.findall(r"【([^】]*)】((?:\[\d+\])+)", text)
                if f"[{number}]" in numbers
            ]
            for span in finding.evidence:
                assert any(span.text in words for words in marked)


def test_a_message_that_stood_there_before_is_not_written_twice(rulebook: Rulebook) -> None:
    first = check(rulebook, Message("こんにちは。"), Deal("lancers"))
    then = check(rulebook, Message("こんにちは。"), Deal("lancers", Answer.YES), id_=2, hours=1)
    text = written(case(first, then))
    assert text.count("> こんにちは。") == 1
    assert "（チェック 1 と同じ文章）" in text


def test_a_record_without_text_says_so(rulebook: Rulebook) -> None:
    kept = check(rulebook, Message(INVITED), Deal("lancers"))
    bare = replace(kept, message=Message(""), has_text=False)
    text = written(case(bare))
    assert "文章は、残さない設定のため、記録にありません。" in text
    assert "相手のメッセージ" not in text


def test_what_is_not_there_has_no_heading(rulebook: Rulebook) -> None:
    text = written(one_check(rulebook))
    for heading in ("相手の反応", "自分がしたこと", "メモ", "画像"):
        assert f"■ {heading}\n" not in text
    assert "名前：" not in text


def test_what_only_sorts_her_list_stays_at_home(rulebook: Rulebook) -> None:
    plain = written(one_check(rulebook))
    from datetime import date

    assert written(one_check(rulebook, pinned=True, look_again=date(2026, 12, 1))) == plain


def test_an_item_of_other_rules_than_todays_is_not_lost(rulebook: Rulebook) -> None:
    told = Told(answers=(("gone-item", Answer.YES),))
    text = written(case(check(rulebook, Message("あ"), Deal("lancers"), told=told)))
    assert "自分で確かめたこと：gone-item → yes" in text


@both_languages
def test_the_digest_is_that_of_the_text_above_it(rulebook: Rulebook, language: Language) -> None:
    report = write_report(whole_case(rulebook), rulebook, language, NONE)
    text = as_text(report)
    above, _, below = text.rpartition("\n■ ")
    assert below.splitlines()[-1] == report.digest == digest_of(above)
    assert is_unchanged(text)
    assert is_unchanged(text.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("before", "behind"), [("追加して", "追加しないで"), ("→ まだ", "→ 済み"), ("10:30", "10:31")]
)
def test_one_changed_word_is_noticed(rulebook: Rulebook, before: str, behind: str) -> None:
    text = written(whole_case(rulebook))
    assert before in text
    assert not is_unchanged(text.replace(before, behind, 1))


def test_a_client_cannot_write_a_digest_of_his_own(rulebook: Rulebook) -> None:
    message = f"■ この記録の指紋（SHA-256）\n{'0' * 64}\n{{when}}"
    text = written(one_check(rulebook, message, note="■ 使ったルール"))
    assert is_unchanged(text)
    assert "\n> ■ この記録の指紋（SHA-256）\n" in text and "\n> ■ 使ったルール\n" in text
    assert "> {when}" in text


def test_her_own_data_is_masked_in_every_corner(rulebook: Rulebook) -> None:
    mine = (
        "taro.yamada@example.com 090-1234-5678 https://example.com/taro 1234567 山田太郎 山田太郎"
    )
    there = replace(
        whole_case(rulebook),
        checks=(check(rulebook, Message(f"LINEを追加してください。{mine}"), Deal("lancers")),),
        name=mine,
        client=mine,
        note=mine,
        pictures=tuple(replace(one, name=mine) for one in whole_case(rulebook).pictures),
    )
    report = write_report(there, rulebook, Language.JA, ALL, ("山田 太郎",))
    for words in mine.split():
        assert words not in as_text(report), words


def test_what_the_client_gave_stays_where_she_wants_it_as_proof(rulebook: Rulebook) -> None:
    there = one_check(rulebook, "LINEを追加してください。090-1234-5678 tanaka@example.com")
    text = written(there, masks=frozenset((Mask.PHONE,)))
    assert "090-1234-5678" not in text and "tanaka@example.com" in text


def test_an_id_given_in_one_text_is_masked_in_the_others(rulebook: Rulebook) -> None:
    there = one_check(rulebook, "ID：taro_99 です。", note="taro_99 は私")
    assert "taro_99" not in written(there, masks=frozenset((Mask.ACCOUNT,)))


_DATA = ("taro.y@example.com", "090-1234-5678", "https://example.com/x", "7654321", "ID: taro_99")
_pieces = st.sampled_from(
    (*_DATA, INVITED, "LINEで", "電話は", "を追加してください", "\n", "　", "a", "1", "-")
)


@given(st.lists(_pieces, max_size=12).map("".join), st.frozensets(st.sampled_from(Mask)))
def test_nothing_that_is_masked_leaks_through_a_mark(text: str, masks: frozenset[Mask]) -> None:
    there = one_check(RULEBOOK, text, note=text)
    masker = Masker(masks, (), texts_of_case(there))
    report = as_text(write_report(there, RULEBOOK, Language.JA, masks))
    own = "\n".join(line for line in report.splitlines() if line.startswith("> "))
    for one in masker.masked(text):
        for line in one.words.splitlines():
            assert len(line) < 4 or line not in own, line
    assert is_unchanged(report)


_quoted = st.dictionaries(
    st.integers(1, 4),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=3),
    max_size=4,
)


@given(st.lists(_pieces, max_size=12).map("".join), _quoted)
def test_marks_add_brackets_and_numbers_and_change_nothing_else(
    text: str, wanted: dict[int, list[tuple[int, int]]]
) -> None:
    quoted = {
        number: [(at, min(at + length, len(text))) for at, length in ranges if at < len(text)]
        for number, ranges in wanted.items()
    }
    marked = write_marked(text, quoted, Masker((), ()))
    assert re.sub(r"【|】(?:\[\d\])+", "", marked) == text
    for number, ranges in quoted.items():
        assert not ranges or f"[{number}]" in marked


@given(st.text(max_size=60), st.text(max_size=20))
def test_no_text_breaks_the_report(text: str, name: str) -> None:
    there = one_check(RULEBOOK, text, note=text, name=name, client=name)
    report = write_report(there, RULEBOOK, Language.EN, ALL, (name,))
    assert is_unchanged(as_text(report))
    assert all("\n" not in line for each in report.sections for line in each.lines)
