"""…not even by a power cut: what was acknowledged is on the disk, whatever was on its way (P2).

    CHOTTO_MATTE_CUTS=40 make test ARGS="-s tests/logic/history/test_power_cuts.py"

That many cuts after each call of a recording of real saves; one without that variable.
"""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from logic.history import History, HistoryError
from tests.logic.history import examples
from tests.logic.history.power import Call, Disk, record
from tests.logic.history.saver import note
from tests.logic.history.savers import PYTHON, ROOT
from tests.logic.history.test_faults import may_trace

CUTS = int(os.environ.get("CHOTTO_MATTE_CUTS", "1"))
CHECKS = 8

pytestmark = pytest.mark.skipif(not may_trace(), reason="`strace` is missing, or not allowed here")


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Call]]:
    """What a process did that opened a new history and kept some checks, with other acts."""
    folder = tmp_path_factory.mktemp("recorded") / "data"
    command = [*PYTHON, "tests.logic.history.saver", str(folder / "history.sqlite3")]
    command += ["1", str(CHECKS)]
    calls = record(command, folder, folder.with_name("log"), ROOT)
    names = [call.name for call in calls]
    assert names.count("write") > 50 and names.count("sync") > 50 and names.count("say") > CHECKS
    return folder, calls


def test_no_power_cut_loses_what_was_acknowledged(
    recording: tuple[Path, list[Call]], tmp_path: Path
) -> None:
    tried, lost = cuts(*recording, tmp_path, syncs=True)
    print(f"\n{tried} power cuts, {len(lost)} that lost something")
    assert lost == []
    assert tried > 200 * CUTS


def test_a_disk_that_does_not_sync_would_be_noticed(
    recording: tuple[Path, list[Call]], tmp_path: Path
) -> None:
    """The test above can fail: here no sync does anything."""
    _, lost = cuts(*recording, tmp_path, syncs=False)
    assert lost


def cuts(
    recorded: Path, calls: Sequence[Call], folder: Path, *, syncs: bool
) -> tuple[int, list[str]]:
    """Cut the power after each call; give how many cuts there were, and what they lost."""
    chance = random.Random(20261125)
    disk = Disk(str(recorded), syncs)
    lost: list[str] = []
    tried = 0
    for place, call in enumerate(calls):
        disk.do(call)
        for _ in range(CUTS):
            tried += 1
            for path in folder.iterdir():
                path.unlink()
            for name, content in disk.cut(chance):
                (folder / Path(name).name).write_bytes(content)
            problem = look_after(folder / "history.sqlite3", disk.said)
            if problem:
                lost.append(f"after call {place} ({call.name}): {problem}")
    return tried, lost


def look_after(file: Path, said: Sequence[str]) -> str:
    """Say what of the acknowledged acts is missing; "" when nothing is."""
    try:
        with History.open(file) as history:
            history.check()
            drafts = {kept.id: kept.draft for kept in history.drafts()}
            for line in said:
                word, _, numbers = line.partition(" ")
                if word == "ready":
                    continue
                number, id_ = map(int, numbers.split())
                if word == "drafted":
                    is_there = drafts.get(id_) == examples.draft(number)
                else:
                    case = history.get(id_)
                    is_there = {
                        "kept": examples.is_kept(case, number),
                        "reacted": case.outcome is not None,
                        "noted": case.note == note(number),
                        "deleted": case.deleted is not None,
                    }[word]
                if not is_there:
                    return line
    except HistoryError as error:
        return f"{error.reason.value}: {error.detail}"
    return ""
