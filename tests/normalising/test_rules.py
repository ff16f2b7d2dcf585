"""The declared rules do what they say, and the documentation says what they do."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from shizheng.converters.normalising import normalise
from shizheng.converters.normalising.declared import DeclaredRule, declared_rules, markdown_table, spelled
from shizheng.schema.catalogue import catalogue

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RULES = declared_rules()
EXAMPLES = [(rule.id, *pair) for rule in RULES for pair in rule.examples]
COUNTER_EXAMPLES = [(rule.id, raw) for rule in RULES for raw in rule.counter_examples]


def tricky() -> list[tuple[str, str, str]]:
    with (HERE / "tricky.csv").open(encoding="utf-8", newline="") as file:
        return [(row["rule"], spelled(row["raw"]), spelled(row["normal"])) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("rule", "raw", "normal"), EXAMPLES)
def test_the_example_of_a_rule_becomes_what_the_rule_says(rule: str, raw: str, normal: str) -> None:
    assert normalise(raw).text == normal


@pytest.mark.parametrize(("rule", "raw"), COUNTER_EXAMPLES)
def test_the_counter_example_of_a_rule_stays(rule: str, raw: str) -> None:
    assert normalise(raw).text == raw


@pytest.mark.parametrize(("rule", "raw", "normal"), tricky())
def test_a_tricky_string_comes_out_right(rule: str, raw: str, normal: str) -> None:
    result = normalise(raw)
    assert result.text == normal
    assert result.rebuild() == raw
    assert normalise(normal).text == normal


@pytest.mark.parametrize(
    ("raw", "rule", "marked"),
    [
        ("增长3。5个点", "SZ104", "。"),
        ("约.46公顷", "SZ105", "."),
        ("12,35,47号楼", "SZ106", "12,35,47"),
        ("某政[2024]5号", "SZ116", "[2024]"),
        ('让"甲"成为"乙""', "SZ117", '"'),
        ("「大工程建设", "SZ120", "「"),
        ("“向阳而行—某某节日”", "SZ126", "—"),
        ("葛\U000e0100城", "SZ138", "\U000e0100"),
        ("甲&amp;nbsp;乙", "SZ149", "&amp;"),
        ("修理45店", "SZ151", "45店"),
        ("位于啟福路的项目今年三月开工建设", "SZ152", "啟"),
    ],
)
def test_a_doubt_is_flagged_at_its_place_and_the_text_stays(raw: str, rule: str, marked: str) -> None:
    result = normalise(raw)
    assert [(flag.rule, raw[flag.start : flag.end]) for flag in result.flags] == [(rule, marked)]
    assert marked in result.text


@pytest.mark.parametrize("name", ["rules", "folds", "substitutions", "doubts", "cues", "words"])
def test_no_line_of_a_table_has_a_cell_too_many(name: str) -> None:
    with (ROOT / "converters" / "normalising" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, strict=True)
    assert [line for line in lines if len(line) != len(header)] == []
    assert len({tuple(line) for line in lines}) == len(lines)


def test_every_rule_is_declared_and_explained() -> None:
    assert [rule.id for rule in RULES] == [f"SZ{number}" for number in range(101, 153)]
    assert {rule.id for rule in RULES if rule.applied_by == "normaliser"} <= set(catalogue())
    assert {rule.applied_by for rule in RULES} == {"normaliser", "layout", "reading", "kept"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_of_this_room_has_an_example(rule: DeclaredRule) -> None:
    assert rule.examples or rule.counter_examples or rule.applied_by in ("layout", "reading")
    assert not (rule.flag_only and rule.examples)


def test_the_table_in_the_documentation_is_that_of_the_rules() -> None:
    page = (ROOT / "docs" / "normalising.md").read_text(encoding="utf-8")
    assert "\n".join(markdown_table()) in page, "run python -m shizheng.converters.normalising docs/normalising.md"
