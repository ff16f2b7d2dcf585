"""Assertions on counts and fill rates (assertions.csv): what must hold of the dataset before it goes out.

Columns: table; where (``column=value``, empty: all rows); measure: ``rows`` (how many), ``share`` (of all rows), ``filled`` (share of
those rows whose ``column`` is not empty), ``distinct`` (different values of ``column``), ``longest`` (characters of its longest
value); minimum and maximum, empty: no bound; why.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from shizheng.dataset.forms.cells import rows
from shizheng.dataset.package import Package
from shizheng.schema.finding import Finding, Place

FILE = "assertions.csv"
COLUMNS = ("table", "where", "measure", "column", "minimum", "maximum", "why")


def assertion_findings(package: Package, path: Path) -> Iterator[Finding]:
    """SZ754 for each assertion that does not hold, SZ755 for each that cannot be read; SZ755 where the file is missing."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, strict=True)
            lines = list(reader)
        stated = tuple(reader.fieldnames or ())
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        yield Finding("SZ755", Place(file=str(path)), None, {"reason": str(error)})
        return
    if stated != COLUMNS:
        yield Finding("SZ755", Place(file=str(path), row=0), ",".join(stated), {"reason": f"header: {','.join(COLUMNS)}"})
        return
    for number, line in enumerate(lines, 1):
        place = Place(file=str(path), row=number)
        try:
            found = measured(package, line["table"], line["where"], line["measure"], line["column"])
            low, high = (Decimal(line[name]) if line[name] else None for name in ("minimum", "maximum"))
        except (ValueError, InvalidOperation) as error:
            yield Finding("SZ755", place, None, {"reason": str(error)})
            continue
        if (low is not None and found < low) or (high is not None and found > high):
            words = " ".join(filter(None, (line["table"], line["where"], line["measure"], line["column"])))
            details = {"found": f"{found:.4f}".rstrip("0").rstrip("."), "bounds": f"{low or '-'}..{high or '-'}", "reason": line["why"]}
            yield Finding("SZ754", place, words, details)


def measured(package: Package, table: str, where: str, measure: str, column: str) -> Decimal:
    """One measure of a table. Raises ValueError for a table, column or measure that does not exist."""
    resource = package.table(table)
    names = [c.name for c in resource.columns]
    name, _, value = where.partition("=")
    every = list(rows(resource))
    chosen = [r for r in every if r[names.index(name)] == value] if where else every
    if measure == "rows":
        return Decimal(len(chosen))
    if measure == "share":
        return Decimal(len(chosen)) / len(every) if every else Decimal(0)
    cells = [r[names.index(column)] for r in chosen]
    filled = [c for c in cells if c]
    if measure == "filled":
        return Decimal(len(filled)) / len(cells) if cells else Decimal(0)
    if measure == "distinct":
        return Decimal(len(set(filled)))
    if measure == "longest":
        return Decimal(max(map(len, filled), default=0))
    raise ValueError(f"no measure is called {measure!r}; there are: rows, share, filled, distinct, longest")
