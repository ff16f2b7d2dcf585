"""The committed schemas are those that the models make."""

from __future__ import annotations

import csv
import re
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from shizheng.schema.codelist import COMMON_COLUMNS, codelist, codelist_names
from shizheng.schema.export.files import exported_files
from shizheng.schema.export.json_schema import article_schema, value_schema
from shizheng.schema.export.sql import create_all
from shizheng.schema.tables import TABLES, Table

EXPORTED = Path(__file__).resolve().parents[2] / "schema" / "exported"
CONVERTERS = Path(__file__).resolve().parents[2] / "converters"


def test_exported_schemas_are_not_stale() -> None:
    there = {p.relative_to(EXPORTED).as_posix(): p.read_text(encoding="utf-8") for p in EXPORTED.rglob("*") if p.is_file()}
    made = exported_files()
    assert sorted(there) == sorted(made)
    stale = [name for name in made if made[name] != there[name]]
    assert not stale, "run: python -m shizheng.schema.export"


def test_the_article_schema_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(article_schema())


def test_the_sql_makes_the_tables() -> None:
    import sqlite3

    with sqlite3.connect(":memory:") as base:
        base.executescript(create_all())
        for table in TABLES:
            columns = [row[1] for row in base.execute(f'PRAGMA table_info("{table.name}")')]
            assert tuple(columns) == table.columns


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_a_closed_column_offers_exactly_the_codes_of_its_list(table: Table) -> None:
    for name in table.columns:
        meaning = table.meaning(name)
        value, _ = value_schema(table.model, name)
        assert meaning.zh
        assert meaning.en
        if meaning.closed:
            assert value["enum"] == list(codelist(str(meaning.codelist)))
        else:
            assert "enum" not in value


@pytest.mark.parametrize("name", codelist_names())
def test_a_codelist_says_what_each_code_means(name: str) -> None:
    path = files("shizheng.schema") / "codelists" / f"{name}.csv"
    with path.open("r", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream, strict=True))
    assert rows
    assert tuple(rows[0])[: len(COMMON_COLUMNS)] == COMMON_COLUMNS
    codes = [row["code"] for row in rows]
    assert len(codes) == len(set(codes))
    for row in rows:
        assert row["code"]
        assert row["zh"]
        assert row["definition"]
        assert row["since"]
        assert not row["replaced_by"] or row["replaced_by"] in codes


def test_a_word_stands_once_in_its_group_of_cue_words_and_the_group_says_one_thing() -> None:
    members: dict[str, list[str]] = {}
    meant: dict[str, set[str]] = {}
    for line in codelist("cue_word").values():
        members.setdefault(line["group"], []).append(line["zh"])
        meant.setdefault(line["group"], set()).add(line["definition"])
    assert {group: words for group, words in members.items() if len(set(words)) < len(words)} == {}
    assert {group: said for group, said in meant.items() if len(said) > 1} == {}


def test_every_group_of_cue_words_has_a_rule_that_listens_for_it() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in CONVERTERS.rglob("*.py"))
    named = set(re.findall(r"[\"']([a-z_.]+)(?=[\"'{])", code))  # before a brace stands the beginning of a name

    def is_read(group: str) -> bool:
        room, _, idea = group.partition(".")
        return group in named or f"{group.rpartition('_')[0]}_" in named or (f"{room}." in named and idea in named)

    assert {line["group"] for line in codelist("cue_word").values() if not is_read(line["group"])} == set()
