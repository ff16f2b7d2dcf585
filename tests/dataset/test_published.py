"""The dataset as it stands in the project: fresh, sound, releasable but for its entry in the changelog."""

from __future__ import annotations

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
