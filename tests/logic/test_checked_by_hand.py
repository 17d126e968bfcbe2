"""What she looks up by hand joins the judgement, through rules anybody can read."""

from __future__ import annotations

import pytest

from logic.assess import assess
from logic.assessment import Assessment, Sign
from logic.checklist import Shelf
from logic.deal import Answer, Deal
from logic.language import Localised
from logic.message import Message
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD, Dismissal, Told, WhyWrong
from logic.verdict import Verdict

FINE = Message("ロゴの色を、青系で2案いただけますか。よろしくお願いします。")
LURE = Message("先にLINEを追加してください。")
FUNDED = {"contract": Answer.YES, "escrow": Answer.YES}


def looked_up(**answers: str) -> Told:
    """Some items of the checklist answered: `same_as_posted="no"`."""
    told = NOTHING_TOLD
    for item, answer in answers.items():
        told = told.with_answer(item, Answer(answer))
    return told


def answer(rulebook: Rulebook, message: Message, deal: Deal, **answers: str) -> Assessment:
    return assess(message, deal, rulebook, looked_up(**answers))


def test_every_item_says_what_its_buttons_and_its_answers_mean(rulebook: Rulebook) -> None:
    for item in rulebook.checklist.values():
        asked: list[Localised] = [item.question]
        for texts in (item.labels, item.says):
            assert list(texts) == list(Answer)
            assert len({text.ja for text in texts.values()}) == len(Answer)
            asked += texts.values()
        for text in asked:
            assert not any("\u3040" <= char <= "\u309f" for char in text.en), text.en


def test_the_checklist_asks_what_a_message_cannot_tell(rulebook: Rulebook) -> None:
    """In this order; old records keep the ids."""
    listed = [item.id for item in rulebook.checklist.values() if item.shelf is Shelf.LIST]
    assert listed == [
        "client_verified",
        "client_reviews",
        "same_as_posted",
        "pay_usual",
        "escrow_amount_right",
        "terms_written",
    ]
    beside = [item.id for item in rulebook.checklist.values() if item.shelf is Shelf.PICTURE]
    assert beside == ["picture_has_contact"]


def test_how_to_look_it_up_is_told_in_the_words_of_the_service(rulebook: Rulebook) -> None:
    for item in rulebook.checklist.values():
        for platform in rulebook.platforms.values():
            if item.fits(platform):
                told = item.how_for(platform)
                assert "{" not in told.ja + told.en
    escrow = rulebook.checklist["escrow_amount_right"]
    assert "マイルストーン" in escrow.how_for(rulebook.platforms["upwork"]).ja
    assert (
        "サービスのメッセージ欄"
        in rulebook.checklist["terms_written"].how_for(rulebook.platforms["other"]).ja
    )


def test_every_item_has_a_rule_that_listens_to_it(rulebook: Rulebook) -> None:
    asked = {one.item for rule in rulebook.rules.values() for one in rule.answered}
    assert asked == set(rulebook.checklist)


def test_an_answer_makes_a_finding_that_quotes_it(rulebook: Rulebook) -> None:
    assessment = answer(rulebook, FINE, Deal("crowdworks"), same_as_posted="no")
    assert assessment.verdict is Verdict.WAIT
    (finding,) = assessment.findings
    assert finding.evidence == ()
    assert finding.told == (rulebook.checklist["same_as_posted"].says[Answer.NO],)
    assert assessment.steps[0] == finding.todo
    assert assessment.replies


@pytest.mark.parametrize(
    ("answers", "deal", "verdict"),
    [
        ({"client_verified": "no"}, Deal("lancers"), Verdict.CAUTION),
        ({"client_reviews": "no"}, Deal("lancers"), Verdict.CAUTION),
        ({"same_as_posted": "no"}, Deal("lancers", **FUNDED), Verdict.CAUTION),
        ({"pay_usual": "no"}, Deal("lancers"), Verdict.CAUTION),
        ({"escrow_amount_right": "no"}, Deal("lancers", **FUNDED), Verdict.WAIT),
        ({"terms_written": "no"}, Deal("none"), Verdict.CAUTION),
        ({"picture_has_contact": "yes"}, Deal("coconala", **FUNDED), Verdict.WAIT),
        ({"picture_has_contact": "yes"}, Deal("upwork", **FUNDED), Verdict.CLEAR),
        ({"pay_usual": "no", "client_reviews": "no"}, Deal("lancers"), Verdict.WAIT),
    ],
)
def test_what_each_answer_weighs(
    rulebook: Rulebook, answers: dict[str, str], deal: Deal, verdict: Verdict
) -> None:
    assert answer(rulebook, FINE, deal, **answers).verdict is verdict


@pytest.mark.parametrize("given", ["yes", "unknown"])
def test_answers_that_are_fine_or_open_change_nothing(rulebook: Rulebook, given: str) -> None:
    items = [item for item in rulebook.checklist if item != "picture_has_contact"]
    answers = dict.fromkeys(items, given)
    for message in (FINE, LURE):
        plain = assess(message, Deal("crowdworks"), rulebook)
        assert answer(rulebook, message, Deal("crowdworks"), **answers) == plain


def test_pay_far_above_smells_of_fraud(rulebook: Rulebook) -> None:
    (finding,) = answer(rulebook, FINE, Deal("crowdworks"), pay_usual="no").findings
    assert finding.signs == (Sign.SMELLS_OF_FRAUD,)


def test_an_answer_and_words_of_the_client_add_up(rulebook: Rulebook) -> None:
    assessment = answer(rulebook, LURE, Deal("crowdworks"), client_reviews="no")
    both = next(one for one in assessment.findings if one.rule == "outside-and-no-reviews")
    assert [span.text for span in both.evidence] == ["LINEを追加してください"]
    assert both.told == (rulebook.checklist["client_reviews"].says[Answer.NO],)


def test_two_answers_add_up_too_and_both_are_quoted(rulebook: Rulebook) -> None:
    assessment = answer(rulebook, FINE, Deal("crowdworks"), pay_usual="no", client_reviews="no")
    whole = assessment.findings[0]
    assert (whole.rule, whole.evidence, len(whole.told)) == ("well-paid-and-no-reviews", (), 2)


def test_words_of_the_message_come_before_answers_of_the_same_weight(rulebook: Rulebook) -> None:
    found = answer(rulebook, LURE, Deal("crowdworks"), same_as_posted="no").findings
    by_hand = [finding for finding in found if not finding.evidence]
    assert [finding.rule for finding in by_hand] == ["not-as-posted"]
    assert found[-1] == by_hand[0]


def test_a_question_that_makes_no_sense_here_counts_for_nothing(rulebook: Rulebook) -> None:
    """She answered it, and then chose another service."""
    told = looked_up(client_verified="no", client_reviews="no")
    assert assess(FINE, Deal("none"), rulebook, told) == assess(FINE, Deal("none"), rulebook)


def test_an_answer_cannot_be_set_aside_only_changed(rulebook: Rulebook) -> None:
    told = looked_up(same_as_posted="no")
    before = assess(FINE, Deal("crowdworks"), rulebook, told)
    told = told.with_dismissal(Dismissal("not-as-posted", ("ロゴ",), WhyWrong.OTHER))
    assert assess(FINE, Deal("crowdworks"), rulebook, told) == before
    assert before.findings


def test_answers_are_no_words_to_leave_out(rulebook: Rulebook) -> None:
    """Leaving out LINE does not mend a sum that is wrong; leaving out LINE alone would have."""
    funded = Deal("coconala", **FUNDED)
    alone = assess(LURE, funded, rulebook)
    assert any("LINE" in text.ja for text in alone.normal)
    held = answer(rulebook, LURE, funded, escrow_amount_right="no")
    assert not any("LINE" in text.ja for text in held.normal)


def test_words_may_still_be_left_out_beside_an_answer_that_only_asks(rulebook: Rulebook) -> None:
    funded = Deal("coconala", **FUNDED)
    beside = answer(rulebook, LURE, funded, client_reviews="no")
    assert any("LINE" in text.ja for text in beside.normal)


def test_what_is_looked_up_by_hand_is_not_said_to_be_missing_in_the_message(
    rulebook: Rulebook,
) -> None:
    here = assess(FINE, Deal("crowdworks"), rulebook).not_found
    assert rulebook.categories["unverified_client"] not in here
    there = answer(rulebook, FINE, Deal("crowdworks"), same_as_posted="no").not_found
    assert rulebook.categories["bait_and_switch"] not in there


def test_a_picture_without_any_words_is_judged_by_its_answer(rulebook: Rulebook) -> None:
    nothing = assess(Message(""), Deal("lancers"), rulebook)
    assert nothing.verdict is None
    no = answer(rulebook, Message(""), Deal("lancers"), picture_has_contact="no")
    assert no.verdict is None
    shown = answer(rulebook, Message(""), Deal("lancers"), picture_has_contact="yes")
    assert shown.verdict is Verdict.WAIT
    assert [finding.rule for finding in shown.findings] == ["contact-in-picture"]


def test_an_answer_silences_nothing_that_the_message_reads_like(rulebook: Rulebook) -> None:
    """What only reads alike gives way to a rule that quotes the message, not to an answer."""
    for rule in rulebook.rules.values():
        if not rule.resembles:
            continue
        for example in rule.must_fire:
            told = looked_up(escrow_amount_right="no")
            found = assess(Message(example.text), example.deal, rulebook, told).findings
            assert rule.id in [finding.rule for finding in found]
