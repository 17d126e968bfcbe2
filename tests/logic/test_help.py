"""She did it already: calm steps in the right order, on her service, and whom to ask where she lives."""

from __future__ import annotations

import re

import pytest

from logic.help import Act, Country, Tick, countries_for, places_in, ticks_for
from logic.language import Language
from logic.loading import load

RULEBOOK = load()
JAPAN = [Country.JAPAN]

every_act = pytest.mark.parametrize("act", RULEBOOK.acts.values(), ids=RULEBOOK.acts)
every_service = pytest.mark.parametrize("service", RULEBOOK.platforms)


def ticks(act: str, service: str = "crowdworks", country: Country = Country.JAPAN) -> list[Tick]:
    chosen = RULEBOOK.platforms[service]
    return list(ticks_for(RULEBOOK.acts[act], chosen, [country], RULEBOOK.places))


def said(act: str, service: str = "crowdworks", country: Country = Country.JAPAN) -> str:
    return "\n".join(tick.text.ja for tick in ticks(act, service, country))


def at(act: str, words: str, service: str = "crowdworks") -> int:
    """The place in the list of the first step that says `words`."""
    return next(n for n, tick in enumerate(ticks(act, service)) if re.search(words, tick.text.ja))


def asked(act: str, service: str = "crowdworks", country: Country = Country.JAPAN) -> list[str]:
    return [place.id for place in places_in(ticks(act, service, country))]


def test_the_acts_people_come_with_are_there() -> None:
    wanted = {
        *("registered_there", "told_contact", "sent_id", "sent_bank", "gave_password"),
        *("gave_code", "ran_file", "gave_remote_control", "delivered", "agreed_outside_contract"),
        *("paid_transfer", "paid_card", "paid_gift_card", "paid_crypto", "lent_account"),
    }
    assert wanted <= set(RULEBOOK.acts)


@every_service
@every_act
def test_a_tick_list_is_whole_and_short_enough(act: Act, service: str) -> None:
    """On every service and in every country: nothing left to fill in, not too much to do."""
    for country in Country:
        lines = ticks_for(act, RULEBOOK.platforms[service], [country], RULEBOOK.places)
        assert 4 <= len(lines) <= 12
        assert len({line.text for line in lines}) == len(lines)
        for line in lines:
            assert "{" not in line.text.ja + line.text.en
            assert len(line.text.ja) <= 110


@every_act
def test_nobody_is_blamed_or_frightened(act: Act) -> None:
    for text in (act.label, act.heading, act.calm, *(step.text for step in act.steps)):
        assert not re.search(
            "せいで|悪い|軽率|不注意|べきでした|なぜ|手遅れ|終わり|犯罪者", text.ja
        ), text
        assert not re.search(
            r"your fault|should have|careless|too late|foolish|why did you", text.en, re.IGNORECASE
        ), text
        assert "!" not in text.en
        assert "！" not in text.ja


@every_act
def test_what_is_said_has_its_sources(act: Act) -> None:
    assert len(act.sources) >= 2
    for place in RULEBOOK.places.values():
        assert place.sources
        for source in (*act.sources, *place.sources):
            assert not source.where.startswith("http")
            assert source.checked.year >= 2026


@every_act
def test_a_reader_in_each_country_is_told_whom_to_ask(act: Act) -> None:
    for country in Country:
        shown = places_in(ticks_for(act, RULEBOOK.platforms["upwork"], [country], RULEBOOK.places))
        if act.id != "registered_there":  # there the service's own desk is the one to ask
            assert shown, country
        assert {place.country for place in shown} <= {country, None}


def test_every_place_is_named_by_a_step() -> None:
    named = {id_ for act in RULEBOOK.acts.values() for step in act.steps for id_ in step.places}
    assert named == set(RULEBOOK.places)


def test_a_japanese_reader_is_shown_japan_an_english_one_all() -> None:
    assert countries_for(Language.JA) == (Country.JAPAN,)
    assert set(countries_for(Language.EN)) == set(Country)


def test_hours_that_nobody_confirmed_say_so() -> None:
    """The two whose own page was not seen; where none were found none are given."""
    unsure = {p.id for p in RULEBOOK.places.values() if p.hours and not p.hours_confirmed}
    assert unsure == {"freelance_110", "houterasu"}
    assert RULEBOOK.places["ipa"].hours is None
    assert not any(p.hours_confirmed for p in RULEBOOK.places.values() if p.hours is None)


# --- in the right order ---


def test_money_sent_the_bank_comes_before_everything_but_stopping() -> None:
    assert at("paid_transfer", "これ以上は払わない") == 0
    assert at("paid_transfer", "銀行.*すぐ電話") == 1
    assert at("paid_transfer", "銀行") < at("paid_transfer", "警察") < at("paid_transfer", "事務局")
    assert asked("paid_transfer")[0] == "your_bank"
    assert "consumer_188" in asked("paid_transfer")


def test_a_file_was_run_first_off_the_network_then_passwords_elsewhere() -> None:
    order = ["Wi-Fi を切る", "ウイルス対策ソフト", "別の端末から", "事務局", "IPA"]
    places = [at("ran_file", words) for words in order]
    assert places == sorted(places)
    assert places[0] == 0
    assert "ipa" in asked("ran_file")


def test_somebody_controls_the_screen_the_connection_is_cut_first() -> None:
    assert at("gave_remote_control", "ネットから切り離し") == 0
    assert at("gave_remote_control", "削除") < at("gave_remote_control", "パスワード")


@pytest.mark.parametrize("act", ["registered_there", "told_contact"])
def test_evidence_is_saved_before_anybody_is_blocked(act: str) -> None:
    assert at(act, "保存する") < at(act, "ブロック")


def test_an_id_was_sent_police_credit_bureaus_and_the_card_line() -> None:
    assert at("sent_id", "追加の書類.*送らない") == 0
    assert {"police_9110", "credit_bureaus", "my_number", "consumer_188"} <= set(asked("sent_id"))
    assert "identity_theft" in asked("sent_id", country=Country.US)
    assert "cifas" in asked("sent_id", country=Country.UK)
    assert "マイナンバー" not in said("sent_id", country=Country.US)


def test_a_code_was_told_the_account_is_secured_before_anybody_is_asked() -> None:
    assert at("gave_code", "パスワードを変え") < at("gave_code", "警察")


# --- service by service ---


def test_each_service_has_its_own_way_back() -> None:
    assert "サービス外連絡申請" in said("registered_there", "crowdworks")
    assert "連絡先公開申請" in said("registered_there", "lancers")
    assert "購入のあとも" in said("registered_there", "coconala")
    assert "サービス外連絡申請" not in said("registered_there", "coconala")
    assert "登録そのものは普通" in said("registered_there", "none")


@every_act
def test_without_a_service_no_desk_is_asked(act: Act) -> None:
    text = said(act.id, "none")
    assert not re.search("事務局|サービスの中|この取引", text)


@every_act
@pytest.mark.parametrize("service", ["lancers", "upwork", "other"])
def test_the_services_own_desk_is_told(act: Act, service: str) -> None:
    assert RULEBOOK.platforms[service].terms["desk"].ja in said(act.id, service)
