"""She says a finding is wrong: it is set aside for those words, and the rest is judged anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.assess import assess, evidence_in
from logic.assessment import Assessment, Finding
from logic.deal import Answer, Deal
from logic.dismissals import Places
from logic.message import Author, Message, Part
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD, Dismissal, Told, WhyWrong
from logic.verdict import Verdict
from tests.evaluation import sets

DEAL = Deal("crowdworks")
LURE = Message("はじめまして。先にLINEを追加してください。よろしくお願いします。")


def wrong(finding: Finding, reason: WhyWrong = WhyWrong.PART_OF_JOB) -> Dismissal:
    """これは違う, said of a finding as it is shown."""
    return Dismissal(finding.rule, tuple(span.text for span in finding.evidence), reason)


def all_wrong(assessment: Assessment) -> Told:
    """これは違う, said of everything that was found."""
    return Told(dismissals=tuple(wrong(finding) for finding in assessment.findings))


def rules_of(assessment: Assessment) -> list[str]:
    return [finding.rule for finding in assessment.findings]


def test_what_she_says_is_wrong_is_set_aside_and_both_judgements_are_told(
    rulebook: Rulebook,
) -> None:
    before = assess(LURE, DEAL, rulebook)
    (finding,) = before.findings
    after = assess(LURE, DEAL, rulebook, Told(dismissals=(wrong(finding),)))
    assert (after.verdict, after.verdict_with_all) == (Verdict.CLEAR, Verdict.WAIT)
    assert after.findings == ()
    (aside,) = after.set_aside
    assert aside.finding == finding
    assert aside.dismissal == wrong(finding)
    assert after.replies == ()
    assert after.statements == ()


def test_taken_back_everything_is_as_before(rulebook: Rulebook) -> None:
    before = assess(LURE, DEAL, rulebook)
    told = all_wrong(before)
    assert assess(LURE, DEAL, rulebook, told.without_dismissal(told.dismissals[0])) == before
    assert before.set_aside == ()
    assert before.verdict_with_all is None


def test_what_was_set_aside_is_not_called_not_found(rulebook: Rulebook) -> None:
    """She said it is fine, not that it is not there."""
    after = assess(LURE, DEAL, rulebook, all_wrong(assess(LURE, DEAL, rulebook)))
    assert rulebook.categories["off_platform_contact"] not in after.not_found


def test_new_words_of_the_client_make_the_rule_speak_again(rulebook: Rulebook) -> None:
    told = all_wrong(assess(LURE, DEAL, rulebook))
    more = Message(f"{LURE.text}\nテレグラムにも登録してください。")
    after = assess(more, DEAL, rulebook, told)
    assert after.verdict is Verdict.WAIT
    (finding,) = after.findings
    assert [span.text for span in finding.evidence] == ["テレグラムにも登録してください"]
    (aside,) = after.set_aside
    assert [span.text for span in aside.finding.evidence] == ["LINEを追加してください"]


def test_the_same_words_said_again_stay_set_aside(rulebook: Rulebook) -> None:
    told = all_wrong(assess(LURE, DEAL, rulebook))
    twice = Message.of([Part(LURE.text), Part("まだですか？", Author.FREELANCER), Part(LURE.text)])
    assert assess(twice, DEAL, rulebook, told).findings == ()


def test_a_dismissal_about_words_that_are_gone_sets_nothing_aside(rulebook: Rulebook) -> None:
    told = all_wrong(assess(LURE, DEAL, rulebook))
    after = assess(Message("納期は金曜日です。"), DEAL, rulebook, told)
    assert (after.set_aside, after.verdict_with_all) == ((), None)


def test_a_rule_that_is_gone_does_no_harm(rulebook: Rulebook) -> None:
    """An older record, and rules of today."""
    told = Told((("asked-once", Answer.NO),), (Dismissal("old-rule", ("LINE",), WhyWrong.OTHER),))
    assert assess(LURE, DEAL, rulebook, told) == assess(LURE, DEAL, rulebook)


def test_a_dismissal_without_words_sets_nothing_aside(rulebook: Rulebook) -> None:
    told = Told(dismissals=(Dismissal("contact-outside", ("",), WhyWrong.OTHER),))
    assert assess(LURE, DEAL, rulebook, told) == assess(LURE, DEAL, rulebook)


def test_a_combination_goes_with_a_part_that_is_set_aside(rulebook: Rulebook) -> None:
    message = Message("仕事内容は契約後にご説明します。まずはLINEを追加してください。")
    before = assess(message, DEAL, rulebook)
    assert "outside-and-not-told" in rules_of(before)
    part = next(one for one in before.findings if one.rule == "contact-outside")
    after = assess(message, DEAL, rulebook, Told(dismissals=(wrong(part),)))
    assert rules_of(after) == ["work-not-told"]
    assert after.verdict_with_all is Verdict.WAIT


def test_a_combination_can_be_set_aside_alone(rulebook: Rulebook) -> None:
    message = Message("仕事内容は契約後にご説明します。まずはLINEを追加してください。")
    before = assess(message, DEAL, rulebook)
    whole = next(one for one in before.findings if one.rule == "outside-and-not-told")
    told = Told(dismissals=(wrong(whole),))
    after = assess(message, DEAL, rulebook, told)
    assert set(rules_of(before)) - set(rules_of(after)) == {"outside-and-not-told"}
    part = next(one for one in after.findings if one.rule == "contact-outside")
    both = assess(message, DEAL, rulebook, told.with_dismissal(wrong(part)))
    assert [aside.finding.rule for aside in both.set_aside] == [whole.rule, part.rule]


def test_what_would_make_it_normal_is_reckoned_without_what_was_set_aside(
    rulebook: Rulebook,
) -> None:
    """With the password set aside, contract and escrow alone mend the rest."""
    message = Message("パスワードを教えてください。契約の前に作業を始めてください。")
    before = assess(message, DEAL, rulebook)
    password = next(one for one in before.findings if one.rule == "password-asked")
    after = assess(message, DEAL, rulebook, Told(dismissals=(wrong(password),)))
    assert not any("パスワード" in text.ja for text in after.normal)
    clear = rulebook.texts["assessment"]["normal_funded_clear"]
    assert clear.fill(**rulebook.platforms["crowdworks"].words) in after.normal
    assert after.normal != before.normal


@pytest.mark.parametrize("of", ["tune"])
def test_whatever_was_found_can_be_set_aside_and_is_gone_then(rulebook: Rulebook, of: str) -> None:
    """One after the other, until nothing is left: no dismissal runs into a wall."""
    for _, cases in sets([of]):
        for case in list(cases)[::25]:
            message, told = Message(case.text), NOTHING_TOLD
            answer = assess(message, case.deal, rulebook)
            rounds = 0
            while answer.findings:
                first, rounds = answer.findings[0], rounds + 1
                told = told.with_dismissal(wrong(first))
                answer = assess(message, case.deal, rulebook, told)
                left = [
                    span for f in answer.findings if f.rule == first.rule for span in f.evidence
                ]
                assert not left, (case.text, first.rule, left)
                assert wrong(first) in [aside.dismissal for aside in answer.set_aside]
                assert rounds < 30, case.text
            assert answer.verdict is Verdict.CLEAR


def test_what_only_reads_alike_does_not_come_up_with_words_that_were_set_aside(
    rulebook: Rulebook,
) -> None:
    resembling = {id_ for id_, rule in rulebook.rules.items() if rule.resembles}
    for _, cases in sets(["tune"]):
        for case in list(cases)[::25]:
            message = Message(case.text)
            told = all_wrong(assess(message, case.deal, rulebook))
            spoken_about = Places(
                case.text, [word for one in told.dismissals for word in one.words]
            )
            after = evidence_in(message, rulebook, told)
            for id_ in resembling & set(after):
                ranges = [piece for saying in after[id_] for piece in saying]
                assert not any(spoken_about.meets(*piece) for piece in ranges)


words = st.lists(st.text("ab", max_size=4), max_size=4)
places = st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda at: (at[0], sum(at)))


@given(st.text("ab", max_size=20), words, places)
def test_places_are_those_that_a_search_finds(
    text: str, looked_for: list[str], place: tuple[int, int]
) -> None:
    found = [
        (at, at + len(word))
        for word in looked_for
        for at in range(len(text))
        if word and text.startswith(word, at)
    ]
    start, end = place
    here = Places(text, looked_for)
    assert here.hold(start, end) == any(a <= start and end <= b for a, b in found)
    assert here.meets(start, end) == any(a < end and start < b for a, b in found)


def test_ten_thousand_words_set_aside_are_no_burden() -> None:
    """Linear: counted by what is looked at, not by a clock."""
    text = "".join(f"LINE{number}に登録。" for number in range(10_000))
    here = Places(text, [f"LINE{number}に登録" for number in range(10_000)])
    assert here.hold(0, 4)
    assert not here.hold(0, len(text))


def test_a_reason_and_a_note_change_nothing_in_the_judgement(rulebook: Rulebook) -> None:
    (finding,) = assess(LURE, DEAL, rulebook).findings
    one = assess(LURE, DEAL, rulebook, Told(dismissals=(wrong(finding, WhyWrong.MISREAD),)))
    noted = replace(wrong(finding, WhyWrong.OTHER), note="前からの相手")
    other = assess(LURE, DEAL, rulebook, Told(dismissals=(noted,)))
    assert replace(one, set_aside=()) == replace(other, set_aside=())
    assert other.set_aside[0].dismissal.note == "前からの相手"
