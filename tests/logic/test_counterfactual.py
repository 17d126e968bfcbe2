"""What would have to be otherwise for the offer to be ordinary: said by the rules that judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from logic.assess import assess, evidence_in
from logic.assessment import Assessment
from logic.counterfactual import MOST_PIECES, change_deal, change_of_deal, smallest_changes
from logic.deal import Answer, Deal
from logic.evidence import Saying, with_combinations, without
from logic.findings import verdict_in
from logic.message import Message
from logic.rulebook import Rulebook
from logic.rules import Rule, VerdictTable
from logic.verdict import Verdict
from tests.evaluation import CORPUS, Case, read_cases

CROWDWORKS = Deal("crowdworks")
_QUOTED = re.compile("Without (“.+”), this would be an ordinary message")


def answer(text: str, rulebook: Rulebook, deal: Deal = CROWDWORKS) -> Assessment:
    """The whole answer to a message."""
    return assess(Message(text), deal, rulebook)


def test_without_the_fee_it_would_be_an_ordinary_message(rulebook: Rulebook) -> None:
    """She reads what is wrong with it, and with it alone, in the client's own words."""
    text = "記事作成のお仕事です。はじめに教材費3,000円をお振り込みください。納期は金曜です。"
    (said, *_) = answer(text, rulebook).normal
    assert "教材費3,000円" in said.ja
    assert said.ja.endswith("の話がなければ、普通のやり取りです。")
    assert said.en.startswith("Without “")


def test_of_two_ways_both_are_told(rulebook: Rulebook) -> None:
    """A lure on Lancers: the proper order helps in part, leaving the tool out helps for good."""
    texts, platform = rulebook.texts["assessment"], rulebook.platforms["lancers"]
    first, second, *_ = answer(
        "先にチャットワークへ登録をお願いします。", rulebook, Deal("lancers")
    ).normal
    assert first == texts["normal_funded_caution"].fill(**platform.words)
    assert "チャットワーク" in second.ja


def test_where_the_deal_is_enough_nobody_need_unsay_a_word(rulebook: Rulebook) -> None:
    normal = answer("仮払いの前に、先に作業を始めてください。", rulebook).normal
    assert normal
    assert not any("話がなければ" in said.ja for said in normal)


def test_a_message_that_is_nothing_but_lures_is_not_talked_into_an_ordinary_one(
    rulebook: Rulebook,
) -> None:
    text = "登録料5千円が必要です。\n\n身分証の写真を送ってください。\n\nLINEを追加してください。"
    assert not any("話がなければ、普通" in said.ja for said in answer(text, rulebook).normal)


def test_a_clear_message_has_nothing_to_change(rulebook: Rulebook) -> None:
    assert answer("本日中に契約と仮払いの手続きをいたします。", rulebook).normal == ()


def test_words_that_look_like_a_placeholder_stay_as_they_are(rulebook: Rulebook) -> None:
    said = answer("先にLINEで{contract}に登録してください。", rulebook, Deal("lancers")).normal
    assert any("{contract}" in one.ja for one in said)


# --- rules made for the purpose ------------------------------------------------------------


class Rules:
    """Rules that fire on their own name in a text, made for one test."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._some = rulebook.rules["contact-outside"]
        self._platform = rulebook.platforms["crowdworks"]
        self.rules: dict[str, Rule] = {}

    def add(
        self,
        id_: str,
        verdict: Verdict,
        needs: tuple[str, ...] = (),
        yields_to: tuple[str, ...] = (),
    ) -> None:
        """A rule with that verdict in every deal."""
        table = VerdictTable(None, {"always": verdict})
        self.rules[id_] = replace(
            self._some, id=id_, verdict=table, cues=(), needs=needs, yields_to=yields_to
        )

    def changes(self, text: str) -> list[tuple[str, str, str]]:
        """The smallest changes: of the deal, the words to leave out, and the verdict then."""
        named = {
            id_: frozenset(Saying(frozenset({found.span()})) for found in re.finditer(id_, text))
            for id_, rule in self.rules.items()
            if not rule.needs and id_ in text
        }
        evidence = with_combinations(named, self.rules)
        return [
            (change.deal, " + ".join(text[a:b] for a, b in change.leave_out), change.then.value)
            for change in smallest_changes(evidence, self.rules, CROWDWORKS, self._platform)
        ]


@pytest.fixture
def made(rulebook: Rulebook) -> Rules:
    """No rules yet."""
    return Rules(rulebook)


def test_a_combination_goes_with_any_one_of_its_parts(made: Rules) -> None:
    made.add("tool", Verdict.CLEAR)
    made.add("hurry", Verdict.CLEAR)
    made.add("both", Verdict.STOP, needs=("tool", "hurry"))
    assert made.changes("tool, tool and hurry") == [("", "hurry", "clear")]


def test_a_combination_of_a_combination_goes_with_any_part_too(made: Rules) -> None:
    for id_ in ("tool", "hurry", "secret"):
        made.add(id_, Verdict.CLEAR)
    made.add("both", Verdict.CLEAR, needs=("tool", "hurry"))
    made.add("all", Verdict.STOP, needs=("both", "secret"))
    assert made.changes("tool hurry hurry secret secret") == [("", "tool", "clear")]


def test_a_rule_that_gave_way_must_go_too(made: Rules) -> None:
    """Without the fee the rule that kept silent because of it would speak up."""
    made.add("fee", Verdict.STOP)
    made.add("tool", Verdict.WAIT, yields_to=("fee",))
    assert made.changes("fee. tool.") == [("", "fee + tool", "clear")]


def test_what_only_asks_for_care_may_stay_when_there_is_too_much(made: Rules) -> None:
    made.add("fee", Verdict.STOP)
    made.add("tool", Verdict.CAUTION)
    assert made.changes("fee. tool. tool. tool.") == [("", "fee", "caution")]


def test_words_that_rules_share_are_left_out_once(made: Rules) -> None:
    made.add("fee", Verdict.STOP)
    made.add("coffee", Verdict.WAIT)
    assert made.changes("a coffee first") == [("", "coffee", "clear")]


def test_too_much_to_leave_out_is_not_told(made: Rules) -> None:
    made.add("fee", Verdict.STOP)
    assert made.changes("fee, fee, fee") == []


# --- the corpus ----------------------------------------------------------------------------


def some_cases() -> Iterator[Case]:
    """Every fourth message of our own corpus."""
    for path in sorted((CORPUS / "tune").glob("*.jsonl")):
        yield from list(read_cases(path))[::4]


def test_whoever_leaves_those_sentences_out_gets_the_verdict_that_was_promised(
    rulebook: Rulebook,
) -> None:
    """The rules promise it of the words, and `assess` says it only where it holds."""
    promised = 0
    for case in some_cases():
        message, platform = Message(case.text), rulebook.platforms[case.deal.platform]
        if message.is_blank:
            continue
        evidence = evidence_in(message, rulebook)
        for change in smallest_changes(evidence, rulebook.rules, case.deal, platform):
            assert len(change.leave_out) <= MOST_PIECES
            then = change_deal(case.deal, change.deal)
            rest = without(evidence, change.leave_out, rulebook.rules)
            assert verdict_in(rest, rulebook.rules, then, platform) is change.then
            promised += bool(change.leave_out)
    assert promised > 100


def test_what_is_promised_holds_when_the_words_are_gone(rulebook: Rulebook) -> None:
    """Every sentence "Without …" is tried: the message is judged again without those words.

    Nearly always: a quotation leaves out the full stop, and one that is left behind may join
    what stood apart.
    """
    promised, kept = 0, 0
    for case in some_cases():
        said = answer(case.text, rulebook, case.deal).normal
        found = _QUOTED.search(said[0].en) if said else None
        pieces = re.findall("“(.+?)”", found[1]) if found else []
        if pieces and all(case.text.count(piece) == 1 for piece in pieces):
            left = case.text
            for piece in pieces:
                left = left.replace(piece, " " * len(piece))
            promised += 1
            kept += assess(Message(left), case.deal, rulebook).verdict in (None, Verdict.CLEAR)
    assert promised > 100
    assert kept / promised > 0.97


def test_the_words_that_are_quoted_stand_in_the_message(rulebook: Rulebook) -> None:
    for case in some_cases():
        for said in answer(case.text, rulebook, case.deal).normal:
            quoted = _QUOTED.search(said.en)
            for words in re.findall("“([^”]+)”", quoted[1]) if quoted else ():
                plain = " ".join(case.text.split()).translate(str.maketrans("“”", "‘’"))
                assert words.removesuffix("…").rstrip() in plain, case.id


def test_a_change_of_the_deal_is_the_smallest_there_is(rulebook: Rulebook) -> None:
    platform = rulebook.platforms["crowdworks"]
    approved = change_of_deal(
        CROWDWORKS,
        platform,
        lambda deal: Verdict.CLEAR if deal.approved is Answer.YES else Verdict.WAIT,
    )
    assert approved is not None
    assert (approved.deal, approved.then) == ("approved", Verdict.CLEAR)
    assert change_of_deal(CROWDWORKS, platform, lambda deal: Verdict.STOP) is None
