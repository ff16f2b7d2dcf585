"""Every error that frictionless finds in a package is found by us; what it passes over is ours alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from shizheng.dataset.checking.second_opinion import second_opinion
from shizheng.schema.finding import Finding

sys.path.insert(0, str(Path(__file__).parent))
from test_package_damage import CELLS, FILES, ROWS, SHAPES, cell, damaged, found, lines_of, write


def errors_of_frictionless(folder: Path) -> list[str]:
    # The little package lacks a table that ours refer to: both say so of each, which is not what is tested here.
    said = [o for o in second_opinion(folder) if isinstance(o, Finding)]
    return [str(f.value) for f in said if f.value != "foreign-key-error" or "measures" not in str(f.details)]


def test_a_clean_package_is_clean_to_both(tmp_path: Path) -> None:
    write(tmp_path, ROWS)
    assert found(tmp_path) == []
    assert errors_of_frictionless(tmp_path) == []


@pytest.mark.parametrize(("rule", "column", "value"), CELLS)
def test_a_cell_that_frictionless_refuses_is_refused(rule: str, column: str, value: str, tmp_path: Path) -> None:
    write(tmp_path, {**ROWS, "metrics": cell(1, column, value)(ROWS["metrics"])})
    if errors_of_frictionless(tmp_path):
        assert rule in {f.rule for f in found(tmp_path)}


@pytest.mark.parametrize("number", range(len(SHAPES)))
def test_a_row_that_frictionless_refuses_is_refused(number: int, tmp_path: Path) -> None:
    _, _, change = SHAPES[number]
    write(tmp_path, {**ROWS, "metrics": change(lines_of("metrics"))})
    if errors_of_frictionless(tmp_path):
        assert found(tmp_path)


@pytest.mark.parametrize("number", range(len(FILES)))
def test_a_file_that_frictionless_refuses_is_refused(number: int, tmp_path: Path) -> None:
    ours = damaged(tmp_path, FILES[number][1])
    if errors_of_frictionless(tmp_path):
        assert ours


STRANGE: list[tuple[dict[str, object], str]] = [
    ({"name": "n", "type": "integer"}, "1.0"),
    ({"name": "n", "type": "integer"}, "x"),
    ({"name": "n", "type": "number"}, "x"),
    ({"name": "n", "type": "boolean"}, "yes"),
    ({"name": "n", "type": "date"}, "2024/05/01"),
    ({"name": "n", "type": "year"}, "20240"),
    ({"name": "n", "type": "datetime"}, "2024-05-01"),
    ({"name": "n", "type": "string", "constraints": {"required": True}}, ""),
    ({"name": "n", "type": "string", "constraints": {"pattern": "[a-z]+"}}, "A1"),
    ({"name": "n", "type": "string", "constraints": {"enum": ["a", "b"]}}, "c"),
    ({"name": "n", "type": "integer", "constraints": {"maximum": 5}}, "6"),
    ({"name": "n", "type": "integer", "constraints": {"minimum": 5}}, "4"),
    ({"name": "n", "type": "string", "constraints": {"maxLength": 2}}, "abc"),
    ({"name": "n", "type": "string", "constraints": {"minLength": 2}}, "a"),
]


@pytest.mark.parametrize(("field", "value"), STRANGE)
def test_a_strangers_table_is_held_to_its_own_schema(field: dict[str, object], value: str, tmp_path: Path) -> None:
    import json

    (tmp_path / "t.csv").write_text(f"id,n\n1,{value}\n", encoding="utf-8")
    schema = {"fields": [{"name": "id", "type": "integer"}, field]}
    resource = {"name": "t", "type": "table", "path": "t.csv", "encoding": "utf-8", "schema": schema}
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "p", "resources": [resource]}), encoding="utf-8")
    assert errors_of_frictionless(tmp_path)
    assert [f.place.row for f in found(tmp_path)] == [1]


KEYS = [
    ({"primaryKey": ["id"]}, "1,a\n1,b\n"),
    ({"primaryKey": ["id", "n"]}, "1,a\n2,b\n1,a\n"),
    ({"foreignKeys": [{"fields": ["n"], "reference": {"resource": "", "fields": ["id"]}}]}, "1,1\n2,9\n"),
]


@pytest.mark.parametrize(("keys", "rows"), KEYS)
def test_a_strangers_keys_are_looked_up(keys: dict[str, object], rows: str, tmp_path: Path) -> None:
    import json

    (tmp_path / "t.csv").write_text(f"id,n\n{rows}", encoding="utf-8")
    schema = {"fields": [{"name": "id", "type": "string"}, {"name": "n", "type": "string"}], **keys}
    resource = {"name": "t", "type": "table", "path": "t.csv", "encoding": "utf-8", "schema": schema}
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "p", "resources": [resource]}), encoding="utf-8")
    assert errors_of_frictionless(tmp_path)
    assert {f.rule for f in found(tmp_path)} & {"SZ631", "SZ633"}
