"""Where rows go: one CSV and one JSON Lines file a table, written as a stream."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from shizheng.schema.cells import record_cells
from shizheng.schema.fields import Record
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
        self._drop = None if text or "text" not in table.model.model_fields or table.name != "blocks" else "text"
        self._csv_path = folder / f"{table.name}.csv"
        self._lines_path = folder / f"{table.name}.jsonl"
        self._csv = self._csv_path.open("w", encoding="utf-8", newline="")
        self._lines = self._lines_path.open("w", encoding="utf-8", newline="\n")
        self._writer = csv.writer(self._csv, lineterminator="\n")
        self._writer.writerow([c for c in table.columns if c != self._drop])
        self._dropped = table.columns.index(self._drop) if self._drop else -1

    def add(self, records: Iterable[Record]) -> None:
        """Append rows."""
        excluded = {self._drop} if self._drop else None
        for record in records:
            cells = record_cells(record)
            if self._drop:
                del cells[self._dropped]
            self._writer.writerow(cells)
            self._lines.write(record.model_dump_json(by_alias=True, exclude=excluded, exclude_none=True) + "\n")
            self.rows += 1

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
