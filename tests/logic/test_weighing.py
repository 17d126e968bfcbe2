"""`chotto-matte weigh`: a maintainer wants to know what made a message read like others."""

from __future__ import annotations

import re

import pytest

from logic.rulebook import Rulebook
from tests.logic.command_line import CommandLine, run_process

LURE = "続きのお話は、ふだん見ている場所のほうが早いので、そちらで声をかけてもらえると助かります。"
_POINTS = re.compile(r"^( *)([+-]\d+\.\d\d)  (.+)$", re.MULTILINE)


def blocks(page: str) -> list[list[tuple[float, str]]]:
    """Each passage's lines of points: first the passage itself, then what it is made of."""
    found: list[list[tuple[float, str]]] = []
    for indent, points, name in _POINTS.findall(page):
        if not indent:
            found.append([])
        found[-1].append((float(points), name))
    return found


def test_it_shows_the_points_and_why() -> None:
    done = run_process("weigh", text=LURE)
    assert (done.status, done.complaint) == (0, "")
    assert "よく似ています" in done.page
    assert "scale.toml [ja]: floor" in done.page


@pytest.mark.parametrize(
    "text", [LURE, "Could you tell me a bit about your rates? I need two logos."]
)
def test_she_adds_it_up_and_gets_the_same(chotto_matte: CommandLine, text: str) -> None:
    """Every line is rounded to a hundredth, so ten lines may be off by a twentieth."""
    *passages, message = blocks(chotto_matte("weigh", text=text).page)
    assert passages
    for (points, _), *parts in passages:
        assert parts
        assert sum(part for part, _ in parts) == pytest.approx(points, abs=0.06)
    floor = -1.0
    above = sum(max(0.0, points - floor) for (points, _), *_ in passages)
    assert message[0][0] == pytest.approx(floor + above, abs=0.02)


def test_the_weightiest_parts_come_first(chotto_matte: CommandLine) -> None:
    for _, *parts in blocks(chotto_matte("weigh", text=LURE).page)[:-1]:
        sizes = [abs(points) for points, _ in parts[:8]]
        assert sizes == sorted(sizes, reverse=True)


def test_it_reads_a_file_and_answers_in_her_language(
    chotto_matte: CommandLine, rulebook: Rulebook, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("mail") / "message.txt"
    file.write_text("本日は晴れですね。", "utf-8")
    page = chotto_matte("weigh", str(file), "--lang", "en").page
    texts = rulebook.texts["terminal"]
    assert texts["weigh_none"].en in page
    assert texts["weigh_bias"].en in page
    assert texts["weigh_bias"].ja not in page


def test_what_she_says_herself_weighs_nothing(chotto_matte: CommandLine) -> None:
    assert len(blocks(chotto_matte("weigh", text=f"私：{LURE}").page)) == 1


def test_a_message_does_not_steer_her_terminal(chotto_matte: CommandLine) -> None:
    page = chotto_matte("weigh", text=f"\x1b[2J{LURE}\x07").page
    assert not any(char < " " and char != "\n" for char in page)


def test_a_blank_message_is_no_error(chotto_matte: CommandLine) -> None:
    done = chotto_matte("weigh", text="")
    assert (done.status, done.complaint) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["weigh", "no-such-file.txt"], b""),
        (["weigh"], b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"),
        (["weigh", "-x"], b""),
    ],
    ids=["no file", "not text", "unknown option"],
)
def test_bad_usage_is_told_and_is_status_2(
    chotto_matte: CommandLine, arguments: list[str], text: bytes
) -> None:
    done = chotto_matte(*arguments, text=text)
    assert (done.status, done.page) == (2, "")
    assert done.complaint
