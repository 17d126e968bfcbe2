"""The rule files of an installation are damaged: the window says so, and still judges.

A real copy of the program, damaged, starts its window in a process of its own.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.damaged import DAMAGES, Installation

# Starts the window, pastes a lure once somebody is at the desk, and tells what is seen.
PROBE = """
import json, sys
from gui import app
from gui.main_window import MainWindow
from PySide6.QtCore import QTimer
application, window = app.start([])
def look():
    if not window.banner.sentence and window.desk is None:
        return
    if window.desk is not None and not window.check.message.box.text:
        window.check.message.box.setPlainText("先にLINEを追加してください。")
        return
    assessment = window.desk.checker.assessment if window.desk is not None else None
    if window.desk is not None and (assessment is None or assessment.verdict is None):
        return
    print(json.dumps({
        "banner": window.banner.sentence,
        "footer": window.footer._rules.text(),
        "verdict": assessment and assessment.verdict.value,
        "may_check": window.check.check_button.isEnabled(),
    }))
    application.quit()
timer = QTimer(); timer.setInterval(20); timer.timeout.connect(look); timer.start()
sys.exit(application.exec())
"""


def open_window(installed: Installation, language: str = "ja") -> tuple[dict[str, object], str]:
    """Open its window in this language; give what is seen, and what went to standard error."""
    installed.data.mkdir(exist_ok=True)
    (installed.data / "window.ini").write_text(f"[General]\nlanguage={language}\n", "utf-8")
    done = installed.python(PROBE)
    assert done.returncode == 0, done.stderr
    seen: dict[str, object] = json.loads(done.stdout)
    return seen, done.stderr


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    """A copy of the program, without built-in rules."""
    return Installation(tmp_path)


def test_sound_files_are_no_news(installed: Installation) -> None:
    seen, errors = open_window(installed)
    assert (seen["banner"], seen["verdict"]) == ("", "wait")
    assert ".toml" not in errors


@pytest.mark.parametrize("damage", ["broken syntax", "binary junk", "a missing file of rules"])
def test_the_last_good_rules_judge_and_a_sentence_stays_above(
    installed: Installation, damage: str
) -> None:
    installed.run("check", text="こんにちは")
    DAMAGES[damage](installed.resources)
    seen, errors = open_window(installed)
    assert seen["verdict"] == "wait"
    assert "ルールが壊れています" in str(seen["banner"])
    assert "読み込めた前のルール" in str(seen["banner"])
    assert "入れ直してください" in str(seen["banner"])
    assert "前のもの" in str(seen["footer"])
    assert ".toml:" in errors


def test_the_sentence_and_the_errors_are_in_the_language_chosen(installed: Installation) -> None:
    installed.run("check", text="こんにちは")
    DAMAGES["broken syntax"](installed.resources)
    seen, errors = open_window(installed, "en")
    assert "checking rules on this computer are damaged" in str(seen["banner"])
    assert "last good set" in str(seen["banner"])
    assert "earlier set" in str(seen["footer"])
    assert "rules/urgency.toml:" in errors
    assert "broken TOML" in errors


def test_a_fresh_installation_has_the_rules_that_are_built_in(installed: Installation) -> None:
    installed.pack_built_in()
    DAMAGES["no resource file at all"](installed.resources)
    seen, _ = open_window(installed)
    assert seen["verdict"] == "wait"
    assert "アプリに組み込みのルール" in str(seen["banner"])


def test_with_nothing_left_the_window_says_so(installed: Installation) -> None:
    DAMAGES["binary junk"](installed.resources)
    seen, errors = open_window(installed)
    assert seen == {
        "banner": seen["banner"], "footer": "", "verdict": None, "may_check": False
    }  # fmt: skip
    assert "入れ直してください" in str(seen["banner"])
    assert "words/money.toml:1: " in errors
