"""What a release held: for every record the digests of its fields, so that the next release can say what changed in which field
without keeping the records twice."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shizheng.dataset.forms.cells import rows
from shizheng.dataset.metadata import VERSION
from shizheng.dataset.package import Package

FOLDER = "releases"
#: derived from other tables: its changes are theirs
DERIVED = frozenset({"metrics_flat"})
#: hexadecimal digits of a field's digest: two values of one field look alike once in 16 million
DIGITS = 6


@dataclass(frozen=True)
class TableDifference:
    """What became of the records of one table. ``fields``: column -> in how many records that stayed it changed."""

    table: str
    before: int
    after: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    fields: Counter[str] = field(default_factory=Counter)
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()


def manifest(package: Package) -> dict[str, Any]:
    """Versions, and table -> columns and key -> digests of the fields, in order."""
    tables = {
        name: {
            "columns": [c.name for c in resource.columns],
            "records": {"/".join(key): "".join(digests) for key, digests in _digests(package, name)},
        }
        for name, resource in package.tables.items()
        if name not in DERIVED
    }
    return {**{f"{k}Version": v for k, v in package.versions.items()}, "tables": tables}


def manifest_text(content: Mapping[str, Any]) -> str:
    """A manifest as JSON, one record a line."""
    return json.dumps(content, ensure_ascii=False, indent=0) + "\n"


def _digests(package: Package, name: str) -> Iterator[tuple[list[str], list[str]]]:
    resource = package.table(name)
    names = [c.name for c in resource.columns]
    at = [names.index(k) for k in resource.key]
    for row in rows(resource):
        yield [row[i] for i in at], [hashlib.sha256(cell.encode()).hexdigest()[:DIGITS] for cell in row]


def releases(folder: Path) -> list[str]:
    """Versions of the releases so far, oldest first."""
    found = [p.stem for p in (folder / FOLDER).glob("*.json") if VERSION.match(p.stem)]
    return sorted(found, key=version_key)


def version_key(version: str) -> tuple[int, ...]:
    """By what versions are ordered."""
    return tuple(int(part) for part in version.split("."))


def read_manifest(folder: Path, version: str) -> dict[str, Any]:
    """The manifest of a release. Raises OSError or ValueError where it cannot be read."""
    content = json.loads((folder / FOLDER / f"{version}.json").read_text(encoding="utf-8"))
    if not isinstance(content, dict) or not isinstance(content.get("tables"), dict):
        raise ValueError(f"{version}.json is no manifest")
    return content


def differences(old: Mapping[str, Any] | None, new: Mapping[str, Any]) -> list[TableDifference]:
    """Table by table, what changed from ``old`` (None: there was no release) to ``new``."""
    before: Mapping[str, Any] = old["tables"] if old else {}
    after: Mapping[str, Any] = new["tables"]
    return [_difference(name, before.get(name), after.get(name)) for name in {**after, **before}]


def _difference(name: str, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> TableDifference:
    nothing: Mapping[str, Any] = {"columns": [], "records": {}}
    a, b = old or nothing, new or nothing
    there, here = a["records"], b["records"]
    shared = [c for c in a["columns"] if c in b["columns"]]
    places = [(c, a["columns"].index(c) * DIGITS, b["columns"].index(c) * DIGITS) for c in shared]
    fields: Counter[str] = Counter()
    changed = []
    for key in here:
        if key not in there:
            continue
        moved = [c for c, i, j in places if there[key][i : i + DIGITS] != here[key][j : j + DIGITS]]
        fields.update(moved)
        if moved:
            changed.append(key)
    return TableDifference(
        name, len(there), len(here),
        added=tuple(k for k in here if k not in there),
        removed=tuple(k for k in there if k not in here),
        changed=tuple(changed),
        fields=fields,
        columns_added=tuple(c for c in b["columns"] if c not in a["columns"]) if old else (),
        columns_removed=tuple(c for c in a["columns"] if c not in b["columns"]) if new else (),
    )


def difference_table(found: list[TableDifference], last: str | None) -> list[str]:
    """The differences as a Markdown table."""
    lines = [f"Against {f'data {last}' if last else 'nothing: the first release'}:", ""]
    lines += ["| table | records | added | changed | removed | fields that changed |", "|---|---:|---:|---:|---:|---|"]
    for d in found:
        fields = ", ".join(f"{name} {count}" for name, count in sorted(d.fields.items(), key=lambda f: (-f[1], f[0])))
        marks = [f"+{c}" for c in d.columns_added] + [f"-{c}" for c in d.columns_removed]
        words = "; ".join(filter(None, (fields, f"columns {' '.join(marks)}" if marks else "")))
        lines.append(f"| {d.table} | {d.after} | {len(d.added)} | {len(d.changed)} | {len(d.removed)} | {words} |")
    return lines
