"""What a user of the library gets from ``shizheng.load``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

import shizheng
from shizheng.dataset.package import open_package
from shizheng.schema.finding import InputError
from shizheng.schema.tables import TABLES


@pytest.mark.parametrize("name", [t.name for t in TABLES])
def test_a_table_gives_as_many_typed_records_as_it_says(built: Path, name: str) -> None:
    loaded = shizheng.load(name, built)
    records = list(loaded)
    assert len(records) == len(loaded)
    assert all(type(r) is next(t for t in TABLES if t.name == name).model for r in records)


def test_figures_come_exact(built: Path) -> None:
    assert all(type(m.value) is Decimal for m in shizheng.load("metrics", built))


def test_opening_a_table_loads_nothing_heavy_and_no_records(built: Path) -> None:
    code = "import sys, shizheng; t = shizheng.load('metrics', sys.argv[1]); print(sorted(m.partition('.')[0] for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code, str(built)], capture_output=True, text=True, check=True)
    assert not {"'pydantic'", "'frictionless'", "'pandas'", "'opencc'"} & set(done.stdout.strip("[]\n").split(", "))


def test_a_table_that_does_not_exist_names_those_that_do(built: Path) -> None:
    with pytest.raises(ValueError, match="metrics_flat"):
        shizheng.load("metric", built)


def edited(package: Path, change: Callable[[dict[str, object]], object]) -> None:
    path = package / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content), encoding="utf-8")


def test_a_newer_schema_is_refused_with_what_to_upgrade(project: Path) -> None:
    edited(project, lambda d: d.update(schemaVersion="9.0.0"))
    with pytest.raises(InputError, match="upgrade shizheng"):
        shizheng.load("metrics", project)


def test_a_newer_minor_schema_is_read(project: Path) -> None:
    edited(project, lambda d: d.update(schemaVersion="1.9.0"))
    assert len(shizheng.load("metrics", project))


@pytest.mark.parametrize("path", ["../secret.csv", "/etc/secret.csv", "C:/secret.csv", "data\\secret.csv"])
def test_a_path_that_leaves_the_package_is_refused(project: Path, path: str) -> None:
    edited(project, lambda d: d["resources"][0].update(path=path))  # type: ignore[index]
    with pytest.raises(InputError) as caught:
        shizheng.load("metrics", project)
    assert caught.value.finding.rule == "SZ664"


def test_a_damaged_cell_is_a_finding_at_its_row(project: Path) -> None:
    path = project / "data" / "metrics.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    row = next(i for i, line in enumerate(lines) if ",exact," in line)
    lines[row] = lines[row].replace(",exact,", ",exactly,")
    path.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        list(shizheng.load("metrics", project))
    assert (caught.value.finding.rule, caught.value.finding.place.row) == ("SZ613", row)


def test_no_package_says_what_to_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"datapackage\.json"):
        open_package(tmp_path)


def test_a_table_with_a_byte_order_mark_is_read(project: Path) -> None:
    path = project / "data" / "metrics.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(list(shizheng.load("metrics", project))) == len(shizheng.load("metrics", project))


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow", "duckdb"])
def test_a_missing_library_is_named(built: Path, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    method = {"pyarrow": "to_arrow"}.get(library, f"to_{library}")
    with pytest.raises(ImportError, match=f"pip install {library}"):
        getattr(shizheng.load("metrics", built), method)()
