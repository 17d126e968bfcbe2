"""`chotto-matte check` for people: a text in, the answer as a page, in their language."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from logic import __version__
from logic.rulebook import Rulebook
from logic.terminal import main, run_without_display
from tests.logic.command_line import ROOT, CommandLine, environment, run_process

LURE = "先にチャットワークへ登録をお願いします。"


def reply_in(page: str, heading: str) -> str:
    """The part of the page with the reply to send."""
    return page.split(heading)[1].split("■")[0]


def test_she_pipes_a_message_in_and_reads_the_answer() -> None:
    done = run_process("check", text=LURE)
    assert (done.status, done.complaint) == (0, "")
    assert done.page.startswith("【ちょっと待って！】")
    for part in (
        "いま、すること",
        "「チャットワークへ登録をお願いします」",
        "そのまま送れる返信",
        "自己責任",
    ):
        assert part in done.page


def test_the_page_is_in_the_order_of_the_window(
    chotto_matte: CommandLine, rulebook: Rulebook
) -> None:
    page = chotto_matte("check", "--platform", "lancers", text=LURE).page
    headings = [
        rulebook.texts["terminal"][f"heading_{name}"].ja
        for name in ("steps", "reply", "why", "motives", "normal", "not_found")
    ]
    places = [page.index(f"■ {heading}") for heading in headings]
    assert places == sorted(places)


def test_the_reply_is_in_the_language_of_the_message(chotto_matte: CommandLine) -> None:
    """Her system speaks English, her client Japanese: she reads English and sends Japanese."""
    page = chotto_matte("check", text=LURE, LANG="en_US.UTF-8").page
    assert page.startswith("【Hold on a moment!】")
    assert "お願い" in reply_in(page, "A reply ready to send")


@pytest.mark.parametrize(
    ("variables", "headline"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ちょっと待って！"),
        ({"LANG": "en_US.UTF-8"}, "Hold on a moment!"),
        ({"LANG": "fr_FR.UTF-8"}, "Hold on a moment!"),
        ({"LANG": "C"}, "ちょっと待って！"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ja_JP.UTF-8"}, "ちょっと待って！"),
    ],
)
def test_it_speaks_the_language_of_the_system(
    chotto_matte: CommandLine, variables: dict[str, str], headline: str
) -> None:
    assert headline in chotto_matte("check", text=LURE, **variables).page


@pytest.mark.parametrize("lang", [["--lang", "en"], ["--lang=en"]])
def test_it_speaks_the_language_it_is_told_to(chotto_matte: CommandLine, lang: list[str]) -> None:
    page = chotto_matte("check", *lang, text=LURE).page
    assert page.startswith("【Hold on a moment!】")
    assert "お願い" not in reply_in(page, "A reply ready to send")


def test_a_file_as_windows_saved_it(chotto_matte: CommandLine, tmp_path: Path) -> None:
    """Saved by a Japanese Notepad in its old encoding."""
    file = tmp_path / "メッセージ.txt"
    file.write_bytes((LURE + "\r\n").encode("cp932"))
    assert "「チャットワークへ登録をお願いします」" in chotto_matte("check", str(file)).page


def test_a_dash_is_the_standard_input(chotto_matte: CommandLine) -> None:
    assert chotto_matte("check", "-", text=LURE).page.startswith("【ちょっと待って！】")


def test_nothing_typed_is_nothing_to_check_yet(
    chotto_matte: CommandLine, rulebook: Rulebook
) -> None:
    done = chotto_matte("check", text="\n")
    assert done.status == 0
    assert rulebook.texts["assessment"]["nothing_yet"].ja in done.page


@pytest.mark.parametrize(
    ("service", "headline"),
    [("upwork", "気になる点は見つかりませんでした"), ("coconala", "ちょっと待って！")],
)
def test_switches_and_service_are_used(
    chotto_matte: CommandLine, service: str, headline: str
) -> None:
    switches = ["--platform", service, "--contract", "yes", "--escrow", "yes"]
    assert chotto_matte("check", *switches, text=LURE).page.startswith(f"【{headline}】")


def test_a_switch_not_given_is_unknown_and_says_where_to_look(
    chotto_matte: CommandLine, rulebook: Rulebook
) -> None:
    page = chotto_matte("check", "--platform", "lancers", "--contract", "yes", text=LURE).page
    switches = rulebook.platforms["lancers"].switches
    assert switches["contract"].where.ja not in page
    assert switches["escrow"].where.ja in page


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--platform", "crowdwork"],
        ["check", "--contract", "maybe"],
        ["check", "--lang", "de"],
        ["check", "--no-such-option"],
        ["check", "one.txt", "two.txt"],
        ["chek"],
        ["check", "no-such-file.txt"],
        ["check", "--jsonl", "no-such-file.jsonl"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_told_and_is_status_2(chotto_matte: CommandLine, arguments: list[str]) -> None:
    done = chotto_matte(*arguments, text=LURE)
    assert (done.status, done.page) == (2, "")
    assert arguments[-1].lstrip("-") in done.complaint or "one.txt" in arguments


def test_a_picture_is_refused_in_words(
    chotto_matte: CommandLine, tmp_path: Path, rulebook: Rulebook
) -> None:
    picture = tmp_path / "screenshot.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    done = chotto_matte("check", str(picture))
    assert done.status == 2
    assert rulebook.texts["terminal"]["not_text"].ja in done.complaint


def test_a_folder_is_refused_in_words(chotto_matte: CommandLine, tmp_path: Path) -> None:
    done = chotto_matte("check", str(tmp_path))
    assert done.status == 2
    assert str(tmp_path) in done.complaint


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"]], ids=" ".join)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_help_is_in_her_language(
    chotto_matte: CommandLine, rulebook: Rulebook, language: str, arguments: list[str]
) -> None:
    done = chotto_matte(*arguments, LANG=f"{language}.UTF-8")
    text = rulebook.texts["terminal"]["help_check" if "check" in arguments else "help_program"]
    expected = text.ja if language == "ja" else text.en
    assert done.status == 0
    assert "".join(expected.split()) in "".join(done.page.split())


def test_help_lists_services_and_switches(chotto_matte: CommandLine, rulebook: Rulebook) -> None:
    page = chotto_matte("check", "--help").page
    for word in (*rulebook.platforms, "--contract", "--escrow", "--approved", "--json", "--jsonl"):
        assert word in page


def test_version(chotto_matte: CommandLine) -> None:
    done = chotto_matte("--version")
    assert (done.status, done.page) == (0, f"chotto-matte {__version__}\n")


def test_without_a_screen_the_same_check_on_an_example(rulebook: Rulebook) -> None:
    """She starts the program over ssh: it says so, and shows what it would do."""
    done = run_process()
    assert (done.status, done.complaint) == (0, "")
    assert rulebook.texts["terminal"]["no_display"].ja in done.page
    for line in rulebook.examples[0].text.ja.split("\n"):
        assert line in done.page
    assert "【ちょっと待って！】" in done.page


def test_the_example_is_in_the_language_of_the_system(
    rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert run_without_display() == 0
    page = capsys.readouterr().out
    assert rulebook.texts["terminal"]["no_display"].en in page
    assert rulebook.examples[0].text.en.split("\n")[0] in page


def test_an_author_checks_the_rules(capsys: pytest.CaptureFixture[str], rulebook: Rulebook) -> None:
    assert main(["rules", "--lang", "en"]) == 0
    assert str(len(rulebook.rules)) in capsys.readouterr().out


def test_the_terminal_imports_no_qt() -> None:
    """All of it, in one process: a page, JSON, lines, help."""
    program = (
        "import sys\n"
        "from logic.terminal import main\n"
        "for arguments in (['check'], ['check', '--json'], ['check', '--jsonl'], ['--help']):\n"
        "    assert main(arguments) == 0\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'PySide6', 'shiboken6', 'gui'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=ROOT,
        env=environment(PYTHONPATH=str(ROOT)),
        check=True,
    )
    assert done.stdout.decode("utf-8").splitlines()[-1] == "[]"


def test_a_strange_message_never_crashes_a_console_that_is_not_unicode() -> None:
    text = "先に\u202eLINE\u0007を追加👩\u200d💻してください。"
    done = run_process("check", text=text, LANG="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.status, done.complaint) == (0, "")
    assert "LINE" in done.page


def test_a_message_cannot_steer_the_terminal(chotto_matte: CommandLine) -> None:
    """Colour codes and direction marks between the words are shown as nothing."""
    page = chotto_matte("check", text="先にLINEを追加\x1b[31m\u202eしてください。").page
    assert "ちょっと待って！" in page
    assert "\x1b" not in page
    assert "\u202e" not in page
