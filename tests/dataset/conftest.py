"""A small dataset project, made of the sample pages, for the tests of building, loading and releasing."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from shizheng.converters.conversion import convert
from shizheng.converters.reading import read_file
from shizheng.converters.writing.package import write_records
from shizheng.dataset.building import text_forms, write_files
from shizheng.dataset.releasing.gate import LONGEST_PHRASE, PHRASES
from shizheng.schema.record import ArticleRecord

ROOT = Path(__file__).resolve().parents[2]


def reviewed(record: ArticleRecord) -> ArticleRecord:
    """The record as a person would leave it who found nothing to correct but phrases that are too long to publish."""
    content = json.loads(record.model_dump_json(by_alias=True))
    content["article"]["review"] = "reviewed"
    for table, columns in PHRASES.items():
        for row in content.get(table, ()):
            for column in columns:
                row[column] = row[column] and row[column][:LONGEST_PHRASE]
    return ArticleRecord.model_validate_json(json.dumps(content))


@pytest.fixture(scope="session")
def pages() -> list[Path]:
    """The sample pages."""
    return sorted(p for p in (ROOT / "samples").iterdir() if p.suffix in {".txt", ".html"})


@pytest.fixture(scope="session")
def sample_records(pages: list[Path]) -> list[ArticleRecord]:
    """The records of all sample pages."""
    return [reviewed(r) for page in pages for document in read_file(page) for r in convert(document)]


@pytest.fixture(scope="session")
def _project(sample_records: list[ArticleRecord], tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    dataset = root / "dataset"
    write_records(sample_records, dataset / "records", text=False)
    metadata = (ROOT / "dataset" / "metadata.toml").read_text(encoding="utf-8")
    for name, value in (("version", "0.1.0"), ("released", "2030-01-02")):  # whatever the published dataset states
        metadata = re.sub(rf'(?m)^{name} = ".*?"', f'{name} = "{value}"', metadata)
    (dataset / "metadata.toml").write_text(metadata, encoding="utf-8")
    (dataset / "assertions.csv").write_text(
        "table,where,measure,column,minimum,maximum,why\narticles,,rows,,15,15,as many as the pages hold\n", encoding="utf-8"
    )
    (root / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (root / "LICENSE-DATA").write_text("terms\n", encoding="utf-8")
    write_files(dataset, text_forms(dataset))
    return dataset


@pytest.fixture(scope="session")
def built(_project: Path) -> Path:
    """A built dataset folder, to be read only."""
    return _project


@pytest.fixture
def project(_project: Path, tmp_path: Path) -> Path:
    """A built dataset folder of one's own, in a project of one's own."""
    shutil.copytree(_project.parent, tmp_path / "project")
    return tmp_path / "project" / "dataset"


@pytest.fixture
def changed() -> Callable[[Path, str, str], None]:
    """Replaces words in a file that holds them."""

    def change(path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change
