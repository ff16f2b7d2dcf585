"""Where rows go: one CSV and one JSON Lines file a table, written as a stream."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic_core import to_json

from shizheng.converters.writing.rows import Row
from shizheng.schema.tables import Table


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of a package: its name, size in bytes, SHA-256 and, for a table, its number of rows."""

    name: str
    bytes: int
    sha256: str
    rows: int = 0


class TableSink:
    """Writes the rows of one table as NAME.csv and NAME.jsonl, in the order given."""

    def __init__(self, folder: Path, table: Table, *, text: bool) -> None:
        self.table = table
        self.rows = 0
        self._columns = [c for c in table.columns if text or (table.name, c) != ("blocks", "text")]
        self._csv_path = folder / f"{table.name}.csv"
        self._lines_path = folder / f"{table.name}.jsonl"
        self._csv = self._csv_path.open("w", encoding="utf-8", newline="")
        self._lines = self._lines_path.open("wb")
        self._writer = csv.writer(self._csv, lineterminator="\n")
        self._writer.writerow(self._columns)

    def add(self, rows: Sequence[Row]) -> None:
        """Append rows: plain values by column, in the order of the columns, without those that are not stated."""
        if len(self._columns) < len(self.table.columns):
            rows = [{c: row[c] for c in self._columns if c in row} for row in rows]
        self._writer.writerows([[row.get(c, "") for c in self._columns] for row in rows])
        self._lines.write(b"".join([to_json(row) + b"\n" for row in rows]))
        self.rows += len(rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._csv.close()
        self._lines.close()

    def written(self) -> tuple[WrittenFile, WrittenFile]:
        """The finished files: CSV, then JSON Lines."""
        return described(self._csv_path, self.rows), described(self._lines_path, self.rows)


def described(path: Path, rows: int = 0) -> WrittenFile:
    """Size and hash of a file."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256")
    return WrittenFile(path.name, path.stat().st_size, digest.hexdigest(), rows)
