"""Codelists: the vocabularies of the records, one CSV file each in ``codelists/``.

Columns of every list: code, zh, en, definition, since, deprecated, replaced_by; a list may add its own behind them.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import StringIO
from types import MappingProxyType

COMMON_COLUMNS = ("code", "zh", "en", "definition", "since", "deprecated", "replaced_by")


@cache
def codelist(name: str) -> Mapping[str, Mapping[str, str]]:
    """Code -> its line (column -> cell) of the list ``name``, in file order. KeyError when there is no such list."""
    path = files("shizheng.schema") / "codelists" / f"{name}.csv"
    if not path.is_file():
        raise KeyError(name)
    rows = csv.reader(StringIO(path.read_text(encoding="utf-8"), newline=""), strict=True)
    columns = next(rows)
    code = columns.index("code")
    return MappingProxyType({row[code]: MappingProxyType(dict(zip(columns, row, strict=True))) for row in rows if row})


@cache
def codelist_names() -> tuple[str, ...]:
    """Names of all codelists, sorted."""
    folder = files("shizheng.schema") / "codelists"
    return tuple(sorted(f.name.removesuffix(".csv") for f in folder.iterdir() if f.name.endswith(".csv")))
