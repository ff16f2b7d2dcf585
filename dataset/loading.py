"""``shizheng.load``: a table of the published dataset, or of a package of one's own, as typed records or as a data frame.

Opening a table reads the descriptor only. Records are read as they are asked for, strictly; each data-frame library reads the
CSV by its own fast reader, with every column's type said, so that no code becomes a number and no figure a float.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, cast, overload

from shizheng.dataset.package import Package, Resource, open_package
from shizheng.schema.finding import Finding, InputError, Place

if TYPE_CHECKING:
    import duckdb
    import pandas
    import polars
    import pyarrow

    from shizheng.schema.article import Article, Byline
    from shizheng.schema.block import Block
    from shizheng.schema.fields import Record
    from shizheng.schema.flag import Flag
    from shizheng.schema.flat import FlatMetric
    from shizheng.schema.measure import Measure
    from shizheng.schema.metric import Metric
    from shizheng.schema.numeral import Numeral
    from shizheng.schema.programme import Mention, Programme
    from shizheng.schema.source import Source

RecordT = TypeVar("RecordT", bound="Record")
Where = str | os.PathLike[str] | None


@dataclass(frozen=True)
class LoadedTable(Generic[RecordT]):
    """A table that is open for reading. Iterate over it for typed records."""

    package: Package
    resource: Resource

    @property
    def name(self) -> str:
        """Name of the table."""
        return self.resource.name

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(c.name for c in self.resource.columns)

    def __len__(self) -> int:
        if self.resource.rows is not None:
            return self.resource.rows
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return True  # an open table is something, even an empty one

    def __iter__(self) -> Iterator[RecordT]:
        """The records, read as they are asked for. Raises InputError at the first cell that is no value of its column."""
        from shizheng.schema.cells import read_records
        from shizheng.schema.tables import table

        findings: list[Finding] = []
        try:
            with self.resource.path.open(encoding="utf-8-sig", newline="") as lines:
                for record in read_records(table(self.name), lines, self.resource.path.name, findings):
                    if findings:
                        break
                    yield cast(RecordT, record)
        except (OSError, UnicodeDecodeError) as error:
            place = Place(file=str(self.package.folder))
            raise InputError(Finding("SZ666", place, self.resource.path.name, {"reason": str(error)})) from error
        if findings:
            raise InputError(findings[0])

    def __repr__(self) -> str:
        rows = "?" if self.resource.rows is None else str(self.resource.rows)
        return f"<{self.name}: {rows} rows, {len(self.columns)} columns, {self.package.title}>"

    def to_pandas(self, *, numbers: Literal["decimal", "float"] = "decimal") -> pandas.DataFrame:
        """A pandas DataFrame: texts as ``string``, integers as ``Int64``, days as ``datetime64``, numbers as exact
        ``Decimal`` objects or, with ``numbers="float"``, as ``float64`` for statistics and plots. ImportError without pandas."""
        from shizheng.dataset.frames import pandas_frame

        return pandas_frame(self.resource, numbers)

    def to_polars(self) -> polars.DataFrame:
        """A polars DataFrame; numbers are exact decimals. ImportError without polars."""
        from shizheng.dataset.frames import polars_frame

        return polars_frame(self.resource)

    def to_arrow(self) -> pyarrow.Table:
        """A pyarrow Table; numbers are exact decimals. ImportError without pyarrow."""
        from shizheng.dataset.frames import arrow_table

        return arrow_table(self.resource)

    def to_duckdb(self, connection: duckdb.DuckDBPyConnection | None = None) -> duckdb.DuckDBPyRelation:
        """A duckdb relation, on ``connection`` or duckdb's default one, which also knows it as a view of the table's name.
        ImportError without duckdb."""
        from shizheng.dataset.frames import duckdb_relation

        return duckdb_relation(self.resource, connection)


@overload
def load(table: Literal["metrics"], package: Where = None) -> LoadedTable[Metric]: ...
@overload
def load(table: Literal["metrics_flat"], package: Where = None) -> LoadedTable[FlatMetric]: ...
@overload
def load(table: Literal["measures"], package: Where = None) -> LoadedTable[Measure]: ...
@overload
def load(table: Literal["programmes"], package: Where = None) -> LoadedTable[Programme]: ...
@overload
def load(table: Literal["mentions"], package: Where = None) -> LoadedTable[Mention]: ...
@overload
def load(table: Literal["articles"], package: Where = None) -> LoadedTable[Article]: ...
@overload
def load(table: Literal["bylines"], package: Where = None) -> LoadedTable[Byline]: ...
@overload
def load(table: Literal["blocks"], package: Where = None) -> LoadedTable[Block]: ...
@overload
def load(table: Literal["numerals"], package: Where = None) -> LoadedTable[Numeral]: ...
@overload
def load(table: Literal["flags"], package: Where = None) -> LoadedTable[Flag]: ...
@overload
def load(table: Literal["sources"], package: Where = None) -> LoadedTable[Source]: ...
@overload
def load(table: str, package: Where = None) -> LoadedTable[Any]: ...
def load(table: str, package: Where = None) -> LoadedTable[Any]:
    """A table of the published dataset or, with ``package``, of the package in that folder.

    Raises ValueError when there is no such table, InputError when there is no package or one of a newer schema.
    """
    opened = open_package(package)
    return LoadedTable(opened, opened.table(table))
