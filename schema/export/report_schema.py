"""JSON Schema of the report that ``shizheng validate --format json`` prints."""

from __future__ import annotations

from typing import Any

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_FROM_ONE = {"type": "integer", "minimum": 1}
_RULE = {"type": "string", "pattern": "^SZ[0-9]{3}$"}
_SEVERITY = {"enum": ["error", "warning", "hint"]}


def _closed(properties: dict[str, Any], optional: tuple[str, ...] = (), description: str = "") -> dict[str, Any]:
    """An object with these properties and no others."""
    found: dict[str, Any] = {"type": "object"}
    if description:
        found["description"] = description
    found["required"] = [name for name in properties if name not in optional]
    found["additionalProperties"] = False
    found["properties"] = properties
    return found


_TONGUES = _closed({"zh": _TEXT, "en": _TEXT})
_COORDINATES = {
    "file": {**_TEXT, "description": "File as it was named, or as the package names it."},
    "start": {**_COUNT, "description": "First code point of the decoded raw source, from 0."},
    "end": {**_COUNT, "description": "One past the last code point."},
    "line": _FROM_ONE,
    "column": {**_FROM_ONE, "description": "Code point of the line, from 1."},
    "end_line": _FROM_ONE,
    "end_column": _FROM_ONE,
    "table": {**_TEXT, "description": "Table of a package or list of a record."},
    "row": {**_COUNT, "description": "Data row from 1; 0 is the header."},
    "field": {**_TEXT, "description": "Column, or path of a JSON value."},
}
_PLACE = _closed(_COORDINATES, tuple(_COORDINATES), "Coordinates that do not apply are left out.")
_FINDING = _closed(
    {
        "rule": _RULE, "severity": _SEVERITY, "message": _TONGUES, "repair": _TONGUES, "place": _PLACE,
        "value": {**_TEXT, "description": "The offending value."},
        "details": {"type": "object", "additionalProperties": _TEXT, "description": "What the message's gaps were filled with."},
        "fix": _closed({"start": _COUNT, "end": _COUNT, "new": _TEXT}, (), "A safe fix: replace start to end by new."),
    },
    ("value", "details", "fix"),
)  # fmt: skip
_SUMMARY = _closed({
    "errors": _COUNT, "warnings": _COUNT, "hints": _COUNT,
    "shown": {**_COUNT, "description": "Findings that the document holds; all with --all, else at most 1,000 a rule and file."},
    "rules": {"type": "array", "items": _closed({"rule": _RULE, "severity": _SEVERITY, "count": _FROM_ONE})},
})  # fmt: skip


def report_schema() -> dict[str, Any]:
    """The schema as a value of JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Report of shizheng validate",
        **_closed({
            "report_version": {"type": "string", "pattern": "^1\\.[0-9]+\\.[0-9]+$"},
            "tool": _closed({"name": {"const": "shizheng"}, "version": _TEXT}),
            "summary": _SUMMARY,
            "findings": {"type": "array", "items": _FINDING},
            "checked": {"type": "array", "items": _closed({"subject": _TEXT, "units": _COUNT, "unit": _TEXT})},
            "unchecked": {
                "type": "array",
                "items": _closed({"subject": _TEXT, "reason": _TEXT, "zh": _TEXT, "en": _TEXT}, (), "What was not checked, and why."),
            },
        }),
    }  # fmt: skip
