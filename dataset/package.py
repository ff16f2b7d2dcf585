"""A built package on disk: where its tables are and what their columns hold. Reads the descriptor only, and imports nothing
heavy, so that opening a package is instant."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.version import SCHEMA_VERSION

DESCRIPTOR = "datapackage.json"
#: the published dataset, in a checkout or installed
PUBLISHED = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the descriptor states it. ``type``: string, integer, number or date."""

    name: str
    type: str
    zh: str
    en: str
    codes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Resource:
    """A table of a package: its CSV file and columns. ``rows`` is None where the descriptor does not count them."""

    name: str
    path: Path
    rows: int | None
    columns: tuple[Column, ...]
    key: tuple[str, ...]


@dataclass(frozen=True)
class Package:
    """A package of ours, opened. ``folder`` holds the descriptor."""

    folder: Path
    descriptor: Mapping[str, Any]

    @property
    def title(self) -> str:
        """What the package calls itself."""
        return str(self.descriptor.get("title") or self.descriptor.get("name") or self.folder.name)

    @property
    def versions(self) -> dict[str, str]:
        """Versions of data, schema and code; empty where one is not stated."""
        names = {"data": "version", "schema": "schemaVersion", "code": "converterVersion"}
        return {key: str(self.descriptor.get(name) or "") for key, name in names.items()}

    @cached_property
    def tables(self) -> Mapping[str, Resource]:
        """Table name -> resource, in the order of the descriptor."""
        return {resource.name: resource for resource in self._resources()}

    def table(self, name: str) -> Resource:
        """The table of that name. Raises ValueError, which says which tables there are."""
        if name not in self.tables:
            raise ValueError(f"no table is called {name!r}; there are: {', '.join(self.tables)}")
        return self.tables[name]

    def _resources(self) -> Iterator[Resource]:
        listed = self.descriptor.get("resources")
        for item in listed if isinstance(listed, list) else ():
            path = str(item.get("path", ""))
            if not path.endswith(".csv"):
                continue
            if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts or "\\" in path or ":" in path:
                raise InputError(Finding("SZ664", Place(file=str(self.folder / DESCRIPTOR), field="path"), path))
            schema = item.get("schema") or {}
            columns = tuple(_column(field) for field in schema.get("fields", ()))
            rows = item.get("rowCount")
            yield Resource(
                str(item.get("name")), self.folder / path, rows if isinstance(rows, int) else None,
                columns, tuple(schema.get("primaryKey", ())),
            )


def _column(field: Mapping[str, Any]) -> Column:
    codes = tuple((str(c.get("value")), str(c.get("label"))) for c in field.get("categories", ()))
    return Column(str(field["name"]), str(field.get("type", "string")), str(field.get("title", "")), str(field.get("description", "")), codes)


def open_package(path: str | os.PathLike[str] | None = None) -> Package:
    """The package at ``path`` (its folder or its datapackage.json); without a path, the published dataset.

    Raises InputError: SZ712 a package that is packed, SZ661 no package there, SZ662 a descriptor that is no JSON, SZ607 of a newer schema than this code knows.
    """
    folder = PUBLISHED if path is None else Path(path)
    if folder.name == DESCRIPTOR:
        folder = folder.parent
    if folder.suffix.lower() == ".zip" and folder.is_file():
        raise InputError(Finding("SZ712", Place(file=str(folder))))
    file = folder / DESCRIPTOR
    try:
        content = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(Finding("SZ661", Place(file=str(folder)))) from error
    except ValueError as error:
        raise InputError(Finding("SZ662", Place(file=str(file)), None, {"reason": str(error)})) from error
    if not isinstance(content, dict):
        raise InputError(Finding("SZ662", Place(file=str(file)), None, {"reason": "no object"}))
    refuse_newer(content.get("schemaVersion"), file)
    return Package(folder, content)


def refuse_newer(stated: object, file: Path) -> None:
    """Raise InputError SZ607 when ``stated`` is a schema version whose major number is above ours."""
    major = str(stated or "").partition(".")[0]
    if major.isascii() and major.isdigit() and int(major) > int(SCHEMA_VERSION.partition(".")[0]):
        raise InputError(Finding("SZ607", Place(file=str(file), field="schemaVersion"), str(stated), {"known": SCHEMA_VERSION}))
