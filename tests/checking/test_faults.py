"""Every rule has its fault: a folder with the smallest bad input, and what is said of it stays as it is."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema
import pytest

from shizheng.reporting.annotations import annotation
from shizheng.reporting.pages import rule_pages
from shizheng.schema.catalogue import catalogue
from shizheng.schema.export.report_schema import report_schema
from shizheng.schema.finding import Finding, Place

sys.path.insert(0, str(Path(__file__).parent))
from corpus import FAULTS, GOLDEN, outputs

ROOT = Path(__file__).resolve().parents[2]
#: the schema of SARIF 2.1.0 as the npm package @microsoft/jest-sarif (MIT) has it, without its prose
SARIF = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def test_no_fault_folder_is_of_an_unknown_rule() -> None:
    assert {p.name for p in FAULTS.iterdir() if p.is_dir()} - set(catalogue()) == set()


@pytest.mark.parametrize("rule", list(catalogue()))
def test_a_rule_finds_its_fault_and_says_so_in_every_form(rule: str) -> None:
    folder = FAULTS / rule
    assert folder.is_dir(), f"give {rule} a folder in tests/faults: its smallest bad input, then `python tests/checking/corpus.py`"
    said = outputs(folder)
    for name in GOLDEN:
        assert (folder / name).is_file(), f"write the golden files: python tests/checking/corpus.py ({name})"
        assert said[name] == (folder / name).read_text(encoding="utf-8"), f"{rule}/{name}"
    report = json.loads(said["report.json"])
    jsonschema.validate(report, report_schema())
    found = [f for f in report["findings"] if f["rule"] == rule]
    assert found
    assert "{" not in found[0]["message"]["zh"] or "{" in str(found[0].get("value"))
    log = json.loads(said["report.sarif"])
    jsonschema.Draft4Validator(SARIF).validate(log)
    assert log["runs"][0]["results"][0]["ruleId"] == rule


def test_the_pages_of_the_rules_are_not_stale() -> None:
    there = {p.name: p.read_text(encoding="utf-8") for p in (ROOT / "docs" / "rules").glob("*.md")}
    assert there == rule_pages(), "run: python -m shizheng.reporting docs/rules"


def test_an_annotation_hides_no_line_and_no_colon() -> None:
    finding = Finding("SZ101", Place(file="a,b:c.txt", line=3, column=5), "50%\n")
    line = annotation(finding, "en")
    assert line.startswith("::warning title=SZ101,file=a%2Cb%3Ac.txt,line=3,col=5::")
    assert "\n" not in line
