"""The spreadsheet holds what the tables hold; codes stay text, and nothing runs as a formula."""

from __future__ import annotations

from pathlib import Path

import pytest

from shizheng.dataset.exporting import export
from shizheng.dataset.forms.making import differing_forms, make_form
from shizheng.dataset.package import Package


@pytest.fixture(autouse=True)
def _libraries() -> None:
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("openpyxl")


def test_every_sheet_says_what_the_csv_says(package: Package) -> None:
    assert not differing_forms(package, package.folder, ["xlsx"])


def test_codes_and_odd_words_stay_text(package: Package) -> None:
    import openpyxl

    book = openpyxl.load_workbook(package.folder / "shizheng.xlsx")
    for sheet, column, wanted in (
        ("sources", "page", "02"), ("articles", "place_code", "410105"), ("metrics", "subject", "0012"),
        ("metrics", "subject", "NA"), ("metrics", "subject", "1e3"),
    ):  # fmt: skip
        cells = list(book[sheet].iter_cols(values_only=True))
        values = next(c for c in cells if c[0] == column)
        assert wanted in values
    kinds = {c.data_type for c in book["metrics"]["P"][1:] if c.value is not None}
    assert kinds <= {"s"}


def test_a_text_that_looks_like_a_formula_is_no_formula(package: Package, tmp_path: Path) -> None:
    import openpyxl

    resource = package.table("programmes")
    path = tmp_path / "programmes.csv"
    header = resource.path.read_text(encoding="utf-8").splitlines()[0]
    path.write_text(f'{header}\np000000000000,"=HYPERLINK(""x"")",,park\n', encoding="utf-8")
    changed = type(resource)(resource.name, path, 1, resource.columns, resource.key)
    own = Package(package.folder, package.descriptor)
    object.__setattr__(own, "tables", {"programmes": changed})
    assert not export(own, tmp_path / "out.xlsx", None)
    cell = openpyxl.load_workbook(tmp_path / "out.xlsx")["programmes"]["B2"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")


def test_the_same_tables_give_the_same_bytes(package: Package, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        make_form("xlsx", package, tmp_path / name)
    assert (tmp_path / "a" / "shizheng.xlsx").read_bytes() == (tmp_path / "b" / "shizheng.xlsx").read_bytes()


@pytest.mark.parametrize("form", ["parquet", "sqlite"])
def test_the_other_forms_give_the_same_bytes_too(package: Package, tmp_path: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    found = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        make_form(form, package, tmp_path / name)
        found.append([p.read_bytes() for p in sorted((tmp_path / name).rglob("*")) if p.is_file()])
    assert found[0] == found[1]
