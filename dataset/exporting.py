"""Tables of a package in other forms, one file at a time: what ``shizheng data export`` does."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from shizheng.dataset.forms.cells import rows
from shizheng.dataset.forms.making import LIBRARIES
from shizheng.dataset.package import Package, Resource
from shizheng.schema.finding import Finding, InputError, Place

#: suffix -> form; the first three hold one table, the others all
SUFFIXES = {
    ".csv": "csv", ".jsonl": "jsonl", ".parquet": "parquet", ".sqlite": "sqlite", ".db": "sqlite", ".xlsx": "xlsx",
}  # fmt: skip
ONE_TABLE = frozenset({"csv", "jsonl", "parquet"})
#: what makes a spreadsheet programme take a cell for a formula
_FORMULA = re.compile(r"[=@\t\r]|[+\-](?![0-9.,]+%?\Z)")


def export(package: Package, path: Path, table: str | None, *, excel: bool = False) -> list[Finding]:
    """Write ``table``, or all tables where the form holds them, to ``path``; its suffix says the form. What is there is replaced
    in one step.

    ``excel``: CSV with a byte-order mark and CRLF, for spreadsheet programmes that would read UTF-8 as GBK. Raises ValueError for
    a suffix that names no form, or a form that needs a table; InputError SZ706 for a missing library, SZ044 for a place that cannot be written.
    """
    form = SUFFIXES.get(path.suffix.lower())
    if form is None:
        raise ValueError(f"{path.name}: the suffix says the form: {', '.join(SUFFIXES)}")
    if table is None and form in ONE_TABLE:
        raise ValueError(f"{form} holds one table; name one of: {', '.join(package.tables)}")
    try:
        with _beside(path) as new:
            return _written(package, form, new, table, excel)
    except ImportError as error:
        raise InputError(Finding("SZ706", Place(), LIBRARIES[form], {"form": form})) from error
    except OSError as error:
        raise _unwritable(path, error) from error


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Whatever is written inside: a place in ``folder`` that cannot be written ends it with InputError SZ044."""
    try:
        yield
    except OSError as error:
        raise _unwritable(Path(error.filename or folder), error) from error


def _unwritable(path: Path, error: OSError) -> InputError:
    """SZ044: what the system said when ``path`` was to be written."""
    return InputError(Finding("SZ044", Place(file=str(path)), None, {"reason": error.strerror or str(error)}))


def _written(package: Package, form: str, path: Path, table: str | None, excel: bool) -> list[Finding]:
    if form == "sqlite":
        from shizheng.dataset.forms.sqlite import write_sqlite

        return write_sqlite(package, path)
    if form == "xlsx":
        from shizheng.dataset.forms.spreadsheet import write_spreadsheet

        return write_spreadsheet(package, path, [table] if table else ())
    resource = package.table(str(table))
    if form == "parquet":
        from shizheng.dataset.forms.parquet import write_table

        write_table(package, resource, path)
    elif form == "csv":
        path.write_bytes(csv_bytes(resource, excel=excel))
    else:
        with path.open("w", encoding="utf-8", newline="\n") as lines:
            lines.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in json_rows(resource))
    return []


def csv_bytes(resource: Resource, *, excel: bool = False) -> bytes:
    """The table as canonical CSV; with ``excel`` with a byte-order mark and CRLF, and texts that look like formulas made safe by
    an apostrophe (``to_csv`` readers take canonical CSV: nothing is changed there)."""
    import csv
    from io import StringIO

    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n" if excel else "\n")
    writer.writerow([c.name for c in resource.columns])
    text = [c.type == "string" for c in resource.columns]
    for row in rows(resource):
        writer.writerow([_harmless(cell) if excel and is_text else cell for cell, is_text in zip(row, text, strict=True)])
    return out.getvalue().encode("utf-8-sig" if excel else "utf-8")


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def json_rows(resource: Resource) -> Iterator[dict[str, Any]]:
    """Rows as JSON objects: nothing for an empty cell, numbers as text, so that no reader rounds them."""
    integers = {c.name for c in resource.columns if c.type == "integer"}
    names = [c.name for c in resource.columns]
    for row in rows(resource):
        yield {n: int(cell) if n in integers else cell for n, cell in zip(names, row, strict=True) if cell != ""}


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A file beside ``path`` that takes its place when the block ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}.", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    try:
        yield Path(name)
        os.chmod(name, 0o644)
        os.replace(name, path)
    finally:
        Path(name).unlink(missing_ok=True)
