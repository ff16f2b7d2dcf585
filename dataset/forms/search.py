"""Full-text search in the SQLite form, for words of one character or more.

SQLite's own tokenizers either take a run of Chinese for one word or (trigram) know no word of two characters. So each text is
indexed by its pairs of neighbouring characters, and its last character alone: 重点项目 as ``重点 点项 项目 目``. Words of two
characters are found as they are; longer ones as a phrase of their pairs; one character as the beginning of a pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

#: table -> columns whose words are indexed
INDEXED = {
    "metrics": ("indicator", "subject"),
    "measures": ("actor", "action", "object"),
    "programmes": ("name", "aliases"),
    "articles": ("headline",),
}
CREATE = (
    'CREATE VIRTUAL TABLE "search" USING fts5("pairs", "table" UNINDEXED, "key" UNINDEXED, "column" UNINDEXED, '
    '"text" UNINDEXED, tokenize = "unicode61 remove_diacritics 0");'
)
#: rows whose text holds ``:words``: plain SQL, so that it runs in any SQLite tool
SEARCH_SQL = """\
WITH RECURSIVE
  word(w) AS (SELECT replace(replace(trim(:words), '"', ''), ' ', '')),
  pair(n, p) AS (
    SELECT 1, substr(w, 1, 2) FROM word
    UNION ALL
    SELECT n + 1, substr(w, n + 1, 2) FROM pair, word WHERE n + 1 < length(w)
  )
SELECT "table", "key", "column", "text" FROM "search"
WHERE "search" MATCH (
  SELECT '"' || group_concat(p, ' ') || '"' || CASE WHEN (SELECT length(w) FROM word) = 1 THEN '*' ELSE '' END FROM pair
)
ORDER BY "table", "key", "column"
"""


def pairs(text: str) -> str:
    """The pairs of neighbouring characters of ``text``, and its last character, separated by blanks."""
    packed = "".join(text.split())
    return " ".join(packed[i : i + 2] for i in range(len(packed)))


def search(base: sqlite3.Connection | Path, words: str) -> list[tuple[str, str, str, str]]:
    """Table, key, column and text of all rows of a SQLite form that hold ``words`` as they stand. Empty words find nothing."""
    import sqlite3

    if not words.strip('" \t\n'):
        return []
    if isinstance(base, sqlite3.Connection):
        return [tuple(row) for row in base.execute(SEARCH_SQL, {"words": words})]
    with sqlite3.connect(f"{base.resolve().as_uri()}?mode=ro", uri=True) as connection:
        return [tuple(row) for row in connection.execute(SEARCH_SQL, {"words": words})]


def index_rows(table: str, key: str, cells: dict[str, str]) -> Iterator[tuple[str, str, str, str, str]]:
    """The rows of the search table for one row of ``table``."""
    for column in INDEXED.get(table, ()):
        if cells.get(column):
            yield pairs(cells[column]), table, key, column, cells[column]


def batches(rows: Iterable[tuple[str, ...]], size: int = 5000) -> Iterator[list[tuple[str, ...]]]:
    """Rows in lists of ``size``."""
    rows = iter(rows)
    while batch := list(islice(rows, size)):
        yield batch
