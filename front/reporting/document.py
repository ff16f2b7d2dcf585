"""The report as JSON: one document with both languages; its schema is schema/exported/report.schema.json."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from shizheng.reporting.plain import unchecked_reason
from shizheng.reporting.report import Report
from shizheng.schema.catalogue import repair, rule_of, sentence
from shizheng.schema.finding import Finding, Place
from shizheng.schema.version import CONVERTER_VERSION

#: version of the document's form
REPORT_VERSION = "1.0.0"


def report_document(report: Report) -> dict[str, Any]:
    """The report as a value of JSON."""
    counts = report.severities()
    return {
        "report_version": REPORT_VERSION,
        "tool": {"name": "shizheng", "version": CONVERTER_VERSION},
        "summary": {
            "errors": counts["error"],
            "warnings": counts["warning"],
            "hints": counts["hint"],
            "shown": len(report.findings),
            "rules": [
                {"rule": rule, "severity": rule_of(Finding(rule)).severity, "count": count}
                for rule, count in report.ranked_rules()
            ],
        },
        "findings": [finding_document(f) for f in report.findings],
        "checked": [{"subject": c.subject, "units": c.units, "unit": c.unit} for c in report.checked],
        "unchecked": [
            {"subject": u.subject, "reason": u.reason, "zh": unchecked_reason(u, "zh"), "en": unchecked_reason(u, "en")}
            for u in report.unchecked
        ],
    }


def finding_document(finding: Finding) -> dict[str, Any]:
    """One finding as a value of JSON; coordinates that do not apply are left out."""
    found: dict[str, Any] = {
        "rule": finding.rule,
        "severity": rule_of(finding).severity,
        "message": {"zh": sentence(finding, "zh"), "en": sentence(finding, "en")},
        "repair": {"zh": repair(finding, "zh"), "en": repair(finding, "en")},
        "place": place_document(finding.place),
    }
    if finding.value is not None:
        found["value"] = _sound(finding.value)
    if finding.details:
        found["details"] = {k: _sound(v) for k, v in sorted(finding.details.items())}
    if finding.fix is not None:
        found["fix"] = {"start": finding.fix.start, "end": finding.fix.end, "new": finding.fix.new}
    return found


def place_document(place: Place) -> Mapping[str, Any]:
    """The coordinates of a place that apply."""
    stated = {f.name: getattr(place, f.name) for f in fields(place)}
    return {k: v for k, v in stated.items() if v is not None}


def _sound(text: str) -> str:
    # A lone surrogate (from an odd file name) cannot be written as UTF-8.
    return text.encode("utf-8", "replace").decode("utf-8")
