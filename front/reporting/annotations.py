"""Findings as annotations of GitHub Actions: one line each."""

from __future__ import annotations

from shizheng.schema.catalogue import Language, repair, rule_of, sentence
from shizheng.schema.finding import Finding

_COMMAND = {"error": "error", "warning": "warning", "hint": "notice"}


def annotation(finding: Finding, tongue: Language) -> str:
    """One workflow command."""
    place = finding.place
    stated = {
        "title": finding.rule, "file": place.file, "line": place.line, "col": place.column,
        "endLine": place.end_line, "endColumn": place.end_column,
    }  # fmt: skip
    properties = ",".join(f"{k}={_property(str(v))}" for k, v in stated.items() if v is not None)
    mend = repair(finding, tongue)
    said = sentence(finding, tongue)
    if place.row is not None and place.field is not None:
        said += f" ({place.table}, row {place.row}, {place.field})"
    return f"::{_COMMAND[rule_of(finding).severity]} {properties}::{_data(said + (chr(10) + mend if mend else ''))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
