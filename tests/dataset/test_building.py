"""The published files are what the records make, on any machine, and say so when they are not."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from shizheng.converters.writing.record_file import record_text
from shizheng.dataset.building import stale_files, text_forms, write_files
from shizheng.schema.catalogue import catalogue
from shizheng.schema.finding import InputError
from shizheng.schema.record import ArticleRecord
from shizheng.schema.version import CONVERTER_VERSION, SCHEMA_VERSION

Change = Callable[[Path, str, str], None]


def test_a_second_build_changes_nothing(built: Path) -> None:
    assert not stale_files(built, text_forms(built))


def test_the_bytes_do_not_depend_on_time_locale_hash_seed_or_folder(built: Path, tmp_path: Path) -> None:
    code = (
        "import sys,hashlib;from pathlib import Path;from shizheng.dataset.building import text_forms;"
        "print(hashlib.sha256(repr(sorted(text_forms(Path(sys.argv[1])).items())).encode()).hexdigest())"
    )
    found = set()
    for seed, zone, tongue in (("0", "Asia/Shanghai", "C"), ("7", "America/Lima", "C.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": tongue, "TMPDIR": str(tmp_path)}
        done = subprocess.run([sys.executable, "-c", code, str(built)], env=environment, capture_output=True, text=True, check=True)
        found.add(done.stdout)
    assert len(found) == 1


@pytest.mark.parametrize("name", ["data/metrics.csv", "README.md", "croissant.json", "../CITATION.cff"])
def test_a_file_changed_by_hand_is_stale_until_the_next_build(project: Path, name: str) -> None:
    path = project / name
    path.write_bytes(path.read_bytes() + b"\n")
    assert stale_files(project, text_forms(project)) == [name]
    assert write_files(project, text_forms(project)) == [name]
    assert not stale_files(project, text_forms(project))


def test_a_table_that_no_record_makes_is_stale_and_goes(project: Path) -> None:
    (project / "data" / "extra.csv").write_text("a\n", encoding="utf-8")
    assert write_files(project, text_forms(project)) == ["data/extra.csv"]
    assert not (project / "data" / "extra.csv").exists()


def test_a_corrected_record_reaches_every_table(project: Path, changed: Change) -> None:
    path = next((project / "records").glob("*-01.json"))
    organisation = json.loads(path.read_text(encoding="utf-8"))["article"]["organisation"]
    changed(path, f'"organisation": "{organisation}"', '"organisation": "云岫区"')
    write_files(project, text_forms(project))
    for name in ("articles.csv", "articles.jsonl", "articles.json", "metrics_flat.csv"):
        assert "云岫区" in (project / "data" / name).read_text(encoding="utf-8")


def test_no_sentence_of_a_page_is_published(project: Path, sample_records: list[ArticleRecord]) -> None:
    record = sample_records[0]
    text = next(b.text for b in record.blocks if b.kind == "paragraph" and b.text and len(b.text) > 60)
    path = project / "records" / f"{record.article.article_id}.json"
    path.write_text(record_text(record, text=True), encoding="utf-8")
    assert stale_files(project, text_forms(project)) == [f"records/{path.name}"]
    write_files(project, text_forms(project))
    words = re.sub(r"\s", "", text)[:30]
    assert not [p for p in project.rglob("*") if p.is_file() and words in p.read_text(encoding="utf-8", errors="replace")]


def test_the_json_arrays_hold_every_column_of_the_csv(built: Path) -> None:
    with (built / "data" / "metrics.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, strict=True))
    array = json.loads((built / "data" / "metrics.json").read_text(encoding="utf-8"))
    assert [{k: "" if v is None else str(v) for k, v in row.items()} for row in array] == rows


def test_all_versions_stand_in_every_descriptor(built: Path) -> None:
    for name in ("datapackage.json", "croissant.json", "dataset.jsonld", "CITATION.cff", ".zenodo.json", "README.md"):
        text = (built / name).read_text(encoding="utf-8")
        assert all(version in text for version in ("0.1.0", SCHEMA_VERSION, CONVERTER_VERSION))
    descriptor = json.loads((built / "datapackage.json").read_text(encoding="utf-8"))
    assert {"version", "schemaVersion", "converterVersion"} <= set(descriptor)


BROKEN: list[tuple[str, Callable[[Path], object]]] = [
    ("SZ701", lambda d: (d / "metadata.toml").unlink()),
    ("SZ701", lambda d: (d / "metadata.toml").write_text('name = "x"\n')),
    ("SZ702", lambda d: [p.unlink() for p in (d / "records").iterdir()]),
    ("SZ704", lambda d: next((d / "records").iterdir()).rename(d / "records" / "s1-01.json")),
    ("SZ606", lambda d: next((d / "records").iterdir()).write_text("{}")),
]


@pytest.mark.parametrize(("rule", "damage"), BROKEN, ids=[f"{r}-{i}" for i, (r, _) in enumerate(BROKEN)])
def test_what_cannot_be_built_says_why(project: Path, rule: str, damage: Callable[[Path], object]) -> None:
    damage(project)
    with pytest.raises(InputError) as caught:
        text_forms(project)
    assert caught.value.finding.rule == rule
    assert rule in catalogue()
    assert rule in str(caught.value)


def test_the_scores_of_the_drafts_stand_in_the_card(project: Path) -> None:
    (project / "accuracy.csv").write_text("field,score\nvalue,0.99\n", encoding="utf-8")
    write_files(project, text_forms(project))
    assert "| value | 0.99 |" in (project / "README.md").read_text(encoding="utf-8")


def test_the_descriptions_for_people_and_archives_are_what_their_readers_parse(built: Path) -> None:
    cff = yaml.safe_load((built / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "title", "message", "authors", "version", "license", "date-released"} <= set(cff)
    assert cff["date-released"] == "2030-01-02"
    zenodo = json.loads((built / ".zenodo.json").read_text(encoding="utf-8"))
    assert {"title", "description", "creators", "license", "upload_type", "version"} <= set(zenodo)
    card = yaml.safe_load((built / "README.md").read_text(encoding="utf-8").split("---\n")[1])
    filled = [r["name"] for r in json.loads((built / "datapackage.json").read_text(encoding="utf-8"))["resources"] if r["rowCount"]]
    assert sorted(c["config_name"] for c in card["configs"]) == sorted(filled)
    assert {c["data_files"].rpartition(".")[2] for c in card["configs"]} == {"parquet"}


def test_a_dataset_of_few_tables_offers_only_those_that_hold_something(project: Path) -> None:
    for path in sorted((project / "records").iterdir())[1:]:
        path.unlink()
    path = next((project / "records").iterdir())
    content = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**content, "metrics": [], "measures": [], "programmes": [], "mentions": []}), encoding="utf-8")
    write_files(project, text_forms(project))
    sets = json.loads((project / "croissant.json").read_text(encoding="utf-8"))["recordSet"]
    assert not {"metrics", "metrics_flat", "measures"} & {s["@id"] for s in sets}
    assert "config_name: metrics" not in (project / "README.md").read_text(encoding="utf-8")
