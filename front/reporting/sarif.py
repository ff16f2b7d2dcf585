"""The report as SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from shizheng.reporting.plain import unchecked_reason
from shizheng.reporting.report import Report
from shizheng.schema.catalogue import Language, Rule, repair, rule_of, sentence
from shizheng.schema.finding import Finding, Place
from shizheng.schema.version import CONVERTER_VERSION

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {"error": "error", "warning": "warning", "hint": "note"}


def sarif_document(report: Report, tongue: Language) -> dict[str, Any]:
    """The report as a SARIF log with one run."""
    rules = sorted({rule_of(f) for f in report.findings}, key=lambda r: r.id)
    places = {r.id: i for i, r in enumerate(rules)}
    driver = {
        "name": "shizheng",
        "version": CONVERTER_VERSION,
        "semanticVersion": CONVERTER_VERSION,
        "language": "zh-CN" if tongue == "zh" else "en",
        "rules": [_rule(r, tongue) for r in rules],
    }
    invocation: dict[str, Any] = {"executionSuccessful": not report.refused}
    if report.unchecked:
        invocation["toolExecutionNotifications"] = [
            {"level": "note", "message": {"text": f"{u.subject}: {unchecked_reason(u, tongue)}"}} for u in report.unchecked
        ]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "invocations": [invocation],
                "columnKind": "unicodeCodePoints",
                "results": [_result(f, places[f.rule], tongue) for f in report.findings],
            }
        ],
    }


def _rule(rule: Rule, tongue: Language) -> dict[str, Any]:
    why, mend = (rule.why_zh, rule.repair_zh) if tongue == "zh" else (rule.why_en, rule.repair_en)
    found: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": (rule.zh if tongue == "zh" else rule.en) or rule.id},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
    }
    if why:
        found["fullDescription"] = {"text": why}
    if mend:
        found["help"] = {"text": mend}
    return found


def _result(finding: Finding, index: int, tongue: Language) -> dict[str, Any]:
    mend = repair(finding, tongue)
    said = sentence(finding, tongue)
    separator = "。" if tongue == "zh" else ". "
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVEL[rule_of(finding).severity],
        "message": {"text": said.rstrip("。.") + separator + mend if mend else said},
        "locations": [_location(finding.place)],
        "partialFingerprints": {"shizheng/v1": _fingerprint(finding)},
    }
    if finding.fix is not None and finding.place.file is not None:
        fix = finding.fix
        replacement = {
            "deletedRegion": {"charOffset": fix.start, "charLength": fix.end - fix.start},
            "insertedContent": {"text": fix.new},
        }
        change = {"artifactLocation": {"uri": uri(finding.place.file)}, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": mend or said}, "artifactChanges": [change]}]
    return result


def _location(place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {}
    if place.file is not None:
        physical: dict[str, Any] = {"artifactLocation": {"uri": uri(place.file)}}
        region: dict[str, Any] = {}
        if place.line is not None:
            region["startLine"] = place.line
            if place.column is not None:
                region["startColumn"] = place.column
            if place.end_line is not None:
                region["endLine"] = place.end_line
            if place.end_column is not None:
                region["endColumn"] = place.end_column
        if place.start is not None:
            region["charOffset"] = place.start
            if place.end is not None:
                region["charLength"] = place.end - place.start
        if region:
            physical["region"] = region
        location["physicalLocation"] = physical
    if place.table is not None or place.field is not None:
        parts = [p for p in (place.table, None if place.row is None else f"row {place.row}", place.field) if p]
        location["logicalLocations"] = [{"fullyQualifiedName": "/".join(parts), "kind": "member"}]
    return location


def uri(file: str) -> str:
    """A file name as a relative (or file:) reference."""
    name = file.encode("utf-8", "replace").decode("utf-8").replace("\\", "/")
    return ("file://" if PurePosixPath(name).is_absolute() else "") + quote(name)


def _fingerprint(finding: Finding) -> str:
    # Not the line: a finding keeps its identity when text is added above it.
    place = finding.place
    facts = (finding.rule, place.file, place.table, place.field, finding.value, *sorted(finding.details.items()))
    return hashlib.sha256(repr(facts).encode("utf-8", "replace")).hexdigest()[:16]
