"""The tables of the history, as plain SQL, one migration for each version of the format.

Forward only. Once a version was released its statements never change: add the next ones.
"""

from __future__ import annotations

APPLICATION_ID = 0x434D6174
"""PRAGMA application_id: "CMat", what tells our file from any other SQLite file."""

_VERSION_1 = (
    # AUTOINCREMENT: the id of a deleted record never comes back as another one.
    # Small columns first: a page of the list is read without touching the long texts.
    # `created` is UTC with microseconds. `verdict` is NULL when there was nothing to check.
    # `deal` and `assessment` are JSON in UTF-8, `message` is UTF-8; BLOBs, because a text may
    # hold lone surrogates and NUL, which SQLite's TEXT does not give back as they were.
    # `digest` is SHA-256 over the others: SQLite does not notice a bit that flips in a text.
    """
    CREATE TABLE record (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        created TEXT NOT NULL
            CHECK (created GLOB '????-??-??T??:??:??.??????+00:00'),
        title TEXT NOT NULL CHECK (length(title) <= 60),
        verdict TEXT CHECK (verdict IN ('clear', 'caution', 'wait', 'stop')),
        rules_version TEXT NOT NULL,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        deal BLOB NOT NULL,
        assessment BLOB NOT NULL,
        message BLOB NOT NULL
    ) STRICT
    """,
    # Reactions are added, never changed: the latest counts. NULL takes the last one back.
    """
    CREATE TABLE reaction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        outcome TEXT CHECK (outcome IN ('agreed', 'insisted', 'vanished')),
        recorded TEXT NOT NULL
            CHECK (recorded GLOB '????-??-??T??:??:??.??????+00:00')
    ) STRICT
    """,
    "CREATE INDEX reaction_by_record ON reaction (record_id)",
)

# The tables stay as they are. From here on the replies of an assessment carry their tone, which
# an app that knows only format 1 would take for damage: it must see that the file is newer.
_VERSION_2: tuple[str, ...] = ()

MIGRATIONS: tuple[tuple[str, ...], ...] = (_VERSION_1, _VERSION_2)
"""What leads from version 0 (an empty file) to 1, from 1 to 2, and so on."""

VERSION = len(MIGRATIONS)
"""PRAGMA user_version of the files this app writes."""

NEEDS_SQLITE = (3, 37, 0)
"""STRICT tables: https://www.sqlite.org/stricttables.html"""

RECORD_COLUMNS = "created, title, verdict, rules_version, digest, deal, assessment, message"
"""What a record is made of, beside its id."""

SUMMARY_COLUMNS = "id, created, title, verdict, deal"
"""What the list shows of a record, beside its outcome."""

PROBES = (
    f"SELECT id, {RECORD_COLUMNS} FROM record LIMIT 0",
    "SELECT id, record_id, outcome, recorded FROM reaction LIMIT 0",
)
"""Each fails when a table or column is not there, and reads nothing."""
