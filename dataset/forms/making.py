"""The binary forms by name: where each lies beside the tables, how it is made and compared."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from shizheng.dataset.forms.comparing import parquet_differences, spreadsheet_differences, sqlite_differences
from shizheng.dataset.forms.parquet import write_parquet
from shizheng.dataset.forms.spreadsheet import write_spreadsheet
from shizheng.dataset.forms.sqlite import broken_references, write_sqlite
from shizheng.dataset.package import Package
from shizheng.schema.finding import Finding, InputError, Place

#: form -> its file or folder beside the descriptor
FORMS = {"parquet": "parquet", "sqlite": "shizheng.sqlite", "xlsx": "shizheng.xlsx"}
#: form -> library that writes it
LIBRARIES = {"parquet": "pyarrow", "xlsx": "xlsxwriter"}


def make_form(form: str, package: Package, folder: Path) -> list[Finding]:
    """Make one form in ``folder``. Raises InputError SZ706 where its library is missing."""
    path = folder / FORMS[form]
    try:
        if form == "parquet":
            write_parquet(package, path)
            return []
        if form == "xlsx":
            return write_spreadsheet(package, path)
    except ImportError as error:
        raise InputError(Finding("SZ706", Place(), LIBRARIES[form], {"form": form})) from error
    findings = write_sqlite(package, path)
    for child, parent in broken_references(path)[:1]:
        reason = f"a row refers to a row of {parent} that is not there"
        findings.append(Finding("SZ705", Place(file=str(path), table=child), child, {"form": form, "reason": reason}))
    return findings


def differing_forms(package: Package, folder: Path, forms: Sequence[str]) -> list[Finding]:
    """SZ705 for what the forms that lie in ``folder`` say otherwise than the tables; forms that are not there are left out."""
    findings: list[Finding] = []
    for form in forms:
        path = folder / FORMS[form]
        if not path.exists():
            continue
        try:
            if form == "parquet":
                findings += parquet_differences(package, path)
            elif form == "sqlite":
                findings += sqlite_differences(package, path)
            else:
                findings += spreadsheet_differences(package, path)
        except ImportError as error:
            library = "openpyxl" if form == "xlsx" else LIBRARIES[form]
            raise InputError(Finding("SZ706", Place(file=str(path)), library, {"form": form})) from error
    return findings
