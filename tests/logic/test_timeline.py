"""The timeline of a case: she looks back on what happened, in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta, timezone

import pytest

from logic.deal import Answer, Deal
from logic.language import Localised
from logic.message import Author, Message, Part
from logic.rulebook import Rulebook
from logic.timeline import MomentKind, timeline
from logic.verdict import Verdict
from tests.logic.cases import INSISTED, INVITED, after, case, check, one_check, whole_case


def lines(case_: object, rulebook: Rulebook) -> list[str]:
    return [moment.text.ja for moment in timeline(case_, rulebook)]  # type: ignore[arg-type]


def test_her_first_check_is_the_first_line(rulebook: Rulebook) -> None:
    (moment,) = timeline(one_check(rulebook), rulebook)
    assert moment.kind is MomentKind.CHECKED
    assert moment.text.ja == (
        "「ちょっと待って！」と出ました（契約：まだ・仮払い：まだ・連絡先公開申請の承認：まだ）"
    )
    assert moment.text.en.startswith("The answer was “Hold on a moment!” (contract: not yet; ")
    assert (moment.check_id, moment.verdict) == (1, Verdict.WAIT)


def test_only_what_her_service_asks_is_told(rulebook: Rulebook) -> None:
    there = case(check(rulebook, Message(INVITED), Deal("coconala")))
    assert lines(there, rulebook) == ["「ちょっと待って！」と出ました（購入：まだ）"]


def test_a_whole_case_is_told_from_the_oldest_to_the_newest(rulebook: Rulebook) -> None:
    moments = timeline(whole_case(rulebook), rulebook)
    assert [moment.when for moment in moments] == sorted(moment.when for moment in moments)
    assert [moment.kind.value for moment in moments] == [
        *("checked", "message", "message", "state", "told", "told", "checked"),
        *("reaction", "reaction", "picture", "ticked", "reaction", "ticked", "look_again"),
    ]
    told = [moment.text.ja for moment in moments]
    assert told[1:6] == [
        "自分のメッセージを追加しました",
        "相手の返事を追加しました",
        "状態が変わりました（契約 まだ → 済み・仮払い まだ → わからない）",
        "自分で確かめたことを入れました",
        "「これは違う」を変えました",
    ]
    act = next(iter(rulebook.acts.values())).label.ja
    assert told[7:] == [
        "相手の反応：応じてくれず、同じことを求められた",
        "反応の記録を取り消しました",
        "画像を追加しました（screen-1.png）",
        f"「{act}」の手順のうち 2 つを済ませました",
        f"相手の反応：{rulebook.outcomes[whole_case(rulebook).outcome].label.ja}",  # type: ignore[index]
        f"「{act}」の手順のうち 1 つを済ませました",
        "もう一度見る日",
    ]


def test_every_line_is_there_in_english(rulebook: Rulebook) -> None:
    for moment in timeline(whole_case(rulebook), rulebook):
        assert moment.text.en and "{" not in moment.text.en + moment.text.ja


def test_another_service_is_told_in_its_own_words(rulebook: Rulebook) -> None:
    first = check(rulebook, Message(INVITED), Deal("lancers"))
    then = check(rulebook, Message(INVITED), Deal("upwork", Answer.YES), id_=2, hours=1)
    assert lines(case(first, then), rulebook)[1:3] == [
        "サービスを変えました（ランサーズ → Upwork）",
        "状態が変わりました（契約の開始 まだ → 済み）",
    ]


def test_a_text_that_was_written_anew_is_no_reply(rulebook: Rulebook) -> None:
    first = check(rulebook, Message(INVITED), Deal("lancers"))
    then = check(rulebook, Message(INSISTED), Deal("lancers"), id_=2, hours=1)
    assert "メッセージの文章を変えました" in lines(case(first, then), rulebook)


def test_without_texts_nothing_is_said_of_them(rulebook: Rulebook) -> None:
    first = replace(check(rulebook, Message(""), Deal("lancers")), has_text=False)
    talk = Message.of([Part("あ", Author.FREELANCER), Part("い")])
    then = check(rulebook, talk, Deal("lancers"), id_=2, hours=1)
    kinds = [moment.kind for moment in timeline(case(first, then), rulebook)]
    assert kinds == [MomentKind.CHECKED, MomentKind.CHECKED]


def test_a_blank_message_gives_a_line_without_a_verdict(rulebook: Rulebook) -> None:
    (moment,) = timeline(one_check(rulebook, " "), rulebook)
    assert moment.verdict is None
    assert moment.text.ja.startswith("「まだチェックする文章がありません」")


@pytest.mark.parametrize(("hours", "days"), [(0, 1), (9, 2)])
def test_a_day_ends_where_she_lives(rulebook: Rulebook, hours: int, days: int) -> None:
    """Two steps at 14:00 and 16:00 UTC: one day in Iceland, two in Japan."""
    from logic.history.cases import TickDone

    step = Localised("手順", "step")
    ticks = (TickDone("paid", step, after(12.5)), TickDone("paid", step, after(14.5)))
    there = one_check(rulebook, ticks=ticks)
    moments = timeline(there, rulebook, timezone(timedelta(hours=hours)))
    assert [moment.kind for moment in moments].count(MomentKind.TICKED) == days


def test_a_list_of_other_rules_than_todays_is_told_by_its_id(rulebook: Rulebook) -> None:
    from logic.history.cases import TickDone

    there = one_check(rulebook, ticks=(TickDone("gone", Localised("手順", "step"), after(1)),))
    assert lines(there, rulebook)[1] == "「gone」の手順のうち 1 つを済ませました"


def test_the_day_to_look_again_stands_at_its_beginning(rulebook: Rulebook) -> None:
    there = one_check(rulebook, look_again=date(2026, 12, 1))
    tokyo = timezone(timedelta(hours=9))
    moment = timeline(there, rulebook, tokyo)[-1]
    assert moment.when.isoformat() == "2026-12-01T00:00:00+09:00"
