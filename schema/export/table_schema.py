"""Table Schema (Data Package v2) of a table, generated from its model."""

from __future__ import annotations

from typing import Any

from shizheng.schema.codelist import codelist
from shizheng.schema.export.json_schema import value_schema
from shizheng.schema.tables import Table

PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"


def table_schema(table: Table, *, text: bool = True) -> dict[str, Any]:
    """The Table Schema of ``table``; without ``text``, that of a package that publishes facts only."""
    fields = [_field(table, name) for name in table.columns if text or (table.name, name) != ("blocks", "text")]
    schema: dict[str, Any] = {
        "$schema": PROFILE,
        "fields": fields,
        "fieldsMatch": "exact",
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    if table.references:
        schema["foreignKeys"] = [
            {"fields": [r.column], "reference": {"resource": r.table, "fields": [r.key]}} for r in table.references
        ]
    return schema


def _field(table: Table, name: str) -> dict[str, Any]:
    meaning = table.meaning(name)
    value, required = value_schema(table.model, name)
    constraints: dict[str, Any] = {}
    kind = "string"
    if value.get("type") == "integer":
        kind = "integer"
        constraints["minimum"] = value["minimum"]
    elif value.get("x-decimal"):
        kind = "number"
    elif value.get("format") == "date":
        kind = "date"
    if required:
        constraints["required"] = True
    if table.key == (name,):
        # frictionless ignores uniqueKeys, so what must be unique says so here too.
        constraints["unique"] = True
    if "pattern" in value and kind == "string":
        constraints["pattern"] = value["pattern"]
    field: dict[str, Any] = {"name": name, "type": kind, "title": meaning.zh, "description": meaning.en}
    if "enum" in value:
        constraints["enum"] = value["enum"]
        codes = codelist(str(meaning.codelist))
        field["categories"] = [{"value": code, "label": f"{codes[code]['en']} {codes[code]['zh']}"} for code in value["enum"]]
    if constraints:
        field["constraints"] = constraints
    return field
