"""Everything below ``dataset/`` that is made from the reviewed records: the same bytes on any machine."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from shizheng.converters.writing.package import DESCRIPTOR, build_package
from shizheng.converters.writing.record_file import read_record, record_files, record_text
from shizheng.converters.writing.sinks import described
from shizheng.dataset.metadata import Metadata, read_metadata
from shizheng.dataset.publishing.card import card
from shizheng.dataset.publishing.citation import cff, sentence, zenodo
from shizheng.dataset.publishing.croissant import croissant
from shizheng.dataset.publishing.datasette import datasette
from shizheng.dataset.publishing.facts import package_facts
from shizheng.dataset.publishing.linked import linked_data
from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.tables import TABLES

RECORDS = "records"
TABLE_FOLDER = "data"
#: files written by hand that the descriptor lists, where they are
SUPPLEMENTS = ("assertions.csv", "accuracy.csv")
#: generated files that others look for at the root of the project
AT_ROOT = ("CITATION.cff", ".zenodo.json")


def text_forms(folder: Path) -> dict[str, bytes]:
    """Path below ``folder`` -> content of every generated text file, the records in their one form included.

    Raises InputError: SZ701 metadata, SZ702 no records, SZ704 a record under a wrong name, SZ606 a file that is no record.
    """
    metadata = read_metadata(folder)
    with TemporaryDirectory(prefix="shizheng-build-") as name:
        work = Path(name)
        _copy_records(folder, work)
        supplements = [f for f in SUPPLEMENTS if (folder / f).is_file()]
        for file in supplements:
            (work / file).write_bytes((folder / file).read_bytes())
        package = build_package(
            work, text=False, facts=package_facts(metadata), records=RECORDS, tables=TABLE_FOLDER, others=supplements
        )
        _write_arrays(work / TABLE_FOLDER)
        _write_descriptions(work, metadata, package)
        made = {p.relative_to(work).as_posix(): p.read_bytes() for p in sorted(work.rglob("*")) if p.is_file()}
    for file in supplements:
        del made[file]
    if (folder.parent / "pyproject.toml").is_file():
        made |= {f"../{file}": made[file] for file in AT_ROOT}
    return made


def stale_files(folder: Path, made: Mapping[str, bytes]) -> list[str]:
    """Generated files that are missing, differ, or lie among the tables without being made; sorted."""
    stale = [name for name, content in made.items() if not _same(folder / name, content)]
    return sorted([*stale, *_strays(folder, made)])


def write_files(folder: Path, made: Mapping[str, bytes]) -> list[str]:
    """Write what differs and remove strays; each file is replaced in one step, the descriptor last. Returns what changed."""
    changed = stale_files(folder, made)
    for name in sorted(changed, key=lambda n: n == DESCRIPTOR):
        path = folder / name
        if name not in made:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_bytes(made[name])
        os.replace(beside, path)
    return changed


def _same(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def _strays(folder: Path, made: Mapping[str, bytes]) -> Iterator[str]:
    for path in (folder / TABLE_FOLDER).glob("*.*"):
        name = path.relative_to(folder).as_posix()
        if path.suffix in {".csv", ".jsonl", ".json"} and name not in made:
            yield name


def _copy_records(folder: Path, work: Path) -> None:
    paths = list(record_files(folder / RECORDS))
    if not paths:
        raise InputError(Finding("SZ702", Place(file=str(folder / RECORDS))))
    (work / RECORDS).mkdir()
    for path in paths:
        record = read_record(path)
        if path.stem != record.article.article_id:
            raise InputError(Finding("SZ704", Place(file=str(path)), path.stem, {"expected": record.article.article_id}))
        text = record_text(record, text=False)
        (work / RECORDS / path.name).write_text(text, encoding="utf-8", newline="\n")


def _write_arrays(tables: Path) -> None:
    """Each table once more as a JSON array with every column, for readers that would guess the types of CSV columns."""
    for table in TABLES:
        columns = [c for c in table.columns if (table.name, c) != ("blocks", "text")]
        with (tables / f"{table.name}.jsonl").open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        bodies = (json.dumps({c: row.get(c) for c in columns}, ensure_ascii=False, separators=(",", ":")) for row in rows)
        content = "[\n" + ",\n".join(bodies) + "\n]\n" if rows else "[]\n"
        (tables / f"{table.name}.json").write_text(content, encoding="utf-8", newline="\n")


def _write_descriptions(work: Path, metadata: Metadata, package: Mapping[str, Any]) -> None:
    citation = sentence(metadata)
    rows = {r["name"]: r["rowCount"] for r in package["resources"]}
    arrays = {name: described(work / TABLE_FOLDER / f"{name}.json") for name in rows}
    files = {name: (f"{TABLE_FOLDER}/{f.name}", f.bytes, f.sha256) for name, f in arrays.items()}
    published = [*package["resources"], *(f for f in package["otherForms"] if f["path"].endswith(".jsonl"))]
    accuracy = work / "accuracy.csv"
    scores = accuracy.read_text(encoding="utf-8") if accuracy.is_file() else None
    texts = {
        "README.md": card(metadata, rows, coverage(work / TABLE_FOLDER), scores, citation),
        "croissant.json": _json(croissant(metadata, files, {n for n in rows if rows[n]}, citation)),
        "dataset.jsonld": _json(linked_data(metadata, published, citation)),
        "datasette.json": _json(datasette(metadata)),
        ".zenodo.json": _json(zenodo(metadata)),
        "CITATION.cff": cff(metadata),
    }
    for name, text in texts.items():
        (work / name).write_text(text, encoding="utf-8", newline="\n")


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def coverage(tables: Path) -> dict[str, str]:
    """What the tables state of publications, days and review, as lines of the card (label -> value)."""
    articles = _column_values(tables / "articles.csv")
    sources = _column_values(tables / "sources.csv")
    metrics = _column_values(tables / "metrics.csv")
    found: dict[str, str] = {}
    papers = sorted({v for v in sources["publication"] if v})
    if papers:
        found["publications 报刊"] = "、".join(papers)
    days = sorted(v for v in articles["issue_date"] if v)
    if days:
        found["issue dates 出版日期"] = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    reviewed = sum(v == "reviewed" for v in articles["review"])
    found["reviewed articles 已审核文章"] = f"{reviewed} of {len(articles['review'])}"
    targets = sum(v == "target" for v in metrics["status"])
    found["figures that are targets 目标数"] = f"{targets} of {len(metrics['status'])}"
    return found


def _column_values(path: Path) -> dict[str, list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream, strict=True)
        rows = list(reader)
    return {name: [row[name] for row in rows] for name in reader.fieldnames or ()}
