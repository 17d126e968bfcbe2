"""Finding cases by their words: the folded text they are looked for in, and the questions."""

from __future__ import annotations

import unicodedata

from logic.history.cases import CaseSummary, Query
from logic.history.rows import blob, stamp
from logic.history.schema import SUMMARY_COLUMNS

# To whoever changes what `folded` gives: the files hold what the old one gave. Add a migration
# that folds anew.
_INVISIBLE = dict.fromkeys(
    [
        0x00AD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0xFE00, 0xFE10),
        0xFEFF,
    ]
)
_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_TABLE = {**_INVISIBLE, **_HIRAGANA}

BETWEEN = b"\n"
"""What stands between folded texts. No word that is looked for has it, so none spans two."""

MOST_WORDS = 100
"""Different words that are looked for, the first ones: SQLite takes no condition of thousands."""

_ORDER = "ORDER BY pinned DESC, changed DESC, id DESC"


def folded(text: str) -> bytes:
    """Give `text` as it is looked for: one width, one case, one kind of kana, nothing invisible.

    In UTF-8, where a text is found within another byte by byte.
    """
    one_width = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold()
    # Once more, for folding the case can take composed letters apart.
    return blob(unicodedata.normalize("NFKC", one_width).translate(_TABLE))


def holds(text: bytes, word: bytes) -> bool:
    """Tell whether a folded text has a word; the SQL function of that name.

    SQLite's own instr() tries every place: it is slower where most bytes are alike, as in
    Japanese, and takes time of another order where a text is made to have it so.
    """
    return word in text


def labels_of(name: str, client: str, note: str) -> bytes:
    """Give what she wrote on a case as the search keeps it."""
    return BETWEEN.join(map(folded, (name, client, note)))


def page_question(query: Query, after: CaseSummary | None) -> tuple[str, list[object]]:
    """Give the SQL for the lines of the list that come after one of them, with its values."""
    condition, values = _condition(query)
    if after is not None:
        condition += " AND (pinned, changed, id) < (?, ?, ?)"
        values += [int(after.pinned), stamp(after.changed), after.id]
    return f"SELECT {SUMMARY_COLUMNS} FROM cases WHERE {condition} {_ORDER}", values


def count_question(query: Query) -> tuple[str, list[object]]:
    """Give the SQL for how many cases there are, with its values."""
    condition, values = _condition(query)
    return f"SELECT count(*) FROM cases WHERE {condition}", values


def _condition(query: Query) -> tuple[str, list[object]]:
    parts = [f"deleted IS {'NOT ' if query.deleted else ''}NULL"]
    values: list[object] = []
    verdicts = sorted(verdict.value for verdict in query.verdicts)
    platforms = sorted(map(blob, query.platforms))
    if verdicts:
        parts.append(f"verdict IN ({_placeholders(len(verdicts))})")
        values += verdicts
    if platforms:
        parts.append(f"platform IN ({_placeholders(len(platforms))})")
        values += platforms
    if query.open_only:
        parts.append("outcome IS NULL")
    words = list(dict.fromkeys(folded(query.text).split()))[:MOST_WORDS]
    if words:
        found = " AND ".join(["(holds(words, ?) OR holds(labels, ?))"] * len(words))
        parts.append(f"EXISTS (SELECT 1 FROM search WHERE case_id = cases.id AND {found})")
        values += [word for word in words for _ in range(2)]
    return " AND ".join(parts), values


def _placeholders(number: int) -> str:
    return ", ".join("?" * number)
