"""pandas, polars, pyarrow and duckdb read every table as it is: no code a number, no word a gap, no figure rounded."""

from __future__ import annotations

import datetime
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import shizheng
from shizheng.dataset.package import Package
from shizheng.schema.tables import TABLES

NAMES = [t.name for t in TABLES]


def expected(folder: Path, name: str) -> list[tuple[Any, ...]]:
    loaded = shizheng.load(name, folder)
    model = next(t.model for t in TABLES if t.name == name)
    fields = {info.alias or n: n for n, info in model.model_fields.items()}
    return [tuple(getattr(r, fields[c]) for c in loaded.columns) for r in loaded]


def plain(value: Any) -> Any:
    """A cell of a frame as the record has it."""
    if value is None or str(value) in ("<NA>", "NaT"):
        return None
    return value.date() if isinstance(value, datetime.datetime) else value


@pytest.mark.parametrize("name", NAMES)
def test_pandas(folder: Path, name: str) -> None:
    pytest.importorskip("pandas")
    frame = shizheng.load(name, folder).to_pandas()
    assert [tuple(plain(v) for v in row) for row in frame.itertuples(index=False, name=None)] == expected(folder, name)


@pytest.mark.parametrize("name", NAMES)
def test_polars(folder: Path, name: str) -> None:
    pytest.importorskip("polars")
    assert shizheng.load(name, folder).to_polars().rows() == expected(folder, name)


@pytest.mark.parametrize("name", NAMES)
def test_arrow(folder: Path, name: str) -> None:
    pytest.importorskip("pyarrow")
    table = shizheng.load(name, folder).to_arrow()
    assert [tuple(row.values()) for row in table.to_pylist()] == expected(folder, name)


@pytest.mark.parametrize("name", NAMES)
def test_duckdb(folder: Path, name: str) -> None:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as base:
        assert shizheng.load(name, folder).to_duckdb(base).fetchall() == expected(folder, name)
        assert base.sql(f'SELECT count(*) FROM "{name}"').fetchall() == [(len(expected(folder, name)),)]


def test_pandas_gives_floats_for_statistics_on_request(folder: Path) -> None:
    pytest.importorskip("pandas")
    frame = shizheng.load("metrics", folder).to_pandas(numbers="float")
    assert str(frame["value"].dtype) == "float64"
    assert frame["value"].sum() == pytest.approx(float(sum(m.value for m in shizheng.load("metrics", folder))))


@pytest.mark.parametrize("library", ["pandas", "polars", "duckdb"])
def test_the_parquet_form_is_read_without_us(folder: Path, library: str) -> None:
    module = pytest.importorskip(library)
    pytest.importorskip("pyarrow")
    path = str(folder / "parquet" / "metrics.parquet")
    if library == "duckdb":
        values = [row[0] for row in module.sql(f"SELECT value FROM '{path}'").fetchall()]
    else:
        values = list(module.read_parquet(path)["value"])
    assert [Decimal(v) for v in values] == [m.value for m in shizheng.load("metrics", folder)]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_csv_with_and_without_a_byte_order_mark_reads_alike(package: Package, tmp_path: Path, library: str) -> None:
    from shizheng.dataset.exporting import csv_bytes

    module = pytest.importorskip(library)
    frames = []
    for excel in (False, True):
        path = tmp_path / f"{excel}.csv"
        path.write_bytes(csv_bytes(package.table("articles"), excel=excel))
        frames.append(module.read_csv(path))
    assert frames[0].equals(frames[1])


@pytest.mark.parametrize("method", ["to_arrow", "to_polars"])
def test_a_figure_too_large_for_a_decimal_column_is_refused_not_rounded(folder: Path, tmp_path: Path, method: str) -> None:
    pytest.importorskip({"to_arrow": "pyarrow", "to_polars": "polars"}[method])
    own = tmp_path / "own"
    shutil.copytree(folder / "data", own / "data")
    shutil.copy(folder / "datapackage.json", own)
    path = own / "data" / "metrics.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("12345678.1234567", "9" * 40), encoding="utf-8")
    assert max(m.value for m in shizheng.load("metrics", own)) == Decimal("9" * 40)
    with pytest.raises(shizheng.InputError) as caught:
        getattr(shizheng.load("metrics", own), method)()
    assert caught.value.finding.rule == "SZ711"
