"""JSON and JSON Lines: records with a field of text and fields for what is known of it.

The names of fields are a list (``field_names.csv``). The raw source of a record is its title on a line of its own, where
it has one that its text does not begin with, and its text.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from shizheng.converters.reading.declarations import iso_date
from shizheng.schema.finding import Finding, InputError, Place

#: Keys under which files keep their list of records.
_LISTS = ("data", "articles", "items", "records", "rows", "docs", "documents", "news", "results", "list", "文章", "新闻")


@dataclass(frozen=True)
class TextRecord:
    """``number`` counts records from 1; ``title`` is empty where the text begins with it or none is stated."""

    number: int
    title: str
    text: str
    declared: Mapping[str, str]


@cache
def _names() -> dict[str, dict[str, int]]:
    """Key -> field names that hold it, each with its rank."""
    text = files(__package__).joinpath("field_names.csv").read_text(encoding="utf-8")
    found: dict[str, dict[str, int]] = {}
    for rank, row in enumerate(csv.DictReader(text.splitlines())):
        found.setdefault(row["key"], {})[row["code"]] = rank
    return found


def records_of_lines(lines: Iterable[str], file_name: str) -> Iterator[TextRecord | Finding]:
    """The records of JSON Lines; a line that is none gives its finding, and reading goes on."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = parsed(line, file_name, number)
            yield _record(value, number, file_name)
        except InputError as error:
            yield error.finding


def records_of_json(text: str, file_name: str) -> Iterator[TextRecord | Finding]:
    """The records of a JSON file: a record, a list of them, or an object that holds such a list."""
    value = parsed(text, file_name)
    if isinstance(value, dict) and not _text_of(value):
        value = next((value[k] for k in _LISTS if isinstance(value.get(k), list)), value)
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        try:
            yield _record(item, number, file_name)
        except InputError as error:
            yield error.finding


def parsed(text: str, file_name: str, line: int | None = None) -> Any:
    """A JSON value. Raises InputError (SZ025) with the line."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        at, reason = line or error.lineno, error.msg
    except (RecursionError, ValueError) as error:
        at, reason = line or 1, str(error)
    raise InputError(Finding("SZ025", Place(file=file_name, line=at), details={"line": str(at), "reason": reason}))


def _record(value: Any, number: int, file_name: str) -> TextRecord:
    if isinstance(value, str) and value.strip():
        return TextRecord(number, "", _sound(value), {})
    fields = {str(k): v for k, v in value.items()} if isinstance(value, dict) else {}
    text = _text_of(fields)
    if not text.strip():
        shown = "、".join(list(fields)[:12]) or type(value).__name__
        details = {"record": str(number), "fields": shown}
        raise InputError(Finding("SZ026", Place(file=file_name, row=number), details=details))
    declared: dict[str, str] = {}
    for key in _names():
        if key != "text" and (found := _best(fields, key)):
            declared[key] = iso_date(found) if key == "date" else " ".join(found.split())
    title = declared.get("title", "")
    begins = _squeezed(text[: 4 * len(title) + 200]).startswith(_squeezed(title)) if title else True
    return TextRecord(number, "" if begins else title, text, declared)


def _text_of(fields: Mapping[str, Any]) -> str:
    return _best(fields, "text")


def _best(fields: Mapping[str, Any], key: str) -> str:
    """The first field, by the list, that holds ``key``; a list of strings is read as paragraphs."""
    names = _names()[key]
    ranked = sorted((names[k.strip().lower()], k) for k in fields if k.strip().lower() in names)
    for _, name in ranked:
        value = fields[name]
        if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            value = "\n".join(value) if key == "text" else "、".join(value)
        if isinstance(value, str) and value.strip():
            return _sound(value)
        if isinstance(value, int) and not isinstance(value, bool) and key == "page":
            return str(value)
    return ""


def _sound(text: str) -> str:
    """``text`` without lone surrogates, which JSON can escape but no text holds."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _squeezed(text: str) -> str:
    return "".join(text.split())
