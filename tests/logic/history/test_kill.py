"""Once she sees 「保存しました」, that check is never lost, whenever the process dies (P1).

    CHOTTO_MATTE_KILL_ROUNDS=2000 make test ARGS="-s tests/logic/history/test_kill.py"

A kill proves that nothing is acknowledged before SQLite has committed and that a half-done
save is taken back. What was not synced survives a kill: power cuts need a test of their own.
"""

from __future__ import annotations

import hashlib
import os
import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from logic.history import Case, History
from logic.history.files import journal_of
from logic.outcomes import Outcome
from tests.logic.history import examples
from tests.logic.history.saver import note
from tests.logic.history.savers import Acknowledged, kill_after, start_saver

ROUNDS = int(os.environ.get("CHOTTO_MATTE_KILL_ROUNDS", "30"))


@dataclass
class Tally:
    """What was acknowledged over all rounds, and what is known of it."""

    rounds: int = 0
    rows: dict[tuple[str, int], str] = field(default_factory=dict)
    """Table and id -> digest over the whole row, once it was found complete."""
    acknowledged: int = 0
    other_acts: int = 0
    unacknowledged: int = 0
    """Kept, but killed before it could say so: one at most for each kill."""
    inside_a_save: int = 0
    """Kills that left a journal: they hit while the file was being written."""
    lost: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.rounds} kills, {self.inside_a_save} of them inside a save;"
            f" {self.acknowledged} checks and {self.other_acts} other acts acknowledged,"
            f" {len(self.lost)} lost, {self.unacknowledged} kept but not yet acknowledged"
        )


def test_no_kill_loses_what_was_acknowledged(file: Path) -> None:
    chance = random.Random()
    tally = Tally()
    for _ in range(ROUNDS):
        kill_once(file, tally, chance)
        assert tally.lost == [], str(tally)
    print(f"\n{tally}")
    assert tally.acknowledged > ROUNDS
    assert tally.other_acts > 0
    assert tally.inside_a_save > 0  # else the kills came too late to test anything


def test_a_save_acknowledged_too_early_would_be_noticed(file: Path) -> None:
    """The test above can fail: here the saving process says "kept" before it saves."""
    chance = random.Random()
    tally = Tally()
    while not tally.lost:
        kill_once(file, tally, chance, mode="too-early")
        assert tally.rounds < 200, "200 kills and nothing noticed"


def kill_once(file: Path, tally: Tally, chance: random.Random, mode: str = "") -> None:
    """Let a process save, kill it at a random instant, look at the file after it."""
    first = tally.rounds * 1_000_000
    saver = start_saver(file, first, mode=mode)
    if chance.random() < 0.1:  # now and then while it starts: opening writes too, at first
        said = kill_after(saver, None, chance.uniform(0, 0.1))
    else:
        said = kill_after(saver, chance.randrange(7), chance.uniform(0, 0.004))
    tally.rounds += 1
    tally.acknowledged += len(said.kept)
    tally.other_acts += said.other_acts
    journal = journal_of(file)
    tally.inside_a_save += journal.exists() and journal.stat().st_size > 0
    look_after(file, tally, said, first)


def look_after(file: Path, tally: Tally, said: Acknowledged, first: int) -> None:
    """Compare all that was acknowledged with what is in the file, as the app and as SQL see it."""
    with History.open(file) as history:
        rows = raw_rows(file)
        for (table, id_), digest in tally.rows.items():
            if rows.pop((table, id_), None) != digest:
                tally.lost.append(f"{table} {id_} of an earlier round is not as it was")
        new = sorted(id_ for table, id_ in rows if table == "cases")
        for number, id_ in said.kept.items():
            if id_ not in new:
                tally.lost.append(f"check {number} was acknowledged and is not there")
        # What is left is new: the acknowledged ones, and perhaps the one the kill cut short.
        for number, id_ in enumerate(new, start=first):
            case = history.get(id_)
            assert examples.is_kept(case, number)
            assert number in said.kept or id_ == new[-1]
            look_at_acts(case, number, said, is_last=id_ == new[-1])
        drafts = {kept.id: kept.draft for kept in history.drafts()}
        for number, id_ in said.drafted.items():
            assert drafts[id_] == examples.draft(number)
        tally.unacknowledged += len(set(new) - set(said.kept.values()))
        tally.rows |= rows
    with by_hand(file) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def look_at_acts(case: Case, number: int, said: Acknowledged, *, is_last: bool) -> None:
    """Compare what was done with a case; only the last one can be cut short."""
    acts = {
        "reacted": case.outcome is Outcome.VANISHED,
        "noted": case.note == note(number),
        "deleted": case.deleted is not None,
    }
    for act, is_done in acts.items():
        if number in getattr(said, act):
            assert is_done
        elif not is_last:
            assert not is_done
    assert case.note in ("", note(number))


def raw_rows(file: Path) -> dict[tuple[str, int], str]:
    """Give every row as a digest over all its columns, without the history's own code."""
    rows = {}
    with by_hand(file) as connection:
        for table in ("cases", "record", "reaction", "draft", "search"):
            for row in connection.execute(f"SELECT * FROM {table}"):
                state = hashlib.sha256()
                for value in row:
                    raw = value if isinstance(value, bytes) else str(value).encode()
                    state.update(b"%d:%s" % (len(raw), raw))
                rows[table, row[0]] = state.hexdigest()
    return rows


@contextmanager
def by_hand(file: Path) -> Iterator[sqlite3.Connection]:
    """Open the file as another tool would."""
    connection = sqlite3.connect(file)
    try:
        yield connection
    finally:
        connection.close()
