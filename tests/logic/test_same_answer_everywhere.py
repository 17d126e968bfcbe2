"""The same message, deal and rules give the same answer on every computer.

Each run is a process of its own, for hash seed, locale and time zone are set at its start.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from logic.assess import assess
from logic.loading import load
from logic.message import Message
from tests.evaluation import sets

ROOT = Path(__file__).parents[2]

EVERY = 10
"""All of the corpus, three times over, would take minutes."""

COMPUTERS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
)


def digest_of_all_answers() -> str:
    """One number over the whole answer to every tenth message of the corpus."""
    rulebook = load()
    digest = hashlib.sha256()
    for _, cases in sets(["tune", "held_out"]):
        for case in list(cases)[::EVERY]:
            answer = repr(assess(Message(case.text), case.deal, rulebook))
            digest.update(answer.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def test_hash_seed_locale_and_time_zone_change_nothing(tmp_path: Path) -> None:
    """Each computer reads the rules by itself: no copy is shared between them."""
    digests = set()
    for number, computer in enumerate(COMPUTERS):
        done = subprocess.run(
            [sys.executable, "-m", __name__],
            cwd=ROOT,
            env={**os.environ, **computer, "CHOTTO_MATTE_DATA": str(tmp_path / str(number))},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        digests.add(done.stdout.strip())
    assert len(digests) == 1
    assert len(digests.pop()) == 64


if __name__ == "__main__":
    print(digest_of_all_answers())
