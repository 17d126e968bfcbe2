"""`chotto-matte already`: she did it already, and asks the terminal."""

from __future__ import annotations

import pytest

from logic.rulebook import Rulebook
from tests.logic.command_line import CommandLine, run_process


def test_she_asks_what_there_is_and_then_for_hers() -> None:
    listed = run_process("already")
    assert (listed.status, listed.complaint) == (0, "")
    assert "paid_transfer" in listed.page
    assert "お金を振り込んだ" in listed.page
    done = run_process("already", "paid_transfer", "--platform", "lancers")
    assert (done.status, done.complaint) == (0, "")
    assert done.page.startswith("【いますぐ、銀行に電話しましょう】")
    for part in ("□ 1. これ以上は払わない", "ランサーズの事務局", "188", "#9110", "もとにした資料"):
        assert part in done.page


def test_all_acts_are_listed_in_her_language(chotto_matte: CommandLine, rulebook: Rulebook) -> None:
    page = chotto_matte("already", LANG="en_GB.UTF-8").page
    for id_, act in rulebook.acts.items():
        assert id_ in page
        assert act.label.en in page


def test_steps_are_numbered_in_their_order(chotto_matte: CommandLine) -> None:
    page = chotto_matte("already", "ran_file").page
    numbers = [
        int(line.split(".")[0].removeprefix("  □ ")) for line in page.splitlines() if "□" in line
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 5


def test_in_japanese_only_places_in_japan(chotto_matte: CommandLine) -> None:
    page = chotto_matte("already", "sent_id").page
    assert "マイナンバー総合フリーダイヤル" in page
    assert "IdentityTheft.gov" not in page


def test_in_english_each_step_says_its_country(chotto_matte: CommandLine) -> None:
    page = chotto_matte("already", "sent_id", "--lang", "en").page
    assert "[Japan] " in page
    assert "[United States] " in page
    assert "identitytheft.gov" in page


def test_she_can_name_her_country(chotto_matte: CommandLine) -> None:
    page = chotto_matte("already", "paid_transfer", "--lang", "en", "--country", "uk").page
    assert "159" in page
    assert "0300 123 2040" in page
    assert "#9110" not in page
    assert "[United Kingdom]" not in page, "where one country is shown, everything is about it"


def test_hours_nobody_confirmed_are_said_to_be_so(chotto_matte: CommandLine) -> None:
    page = chotto_matte("already", "delivered").page
    freelance = page.split("・フリーランス・トラブル110番")[1].split("  ・")[0]
    assert "0120-532-110" in freelance
    assert "未確認" in freelance


def test_without_a_service_no_desk_of_one_is_named(chotto_matte: CommandLine) -> None:
    page = chotto_matte("already", "told_contact", "--platform", "none").page
    assert "事務局" not in page


@pytest.mark.parametrize(
    "arguments",
    [
        ["already", "paid_transfers"],
        ["already", "--platform", "crowdwork"],
        ["already", "ran_file", "--country", "fr"],
        ["already", "ran_file", "--json"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_told_and_is_status_2(chotto_matte: CommandLine, arguments: list[str]) -> None:
    done = chotto_matte(*arguments)
    assert (done.status, done.page) == (2, "")
    assert arguments[-1].lstrip("-") in done.complaint


def test_its_help_is_in_her_language(chotto_matte: CommandLine, rulebook: Rulebook) -> None:
    page = chotto_matte("already", "--help").page
    assert "".join(rulebook.texts["terminal"]["help_already"].ja.split()) in "".join(page.split())
    for word in ("--platform", "--country", "--lang", "crowdworks"):
        assert word in page
