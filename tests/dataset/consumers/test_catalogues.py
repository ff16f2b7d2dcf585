"""frictionless, mlcroissant and datasets take the published folder as it is, offline."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import shizheng
from shizheng.dataset.building import text_forms
from shizheng.dataset.releasing.packing import pack
from shizheng.schema.tables import TABLES

NAMES = [t.name for t in TABLES]


def test_frictionless_finds_nothing_wrong(folder: Path, run: Callable[..., Any]) -> None:
    run(sys.executable, "-m", "frictionless", "validate", folder / "datapackage.json")


def test_mlcroissant_finds_nothing_wrong(folder: Path, run: Callable[..., Any]) -> None:
    pytest.importorskip("mlcroissant")
    done = run("mlcroissant", "validate", "--jsonld", folder / "croissant.json")
    assert "Found the following" not in done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_mlcroissant_loads_the_records_as_they_are(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mlcroissant = pytest.importorskip("mlcroissant")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    dataset = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
    loaded = [{k.partition("/")[2]: v for k, v in row.items()} for row in dataset.records(name)]
    wanted = json.loads((folder / "data" / f"{name}.json").read_text(encoding="utf-8"))
    assert len(loaded) == len(wanted)
    numbers = {c.name for c in shizheng.load(name, folder).resource.columns if c.type == "number"}
    for row, record in zip(loaded, wanted, strict=True):
        for column, value in record.items():
            got = row[column].decode() if isinstance(row[column], bytes) else row[column]
            if column in numbers and value is not None:
                assert got == float(value)
            elif type(got).__name__ == "Timestamp":
                assert got.date().isoformat() == value
            else:
                assert got == value, column


def test_mlcroissant_notices_a_changed_file(folder: Path, tmp_path: Path) -> None:
    mlcroissant = pytest.importorskip("mlcroissant")
    (tmp_path / "data").mkdir()
    for name in ("croissant.json", "data/flags.json"):
        (tmp_path / name).write_bytes((folder / name).read_bytes() + b"\n" * ("flags" in name))
    with pytest.raises(Exception, match=r"(?i)hash|sha256|generat"):
        list(mlcroissant.Dataset(jsonld=str(tmp_path / "croissant.json")).records("flags"))


def test_datasets_loads_every_table_of_the_folder_offline(folder: Path, run: Callable[..., Any]) -> None:
    pytest.importorskip("datasets")
    pytest.importorskip("pyarrow")
    code = (
        "import sys, json, datasets\n"
        "out = {}\n"
        "for name in json.loads(sys.argv[2]):\n"
        "    d = datasets.load_dataset(sys.argv[1], name, split='train')\n"
        "    out[name] = [d.num_rows, {k: str(getattr(v, 'dtype', v)) for k, v in d.features.items()}, [str(x) for x in d[:3].get('place_code', [])]]\n"
        "default = datasets.load_dataset(sys.argv[1], split='train').column_names\n"
        "print(json.dumps([out, default]))"
    )
    done = run(sys.executable, "-c", code, folder, json.dumps(NAMES))
    found, default = json.loads(done.stdout.splitlines()[-1])
    for name in NAMES:
        loaded = shizheng.load(name, folder)
        rows, features, codes = found[name]
        assert rows == len(loaded)
        assert list(features) == list(loaded.columns)
        assert not [c for c in codes if "." in c]
        for column in loaded.resource.columns:
            kinds = {"string": "string", "integer": "int64", "date": "date32"}
            assert features[column.name].startswith(kinds.get(column.type, "decimal128"))
    assert "indicator_zh" in default


def test_the_json_ld_holds_the_dataset_for_search_engines_and_portals(folder: Path) -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(folder / "dataset.jsonld", format="json-ld")
    dcat, dct, sdo = (rdflib.Namespace(f"http{x}") for x in ("://www.w3.org/ns/dcat#", "://purl.org/dc/terms/", "s://schema.org/"))
    (dataset,) = graph.subjects(rdflib.RDF.type, dcat.Dataset)
    assert (dataset, rdflib.RDF.type, sdo.Dataset) in graph
    assert {title.language for title in graph.objects(dataset, dct.title)} == {"zh", "en"}
    files = {str(graph.value(d, sdo.contentUrl)) for d in graph.objects(dataset, dcat.distribution)}
    assert {"data/metrics.csv", "data/metrics.jsonl"} <= files


def test_the_released_parquet_archive_is_a_folder_for_the_hub(folder: Path, tmp_path: Path, run: Callable[..., Any]) -> None:
    pytest.importorskip("datasets")
    pytest.importorskip("pyarrow")
    pytest.importorskip("xlsxwriter")
    own = tmp_path / "project" / "dataset"
    shutil.copytree(folder, own, ignore=shutil.ignore_patterns("parquet", "*.sqlite", "*.xlsx"))
    changelog = tmp_path / "project" / "CHANGELOG.md"
    changelog.write_text("# Changelog\n\n## [Data 0.1.0]\n\nThe sample pages.\n", encoding="utf-8")
    files, _ = pack(own, "0.1.0", changelog, text_forms(own), tmp_path / "dist", ("parquet", "sqlite", "xlsx"))
    assert [f.name.removeprefix("shizheng-data-0.1.0") for f in files] == ["-SHA256SUMS", "-parquet.zip", ".sqlite", ".xlsx", ".zip"]
    with zipfile.ZipFile(tmp_path / "dist" / "shizheng-data-0.1.0-parquet.zip") as archive:
        archive.extractall(tmp_path / "hub")
    code = "import sys, datasets; print(datasets.load_dataset(sys.argv[1], 'metrics', split='train').num_rows)"
    assert int(run(sys.executable, "-c", code, tmp_path / "hub").stdout.split()[-1]) == len(shizheng.load("metrics", folder))
