"""Tables as data frames. Each library reads the CSV itself; here are only the types of the columns."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from shizheng.dataset.package import Resource
from shizheng.schema.finding import Finding, InputError, Place

if TYPE_CHECKING:
    import duckdb
    import pandas
    import polars
    import pyarrow

#: digits in all, and behind the point, of a decimal column: the widest type that all engines share, split so that both
#: sums of money in the trillions with fractions and rates to many places fit
PRECISION, SCALE = 38, 12


def needed(library: str, purpose: str) -> Any:
    """The library, imported. Raises ImportError with what to install."""
    try:
        return import_module(library)
    except ImportError as error:
        raise ImportError(
            f"{purpose} needs {library}, which is not installed: pip install {library}"
            f"（{purpose} 需要 {library}：pip install {library}）"
        ) from error


def unfit(resource: Resource, error: Exception) -> InputError:
    """SZ711: a cell that the type of its column does not hold."""
    return InputError(Finding("SZ711", Place(file=str(resource.path), table=resource.name), None, {"reason": str(error)[:300]}))


def arrow_schema(resource: Resource) -> pyarrow.Schema:
    """The Arrow schema of a table; the meaning of each column is its metadata."""
    pa = needed("pyarrow", "to_arrow")
    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.decimal128(PRECISION, SCALE), "date": pa.date32()}
    return pa.schema(
        [pa.field(c.name, types[c.type], metadata={"zh": c.zh, "en": c.en}) for c in resource.columns]
    )


def arrow_table(resource: Resource) -> pyarrow.Table:
    """The table in Arrow."""
    pa = needed("pyarrow", "to_arrow")
    reader = needed("pyarrow.csv", "to_arrow")
    schema = arrow_schema(resource)
    options = reader.ConvertOptions(
        column_types=schema, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=True
    )
    try:
        table = reader.read_csv(
            resource.path, parse_options=reader.ParseOptions(newlines_in_values=True), convert_options=options
        )
    except pa.ArrowInvalid as error:
        raise unfit(resource, error) from error
    return table.cast(schema)


def polars_frame(resource: Resource) -> polars.DataFrame:
    """The table in polars."""
    pl = needed("polars", "to_polars")
    types = {"string": pl.String, "integer": pl.Int64, "number": pl.Decimal(PRECISION, SCALE), "date": pl.Date}
    try:
        return pl.read_csv(resource.path, schema={c.name: types[c.type] for c in resource.columns}, null_values=[""])
    except pl.exceptions.PolarsError as error:
        raise unfit(resource, error) from error


def duckdb_relation(resource: Resource, connection: duckdb.DuckDBPyConnection | None) -> duckdb.DuckDBPyRelation:
    """The table as a view of its name."""
    db = needed("duckdb", "to_duckdb")
    base = connection or db.connect(":default:")
    types = {"string": "VARCHAR", "integer": "BIGINT", "number": f"DECIMAL({PRECISION},{SCALE})", "date": "DATE"}
    try:
        relation = base.read_csv(
            str(resource.path), columns={c.name: types[c.type] for c in resource.columns}, header=True,
            delimiter=",", quotechar='"', escapechar='"', na_values=[""], encoding="utf-8",
        )
        relation.create_view(resource.name, replace=True)
        return base.view(resource.name)
    except db.Error as error:
        raise unfit(resource, error) from error


def pandas_frame(resource: Resource, numbers: Literal["decimal", "float"]) -> pandas.DataFrame:
    """The table in pandas."""
    pd = needed("pandas", "to_pandas")
    types = {"string": "string", "integer": "Int64", "number": "string" if numbers == "decimal" else "float64", "date": "string"}
    try:
        frame = pd.read_csv(
            resource.path, dtype={c.name: types[c.type] for c in resource.columns}, keep_default_na=False, na_values=[""],
            encoding="utf-8-sig",
        )
        for column in resource.columns:
            if column.type == "date":
                frame[column.name] = pd.to_datetime(frame[column.name], format="%Y-%m-%d")
            elif column.type == "number" and numbers == "decimal":
                # Built from a list: pandas would turn the empty cells of a mapped column into floats.
                values = [None if pd.isna(v) else Decimal(v) for v in frame[column.name]]
                frame[column.name] = pd.Series(values, dtype=object, index=frame.index)
    except ValueError as error:
        raise unfit(resource, error) from error
    return frame
