"""datasette.json: titles, labels and a search for ``datasette serve shizheng.sqlite -m datasette.json``."""

from __future__ import annotations

from typing import Any

from shizheng.dataset.forms.search import SEARCH_SQL
from shizheng.dataset.metadata import Metadata
from shizheng.schema.tables import TABLES, Table

#: the columns by which readers narrow a table down
FACETS = {
    "metrics": ["status", "kind", "unit", "indicator_code"],
    "metrics_flat": ["status_zh", "kind_zh", "unit", "subject"],
    "measures": ["status", "instrument", "domain"],
    "numerals": ["class"],
    "programmes": ["kind"],
    "blocks": ["kind"],
    "flags": ["rule", "severity"],
    "articles": ["review", "place_code"],
}
#: what stands for a row where another table refers to it
LABELS = {"sources": "file_name", "articles": "headline", "programmes": "name", "measures": "object", "metrics": "quote"}


def datasette(metadata: Metadata) -> dict[str, Any]:
    """The metadata document of Datasette for the SQLite form."""
    return {
        "title": metadata.title.en,
        "description": metadata.description.en,
        "license": metadata.data_licence.name,
        "license_url": metadata.data_licence.path,
        "source": metadata.name,
        "databases": {
            metadata.name: {
                "tables": {t.name: _table(t) for t in TABLES},
                "queries": {
                    "find": {
                        "title": "Find words, two characters or more 查词",
                        "sql": SEARCH_SQL,
                        "params": ["words"],
                    }
                },
            }
        },
    }


def _table(table: Table) -> dict[str, Any]:
    content: dict[str, Any] = {
        "title": f"{table.name} {table.zh}",
        "description": table.en,
        "columns": {name: f"{table.meaning(name).zh} {table.meaning(name).en}" for name in table.columns},
    }
    if table.name in FACETS:
        content["facets"] = FACETS[table.name]
    if table.name in LABELS:
        content["label_column"] = LABELS[table.name]
    return content
