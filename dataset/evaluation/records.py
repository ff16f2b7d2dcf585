"""The article records of a package or a folder, for scoring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from shizheng.converters.writing.record_file import read_record, record_files
from shizheng.dataset.rehydrating import RECORD_FOLDERS
from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.record import ArticleRecord


def package_records(folder: Path) -> Iterator[ArticleRecord]:
    """The records of a package, or of a folder that holds record files, by name. Raises InputError: SZ001 nothing there,
    SZ606 a file that is no record."""
    if not folder.is_dir():
        raise InputError(Finding("SZ001", Place(file=str(folder))))
    inner = next((folder / name for name in RECORD_FOLDERS if (folder / name).is_dir()), folder)
    for path in record_files(inner):
        if path.name != "datapackage.json":
            yield read_record(path)
