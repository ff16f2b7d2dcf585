"""The descriptor of a package: datapackage.json (Data Package v2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shizheng.converters.writing.sinks import WrittenFile
from shizheng.schema.export.table_schema import table_schema
from shizheng.schema.tables import TABLES
from shizheng.schema.version import SCHEMA_VERSION

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
#: how every table is written; said in full, so that no reader has to guess
DIALECT = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def descriptor(
    tables: Mapping[str, WrittenFile],
    others: Sequence[WrittenFile],
    *,
    text: bool,
    converter_version: str,
    facts: Mapping[str, Any],
) -> dict[str, Any]:
    """The content of datapackage.json.

    ``tables``: table name -> its CSV file; ``others``: the same data in other forms (JSON Lines, article records), which a
    reader of tables need not know; ``facts``: name, title, version, licences and the like, as the maker states them.
    """
    return {
        "$schema": PROFILE,
        **facts,
        "schemaVersion": SCHEMA_VERSION,
        "converterVersion": converter_version,
        "textLayer": "full" if text else "none",
        "resources": [_resource(name, tables[name], text) for name in (t.name for t in TABLES) if name in tables],
        "otherForms": [{"path": f.name, "bytes": f.bytes, "hash": f"sha256:{f.sha256}"} for f in others],
    }


def _resource(name: str, file: WrittenFile, text: bool) -> dict[str, Any]:
    table = next(t for t in TABLES if t.name == name)
    return {
        "name": name,
        "type": "table",
        "title": table.zh,
        "description": table.en,
        "path": file.name,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
        "rowCount": file.rows,
        "dialect": DIALECT,
        "schema": table_schema(table, text=text),
    }
