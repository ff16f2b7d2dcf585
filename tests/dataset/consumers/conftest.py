"""A built dataset with all its forms and the values that tools misread, for the tests that let those tools read it.

The tools are an extra (``pip install -e ".[test,consumers]"``); the tests of a tool that is not installed are left out, and the
end of the run says which.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from shizheng.converters.writing.package import write_records
from shizheng.dataset.building import text_forms, write_files
from shizheng.dataset.forms.making import FORMS, LIBRARIES, make_form
from shizheng.dataset.package import Package, open_package
from shizheng.schema.record import ArticleRecord

#: library -> what is tested with it
CONSUMERS = {
    "pandas": "pandas", "polars": "polars", "duckdb": "duckdb", "pyarrow": "pyarrow", "mlcroissant": "mlcroissant",
    "datasets": "datasets", "datasette": "Datasette", "sqlite_utils": "sqlite-utils", "openpyxl": "openpyxl", "xlsxwriter": "xlsxwriter",
}  # fmt: skip


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tools were not there to be tested."""
    absent = [name for library, name in CONSUMERS.items() if find_spec(library) is None]
    if absent:
        terminalreporter.write_line(f'left out, not installed (pip install -e ".[consumers]"): {", ".join(absent)}')


def trapped(record: ArticleRecord, number: int) -> ArticleRecord:
    """The record with values that tools like to misread: codes that look like numbers, words that look like nothing."""
    content = json.loads(record.model_dump_json(by_alias=True))
    content["source"]["page"] = "02"
    if number % 2:
        content["article"]["place_code"] = "410105"
    for metric, (subject, value) in zip(content["metrics"], [("NA", "0.1"), ("null", "12345678.1234567"), ("1e3", "7"), ("0012", "3")], strict=False):
        metric |= {"subject": subject, "value": value, "period": "2023", "place_code": "410102"}
    for byline in content["bylines"]:
        byline["name"] = "nan"
    if not number:
        acts(content)
    return ArticleRecord.model_validate_json(json.dumps(content))


def acts(content: dict[str, Any]) -> None:
    """Give the record a programme and a measure where it has none, so that no table is empty."""
    key = content["article"]["article_id"]
    place = {"article_id": key, "start": content["metrics"][0]["start"], "end": content["metrics"][0]["end"]}
    if not content["programmes"]:
        content["programmes"] = [{"programme_id": "p000000000000", "name": "一企一档", "kind": "mechanism"}]
        content["mentions"] = [{"programme_id": "p000000000000", **place}]
    if not content["measures"]:
        content["measures"] = [{"measure_id": f"{key}-a0001", "action": "推行", "programme_id": "p000000000000", "status": "ongoing", "rule": "review", **place}]
        content["metrics"][0]["measure_id"] = f"{key}-a0001"


@pytest.fixture(scope="session")
def folder(sample_records: list[ArticleRecord], _project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dataset folder, with every form whose library is there."""
    # "shizheng": a folder may be called as it likes, and tools that name things after it should not matter
    dataset = tmp_path_factory.mktemp("consumers") / "shizheng"
    write_records([trapped(r, n) for n, r in enumerate(sample_records)], dataset / "records", text=False)
    for name in ("metadata.toml", "assertions.csv"):
        (dataset / name).write_bytes((_project / name).read_bytes())
    write_files(dataset, text_forms(dataset))
    for form in FORMS:
        if form not in LIBRARIES or find_spec(LIBRARIES[form]):
            assert not make_form(form, open_package(dataset), dataset)
    return dataset


@pytest.fixture(scope="session")
def package(folder: Path) -> Package:
    """The package in that folder."""
    return open_package(folder)


Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a command of this environment offline, in a home of its own; fails with what it said."""
    home = tmp_path_factory.mktemp("home")

    def command(*words: object) -> subprocess.CompletedProcess[str]:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {
            **os.environ, "PATH": path, "HOME": str(home), "HF_HOME": str(home), "HF_HUB_OFFLINE": "1", "PYTHONUTF8": "1",
            "HF_DATASETS_OFFLINE": "1",
        }  # fmt: skip
        done = subprocess.run([str(w) for w in words], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done

    return command
