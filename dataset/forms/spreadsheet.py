"""The spreadsheet form: one sheet a table, with the dictionary. Texts are written as texts, so that no place code becomes a number
and no text a formula; a figure that a double cannot hold is written as text, exact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from shizheng.dataset.forms.cells import Doubles, rows
from shizheng.dataset.frames import needed
from shizheng.dataset.package import Package, Resource
from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.tables import TABLES

NAME = "xlsx"
MOST_ROWS = 1_048_575
LONGEST_TEXT = 32_767
#: the day that the file says it was made: the same for the same content
_MADE = datetime(2000, 1, 1)


def write_spreadsheet(package: Package, path: Path, tables: Sequence[str] = ()) -> list[Finding]:
    """Write the tables (all, or those named) to ``path``. Texts that a cell cannot hold are cut and reported (SZ708).

    ImportError without xlsxwriter; InputError SZ709 for a table with more rows than a sheet has.
    """
    xlsxwriter = needed("xlsxwriter", "xlsx")
    chosen = [package.table(name) for name in tables or package.tables]
    findings: list[Finding] = []
    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_urls": False}) as book:
        versions = ", ".join(f"{name} {version}" for name, version in package.versions.items())
        book.set_properties({"title": package.title, "created": _MADE, "comments": versions})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        text = book.add_format({"num_format": "@"})
        for resource in chosen:
            _sheet(book, resource, head, day, text, findings)
        _dictionary(book, [r.name for r in chosen], head)
    return findings


def _sheet(book: Any, resource: Resource, head: Any, day: Any, text: Any, findings: list[Finding]) -> None:
    sheet = book.add_worksheet(resource.name)
    for at, column in enumerate(resource.columns):
        # A text column says so for its empty cells too: what is typed there later stays text.
        sheet.set_column(at, at, min(max(len(column.name) + 2, 10), 30), text if column.type == "string" else None)
        sheet.write_string(0, at, column.name, head)
    sheet.freeze_panes(1, 0)
    doubles = Doubles(NAME)
    number, cut = 0, 0
    for number, row in enumerate(rows(resource), 1):
        if number > MOST_ROWS:
            place = Place(file=str(resource.path), table=resource.name)
            raise InputError(Finding("SZ709", place, resource.name, {"form": NAME, "count": str(resource.rows or f">{MOST_ROWS}")}))
        for at, (cell, column) in enumerate(zip(row, resource.columns, strict=True)):
            if cell == "":
                continue
            if column.type == "date":
                sheet.write_datetime(number, at, datetime.combine(date.fromisoformat(cell), datetime.min.time()), day)
            elif column.type == "integer" or (column.type == "number" and _fits(cell, doubles)):
                sheet.write_number(number, at, doubles.number(cell, resource.name))
            else:
                cut += len(cell) > LONGEST_TEXT
                sheet.write_string(number, at, cell[:LONGEST_TEXT], text)
    if number:
        sheet.autofilter(0, 0, number, len(resource.columns) - 1)
    if cut:
        findings.append(Finding("SZ708", Place(table=resource.name), None, {"form": NAME, "count": str(cut)}))


def _fits(cell: str, doubles: Doubles) -> bool:
    """Whether a spreadsheet shows the figure as it is: 15 significant digits and no more."""
    return len(cell.replace("-", "").replace(".", "").strip("0")) <= 15


def _dictionary(book: Any, names: Sequence[str], head: Any) -> None:
    sheet = book.add_worksheet("dictionary 字典")
    sheet.set_column(0, 1, 16)
    sheet.set_column(2, 3, 60)
    for at, title in enumerate(("table 表", "column 列", "含义", "meaning")):
        sheet.write_string(0, at, title, head)
    line = 0
    for table in TABLES:
        for column in table.columns if table.name in names else ():
            line += 1
            meaning = table.meaning(column)
            for at, cell in enumerate((table.name, column, meaning.zh, meaning.en)):
                sheet.write_string(line, at, cell)
    sheet.freeze_panes(1, 0)
