"""A real input method composes Japanese in the window: nothing disturbs it, nothing judges it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from logic.language import Language
from tests.gui import real
from tests.gui.real import PATIENCE, Screen, Seen

ENGINE = Path("/usr/libexec/ibus-engine-anthy")
MISSING = [name for name in ("ibus", "ibus-daemon", "dbus-daemon") if shutil.which(name) is None]
MISSING += [] if ENGINE.exists() else ["ibus-anthy"]

pytestmark = [
    real.needs_screen,
    pytest.mark.skipif(
        bool(MISSING),
        reason=f"no input method ({', '.join(MISSING)}): `make story` installs it where it may;"
        " elsewhere test_message_box.py composes with events made by hand",
    ),
]

BEFORE, AFTER = "まず", "で話しましょう。"
WORD, KEYS = "チャットワーク", "chattowa-ku"
JUDGED = ("verdict", "marked", "reply")
LOOKS = 12
"""So many looks at the window must show the same: more than half a second."""


@contextmanager
def input_method(display: str, home: Path) -> Iterator[dict[str, str]]:
    """Run ibus with anthy for this screen; give what a program needs in its environment."""
    extra = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),  # there the daemon says how to reach it
        "XDG_CACHE_HOME": str(home / "cache"),
        # Theirs is the system's Python, not the one of a virtual environment.
        "PATH": f"/usr/bin:/bin:{os.environ['PATH']}",
        "QT_IM_MODULE": "ibus",
        "XMODIFIERS": "@im=ibus",
    }
    environ = real.surroundings(display, home, Language.JA) | extra
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with bus, real.ended(bus):
        assert bus.stdout is not None
        extra["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        environ |= extra
        daemon = subprocess.Popen(
            [
                *("ibus-daemon", "--xim", "--cache", "none"),
                *("--panel", "disable", "--config", "disable", "--emoji-extension", "disable"),
            ],
            env=environ,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        with real.ended(daemon):
            choose_engine(environ)
            yield extra


def choose_engine(environ: Mapping[str, str]) -> None:
    """Choose anthy, as soon as the daemon answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        subprocess.run(["ibus", "engine", "anthy"], env=environ, capture_output=True, check=False)
        asked = subprocess.run(
            ["ibus", "engine"], env=environ, capture_output=True, text=True, check=False
        )
        if asked.stdout.strip() == "anthy":
            return
        time.sleep(0.1)
    raise AssertionError("the input method does not start")


@pytest.fixture(scope="module")
def ready() -> Iterator[tuple[str, dict[str, str]]]:
    """A screen with an input method, and what a program needs in its environment for both."""
    # A short path: the daemon's socket lies below it, and its name has 108 bytes at most.
    with (
        tempfile.TemporaryDirectory(prefix="ime") as home,
        real.screen() as display,
        input_method(display, Path(home)) as extra,
    ):
        yield display, extra


@pytest.fixture
def screen(ready: tuple[str, dict[str, str]], tmp_path: Path) -> Iterator[Screen]:
    """The window in Japanese, with an input method that writes kana."""
    display, extra = ready
    with real.running(display, tmp_path, Language.JA, extra) as seen:
        choose_engine(seen.environ)  # for the window that has the keyboard now
        turn_on(seen)
        yield seen


def turn_on(screen: Screen) -> None:
    """Press Ctrl+J, anthy's key for kana, until a letter is composed; and take that away again."""
    for _ in range(5):
        screen.press("ctrl+j", "a")
        seen = screen.until(lambda seen: seen["preedit"] != "" or seen["text"] != "")
        screen.press("Escape" if seen["preedit"] else "BackSpace")
        screen.until(lambda seen: seen["preedit"] == "" and seen["text"] == "")
        if seen["preedit"] == "あ":
            return
    raise AssertionError("no kana")


def stays(screen: Screen, before: Seen) -> None:
    """Nothing but what is being composed is another for a while."""
    preedit = screen.now()["preedit"]
    assert preedit
    for _ in range(LOOKS):
        seen = screen.look()
        assert seen["preedit"] == preedit
        for each in (*JUDGED, "text", "selected", "rows", "button"):
            assert seen[each] == before[each], each


def test_a_word_is_composed_undisturbed_and_judged_when_it_is_done(screen: Screen) -> None:
    screen.paste(BEFORE + AFTER)
    screen.press("Home", *["Right"] * len(BEFORE))
    before = screen.until(lambda seen: seen["cursor"] == len(BEFORE) and seen["verdict"] != "")
    assert before["verdict"] != "ちょっと待って！" and before["rows"] == 0

    screen.type(KEYS)
    screen.until(lambda seen: seen["preedit"] == "ちゃっとわーく")
    stays(screen, before)
    screen.press("ctrl+Return")  # a check without the word would be another one
    stays(screen, before)
    screen.press("F7")  # as katakana
    screen.until(lambda seen: seen["preedit"] == WORD)
    stays(screen, before)

    screen.press("Return")  # confirms the word, and only that
    seen = screen.until(lambda seen: seen["text"] == BEFORE + WORD + AFTER)
    assert seen["preedit"] == "" and seen["cursor"] == len(BEFORE + WORD)
    seen = screen.until(lambda seen: seen["verdict"] == "ちょっと待って！")
    assert any(WORD in words for words in seen["marked"])
    for _ in range(LOOKS):
        assert screen.look()["rows"] == 0, "Return saved it"
    assert screen.seen["button"] == before["button"]

    screen.press("ctrl+z")
    screen.until(lambda seen: seen["text"] == BEFORE + AFTER)
    screen.until(lambda seen: [seen[each] for each in JUDGED] == [before[each] for each in JUDGED])
    screen.press("ctrl+shift+z")
    screen.until(lambda seen: seen["text"] == BEFORE + WORD + AFTER)

    screen.press("ctrl+Return")
    screen.until(lambda seen: seen["button"] == "✓ 保存しました" and seen["rows"] == 1)


def test_a_whole_sentence_is_composed_and_given_up_again(screen: Screen) -> None:
    before = screen.now()
    screen.type("sakinichattowa-kuhetourokusitekudasai")
    screen.until(lambda seen: seen["preedit"].endswith("ください"))
    stays(screen, before)
    screen.press("space")  # into kanji, whichever the dictionary likes best
    screen.until(lambda seen: "ちゃっとわーくへとうろく" not in seen["preedit"] != "")
    stays(screen, before)
    screen.press("Escape", "Escape", "Escape")
    seen = screen.until(lambda seen: seen["preedit"] == "")
    assert (seen["text"], seen["verdict"]) == ("", "")
    screen.press("ctrl+Return")  # there is nothing to save
    for _ in range(LOOKS):
        assert screen.look()["rows"] == 0


def test_a_word_that_is_not_confirmed_is_kept_when_she_clicks_elsewhere(screen: Screen) -> None:
    """A bare text field of Qt with ibus lets go of it; on other systems it is kept."""
    screen.paste(BEFORE)
    screen.type(KEYS)
    screen.until(lambda seen: seen["preedit"] != "")
    screen.click("contract_yes")
    screen.until(lambda seen: seen["text"] == f"{BEFORE}ちゃっとわーく")
    screen.until(lambda seen: seen["deal"]["contract"] == "yes" and seen["rows"] == 0)


def test_her_own_reply_and_what_she_looks_for_are_composed_the_same_way(screen: Screen) -> None:
    screen.paste(BEFORE + WORD + AFTER)
    screen.until(lambda seen: seen["reply"] != "")
    screen.press("ctrl+Return")
    screen.until(lambda seen: seen["rows"] == 1)

    screen.click("reply")
    screen.press("ctrl+End")
    before = screen.now()
    screen.type(KEYS)
    screen.press("F7")
    screen.until(lambda seen: seen["preedit"] == WORD)
    stays(screen, before)
    assert not screen.seen["own_problem"]
    screen.press("Return")
    seen = screen.until(lambda seen: seen["own_problem"])  # the tool's name is judged now
    assert seen["reply"] == before["reply"] + WORD

    screen.press("ctrl+f")
    screen.type("kome")
    for _ in range(LOOKS):
        seen = screen.look()
        assert (seen["searched"], seen["rows"]) == ("", 1)
    screen.press("Return")
    screen.until(lambda seen: seen["searched"] == "こめ" and seen["rows"] == 0)
