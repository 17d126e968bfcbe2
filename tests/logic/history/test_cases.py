"""She comes back to a case: more checks, the client's reactions, notes, ticks, the list."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from logic.deal import Answer, Deal
from logic.history import Case, CaseSummary, History, Query, TickDone
from logic.language import Localised
from logic.message import Message
from logic.outcomes import Outcome
from logic.told import NOTHING_TOLD
from logic.verdict import Verdict
from tests.logic.history import examples

STEP = Localised("パスワードを変える", "Change the password")


def ids(lines: list[CaseSummary]) -> list[int]:
    """Give the ids of the lines of a list."""
    return [line.id for line in lines]


def test_the_next_message_of_the_client_is_another_check_of_the_case(
    file: Path, kept: list[Case]
) -> None:
    """The case shows the newest one's verdict and deal; the first one stays as it was."""
    with History.open(file) as history:
        answer = examples.assessment(5, verdict=Verdict.STOP)
        later = Deal("lancers", Answer.YES, Answer.NO)
        case = history.add(Message("次の話"), later, NOTHING_TOLD, answer, case_id=3)
    with History.open(file) as history:
        assert history.get(3) == case
        assert case.checks[0] == kept[2].latest
        assert case.latest.message.text == "次の話"
        assert (case.title, case.created) == (kept[2].title, kept[2].created)
        line = history.page()[0]
        assert (line.id, line.verdict, line.deal) == (3, Verdict.STOP, later)
        assert history.count() == len(kept)


def test_a_case_begun_without_a_word_is_called_by_its_next_check(file: Path) -> None:
    with History.open(file) as history:
        nothing = examples.assessment(0, verdict=None)
        case = history.add(Message(" "), Deal(), NOTHING_TOLD, nothing)
        assert case.shown_name == ""
        assert examples.keep(history, 1, case_id=case.id).shown_name == "No. 1"


def test_the_list_shows_first_what_was_changed_last(file: Path, kept: list[Case]) -> None:
    with History.open(file) as history:
        assert ids(history.page()) == list(range(12, 0, -1))
        history.set_note(4, "電話はしない")
        history.record_outcome(2, Outcome.AGREED)
        assert ids(history.page(limit=4)) == [2, 4, 12, 11]
        history.get(7)
        assert ids(history.page(limit=4)) == [2, 4, 12, 11]


def test_pinned_cases_stay_on_top_and_are_not_changed_by_it(file: Path, kept: list[Case]) -> None:
    with History.open(file) as history:
        case = history.set_pinned(5, True)
        assert (case.pinned, case.changed) == (True, kept[4].changed)
        history.set_pinned(9, True)
        assert ids(history.page(limit=4)) == [9, 5, 12, 11]
        assert history.set_pinned(9, False) == kept[8]
        assert ids(history.page(limit=4)) == [5, 12, 11, 10]


def test_the_list_goes_on_page_by_page(file: Path, kept: list[Case]) -> None:
    """Also behind a pinned case, and when a line she has seen has moved up meanwhile."""
    with History.open(file) as history:
        history.set_pinned(1, True)
        first = history.page(limit=5)
        assert ids(first) == [1, 12, 11, 10, 9]
        history.set_note(10, "x")
        second = history.page(limit=5, after=first[-1])
        third = history.page(limit=5, after=second[-1])
        assert ids([*second, *third]) == [8, 7, 6, 5, 4, 3, 2]
        assert history.page(limit=5, after=third[-1]) == []
        with pytest.raises(ValueError, match="limit"):
            history.page(limit=0)


def test_cases_of_the_same_moment_are_all_on_the_list(file: Path) -> None:
    """A clock may stand still; then the id decides, and no page loses one."""
    now = examples.Clock().now
    with History.open(file, clock=lambda: now) as history:
        for number in range(5):
            examples.keep(history, number)
        first = history.page(limit=2)
        second = history.page(limit=2, after=first[-1])
        assert ids([*first, *second, *history.page(limit=2, after=second[-1])]) == [5, 4, 3, 2, 1]


def test_checks_stay_in_the_order_of_saving_even_when_the_clock_jumps_back(
    file: Path, clock: examples.Clock
) -> None:
    with History.open(file, clock=clock) as history:
        case = examples.keep(history, 1)
        clock.now -= timedelta(days=400)
        case = examples.keep(history, 2, case_id=case.id)
        assert case.latest.created < case.checks[0].created
        assert examples.is_kept(case, 2)


def test_she_records_the_reaction_and_changes_it_later(file: Path, kept: list[Case]) -> None:
    """The latest one counts, in the case and in the list; all are on its timeline."""
    with History.open(file) as history:
        history.record_outcome(3, Outcome.INSISTED)
        assert history.record_outcome(3, Outcome.VANISHED).outcome is Outcome.VANISHED
    with History.open(file) as history:
        shown = {line.id: line.outcome for line in history.page()}
        assert shown.pop(3) is Outcome.VANISHED
        assert set(shown.values()) == {None}
        taken_back = history.record_outcome(3, None)
        assert taken_back.outcome is None
        said = [reaction.outcome for reaction in taken_back.reactions]
        assert said == [Outcome.INSISTED, Outcome.VANISHED, None]
        times = [reaction.recorded for reaction in taken_back.reactions]
        assert times == sorted(times)
        assert taken_back.changed == times[-1]
        assert {line.outcome for line in history.page()} == {None}


def test_she_names_it_notes_whose_it_is_and_writes_on_it(file: Path, kept: list[Case]) -> None:
    with History.open(file) as history:
        history.set_name(6, "ロゴの件")
        history.set_client(6, "田中様")
        case = history.set_note(6, "一行目\n二行目")
    with History.open(file) as history:
        assert history.get(6) == case
        assert (case.shown_name, case.client, case.note) == ("ロゴの件", "田中様", "一行目\n二行目")
        assert [(line.title, line.client) for line in history.page(limit=1)] == [
            ("ロゴの件", "田中様")
        ]
        assert history.set_name(6, "").shown_name == kept[5].title


def test_she_wants_to_look_again_on_a_day(file: Path, kept: list[Case]) -> None:
    with History.open(file) as history:
        assert history.set_look_again(6, date(2026, 12, 1)).look_again == date(2026, 12, 1)
        assert history.page(limit=1)[0].look_again == date(2026, 12, 1)
        assert history.set_look_again(6, None).look_again is None


def test_she_ticks_off_what_she_has_done(file: Path, kept: list[Case]) -> None:
    """In the words of then: a step that says something else later is another one."""
    with History.open(file) as history:
        first = history.tick(2, "password", STEP, True)
        assert first.ticks == (TickDone("password", STEP, first.changed),)
        assert history.tick(2, "password", STEP, True).ticks == first.ticks
        other = Localised("パスワードを変えて、控える", STEP.en)
        assert len(history.tick(2, "password", other, True).ticks) == 2
        assert len(history.tick(2, "paid", STEP, True).ticks) == 3
        assert history.get(3).ticks == ()
    with History.open(file) as history:
        history.tick(2, "password", STEP, False)
        assert [(t.act, t.step) for t in history.tick(2, "password", STEP, False).ticks] == [
            ("password", other),
            ("paid", STEP),
        ]


def test_she_lists_by_verdict_service_and_what_is_open(file: Path) -> None:
    with History.open(file) as history:
        for verdict, platform in (
            (Verdict.STOP, "lancers"),
            (Verdict.WAIT, "lancers"),
            (Verdict.CLEAR, "upwork"),
        ):
            answer = examples.assessment(0, verdict)
            history.add(examples.message(1), Deal(platform), NOTHING_TOLD, answer)
        history.record_outcome(1, Outcome.VANISHED)
        heavy = Query(verdicts=frozenset({Verdict.STOP, Verdict.WAIT}))
        assert ids(history.page(heavy)) == [1, 2]
        assert ids(history.page(Query(platforms=frozenset({"upwork"})))) == [3]
        both = Query(heavy.text, heavy.verdicts, frozenset({"lancers", "none"}), open_only=True)
        assert ids(history.page(both)) == [2]
        assert history.count(both) == 1
        assert ids(history.page(Query(open_only=True))) == [3, 2]
