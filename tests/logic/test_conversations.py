"""Several messages of one talk: she says who wrote which, and only the client's words accuse."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from logic.assess import assess
from logic.deal import Deal
from logic.fold import fold
from logic.language import Language
from logic.loading import load
from logic.message import Author, Message, Part
from logic.rulebook import Rulebook
from logic.turns import Speaker, read_turns
from logic.verdict import Verdict

DEAL = Deal("crowdworks")
RULEBOOK = load()
HERS, THEIRS = Author.FREELANCER, Author.CLIENT
LURE = "先にLINEを追加してください。"


def who_says(message: Message, words: str) -> Speaker:
    """Whose words these are."""
    folded = fold(message.judged)
    at = message.text.index(words)
    place = next(i for i in range(len(folded.text)) if folded.origin(i, i + 1)[0] >= at)
    turns = read_turns(folded, RULEBOOK.labels, message.marks)
    return next(turn.speaker for turn in reversed(turns) if turn.start <= place)


def test_her_own_words_accuse_nobody(rulebook: Rulebook) -> None:
    asked = Message.of([Part("納期は来週です。"), Part(LURE, HERS)])
    assert assess(asked, DEAL, rulebook).findings == ()


def test_the_clients_words_do_wherever_they_stand(rulebook: Rulebook) -> None:
    talk = Message.of(
        [Part("納期は来週です。"), Part("契約はいつですか？", HERS), Part(LURE), Part("はい", HERS)]
    )
    assessment = assess(talk, DEAL, rulebook)
    assert assessment.verdict is Verdict.WAIT
    (span,) = assessment.findings[0].evidence
    assert span.text == "LINEを追加してください"
    assert talk.text[span.start : span.end] == span.text


def test_a_client_who_insists_after_she_asked_is_found_across_messages(rulebook: Rulebook) -> None:
    talk = Message.of(
        [
            Part("先にチャットワークへ登録してください。"),
            Part("契約と仮払いをしていただいてから登録します。", HERS),
            Part("それなら、この話はなかったことにしてください。"),
        ]
    )
    found = [finding.rule for finding in assess(talk, DEAL, rulebook).findings]
    assert "insists-after-asked" in found
    alone = Message(talk.parts[-1].text)
    said_alone = [finding.rule for finding in assess(alone, DEAL, rulebook).findings]
    assert "insists-after-asked" not in said_alone


def test_labels_inside_a_clients_part_still_switch(rulebook: Rulebook) -> None:
    pasted = "クライアント：はじめまして。\n私：LINEを追加してください。\nクライアント：はい。"
    talk = Message.of([Part(pasted), Part("よろしくお願いします。", HERS)])
    assert who_says(talk, "LINE") is Speaker.FREELANCER
    assert who_says(talk, "はい。") is Speaker.CLIENT
    assert assess(talk, DEAL, rulebook).findings == ()


def test_a_label_does_not_reach_into_the_next_message() -> None:
    """「私：」 in one part says nothing of who wrote the next."""
    talk = Message.of([Part("私：はい"), Part("先に進めます")])
    assert who_says(talk, "先に") is Speaker.CLIENT
    talk = Message.of([Part("クライアント：はい", HERS), Part("先に進めます", HERS)])
    assert who_says(talk, "はい") is Speaker.FREELANCER
    assert who_says(talk, "先に") is Speaker.FREELANCER


def test_quotations_stay_quotations_in_both_hands(rulebook: Rulebook) -> None:
    talk = Message.of([Part(f"> {LURE}\n取り消します。"), Part(f"> {LURE}\nお断りします。", HERS)])
    assert who_says(talk, "先に") is Speaker.QUOTED
    assert assess(talk, DEAL, rulebook).findings == ()


def test_one_message_of_the_client_is_read_as_ever(rulebook: Rulebook) -> None:
    plain = Message("私：いいえ\nクライアント：先にLINEを追加してください。")
    assert Message.of([Part(plain.text)]) == plain
    assert assess(plain, DEAL, rulebook).verdict is Verdict.WAIT


def test_a_refusal_in_one_message_is_no_refusal_in_the_next(rulebook: Rulebook) -> None:
    talk = Message.of([Part("LINEは使いません。"), Part("テレグラムを追加してください。")])
    (finding,) = assess(talk, DEAL, rulebook).findings
    assert [span.text for span in finding.evidence] == ["テレグラムを追加してください"]


parts = st.lists(
    st.builds(
        Part,
        st.text("私:：はいLINE追加 \n\r\u200b\u2028>|a。", max_size=12),
        st.sampled_from(Author),
        st.none() | st.dates(),
    ),
    min_size=1,
    max_size=5,
)


@given(parts)
def test_each_line_belongs_to_exactly_one_part(told: list[Part]) -> None:
    message = Message.of(told)
    folded = fold(message.judged)
    turns = read_turns(folded, RULEBOOK.labels, message.marks)
    assert turns[0].start == 0
    assert turns[-1].end == len(folded.text)
    for before, after in pairwise(turns):
        assert after.start == before.end + 1


@given(parts)
def test_without_quotations_her_parts_are_hers(told: list[Part]) -> None:
    message = Message.of([Part(p.text.replace(">", "").replace("|", ""), p.author) for p in told])
    folded = fold(message.judged)
    turns = read_turns(folded, RULEBOOK.labels, message.marks)
    own = [mark for mark in message.marks if mark.author is HERS]
    for place, char in enumerate(folded.text):
        at = folded.origin(place, place + 1)[0]
        if char != "\n" and any(mark.start <= at < mark.end for mark in own):
            speaker = next(turn.speaker for turn in reversed(turns) if turn.start <= place)
            assert speaker is Speaker.FREELANCER


@given(parts)
def test_any_conversation_can_be_judged(told: list[Part]) -> None:
    message = Message.of(told)
    assessment = assess(message, DEAL, RULEBOOK)
    for finding in assessment.findings:
        assert all(message.text[s.start : s.end] == s.text for s in finding.evidence)
    assert assessment.message_language in Language
    assert message.parts == tuple(told)


def test_a_conversation_longer_than_is_read_is_cut_like_any_text(rulebook: Rulebook) -> None:
    talk = Message.of([Part("あ。" * 400_000), Part("い。" * 400_000, HERS), Part(LURE)])
    assessment = assess(talk, DEAL, rulebook)
    assert assessment.notices
    assert assessment.findings == ()
