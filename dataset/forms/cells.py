"""The rows of a table as they stand in its CSV file, for the forms that are made from it."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from shizheng.dataset.package import Resource
from shizheng.schema.finding import Finding, InputError, Place


def rows(resource: Resource) -> Iterator[list[str]]:
    """Cells of the data rows, in order. Raises InputError SZ711 where the file is not what its descriptor says."""
    names = [c.name for c in resource.columns]
    with resource.path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.reader(stream, strict=True)
        try:
            if next(reader, None) != names:
                raise _unfit(resource, "header")
            for row in reader:
                if len(row) != len(names):
                    raise _unfit(resource, f"line {reader.line_num}")
                yield row
        except csv.Error as error:
            raise _unfit(resource, str(error)) from error


def _unfit(resource: Resource, reason: str) -> InputError:
    return InputError(Finding("SZ711", Place(file=str(resource.path), table=resource.name), None, {"reason": reason}))


class Doubles:
    """Decimals for forms that know only integers of 64 bits and doubles; remembers which do not survive."""

    def __init__(self, form: str) -> None:
        self.form = form
        self.lost: Counter[str] = Counter()
        self.first: dict[str, str] = {}

    def number(self, cell: str, table: str) -> int | float:
        """The number nearest to ``cell``: an integer where it is one, else the double whose shortest text is the cell."""
        exact = Decimal(cell)
        if exact == exact.to_integral_value() and abs(exact) < 2**63:
            return int(exact)
        near = float(exact)
        if Decimal(repr(near)) != exact:
            self.lost[table] += 1
            self.first.setdefault(table, cell)
        return near

    def findings(self) -> list[Finding]:
        """SZ707 for each table with figures that lost digits."""
        return [
            Finding("SZ707", Place(table=table), self.first[table], {"form": self.form, "count": str(count)})
            for table, count in sorted(self.lost.items())
        ]
