"""The SQLite form: our own schema with types, keys, references and indexes; search, codelists, dictionary and versions inside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from shizheng.dataset.forms.cells import Doubles, rows
from shizheng.dataset.forms.search import CREATE, batches, index_rows
from shizheng.dataset.package import Package, Resource
from shizheng.schema.codelist import codelist, codelist_names
from shizheng.schema.export.sql import create_table
from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.tables import TABLES, Table

NAME = "sqlite"
#: the first SQLite with STRICT tables
OLDEST = (3, 37, 0)
#: columns by which readers look rows up, beside the keys and references that are indexed already
INDEXED = {
    "metrics": ("indicator", "indicator_code", "place_code", "period", "status"),
    "measures": ("domain", "status"),
    "articles": ("place_code", "issue_date"),
    "metrics_flat": ("indicator_code", "place_code"),
}
_BESIDE = """\
CREATE TABLE "about" ("name" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT;
CREATE TABLE "dictionary" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, "zh" TEXT NOT NULL, "en" TEXT NOT NULL,
  "codelist" TEXT, PRIMARY KEY ("table", "column")) STRICT;
CREATE TABLE "codes" ("codelist" TEXT NOT NULL, "code" TEXT NOT NULL, "zh" TEXT NOT NULL, "en" TEXT, "definition" TEXT,
  PRIMARY KEY ("codelist", "code")) STRICT;
"""


def write_sqlite(package: Package, path: Path) -> list[Finding]:
    """Write all tables of ``package`` to the new file ``path``. The same package gives the same rows in the same order.

    Raises InputError for a table that is not what its descriptor says, and SZ706 where Python's SQLite is too old.
    """
    if sqlite3.sqlite_version_info < OLDEST:
        raise InputError(Finding("SZ706", Place(), f"SQLite {'.'.join(map(str, OLDEST))}", {"form": NAME}))
    path.unlink(missing_ok=True)
    doubles = Doubles(NAME)
    base = sqlite3.connect(path, isolation_level=None)
    try:
        base.execute("PRAGMA page_size = 4096")
        base.execute("PRAGMA journal_mode = OFF")
        base.execute("BEGIN")
        # executescript would end the transaction
        for statement in _statements(package):
            base.execute(statement)
        for table in TABLES:
            if table.name in package.tables:
                _fill(base, table, package.tables[table.name], doubles)
        _fill_beside(base, package)
        base.execute('INSERT INTO "search" ("search") VALUES (\'optimize\')')
        base.execute("COMMIT")
        base.execute("VACUUM")
    finally:
        base.close()
    return doubles.findings()


def _statements(package: Package) -> Iterator[str]:
    for table in TABLES:
        if table.name not in package.tables:
            continue
        script = create_table(table)
        script += "".join(
            f'\nCREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}");' for column in INDEXED.get(table.name, ())
        )
        yield from (s for s in script.split(";") if s.strip())
    yield from (s for s in (_BESIDE + CREATE).split(";") if s.strip())


def _fill(base: sqlite3.Connection, table: Table, resource: Resource, doubles: Doubles) -> None:
    names = [c.name for c in resource.columns]
    types = [c.type for c in resource.columns]
    key = names.index(table.key[0])

    def values() -> Iterator[tuple[str | int | float | None, ...]]:
        for row in rows(resource):
            yield tuple(_value(cell, kind, table.name, doubles) for cell, kind in zip(row, types, strict=True))

    columns = ", ".join(f'"{n}"' for n in names)
    marks = ", ".join("?" * len(names))
    base.executemany(f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})', values())
    indexed = chain.from_iterable(index_rows(table.name, row[key], dict(zip(names, row, strict=True))) for row in rows(resource))
    for batch in batches(indexed):
        base.executemany('INSERT INTO "search" ("pairs", "table", "key", "column", "text") VALUES (?, ?, ?, ?, ?)', batch)


def _value(cell: str, kind: str, table: str, doubles: Doubles) -> str | int | float | None:
    if cell == "":
        return None
    if kind == "integer":
        return int(cell)
    return doubles.number(cell, table) if kind == "number" else cell


def _fill_beside(base: sqlite3.Connection, package: Package) -> None:
    about = {
        "title": package.title,
        "data version": package.versions["data"],
        "schema version": package.versions["schema"],
        "code version": package.versions["code"],
        "licence": ", ".join(str(x.get("name")) for x in package.descriptor.get("licenses", ())),
        "text layer": str(package.descriptor.get("textLayer", "")),
    }
    base.executemany('INSERT INTO "about" VALUES (?, ?)', [(k, v) for k, v in about.items() if v])
    meanings = [(t, c, t.meaning(c)) for t in TABLES for c in t.columns]
    base.executemany(
        'INSERT INTO "dictionary" VALUES (?, ?, ?, ?, ?)', [(t.name, c, m.zh, m.en, m.codelist) for t, c, m in meanings]
    )
    for name in codelist_names():
        lines = codelist(name).values()
        base.executemany(
            'INSERT INTO "codes" VALUES (?, ?, ?, ?, ?)',
            [(name, line["code"], line["zh"], line["en"] or None, line["definition"] or None) for line in lines],
        )


def broken_references(path: Path) -> list[tuple[str, str]]:
    """Table and referred table of each row of a SQLite form that refers to nothing."""
    with sqlite3.connect(path) as base:
        return [(str(row[0]), str(row[2])) for row in base.execute("PRAGMA foreign_key_check")]
