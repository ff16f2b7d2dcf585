"""The dataset as it stands in the project: fresh, sound, releasable but for its entry in the changelog."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import shizheng
from shizheng.dataset.building import stale_files, text_forms
from shizheng.dataset.checking.package import check_package
from shizheng.dataset.package import open_package
from shizheng.dataset.releasing.assertions import FILE, assertion_findings
from shizheng.schema.catalogue import rule_of
from shizheng.schema.finding import Finding

DATASET = Path(__file__).resolve().parents[2] / "dataset"
TITLES = {"headline", "subheadline", "kicker"}
LONGEST_RUN = 20  # Chinese characters of a source page that may stand in a published value, titles aside


@pytest.fixture(autouse=True)
def _built() -> None:
    if not (DATASET / "datapackage.json").is_file():
        pytest.skip("the dataset has no records yet")


def test_the_published_files_are_fresh() -> None:
    assert not stale_files(DATASET, text_forms(DATASET)), "run: shizheng build"


def test_the_published_package_is_valid() -> None:
    findings = [o for o in check_package(DATASET) if isinstance(o, Finding)]
    assert not [f for f in findings if rule_of(f).severity == "error"]


def test_the_assertions_hold() -> None:
    assert not list(assertion_findings(open_package(DATASET), DATASET / FILE))


def test_everything_was_reviewed() -> None:
    assert {a.review for a in shizheng.load("articles")} == {"reviewed"}
    assert not [b for b in shizheng.load("blocks") if b.text]


def test_the_questions_of_the_docs_have_answers() -> None:
    metrics = list(shizheng.load("metrics"))
    assert [m for m in metrics if m.status == "target" and m.unit == "人" and "就业" in (m.indicator or "")]
    assert 0 < sum(m.status == "target" for m in metrics) < len(metrics)
    mentioned = {m.programme_id for m in shizheng.load("mentions")}
    assert mentioned == {p.programme_id for p in shizheng.load("programmes")}
    assert [m for m in shizheng.load("measures") if m.programme_id]


def test_no_sentence_of_a_source_page_is_published(seeds: list[Path]) -> None:
    def bare(text: str) -> str:
        return re.sub(r"[^\u3400-\u9fff]", "", text)

    width = LONGEST_RUN + 1
    pages = [bare(path.read_text(encoding="utf-8", errors="replace")) for path in seeds]
    runs = {page[at : at + width] for page in pages for at in range(len(page) - width + 1)}
    values = [
        bare(value)
        for path in sorted((DATASET / "data").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for key, value in json.loads(line).items()
        if key not in TITLES and isinstance(value, str)
    ]
    assert len(values) > 1000
    assert [v for v in values if any(v[at : at + width] in runs for at in range(len(v) - width + 1))] == []
