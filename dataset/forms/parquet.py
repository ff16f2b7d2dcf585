"""The Parquet form: one file a table, texts as texts, days as days, numbers as exact decimals."""

from __future__ import annotations

import json
from pathlib import Path

from shizheng.dataset.frames import arrow_table, needed
from shizheng.dataset.package import Package, Resource


def write_parquet(package: Package, folder: Path) -> None:
    """Write ``folder``/TABLE.parquet for every table. ImportError without pyarrow; InputError for a cell that does not fit."""
    folder.mkdir(parents=True, exist_ok=True)
    for resource in package.tables.values():
        write_table(package, resource, folder / f"{resource.name}.parquet")


def write_table(package: Package, resource: Resource, path: Path) -> None:
    """Write one table."""
    parquet = needed("pyarrow.parquet", "Parquet")
    table = arrow_table(resource)
    about = {"title": package.title, **{f"{k} version": v for k, v in package.versions.items()}, "key": list(resource.key)}
    table = table.replace_schema_metadata({"shizheng": json.dumps(about, ensure_ascii=False)})
    parquet.write_table(table, path, compression="zstd", version="2.6")
