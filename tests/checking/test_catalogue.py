"""The rule catalogue: every rule says everything, once, in both languages."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from shizheng.schema.catalogue import COLUMNS, FAMILIES, catalogue, repair, sentence
from shizheng.schema.finding import Finding

ROOT = Path(__file__).resolve().parents[2]
LINES = [
    (path.name, line)
    for path in sorted((ROOT / "schema" / "rules").glob("*.csv"))
    for line in csv.DictReader(path.open(encoding="utf-8", newline=""), strict=True)
]
HAN = re.compile(r"[\u4e00-\u9fff]")


def test_no_rule_stands_twice() -> None:
    ids = [line["id"] for _, line in LINES]
    assert sorted(ids) == sorted(set(ids))
    assert len(ids) >= 70


@pytest.mark.parametrize(("file", "line"), LINES, ids=[line["id"] for _, line in LINES])
def test_a_rule_says_everything_in_both_languages(file: str, line: dict[str, str]) -> None:
    assert tuple(line) == COLUMNS
    assert re.fullmatch(r"SZ[0-7][0-9]{2}", line["id"]), file
    assert line["severity"] in {"error", "warning", "hint"}
    assert line["id"][2] in FAMILIES
    assert all(cell.strip() for cell in line.values()), [k for k, v in line.items() if not v]
    for name in ("zh", "repair_zh", "why_zh"):
        assert HAN.search(line[name]) or "{" in line[name], f"{name} is not Chinese"
    for name in ("en", "repair_en", "why_en"):
        words = re.sub(r"[“”‘’〔〕（）—〇、。，；：！？]|[0-9亿元年号]", "", line[name])
        assert not re.search(r"[\u4e00-\u9fff]{5,}", words), f"{name} is Chinese"


@pytest.mark.parametrize("rule", list(catalogue()))
def test_both_languages_leave_the_same_gaps(rule: str) -> None:
    gaps = [set(re.findall(r"\{([a-z_]+)\}", text)) for text in (catalogue()[rule].zh, catalogue()[rule].en)]
    assert gaps[0] == gaps[1]


def test_a_brace_in_a_value_is_not_taken_for_a_gap() -> None:
    finding = Finding("SZ613", value="{near}", details={"codelist": "{value}", "near": "x"})
    assert "{near}" in sentence(finding, "en")
    assert "{value}" in sentence(finding, "en")


def test_a_rule_that_the_catalogue_lacks_still_speaks() -> None:
    assert sentence(Finding("SZ999", value="x"), "zh") == "x"
    assert repair(Finding("SZ999"), "en") == ""
