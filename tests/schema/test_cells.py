"""Which cells are values, decided the same by us, frictionless and jsonschema, or the difference has a reason."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from shizheng.schema.cells import parse_cells, read_records, row_of
from shizheng.schema.export.json_schema import model_schema
from shizheng.schema.export.table_schema import table_schema
from shizheng.schema.fields import number_text
from shizheng.schema.finding import Finding
from shizheng.schema.metric import Metric
from shizheng.schema.source import Source
from shizheng.schema.tables import table

GOOD_METRIC = {
    "metric_id": "s1-01-m0001", "article_id": "s1-01", "numeral_id": "s1-01-n0001", "start": "3", "end": "7",
    "quote": "28亿元", "value": "2800000000", "kind": "level", "qualifier": "exact", "status": "actual", "rule": "after",
}  # fmt: skip
GOOD_SOURCE = {
    "source_id": "s1", "file_name": "一.txt", "media_type": "text/plain", "encoding": "utf-8", "sha256": "0" * 64,
    "bytes": "3", "characters": "1",
}  # fmt: skip

# column, cell, is it a value for us, does frictionless agree, does jsonschema agree
HOSTILE = [
    ("value", "2800000000", True, True, True),
    ("value", "-0.5", True, True, True),
    ("value", "0", True, True, True),
    ("value", "２８", False, False, True),  # frictionless: Decimal takes full-width digits
    ("value", "NaN", False, False, True),  # frictionless: Decimal takes NaN and inf
    ("value", "inf", False, False, True),
    ("value", "1_000", False, False, True),  # frictionless: Decimal takes underscores
    ("value", "1,000", False, True, True),
    ("value", "1e3", False, False, True),  # frictionless: one value, two spellings
    ("value", "-0", False, False, True),
    ("value", "1.50", False, False, True),
    ("value", "01", False, False, True),
    ("value", " 1", False, False, True),  # frictionless: Decimal strips blanks
    ("value", "on", False, True, True),
    ("start", "3", True, True, True),
    ("start", "３", False, False, True),  # frictionless: int() takes full-width digits
    ("start", "1.0", False, True, True),
    ("start", "-1", False, True, True),
    ("start", "1_000", False, False, True),
    ("start", "007", False, False, True),
    ("kind", "level", True, True, True),
    ("kind", "Level", False, True, True),
    ("kind", "on", False, True, True),
    ("quote", "\u3000", False, True, True),
    ("quote", "   ", False, True, True),
    ("quote", "28亿元\u3000", False, True, True),
    ("quote", "28\u0000亿元", False, True, True),
    ("quote", "28\ufffd元", False, True, True),
    ("quote", "28\r\n元", False, True, True),
    ("quote", "\ufeff28元", False, True, True),
    ("quote", "28\u200b元", False, True, True),
    ("metric_id", "一", False, True, True),
    ("period", "2023-Q1", True, True, True),
    ("period", "2023-01/2023-05", True, True, True),
    ("period", "2023-5", False, True, True),
    ("period", "2023-13", False, True, True),
    ("period", "２０２３", False, True, True),
    ("period", "1684108800", False, True, True),
]
HOSTILE_SOURCE = [
    ("issue_date", "2023-05-01", True, True, True),
    ("issue_date", "2023-5-1", False, False, True),  # frictionless: strptime takes a single digit
    ("issue_date", "1684108800", False, True, True),
    ("issue_date", "2023-05-01T00:00:00", False, True, True),
    ("issue_date", "2023-02-30", False, True, True),
    ("issue_date", "２０２３-05-01", False, False, True),  # frictionless: strptime takes full-width digits
    ("sha256", "0" * 63, False, True, True),
    ("bytes", "1684108800", True, True, True),
]


def ours(model: Any, cells: dict[str, str]) -> bool:
    try:
        parse_cells(model, cells)
    except ValidationError:
        return False
    return True


def frictionless_says(name: str, cells: dict[str, str], folder: Path) -> bool:
    from frictionless import Resource, Schema, system

    schema = table_schema(table(name))
    schema.pop("foreignKeys", None)
    path = folder / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(table(name).columns)
        writer.writerow([cells.get(c, "") for c in table(name).columns])
    with system.use_context(trusted=True):
        resource = Resource(path=str(path), encoding="utf-8", schema=Schema.from_descriptor(schema))
        return bool(resource.validate().valid)


def jsonschema_says(model: Any, cells: dict[str, str]) -> bool:
    schema = model_schema(model)
    whole = {name for name, value in schema["properties"].items() if value.get("type") == "integer"}
    value: dict[str, Any] = {}
    for name, cell in cells.items():
        canonical = cell.isascii() and cell.removeprefix("-").isdigit() and str(int(cell)) == cell
        value[name] = int(cell) if name in whole and canonical else cell
    checker = jsonschema.FormatChecker(formats=["date"])
    return bool(jsonschema.Draft202012Validator(schema, format_checker=checker).is_valid(value))


CASES = [("metrics", Metric, GOOD_METRIC, *c) for c in HOSTILE] + [("sources", Source, GOOD_SOURCE, *c) for c in HOSTILE_SOURCE]


@pytest.mark.parametrize(("name", "model", "good", "column", "cell", "is_value", "frictionless_agrees", "jsonschema_agrees"), CASES)
def test_hostile_cells(
    name: str, model: Any, good: dict[str, str], column: str, cell: str, is_value: bool,
    frictionless_agrees: bool, jsonschema_agrees: bool, tmp_path: Path,
) -> None:  # fmt: skip
    cells = {**good, column: cell}
    assert ours(model, cells) is is_value
    assert frictionless_says(name, cells, tmp_path) is (is_value if frictionless_agrees else not is_value)
    assert jsonschema_says(model, cells) is (is_value if jsonschema_agrees else not is_value)


def findings_of(text: str) -> list[str]:
    found: list[Finding] = []
    list(read_records(table("metrics"), io.StringIO(text, newline=""), "metrics.csv", found))
    return [f.rule for f in found]


HEADER = ",".join(table("metrics").columns)
LINE = ",".join(GOOD_METRIC.get(c, "") for c in table("metrics").columns)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (f"{HEADER}\n{LINE}\n", []),
        ("", ["SZ601"]),
        (f"\ufeff{HEADER}\n{LINE}\n", ["SZ602"]),
        (f"{HEADER},more\n{LINE},1\n", ["SZ603"]),
        (f"{HEADER}\n{LINE},1\n", ["SZ604"]),
        (f"{HEADER}\n\n{LINE}\n", ["SZ604"]),
        (f'{HEADER}\n{LINE.replace("28亿元", chr(34) + "28亿元")}\n{LINE}\n', ["SZ605"]),
    ],
)
def test_what_is_wrong_with_a_table_is_found_row_by_row(text: str, rules: list[str]) -> None:
    assert findings_of(text) == rules


decimals = st.decimals(allow_nan=False, allow_infinity=False, places=None).filter(lambda d: abs(d.adjusted()) < 40)
words = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), blacklist_characters="\ufffd\ufeff\u200b\u2060"), min_size=1, max_size=12)  # fmt: skip


@given(value=decimals)
def test_a_number_has_one_spelling_and_reads_back(value: Decimal) -> None:
    text = number_text(value)
    assert Decimal(text) == value
    assert number_text(Decimal(text)) == text


@given(value=decimals, quote=words, unit=st.none() | words)
def test_a_record_survives_csv_and_json(value: Decimal, quote: str, unit: str | None) -> None:
    record = Metric(
        metric_id="a", article_id="a", numeral_id="a", start=0, end=1, quote=quote, value=value, unit=unit,
        kind="level", qualifier="exact", status="actual", rule="after",
    )  # fmt: skip
    stream = io.StringIO(newline="")
    row = row_of(record)
    csv.writer(stream, lineterminator="\n").writerows([table("metrics").columns, [row.get(c) for c in table("metrics").columns]])
    found: list[Finding] = []
    assert list(read_records(table("metrics"), io.StringIO(stream.getvalue(), newline=""), "x", found)) == [record]
    assert found == []
    assert Metric.model_validate_json(json.dumps(record.model_dump(mode="json"))) == record


def test_a_date_survives_csv() -> None:
    source = parse_cells(Source, {**GOOD_SOURCE, "issue_date": "2023-05-01"})
    assert source.issue_date == date(2023, 5, 1)
    assert row_of(source)["issue_date"] == "2023-05-01"
