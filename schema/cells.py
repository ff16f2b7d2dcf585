"""CSV text <-> records, strictly: one spelling for every value, and nothing that two tools would read differently.

pydantic's lax mode takes "on" for true and "1684108800" for a date; csv.reader without ``strict`` swallows rows behind an
unclosed quote. Both are refused here.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from shizheng.schema.fields import INTEGER_PATTERN, Record, number_text
from shizheng.schema.finding import Finding, Place
from shizheng.schema.tables import Table, column_names

RecordT = TypeVar("RecordT", bound=Record)
_INTEGER = re.compile(INTEGER_PATTERN)
#: pydantic's error type -> rule that it breaks; anything else is SZ611 (not a value of the column)
_RULES = {
    "missing": "SZ612",
    "literal_error": "SZ613",
    "string_pattern_mismatch": "SZ614",
    "greater_than_equal": "SZ615",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One data row as it stands: ``number`` counts from 1 (the header is 0), ``line`` is where it ends in the file."""

    number: int
    line: int
    cells: Mapping[str, str]


def cell_text(value: Any) -> str:
    """The one way to write a value in a cell; None is the empty cell."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def row_of(record: Record) -> dict[str, Any]:
    """A record as plain values that JSON knows, column -> value: numbers and days as they are written, nothing for what is
    not stated."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=True)


def _integer(cell: str) -> int | str:
    # What is not a canonical integer stays text, which the strict model then refuses with its own words.
    return int(cell) if _INTEGER.match(cell) else cell


@cache
def _readers(model: type[Record]) -> dict[str, Callable[[str], Any]]:
    """Column -> what makes a value of its cell, for the columns whose text the model does not take itself."""
    readers: dict[str, Callable[[str], Any]] = {}
    for name, info in model.model_fields.items():
        if info.annotation is int or int in get_args(info.annotation):
            readers[info.alias or name] = _integer
    return readers


def parse_cells(model: type[RecordT], cells: Mapping[str, str]) -> RecordT:
    """The record that the cells (column -> text) make. Raises pydantic's ValidationError."""
    readers = _readers(model)
    values = {c: readers[c](t) if c in readers else t for c, t in cells.items() if t != ""}
    return model.model_validate(values)


def read_rows(table: Table, lines: Iterable[str], file: str, findings: list[Finding]) -> Iterator[Row]:
    """The rows of a CSV text whose header is right and whose quotes close; what is wrong goes to ``findings``.

    ``lines`` are decoded lines with their ends (open the file with newline=""). Rows of the wrong length are reported and
    left out; after a broken quote nothing more can be trusted, so reading stops there.
    """
    reader = csv.reader(lines, strict=True)
    optional = {"text"} if table.name == "blocks" else set()
    try:
        header = next(reader, None)
        if header is None:
            findings.append(Finding("SZ601", Place(file=file, table=table.name, row=0)))
            return
        if header and header[0].startswith("\ufeff"):
            findings.append(Finding("SZ602", Place(file=file, table=table.name, row=0, line=1)))
            header[0] = header[0].removeprefix("\ufeff")
        wanted = [c for c in table.columns if c in header or c not in optional]
        if header != wanted:
            detail = {"expected": ",".join(wanted)}
            findings.append(Finding("SZ603", Place(file=file, table=table.name, row=0, line=1), ",".join(header), detail))
            return
        for number, row in enumerate(reader, 1):
            if len(row) != len(wanted):
                detail = {"expected": str(len(wanted)), "found": str(len(row))}
                place = Place(file=file, table=table.name, row=number, line=reader.line_num)
                findings.append(Finding("SZ604", place, ",".join(row)[:80], detail))
                continue
            yield Row(number, reader.line_num, dict(zip(wanted, row, strict=True)))
    except csv.Error:
        place = Place(file=file, table=table.name, line=reader.line_num)
        findings.append(Finding("SZ605", place))


def read_records(table: Table, lines: Iterable[str], file: str, findings: list[Finding]) -> Iterator[Record]:
    """The records of a CSV text; every cell that is no value of its column goes to ``findings`` and its row is left out."""
    for row in read_rows(table, lines, file, findings):
        try:
            yield parse_cells(table.model, row.cells)
        except ValidationError as error:
            findings.extend(cell_findings(table, row, file, error))


def cell_findings(table: Table, row: Row, file: str, error: ValidationError) -> Iterator[Finding]:
    """One finding for every cell that pydantic refused in ``row``."""
    for problem in error.errors(include_url=False, include_context=False):
        name = str(problem["loc"][0]) if problem["loc"] else ""
        place = Place(file=file, table=table.name, row=row.number, line=row.line, field=name)
        rule = _RULES.get(problem["type"], "SZ611")
        meaning = column_names(table.model).get(name)
        detail = {"codelist": meaning.codelist or "" if meaning else "", "reason": problem["msg"]}
        yield Finding(rule, place, row.cells.get(name) or None, detail)
