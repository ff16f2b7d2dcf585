"""Do the binary forms say what the CSV tables say? Compared cell by cell; bytes differ between versions of the libraries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any

from shizheng.dataset.forms.cells import rows
from shizheng.dataset.frames import needed
from shizheng.dataset.package import Package, Resource
from shizheng.schema.cells import cell_text
from shizheng.schema.finding import Finding, Place

#: rows read at a time
BATCH = 10_000


def sqlite_differences(package: Package, path: Path) -> Iterator[Finding]:
    """SZ705 for each table of a SQLite file that is not that of the package. Doubles count as the shortest text they have."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
        for resource in package.tables.values():
            columns = ", ".join(f'"{c.name}"' for c in resource.columns)
            try:
                found = base.execute(f'SELECT {columns} FROM "{resource.name}" ORDER BY rowid')
                reason = _difference(resource, ([_text(v) for v in row] for row in found))
            except sqlite3.DatabaseError as error:
                reason = str(error)
            yield from _findings(path, "sqlite", resource, reason)


def parquet_differences(package: Package, folder: Path) -> Iterator[Finding]:
    """SZ705 for each Parquet file in ``folder`` that is not the table of the package."""
    parquet = needed("pyarrow.parquet", "Parquet")
    for resource in package.tables.values():
        path = folder / f"{resource.name}.parquet"
        try:
            file = parquet.ParquetFile(path)
            found = (
                [_text(v) for v in row]
                for batch in file.iter_batches(BATCH)
                for row in zip(*(column.to_pylist() for column in batch.columns), strict=True)
            )
            reason = _difference(resource, found)
        except (OSError, ValueError) as error:  # pyarrow's errors are ValueErrors
            reason = str(error)
        yield from _findings(path, "parquet", resource, reason)


def spreadsheet_differences(package: Package, path: Path) -> Iterator[Finding]:
    """SZ705 for each sheet that is not the table of the package. ImportError without openpyxl."""
    openpyxl = needed("openpyxl", "xlsx")
    book = openpyxl.load_workbook(path, read_only=True)
    try:
        for resource in package.tables.values():
            if resource.name not in book.sheetnames:
                yield from _findings(path, "xlsx", resource, "no sheet")
                continue
            width = len(resource.columns)
            lines = book[resource.name].iter_rows(min_row=2, max_col=width, values_only=True)
            found = ([_text(v) for v in row] + [""] * (width - len(row)) for row in lines)
            yield from _findings(path, "xlsx", resource, _difference(resource, (r for r in found if any(r))))
    finally:
        book.close()


def _text(value: Any) -> str:
    if isinstance(value, float):
        return cell_text(Decimal(repr(value)))
    if hasattr(value, "date"):  # a spreadsheet knows no day without a time
        value = value.date()
    return cell_text(value)


def _difference(resource: Resource, found: Iterator[list[str]]) -> str | None:
    """Where the rows part, or None when they are the same."""
    for number, (wanted, there) in enumerate(zip_longest(rows(resource), found), 1):
        if wanted is None or there is None:
            return f"row {number}: {'missing' if there is None else 'too many'}"
        for column, a, b in zip(resource.columns, wanted, there, strict=True):
            if a != b and not (column.type == "number" and a and b and float(a) == float(b)):
                return f"row {number}, {column.name}: {b!r} for {a!r}"
    return None


def _findings(path: Path, form: str, resource: Resource, reason: str | None) -> Iterator[Finding]:
    if reason is not None:
        yield Finding("SZ705", Place(file=str(path), table=resource.name), resource.name, {"form": form, "reason": reason})
