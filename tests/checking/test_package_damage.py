"""Truth table: each damage to a table breaks the rule that names it, in the row and column where it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from shizheng.dataset.checking.package import check_package
from shizheng.schema.export.table_schema import table_schema
from shizheng.schema.finding import Finding, InputError
from shizheng.schema.tables import TABLES, table

A, B = "s0000000000000001-01", "s0000000000000001-02"
HASH = "0" * 64
ROWS = {
    "sources": [f"s0000000000000001,a.txt,text/plain,utf-8,{HASH},900,300,,,2023-05-06,Hans"],
    "articles": [
        f"{A},s0000000000000001,1,,开工十个项目,,某区,410102,2023-05-06,0,100,2,90,{HASH},draft",
        f"{B},s0000000000000001,2,,新增十家企业,,某区,410102,2024-02-29,100,300,5,190,{HASH},draft",
    ],
    "numerals": [f"{A}-n0001,{A},10,12,10,metric", f"{A}-n0002,{A},30,32,20,metric", f"{B}-n0001,{B},110,112,30,metric"],
    "measures": [],
    "metrics": [
        f"{A}-m0001,{A},{A}-n0001,,10,14,新增10家,企业,,10,,家,,level,,exact,actual,2023,2023年,,,M1",
        f"{A}-m0002,{A},{A}-n0002,,30,36,增长20%,产值,,20,,%,,change,up,exact,actual,,,,,M1",
        f"{B}-m0001,{B},{B}-n0001,,110,120,\"30~40,5家\",企业,,30,40,家,,level,,range,target,,,,,M1",
    ],
}


def write(folder: Path, rows: dict[str, list[str]]) -> None:
    files = {}
    for name in ROWS:
        columns = [c for c in table(name).columns if (name, c) != ("blocks", "text")]
        files[name] = "".join(f"{line}\n" for line in [",".join(columns), *rows[name]]).encode()
    stamp(folder, files)


def stamp(folder: Path, files: dict[str, bytes]) -> None:
    resources = []
    for name, data in files.items():
        (folder / f"{name}.csv").write_bytes(data)
        resources.append({
            "name": name, "type": "table", "path": f"{name}.csv", "format": "csv", "encoding": "utf-8", "bytes": len(data),
            "hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "schema": table_schema(table(name)),
        })
        for foreign in list(resources[-1]["schema"].get("foreignKeys", [])):
            if foreign["reference"]["resource"] not in ROWS:
                resources[-1]["schema"]["foreignKeys"].remove(foreign)
    text = json.dumps({"name": "p", "schemaVersion": "1.0.0", "resources": resources})
    (folder / "datapackage.json").write_text(text, encoding="utf-8")


def found(folder: Path) -> list[Finding]:
    try:
        # The little package lacks a table that ours refer to: not what is tested here.
        return [o for o in check_package(folder) if isinstance(o, Finding) and o.rule not in ("SZ636", "SZ677")]
    except InputError as error:
        return [error.finding]


def cell(row: int, column: str, value: str) -> Callable[[list[str]], list[str]]:
    def change(lines: list[str]) -> list[str]:
        cells = lines[row - 1].split(",")
        cells[table("metrics").columns.index(column)] = value
        return [*lines[: row - 1], ",".join(cells), *lines[row:]]

    return change


def test_a_clean_package_gives_no_finding(tmp_path: Path) -> None:
    write(tmp_path, ROWS)
    assert found(tmp_path) == []


CELLS = [
    ("SZ612", "quote", ""),
    ("SZ620", "indicator", "   "),
    ("SZ620", "indicator", "\u3000"),
    ("SZ621", "indicator", "企业 "),
    ("SZ621", "indicator", "\u00a0企业"),
    ("SZ622", "indicator", "企\0业"),
    ("SZ623", "indicator", "企\ufffd业"),
    ("SZ624", "indicator", "企\u200b业"),
    ("SZ625", "indicator", '"企\n业"'),
    ("SZ626", "indicator", "=1+1"),
    ("SZ626", "indicator", "@sum"),
    ("SZ626", "quote", "-1+cmd|x"),
    ("SZ617", "start", "１０"),
    ("SZ617", "value", "1０"),
    ("SZ616", "value", "NaN"),
    ("SZ616", "value", "-inf"),
    ("SZ618", "value", "1e3"),
    ("SZ618", "value", "10.0"),
    ("SZ618", "value", "+10"),
    ("SZ618", "value", "010"),
    ("SZ618", "start", "010"),
    ("SZ618", "value", '"1,000"'),
    ("SZ621", "value", " 10"),
    ("SZ611", "value", "十"),
    ("SZ611", "start", "1.0"),
    ("SZ615", "start", "-1"),
    ("SZ613", "status", "planed"),
    ("SZ613", "kind", "Level"),
    ("SZ614", "period", "2023年"),
    ("SZ614", "place_code", "41010"),
    ("SZ683", "indicator", '企"业'),
    ("SZ683", "indicator", '"企"业'),
    ("SZ633", "numeral_id", f"{A}-n0009"),
    ("SZ635", "numeral_id", f"{B}-n0001"),
    ("SZ641", "end", "9"),
    ("SZ642", "end", "101"),
    ("SZ643", "value_max", "10"),
    ("SZ644", "direction", "up"),
]


@pytest.mark.parametrize(("rule", "column", "value"), CELLS)
def test_a_bad_cell_is_found_in_its_row_and_column(rule: str, column: str, value: str, tmp_path: Path) -> None:
    write(tmp_path, {**ROWS, "metrics": cell(1, column, value)(ROWS["metrics"])})
    findings = found(tmp_path)
    assert [(f.rule, f.place.row) for f in findings] == [(rule, 1)]
    assert findings[0].place.field in (column, None, "start" if rule == "SZ642" else column)
    assert findings[0].place.file == "metrics.csv"


@pytest.mark.parametrize("value", ["-0.5%", "+3家", "5—10家", "“双招双引”", "1 000家", "a=b"])
def test_a_cell_that_only_looks_odd_is_left_alone(value: str, tmp_path: Path) -> None:
    write(tmp_path, {**ROWS, "metrics": cell(1, "quote", value)(ROWS["metrics"])})
    assert found(tmp_path) == []


def lines_of(name: str) -> list[str]:
    return list(ROWS[name])


SHAPES: list[tuple[str, int | None, Callable[[list[str]], list[str]]]] = [
    ("SZ604", 2, lambda rows: [rows[0], rows[1] + ",x", rows[2]]),
    ("SZ604", 2, lambda rows: [rows[0], rows[1].rpartition(",")[0], rows[2]]),
    ("SZ609", 2, lambda rows: [rows[0], "", *rows[1:]]),
    ("SZ605", 1, lambda rows: [rows[0].replace("新增", '"新增'), *rows[1:2]]),
    ("SZ631", 2, lambda rows: [rows[0], rows[0], *rows[1:]]),
    ("SZ632", 2, lambda rows: [rows[1], rows[0], rows[2]]),
    ("SZ610", 1, lambda rows: [r + "\r" for r in rows]),
]


@pytest.mark.parametrize(("rule", "row", "change"), SHAPES)
def test_a_row_of_the_wrong_shape_or_place_is_found(
    rule: str, row: int, change: Callable[[list[str]], list[str]], tmp_path: Path
) -> None:
    write(tmp_path, {**ROWS, "metrics": change(lines_of("metrics"))})
    assert [(f.rule, f.place.row) for f in found(tmp_path)] == [(rule, row)]


def test_two_short_lines_are_not_taken_for_one_row(tmp_path: Path) -> None:
    # The cells of both and the line feed between them are as many as those of a row.
    first, second = ROWS["sources"][0].split(",")[:5], ROWS["sources"][0].split(",")[:5]
    write(tmp_path, {**ROWS, "sources": [ROWS["sources"][0], ",".join(first), ",".join(second)]})
    assert [(f.rule, f.place.row) for f in found(tmp_path)] == [("SZ604", 2), ("SZ604", 3)]


def test_an_open_quote_hides_no_fault_in_the_rows_behind_it(tmp_path: Path) -> None:
    rows = lines_of("metrics")
    rows[0] = rows[0].replace("新增", '"新增')
    rows[1] = rows[1].replace(",20,,", ",２０,,")
    write(tmp_path, {**ROWS, "metrics": rows})
    assert [(f.rule, f.place.row) for f in found(tmp_path)] == [("SZ605", 1), ("SZ617", 2)]


def damaged(folder: Path, change: Callable[[bytes], bytes]) -> list[Finding]:
    """Findings on the package after ``change`` of the bytes of metrics.csv, described as they are then."""
    write(folder, ROWS)
    files = {name: (folder / f"{name}.csv").read_bytes() for name in ROWS}
    files["metrics"] = change(files["metrics"])
    stamp(folder, files)
    return found(folder)


FILES: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("SZ601", lambda data: b""),
    ("SZ602", lambda data: b"\xef\xbb\xbf" + data),
    ("SZ603", lambda data: data.replace(b"unit_code", b"unitcode", 1)),
    ("SZ603", lambda data: data.replace(b"unit,unit_code", b"unit_code,unit", 1)),
    ("SZ610", lambda data: data.replace(b"\n", b"\r\n")),
    ("SZ675", lambda data: data.decode().encode("gbk")),
    ("SZ681", lambda data: data[:-1]),
]


@pytest.mark.parametrize(("rule", "change"), FILES)
def test_a_damaged_file_is_found_once(rule: str, change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    assert [f.rule for f in damaged(tmp_path, change)] == [rule]


def test_a_file_that_was_changed_after_it_was_described_is_found(tmp_path: Path) -> None:
    write(tmp_path, ROWS)
    path = tmp_path / "metrics.csv"
    path.write_bytes(path.read_bytes().replace(b",20,", b",200,"))
    assert [f.rule for f in found(tmp_path)] == ["SZ670", "SZ671"]


def test_every_column_of_the_models_can_be_checked_by_a_pattern() -> None:
    from shizheng.dataset.checking.column import Column, columns_of
    from shizheng.dataset.checking.line import piece

    for one in TABLES:
        for column in columns_of(table_schema(one), one, one.name):
            assert isinstance(column, Column)
            assert piece(column, quoted=False), f"{one.name}.{column.name}"
