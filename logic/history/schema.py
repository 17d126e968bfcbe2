"""The tables of the history, as plain SQL, one migration for each version of the format.

Forward only. Once a version was released its statements never change: add the next ones.
Functions that are no SQLite's own (`title_of_blob` ...) are in logic/history/migrating.py.
"""

from __future__ import annotations

APPLICATION_ID = 0x434D6174
"""PRAGMA application_id: "CMat", what tells our file from any other SQLite file."""

_MOMENT = "GLOB '????-??-??T??:??:??.??????+00:00'"

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

# Why cases, and why these columns: docs/decisions/0013-the-history-holds-cases.md.
_VERSION_3 = (
    # `verdict`, `deal` and `platform` (the deal's service, to filter by) are copies of those of
    # the newest check and `outcome` of the latest reaction: a page of the list reads this
    # table alone. What she writes herself is UTF-8 in BLOBs, "" until she does.
    f"""
    CREATE TABLE cases (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        created TEXT NOT NULL CHECK (created {_MOMENT}),
        changed TEXT NOT NULL CHECK (changed {_MOMENT}),
        title TEXT NOT NULL CHECK (length(title) <= 60),
        pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
        verdict TEXT CHECK (verdict IN ('clear', 'caution', 'wait', 'stop')),
        outcome TEXT CHECK (outcome IN ('agreed', 'insisted', 'vanished')),
        look_again TEXT CHECK (look_again GLOB '????-??-??'),
        deleted TEXT CHECK (deleted {_MOMENT}),
        platform BLOB NOT NULL,
        deal BLOB NOT NULL,
        name BLOB NOT NULL DEFAULT x'',
        client BLOB NOT NULL DEFAULT x'',
        note BLOB NOT NULL DEFAULT x''
    ) STRICT
    """,
    # The order of the list, read backwards; those that were deleted are few and need none.
    "CREATE INDEX cases_in_order ON cases (pinned, changed, id) WHERE deleted IS NULL",
    # Each old record becomes a case of the same id, so that the references stay.
    """
    ALTER TABLE record ADD COLUMN case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE
    """,
    # `told` (JSON) is NULL in a record of an older format, whose digest covers less.
    "ALTER TABLE record ADD COLUMN told BLOB",
    "ALTER TABLE record ADD COLUMN marks BLOB",
    "ALTER TABLE record ADD COLUMN has_text INTEGER NOT NULL DEFAULT 1 CHECK (has_text IN (0, 1))",
    "CREATE INDEX record_by_case ON record (case_id)",
    f"""
    CREATE TABLE reaction_to_case (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        outcome TEXT CHECK (outcome IN ('agreed', 'insisted', 'vanished')),
        recorded TEXT NOT NULL CHECK (recorded {_MOMENT})
    ) STRICT
    """,
    # A step of a list that she has done, in the words it had then.
    f"""
    CREATE TABLE tick (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        done TEXT NOT NULL CHECK (done {_MOMENT}),
        act BLOB NOT NULL,
        ja BLOB NOT NULL,
        en BLOB NOT NULL,
        UNIQUE (case_id, act, ja, en)
    ) STRICT
    """,
    # `case_id` is NULL while a picture is loose: kept, but only a draft names it.
    f"""
    CREATE TABLE picture (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE,
        added TEXT NOT NULL CHECK (added {_MOMENT}),
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        length INTEGER NOT NULL,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        name BLOB NOT NULL,
        bytes BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX picture_by_case ON picture (case_id)",
    f"""
    CREATE TABLE draft (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE,
        updated TEXT NOT NULL CHECK (updated {_MOMENT}),
        set_aside INTEGER NOT NULL CHECK (set_aside IN (0, 1)),
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        content BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX draft_by_case ON draft (case_id)",
    # What a search looks through, folded (logic/history/search.py): `labels` is what she
    # wrote, `words` the messages, one after the other.
    """
    CREATE TABLE search (
        case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
        labels BLOB NOT NULL,
        words BLOB NOT NULL
    ) STRICT
    """,
    """
    INSERT INTO cases (id, created, changed, title, verdict, outcome, platform, deal)
    SELECT id, created, coalesce(last.recorded, created), title_of_blob(message), verdict,
        last.outcome, platform_of_blob(deal), deal
    FROM record LEFT JOIN (
        SELECT record_id, outcome, recorded, max(reaction.id) FROM reaction GROUP BY record_id
    ) AS last ON last.record_id = record.id
    """,
    """
    INSERT INTO search (case_id, labels, words)
    SELECT id, x'0a0a', words_of_blob(message) FROM record
    """,
    "UPDATE record SET case_id = id",
    """
    INSERT INTO reaction_to_case (id, case_id, outcome, recorded)
    SELECT id, record_id, outcome, recorded FROM reaction
    """,
    "DROP TABLE reaction",
    "ALTER TABLE reaction_to_case RENAME TO reaction",
    "CREATE INDEX reaction_by_case ON reaction (case_id)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_VERSION_1, _VERSION_2, _VERSION_3)
"""What leads from version 0 (an empty file) to 1, from 1 to 2, and so on."""

VERSION = len(MIGRATIONS)
"""PRAGMA user_version of the files this app writes."""

NEEDS_SQLITE = (3, 37, 0)
"""STRICT tables: https://www.sqlite.org/stricttables.html"""

RECORD_COLUMNS = (
    "created, title, verdict, rules_version, digest, deal, assessment, message,"
    " case_id, told, marks, has_text"
)
"""What a check is made of, beside its id."""

SUMMARY_COLUMNS = (
    "id, created, changed, title, pinned, verdict, outcome, look_again, deleted, deal, name, client"
)
"""What the list shows of a case."""

PICTURE_COLUMNS = "id, added, width, height, length, name"
"""What is told of a picture without reading it."""

DRAFT_COLUMNS = "id, case_id, updated, set_aside, digest, content"
"""All of a draft."""

PROBES = (
    f"SELECT {SUMMARY_COLUMNS}, platform, note FROM cases LIMIT 0",
    f"SELECT id, {RECORD_COLUMNS} FROM record LIMIT 0",
    "SELECT id, case_id, outcome, recorded FROM reaction LIMIT 0",
    "SELECT id, case_id, done, act, ja, en FROM tick LIMIT 0",
    f"SELECT {PICTURE_COLUMNS}, case_id, digest, bytes FROM picture LIMIT 0",
    f"SELECT {DRAFT_COLUMNS} FROM draft LIMIT 0",
    "SELECT case_id, labels, words FROM search LIMIT 0",
)
"""Each fails when a table or column is not there, and reads nothing."""
