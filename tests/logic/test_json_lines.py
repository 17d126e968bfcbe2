"""`--json` and `--jsonl`: the form other tools depend on."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from logic.rulebook import Rulebook
from tests.logic.command_line import (
    COMMAND,
    ROOT,
    CommandLine,
    environment,
    line_of,
    run_process,
)

LURE = "先にチャットワークへ登録をお願いします。"
KEYS = ["id", "verdict", "headline", "findings", "steps", "reply", "rules_version"]
FINDING_KEYS = ["rule", "category", "verdict", "title", "why", "evidence"]


def test_json_has_exactly_the_promised_form(chotto_matte: CommandLine, rulebook: Rulebook) -> None:
    done = chotto_matte("check", "--json", text=LURE)
    (answer,) = done.answers
    assert done.status == 0
    assert done.page.count("\n") == 1
    assert list(answer) == KEYS
    assert (answer["id"], answer["verdict"], answer["headline"]) == (
        None,
        "wait",
        "ちょっと待って！",
    )
    (finding,) = answer["findings"]
    assert list(finding) == FINDING_KEYS
    assert finding["category"] == "off_platform_contact"
    assert finding["evidence"] == [
        {"start": 2, "end": 19, "text": "チャットワークへ登録をお願いします"}
    ]
    assert all(isinstance(finding[key], str) and finding[key] for key in FINDING_KEYS[:-1])
    assert all(isinstance(step, str) and step for step in answer["steps"])
    assert isinstance(answer["reply"], str)
    assert answer["rules_version"] == rulebook.version


def test_a_clear_answer_has_no_reply(chotto_matte: CommandLine, rulebook: Rulebook) -> None:
    (answer,) = chotto_matte("check", "--json", text="本日中に契約の手続きをします。").answers
    assert (answer["verdict"], answer["findings"], answer["reply"]) == ("clear", [], None)


def test_nothing_to_check_is_no_verdict(chotto_matte: CommandLine) -> None:
    (answer,) = chotto_matte("check", "--json", text=" \n").answers
    assert list(answer) == KEYS
    assert (answer["verdict"], answer["findings"], answer["steps"]) == (None, [], [])


def test_offsets_are_those_of_the_text_as_given(chotto_matte: CommandLine) -> None:
    """Windows line ends, emoji and full-width letters count as Python counts them."""
    texts = [
        "👩‍💻\r\n先にＬＩＮＥを追加してください。",
        "か\u3099んばって、先にL\u200bINEを追加してください。",
        "あ" * 5_000 + "。先にLINEを追加してください。",
        "Please add me on Telegram.\r\n\r\nText me on WhatsApp.",
    ]
    done = chotto_matte("check", "--jsonl", text="".join(line_of(text=text) for text in texts))
    found = done.answers
    assert len(found) == len(texts)
    for text, answer in zip(texts, found, strict=True):
        spans = [span for finding in answer["findings"] for span in finding["evidence"]]
        assert spans
        for span in spans:
            assert text[span["start"] : span["end"]] == span["text"] != ""


def test_lines_come_back_in_order_and_bad_ones_do_not_stop_the_rest(
    chotto_matte: CommandLine, rulebook: Rulebook
) -> None:
    """A tool sends a batch with mistakes in it: each line gets its answer, the status tells."""
    texts = rulebook.texts["terminal"]
    lines = [
        line_of(id="good", text=LURE, platform="crowdworks", contract=False),
        "not json\n",
        "[1, 2]\n",
        line_of(id="no text"),
        line_of(id="text is a number", text=5),
        line_of(id="text is null", text=None),
        line_of(id="unknown platform", text="a", platform="crowdwork"),
        line_of(id="platform is a number", text="a", platform=1),
        line_of(id="contract is a word", text="a", contract="yes"),
        line_of(id="escrow is a number", text="a", escrow=1),
        line_of(id="approved is a list", text="a", approved=[]),
        "\n",
        line_of(id="still good", text="こんにちは。"),
    ]
    done = chotto_matte("check", "--jsonl", text="".join(lines))
    found = done.answers
    assert done.status == 1
    assert [answer["id"] for answer in found] == [
        "good", None, None, "no text", "text is a number", "text is null", "unknown platform",
        "platform is a number", "contract is a word", "escrow is a number", "approved is a list",
        "still good",
    ]  # fmt: skip
    assert list(found[0]) == list(found[-1]) == KEYS
    assert all(list(answer) == ["id", "error"] for answer in found[1:-1])
    assert found[1]["error"] == found[2]["error"] == texts["bad_json_line"].ja
    for answer, field in zip(
        found[3:-1],
        ["text"] * 3 + ["platform"] * 2 + ["contract", "escrow", "approved"],
        strict=True,
    ):
        assert f"「{field}」" in answer["error"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b'{"text": "a", "id": NaN}', id="NaN"),
        pytest.param(b'{"text": "a", "id": 1e999}', id="a number beyond all numbers"),
        pytest.param(b'{"text": "\xff\xfe"}', id="not UTF-8"),
        pytest.param(b'{"text": "a"', id="cut off"),
        pytest.param(b'{"text": "a"} {"text": "b"}', id="two objects"),
        pytest.param(b'"text"', id="a text"),
        pytest.param(b"null", id="null"),
        pytest.param(b'{"id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", id="a hundred thousand brackets"),
        pytest.param(b'{"text": "a", "id": ' + b"9" * 10_000 + b"}", id="a number of ten thousand digits"),
    ],
)  # fmt: skip
def test_a_line_that_is_no_json_object(chotto_matte: CommandLine, line: bytes) -> None:
    done = chotto_matte("check", "--jsonl", text=line + b"\n" + b'{"text": "a", "id": 1}\n')
    bad, good = done.answers
    assert done.status == 1
    assert (list(bad), bad["id"]) == (["id", "error"], None)
    assert (list(good), good["id"]) == (KEYS, 1)


@pytest.mark.parametrize("id_", [0, "", "日本語", 1.5, True, None, ["a", {"b": None}], 2**70])
def test_the_id_comes_back_as_it_was(chotto_matte: CommandLine, id_: object) -> None:
    (answer,) = chotto_matte("check", "--jsonl", text=line_of(id=id_, text="a")).answers
    assert answer["id"] == id_
    assert type(answer["id"]) is type(id_)


def test_all_but_the_text_may_be_left_out(chotto_matte: CommandLine) -> None:
    (answer,) = chotto_matte("check", "--jsonl", text=line_of(text=LURE)).answers
    assert (answer["id"], answer["verdict"]) == (None, "wait")


def test_the_deal_of_each_line_is_its_own(chotto_matte: CommandLine) -> None:
    given = {"text": "Please add me on Telegram.", "platform": "upwork"}
    lines = [
        line_of(**given, contract=True, escrow=True),
        line_of(**given, contract=False, escrow=None, approved=None),
        line_of(**{**given, "platform": None}, contract=True, escrow=True),
        line_of(**{**given, "platform": "none"}),
    ]
    found = chotto_matte("check", "--jsonl", text="".join(lines)).answers
    assert [answer["verdict"] for answer in found] == ["clear", "wait", "caution", "clear"]


def test_lone_surrogates_survive_as_escapes(chotto_matte: CommandLine) -> None:
    """Half an emoji, as a broken chat export has it: read, judged, and given back escaped."""
    line = '{"id": "\\ud800", "text": "先に\\udc00LINE\\ud83dを追加してください。"}\n'
    done = chotto_matte("check", "--jsonl", text=line)
    (answer,) = done.answers
    assert done.status == 0
    assert (answer["id"], answer["verdict"]) == ("\ud800", "wait")
    text = json.loads(line)["text"]
    (span,) = answer["findings"][0]["evidence"]
    assert text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\x0b", "\x1e"])
def test_one_object_is_one_line_for_every_reader(chotto_matte: CommandLine, separator: str) -> None:
    done = chotto_matte("check", "--jsonl", text=line_of(id=f"a{separator}b", text="a"))
    assert len(done.page.splitlines()) == 1
    assert done.answers[0]["id"] == f"a{separator}b"


def test_each_answer_comes_before_the_next_line_is_sent() -> None:
    """Another program keeps it running and asks one message after the other."""
    with subprocess.Popen(
        [*COMMAND, "check", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=environment(),
    ) as program:
        assert program.stdin and program.stdout
        # Were the answer held back, both sides would wait for ever: then end it, and fail below.
        guard = threading.Timer(60, program.kill)
        guard.start()
        for number in range(3):
            program.stdin.write(line_of(id=number, text=LURE).encode("utf-8"))
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == number
        program.stdin.close()
        assert program.wait() == 0
        guard.cancel()


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is another error there")
def test_a_reader_that_has_had_enough_ends_it_quietly() -> None:
    """`… | head -1`: no complaint about the closed pipe."""
    with subprocess.Popen(
        [*COMMAND, "check", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment(),
    ) as program:
        assert program.stdin and program.stdout and program.stderr
        program.stdout.close()
        program.stdin.write(line_of(text=LURE).encode("utf-8") * 3)
        program.stdin.close()
        assert program.stderr.read() == b""
        assert program.wait() == 1


def test_a_file_of_lines(chotto_matte: CommandLine, tmp_path: Path) -> None:
    """Saved by a Windows program, with its mark at the beginning."""
    file = tmp_path / "batch.jsonl"
    lines = line_of(id=1, text=LURE) + line_of(id=2, text="a")
    file.write_bytes(lines.encode("utf-8-sig"))
    done = chotto_matte("check", "--jsonl", str(file))
    assert [answer["id"] for answer in done.answers] == [1, 2]


def test_no_lines_are_no_answers(chotto_matte: CommandLine) -> None:
    done = chotto_matte("check", "--jsonl")
    assert (done.status, done.output) == (0, b"")


@pytest.mark.parametrize(
    ("lang", "text", "headline", "word"),
    [
        ("en", LURE, "Hold on a moment!", "contract"),
        ("ja", "Add me on Telegram.", "ちょっと待って！", "契約"),
    ],
)
def test_the_language_may_be_set(
    chotto_matte: CommandLine, lang: str, text: str, headline: str, word: str
) -> None:
    (answer,) = chotto_matte("check", "--jsonl", "--lang", lang, text=line_of(text=text)).answers
    assert answer["headline"] == headline
    assert word in answer["reply"]


def test_json_goes_out_as_utf_8_on_any_console() -> None:
    done = run_process("check", "--json", text=LURE, LANG="C", PYTHONIOENCODING="ascii")
    assert done.answers[0]["headline"] == "ちょっと待って！"


def test_options_say_what_a_line_leaves_out(chotto_matte: CommandLine) -> None:
    """A whole file of messages from one deal: said once, on the command line."""
    bare, own = line_of(text=LURE), line_of(text=LURE, contract=False, escrow=None)
    done = chotto_matte(
        "check", "--jsonl", "--platform", "upwork", "--contract", "yes", "--escrow", "yes",
        text=bare + own,
    )  # fmt: skip
    assert [json.loads(line)["verdict"] for line in done.page.splitlines()] == ["clear", "wait"]


def test_one_form_at_a_time_and_no_shortened_options(chotto_matte: CommandLine) -> None:
    assert chotto_matte("check", "--json", "--jsonl", text=LURE).status == 2
    assert chotto_matte("check", "--jso", text=LURE).status == 2
