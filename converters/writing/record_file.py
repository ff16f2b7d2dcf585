"""Article records as files: one JSON document each, the same bytes for the same record."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import to_json

from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.record import ArticleRecord
from shizheng.schema.version import SCHEMA_VERSION


def record_text(record: ArticleRecord, *, text: bool = True) -> str:
    """The JSON document of a record: columns in the order of the models, nothing for what is not stated.

    Without ``text`` the blocks keep their place and hash but not their words.
    """
    exclude = None if text else {"blocks": {"__all__": {"text"}}}
    return record.model_dump_json(by_alias=True, exclude_none=True, exclude=exclude, indent=1) + "\n"


def document_bytes(value: Mapping[str, Any]) -> bytes:
    """A JSON document of plain values, laid out as ``record_text`` does: of a record, or of a descriptor."""
    return to_json(value, indent=1) + b"\n"


def read_record(path: Path) -> ArticleRecord:
    """The record of a file. Raises InputError: SZ606 not a record, SZ607 of a newer schema than this code knows."""
    return parsed_record(path, record_bytes(path))


def record_bytes(path: Path) -> bytes:
    """The content of a record file. Raises InputError (SZ606) where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(Finding("SZ606", Place(file=str(path)), None, {"reason": str(error)})) from error


def parsed_record(path: Path, data: bytes) -> ArticleRecord:
    """The record that a file at ``path`` with the content ``data`` holds. Raises InputError as ``read_record`` does."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(Finding("SZ606", Place(file=str(path)), None, {"reason": str(error)})) from error
    try:
        record = ArticleRecord.model_validate_json(text)
    except ValidationError as error:
        raise InputError(_refusal(path, text, error)) from error
    newer = newer_schema(record.schema_version)
    if newer:
        raise InputError(_newer(path, newer))
    return record


def _refusal(path: Path, text: str, error: ValidationError) -> Finding:
    """Why a file is no record: no JSON, of a newer schema, or the first thing that the models refuse."""
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as broken:
        return Finding("SZ606", Place(file=str(path)), None, {"reason": str(broken)})
    newer = newer_schema(value.get("schema_version") if isinstance(value, dict) else None)
    if newer:
        return _newer(path, newer)
    first = error.errors(include_url=False, include_context=False)[0]
    place = Place(file=str(path), field=".".join(str(part) for part in first["loc"]))
    return Finding("SZ606", place, None, {"reason": first["msg"]})


def _newer(path: Path, version: str) -> Finding:
    return Finding("SZ607", Place(file=str(path)), version, {"known": SCHEMA_VERSION})


def newer_schema(version: object) -> str | None:
    """``version`` when its major number is above ours: data that this code must not pretend to understand."""
    if not isinstance(version, str):
        return None
    major = version.partition(".")[0]
    return version if major.isascii() and major.isdigit() and int(major) > int(SCHEMA_VERSION.partition(".")[0]) else None


def record_files(folder: Path) -> Iterator[Path]:
    """The record files of a folder, sorted by name."""
    yield from sorted(folder.glob("*.json"))
