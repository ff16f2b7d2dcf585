"""The generated files: name -> text. They are committed, so that people and tools can read them without Python."""

from __future__ import annotations

import json
from typing import Any

from shizheng.schema.export.dictionary import dictionary
from shizheng.schema.export.json_schema import article_schema
from shizheng.schema.export.report_schema import report_schema
from shizheng.schema.export.sql import create_all
from shizheng.schema.export.table_schema import table_schema
from shizheng.schema.tables import TABLES


def exported_files() -> dict[str, str]:
    """File name below ``schema/exported/`` -> content, sorted by name."""
    found = {f"tables/{t.name}.json": _json(table_schema(t)) for t in TABLES}
    found["article.schema.json"] = _json(article_schema())
    found["report.schema.json"] = _json(report_schema())
    found["tables.sql"] = create_all()
    found["dictionary.md"] = dictionary()
    return dict(sorted(found.items()))


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
